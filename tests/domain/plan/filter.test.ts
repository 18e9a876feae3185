import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { momentOf } from '@/utils/domain/plan/clock';
import { byTime, filtered, isNarrowed } from '@/utils/domain/plan/filter';
import type { When } from '@/utils/domain/plan/item';
import { monthOf, movedTo, shifted, shownIn, weekOf } from '@/utils/domain/plan/move';
import { everything, planViewFrom, type PlanFilter } from '@/utils/domain/plan/plan-view';

import { itemOf, items, when, zones } from './planned';

const now = Date.UTC(2026, 10, 26, 12);
const ids = (
  all: Parameters<typeof filtered>[0],
  part: Partial<PlanFilter>,
  chosen: string | null = 'kolos',
) => filtered(all, { ...everything, ...part }, chosen, now).map(({ id }) => id);
const channel = { account: null, format: null, text: 'Ёлка', fact: null } as const;
const sample = [
  itemOf('own', {
    brand: 'kolos',
    title: 'Ржаной хлеб',
    rubric: 'Хлеб',
    channels: [{ ...channel, network: 'vk' }],
  }),
  itemOf('other', {
    brand: 'other',
    title: 'Bread',
    assignee: 'Anna',
    category: 'news',
    channels: [{ ...channel, network: 'telegram', text: null }],
  }),
  itemOf('late', { status: 'approved', when: { day: '2026-11-26', time: '11:00', zone: 'UTC' } }),
];

describe('filters', () => {
  test.each<[Partial<PlanFilter>, string[]]>([
    [{}, ['own', 'late']],
    [{ brand: 'all' }, ['own', 'other', 'late']],
    [{ brand: 'none' }, ['late']],
    [{ network: 'vk' }, ['own']],
    [{ brand: 'all', network: 'telegram' }, ['other']],
    [{ rubric: 'Хлеб' }, ['own']],
    [{ rubric: '' }, ['late']],
    [{ brand: 'all', category: 'news' }, ['other']],
    [{ brand: 'all', category: '' }, ['own', 'late']],
    [{ brand: 'all', assignee: '' }, ['own', 'late']],
    [{ status: 'approved' }, ['late']],
    [{ status: 'late' }, ['late']],
    [{ text: 'хлеб РЖАНОЙ' }, ['own']],
    [{ text: 'елка' }, ['own']],
    [{ text: 'хлеб bread' }, []],
  ])('%j lets %j through', (filter, through) => {
    expect(ids(sample, filter)).toEqual(through);
  });

  test('without a brand to work for all are shown; a filter only ever leaves out', () => {
    expect(ids(sample, {}, null)).toEqual(['own', 'other', 'late']);
    fc.assert(
      fc.property(
        items,
        fc.constantFrom('vk', 'x', null),
        fc.constantFrom('хлеб', '1', ''),
        (all, network, text) => {
          const wide = new Set(ids(all, { brand: 'all' }));
          for (const id of ids(all, { brand: 'all', network, text })) expect(wide.has(id)).toBe(true);
        },
      ),
    );
  });

  test('an empty filter is not narrowed, whichever brand it is of', () => {
    expect(isNarrowed({ ...everything, brand: 'all' })).toBe(false);
    expect(isNarrowed({ ...everything, assignee: '' })).toBe(true);
    expect(isNarrowed({ ...everything, status: 'late' })).toBe(true);
  });

  test('a view that another build kept is read as far as it is known', () => {
    const kept = {
      place: 'gantt',
      filter: { network: 'myspace', status: 'late', text: 'x' },
      columns: ['when', 'mood'],
    };
    expect(planViewFrom(kept as never)).toMatchObject({
      place: 'month',
      filter: { brand: 'chosen', network: null, status: 'late', text: 'x' },
      columns: ['when'],
    });
  });

  test('the earliest comes first, what has no day last', () => {
    const at = (time: string | null): When => ({ day: '2026-11-26', time, zone: 'UTC' });
    const all = [itemOf('none', {}), itemOf('b', { when: at('10:00') }), itemOf('day', { when: at(null) })];
    expect(all.toSorted(byTime).map(({ id }) => id)).toEqual(['day', 'b', 'none']);
  });
});

describe('moving', () => {
  const zone = fc.constantFrom(...zones);

  test('put where it is shown already, a time stays as it is', () => {
    fc.assert(
      fc.property(when, zone, (one, by) => {
        expect(movedTo(one, shownIn(one, by), by)).toEqual(one);
      }),
    );
  });

  test('put to an hour, it is that hour by the clock that is looked by, and its zone stays its own', () => {
    fc.assert(
      fc.property(when, when, zone, (one, to, by) => {
        fc.pre(one.time !== null && to.time !== null && shownIn(one, by).time !== to.time);
        const moved = movedTo(one, { day: to.day, time: to.time }, by);
        expect(moved.zone).toBe(one.zone);
        // Of an hour that comes twice, or not at all, the clocks of two zones do not tell alike.
        const meant = momentOf({ ...to, zone: by })!;
        expect(Math.abs(momentOf(moved)! - meant)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  test('moved by days only, it keeps its own hour', () => {
    fc.assert(
      fc.property(when, fc.integer({ min: -400, max: 400 }), zone, (one, days, by) => {
        const shown = shownIn(one, by);
        const to = shifted({ ...shown, zone: by }, days).day;
        expect(movedTo(one, { day: to, time: shown.time }, by)).toEqual(shifted(one, days));
      }),
    );
  });

  test('weeks begin where they are begun, months at their first', () => {
    expect(weekOf('2026-11-26', 1)).toEqual({ from: '2026-11-23', to: '2026-11-30' });
    expect(weekOf('2026-11-26', 7)).toEqual({ from: '2026-11-22', to: '2026-11-29' });
    expect(weekOf('2026-11-22', 7).from).toBe('2026-11-22');
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
  });
});
