import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { amountText, axisTexts } from '@/components/reports/cell-text';
import { cutTo, namedPlaces, scaleOf } from '@/components/reports/chart-scale';

describe('a scale', () => {
  test.each([
    [[3, 17, 42], true, [0, 20, 40, 60]],
    [[0.018, 0.062], true, [0, 0.02, 0.04, 0.06, 0.08]],
    [[118_000, 122_300], false, [118_000, 120_000, 122_000, 124_000]],
    [[-5, 10], true, [-5, 0, 5, 10]],
    [[7], false, [4, 6, 8, 10]],
    [[0, 0], true, [0, 0.5]],
    [[], true, [0, 1]],
  ])('of %j (from 0: %j) is marked at %j', (values, fromZero, ticks) => {
    expect(scaleOf(values, fromZero).ticks).toEqual(ticks);
  });

  test('holds all values, with some few marks; of bars it holds 0', () => {
    const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.boolean(), (values, fromZero) => {
        const { low, high, ticks } = scaleOf(values, fromZero);
        const slack = 1e-6 * Math.max(1, ...values.map(Math.abs));
        expect(low).toBeLessThan(high);
        expect(low).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(ticks.length).toBeLessThanOrEqual(8);
        if (fromZero) expect(ticks).toContain(0);
      }),
    );
  });
});

test('names along an axis are evenly apart and no more than there is room for', () => {
  expect(namedPlaces(30, 8)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
  expect(namedPlaces(3, 8)).toEqual([0, 1, 2]);
  expect(namedPlaces(0, 8)).toEqual([]);
  expect(namedPlaces(5, 0)).toEqual([0]);
});

test('a text is cut between characters, and says so', () => {
  expect(cutTo('Хлеб и соль', 20)).toBe('Хлеб и соль');
  expect(cutTo('👩‍🍳 Хлеб', 5)).toBe('👩‍🍳…');
});

test.each([
  [0.034, { unit: 'share' }, '3.4%'],
  [0.0004, { unit: 'share' }, '0.04%'],
  [0, { unit: 'share' }, '0.0%'],
  [1.256, { unit: 'share' }, '126%'],
  [123_456, { unit: 'money', currency: 'RUB' }, '₽1,234.56'],
  [123_400, { unit: 'money', currency: 'RUB' }, '₽1,234'],
  [1234, { unit: 'money', currency: 'JPY' }, '¥1,234'],
  [123_456, { unit: 'money', currency: 'RUB', decimals: 0 }, '₽1,235'],
  [1.834, { unit: 'times' }, '×1.83'],
  [135, { unit: 'minutes' }, '2 hr 15 min'],
  [0, { unit: 'minutes' }, '0 min'],
  [2890, { unit: 'minutes' }, '2 days'],
  [1234.56, { unit: 'plain' }, '1,235'],
  [12.34, { unit: 'plain' }, '12.3'],
] as const)('%d as %j is written %s', (value, told, text) => {
  expect(amountText(value, told, 'en')).toBe(text);
});

test('at an axis numbers are short', () => {
  expect(axisTexts([1_250_000], 'money', 'RUB', 'en')).toEqual(['₽12.5K']);
  expect(axisTexts([120_000], 'plain', undefined, 'en')).toEqual(['120K']);
  expect(axisTexts([0.05, 0.1], 'share', undefined, 'en')).toEqual(['5%', '10%']);
  // Marks that lie close together are told apart.
  expect(axisTexts([3200, 3220, 3240], 'plain', undefined, 'en')).toEqual(['3.2K', '3.22K', '3.24K']);
  expect(axisTexts([12_400_000, 12_400_010], 'plain', undefined, 'en')).toEqual(['12,400,000', '12,400,010']);
  expect(axisTexts([12_340_000, 12_342_000], 'money', 'RUB', 'en')).toEqual(['₽123.40K', '₽123.42K']);
});
