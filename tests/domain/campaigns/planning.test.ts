import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readNumber } from '@/utils/domain/campaigns/amount';
import { zOf } from '@/utils/domain/campaigns/chance';
import { cheapestFirst } from '@/utils/domain/campaigns/cheaper';
import { economicsOf } from '@/utils/domain/campaigns/economics';
import { budgetFor, eventsFor } from '@/utils/domain/campaigns/forecast';
import { noResults } from '@/utils/domain/campaigns/results';
import { spendingOf, statusOf } from '@/utils/domain/campaigns/spending';
import { outcomeOf, ownAssumptions } from '@/utils/domain/campaigns/what-if';

import { campaignOf, rowOf } from './rows';

describe('a number as people write it', () => {
  test.each<[string, number | null]>([
    ['12 500,50', 12_500.5],
    ['12500.5', 12_500.5],
    ['12\u00A0500', 12_500],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['12,500', 12_500],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['12 тыс.', 12_000],
    ['1,5 млн', 1_500_000],
    ['12,5k', 12_500],
    ['12 500 ₽', 12_500],
    ['$5', 5],
    ['−5,5', -5.5],
    ['1.234.567', 1_234_567],
    ['', null],
    ['12 a', null],
    ['1,2,3', null],
    ['.', null],
  ])('%s is %s', (written, read) => expect(readNumber(written)).toBe(read));
});

describe('which channel is cheaper', () => {
  // 1 − 0.05/3/2 and 1 − 0.05/10/2 of the normal distribution.
  test.each([
    [1, 1.959964],
    [3, 2.39398],
    [10, 2.807034],
  ])('%d comparisons need intervals of %d', (many, z) => expect(zOf(many)).toBeCloseTo(z, 5));

  const parts = (told: Record<string, [number, number | null]>) =>
    economicsOf(
      campaignOf(),
      Object.entries(told).map(([channel, [spend, leads]]) => rowOf(1, { spend, leads }, { channel })),
      null,
    ).by('channel');
  test('is told for sure of many events', () => {
    const { channels } = cheapestFirst(parts({ vk: [100_000, 200], blog: [100_000, 100] }), 'leads');
    expect(channels.map(({ part, place }) => [part.id, place])).toEqual([
      ['vk', 'cheapest'],
      ['blog', 'dearer'],
    ]);
  });
  test('is chance of few', () => {
    const { channels } = cheapestFirst(parts({ vk: [1000, 4], blog: [1000, 2] }), 'leads');
    expect(channels[1]).toMatchObject({ place: 'maybe', few: true });
  });
  test('what was sure of two may be chance of three', () => {
    const two = { vk: [1000, 60], blog: [1000, 38] } as const;
    const place = (told: Record<string, readonly [number, number]>) =>
      cheapestFirst(parts(told as Record<string, [number, number]>), 'leads').channels.find(
        ({ part }) => part.id === 'blog',
      )?.place;
    expect(place(two)).toBe('dearer');
    expect(place({ ...two, own: [1000, 45] })).toBe('maybe');
  });
  test('leaves out what has no spend, and keeps what brought nothing', () => {
    const { channels, left } = cheapestFirst(
      parts({ vk: [1000, 40], blog: [1000, 0], own: [0, 5] }),
      'leads',
    );
    expect(channels.map(({ part, cost, place }) => [part.id, cost, place])).toEqual([
      ['vk', 25, 'cheapest'],
      ['blog', null, 'dearer'],
    ]);
    expect(left.map(({ id }) => id)).toEqual(['own']);
  });
});

describe('the planner', () => {
  test('a worked example', () => {
    // 100 leads for 50,000: of as much again 100, within 100 + 1.92 ± 1.96 × √(200 + 0.96).
    expect(eventsFor({ spend: 50_000, events: 100 }, 50_000)).toEqual({
      low: 75,
      middle: 100,
      high: 129,
      few: false,
    });
    expect(budgetFor({ spend: 50_000, events: 100 }, 200)?.middle).toBe(100_000);
  });
  test.each([
    [0, 5],
    [5, 0],
    [-5, 5],
  ])('tells nothing of a past of %d spent and %d events', (spend, events) => {
    expect(eventsFor({ spend, events }, 100)).toBeNull();
    expect(budgetFor({ spend, events }, 100)).toBeNull();
  });
  test('both ways say the same: at its ends a budget just holds the goal', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 100, max: 1_000_000 }),
        (events, goal, spend) => {
          const range = budgetFor({ spend, events }, goal)!;
          expect(range.low).toBeLessThan(range.middle);
          expect(range.high).toBeGreaterThan(range.middle);
          // A hair more than the least budget can bring the goal, a hair more than the most brings no less.
          expect(eventsFor({ spend, events }, range.low * 1.000_001)!.high).toBeGreaterThanOrEqual(goal);
          expect(eventsFor({ spend, events }, range.high * 1.000_001)!.low).toBeGreaterThanOrEqual(goal);
          expect(eventsFor({ spend, events }, range.low * 0.999)!.high).toBeLessThanOrEqual(goal);
        },
      ),
    ));
});

describe('what if', () => {
  test('the campaign’s own figures lead back to it', () => {
    const own = {
      ...noResults,
      spend: 3_000_000,
      impressions: 250_000,
      clicks: 2500,
      actions: 50,
      orders: 40,
      revenue: 12_000_000,
      costOfGoods: 7_200_000,
    };
    const outcome = outcomeOf(ownAssumptions(own));
    expect(outcome.impressions).toBeCloseTo(250_000);
    expect(outcome.clicks).toBeCloseTo(2500);
    expect(outcome.actions).toBeCloseTo(40);
    expect(outcome.revenue).toBeCloseTo(12_000_000);
    expect(outcome.romi).toBeCloseTo(0.6);
    expect(outcome.drr).toBeCloseTo(0.25);
  });
  test('what hangs on an unknown is unknown', () =>
    expect(
      outcomeOf({ budget: 100, cpm: 10, ctr: 0.1, conversion: null, averageOrder: 5, marginShare: 0.5 }),
    ).toMatchObject({ clicks: 1000, actions: null, cpa: null, revenue: null, romi: null }));
});

describe('spending', () => {
  const period = { from: '2026-10-01', to: '2026-10-20' };
  const of = (days: number[], today: string) =>
    spendingOf(
      economicsOf(
        campaignOf(),
        days.map((day) => rowOf(day, { spend: 100 })),
        null,
      ).total,
      2000,
      period,
      today,
    );
  test('at an even pace ends at the budget', () =>
    expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '2026-10-11')).toMatchObject({
      spent: 1000,
      share: 0.5,
      elapsed: 10,
      days: 20,
      even: 1000,
      untoldDays: 0,
      forecast: { low: 2000, high: 2000 },
    }));
  test('days that tell nothing make it a range', () =>
    expect(of([1, 2, 3, 4, 5, 6, 7, 8], '2026-10-11')).toMatchObject({
      untold: [{ from: '2026-10-09', to: '2026-10-10' }],
      forecast: { low: 1600, high: 2000 },
    }));
  test('of few days, or when it is over, nothing is foretold', () => {
    expect(of([1, 2, 3], '2026-10-04').forecast).toBeNull();
    expect(of([1, 2, 3, 4, 5, 6, 7], '2026-10-21').forecast).toBeNull();
    expect(of([1, 2, 3, 4, 5, 6, 7], '2026-10-18').forecast).toBeNull();
  });
  test.each([
    ['2026-09-30', 'planned'],
    ['2026-10-01', 'running'],
    ['2026-10-20', 'running'],
    ['2026-10-21', 'over'],
  ])('on %s it is %s', (today, status) => expect(statusOf(period, today)).toBe(status));
});
