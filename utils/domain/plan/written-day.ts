import { Temporal } from 'temporal-polyfill';

import { isDay } from './clock';

/** What comes first where a day is written in numbers: "26.11.2026" or "11/26/2026". A year first is told by itself. */
export type DayStyle = 'dayFirst' | 'monthFirst';

export interface StyleFound {
  style: DayStyle;
  /** How it was told: some days can only be so; all could be either; some can only be so and others only otherwise. */
  by: 'some' | 'none' | 'contradiction';
}

const inNumbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,])/;
const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?=$|[\sT,])/;

/** In which order a column of a table writes its days; null where none is written in numbers that could be either. */
export function dayStyleOf(cells: readonly string[], usual: DayStyle): StyleFound | null {
  let [isSeen, mustBeDay, mustBeMonth] = [false, false, false];
  for (const cell of cells) {
    const found = inNumbers.exec(cell.trim());
    if (!found) continue;
    isSeen = true;
    // Dots are for days first wherever dots are written.
    if (found[2] === '.' || Number(found[1]) > 12) mustBeDay = true;
    else if (Number(found[3]) > 12) mustBeMonth = true;
  }
  if (!isSeen) return null;
  if (mustBeDay && mustBeMonth) return { style: usual, by: 'contradiction' };
  if (mustBeDay) return { style: 'dayFirst', by: 'some' };
  return mustBeMonth ? { style: 'monthFirst', by: 'some' } : { style: usual, by: 'none' };
}

export interface WrittenDay {
  day: string;
  /** The hour that stands behind it; '' where none does. */
  rest: string;
}

/** A day as tables write it, and what stands behind it. Null: no day of the calendar. */
export function dayFrom(text: string, style: DayStyle): WrittenDay | null {
  const trimmed = text.trim();
  const numbers = inNumbers.exec(trimmed);
  const year = yearFirst.exec(trimmed);
  const match = year ?? numbers;
  if (!match) return null;
  const [y, m, d] = year
    ? [year[1]!, year[3]!, year[4]!]
    : style === 'dayFirst' || numbers![2] === '.'
      ? [numbers![4]!, numbers![3]!, numbers![1]!]
      : [numbers![4]!, numbers![1]!, numbers![3]!];
  const day = [y.length === 2 ? `20${y}` : y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
  return isDay(day) ? { day, rest: trimmed.slice(match[0].length).replace(/^[\sT,]+/, '') } : null;
}

/** An hour as tables write it: "9:05", "19.30", "7:30 PM", a part of the day as Excel keeps it. Null: none. */
export function timeFrom(text: string): string | null {
  const trimmed = text.trim();
  const part = /^0?[.,]\d+$/.exec(trimmed);
  if (part) {
    const minutes = Math.round(Number(trimmed.replace(',', '.')) * 1440);
    return minutes < 1440 ? clock(Math.floor(minutes / 60), minutes % 60) : null;
  }
  const found = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap])?\.?(?:m\.?)?$/i.exec(trimmed);
  if (!found || (found[2] === undefined && found[3] === undefined)) return null;
  const half = found[3]?.toLowerCase();
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return hour < 24 && minute < 60 ? clock(hour, minute) : null;
}

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** A moment that tells its own distance from UTC, "2026-11-26T16:30:00Z", in milliseconds since 1970. Null: none. */
export function momentFrom(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text.trim()) || !/(?:Z|[+-]\d\d:?\d\d)$/i.test(text.trim()))
    return null;
  try {
    return Temporal.Instant.from(text.trim()).epochMilliseconds;
  } catch {
    return null;
  }
}
