import { dayMs } from '../pace';

/** Days from the first to the last, which is included. */
export interface Span {
  from: string;
  to: string;
}

/** Of a day "2026-11-26", which one it is counted from 1970-01-01. */
export function dayNumber(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    if (numbers.size > 10_000) numbers.clear();
    numbers.set(day, (number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)));
  }
  return number;
}

/** Rows of a campaign have few days, each many times. */
const numbers = new Map<string, number>();

/** The day of such a number. */
export const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** How many days there are from the first to the last, which is included. */
export const daysIn = ({ from, to }: Span): number => dayNumber(to) - dayNumber(from) + 1;

/** The Monday of a day's week, which is what a week is known by. */
export const weekOf = (day: string): string => {
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  return dayAt(number - ((number + 3) % 7));
};

/** A day's month, "2026-11". */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The stretches that day numbers, in their order, make. */
export function spansOf(days: Iterable<number>): Span[] {
  const spans: [number, number][] = [];
  for (const day of [...days].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && day <= last[1] + 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => ({ from: dayAt(from), to: dayAt(to) }));
}
