import { expect, test } from 'vitest';

import { quantile, spread } from './statistics';

test('a quantile is a value that was measured', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(quantile(values, 0.95)).toBe(19);
  expect(quantile(values, 0.5)).toBe(10);
  expect(quantile([], 0.95)).toBeNaN();
});

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(spread([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(spread([7])).toEqual({ min: 7, median: 7, max: 7 });
});
