import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { measures, valueToCost, type MeasureName } from '@/utils/domain/campaigns/measures';
import { noResults, resultNames, totalOf, type Results } from '@/utils/domain/campaigns/results';

/** A campaign of two weeks: 30,000 roubles, in kopecks. */
const campaign: Results = {
  spend: 3_000_000,
  impressions: 250_000,
  reach: 100_000,
  clicks: 2500,
  subscribers: 600,
  leads: 120,
  actions: 50,
  associated: 20,
  orders: 40,
  revenue: 12_000_000,
  costOfGoods: 7_200_000,
};

describe('a measure', () => {
  test.each<[MeasureName, number]>([
    ['frequency', 2.5],
    ['cpm', 12_000],
    ['ctr', 0.01],
    ['cpc', 1200],
    ['costPerContact', 30],
    ['costPerSubscriber', 5000],
    ['costPerLead', 25_000],
    ['cpa', 60_000],
    ['conversion', 0.02],
    ['averageOrder', 300_000],
    ['roas', 4],
    ['drr', 0.25],
    // 120,000 − 72,000 − 30,000 = 18,000 roubles of profit.
    ['romi', 0.6],
    ['roi', 18_000 / 102_000],
    ['associatedShare', 0.4],
  ])('%s of a worked example is %d', (name, value) =>
    expect(measures[name].value(campaign)).toBeCloseTo(value, 12),
  );

  test.each(Object.entries(measures))('%s is unknown without any of its figures', (_, { of, value }) => {
    for (const name of of) expect(value({ ...campaign, [name]: null })).toBeNull();
    expect(value(noResults)).toBeNull();
  });

  test('is never a division by nothing, nor other than a number', () =>
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            resultNames.map((name) => [name, fc.option(fc.integer({ min: -1000, max: 1_000_000 }))]),
          ) as Record<keyof Results, fc.Arbitrary<number | null>>,
        ),
        (results) => {
          for (const { value } of Object.values(measures)) {
            const told = value(results);
            if (told !== null) expect(Number.isFinite(told)).toBe(true);
          }
        },
      ),
    ));

  test('of a sale at a loss, and of more given back than was sold, is less than nothing', () => {
    expect(measures.romi.value({ ...campaign, revenue: 3_000_000 })).toBeCloseTo(-2.4, 12);
    expect(measures.romi.value({ ...campaign, revenue: -100, costOfGoods: 0 })).toBeLessThan(-1);
    expect(measures.drr.value({ ...campaign, revenue: -100 })).toBeNull();
  });

  test('of the whole lies between those of its parts', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ spend: fc.nat(1_000_000), clicks: fc.integer({ min: 1, max: 10_000 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (told) => {
          const parts = told.map((part): Results => ({ ...noResults, ...part }));
          const each = parts.map((part) => measures.cpc.value(part) ?? NaN);
          const whole = measures.cpc.value(totalOf(parts).results) ?? NaN;
          expect(whole).toBeGreaterThanOrEqual(Math.min(...each) - 1e-9);
          expect(whole).toBeLessThanOrEqual(Math.max(...each) + 1e-9);
        },
      ),
    ));
});

test('what a customer brings is set against what winning one costs', () => {
  expect(valueToCost(180_000, campaign)).toBeCloseTo(3, 12);
  expect(valueToCost(null, campaign)).toBeNull();
  expect(valueToCost(180_000, { ...campaign, actions: 0 })).toBeNull();
  expect(valueToCost(180_000, { ...campaign, spend: 0 })).toBeNull();
});

describe('the whole of several parts', () => {
  test('is their sum, says what some did not tell, and knows no reach of several', () => {
    const { results, untold } = totalOf([campaign, { ...campaign, leads: null }, noResults]);
    expect(results).toMatchObject({ spend: 6_000_000, leads: 120, reach: null });
    expect(untold).toMatchObject({ spend: 1, leads: 2 });
    expect(untold).not.toHaveProperty('reach');
    expect(totalOf([campaign])).toEqual({ results: campaign, untold: {} });
    expect(totalOf([]).results).toEqual(noResults);
  });

  const part = fc.record(
    Object.fromEntries(resultNames.map((name) => [name, fc.option(fc.nat(1_000_000))])) as Record<
      keyof Results,
      fc.Arbitrary<number | null>
    >,
  );
  test('does not depend on their order, nor on how they are put together', () =>
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), fc.nat(4), (parts, at) => {
        const whole = totalOf(parts).results;
        expect(totalOf(parts.toReversed()).results).toEqual(whole);
        const cut = 1 + (at % (parts.length - 1));
        const halves = [parts.slice(0, cut), parts.slice(cut)].map((half) => totalOf(half).results);
        expect(totalOf(halves).results).toEqual(whole);
      }),
    ));
});
