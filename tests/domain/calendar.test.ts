import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayIn, daysBefore, startOfDay } from '@/utils/domain/calendar';

const hourMs = 3_600_000;
/** Also such as put their clocks on and back at midnight, by half an hour, in the other half of the year, or never. */
const zones = [
  'UTC',
  'Europe/Moscow',
  'Europe/Berlin',
  'Asia/Vladivostok',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];
/** Two days before the clocks of a zone are put on or back. */
const changeIn = (there: string, year: number, which: 0 | -1): number => {
  const format = new Intl.DateTimeFormat('en', { timeZone: there, timeZoneName: 'longOffset' });
  const ahead = (at: number) => format.format(at).split(' ')[1];
  const days = Array.from({ length: 365 }, (_, day) => Date.UTC(year, 0, 1 + day));
  const changes = days.filter((at) => ahead(at) !== ahead(at + 24 * hourMs));
  return (changes.at(which) ?? days[0]!) - 48 * hourMs;
};

describe('days in a time zone', () => {
  test.each([
    ['UTC', '2026-11-25', '2026-11-25T00:00:00Z'],
    ['Europe/Moscow', '2026-11-25', '2026-11-24T21:00:00Z'],
    ['America/New_York', '2026-07-01', '2026-07-01T04:00:00Z'],
    // The days on which clocks are put on and back.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00Z'],
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00Z'],
    // Put on at midnight: the day has no such hour, and begins at the next.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z'],
    ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
    // Put back at midnight, to it or from it.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
    ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-04T11:00:00Z'],
  ])('in %s %s begins at %s', (zone, day, moment) => {
    expect(new Date(startOfDay(zone, day)).toISOString()).toBe(moment.replace('Z', '.000Z'));
  });

  test('what is no day has no beginning', () => expect(startOfDay('UTC', 'soon')).toBeNaN());

  test('every day comes once, and none is left out, however clocks are put on and back (D-08)', () => {
    const [zone, year] = [fc.constantFrom(...zones), fc.integer({ min: 2020, max: 2029 })];
    fc.assert(
      fc.property(zone, year, fc.constantFrom<0 | -1>(0, -1), (there, year, which) => {
        const from = changeIn(there, year, which);
        const days: string[] = [];
        for (let hour = 0; hour < 96; hour++) {
          const day = dayIn(there, from + hour * hourMs);
          if (day !== days.at(-1)) days.push(day);
        }
        for (const [i, day] of days.entries()) {
          if (i > 0) expect(daysBefore(day, 1)).toBe(days[i - 1]);
          const [start, next] = [startOfDay(there, day), startOfDay(there, daysBefore(day, -1))];
          expect([dayIn(there, start), dayIn(there, next - 1), dayIn(there, start - 1)]).toEqual([
            day,
            day,
            daysBefore(day, 1),
          ]);
          expect(next - start).toBeGreaterThanOrEqual(23 * hourMs);
          expect(next - start).toBeLessThanOrEqual(25 * hourMs);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a day begins on itself, and the moment before is of the day before', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Moscow',
      'Asia/Vladivostok',
      'America/New_York',
      'Asia/Kolkata',
    );
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(zone, moment, (zone, at) => {
        const day = dayIn(zone, at);
        const start = startOfDay(zone, day);
        expect(start).toBeLessThanOrEqual(at);
        expect(dayIn(zone, start)).toBe(day);
        expect(dayIn(zone, start - 1)).toBe(daysBefore(day, 1));
      }),
    );
  });
});
