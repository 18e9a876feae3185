import fc from 'fast-check';
import { expect, test } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { lastSeen, pointsOf, withSighting, type Series } from '@/utils/domain/series';

const hour = 3_600_000;
const after = (...sightings: [at: number, count: MaybeCount][]) =>
  sightings.reduce<Series | undefined>((series, [at, count]) => withSighting(series, at, count), undefined);

test.each<[string, number, [number, MaybeCount][]]>([
  ['a first sighting is kept', 1, [[0, exactly(5)]]],
  ['the unknown is none', 0, [[0, null]]],
  [
    'the same value within a day is none',
    1,
    [
      [0, exactly(5)],
      [hour, exactly(5)],
    ],
  ],
  [
    'the same value after a day is one',
    2,
    [
      [0, exactly(5)],
      [25 * hour, exactly(5)],
    ],
  ],
  [
    'another value is one',
    2,
    [
      [0, exactly(5)],
      [hour, exactly(6)],
    ],
  ],
  [
    'an abbreviation that agrees with the exact number is none',
    1,
    [
      [0, exactly(26_400)],
      [hour, floored(26_000, 27_000)],
    ],
  ],
  [
    'an abbreviation that does not agree is one',
    2,
    [
      [0, exactly(26_400)],
      [hour, floored(27_000, 28_000)],
    ],
  ],
  [
    'the exact number after an abbreviation is one',
    2,
    [
      [0, floored(26_000, 27_000)],
      [hour, exactly(26_400)],
    ],
  ],
  [
    'a clock that went back keeps nothing (D-08)',
    1,
    [
      [hour, exactly(5)],
      [0, exactly(6)],
    ],
  ],
])('%s', (_what, points, sightings) => {
  expect(pointsOf(after(...sightings))).toHaveLength(points);
});

test('what is packed comes out as it was', () => {
  const series = after([1, exactly(0)], [2, floored(1000, 1100)], [3, exactly(1234)]);
  expect(pointsOf(series)).toEqual([
    { at: 1, count: exactly(0) },
    { at: 2, count: floored(1000, 1100) },
    { at: 3, count: exactly(1234) },
  ]);
  expect(lastSeen(series)).toBe(3);
  expect(lastSeen(undefined)).toBeNull();
});

test('a series stays in order, bounded, and keeps its last point, whatever is seen when', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1e9), fc.nat(50)), { maxLength: 900, minLength: 1 }), (seen) => {
      const series = after(...seen.map(([at, value]): [number, MaybeCount] => [at, exactly(value)]));
      const points = pointsOf(series);
      expect(points.length).toBeLessThanOrEqual(400);
      for (let i = 1; i < points.length; i++) expect(points[i]!.at).toBeGreaterThan(points[i - 1]!.at);
    }),
  );
  let long: Series | undefined;
  for (let i = 0; i < 1000; i++) long = withSighting(long, i, exactly(i));
  expect(lastSeen(long)).toBe(999);
  expect(pointsOf(long)[0]?.at).toBe(0);
});
