import fc from 'fast-check';
import { expect, test } from 'vitest';

import { arranged } from '@/components/ui/chart-lines';
import { tickNames, ticksOf } from '@/components/ui/time-axis';

const at = (year: number, month: number, day = 1) => new Date(year, month - 1, day).getTime();

test('years are marked at their starts', () => {
  const ticks = ticksOf(at(2023, 5, 12), at(2026, 11, 25), 5);
  expect(ticks).toEqual([at(2024, 1), at(2025, 1), at(2026, 1)]);
  expect(tickNames(ticks, 'en')).toEqual(['2024', '2025', '2026']);
});

test('months are marked at theirs, January by its year', () => {
  const ticks = ticksOf(at(2025, 10, 20), at(2026, 4, 2), 8);
  expect(tickNames(ticks, 'en')).toEqual(['Nov', 'Dec', '2026', 'Feb', 'Mar', 'Apr']);
});

test('a few days are marked one by one', () => {
  expect(tickNames(ticksOf(at(2026, 11, 20) + 3_600_000, at(2026, 11, 23) + 1, 6), 'en')).toEqual([
    'Nov 21',
    'Nov 22',
    'Nov 23',
  ]);
});

test('marks lie inside, rise, and are no more than there is room for', () => {
  const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 2, max: 20 }), (a, b, most) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      const ticks = ticksOf(min, max, most);
      expect(ticks.length).toBeLessThanOrEqual(most + 1);
      for (const [i, tick] of ticks.entries()) {
        expect(tick).toBeGreaterThan(i === 0 ? min - 1 : ticks[i - 1]!);
        expect(tick).toBeLessThanOrEqual(max);
      }
    }),
  );
});

test('a campaign of the first twenty days of October is marked in October', () => {
  const points = Array.from({ length: 20 }, (_, i) => {
    const moment = Date.UTC(2026, 9, i + 1, 12);
    return { key: String(i), at: moment, atMost: moment, low: i, high: i, says: '' };
  });
  const { xs } = arranged([{ name: '', points }], 1.5 * 86_400_000);
  // uPlot counts seconds.
  const [first, last] = [xs[0]! * 1000, xs.at(-1)! * 1000];
  expect(tickNames(ticksOf(first, last, 12), 'ru')).toEqual(
    [2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((day) => `${day} окт.`),
  );
});
