import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formOf, isProblem, kpiOf } from '@/components/kpis/kpi-form';
import { kpiMeasures } from '@/utils/domain/kpis/kpi';
import { measureFacts } from '@/utils/domain/kpis/measure';

import { kpi } from '../domain/kpis/sample';

test('a KPI that is opened and saved is as it was, in both languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kpiMeasures),
      fc.dictionary(fc.constantFrom('2026', '2026-Q4', '2026-11'), fc.integer({ min: 0, max: 1e9 })),
      fc.constantFrom(',' as const, '.' as const),
      (measure, targets, decimal) => {
        const { unit, from } = measureFacts[measure];
        const one = kpi(measure, {
          targets,
          written: targets,
          currency: unit === 'money' ? 'RUB' : null,
          network: from === 'accounts' ? 'vk' : null,
          campaign: from === 'campaigns' ? 'autumn' : null,
          responsible: 'Анна',
          parent: 'above',
        });
        expect(kpiOf(formOf(one, decimal), one)).toEqual(one);
      },
    ),
  );
});

test('what is no number, or no currency, is named and not saved', () => {
  const base = kpi('spend');
  const form = formOf(base, '.');
  expect(kpiOf({ ...form, targets: { '2026-11': '1O0' } }, base)).toEqual({
    at: 'targets',
    period: '2026-11',
    text: '1O0',
    why: 'number',
  });
  expect(kpiOf({ ...form, currency: 'рубли' }, base)).toEqual({ at: 'currency' });
  expect(kpiOf({ ...form, currency: 'rub' }, base)).toMatchObject({ currency: 'RUB' });
  expect(isProblem(kpiOf({ ...form, name: 'x'.repeat(201) }, base))).toBe(true);
});

test('what belongs to another measure goes: of a campaign there is no network, of accounts no currency', () => {
  const base = kpi('leads', { campaign: 'autumn' });
  const form = { ...formOf(base, '.'), network: 'vk', currency: 'RUB' };
  expect(kpiOf(form, base)).toMatchObject({ campaign: 'autumn', network: null, currency: null });
  expect(kpiOf({ ...form, measure: 'views' }, base)).toMatchObject({ campaign: null, network: 'vk' });
  expect(kpiOf({ ...form, measure: 'newFollowers' }, base)).toMatchObject({
    campaign: 'autumn',
    network: null,
  });
});
