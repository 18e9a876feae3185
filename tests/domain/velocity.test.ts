import { describe, expect, test } from 'vitest';

import { exactly, floored, type Count } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { atSameAge, valueAt, velocity, type Growth } from '@/utils/domain/velocity';

const start = Date.UTC(2026, 10, 1);
const hours = (h: number, count: Count | null) => ({ at: start + h * 3_600_000, count: count! });

describe('how fast a number grows', () => {
  test('the difference of two sightings an hour apart or more', () => {
    expect(velocity([hours(0, exactly(100)), hours(10, exactly(600)), hours(10.5, exactly(640))])).toEqual({
      state: 'known',
      perHour: { low: 540 / 10.5, high: 540 / 10.5, exact: true },
      from: start,
      to: start + 10.5 * 3_600_000,
    });
  });
  test('an interval where counts are abbreviated, and below 0 where counts were taken back', () => {
    expect(velocity([hours(0, floored(1000, 1100)), hours(10, exactly(1200))])).toMatchObject({
      perHour: { low: 10.1, high: 20, exact: false },
    });
    expect(velocity([hours(0, exactly(100)), hours(10, exactly(90))])).toMatchObject({
      perHour: { low: -1 },
    });
  });
  test('seen once, or within the hour, tells no speed: states, not numbers', () => {
    expect(velocity([])).toEqual({ state: 'tooFew' });
    expect(velocity([hours(0, exactly(1))])).toEqual({ state: 'tooFew' });
    expect(velocity([hours(0, exactly(1)), hours(0.5, exactly(9))])).toEqual({ state: 'tooRecent' });
  });
});

const grown = (key: string, perDay: number, days: readonly number[], more: Partial<Growth> = {}): Growth => ({
  key,
  format: 'video',
  published: { at: start, grain: 'second' },
  points: days.map((day) => ({ at: start + day * dayMs, count: exactly(perDay * day)! })),
  ...more,
});

describe('a post against others when they were as old', () => {
  test('values at an age lie between two sightings; never beyond them', () => {
    expect(valueAt(grown('a', 100, [2, 4]), 3)).toBe(300);
    expect(valueAt(grown('a', 100, [2, 4]), 4)).toBe(400);
    expect(valueAt(grown('a', 100, [2, 5]), 3)).toBe(300);
    expect(valueAt(grown('a', 100, [2, 5.1]), 3)).toBeNull();
    expect(valueAt(grown('a', 100, [2, 4]), 5)).toBeNull();
    expect(valueAt(grown('a', 100, [2, 4], { published: null }), 3)).toBeNull();
    expect(valueAt(grown('a', 100, [2, 4]), 1)).toBeNull();
    expect(valueAt(grown('a', 100, [2, 30]), 3)).toBeNull();
    expect(valueAt(grown('a', 100, [2, 4], { published: { at: start, grain: 'week' } }), 3)).toBeNull();
  });

  const peers = [1, 2, 3, 4, 5].map((i) => grown(`p${i}`, 100 * i, [2, 4]));
  test('the multiple of their median, with how many they are', () => {
    expect(atSameAge(grown('x', 900, [3]), peers)).toEqual({
      state: 'known',
      multiple: 3,
      median: 900,
      n: 5,
      ageDays: 3,
    });
  });
  test('too recent, too few and unknown are states', () => {
    expect(atSameAge(grown('x', 900, [0.5]), peers)).toEqual({ state: 'tooRecent' });
    expect(atSameAge(grown('x', 900, [3]), peers.slice(1))).toEqual({ state: 'tooFew', n: 4 });
    expect(atSameAge(grown('x', 900, [3], { format: 'short' }), peers)).toEqual({ state: 'tooFew', n: 0 });
    expect(atSameAge(grown('x', 900, [3], { published: null }), peers)).toEqual({ state: 'unknown' });
  });
});
