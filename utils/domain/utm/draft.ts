/** What a person makes a tagged link of. */

/** The UTM fields that GA4 knows, in the order they are asked for. */
export const utmFields = [
  'source',
  'medium',
  'campaign',
  'term',
  'content',
  'id',
  'sourcePlatform',
  'creativeFormat',
  'marketingTactic',
] as const;
export type UtmField = (typeof utmFields)[number];

/** How each field is called in an address. */
export const parameterOf: Readonly<Record<UtmField, string>> = {
  source: 'utm_source',
  medium: 'utm_medium',
  campaign: 'utm_campaign',
  term: 'utm_term',
  content: 'utm_content',
  id: 'utm_id',
  sourcePlatform: 'utm_source_platform',
  creativeFormat: 'utm_creative_format',
  marketingTactic: 'utm_marketing_tactic',
};

/** What a link is placed in: a network's own posts, an ad system, or a channel of one's own. */
export const placementIds = [
  'vk',
  'vkAds',
  'vkOldAds',
  'myTarget',
  'meta',
  'facebook',
  'instagramBio',
  'instagramStory',
  'youtube',
  'telegram',
  'telegramAds',
  'max',
  'googleAds',
  'yandexDirect',
  'avito',
  'promoPages',
  'email',
  'unisender',
  'offline',
] as const;
export type PlacementId = (typeof placementIds)[number];

/** Values as they are to be read, not encoded; '' is a field that is not set. */
export type Tags = Record<UtmField, string>;

export interface CustomParameter {
  name: string;
  value: string;
}

/** The form: an address, what is added to it, and where the link will stand. */
export interface Draft {
  /** As the person typed it or the tab had it. */
  address: string;
  tags: Tags;
  custom: CustomParameter[];
  placement: PlacementId | null;
}

export const noTags: Readonly<Tags> = {
  source: '',
  medium: '',
  campaign: '',
  term: '',
  content: '',
  id: '',
  sourcePlatform: '',
  creativeFormat: '',
  marketingTactic: '',
};

export const emptyDraft: Readonly<Draft> = { address: '', tags: noTags, custom: [], placement: null };

/** What fills the form with a click; values may hold placeholders as {date}, which are filled in when it is used. */
export interface Template {
  id: string;
  name: string;
  /** The brand whose it is; null for every brand's. */
  brand: string | null;
  placement: PlacementId | null;
  tags: Partial<Tags>;
  custom: CustomParameter[];
}

/** A value that a field may have, and how else people write it. */
export interface AllowedValue {
  value: string;
  synonyms: string[];
}

/** How a brand names things in its links. */
export interface NamingRules {
  /** The brand whose rules they are; '' for those of every brand without its own. */
  brand: string;
  letters: 'lower' | 'asWritten';
  separator: '_' | '-';
  /** Cyrillic in Latin letters. */
  isTransliterated: boolean;
  required: UtmField[];
  /** Fields that are not here may have any value. */
  allowed: Partial<Record<UtmField, AllowedValue[]>>;
  /** Hosts of the brand's own site: with "a.ru", also "shop.a.ru". Links between its pages must not be tagged. */
  ownHosts: string[];
  /** The longest value, in characters. */
  longest: number;
  /** True when links lead to a landing system that cuts tags as Sber ID does. */
  isSberId: boolean;
}

/** A link that was made and kept. Editing adds a version: what was once published stays findable. */
export interface SavedLink {
  id: string;
  brand: string | null;
  template: string | null;
  draft: Draft;
  /** The whole tagged address, as of the last version. */
  url: string;
  labels: string[];
  /** Where it was used, in the person's words. */
  usedIn: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Earlier forms, oldest first. */
  versions: { draft: Draft; url: string; until: number }[];
}
