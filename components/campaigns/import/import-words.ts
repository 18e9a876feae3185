import type { DraftFault } from '@/utils/domain/campaigns/import/draft';
import type { LeftOut } from '@/utils/domain/campaigns/import/export-read';
import { isMoney, type ImportField } from '@/utils/domain/campaigns/import/fields';
import { minorDigits } from '@/utils/domain/campaigns/money';
import type { Language } from '@/utils/words';

import type { WindowWord } from '../../window/window';
import { figureWords } from '../campaign-words';

export const fieldWords = {
  day: 'resultsFieldDay',
  from: 'resultsFieldFrom',
  to: 'resultsFieldTo',
  campaign: 'resultsFieldCampaign',
  group: 'resultsFieldGroup',
  ad: 'resultsFieldAd',
  segment: 'resultsFieldSegment',
  gender: 'resultsFieldGender',
  age: 'resultsFieldAge',
  rubric: 'resultsFieldRubric',
  utmCampaign: 'resultsFieldUtmCampaign',
  source: 'resultsFieldSource',
  medium: 'resultsFieldMedium',
  sourceMedium: 'resultsFieldSourceMedium',
  currency: 'resultsFieldCurrency',
  ...figureWords,
  ctr: 'resultsFieldCtr',
  cpc: 'resultsFieldCpc',
} as const satisfies Record<ImportField, WindowWord>;

export const faultWords = {
  day: 'resultsFaultDay',
  order: 'resultsFaultOrder',
  longPeriod: 'resultsFaultLongPeriod',
  noPeriod: 'resultsFaultNoPeriod',
  number: 'resultsFaultNumber',
  notWhole: 'resultsFaultNotWhole',
  tooLarge: 'resultsFaultTooLarge',
  tooLong: 'resultsFaultTooLong',
  currency: 'resultsFaultCurrency',
  quotes: 'resultsFaultQuotes',
} as const satisfies Record<DraftFault, WindowWord>;

export const leftWords = {
  total: 'resultsLeftTotal',
  subtotal: 'resultsLeftSubtotal',
  twice: 'resultsLeftTwice',
  noFigures: 'resultsLeftNoFigures',
} as const satisfies Record<LeftOut['why'], WindowWord>;

/** A figure of ours as it is read: money in its currency, a count as it is, and what nobody told as "—". */
export function figureText(
  value: number | null,
  field: ImportField,
  currency: string | null,
  language: Language,
): string {
  if (value === null) return '—';
  if (!isMoney(field) || currency === null) return new Intl.NumberFormat(language).format(value);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(
    value / 10 ** minorDigits(currency),
  );
}

const day = (language: Language) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "2 Nov 2026", "2 – 8 Nov 2026". */
export const daysText = ({ from, to }: { from: string; to: string }, language: Language): string =>
  day(language).formatRange(new Date(from), new Date(to));
