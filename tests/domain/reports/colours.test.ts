import fc from 'fast-check';
import { expect, test } from 'vitest';

import { contrast, inkOf, isApart, readable } from '@/utils/domain/reports/colours';

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('text in any colour can be read on white, and what could be read stays as it is', () => {
  fc.assert(
    fc.property(colour, (one) => {
      const ink = inkOf(one);
      expect(ink).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(readable);
      if (contrast(one, '#ffffff') >= readable) expect(ink).toBe(one);
    }),
  );
});

test('a shade of a colour is not told apart from it, another colour is', () => {
  expect(isApart('#b3541e', '#a96522')).toBe(false);
  expect(isApart('#b3541e', '#1d62a8')).toBe(true);
});
