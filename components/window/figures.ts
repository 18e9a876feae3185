import { atMost, type MaybeCount } from '@/utils/domain/count';
import type { Rate } from '@/utils/domain/engagement';
import { dayMs } from '@/utils/domain/pace';
import type { Moment } from '@/utils/domain/post';
import type { Language } from '@/utils/words';
import { once } from '@/utils/words/once';

import { numbers } from '../badges/numbers';

/** How numbers and moments are written in one language. "≈" marks what was read from an abbreviation; "—" is unknown. */
export interface Figures {
  /** In full when exact ("1,234"), else abbreviated ("≈26K"). */
  count(count: MaybeCount): string;
  /** Never abbreviated: "1,234" or "26,000–26,999". */
  inFull(count: MaybeCount): string;
  whole(value: number): string;
  short(value: number): string;
  /** "3.4%", "≈3.4%", or "3.1–6.2%" when the interval is wide: written as on the badges. */
  percent(rate: Rate | null): string;
  /** A number a day: "1.2K", "≈1.2K". */
  pace(rate: Rate | null): string;
  /** "×1.8" */
  multiple(value: number): string;
  day(at: number): string;
  dayAndTime(at: number): string;
  /** When something was published, as finely as it is known; this year's days go without the year. */
  moment(moment: Moment | null, now: number): string;
  /** "3 minutes ago" */
  ago(at: number, now: number): string;
  bytes(size: number): string;
}

export const unknown = '—';

export function figuresIn(language: Language): Figures {
  const plain = once(() => new Intl.NumberFormat(language));
  const compact = once(
    () => new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }),
  );
  const asOnBadges = once(() => numbers(language));
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(language, options));
  const days = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const months = dates({ month: 'short', year: 'numeric' });
  const years = dates({ year: 'numeric' });
  const minutes = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const daysOfYear = dates({ day: 'numeric', month: 'short' });
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));

  return {
    count: (count) =>
      count === null
        ? unknown
        : count.exact
          ? plain().format(count.value)
          : `≈${compact().format(count.value)}`,
    inFull: (count) =>
      count === null
        ? unknown
        : count.exact
          ? plain().format(count.value)
          : `${plain().format(count.value)}–${plain().format(atMost(count))}`,
    whole: (value) => plain().format(value),
    short: (value) =>
      (value < 10_000 ? plain : compact)().format(
        value < 10 ? Number(value.toPrecision(2)) : Math.round(value),
      ),
    percent: (rate) => (rate === null ? unknown : asOnBadges().percent(rate)),
    pace: (rate) => (rate === null ? unknown : asOnBadges().amount(rate)),
    multiple: (value) => `×${asOnBadges().multiple(value)}`,
    day: (at) => days().format(at),
    dayAndTime: (at) => minutes().format(at),
    moment: (moment, now) => {
      if (moment === null) return unknown;
      // A coarse moment begins a span: "2 years ago" may lie in two calendar years.
      if (moment.grain === 'year') return `≈${years().formatRange(moment.at, moment.at + 366 * dayMs)}`;
      if (moment.grain === 'month') return `≈${months().format(moment.at + 15 * dayMs)}`;
      const day = (at: number) =>
        (years().format(at) === years().format(now) ? daysOfYear : days)().format(at);
      return moment.grain === 'week' ? `≈${day(moment.at + 3 * dayMs)}` : day(moment.at);
    },
    ago: (at, now) => relative().format(...elapsed(at - now)),
    bytes: (size) => {
      const unit = size < 1_000_000 ? 'kilobyte' : size < 1_000_000_000 ? 'megabyte' : 'gigabyte';
      const divisor = { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
      return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
        size / divisor,
      );
    },
  };
}

const units = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs],
  ['day', dayMs],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A stretch of time in its largest whole unit; under a minute is "now". */
function elapsed(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  for (const [unit, length] of units) if (Math.abs(ms) >= length) return [Math.trunc(ms / length), unit];
  return [0, 'second'];
}
