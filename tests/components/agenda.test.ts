import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';

import { daysAfter, readAgenda } from '@/components/plan/item/agenda';
import { blankContent, type PlanContent } from '@/utils/domain/plan/item';
import { createBrand, deleteBrand } from '@/utils/store/brands';
import { OwnStore } from '@/utils/store/own';
import { addPlanItems } from '@/utils/store/plan';

const today = '2026-11-26';
const now = Date.parse(`${today}T12:00Z`);
const store = new OwnStore('agenda');
afterEach(() => Promise.all(store.tables.map((table) => table.clear())));

let made = 0;
const add = (
  title: string,
  day: string | null,
  part: Partial<PlanContent> = {},
  time: string | null = null,
) =>
  addPlanItems(
    store,
    [
      {
        ...blankContent('b', day === null ? null : { day, time, zone: 'UTC' }),
        ...part,
        title,
        slot: null,
        idea: null,
      },
    ],
    () => `id${++made}`,
    now + made,
  );
const read = (brand: string | null, until = daysAfter(today, 13)) =>
  readAgenda(store, { brand, today, until, now, undated: 2 });
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

test('what is late comes first, then day by day by the clock, then what has no date', async () => {
  await createBrand(store, 'Kolos', 'b', now);
  await add('whole day', today);
  await add('evening', today, {}, '19:00');
  await add('morning, late', today, {}, '09:00');
  await add('morning, out', today, { status: 'published' }, '09:00');
  await add('given up', today, { status: 'missed' }, '08:00');
  await add('yesterday', '2026-11-25');
  await add('long ago', '2026-09-01');
  await add('yesterday, out', '2026-11-25', { status: 'published' });
  await add('in two weeks', '2026-12-10');
  for (const one of ['first', 'second', 'third']) await add(one, null);
  await add('done with', null, { status: 'published' });
  const agenda = await read('b');
  expect(titles(agenda.late)).toEqual(['yesterday', 'morning, late']);
  expect(agenda.days.map(([day, items]) => [day, titles(items)])).toEqual([
    [today, ['given up', 'morning, out', 'evening', 'whole day']],
  ]);
  expect(agenda).toMatchObject({ next: '2026-12-10', undatedCount: 3, isEmpty: false });
  expect(titles(agenda.undated)).toEqual(['third', 'second']);
  expect((await read('b', '2026-12-10')).next).toBeNull();
});

test('another brand’s items are not among a brand’s; those of one that is gone are only among all', async () => {
  await createBrand(store, 'Kolos', 'b', now);
  await add('mine', '2026-11-27');
  await add('other', '2027-01-01', { brand: 'c' });
  expect(await read('b')).toMatchObject({ next: null });
  expect(await read('c')).toMatchObject({ isEmpty: false });
  await deleteBrand(store, 'b');
  expect((await read('b')).isEmpty).toBe(true);
  const all = await read(null);
  expect(all.days.map(([, items]) => titles(items))).toEqual([['mine']]);
  expect(all.next).toBe('2027-01-01');
});
