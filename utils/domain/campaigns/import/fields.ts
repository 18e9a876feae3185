import { resultNames, type ResultName } from '../results';

/** What of an export tells which part a row is of, when it was, and in what currency. */
const placing = [
  'day',
  'from',
  'to',
  'campaign',
  'group',
  'ad',
  'segment',
  'gender',
  'age',
  'rubric',
  'utmCampaign',
  'source',
  'medium',
  'sourceMedium',
  'currency',
] as const;

/** What is not kept, and only held against what is. */
const checking = ['ctr', 'cpc'] as const;

/** What a column of an export holds, in our words. */
export const importFields = [...placing, ...resultNames, ...checking] as const;
export type ImportField = (typeof importFields)[number];

export const isImportField = (text: string): text is ImportField =>
  (importFields as readonly string[]).includes(text);
export const isFigure = (field: ImportField): field is ResultName =>
  (resultNames as readonly string[]).includes(field);

/** In minor units of a currency. */
export const isMoney = (field: ImportField): boolean =>
  field === 'spend' || field === 'revenue' || field === 'costOfGoods' || field === 'cpc';

/** What can only be counted in wholes. Actions, leads and orders can be shared between channels by some systems. */
export const isWhole = (field: ImportField): boolean =>
  field === 'impressions' || field === 'reach' || field === 'clicks' || field === 'subscribers';

/** Fields that say which row it is: rows of one key are one row. */
export const keyFields: readonly ImportField[] = [
  'campaign',
  'group',
  'ad',
  'segment',
  'gender',
  'age',
  'rubric',
  'utmCampaign',
  'source',
  'medium',
  'sourceMedium',
];
