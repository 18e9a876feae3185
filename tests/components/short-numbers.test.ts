import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { shortNumbers } from '@/components/badges/short-numbers';

const amount = fc.oneof(
  fc.double({ min: 1e-4, max: 1e13, noNaN: true }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.constantFrom(
    0,
    0.0005,
    0.95,
    0.996,
    1,
    9.95,
    9.96,
    99.5,
    994.9,
    999,
    999.6,
    1000,
    9949,
    9951,
    99_499,
    999_499,
    999_500,
    1e6,
    1e9,
    9.99e11,
  ),
);

describe.each(['en', 'ru'] as const)('short numbers in %s are written as Intl writes them', (language) => {
  const ours = shortNumbers(language);

  test('of two digits', () => {
    const theirs = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 2 });
    // Intl rounds halves of decimals up where the number is a hair below them: those are not compared.
    const isHalf = (value: number) =>
      /^[1-9]\d5(?:0|$)/.test(value.toExponential(9).replace('.', '').replace(/e.*/, ''));
    fc.assert(
      fc.property(
        amount.filter((value) => !isHalf(value)),
        (value) => {
          expect(ours.rounded(value)).toBe(theirs.format(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('cut', () => {
    const theirs = (value: number) => {
      const digits = value >= 1000 && Math.floor(Math.log10(value) + 1e-12) % 3 === 2 ? 3 : 2;
      if (value < 1000) return new Intl.NumberFormat(language).format(value);
      return new Intl.NumberFormat(language, {
        notation: 'compact',
        maximumSignificantDigits: digits,
        roundingMode: 'trunc',
      } as Intl.NumberFormatOptions).format(value);
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: 999_999_999 }),
          fc.constantFrom(999, 1000, 1999, 9999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 26_999),
        ),
        (value) => {
          expect(ours.cut(value)).toBe(theirs(value));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('shares', () => {
    const small = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
    const large = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    const fraction = fc.integer({ min: 1000, max: 100_000_000 }).map((n) => (n + 0.3) / 10_000_001);
    fc.assert(
      fc.property(fraction, (value) => {
        expect(ours.share(value)).toBe((value < 1 ? small : large).format(value));
      }),
      { numRuns: 1000 },
    );
  });
});
