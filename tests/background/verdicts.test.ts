import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { checkPosts, markGuided } from '@/entrypoints/background/verdicts';
import type { BrandAccount } from '@/utils/domain/brand';
import { blankGuide, type GuideTag } from '@/utils/domain/hashtags/guide';
import { blankChannel, blankContent } from '@/utils/domain/plan/item';
import { blankPost, postKey, type Post } from '@/utils/domain/post';
import { settings } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { ownStore } from '@/utils/store/own';
import { recall } from '@/utils/store/recall';

const now = Date.UTC(2026, 10, 25, 12);
const tag = (name: string, more: Partial<GuideTag> = {}): GuideTag => ({
  tag: name,
  use: 'required',
  networks: [],
  from: null,
  until: null,
  local: false,
  note: '',
  ...more,
});
const account = (id: string, role: BrandAccount['role']): BrandAccount => ({
  network: 'vk',
  id,
  handle: null,
  name: null,
  role,
  addedAt: 0,
});
const postOf = (id: string, authorId: string, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', id, `https://vk.com/wall${id}`, now),
  authorId,
  hashtags: ['чай'],
  published: { at: now, grain: 'second' },
  ...more,
});
const own = postOf('-1_1', '-1');
const untold = postOf('-1_2', '-1', { hashtags: null });
const competitor = postOf('-2_1', '-2');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  await Promise.all([seenStore.delete(), ownStore.delete()]);
  await Promise.all([seenStore.open(), ownStore.open()]);
  await keep(seenStore, { id: 'b', posts: [own, untold, competitor], profiles: [] }, now);
  await ownStore.brands.add({
    id: 'tea',
    name: 'Tea',
    createdAt: 0,
    accounts: [account('-1', 'own'), account('-2', 'competitor')],
    rubrics: [],
  });
});

const keys = [own, untold, competitor].map(postKey);
const guided = async () =>
  (await markGuided(await recall(seenStore, keys, now))).map((one) => one.isGuided ?? false);
const guide = { ...blankGuide('tea', now), tags: [tag('ЧайнаяТёти')] };

test('posts are marked whose author is an own account of a brand with a guide', async () => {
  expect(await guided()).toEqual([false, false, false]);
  await ownStore.guides.put(guide);
  expect(await guided()).toEqual([true, true, false]);
  await ownStore.brands.delete('tea');
  expect(await guided()).toEqual([false, false, false]);
});

test('a post is looked at with what it says; without, its hashtags alone; a competitor’s and an unknown one not at all', async () => {
  await ownStore.guides.put({ ...guide, needsGeotag: true, style: 'lower' });
  const said = { text: 'Утро. #чай', hasGeotag: false };
  expect(await checkPosts([{ key: keys[0]!, said }])).toEqual([
    {
      key: keys[0],
      brand: 'Tea',
      n: 2,
      sentences: ['#ЧайнаяТёти is missing', 'No place is marked'],
      isPartial: false,
    },
  ]);
  expect(await checkPosts(keys.map((key) => ({ key, said: null })))).toEqual([
    { key: keys[0], brand: 'Tea', n: 1, sentences: ['#ЧайнаяТёти is missing'], isPartial: true },
  ]);
  expect(
    await checkPosts([
      { key: keys[2]!, said },
      { key: 'vk:none', said },
    ]),
  ).toEqual([]);
});

test('what is only worth knowing is told, and not counted; the person’s limits hold', async () => {
  await ownStore.guides.put(blankGuide('tea', now));
  await ownStore.limits.put({
    network: 'vk',
    syntax: {},
    tags: { most: 1 },
    text: { fold: 5 },
    checkedOn: '2026-11-20',
  });
  const said = { text: 'Утро доброе. #чай #чай', hasGeotag: null };
  const [verdict] = await checkPosts([{ key: keys[0]!, said }]);
  expect(verdict?.n).toBe(2);
  expect(verdict?.sentences).toEqual([
    '2 hashtags, the network takes 1',
    '#чай stands here 2 times',
    '22 characters, about 5 are seen at once',
  ]);
});

test('tags for a time are judged by the local day of publication, in the language of our windows', async () => {
  await settings.setValue({ ...(await settings.getValue()), language: 'ru' });
  await ownStore.guides.put({ ...guide, tags: [tag('чай', { use: 'allowed', until: '2026-11-24' })] });
  expect((await checkPosts([{ key: keys[0]!, said: null }]))[0]?.sentences).toEqual([
    'Сейчас не время для #чай',
  ]);
  await keep(
    seenStore,
    { id: 'c', posts: [{ ...own, id: '-1_9', published: { at: now, grain: 'month' } }], profiles: [] },
    now,
  );
  expect(await checkPosts([{ key: 'vk:-1_9', said: null }])).toMatchObject([{ n: 0, sentences: [] }]);
});

test('a post that the plan waits for is looked at without a guide: it is attached, and has no verdict', async () => {
  const text = 'Приехал новый улун с северного склона, он пахнет мёдом и нагретым камнем. Заваривать водой.';
  await ownStore.plan.add({
    ...blankContent('tea', { day: '2026-11-25', time: '15:00', zone: 'Europe/Moscow' }),
    text,
    channels: [blankChannel('vk')],
    id: 'item',
    createdAt: 0,
    updatedAt: 0,
    comments: [],
    media: [],
    slot: null,
    idea: null,
  });
  vi.setSystemTime(now);
  const marked = await markGuided(await recall(seenStore, keys, now));
  expect(marked.map(({ isGuided, isAwaited }) => [isGuided, isAwaited])).toEqual([
    [undefined, true],
    [undefined, true],
    [undefined, undefined],
  ]);
  expect(await checkPosts([{ key: keys[0]!, said: { text: `${text} #чай`, hasGeotag: null } }])).toEqual([]);
  expect(await ownStore.plan.get('item')).toMatchObject({
    status: 'published',
    channels: [{ fact: { post: keys[0], how: 'sure' } }],
  });
  expect((await markGuided(await recall(seenStore, keys, now))).some(({ isAwaited }) => isAwaited)).toBe(
    false,
  );
});
