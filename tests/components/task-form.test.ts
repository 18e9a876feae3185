// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { bringBack } from '@/components/tasks/editor/kept-drafts';
import { taskForm, type TaskForm } from '@/components/tasks/editor/task-form';
import { blankTask } from '@/utils/domain/tasks/blank';
import { taskLimits, type Task } from '@/utils/domain/tasks/task';
import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';
import { deleteMade, saveMade } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

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

const keep = async (input: { row: Task }) => ({
  kind: 'tasks',
  row: await saveMade(ownStore, 'tasks', input.row, Date.now()),
});
const answering = () =>
  vi.mocked(send).mockImplementation((_name, ...input) => keep(input[0] as never) as never);
/** Another window's doing. */
const elsewhere = async (id: string, part: Partial<Task>) =>
  saveMade(ownStore, 'tasks', { ...(await ownStore.tasks.get(id))!, ...part }, Date.now());

const ends: (() => void)[] = [];
const open = (id: string, isNew = false): TaskForm => {
  const form = taskForm(id, isNew ? blankTask(null) : null);
  ends.push(form.follow());
  return form;
};
const there = async (id: string, part: Partial<Task> = {}): Promise<TaskForm> => {
  const frame = { id, title: 'Cover', createdAt: 1, updatedAt: 0, acceptedAt: null };
  await saveMade(ownStore, 'tasks', { ...blankTask(null), ...frame, ...part }, 1);
  const form = open(id);
  await vi.waitFor(() => expect(form.isRead.value).toBe(true));
  return form;
};
const all = () => ownStore.tasks.toArray();

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

test('a task is kept once it has a title; left without one, it is called by what was written', async () => {
  const form = open('a', true);
  form.change({ brief: 'Rye, cut open\nwarm light' });
  await form.flush();
  expect(form.keeping.value).toBe('blank');
  expect(await all()).toEqual([]);
  await form.leave('Untitled');
  expect(await all()).toMatchObject([{ title: 'Rye, cut open', brief: 'Rye, cut open\nwarm light' }]);
  expect(form.keeping.value).toBe('kept');
  expect(localStorage.length).toBe(0);
  await open('b', true).leave('Untitled');
  const urgent = open('c', true);
  urgent.change({ priority: 'urgent' });
  await urgent.leave('Untitled');
  expect((await all()).map(({ title }) => title)).toEqual(['Rye, cut open', 'Untitled']);
});

test('a title that was taken away stays as it was; the rest is kept', async () => {
  const form = await there('a');
  form.change({ title: ' ', brief: 'Rye' });
  await form.flush();
  expect(await all()).toMatchObject([{ title: 'Cover', brief: 'Rye' }]);
  expect(form.unkept.value).toMatchObject([{ field: 'title', why: 'blank' }]);
  await form.leave('Untitled');
  expect(form.now.value.title).toBe('Cover');
  expect(form.keeping.value).toBe('kept');
});

test('another window is heard of: other fields are kept beside its, the same field is asked about', async () => {
  const form = await there('a', { brief: 'Rye' });
  await elsewhere('a', { assignee: 'Anna', brief: 'Oats' });
  form.change({ brief: 'Wheat', acceptance: 'Sharp' });
  await form.flush();
  expect(await all()).toMatchObject([{ brief: 'Oats', acceptance: 'Sharp', assignee: 'Anna' }]);
  expect(form.conflicts.value).toEqual(['brief']);
  expect(form.now.value.brief).toBe('Wheat');
  form.settle('brief', 'mine');
  await form.flush();
  expect(await all()).toMatchObject([{ brief: 'Wheat', assignee: 'Anna' }]);
  expect(form.conflicts.value).toEqual([]);
});

test('a worker that keeps and dies before it answers makes no conflict with oneself', async () => {
  const form = open('a', true);
  const dies = () =>
    vi.mocked(send).mockImplementationOnce(async (_name, ...input) => {
      await keep(input[0] as never);
      throw new Error('nobody answered');
    });
  dies();
  form.change({ title: 'One' });
  await form.flush();
  expect(form.keeping.value).toBe('failed');
  dies();
  form.change({ title: 'One, and' });
  await form.flush();
  vi.mocked(send).mockRejectedValueOnce(new Error('nobody answered'));
  form.change({ title: 'One, and two' });
  await form.flush();
  form.change({ title: 'One, and two, and three' });
  expect(form.conflicts.value).toEqual([]);
  await form.flush();
  expect(form.conflicts.value).toEqual([]);
  expect(await all()).toMatchObject([{ title: 'One, and two, and three' }]);
  expect(form.keeping.value).toBe('kept');
});

test('accepted is when it was accepted, and only while it is', async () => {
  const form = await there('a', { state: 'toAccept' });
  form.change({ state: 'accepted' });
  await form.flush();
  const [{ acceptedAt }] = (await all()) as [Task];
  expect(acceptedAt).toBeGreaterThan(1);
  form.change({ brief: 'Later words' });
  await form.flush();
  expect(await all()).toMatchObject([{ acceptedAt, brief: 'Later words' }]);
  form.change({ state: 'doing' });
  await form.flush();
  expect(await all()).toMatchObject([{ acceptedAt: null }]);
});

test('without room nothing is lost: it says so, and is kept once there is', async () => {
  const form = open('a', true);
  vi.mocked(send).mockRejectedValueOnce(new Full());
  form.change({ title: 'One' });
  await form.flush();
  expect(form.keeping.value).toBe('full');
  expect(form.now.value.title).toBe('One');
  expect(localStorage.length).toBe(1);
  await form.flush();
  expect(await all()).toMatchObject([{ title: 'One' }]);
});

test('too long a text is named and waits; the rest is kept', async () => {
  const form = await there('a');
  form.change({ brief: 'x'.repeat(taskLimits.text + 1), assignee: 'Anna' });
  await form.flush();
  expect(await all()).toMatchObject([{ brief: '', assignee: 'Anna' }]);
  form.change({ brief: 'short' });
  await form.flush();
  expect(await all()).toMatchObject([{ brief: 'short' }]);
});

test('deleted elsewhere, it is kept again only when that is asked for', async () => {
  const form = await there('a');
  await deleteMade(ownStore, 'tasks', ['a']);
  await vi.waitFor(() => expect(form.isGone.value).toBe(true));
  form.change({ brief: 'Words' });
  await form.flush();
  expect(await all()).toEqual([]);
  await form.keepAnew();
  expect(await all()).toMatchObject([{ id: 'a', title: 'Cover', brief: 'Words' }]);
});

test('what a closed window did not send is brought back: into a new task, into one that is there; not to life', async () => {
  const b = await there('b');
  const c = await there('c');
  vi.mocked(send).mockReturnValue(new Promise(() => {}) as never);
  open('a', true).change({ brief: 'Half a word' });
  b.change({ brief: 'Changed' });
  c.change({ brief: 'Of a task that is gone' });
  await deleteMade(ownStore, 'tasks', ['c']);
  answering();
  expect(await bringBack('Untitled')).toBe(0);
  held.clear();
  expect(await bringBack('Untitled')).toBe(2);
  expect((await all()).map(({ title, brief }) => [title, brief])).toEqual([
    ['Half a word', 'Half a word'],
    ['Cover', 'Changed'],
  ]);
  expect(localStorage.length).toBe(0);
});
