import type { Results } from './results';

/** What a campaign is for; "actions" of its results are counted by it. */
export const goals = ['subscribers', 'leads', 'sales', 'traffic', 'reach', 'engagement', 'other'] as const;
export type Goal = (typeof goals)[number];

/** By what a channel works. */
export const tools = [
  'targeted',
  'communities',
  'bloggers',
  'contest',
  'sweepstake',
  'own',
  'other',
] as const;
export type Tool = (typeof tools)[number];

/** The ad systems whose exports we know; a channel of another has its name alone. */
export const adSystems = ['vkAds', 'metaAds', 'yandexDirect', 'googleAds'] as const;
export type AdSystem = (typeof adSystems)[number];

/** Where a campaign's money goes: an ad system's campaign, a blogger, a community, a contest, own activity. */
export interface CampaignChannel {
  id: string;
  name: string;
  tool: Tool;
  /** Of targeted advertising; null where it is none, or of a system that we do not know. */
  system: AdSystem | null;
  /** Minor units of the campaign's currency; null: not divided by channels. */
  budget: number | null;
  /**
   * By what names exports call it: an ad campaign's, or "utm_campaign", "source / medium". Compared without case. What a person
   * said when they imported is kept here, so that the next import knows.
   */
  names: string[];
}

/** A creative, known by its name in the exports or as a person calls it. */
export interface Creative {
  name: string;
  /** Whole percent of the picture that is text; null: nobody has said. */
  textShare: number | null;
  /** The name of one of the campaign's segments; null: none, or several. */
  segment: string | null;
  rubric: string | null;
  note: string;
}

/** Whom a part of the campaign is shown to. '' is: nobody has said. */
export interface Segment {
  name: string;
  gender: '' | 'all' | 'women' | 'men';
  /** As written: "25–34". */
  age: string;
  geography: string;
  interests: string;
}

/** An advertising campaign of a brand. Not `utm_campaign`, of which it may have several. */
export interface Campaign {
  id: string;
  brand: string | null;
  name: string;
  goal: Goal;
  /** What a target action is, as the person calls it: "order", "sign-up for a lesson"; '' : as the goal has it. */
  action: string;
  /** Days, the last one included; "to" is null while it has no end. */
  from: string;
  to: string | null;
  /** ISO 4217: "RUB". */
  currency: string;
  /** What the person says one unit of another currency is worth in the campaign's; rows in any other are not added up. */
  rates: Record<string, number>;
  /** Minor units for the whole of it; null: not set. */
  budget: number | null;
  channels: CampaignChannel[];
  creatives: Creative[];
  segments: Segment[];
  /** Values of `utm_campaign`, as written. */
  utm: string[];
  /** Keys of posts. */
  posts: string[];
  /** Ids of plan items. */
  items: string[];
  /** What a customer brings over the whole time that they stay one, minor units of margin; null: not given. */
  lifetimeValue: number | null;
  note: string;
  createdAt: number;
  updatedAt: number;
}

/** Where the figures of a row were taken from. */
export const exportKinds = [
  'vkAds',
  'vkStatistics',
  'metaAds',
  'yandexDirect',
  'googleAds',
  'ga4',
  'metrika',
  'other',
] as const;
export type ExportKind = (typeof exportKinds)[number];
export type RowSource = 'byHand' | ExportKind;

/**
 * What one source tells of one part of a campaign for some days: a line of an export, or what a person wrote. The same part of
 * the same days of the same source is the same row (`rowId`): told again, it is put in place of what was told before.
 */
export interface ResultRow {
  id: string;
  campaign: string;
  /** Id of a channel of the campaign; null: of the campaign as a whole. */
  channel: string | null;
  /** Names; null: not told, or of all of them together. */
  creative: string | null;
  segment: string | null;
  rubric: string | null;
  /** Days, the last one included. */
  from: string;
  to: string;
  source: RowSource;
  /** ISO 4217, of spend, revenue and costOfGoods. */
  currency: string;
  results: Results;
  /** The file's name; '' of what was written by hand or pasted. */
  file: string;
  keptAt: number;
}

/** Which row it is: what must be the same for two to be one. A later telling takes the place of an earlier one. */
export const rowId = ({
  campaign,
  channel,
  creative,
  segment,
  rubric,
  from,
  to,
  source,
}: Omit<ResultRow, 'id' | 'results' | 'currency' | 'file' | 'keptAt'>): string =>
  JSON.stringify([campaign, channel, source, from, to, creative, segment, rubric]);

/** What the columns of a kind of file were said to hold. */
export interface ColumnMapping {
  /** The column names, by which the file is known again. */
  id: string;
  /** As the person sees it in a list; '' : by its export. */
  name: string;
  source: ExportKind;
  /** By the column's name; '' : not taken. */
  columns: Record<string, string>;
  /** Null: as it is told by the file itself. */
  decimal: ',' | '.' | null;
  days: 'dayFirst' | 'monthFirst' | null;
  currency: string | null;
  updatedAt: number;
}

/** What is kept at most; more is refused with a sentence, never cut. */
export const campaignLimits = {
  campaigns: 1000,
  name: 200,
  short: 300,
  note: 5000,
  channels: 200,
  names: 200,
  creatives: 2000,
  segments: 300,
  linked: 2000,
  rates: 30,
  rows: 100_000,
  /** Of one row: what tells of more than three years at once tells nothing of a campaign. */
  rowDays: 1100,
  /** Rows of one order; a window sends an import in as many orders as it takes. */
  atOnce: 2000,
  mappings: 300,
  columns: 300,
  /** Bytes of a file of results. */
  fileBytes: 60_000_000,
};
