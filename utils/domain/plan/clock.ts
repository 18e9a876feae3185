import { Temporal } from 'temporal-polyfill';

import type { When } from './item';

/** True of a zone by its name that clocks are known of. "+03:00" is none: not every calendar takes it. */
export function isZone(zone: string): boolean {
  try {
    // Temporal would take a whole moment for its zone.
    return /^[a-z][\w+/-]*$/i.test(zone) && Boolean(Temporal.Now.zonedDateTimeISO(zone));
  } catch {
    return false;
  }
}

/** True of a day of the calendar: "2026-02-30" is none. */
export function isDay(day: string): boolean {
  try {
    return (
      /^\d{4}-\d\d-\d\d$/.test(day) && Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day
    );
  } catch {
    return false;
  }
}

/** True of an hour of the clock, "09:05". */
export const isTime = (time: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);

/**
 * The moment that a day and an hour of a zone's clock are, in milliseconds since 1970; without an hour the beginning of
 * the day. An hour that clocks leave out is the one after it; of an hour that comes twice it is the first (RFC 5545).
 * Null of what is no day, hour or zone.
 */
export function momentOf({ day, time, zone }: When): number | null {
  try {
    if (!isDay(day) || (time !== null && !isTime(time))) return null;
    const date = Temporal.PlainDate.from(day);
    return date.toZonedDateTime({ timeZone: zone, plainTime: time ?? '00:00' }).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The last moment at which an item is not late: its hour, or the end of its day. Null as momentOf is. */
export function deadlineOf(when: When): number | null {
  if (when.time !== null) return momentOf(when);
  const day = isDay(when.day) ? Temporal.PlainDate.from(when.day).add({ days: 1 }).toString() : '';
  return momentOf({ ...when, day, time: null });
}

/** What the clocks of a zone show at a moment. @throws RangeError for a zone that is none */
export function whenAt(at: number, zone: string): When & { time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    day: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone,
  };
}

/** What is odd about an hour on its day: clocks leave it out, or show it twice. Null: nothing, or it is no moment at all. */
export function oddHour(when: When): 'skipped' | 'twice' | null {
  const at = when.time === null ? null : momentOf(when);
  if (at === null) return null;
  if (whenAt(at, when.zone).time !== when.time) return 'skipped';
  const there = Temporal.PlainDateTime.from(`${when.day}T${when.time}`);
  const later = there.toZonedDateTime(when.zone, { disambiguation: 'later' });
  return later.epochMilliseconds > at ? 'twice' : null;
}
