import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { comingChange, comingEvents, comingOfPosts, spreadOf, student } from '@/utils/domain/kpis/forecast';

describe('events to come', () => {
  test('the pace goes on; the interval is that of Krishnamoorthy & Peng', () => {
    // 20 events in 10 days, 20 days left: the middle is 40 + z²; half is z·√(40·3 + z²).
    const { value, low, high } = comingEvents(20, 10, 20)!;
    const z = 1.959964;
    expect(value).toBe(40);
    expect((low + high) / 2).toBeCloseTo(40 + z * z, 6);
    expect((high - low) / 2).toBeCloseTo(z * Math.sqrt(120 + z * z), 6);
  });

  test('of none so far some may still come', () => {
    const { value, low, high } = comingEvents(0, 10, 20)!;
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(3);
  });

  test('when nothing is left of the time, nothing comes', () => {
    expect(comingEvents(7, 10, 0)).toEqual({ value: 0, low: 0, high: 0 });
    expect(comingEvents(7, 0, 5)).toBeNull();
  });

  test('95 of 100 intervals hold what comes, for rates as campaigns have them', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const poisson = (mean: number) => {
      const left = Math.exp(-mean);
      let n = 0;
      for (let p = random(); p > left; p *= random()) n++;
      return n;
    };
    for (const rate of [0.5, 2, 8]) {
      let held = 0;
      const goes = 2000;
      for (let i = 0; i < goes; i++) {
        const { low, high } = comingEvents(poisson(rate * 10), 10, 20)!;
        const came = poisson(rate * 20);
        if (came >= low && came <= high) held++;
      }
      expect(held / goes).toBeGreaterThan(0.93);
      expect(held / goes).toBeLessThan(0.985);
    }
  });
});

test('days that differ more than chance widen the interval', () => {
  expect(spreadOf([3, 3, 3, 3, 3, 3, 3])).toBe(1);
  expect(spreadOf([0, 0, 21, 0, 0, 0, 0])).toBeCloseTo(21, 6);
  expect(spreadOf([0, 30])).toBe(1);
  const [usual, wide] = [comingEvents(20, 10, 20)!, comingEvents(20, 10, 20, 4)!];
  expect(wide.high - wide.low).toBeGreaterThan(1.9 * (usual.high - usual.low));
});

test('posts bring what they brought: as many events where each brings one', () => {
  expect(comingOfPosts([1, 1, 1, 1], 10, 20)).toBeNull();
  const ones = comingOfPosts(
    Array.from({ length: 20 }, () => 1),
    10,
    20,
  )!;
  expect(ones.value).toBe(40);
  expect(ones.high - 40).toBeCloseTo(1.959964 * Math.sqrt(20 * 6), 6);
});

describe('changes to come', () => {
  test('too few steps or days tell nothing', () => {
    expect(comingChange([{ days: 10, by: 5 }], 5)).toBeNull();
    expect(
      comingChange(
        [
          { days: 2, by: 5 },
          { days: 3, by: 5 },
        ],
        5,
      ),
    ).toBeNull();
  });

  test('an even pace goes on with certainty, an uneven one does not', () => {
    const even = comingChange(
      [
        { days: 4, by: 8 },
        { days: 6, by: 12 },
      ],
      10,
    )!;
    expect(even).toEqual({ value: 20, low: 20, high: 20, days: 10 });
    const uneven = comingChange(
      [
        { days: 5, by: 0 },
        { days: 5, by: 20 },
      ],
      10,
    )!;
    // Spread a day: (10² + 10²) / 5 = 40, one degree of freedom; 40·(10 + 10²/10).
    expect(uneven.value).toBe(20);
    expect(uneven.high - 20).toBeCloseTo(12.706 * Math.sqrt(800), 6);
  });

  test('the further off, the less is certain', () => {
    const steps = [
      { days: 3, by: 1 },
      { days: 4, by: 9 },
      { days: 3, by: 2 },
    ];
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 100, noNaN: true }),
        fc.float({ min: 0, max: 100, noNaN: true }),
        (a, b) => {
          const [near, far] = [comingChange(steps, Math.min(a, b))!, comingChange(steps, Math.max(a, b))!];
          expect(far.high - far.low).toBeGreaterThanOrEqual(near.high - near.low);
        },
      ),
    );
  });
});

test.each([
  [1, 12.706],
  [30, 2.042],
  [40, 2.0211],
  [60, 2.0003],
  [120, 1.9799],
])('Student’s t for %i degrees of freedom is %f', (freedom, expected) => {
  expect(student(freedom)).toBeCloseTo(expected, 3);
});
