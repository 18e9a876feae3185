import fc from 'fast-check';
import { expect, test } from 'vitest';

import { kpiMeasures } from '@/utils/domain/kpis/kpi';
import { measureFacts } from '@/utils/domain/kpis/measure';
import { readNumber, writeNumber } from '@/utils/domain/kpis/written-number';

test.each([
  ['', 'leads', null],
  ['  ', 'leads', null],
  ['12 000', 'leads', 12_000],
  ['12\u00A0000', 'followers', 12_000],
  ['1,234,567', 'followers', 1_234_567],
  ['3,4', 'frequency', 3.4],
  ['3.4', 'frequency', 3.4],
  ['3,4 %', 'erViews', 0.034],
  ['1 500,50', 'spend', 150_050],
  ['1,234.50', 'spend', 123_450],
  ['−20', 'romi', -0.2],
  ['-5', 'newFollowers', -5],
  ['-5', 'leads', 'negative'],
  ['2,5', 'leads', 'whole'],
  ['1,234', 'followers', 'whole'],
  ['many', 'leads', 'number'],
  ['1-2', 'leads', 'number'],
  ['1e5', 'leads', 'number'],
  ['NaN', 'byHand', 'number'],
  ['9'.repeat(20), 'byHand', 'number'],
] as const)('“%s” as %s is %o', (text, measure, expected) => {
  expect(readNumber(text, { measure, currency: measureFacts[measure].unit === 'money' ? 'RUB' : null })).toBe(
    expected,
  );
});

test('yen have no minor units', () => {
  expect(readNumber('500', { measure: 'spend', currency: 'JPY' })).toBe(500);
  expect(writeNumber(500, { measure: 'spend', currency: 'JPY' }, '.')).toBe('500');
});

test('what is kept is read again as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kpiMeasures),
      fc.integer({ min: 0, max: 1e9 }),
      fc.constantFrom(',' as const, '.' as const),
      (measure, n, decimal) => {
        const of = { measure, currency: 'RUB' };
        const value = measureFacts[measure].unit === 'share' ? n / 1e6 : n;
        expect(readNumber(writeNumber(value, of, decimal), of)).toBe(value);
      },
    ),
  );
});
