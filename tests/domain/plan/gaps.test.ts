import fc from 'fast-check';
import { expect, test } from 'vitest';

import { gapsBetween } from '@/utils/domain/plan/gaps';
import { blankChannel, blankContent, type PlanItem, type When } from '@/utils/domain/plan/item';
import type { Slot } from '@/utils/domain/plan/slot';

const slot = (more: Partial<Slot> = {}): Slot => ({
  id: 's',
  brand: 'tea',
  network: 'vk',
  rubric: null,
  category: null,
  format: null,
  rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
  time: '19:00',
  zone: 'Europe/Moscow',
  from: '2026-11-01',
  until: null,
  ...more,
});
const on = (day: string, time: string | null = '19:00'): When => ({ day, time, zone: 'Europe/Moscow' });
const item = (id: string, when: When | null, more: Partial<PlanItem> = {}): PlanItem => ({
  ...blankContent('tea', when),
  channels: [blankChannel('vk')],
  id,
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
  ...more,
});
const days = (slots: Slot[], items: PlanItem[]) =>
  gapsBetween(slots, items, '2026-11-02', '2026-11-12').map(({ when }) => when.day);
const all = ['2026-11-02', '2026-11-05', '2026-11-09', '2026-11-12'];

test.each<[what: string, item: PlanItem, gap: string | null]>([
  ['at its hour', item('a', on('2026-11-05')), '2026-11-05'],
  ['on its day, without an hour', item('a', on('2026-11-05', null)), '2026-11-05'],
  ['the evening before', item('a', on('2026-11-04', '20:00')), '2026-11-05'],
  ['two days before', item('a', on('2026-11-07', '09:00')), null],
  ['of another brand', item('a', on('2026-11-05'), { brand: 'coffee' }), null],
  ['on another network', item('a', on('2026-11-05'), { channels: [blankChannel('telegram')] }), null],
  ['given up', item('a', on('2026-11-05'), { status: 'missed' }), null],
  ['undated', item('a', null), null],
  [
    'of this slot, put off for long',
    item('a', on('2026-11-30'), { slot: { id: 's', day: '2026-11-05' } }),
    '2026-11-05',
  ],
  ['of another slot', item('a', on('2026-11-05'), { slot: { id: 'other', day: '2026-11-05' } }), null],
])('an item %s', (_, one, filled) => {
  expect(days([slot()], [one])).toEqual(all.filter((day) => day !== filled));
});

test('a slot of a rubric and category is filled by those only', () => {
  const of = slot({ rubric: 'Рецепты', category: 'educational' });
  const right = { rubric: 'Рецепты', category: 'educational' };
  expect(days([of], [item('a', on('2026-11-05'), { rubric: 'Рецепты' })])).toEqual(all);
  expect(days([of], [item('a', on('2026-11-05'), right)])).toHaveLength(3);
});

test('one item fills one occurrence of a network, the nearest, and one of each network', () => {
  const two = [slot({ id: 'morning', time: '09:00' }), slot({ id: 'evening' })];
  const left = gapsBetween(two, [item('a', on('2026-11-05', '17:00'))], '2026-11-05', '2026-11-05');
  expect(left.map((gap) => gap.slot.id)).toEqual(['morning']);
  const both = [slot(), slot({ id: 'tg', network: 'telegram' })];
  const wide = item('a', on('2026-11-05'), { channels: [blankChannel('vk'), blankChannel('telegram')] });
  expect(gapsBetween(both, [wide], '2026-11-05', '2026-11-05')).toEqual([]);
});

test('whatever order slots and items come in, the same is left, and never more is filled than there is', () => {
  const when = fc.record({ day: fc.integer({ min: 1, max: 14 }), hour: fc.integer({ min: 0, max: 23 }) });
  fc.assert(
    fc.property(fc.array(when, { maxLength: 8 }), fc.integer(), (times, seed) => {
      const slots = [slot(), slot({ id: 'daily', rule: 'FREQ=DAILY', time: '10:00' })];
      const items = times.map(({ day, hour }, i) =>
        item(`i${i}`, on(`2026-11-${String(day).padStart(2, '0')}`, `${String(hour).padStart(2, '0')}:00`)),
      );
      const mixed = items.toSorted((a, b) => ((a.id + seed > b.id + seed ? 1 : -1) * seed > 0 ? 1 : -1));
      const left = gapsBetween(slots, items, '2026-11-02', '2026-11-12');
      expect(gapsBetween(slots.toReversed(), mixed, '2026-11-02', '2026-11-12')).toEqual(left);
      expect(left.length).toBeGreaterThanOrEqual(4 + 11 - items.length);
    }),
  );
});
