// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { itemForm, type ItemForm } from '@/components/plan/item/item-form';
import { bringBack } from '@/components/plan/item/kept-drafts';
import { blankContent } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';
import { ownStore } from '@/utils/store/own';
import { addPlanItems, deletePlanItems, editPlanItem, putBackPlanItems } from '@/utils/store/plan';

vi.mock('@/utils/messages/send');

/** Locks as windows hold them: one that is closed holds none. */
const held = new Set<string>();
const locks = {
  async request(name: string, work: () => Promise<void>) {
    held.add(name);
    await work();
    held.delete(name);
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};

let ids = 0;
const answers: Record<string, (input: never) => Promise<unknown>> = {
  addPlanItems: (items) => addPlanItems(ownStore, items, () => `id${++ids}`, Date.now()),
  putBackPlanItems: (removed) => putBackPlanItems(ownStore, removed),
  editPlanItem: (edit) => editPlanItem(ownStore, edit, `id${++ids}`, Date.now()),
};
const answer = (name: string, input: unknown) => answers[name]!(input as never);
const answering = () =>
  vi.mocked(send).mockImplementation((name, ...input) => answer(name, input[0]) as never);

const ends: (() => void)[] = [];
const open = (id: string, isNew = false): ItemForm => {
  const form = itemForm(id, isNew ? { ...blankContent(null), slot: null, idea: null } : null);
  ends.push(form.follow());
  return form;
};
/** The window is gone, at once: nothing of it runs on. */
const crash = () => held.clear();
const all = () => ownStore.plan.toArray();

beforeEach(() => {
  vi.stubGlobal('navigator', { ...navigator, language: 'en', locks });
  answering();
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await Promise.all(ownStore.tables.map((table) => table.clear()));
  localStorage.clear();
  held.clear();
});

test('nothing is kept until something is written; then all that follows is', async () => {
  const form = open('a', true);
  await form.flush();
  expect(form.keeping.value).toBe('blank');
  expect(await all()).toEqual([]);
  form.change({ title: 'One' });
  expect(form.keeping.value).toBe('waiting');
  await form.flush();
  expect(form.keeping.value).toBe('kept');
  form.change({ text: 'Text' });
  await form.flush();
  expect(await all()).toMatchObject([{ id: 'a', title: 'One', text: 'Text' }]);
  expect(localStorage.length).toBe(0);
});

test('a worker that keeps and dies before it answers makes no second item, and no conflict with oneself', async () => {
  const form = open('a', true);
  const dies = () =>
    vi.mocked(send).mockImplementationOnce(async (name, ...input) => {
      await answer(name, input[0]);
      throw new Error('nobody answered');
    });
  dies();
  form.change({ title: 'One' });
  await form.flush();
  expect(form.keeping.value).toBe('failed');
  form.change({ title: 'One, and' });
  await form.flush();
  dies();
  form.change({ title: 'One, and two' });
  await form.flush();
  form.change({ title: 'One, and two, and three' });
  expect(form.conflicts.value).toEqual([]);
  await form.flush();
  expect(form.conflicts.value).toEqual([]);
  expect(await all()).toMatchObject([{ title: 'One, and two, and three' }]);
  expect(form.keeping.value).toBe('kept');
});

test('what a closed window did not send is brought back: into a new item, into one that is there', async () => {
  vi.mocked(send).mockReturnValue(new Promise(() => {}) as never);
  open('a', true).change({ title: 'New' });
  await addPlanItems(ownStore, [{ ...blankContent(null), slot: null, idea: null, id: 'b' }], () => '', 1);
  const b = open('b');
  await vi.waitFor(() => expect(b.isRead.value).toBe(true));
  b.change({ title: 'Changed' });
  answering();
  expect(await bringBack()).toBe(0);
  crash();
  expect(await bringBack()).toBe(2);
  expect((await all()).map(({ title }) => title)).toEqual(['New', 'Changed']);
  expect(localStorage.length).toBe(0);
});

test('against another window’s change it waits until its item is opened, and both versions are there', async () => {
  await addPlanItems(ownStore, [{ ...blankContent(null), slot: null, idea: null, id: 'b' }], () => '', 1);
  const b = open('b');
  await vi.waitFor(() => expect(b.isRead.value).toBe(true));
  vi.mocked(send).mockRejectedValue(new Error('nobody answered'));
  b.change({ title: 'Mine', geotag: 'Here' });
  answering();
  await editPlanItem(ownStore, { id: 'b', seen: {}, edits: { title: 'Theirs' } }, 'c', 2);
  crash();
  expect(await bringBack()).toBe(0);
  expect(await all()).toMatchObject([{ title: 'Theirs', geotag: 'Here' }]);
  const again = open('b');
  await vi.waitFor(() => expect(again.conflicts.value).toEqual([{ field: 'title', network: null }]));
  expect(again.now.value.title).toBe('Mine');
  expect(again.kept.value!.title).toBe('Theirs');
  again.settle(again.conflicts.value[0]!, 'mine');
  await vi.waitFor(async () => expect(await all()).toMatchObject([{ title: 'Mine' }]));
});

test('what is too long waits, and all else is kept; one that is deleted elsewhere says so and can be kept all the same', async () => {
  const form = open('a', true);
  form.change({ title: 'x'.repeat(planLimits.title + 1), text: 'Text' });
  await form.flush();
  expect(await all()).toMatchObject([{ title: '', text: 'Text' }]);
  expect(form.tooLong.value).toMatchObject([{ field: 'title' }]);
  form.change({ title: 'Short' });
  await form.flush();
  await deletePlanItems(ownStore, ['a']);
  await vi.waitFor(() => expect(form.isGone.value).toBe(true));
  form.change({ geotag: 'Here' });
  await form.flush();
  expect(await all()).toEqual([]);
  await form.keepAnew();
  expect(await all()).toMatchObject([{ id: 'a', title: 'Short', text: 'Text', geotag: 'Here' }]);
  expect(form.isEdited.value).toBe(false);
});
