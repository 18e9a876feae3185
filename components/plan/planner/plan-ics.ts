import { Temporal } from 'temporal-polyfill';

import type { CalendarEntry } from '@/utils/domain/plan/ics';

/** How long a post stands in a calendar: it takes no time, but what takes none is hardly seen there. */
const shownMs = 15 * 60_000;

/** Entries as a file that calendars take (RFC 5545). Loaded when first asked for. */
export async function calendarFile(name: string, entries: readonly CalendarEntry[]): Promise<string> {
  const { default: calendarOf, ICalEventTransparency } = await import('ical-generator');
  const calendar = calendarOf({ name, prodId: { company: 'Lorgnette', product: 'Content plan' } });
  for (const { uid, title, description, place, start, changedAt } of entries) {
    const isDay = typeof start !== 'number';
    // A whole day is a date and no moment: it has no zone, and ends before the next begins.
    const day = isDay ? Temporal.PlainDate.from(start.day) : null;
    calendar.createEvent({
      id: uid,
      summary: title,
      ...(description && { description }),
      ...(place && { location: place }),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(day
        ? { allDay: true, start: day, end: day.add({ days: 1 }) }
        : { start: new Date(Number(start)), end: new Date(Number(start) + shownMs) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
