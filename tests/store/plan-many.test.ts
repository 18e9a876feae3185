import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { Refused } from '@/utils/errors';
import { OwnStore } from '@/utils/store/own';
import { changesOf } from '@/utils/store/plan';
import { planBetween, undatedPlan } from '@/utils/store/plan-days';
import { changePlanItems } from '@/utils/store/plan-many';

import { itemOf } from '../domain/plan/planned';

let store: OwnStore;
beforeEach(async () => {
  store = new OwnStore(`own-${crypto.randomUUID()}`);
  const on = (day: string) => ({ day, time: null, zone: 'UTC' });
  await store.plan.bulkAdd([
    itemOf('a', { title: 'A', when: on('2026-11-26') }),
    itemOf('b', { title: 'B', when: on('2026-12-01'), brand: 'gone' }),
    itemOf('c', { title: 'C' }),
  ]);
});
afterEach(() => store.delete());

let made = 0;
const change = (...changes: Parameters<typeof changePlanItems>[1]) =>
  changePlanItems(store, changes, () => `change-${made++}`, 1_000_000);

test('many items are changed, of each its own fields, and told as they were; each has it in its history', async () => {
  const before = await change(
    { id: 'a', edits: { title: 'Anew' } },
    { id: 'nobody', edits: { title: 'x' } },
    { id: 'c', edits: { status: 'brief' } },
  );
  expect(before.map(({ id, title, status }) => [id, title, status])).toEqual([
    ['a', 'A', 'idea'],
    ['c', 'C', 'idea'],
  ]);
  expect(await store.plan.get('a')).toMatchObject({ title: 'Anew', status: 'idea' });
  expect(await store.plan.get('c')).toMatchObject({ title: 'C', status: 'brief' });
  expect((await changesOf(store, 'a')).map((one) => one.before)).toEqual([{ title: 'A' }]);
});

test('one that cannot be kept leaves all as they are', async () => {
  expect(() =>
    change({ id: 'a', edits: { title: 'Anew' } }, { id: 'c', edits: { status: 'loved' as never } }),
  ).toThrow(Refused);
  expect(await store.plan.get('a')).toMatchObject({ title: 'A' });
});

test('days are read by themselves; what has no day apart; a brand that is gone is none', async () => {
  const ids = async (from: string, to: string) => (await planBetween(store, from, to)).map(({ id }) => id);
  expect(await ids('2026-11-01', '2026-12-01')).toEqual(['a']);
  expect(await ids('2026-11-26', '2026-12-02')).toEqual(['a', 'b']);
  expect((await planBetween(store, '2026-12-01', '2026-12-02'))[0]!.brand).toBeNull();
  expect((await undatedPlan(store)).map(({ id }) => id)).toEqual(['c']);
});
