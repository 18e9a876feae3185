import { atMost, type Count } from '@/utils/domain/count';
import type { Rate } from '@/utils/domain/engagement';
import type { Language } from '@/utils/words';

import { bothEnds } from '../badges/numbers';
import { shortNumbers } from '../badges/short-numbers';

/** Numbers as the card writes them: in full, with both ends of what is not exact. */
export interface CardNumbers {
  /** In full: 70,500. */
  full(value: number): string;
  /** A count in full, its interval when it is one. */
  interval(count: Count): string;
  /** A share, its interval when it is one. */
  percentInterval(rate: Rate): string;
  amountInterval(rate: Rate): string;
  /** A multiple, without its sign: 1.8. */
  multiple(value: number): string;
  /** "3 days ago"; not finer than a unit when one is given: "1 year ago". */
  ago(ms: number, unit?: 'month' | 'year'): string;
  date(ms: number): string;
}

export function cardNumbers(language: Language): CardNumbers {
  const full = new Intl.NumberFormat(language);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const { rounded, share } = shortNumbers(language);
  return {
    full: (value) => full.format(value),
    interval: (count) =>
      count.exact ? full.format(count.value) : `${full.format(count.value)}–${full.format(atMost(count))}`,
    percentInterval: (rate) => bothEnds(rate, share),
    amountInterval: (rate) => bothEnds(rate, rounded),
    multiple: rounded,
    ago: (ms, unit) =>
      unit ? relative.format(-Math.round(ms / unitMs[unit]), unit) : relative.format(...span(ms)),
    date: (ms) => day.format(ms),
  };
}

const unitMs = { month: 30.4 * 86_400_000, year: 365.25 * 86_400_000 };

function span(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return [-minutes, 'minute'];
  if (minutes < 48 * 60) return [-Math.round(minutes / 60), 'hour'];
  const days = Math.round(minutes / 1440);
  return days < 60 ? [-days, 'day'] : [-Math.round(days / 30.4), 'month'];
}
