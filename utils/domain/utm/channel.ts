import type { Tags, UtmField } from './draft';
import { categoryOf, type SourceCategory, sourcesAsOf } from './sources';

/** The day as of which Google's rules are those below. */
export const channelRulesAsOf = sourcesAsOf;

export type Channel =
  | 'Direct'
  | 'Cross-network'
  | 'Paid Shopping'
  | 'Paid Search'
  | 'Paid Social'
  | 'Paid Video'
  | 'Display'
  | 'Paid Other'
  | 'Organic Shopping'
  | 'Organic Social'
  | 'Organic Video'
  | 'Organic Search'
  | 'Referral'
  | 'Email'
  | 'Affiliates'
  | 'Audio'
  | 'SMS'
  | 'Mobile Push Notifications'
  | 'Unassigned';

/** What decided: the source's category, a pattern in medium, campaign or source, the lack of all. */
export type Because = 'none' | 'campaign' | 'source' | 'medium' | 'sourceAndMedium' | 'campaignAndMedium';

export interface ChannelForecast {
  channel: Channel;
  /** Its place in the order of rules, from 1. */
  rule: number;
  because: Because;
}

interface Facts {
  source: string;
  medium: string;
  campaign: string;
  category: SourceCategory | null;
  isPaid: boolean;
  isShopCampaign: boolean;
}

interface Rule {
  channel: Channel;
  /** What of the tags makes it so, or null. */
  test: (facts: Facts) => Because | null;
}

const paid = /cp|^ppc$|^retargeting$|^paid/;
const shopCampaign = /(?:^|[^a-df-z])shop|shopping/;
const email = /email|e-mail|e_mail|e mail/;
const display = new Set(['display', 'banner', 'expandable', 'interstitial', 'cpm']);
const socialMedia = new Set([
  'social',
  'social-network',
  'social-media',
  'sm',
  'social network',
  'social media',
]);

const paidOf =
  (category: SourceCategory) =>
  (facts: Facts): Because | null =>
    facts.category === category && facts.isPaid ? 'sourceAndMedium' : null;
const bySource = (is: boolean): Because | null => (is ? 'source' : null);
const byMedium = (is: boolean): Because | null => (is ? 'medium' : null);

/** In Google's order: the first that fits decides. */
const rules: readonly Rule[] = [
  {
    channel: 'Direct',
    test: ({ source, medium }) =>
      (source === '' && medium === '') ||
      (source === '(direct)' && (medium === '(none)' || medium === '(not set)'))
        ? 'none'
        : null,
  },
  {
    channel: 'Cross-network',
    test: ({ campaign }) => (campaign.includes('cross-network') ? 'campaign' : null),
  },
  {
    channel: 'Paid Shopping',
    test: ({ category, isPaid, isShopCampaign }) =>
      !isPaid
        ? null
        : category === 'shopping'
          ? 'sourceAndMedium'
          : isShopCampaign
            ? 'campaignAndMedium'
            : null,
  },
  { channel: 'Paid Search', test: paidOf('search') },
  { channel: 'Paid Social', test: paidOf('social') },
  { channel: 'Paid Video', test: paidOf('video') },
  { channel: 'Display', test: ({ medium }) => byMedium(display.has(medium)) },
  { channel: 'Paid Other', test: ({ isPaid }) => byMedium(isPaid) },
  {
    channel: 'Organic Shopping',
    test: ({ category, isShopCampaign }) =>
      bySource(category === 'shopping') ?? (isShopCampaign ? 'campaign' : null),
  },
  {
    channel: 'Organic Social',
    test: ({ category, medium }) => bySource(category === 'social') ?? byMedium(socialMedia.has(medium)),
  },
  {
    channel: 'Organic Video',
    test: ({ category, medium }) => bySource(category === 'video') ?? byMedium(medium.includes('video')),
  },
  {
    channel: 'Organic Search',
    test: ({ category, medium }) => bySource(category === 'search') ?? byMedium(medium === 'organic'),
  },
  {
    channel: 'Referral',
    test: ({ medium }) => byMedium(medium === 'referral' || medium === 'app' || medium === 'link'),
  },
  {
    channel: 'Email',
    test: ({ source, medium }) => bySource(email.test(source)) ?? byMedium(email.test(medium)),
  },
  { channel: 'Affiliates', test: ({ medium }) => byMedium(medium === 'affiliate') },
  { channel: 'Audio', test: ({ medium }) => byMedium(medium === 'audio') },
  { channel: 'SMS', test: ({ source, medium }) => bySource(source === 'sms') ?? byMedium(medium === 'sms') },
  {
    channel: 'Mobile Push Notifications',
    test: ({ source, medium }) =>
      byMedium(medium.endsWith('push') || medium.includes('mobile') || medium.includes('notification')) ??
      bySource(source === 'firebase'),
  },
  { channel: 'Unassigned', test: () => 'none' },
];

/** GA4's default channel for the tags as they stand; a macro in them is taken as the text it is. */
export function ga4ChannelOf(tags: Pick<Tags, 'source' | 'medium' | 'campaign'>): ChannelForecast {
  const [source, medium, campaign] = [tags.source, tags.medium, tags.campaign].map((value) =>
    value.trim().toLowerCase(),
  ) as [string, string, string];
  const facts: Facts = {
    source,
    medium,
    campaign,
    category: categoryOf(source),
    isPaid: paid.test(medium),
    isShopCampaign: shopCampaign.test(campaign),
  };
  for (const [index, rule] of rules.entries()) {
    const because = rule.test(facts);
    if (because) return { channel: rule.channel, rule: index + 1, because };
  }
  return { channel: 'Unassigned', rule: rules.length, because: 'none' };
}

/** GA4's dimension for a field; null: collected, but in no report of GA4. */
const dimensionOf: Readonly<Record<UtmField, string | null>> = {
  source: 'Session source',
  medium: 'Session medium',
  campaign: 'Session campaign',
  term: 'Session manual term',
  content: 'Session manual ad content',
  id: 'Session campaign ID',
  sourcePlatform: 'Session source platform',
  creativeFormat: null,
  marketingTactic: null,
};

export interface Dimension {
  field: UtmField;
  dimension: string | null;
  /** As GA4 will show it: "(not set)" for a field that is empty. */
  value: string;
}

/** What GA4 will show in which dimension: source, medium and campaign always, the rest where set. */
export function ga4DimensionsOf(tags: Tags): Dimension[] {
  const always: readonly UtmField[] = ['source', 'medium', 'campaign'];
  return (Object.keys(dimensionOf) as UtmField[])
    .filter((field) => always.includes(field) || tags[field] !== '')
    .map((field) => ({ field, dimension: dimensionOf[field], value: tags[field] || '(not set)' }));
}

/** Source Group, since June 2026: GA4 merges spellings of these platforms' names, back in time too, and of no others. */
const sourceGroups: Readonly<Record<string, readonly string[]>> = {
  Facebook: ['facebook', 'fb', 'meta-facebook'],
  TikTok: ['tiktok'],
  Amazon: ['amazon'],
  YouTube: ['youtube'],
  Google: ['google'],
  ChatGPT: ['chatgpt'],
  Perplexity: ['perplexity'],
};

/** The Source Group a source is told to be merged into; null when that is not known. VK and Telegram have none. */
export function sourceGroupOf(source: string): string | null {
  const wanted = source.trim().toLowerCase();
  return Object.keys(sourceGroups).find((group) => sourceGroups[group]!.includes(wanted)) ?? null;
}
