import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lightOf, type Light, type LightInput } from '@/utils/domain/kpis/light';

const known = (value: number, low = value, high = value, isLeast = false) => ({
  value,
  between: low === high ? null : { low, high },
  isLeast,
});
const input: LightInput = {
  known: known(50),
  target: 100,
  better: 'more',
  nature: 'sum',
  isOver: false,
  forecast: null,
};

test.each<[string, Partial<LightInput>, Light]>([
  ['no target', { target: null }, 'noTarget'],
  ['an unknown value', { known: null }, 'unknown'],
  ['over and reached', { isOver: true, known: known(100) }, 'done'],
  ['over and missed', { isOver: true, known: known(99) }, 'behind'],
  ['over, and the rounding leaves it open', { isOver: true, known: known(99, 95, 103) }, 'unknown'],
  ['over, and at least so much', { isOver: true, known: known(50, 50, 50, true) }, 'unknown'],
  ['over, and at least enough', { isOver: true, known: known(100, 100, 100, true) }, 'done'],
  ['a sum that is reached before the end', { known: known(120) }, 'done'],
  ['a change that may fall again', { known: known(120), nature: 'change' }, 'onTrack'],
  ['money that is spent already', { known: known(120), better: 'less' }, 'behind'],
  ['a budget that holds so far', { better: 'less' }, 'tooEarly'],
  ['a pace that reaches it', { forecast: { value: 100, low: 80, high: 120 } }, 'onTrack'],
  ['a pace that may reach it', { forecast: { value: 90, low: 70, high: 110 } }, 'atRisk'],
  ['a pace that does not', { forecast: { value: 80, low: 70, high: 90 } }, 'behind'],
  ['spending that will go over', { better: 'less', forecast: { value: 130, low: 120, high: 140 } }, 'behind'],
  ['spending that may go over', { better: 'less', forecast: { value: 110, low: 90, high: 130 } }, 'atRisk'],
  ['no pace yet', {}, 'tooEarly'],
  ['a rate that is reached', { nature: 'rate', known: known(100) }, 'onTrack'],
  ['a rate that is close', { nature: 'rate', known: known(91) }, 'atRisk'],
  ['a rate that is not', { nature: 'rate', known: known(80) }, 'behind'],
  ['a cost over its limit', { nature: 'rate', better: 'less', known: known(120) }, 'behind'],
  ['a cost just over its limit', { nature: 'rate', better: 'less', known: known(105) }, 'atRisk'],
  ['a rate with a target of 0', { nature: 'rate', better: 'less', target: 0, known: known(0) }, 'onTrack'],
  ['a rate with a target below 0', { nature: 'rate', target: -10, known: known(-10.5) }, 'atRisk'],
])('%s', (_, more, expected) => {
  expect(lightOf({ ...input, ...more })).toBe(expected);
});

test('a better value never has a worse light', () => {
  const rank: Record<string, number> = { behind: 0, atRisk: 1, unknown: 1, tooEarly: 1, onTrack: 2, done: 3 };
  const number = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(
      number,
      fc.nat(100),
      fc.nat(20),
      number,
      fc.constantFrom('more' as const, 'less' as const),
      fc.constantFrom('sum' as const, 'change' as const, 'level' as const, 'rate' as const, null),
      fc.boolean(),
      fc.option(fc.nat(50), { nil: null }),
      (value, by, around, target, better, nature, isOver, coming) => {
        const light = (of: number) =>
          lightOf({
            known: known(of, of - around, of + around),
            target,
            better,
            nature,
            isOver,
            forecast:
              coming === null ? null : { value: of + coming, low: of + coming - 5, high: of + coming + 5 },
          });
        const improved = better === 'more' ? value + by : value - by;
        expect(rank[light(improved)]).toBeGreaterThanOrEqual(rank[light(value)]!);
      },
    ),
    { numRuns: 2000 },
  );
});
