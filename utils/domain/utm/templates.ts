import type { PlacementId, Tags, Template } from './draft';

/** A template that comes with Lorgnette. Its `name` is what is kept when the person makes it theirs. */
export interface BuiltInTemplate extends Template {
  placement: PlacementId;
  /** The word for it; null where the name is a brand's, the same in both languages. */
  nameKey: TemplateNameKey | null;
}

type TemplateNameKey =
  `utmTemplate${'VkPost' | 'VkStory' | 'VkAds' | 'VkAdsNames' | 'VkOldAds' | 'MetaSources' | 'FacebookPost' | 'InstagramBio' | 'InstagramStory' | 'YoutubeDescription' | 'TelegramPost' | 'MaxPost' | 'YandexDirect' | 'Avito' | 'PromoPages' | 'Email' | 'Offline'}`;

function template(
  id: string,
  placement: PlacementId,
  name: string,
  nameKey: TemplateNameKey | null,
  tags: Partial<Tags>,
): BuiltInTemplate {
  return { id: `built-in:${id}`, name, nameKey, brand: null, placement, tags, custom: [] };
}

const dated = '{brand}_{date}';
const rubric = { campaign: '{rubric}', content: '{date}' };

/**
 * One or two for each placement. Sources are spelled so that both analytics know them: vk.com is paid social to GA4 where
 * vk is "Paid Other"; telegram with medium social is Organic Social there, and the messenger Telegram in Metrica. On
 * YouTube medium is social, as Metrica would count youtube with any other as an ad.
 */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  template('vk', 'vk', 'VK: post', 'utmTemplateVkPost', { source: 'vk.com', medium: 'social', ...rubric }),
  template('vk-story', 'vk', 'VK: story', 'utmTemplateVkStory', {
    source: 'vk.com',
    medium: 'social',
    campaign: '{rubric}',
    content: 'story_{date}',
  }),
  template('vk-ads', 'vkAds', 'VK Ads', 'utmTemplateVkAds', {
    source: 'vk.com',
    medium: 'cpc',
    campaign: '{{ad_plan_id}}',
    term: '{{campaign_id}}',
    content: '{{banner_id}}',
  }),
  template('vk-ads-names', 'vkAds', 'VK Ads: names', 'utmTemplateVkAdsNames', {
    source: 'vk.com',
    medium: 'cpc',
    campaign: '{{ad_plan_name}}',
    term: '{{geo}}_{{gender}}_{{age}}',
    content: '{{banner_id}}',
  }),
  template('vk-old-ads', 'vkOldAds', 'VK: old ad cabinet', 'utmTemplateVkOldAds', {
    source: 'vk.com',
    medium: 'cpc',
    campaign: dated,
    content: '{ad_id}',
  }),
  template('mytarget', 'myTarget', 'myTarget', null, {
    source: 'mytarget',
    medium: 'cpc',
    campaign: '{{campaign_id}}',
    content: '{{banner_id}}',
  }),
  template('meta', 'meta', 'Meta Ads', null, {
    source: 'facebook',
    medium: 'paid_social',
    campaign: '{{campaign.id}}',
    term: '{{adset.id}}',
    content: '{{ad.id}}',
  }),
  template('meta-sources', 'meta', 'Meta Ads: by placement', 'utmTemplateMetaSources', {
    source: '{{site_source_name}}',
    medium: 'paid_social',
    campaign: '{{campaign.name}}',
    term: '{{placement}}',
    content: '{{ad.name}}',
  }),
  template('facebook', 'facebook', 'Facebook: post', 'utmTemplateFacebookPost', {
    source: 'facebook',
    medium: 'social',
    ...rubric,
  }),
  template('instagram-bio', 'instagramBio', 'Instagram: bio', 'utmTemplateInstagramBio', {
    source: 'instagram',
    medium: 'social',
    campaign: 'bio',
  }),
  template('instagram-story', 'instagramStory', 'Instagram: story', 'utmTemplateInstagramStory', {
    source: 'instagram',
    medium: 'social',
    campaign: '{rubric}',
    content: 'story_{date}',
  }),
  template('youtube', 'youtube', 'YouTube: description', 'utmTemplateYoutubeDescription', {
    source: 'youtube',
    medium: 'social',
    campaign: '{rubric}',
    content: 'description_{date}',
  }),
  template('telegram', 'telegram', 'Telegram: post', 'utmTemplateTelegramPost', {
    source: 'telegram',
    medium: 'social',
    ...rubric,
  }),
  template('telegram-ads', 'telegramAds', 'Telegram Ads', null, {
    source: 't.me',
    medium: 'cpc',
    campaign: dated,
  }),
  template('max', 'max', 'MAX: post', 'utmTemplateMaxPost', { source: 'max', medium: 'social', ...rubric }),
  template('google-ads', 'googleAds', 'Google Ads', null, {
    source: 'google',
    medium: 'cpc',
    campaign: '{campaignid}',
    term: '{keyword}',
    content: '{creative}',
  }),
  template('yandex-direct', 'yandexDirect', 'Yandex Direct', 'utmTemplateYandexDirect', {
    source: 'yandex',
    medium: 'cpc',
    campaign: '{campaign_id}',
    term: '{keyword}',
    content: '{ad_id}',
  }),
  template('avito', 'avito', 'Avito Ads', 'utmTemplateAvito', {
    source: 'avito-ads',
    medium: 'cpc',
    campaign: '{campaign_id}',
    content: '{ad_id}',
  }),
  template('promopages', 'promoPages', 'Yandex PromoPages', 'utmTemplatePromoPages', {
    source: 'yandex.promopages',
    medium: 'cpc',
    campaign: '{campaign_eng}',
    content: '{link_name}',
  }),
  template('email', 'email', 'E-mail', 'utmTemplateEmail', {
    source: 'newsletter',
    medium: 'email',
    campaign: dated,
  }),
  template('unisender', 'unisender', 'Unisender', null, {
    source: 'unisender',
    medium: 'email',
    campaign: '{{CampaignId}}',
  }),
  template('offline', 'offline', 'QR code', 'utmTemplateOffline', {
    source: 'offline',
    medium: 'qr',
    campaign: dated,
  }),
];
