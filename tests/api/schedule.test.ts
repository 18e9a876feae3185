import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { backOff, dayIn, intervalMs, nextLook, nextMidnight, resumeAt } from '@/utils/api/schedule';

const pacific = 'America/Los_Angeles';
const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 25, 12);
const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });

describe('the next midnight', () => {
  test.each([
    ['an ordinary night', '2026-11-25T12:00:00Z', '2026-11-26T08:00:00Z'],
    ['the last moment of a day', '2026-11-26T07:59:59.999Z', '2026-11-26T08:00:00Z'],
    ['midnight itself', '2026-11-26T08:00:00Z', '2026-11-27T08:00:00Z'],
    ['a day of 23 hours', '2026-03-08T09:00:00Z', '2026-03-09T07:00:00Z'],
    ['a day of 25 hours', '2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z'],
  ])('%s', (_what, from, to) =>
    expect(new Date(nextMidnight(pacific, Date.parse(from)))).toEqual(new Date(to)),
  );

  test.each([pacific, 'Europe/Moscow'])('in %s is the first moment of the next day, always', (zone) => {
    fc.assert(
      fc.property(moments, (at) => {
        const midnight = nextMidnight(zone, at);
        expect(midnight).toBeGreaterThan(at);
        expect(midnight - at).toBeLessThanOrEqual(25 * hour);
        expect(dayIn(zone, midnight - 1)).toBe(dayIn(zone, at));
        expect(dayIn(zone, midnight)).not.toBe(dayIn(zone, at));
      }),
    );
  });
});

test('a pause doubles up to the most, half of it or more by chance', () => {
  const pause = { first: 1000, most: 60_000 };
  expect([1, 2, 3, 10].map((failures) => backOff(failures, pause, () => 1))).toEqual([
    1000, 2000, 4000, 60_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, chance) => {
        const ms = backOff(failures, pause, () => chance);
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(60_000);
      },
    ),
  );
});

describe('after what stopped it, a refresh', () => {
  const zone = { dayZone: pacific };
  test('waits for the person when the key or the permission is missing', () => {
    expect(resumeAt('keyRevoked', 1, zone, now)).toBeNull();
    expect(resumeAt('noPermission', 1, zone, now)).toBeNull();
  });
  test('waits for the new day when the quota is used up, not to the minute', () => {
    const midnight = Date.UTC(2026, 10, 26, 8);
    expect(resumeAt('quotaExceeded', 1, zone, now, () => 0)).toBe(midnight);
    expect(resumeAt('quotaExceeded', 9, zone, now, () => 1)).toBe(midnight + 10 * 60_000);
  });
  test.each([
    ['offline', 1, 2 * 60_000],
    ['slow', 2, 4 * 60_000],
    ['unavailable', 3, 8 * 60_000],
    ['rateLimited', 20, 12 * hour],
    ['flood', 1, 2 * hour],
  ] as const)('by %s for the %ith time waits at most %i ms', (kind, failures, ms) => {
    expect(resumeAt(kind, failures, zone, now, () => 1)).toBe(now + ms);
    expect(resumeAt(kind, failures, zone, now, () => 0)).toBe(now + ms / 2);
  });
});

test('the next look is when the first account is due, not at once, and not past six hours', () => {
  const at = (doneAt: number[]) => nextLook(doneAt, day, now, () => 0) - now;
  expect(at([now - day + 2 * hour, now])).toBe(2 * hour);
  expect(at([now - 5 * day])).toBe(15 * 60_000);
  expect(at([now])).toBe(6 * hour);
  expect(at([])).toBe(6 * hour);
});

test('how often is a choice, and never is none', () => {
  expect(intervalMs('never')).toBeNull();
  expect(['halfDay', 'day', 'week'].map((choice) => intervalMs(choice as 'day')! / hour)).toEqual([
    12, 24, 168,
  ]);
});
