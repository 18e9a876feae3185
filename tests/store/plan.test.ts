import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import {
  blankChannel,
  blankContent,
  type Fact,
  type PlanContent,
  type PlanItem,
} from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import type { NewPlanItem } from '@/utils/messages/protocol';
import { createBrand, deleteBrand, putBackBrand } from '@/utils/store/brands';
import { OwnStore } from '@/utils/store/own';
import {
  addPlanItems,
  changesOf,
  deletePlanItems,
  editPlanItem,
  planItemOf,
  planOf,
  putBackPlanItems,
} from '@/utils/store/plan';
import { commentPlanItem, deleteComment, putBackComment } from '@/utils/store/plan-comments';
import { addPlanFile, putBackPlanFile, removePlanFile, sweepPlanFiles } from '@/utils/store/plan-files';
import { brandPlanOf, saveBrandPlan, saveIdea } from '@/utils/store/plan-frame';
import { changePlanItems } from '@/utils/store/plan-many';

const now = Date.UTC(2026, 10, 26);
const minute = 60_000;
const store = new OwnStore('plan');
afterEach(() => Promise.all(store.tables.map((table) => table.clear())));

let ids = 0;
const id = () => `id${++ids}`;
const fresh = (part: Partial<NewPlanItem> = {}): NewPlanItem => ({
  ...blankContent(null),
  slot: null,
  idea: null,
  ...part,
});
const add = async (part: Partial<NewPlanItem> = {}): Promise<PlanItem> =>
  (await addPlanItems(store, [fresh(part)], id, now))[0]!;
const edit = (item: string, seen: Partial<PlanContent>, edits: Partial<PlanContent>, at = now + 1) =>
  editPlanItem(store, { id: item, seen, edits }, id(), at);
const kept = async (item: string) => (await store.plan.get(item))!;
const history = (item: string) => changesOf(store, item).then((all) => all.map(({ before }) => before));

const fact: Fact = {
  post: null,
  permalink: 'https://vk.com/wall-1_1',
  publishedAt: null,
  how: 'byHand',
  attachedAt: now,
};

describe('items', () => {
  test('are added all or none; asked again for the same one, it is there once, as it is by then', async () => {
    await expect(async () =>
      addPlanItems(store, [fresh(), fresh({ title: 'x'.repeat(planLimits.title + 1) })], id, now),
    ).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
    expect(await store.plan.count()).toBe(0);
    const mine = await add({ id: 'mine', title: 'a' });
    expect(mine).toMatchObject({ id: 'mine', title: 'a', createdAt: now, comments: [], media: [] });
    await edit('mine', { title: 'a' }, { title: 'ab' });
    expect(await add({ id: 'mine', title: 'a' })).toMatchObject({ title: 'ab' });
    expect(await store.plan.count()).toBe(1);
    await expect(async () =>
      addPlanItems(
        store,
        Array.from({ length: planLimits.atOnce + 1 }, () => fresh()),
        id,
        now,
      ),
    ).rejects.toThrow(expect.objectContaining({ name: 'Full' }));
  });

  test('what cannot be is refused: a day that is none, a network twice, an address that is no web address', async () => {
    const bad: Partial<PlanContent>[] = [
      { when: { day: '2026-02-30', time: null, zone: 'UTC' } },
      { when: { day: '2026-02-03', time: '25:00', zone: 'UTC' } },
      { when: { day: '2026-02-03', time: null, zone: 'Mars/Base' } },
      { channels: [blankChannel('vk'), blankChannel('vk')] },
      { links: ['javascript:alert(1)'] },
    ];
    for (const part of bad)
      await expect(async () => add(part)).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
    const item = await add();
    for (const part of bad)
      await expect(async () => edit(item.id, {}, part)).rejects.toThrow(
        expect.objectContaining({ name: 'Refused' }),
      );
    expect(await kept(item.id)).toEqual(item);
  });

  test('know the idea they were made of, and it knows them', async () => {
    const idea = await saveIdea(
      store,
      { id: null, brand: null, post: null, title: 't', figures: null, note: '', tags: [] },
      'idea',
      now,
    );
    const item = await add({ idea: idea.id });
    expect((await store.ideas.get(idea.id))?.items).toEqual([item.id]);
  });

  test('of a brand that is gone are no brand’s, and its own again when it is back; edits meanwhile are no conflict', async () => {
    const brand = await createBrand(store, 'Kolos', 'kolos', now);
    const item = await add({ brand: brand.id });
    const removed = await deleteBrand(store, brand.id);
    expect((await planItemOf(store, item.id))?.brand).toBeNull();
    expect(
      (await edit(item.id, { brand: 'kolos', title: '' }, { brand: 'kolos', title: 'a' }))?.conflicts,
    ).toEqual([]);
    await putBackBrand(store, removed!);
    expect((await planOf(store))[0]).toMatchObject({ brand: 'kolos', title: 'a' });
    await deleteBrand(store, brand.id);
    const given = await edit(item.id, { brand: null }, { brand: 'other' });
    expect(given).toMatchObject({ conflicts: [], item: { brand: 'other' } });
  });
});

describe('two windows', () => {
  test('each field is kept for itself; one that both changed stays as it was, and is named', async () => {
    const item = await add({ title: 'a', rubric: null });
    await edit(item.id, { title: 'a', rubric: null }, { title: 'theirs', rubric: 'theirs' });
    const mine = await edit(
      item.id,
      { title: 'a', rubric: null, geotag: '' },
      { title: 'mine', rubric: 'mine', geotag: 'here' },
    );
    expect(mine!.conflicts.map(({ field }) => field)).toEqual(['title', 'rubric']);
    expect(await kept(item.id)).toMatchObject({ title: 'theirs', rubric: 'theirs', geotag: 'here' });
    expect(await edit('gone', { title: 'a' }, { title: 'b' })).toBeNull();
  });

  test('many items at once: those that are gone are left out, each can be taken back', async () => {
    const [a, b] = [await add({ title: 'a' }), await add({ title: 'b', status: 'approved' })];
    const change = (of: string, edits: Partial<PlanContent>) => ({ id: of, edits });
    const before = await changePlanItems(
      store,
      [
        change(a.id, { status: 'approved' }),
        change('gone', { status: 'approved' }),
        change(b.id, { title: 'c' }),
      ],
      id,
      now + 1,
    );
    expect(before).toEqual([a, b]);
    expect(await history(a.id)).toEqual([{ status: 'idea' }]);
    expect(await kept(b.id)).toMatchObject({ title: 'c', status: 'approved' });
    await expect(async () =>
      changePlanItems(store, [change(a.id, { title: 'd' }), change(b.id, { links: ['no'] })], id, now + 2),
    ).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
    expect((await kept(a.id)).title).toBe('a');
    const tooMany = Array.from({ length: planLimits.atOnce + 1 }, () => change(a.id, {}));
    await expect(async () => changePlanItems(store, tooMany, id, now)).rejects.toThrow(
      expect.objectContaining({ name: 'Full' }),
    );
  });

  test('a file read before the post came does not take the post away', async () => {
    const vk = blankChannel('vk');
    const item = await add({ channels: [vk] });
    await edit(item.id, {}, { channels: [{ ...vk, fact }] });
    await changePlanItems(store, [{ id: item.id, edits: { channels: [{ ...vk, text: 'a' }] } }], id, now + 2);
    expect((await kept(item.id)).channels).toEqual([{ ...vk, text: 'a', fact }]);
  });
});

describe('a post is of one item', () => {
  const post = { ...fact, post: 'vk:-1_1' };
  const vk = { ...blankChannel('vk'), fact: post };
  const holders = async () =>
    (await store.plan.toArray()).filter(({ channels }) => channels[0]?.fact).map(({ title }) => title);

  test('what a file, a removed item or a history brings back it does not take from another', async () => {
    const first = await add({ title: 'first', channels: [vk] });
    const file = await addPlanItems(
      store,
      [fresh({ title: 'file', channels: [vk] }), fresh({ title: 'file too', channels: [vk] })],
      id,
      now,
    );
    expect(file.map(({ channels }) => channels[0]!.fact)).toEqual([null, null]);
    expect(await holders()).toEqual(['first']);
    const removed = await deletePlanItems(store, [first.id]);
    const other = await add({ title: 'other', channels: [blankChannel('vk')] });
    await edit(other.id, {}, { channels: [vk] });
    await putBackPlanItems(store, removed);
    expect(await holders()).toEqual(['other']);
    await edit(first.id, {}, { channels: [vk] });
    expect(await holders()).toEqual(['other']);
    await edit(other.id, {}, { channels: [blankChannel('vk')] });
    await edit(first.id, {}, { channels: [vk] });
    expect(await holders()).toEqual(['first']);
  });

  test('taken from an item by an edit, it is never found to be of it again', async () => {
    const item = await add({ channels: [vk] });
    await edit(item.id, {}, { channels: [blankChannel('vk')] });
    expect(await store.matches.toArray()).toMatchObject([
      { post: 'vk:-1_1', item: item.id, state: 'refused' },
    ]);
  });
});

describe('history', () => {
  test('typing is one change; a pause, another field or a choice begins the next', async () => {
    const item = await add();
    await edit(item.id, { title: '' }, { title: 'a' });
    await edit(item.id, { title: 'a' }, { title: 'ab' }, now + minute / 2);
    await edit(item.id, { title: 'ab' }, { title: 'abc' }, now + minute);
    await edit(item.id, { text: '' }, { text: 't' }, now + minute);
    await edit(item.id, { title: 'abc' }, { title: 'abcd' }, now + 4 * minute);
    await edit(item.id, { status: 'idea' }, { status: 'approved' }, now + 4 * minute + 1);
    await edit(item.id, { status: 'approved' }, { status: 'published' }, now + 4 * minute + 2);
    expect(await history(item.id)).toEqual([
      { status: 'approved' },
      { status: 'idea' },
      { title: 'abc' },
      { text: '' },
      { title: '' },
    ]);
  });

  test('what was typed and taken back again is no change; nor is an edit that changes nothing', async () => {
    const item = await add({ title: 'a' });
    await edit(item.id, { title: 'a' }, { title: 'ab' });
    await edit(item.id, { title: 'ab' }, { title: 'a' }, now + 2);
    await edit(item.id, { title: 'a' }, { title: 'a' }, now + 3);
    expect(await history(item.id)).toEqual([]);
  });

  test('a post that came while somebody wrote is a change of its own', async () => {
    const vk = blankChannel('vk');
    const item = await add({ channels: [vk] });
    const typed = [{ ...vk, text: 'a' }];
    await edit(item.id, { channels: [vk] }, { channels: typed });
    const out = [{ ...vk, text: 'a', fact }];
    await edit(item.id, { channels: typed }, { channels: out }, now + 5);
    await edit(item.id, { channels: out }, { channels: [{ ...out[0]!, text: 'ab' }] }, now + 6);
    expect(await history(item.id)).toEqual([{ channels: out }, { channels: typed }, { channels: [vk] }]);
  });

  test('the oldest changes go when there are too many', async () => {
    const item = await add();
    for (let i = 0; i < planLimits.changes + 3; i++)
      await edit(item.id, {}, { title: `t${i}` }, now + i * 2 * minute);
    const all = await history(item.id);
    expect(all).toHaveLength(planLimits.changes);
    expect(all[0]).toEqual({ title: `t${planLimits.changes + 1}` });
  });

  test('goes with a deleted item, and comes back with it; what is there by then stays', async () => {
    const item = await add({ title: 'a' });
    await edit(item.id, { title: 'a' }, { title: 'ab' });
    const removed = await deletePlanItems(store, [item.id, 'gone']);
    expect(await store.planChanges.count()).toBe(0);
    await putBackPlanItems(store, removed);
    await edit(item.id, { title: 'ab' }, { title: 'abc' }, now + 2 * minute);
    await putBackPlanItems(store, removed);
    expect(await kept(item.id)).toMatchObject({ title: 'abc' });
    expect(await history(item.id)).toEqual([{ title: 'ab' }, { title: 'a' }]);
  });
});

test('comments are added and removed; one of an item that is gone is none', async () => {
  const item = await add();
  const said = await commentPlanItem(store, { item: item.id, by: 'Anna', text: 'Hm' }, 'c', now);
  expect((await kept(item.id)).comments).toEqual([said]);
  expect(await deleteComment(store, { item: item.id, comment: 'c' })).toEqual(said);
  expect(await deleteComment(store, { item: item.id, comment: 'c' })).toBeNull();
  expect(await commentPlanItem(store, { item: 'gone', by: '', text: 'Hm' }, 'd', now)).toBeNull();
  const later = await commentPlanItem(store, { item: item.id, by: '', text: 'Yes' }, 'd', now + minute);
  // As it was said, before what was said since; twice is once.
  for (let i = 0; i < 2; i++)
    expect(await putBackComment(store, { item: item.id, comment: said! })).toBe(true);
  expect((await kept(item.id)).comments).toEqual([said, later]);
  expect(await putBackComment(store, { item: 'gone', comment: said! })).toBe(false);
});

describe('files', () => {
  const hour = 60 * minute;
  const file = (item: string, bytes = 3) => ({
    item,
    name: 'a.png',
    type: 'image/png',
    width: 1,
    height: 1,
    data: 'AAAA'.repeat(bytes / 3),
    thumb: 'data:image/webp;base64,AAAA',
  });

  test('are kept with an item, taken away and put back, until they are swept', async () => {
    const item = await add();
    const media = (await addPlanFile(store, file(item.id), 'f'))!;
    expect(media).toMatchObject({ id: 'f', bytes: 3 });
    await removePlanFile(store, { item: item.id, file: 'f' });
    expect((await kept(item.id)).media).toEqual([]);
    expect(await putBackPlanFile(store, { item: item.id, file: media })).toBe(true);
    expect(await putBackPlanFile(store, { item: item.id, file: media })).toBe(false);
    await sweepPlanFiles(store, now);
    await sweepPlanFiles(store, now + 24 * hour);
    expect(await store.planFiles.count()).toBe(1);

    await removePlanFile(store, { item: item.id, file: 'f' });
    await sweepPlanFiles(store, now + 24 * hour);
    await sweepPlanFiles(store, now + 24 * hour + minute);
    expect(await putBackPlanFile(store, { item: item.id, file: media })).toBe(true);
    await removePlanFile(store, { item: item.id, file: 'f' });
    await sweepPlanFiles(store, now + 48 * hour);
    await sweepPlanFiles(store, now + 49 * hour);
    expect(await store.planFiles.count()).toBe(0);
    expect(await store.planThumbs.count()).toBe(0);
    expect(await putBackPlanFile(store, { item: item.id, file: media })).toBe(false);
    expect(await store.meta.where('name').startsWith('loose:').count()).toBe(0);
  });

  test('of a deleted item wait as it does, and come back with it', async () => {
    const item = await add();
    await addPlanFile(store, file(item.id), 'f');
    const removed = await deletePlanItems(store, [item.id]);
    await sweepPlanFiles(store, now);
    await putBackPlanItems(store, removed);
    await sweepPlanFiles(store, now + 24 * hour);
    expect(await store.planFiles.get('f')).toBeDefined();
  });

  test('that are not there are not taken from it', async () => {
    const item = await add();
    await addPlanFile(store, file(item.id), 'f');
    expect(await removePlanFile(store, { item: item.id, file: 'other' })).toBeNull();
    expect(await removePlanFile(store, { item: 'gone', file: 'f' })).toBeNull();
    expect((await kept(item.id)).media).toHaveLength(1);
  });

  test('too many, or of an item that is gone, are not kept', async () => {
    const item = await add();
    expect(await addPlanFile(store, file('gone'), 'f')).toBeNull();
    for (let i = 0; i < planLimits.media; i++) await addPlanFile(store, file(item.id), `f${i}`);
    await expect(addPlanFile(store, file(item.id), 'more')).rejects.toThrow(
      expect.objectContaining({ name: 'Full' }),
    );
    expect(await store.planFiles.count()).toBe(planLimits.media);
    await expect(async () => addPlanFile(store, { ...file(item.id), data: '<b>' }, 'x')).rejects.toThrow(
      expect.objectContaining({ name: 'Refused' }),
    );
    await expect(async () =>
      addPlanFile(store, { ...file(item.id), thumb: 'https://example.com/a.png' }, 'x'),
    ).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
  });

  test('where room is short, those that were taken away make it', async () => {
    const item = await add();
    const each = 9_999_999;
    for (let i = 0; i < 6; i++) await addPlanFile(store, file(item.id, each), `f${i}`);
    await expect(addPlanFile(store, file(item.id, each), 'more')).rejects.toThrow(
      expect.objectContaining({ name: 'Full' }),
    );
    const media = (await removePlanFile(store, { item: item.id, file: 'f0' }))!;
    await addPlanFile(store, file(item.id, each), 'more');
    expect(await putBackPlanFile(store, { item: item.id, file: media })).toBe(false);
    expect(await store.planFiles.count()).toBe(6);
  });
});

test('how a brand plans is not written over unseen', async () => {
  const plan = await brandPlanOf(store, 'b');
  const first = await saveBrandPlan(store, { ...plan, zone: 'Europe/Moscow' }, now);
  await saveBrandPlan(store, { ...first, sources: ['reports'] }, now);
  await expect(saveBrandPlan(store, { ...first, zone: null }, now)).rejects.toThrow('meanwhile');
  expect(await brandPlanOf(store, 'b')).toMatchObject({ zone: 'Europe/Moscow', sources: ['reports'] });
});
