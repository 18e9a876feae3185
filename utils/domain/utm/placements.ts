import type { PlacementId } from './draft';
import type { Braces } from './macros';

/** What a macro is replaced with. Words for each are in `wordsOfMeaning`. */
export type Meaning =
  | 'adId'
  | 'adName'
  | 'advertiser'
  | 'age'
  | 'audience'
  | 'campaignId'
  | 'campaignName'
  | 'campaignType'
  | 'clickId'
  | 'condition'
  | 'creative'
  | 'device'
  | 'erid'
  | 'extension'
  | 'form'
  | 'gender'
  | 'goal'
  | 'groupId'
  | 'groupName'
  | 'impression'
  | 'keyword'
  | 'landing'
  | 'link'
  | 'matchType'
  | 'network'
  | 'place'
  | 'position'
  | 'price'
  | 'random'
  | 'region'
  | 'searchPhrase'
  | 'time'
  | 'title';

export interface Macro {
  /** Between the braces. */
  token: string;
  /** Other spellings that do the same. */
  aliases: string[];
  /** null: the person added it, and did not say. */
  meaning: Meaning | null;
  /** True when the system no longer replaces it. */
  isDeprecated: boolean;
}

/** Tags that a system adds by itself while its own tagging is on. */
export interface AutoTags {
  /** As they are by default; null: it is known that there are tags, but not which. */
  tags: { source: string; medium: string } | null;
  /** True when they take the place of ours, rather than stand beside them. */
  isReplacing: boolean;
}

export interface Placement {
  id: PlacementId;
  /** The word for it. */
  nameKey: `utmPlacement${Capitalize<PlacementId>}`;
  /** A network's own posts, an ad system, or a channel of one's own. */
  kind: 'organic' | 'ad' | 'own';
  /** How its macros are written; null: it has none, and braces arrive as they are. */
  braces: Braces | null;
  macros: Macro[];
  /** False: no official source says which macros there are; none is called unknown. */
  isVerified: boolean;
  autoTags: AutoTags | null;
  /** The day the facts were compared with the source, YYYY-MM-DD. */
  checkedOn: string;
  /** Where they are from; null where there is nothing to look up. */
  source: string | null;
}

export type Catalogue = Readonly<Record<PlacementId, Placement>>;

const macro = (meaning: Meaning, token: string, ...aliases: string[]): Macro => ({
  token,
  aliases,
  meaning,
  isDeprecated: false,
});
const gone = (meaning: Meaning, token: string): Macro => ({
  token,
  aliases: [],
  meaning,
  isDeprecated: true,
});

const none = (id: PlacementId, nameKey: Placement['nameKey'], kind: Placement['kind']): Placement => ({
  id,
  nameKey,
  kind,
  braces: null,
  macros: [],
  isVerified: true,
  autoTags: null,
  checkedOn: '2026-10-04',
  source: null,
});

const vkMacros = (): Macro[] => [
  macro('campaignId', 'ad_plan_id'),
  macro('campaignName', 'ad_plan_name'),
  macro('groupId', 'campaign_id', 'ad_group_id'),
  macro('groupName', 'campaign_name', 'ad_group_name'),
  macro('adId', 'banner_id'),
  macro('advertiser', 'advertiser_id'),
  macro('searchPhrase', 'search_phrase'),
  macro('region', 'geo'),
  macro('gender', 'gender'),
  macro('age', 'age'),
  macro('time', 'impression_weekday'),
  macro('time', 'impression_hour'),
  macro('time', 'user_timezone'),
  macro('random', 'random'),
  macro('form', 'lead_form_id'),
  macro('form', 'lead_form_name'),
  macro('clickId', 'clickid'),
];

const metaMacros = (): Macro[] => [
  macro('campaignId', 'campaign.id'),
  macro('campaignName', 'campaign.name'),
  macro('groupId', 'adset.id'),
  macro('groupName', 'adset.name'),
  macro('adId', 'ad.id'),
  macro('adName', 'ad.name'),
  macro('place', 'placement'),
  macro('network', 'site_source_name'),
];

/** As it is built in. Facts only, each with the day they were checked: see docs/utm.md for how to bring them up to date. */
export const builtInCatalogue: Catalogue = {
  vk: none('vk', 'utmPlacementVk', 'organic'),
  vkAds: {
    id: 'vkAds',
    nameKey: 'utmPlacementVkAds',
    kind: 'ad',
    braces: 'double',
    macros: vkMacros(),
    isVerified: true,
    autoTags: { tags: { source: 'vk_ads', medium: 'cpc' }, isReplacing: false },
    checkedOn: '2026-10-04',
    source: 'https://ads.vk.com/en/help/articles/click_links',
  },
  vkOldAds: {
    id: 'vkOldAds',
    nameKey: 'utmPlacementVkOldAds',
    kind: 'ad',
    braces: 'single',
    macros: [
      macro('campaignId', 'campaign_id'),
      macro('campaignName', 'campaign_name'),
      macro('adId', 'ad_id'),
      macro('adName', 'ad_name'),
      macro('network', 'platform'),
      macro('advertiser', 'client_id'),
    ],
    isVerified: false,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: null,
  },
  myTarget: {
    id: 'myTarget',
    nameKey: 'utmPlacementMyTarget',
    kind: 'ad',
    braces: 'double',
    macros: vkMacros(),
    isVerified: false,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: null,
  },
  meta: {
    id: 'meta',
    nameKey: 'utmPlacementMeta',
    kind: 'ad',
    braces: 'double',
    macros: metaMacros(),
    isVerified: true,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: 'https://support.smartly.io/hc/en-us/articles/360003549773',
  },
  facebook: none('facebook', 'utmPlacementFacebook', 'organic'),
  instagramBio: none('instagramBio', 'utmPlacementInstagramBio', 'organic'),
  instagramStory: none('instagramStory', 'utmPlacementInstagramStory', 'organic'),
  youtube: none('youtube', 'utmPlacementYoutube', 'organic'),
  telegram: none('telegram', 'utmPlacementTelegram', 'organic'),
  telegramAds: none('telegramAds', 'utmPlacementTelegramAds', 'ad'),
  max: none('max', 'utmPlacementMax', 'organic'),
  googleAds: {
    id: 'googleAds',
    nameKey: 'utmPlacementGoogleAds',
    kind: 'ad',
    braces: 'single',
    macros: [
      macro('landing', 'lpurl', 'lpurl+2', 'lpurl+3'),
      macro('campaignId', 'campaignid'),
      macro('groupId', 'adgroupid'),
      macro('creative', 'creative'),
      macro('keyword', 'keyword'),
      macro('matchType', 'matchtype'),
      macro('device', 'device'),
      macro('network', 'network'),
      macro('audience', 'targetid'),
      macro('place', 'placement'),
      macro('region', 'loc_physical_ms'),
      macro('region', 'loc_interest_ms'),
      macro('extension', 'feeditemid'),
      macro('extension', 'extensionid'),
      macro('position', 'adposition'),
      macro('condition', 'ifmobile:'),
      macro('condition', 'ifnotmobile:'),
      macro('clickId', 'gclid'),
      macro('random', 'random'),
    ],
    isVerified: true,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: 'https://developers.google.com/google-ads/api/docs/campaigns/url-valuetrack',
  },
  yandexDirect: {
    id: 'yandexDirect',
    nameKey: 'utmPlacementYandexDirect',
    kind: 'ad',
    braces: 'single',
    macros: [
      macro('campaignId', 'campaign_id'),
      macro('campaignName', 'campaign_name'),
      macro('campaignName', 'campaign_name_lat'),
      macro('campaignType', 'campaign_type'),
      macro('groupId', 'gbid'),
      macro('adId', 'ad_id', 'banner_id'),
      macro('creative', 'creative_id'),
      macro('keyword', 'keyword'),
      macro('searchPhrase', 'matched_keyword'),
      macro('keyword', 'phrase_id'),
      macro('matchType', 'match_type'),
      macro('network', 'source_type'),
      macro('place', 'source'),
      macro('device', 'device_type'),
      macro('region', 'region_id'),
      macro('region', 'region_name'),
      macro('position', 'position_type'),
      macro('position', 'position'),
      macro('audience', 'retargeting_id'),
      macro('audience', 'adtarget_id'),
      macro('goal', 'coef_goal_context_id'),
      macro('clickId', 'yclid'),
      gone('audience', 'adtarget_name'),
      gone('keyword', 'addphrases'),
    ],
    isVerified: true,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: 'https://yandex.com/support/direct/statistics/url-tags',
  },
  avito: {
    id: 'avito',
    nameKey: 'utmPlacementAvito',
    kind: 'ad',
    braces: 'single',
    macros: [
      macro('advertiser', 'account_id'),
      macro('campaignId', 'campaign_id'),
      macro('campaignType', 'campaign_type'),
      macro('price', 'price_model'),
      macro('groupId', 'adgroup_id'),
      macro('adId', 'ad_id', 'banner_id'),
      macro('erid', 'erid'),
      macro('random', 'rnd'),
      macro('advertiser', 'advertiser_id'),
      macro('impression', 'impression_id'),
      macro('clickId', 'click_id'),
      macro('impression', 'fullview_id'),
    ],
    isVerified: true,
    autoTags: null,
    checkedOn: '2026-10-04',
    source: null,
  },
  promoPages: {
    id: 'promoPages',
    nameKey: 'utmPlacementPromoPages',
    kind: 'ad',
    braces: 'single',
    macros: [
      macro('network', 'yandex.promopages'),
      macro('campaignType', 'publication_type'),
      macro('campaignName', 'campaign'),
      macro('campaignName', 'campaign_eng'),
      macro('title', 'title'),
      macro('title', 'title_eng'),
      macro('link', 'link_name'),
      macro('creative', 'preview_id'),
    ],
    // The list is known not to be whole.
    isVerified: false,
    autoTags: { tags: null, isReplacing: true },
    checkedOn: '2026-10-04',
    source: null,
  },
  // Mailing systems have macros of their own: what arrives is not known.
  email: { ...none('email', 'utmPlacementEmail', 'own'), isVerified: false },
  unisender: {
    id: 'unisender',
    nameKey: 'utmPlacementUnisender',
    kind: 'own',
    braces: 'double',
    macros: [macro('campaignId', 'CampaignId')],
    isVerified: false,
    autoTags: { tags: null, isReplacing: true },
    checkedOn: '2026-10-04',
    source: null,
  },
  offline: none('offline', 'utmPlacementOffline', 'own'),
};
