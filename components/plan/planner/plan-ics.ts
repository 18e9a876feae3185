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
  // The library folds character by character, which for a large plan takes the better part of a minute.
  const events = calendar.events().map((event) => event.toString());
  const frame = calendar.clear().toString();
  const end = frame.lastIndexOf('END:VCALENDAR');
  return `${frame.slice(0, end)}${events.map(folded).join('')}END:VCALENDAR\r\n`;
}

/** The most bytes of a line without its end (RFC 5545, 3.1). */
const longest = 75;

/** Lines that are too long go on in the next behind a blank; no character is torn. */
const folded = (text: string): string =>
  text
    .split('\r\n')
    // Of no character are there more than three bytes for each unit of a string.
    .map((line) => (line.length * 3 <= longest ? line : foldedLine(line)))
    .join('\r\n');

function foldedLine(line: string): string {
  let [parts, begun, bytes] = ['', 0, 0];
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (bytes + size > longest) {
      parts += `${line.slice(begun, at)}\r\n `;
      [begun, bytes] = [at, 1];
    }
    bytes += size;
    at += code < 0x1_0000 ? 1 : 2;
  }
  return parts + line.slice(begun);
}
