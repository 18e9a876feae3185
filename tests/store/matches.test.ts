import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';

import { blankChannel, blankContent, type PlanItem } from '@/utils/domain/plan/item';
import { factOf } from '@/utils/domain/plan/report';
import { blankPost, postKey, type Post } from '@/utils/domain/post';
import { answerMatch, askedMatches, attachByHand, detachFact, matchPost } from '@/utils/store/matches';
import { OwnStore } from '@/utils/store/own';
import { nameFacts, ofPlan, tellWhen } from '@/utils/store/passing-posts';
import { changesOf, deletePlanItems, editPlanItem, putBackPlanItems } from '@/utils/store/plan';

const text =
  'Приехал новый улун с северного склона. Он пахнет мёдом и нагретым камнем, а заваривать его лучше водой в девяносто градусов.';
const planned = Date.UTC(2026, 10, 26, 16);
const now = planned + 3_600_000;

let store: OwnStore;
let ids = 0;
const newId = () => `new${++ids}`;
beforeEach(async () => {
  store = new OwnStore(`own ${ids++}`);
  await store.brands.add({
    id: 'tea',
    name: 'Tea',
    createdAt: 0,
    accounts: [
      { network: 'vk', id: '-1', handle: null, name: null, role: 'own', addedAt: 0 },
      { network: 'vk', id: '-2', handle: null, name: null, role: 'competitor', addedAt: 0 },
    ],
    rubrics: [],
  });
});

const item = (id: string, more: Partial<PlanItem> = {}): PlanItem => ({
  ...blankContent('tea', { day: '2026-11-26', time: '19:00', zone: 'Europe/Moscow' }),
  title: 'Новый улун',
  text,
  channels: [blankChannel('vk')],
  status: 'approved',
  id,
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
  ...more,
});
const post = (number: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `-1_${number}`, `https://vk.com/wall-1_${number}`, now),
  authorId: '-1',
  title: text.slice(0, 60),
  published: { at: planned + 120_000, grain: 'second' },
  isRepost: false,
  ...more,
});
const match = (one: Post, said: string | null) => matchPost(store, one, said, newId(), now);
const asked = async () => (await askedMatches(store)).map(({ match: { id } }) => id);
const itemNow = async (id: string) => (await store.plan.get(id))!;

test('what is sure is attached once, with its place in the history; seen again, nothing changes', async () => {
  await store.plan.bulkAdd([
    item('a'),
    item('b', { text: 'Скидка на всю посуду до конца недели', title: '' }),
  ]);
  expect((await match(post(1), text))?.id).toBe('a');
  const after = await itemNow('a');
  expect(after).toMatchObject({
    status: 'published',
    channels: [{ fact: { post: 'vk:-1_1', permalink: 'https://vk.com/wall-1_1', how: 'sure' } }],
  });
  expect(await store.planChanges.toArray()).toMatchObject([
    { item: 'a', before: { status: 'approved', channels: [{ fact: null }] } },
  ]);
  expect(await match(post(1), text)).toBeNull();
  expect(await match(post(2), text)).toBeNull();
  expect(await itemNow('a')).toEqual(after);
  expect(await store.planChanges.count()).toBe(1);
});

test('of an item of two networks the status stays until both have their posts', async () => {
  await store.plan.add(item('a', { channels: [blankChannel('vk'), blankChannel('telegram')] }));
  await match(post(1), text);
  expect((await itemNow('a')).status).toBe('approved');
  const fact = { ...factOf(post(1), 'byHand', now), post: null, permalink: 'https://t.me/tea/1' };
  await attachByHand(store, { item: 'a', network: 'telegram', fact }, newId(), now);
  expect((await itemNow('a')).status).toBe('published');
});

test('by its title it is asked, by its text it is then known', async () => {
  await store.plan.add(item('a'));
  await match(post(1), null);
  expect(await asked()).toEqual(['vk:-1_1 a']);
  await match(post(1), text);
  expect(await asked()).toEqual([]);
  expect((await itemNow('a')).status).toBe('published');
});

test('what was asked for want of the text is not, when the text is another', async () => {
  await store.plan.add(item('a'));
  await match(post(1), null);
  await match(post(1), 'Совсем другой рассказ о чашках, чайниках и мастерской на Садовой улице.');
  expect(await asked()).toEqual([]);
});

test('a refused post is never asked again nor attached, until that is taken back', async () => {
  await store.plan.add(item('a'));
  await match(post(1), null);
  await answerMatch(store, { id: 'vk:-1_1 a', is: false }, post(1), newId(), now);
  await match(post(1), null);
  await match(post(1), text);
  expect(await asked()).toEqual([]);
  expect((await itemNow('a')).status).toBe('approved');
  await answerMatch(store, { id: 'vk:-1_1 a', is: null }, post(1), newId(), now);
  expect(await asked()).toEqual(['vk:-1_1 a']);
  expect(
    (await answerMatch(store, { id: 'vk:-1_1 a', is: true }, post(1), newId(), now))?.channels[0]?.fact?.how,
  ).toBe('confirmed');
});

test('one post is of one item, and what else was asked of either is over', async () => {
  await store.plan.bulkAdd([item('a'), item('b')]);
  await match(post(1), text);
  await match(post(2), text);
  expect((await asked()).toSorted()).toEqual(['vk:-1_1 a', 'vk:-1_1 b', 'vk:-1_2 a', 'vk:-1_2 b']);
  await answerMatch(store, { id: 'vk:-1_1 a', is: true }, post(1), newId(), now);
  expect(await asked()).toEqual(['vk:-1_2 b']);
  expect(
    await attachByHand(
      store,
      { item: 'b', network: 'vk', fact: factOf(post(1), 'byHand', now) },
      newId(),
      now,
    ),
  ).toBe('taken');
  expect(
    await attachByHand(
      store,
      { item: 'x', network: 'vk', fact: factOf(post(3), 'byHand', now) },
      newId(),
      now,
    ),
  ).toBe('gone');
});

test('a post that was taken off stays off, and the item is what it was; put back, it is there again', async () => {
  await store.plan.add(item('a'));
  await match(post(1), text);
  const fact = await detachFact(store, { item: 'a', network: 'vk' }, newId(), now);
  expect(fact?.post).toBe('vk:-1_1');
  expect(await itemNow('a')).toMatchObject({ status: 'approved', channels: [{ fact: null }] });
  await match(post(1), text);
  expect((await itemNow('a')).status).toBe('approved');
  await attachByHand(store, { item: 'a', network: 'vk', fact: fact! }, newId(), now);
  expect((await itemNow('a')).status).toBe('published');
  await store.plan.update('a', { status: 'published' });
  expect(await detachFact(store, { item: 'a', network: 'telegram' }, newId(), now)).toBeNull();
});

test('what was attached and is undone by the history is not attached again', async () => {
  await store.plan.add(item('a'));
  await match(post(1), text);
  const [last] = await changesOf(store, 'a');
  await editPlanItem(store, { id: 'a', seen: {}, edits: last!.before }, newId(), now);
  expect(await itemNow('a')).toMatchObject({ status: 'approved', channels: [{ fact: null }] });
  expect(await match(post(1), text)).toBeNull();
  expect(await asked()).toEqual([]);
});

test('given by hand to an item of another month, a post is nobody else’s', async () => {
  const when = { day: '2026-08-01', time: null, zone: 'Europe/Moscow' };
  await store.plan.bulkAdd([item('a'), item('far', { when })]);
  const fact = factOf(post(1), 'byHand', now);
  await attachByHand(store, { item: 'far', network: 'vk', fact }, newId(), now);
  for (let i = 0; i < 2; i++) expect(await match(post(1), text)).toBeNull();
  expect((await itemNow('a')).status).toBe('approved');
  await detachFact(store, { item: 'far', network: 'vk' }, newId(), now);
  expect((await match(post(1), text))?.id).toBe('a');
});

test('given by hand before it was seen, a post tells its moment when it passes, as finely as it is known', async () => {
  await store.plan.add(item('a'));
  const fact = { ...factOf(post(1), 'byHand', now), publishedAt: null };
  await attachByHand(store, { item: 'a', network: 'vk', fact }, newId(), now);
  const before = await changesOf(store, 'a');
  const when = async () => {
    const { publishedAt, within } = (await itemNow('a')).channels[0]!.fact!;
    return [publishedAt, within];
  };
  const seenAs = async (published: Post['published']) => {
    const { finer } = await ofPlan(store, [post(1, { published })], now);
    for (const one of finer) await tellWhen(store, one);
    return [finer.length, ...(await when())];
  };
  const day = planned - 16 * 3_600_000;
  expect(await seenAs({ at: planned, grain: 'week' })).toEqual([0, null, undefined]);
  expect(await seenAs({ at: day, grain: 'day' })).toEqual([1, day, 86_400_000]);
  expect(await seenAs({ at: planned + 60_000, grain: 'minute' })).toEqual([1, planned + 60_000, undefined]);
  expect(await seenAs({ at: day, grain: 'day' })).toEqual([0, planned + 60_000, undefined]);
  expect((await itemNow('a')).channels[0]!.fact).toMatchObject({ how: 'byHand', attachedAt: now });
  expect(await changesOf(store, 'a')).toEqual(before);
});

test('however many posts are like an item, few are asked about at once', async () => {
  await store.plan.add(item('a'));
  for (let i = 1; i <= 9; i++) await match(post(i), null);
  expect(await store.matches.count()).toBe(5);
  await answerMatch(store, { id: 'vk:-1_1 a', is: false }, post(1), newId(), now);
  for (let i = 1; i <= 9; i++) await match(post(i), null);
  expect((await asked()).toSorted()).toEqual([2, 3, 4, 5, 6].map((n) => `vk:-1_${n} a`));
  expect((await match(post(9), text))?.id).toBe('a');
  expect(await asked()).toEqual([]);
});

test('given by an address with another name, a post is known by its own when it passes', async () => {
  await store.plan.bulkAdd([item('a'), item('b')]);
  const fact = { ...factOf(post(1), 'byHand', now), post: 'vk:other', publishedAt: null };
  await attachByHand(store, { item: 'a', network: 'vk', fact }, newId(), now);
  const aliases = [{ network: 'vk', id: 'other', of: '-1_1' }];
  await nameFacts(store, [post(2)], aliases);
  expect((await itemNow('a')).channels[0]!.fact!.post).toBe('vk:other');
  await nameFacts(store, [post(1)], aliases);
  expect((await itemNow('a')).channels[0]!.fact).toMatchObject({ post: 'vk:-1_1', how: 'byHand' });
  const { awaited, finer } = await ofPlan(store, [post(1)], now);
  expect([awaited.length, finer.length]).toEqual([0, 1]);
});

test('of a deleted item nothing is asked; put back, it is asked again', async () => {
  await store.plan.add(item('a'));
  await match(post(1), null);
  const removed = await deletePlanItems(store, ['a']);
  expect(await asked()).toEqual([]);
  await putBackPlanItems(store, removed);
  expect(await asked()).toEqual(['vk:-1_1 a']);
});

test('only posts of own accounts, of about the days of an item without its post, are awaited', async () => {
  await store.plan.add(item('a'));
  const all = [
    post(1),
    post(2, { authorId: '-2' }),
    post(3, { published: { at: planned - 20 * 86_400_000, grain: 'second' } }),
    post(4, { published: null }),
  ];
  const keys = async () => (await ofPlan(store, all, now)).awaited.map(postKey);
  expect(await keys()).toEqual(['vk:-1_1']);
  await match(post(1), text);
  expect(await keys()).toEqual([]);
});
