import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayIn, daysBefore, startOfDay } from '@/utils/domain/calendar';

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
  ])('in %s %s begins at %s', (zone, day, moment) => {
    expect(new Date(startOfDay(zone, day)).toISOString()).toBe(moment.replace('Z', '.000Z'));
  });

  test('what is no day has no beginning', () => expect(startOfDay('UTC', 'soon')).toBeNaN());

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
