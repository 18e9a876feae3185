import { Temporal } from 'temporal-polyfill';

import { isDay, momentOf, whenAt } from './clock';
import type { When } from './item';

/** A day and an hour as the clock of the zone shows them that a person looks by. */
export type Shown = Pick<When, 'day' | 'time'>;

/** How a time reads by the clock of another zone. What has no hour stays on its day, wherever one looks from. */
export function shownIn(when: When, zone: string): Shown {
  const moment = when.time === null || when.zone === zone ? null : momentOf(when);
  return moment === null ? { day: when.day, time: when.time } : whenAt(moment, zone);
}

/** A time moved by whole days, at the same hour of its own zone's clock. Itself where that leaves the calendar. */
export function shifted(when: When, days: number): When {
  if (!isDay(when.day)) return when;
  const day = Temporal.PlainDate.from(when.day).add({ days }).toString();
  return isDay(day) ? { ...when, day } : when;
}

/**
 * A time put to another day, or hour, of the clock a person looks by; its zone stays its own. Moved by days only, it
 * keeps its own hour, so that a change of the clocks on one side does not shift it.
 */
export function movedTo(when: When, to: Shown, zone: string): When {
  const from = shownIn(when, zone);
  if (to.time === null || (to.time === from.time && from.time !== null)) {
    const moved = shifted(when, daysBetween(from.day, to.day));
    return to.time === null ? { ...moved, day: to.day, time: null } : moved;
  }
  const moment = momentOf({ ...to, zone });
  return moment === null ? when : whenAt(moment, when.zone);
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The day that is so many months (or days) from another; the first of the month where it is moved by months. */
export const monthsFrom = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }).toString();
export const daysFrom = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The days of the week that a day is in: its first, and the one after its last. @param first 1 Monday … 7 Sunday */
export function weekOf(day: string, first: number): { from: string; to: string } {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  const from = daysFrom(day, -((dayOfWeek - first + 7) % 7));
  return { from, to: daysFrom(from, 7) };
}

/** The first day of the month that a day is in, and that of the next. */
export const monthOf = (day: string): { from: string; to: string } => ({
  from: monthsFrom(day, 0),
  to: monthsFrom(day, 1),
});
