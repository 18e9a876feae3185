import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';

import { readAgenda } from '@/components/plan/item/agenda';
import { blankContent, type PlanContent } from '@/utils/domain/plan/item';
import { createBrand, deleteBrand } from '@/utils/store/brands';
import { OwnStore } from '@/utils/store/own';
import { addPlanItems } from '@/utils/store/plan';

const now = Date.UTC(2026, 10, 26, 12);
const store = new OwnStore('agenda');
afterEach(() => Promise.all(store.tables.map((table) => table.clear())));

let ids = 0;
const add = (given: Partial<PlanContent>) =>
  addPlanItems(store, [{ ...blankContent(null), ...given, slot: null, idea: null }], () => `id${++ids}`, now);
const on = (day: string) => ({ day, time: null, zone: 'UTC' });
const agenda = (brand: string | null) =>
  readAgenda(store, { brand, today: '2026-11-26', until: '2026-12-09', now, undated: 100 });
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

test('what is of no brand, or of one that was deleted, is in every brand’s agenda; what is another’s is not', async () => {
  await createBrand(store, 'Rye', 'rye', now);
  await createBrand(store, 'Oat', 'oat', now);
  await createBrand(store, 'Gone', 'gone', now);
  await add({ brand: 'rye', title: 'ours', when: on('2026-11-27') });
  await add({ brand: 'oat', title: 'theirs', when: on('2026-11-27') });
  await add({ brand: null, title: 'of none', when: on('2026-11-20') });
  await add({ brand: 'gone', title: 'orphan' });
  await add({ brand: 'gone', title: 'far orphan', when: on('2027-05-01') });
  await deleteBrand(store, 'gone');
  const { late, days, undated, next } = await agenda('rye');
  expect(titles(late)).toEqual(['of none']);
  expect(days.map(([day, items]) => [day, titles(items)])).toEqual([['2026-11-27', ['ours']]]);
  expect(titles(undated)).toEqual(['orphan']);
  expect(next).toBe('2027-05-01');
  expect((await agenda(null)).days).toMatchObject([['2026-11-27', [{}, {}]]]);
});
