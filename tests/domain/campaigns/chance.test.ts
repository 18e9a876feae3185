import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compareCosts, costInterval, expectedOf, shareInterval } from '@/utils/domain/campaigns/chance';

describe('the expected number behind a count', () => {
  // The exact ends: half the quantiles of chi-square at 2.5 and 97.5 %, with 2n and 2n + 2 degrees of freedom.
  test.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [5, 1.6235, 11.668],
    [10, 4.7954, 18.39],
    [100, 81.364, 121.627],
  ])('of %d lies between %d and %d', (events, low, high) => {
    const told = expectedOf(events);
    expect(Math.abs(told.low - low)).toBeLessThan(0.02);
    expect(Math.abs(told.high - high)).toBeLessThan(0.05);
  });

  test('the cost of an event is as wide, and open upwards where there was none', () => {
    expect(costInterval(100_000, 0)).toEqual({ low: expect.closeTo(27_250, -2) as number, high: Infinity });
    const { low, high } = costInterval(100_000, 100)!;
    expect([Math.round(low), Math.round(high)]).toEqual([822, 1229]);
    expect(costInterval(0, 5)).toBeNull();
  });
});

describe('the interval of a share', () => {
  // Newcombe 1998, table I, method 4.
  test.each([
    [81, 263, 0.2535, 0.3682],
    [15, 148, 0.0598, 0.1644],
    [0, 20, 0, 0.2005],
    [1, 29, 0.0018, 0.1963],
  ])('%d of %d', (counted, n, low, high) => {
    const told = shareInterval(counted, n);
    expect(told.low).toBeCloseTo(low, 4);
    expect(told.high).toBeCloseTo(high, 4);
  });

  test('holds the share, within 0 and 1', () =>
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (counted, others) => {
        const n = counted + others;
        const { low, high } = shareInterval(counted, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (n > 0) {
          expect(low).toBeLessThanOrEqual(counted / n);
          expect(high).toBeGreaterThanOrEqual(counted / n);
        }
      }),
    ));
});

describe('two costs', () => {
  test('far apart and of many: the cheaper is named', () => {
    const told = compareCosts({ spend: 100_000, events: 200 }, { spend: 100_000, events: 100 });
    expect(told).toMatchObject({ times: 0.5, cheaper: 'first', few: false });
    expect(told!.interval.low).toBeGreaterThan(0.35);
    expect(told!.interval.high).toBeLessThan(0.7);
  });

  test('of few: neither is', () =>
    expect(compareCosts({ spend: 100_000, events: 4 }, { spend: 100_000, events: 2 })).toMatchObject({
      times: 0.5,
      cheaper: null,
      few: true,
    }));

  test('of which one has brought nothing: no ratio, but a bound', () => {
    const told = compareCosts({ spend: 100_000, events: 0 }, { spend: 100_000, events: 30 });
    expect(told).toMatchObject({ times: null, cheaper: 'second', few: true });
    expect(told!.interval.high).toBe(Infinity);
    expect(compareCosts({ spend: 100, events: 0 }, { spend: 100, events: 0 })).toBeNull();
    expect(compareCosts({ spend: 0, events: 3 }, { spend: 100, events: 3 })).toBeNull();
  });

  const side = fc.record({ spend: fc.integer({ min: 1, max: 10_000_000 }), events: fc.nat(5000) });
  test('compare the same from either side, and hold their own ratio', () =>
    fc.assert(
      fc.property(side, side, (first, second) => {
        const told = compareCosts(first, second);
        const other = compareCosts(second, first);
        expect(told === null).toBe(other === null);
        if (!told || !other) return;
        const turned = { first: 'second', second: 'first' } as const;
        expect(other.cheaper).toBe(told.cheaper && turned[told.cheaper]);
        if (told.times !== null) {
          expect(told.interval.low).toBeLessThanOrEqual(told.times * (1 + 1e-9));
          expect(told.interval.high).toBeGreaterThanOrEqual(told.times * (1 - 1e-9));
          expect(other.times! * told.times).toBeCloseTo(1, 6);
        }
      }),
    ));
});
