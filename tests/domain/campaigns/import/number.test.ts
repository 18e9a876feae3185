import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  isUntold,
  minorUnits,
  signToldBy,
  SignTally,
  valueOf,
  written,
  type DecimalSign,
} from '@/utils/domain/campaigns/import/number';

const minor = (text: string, sign: DecimalSign, digits = 2) => {
  const number = written(text, sign);
  return number && minorUnits(number, digits);
};

describe('money is read by its digits', () => {
  test.each([
    ['1 234,56', ',', 123_456],
    ['1\u00A0234,56', ',', 123_456],
    ['1\u202F234,56 ₽', ',', 123_456],
    ['1’234.56', '.', 123_456],
    ['1,234.56', '.', 123_456],
    ['1.234,56', ',', 123_456],
    ['12,34,567.80', '.', 123_456_780],
    ['$1,234.5', '.', 123_450],
    ['1234.56 USD', '.', 123_456],
    ['руб. 12,5', ',', 1250],
    ['−15,00', ',', -1500],
    ['-$15.00', '.', -1500],
    ['(15.00)', '.', -1500],
    ['0,005', ',', 1],
    ['-0,004', ',', 0],
    ['.5', '.', 50],
    ['90071992547409,91', ',', 9_007_199_254_740_991],
  ] as const)('%s', (text, sign, expected) => {
    expect(minor(text, sign)).toBe(expected);
  });

  test('and never through a float: 0.1 + 0.2 cents too much is no cent', () => {
    expect(minor('1.005', '.')).toBe(101);
    expect(minor('4.35', '.')).toBe(435);
    expect(minor('90071992547409,92', ',')).toBeNull();
    expect(minor('120', '.', 0)).toBe(120);
  });

  test.each([
    ['12 34', ','],
    ['1.2.3', '.'],
    ['1,23,4', '.'],
    ['12,345.6', ','],
    ['abc', '.'],
    ['12..5', '.'],
    ['1 234 56', ','],
    ['1e5', '.'],
    ['٣', '.'],
    ['9'.repeat(61), '.'],
  ] as const)('%s is no number with %s', (text, sign) => {
    expect(written(text, sign)).toBeNull();
  });

  test('a number of a workbook is what it shows', () => {
    expect(minorUnits(written(0.1 + 0.2, ',')!, 2)).toBe(30);
    expect(minorUnits(written(-1234.5, ',')!, 2)).toBe(-123_450);
    expect(valueOf(written(1e-7, ',')!)).toBe(1e-7);
    expect(written(Number.NaN, ',')).toBeNull();
  });
});

test.each(['', ' ', '-', '—', '--', ' -- ', 'н/д', 'Н/Д', 'n/a', '< 10', '<5', '#DIV/0!', '(not set)'])(
  '"%s" tells no figure, and never 0',
  (text) => {
    expect(isUntold(text)).toBe(true);
  },
);
test.each(['0', '0,00', '-5', '1'])('"%s" tells one', (text) => {
  expect(isUntold(text)).toBe(false);
});

describe('which sign is the decimal one', () => {
  test.each([
    ['1,234', 'either'],
    ['1.234', 'either'],
    ['0,234', ','],
    ['1,23', ','],
    ['1234,567', ','],
    ['1,234,567', '.'],
    ['1.234,5', ','],
    ['1 234,567', ','],
    ['1234', null],
    ['—', null],
  ] as const)('%s tells %s', (text, told) => {
    expect(signToldBy(text)).toBe(told);
  });

  test('what is counted has no parts: there "1,234" is a thousand', () => {
    expect(signToldBy('1,234', true)).toBe('.');
  });

  test('is told by all cells together, and said when it is not', () => {
    const found = (...cells: string[]) => {
      const tally = new SignTally();
      for (const cell of cells) tally.add(cell);
      return tally.found(',');
    };
    expect(found('1,234', '5.6')).toEqual({ sign: '.', by: 'some' });
    expect(found('1,234', '12,345')).toEqual({ sign: ',', by: 'either' });
    expect(found('5,6', '7.8', '9,1')).toEqual({ sign: ',', by: 'contradiction' });
    expect(found('12', '—')).toEqual({ sign: ',', by: 'none' });
  });
});

test('any amount is read back from any style it is written in', () => {
  const groups = ['', ' ', '\u00A0', '\u202F', "'", '’', 'other'];
  fc.assert(
    fc.property(
      fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
      fc.constantFrom<DecimalSign>(',', '.'),
      fc.constantFrom(...groups),
      fc.constantFrom('-', '−'),
      fc.constantFrom('', ' ₽', '\u00A0руб.', ' RUB', '€'),
      (units, sign, group, minus, currency) => {
        const gap = group === 'other' ? (sign === ',' ? '.' : ',') : group;
        const digits = String(Math.abs(units)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, gap);
        const text = `${units < 0 ? minus : ''}${whole}${sign}${digits.slice(-2)}${currency}`;
        expect(minor(text, sign)).toBe(units);
        expect(['either', sign]).toContain(signToldBy(text));
      },
    ),
    { numRuns: 500 },
  );
});

test('reading never throws, and what is read twice is read alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<DecimalSign>(',', '.'), (text, sign) => {
      isUntold(text);
      signToldBy(text);
      expect(written(text, sign)).toEqual(written(text, sign));
    }),
  );
});
