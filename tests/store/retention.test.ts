import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import { thinnedBefore } from '@/utils/domain/series';
import { bytesInAYear } from '@/utils/domain/space';
import { addAccounts, createBrand } from '@/utils/store/brands';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore } from '@/utils/store/own';
import { fairShare, forgetOldest } from '@/utils/store/retention';
import { holding } from '@/utils/store/space';
import { tidy } from '@/utils/store/tidy';

const now = Date.UTC(2026, 10, 25);
const stores: (SeenStore | OwnStore)[] = [];
let made = 0;
afterEach(async () => {
  for (const store of stores.splice(0)) await store.delete();
});

const post = (network: string, id: string, authorId: string, seenAt: number): Post => ({
  ...blankPost(network, id, `https://example.com/${id}`, seenAt),
  authorId,
  views: exactly(Math.floor(seenAt / dayMs)),
});

/** A store, and a brand that watches the account `own` on VK. */
async function filled(posts: readonly Post[]): Promise<{ store: SeenStore; own: OwnStore }> {
  const store = new SeenStore(`retention-${made}`);
  const own = new OwnStore(`retention-own-${made++}`);
  stores.push(store, own);
  await createBrand(own, 'Bakery', 'bakery', now);
  const account = { network: 'vk', id: 'own', handle: null, name: null, addedAt: now };
  await addAccounts(own, 'bakery', [{ ...account, role: 'competitor' }]);
  for (const one of posts)
    await keep(store, { id: `${one.network} ${one.id} ${one.seenAt}`, posts: [one], profiles: [] }, now);
  return { store, own };
}
const keysOf = async (store: SeenStore) => (await store.posts.toCollection().primaryKeys()).toSorted();
const house = { networks: ['vk', 'youtube'], forgetMonths: null, thinDays: null };
const watched = new Set(['vk:own']);

describe('forgetting', () => {
  const old = now - 400 * dayMs;
  const posts = [post('vk', '1', 'other', old), post('vk', '2', 'own', old), post('vk', '3', 'other', now)];

  test('what was not seen for longer than a person wants goes, but not what a brand watches', async () => {
    const { store, own } = await filled(posts);
    await tidy(store, own, { ...house, forgetMonths: 24 }, now);
    expect(await keysOf(store)).toEqual(['vk:1', 'vk:2', 'vk:3']);
    await tidy(store, own, { ...house, forgetMonths: 12 }, now);
    expect(await keysOf(store)).toEqual(['vk:2', 'vk:3']);
  });

  test('without a wish, nothing is too old', async () => {
    const { store, own } = await filled(posts);
    await tidy(store, own, house, now);
    expect(await keysOf(store)).toEqual(['vk:1', 'vk:2', 'vk:3']);
  });

  test('an account is kept as long as a post of it', async () => {
    const { store, own } = await filled(posts);
    const profile = { network: 'vk', handle: null, name: null, followers: exactly(1), postsTotal: null };
    const profiles = ['other', 'gone', 'own'].map((id) => ({ ...profile, id, seenAt: old }));
    await keep(store, { id: 'accounts', posts: [], profiles }, now);
    await tidy(store, own, { ...house, forgetMonths: 12 }, now);
    expect(await store.profiles.toCollection().primaryKeys()).toEqual(['vk:other', 'vk:own']);
  });

  test('a flood of one network crowds out neither other networks nor what a brand watches (S-12)', async () => {
    const flood = Array.from({ length: 12 }, (_, n) => post('vk', `f${n}`, 'flood', now - n));
    const { store } = await filled([
      ...flood,
      post('vk', 'mine', 'own', now - 90 * dayMs),
      post('youtube', 'a', 'x', now - 90 * dayMs),
      post('youtube', 'b', 'x', now - 91 * dayMs),
    ]);
    const most = { posts: 6, profiles: 6 };
    expect(await forgetOldest(store, house.networks, { before: null, watched, most })).toBe(9);
    expect(await keysOf(store)).toEqual(['vk:f0', 'vk:f1', 'vk:f2', 'vk:mine', 'youtube:a', 'youtube:b']);
  });

  test.each([
    [[5, 5], 20, Infinity],
    [[100, 2], 50, 48],
    [[100, 100, 3], 43, 20],
    [[], 10, Infinity],
  ])('of %j there is room for %i: each may keep %i', (sizes, room, share) => {
    expect(fairShare(sizes, room)).toBe(share);
  });
});

describe('thinning', () => {
  test('one sighting a stretch stays: the last exact one; the first of all and the young ones too', () => {
    const week = 7 * dayMs;
    const monday = Math.floor(now / week) * week;
    const on = (day: number, value: number, below = 0) => [monday + day * dayMs, value, below];
    const series = [
      ...on(-20, 1),
      ...on(-13, 2),
      ...on(-12, 3),
      ...on(-11, 4, 9),
      ...on(-6, 5, 7),
      ...on(-5, 6, 8),
      ...on(1, 9),
      ...on(2, 10),
    ];
    expect(thinnedBefore(series, monday, week)).toEqual([
      ...on(-20, 1),
      ...on(-12, 3),
      ...on(-5, 6, 8),
      ...on(1, 9),
      ...on(2, 10),
    ]);
    const thin = thinnedBefore(series, monday, week);
    expect(thinnedBefore(thin, monday, week)).toBe(thin);
  });

  test('only old sightings of what no brand watches, and only when a person wants it', async () => {
    const days = [200, 199.9, 199.8, 10, 9.9, 0];
    const seen = (author: string) =>
      days.map((ago, n) => ({ ...post('vk', author, author, now - ago * dayMs), views: exactly(n) }));
    const { store, own } = await filled([...seen('other'), ...seen('own')]);
    const sightings = async (key: string) => ((await store.posts.get(key))?.series.views?.length ?? 0) / 3;
    await tidy(store, own, house, now);
    expect(await sightings('vk:other')).toBe(6);
    await tidy(store, own, { ...house, thinDays: 7 }, now);
    expect(await sightings('vk:other')).toBe(5);
    expect(await sightings('vk:own')).toBe(6);
    expect(await store.changes.count()).toBe(0);
    expect((await store.posts.get('vk:other'))?.post.views).toEqual(exactly(5));
  });
});

describe('the forecast of size', () => {
  const year = { bytes: 1_000_000, posts: 1000, watched: 100, fresh: 60, since: now - 300 * dayMs };

  test('goes on as the last 30 days', () => {
    expect(bytesInAYear(year, null, 1e6, now)).toBeCloseTo((1000 + 2 * 365) * 1000);
    // What is forgotten after three months is not there after a year.
    expect(bytesInAYear(year, 3, 1e6, now)).toBeCloseTo((100 + (2 * 365) / 4) * 1000);
    expect(bytesInAYear(year, null, 1200, now)).toBeCloseTo(1_200_000);
  });

  test.each([
    ['the browser tells no size', { bytes: null }],
    ['nothing is kept', { posts: 0 }],
    ['nothing was sighted', { since: null }],
    ['the store is too young', { since: now - 6 * dayMs }],
  ])('is unknown when %s', (_why, part) => {
    expect(bytesInAYear({ ...year, ...part }, null, 1e6, now)).toBeNull();
  });

  test('is made of what is kept', async () => {
    const { store, own } = await filled([
      post('vk', '1', 'other', now - 40 * dayMs),
      post('vk', '2', 'own', now - 20 * dayMs),
    ]);
    const expected = { bytes: 7, posts: 2, watched: 1, fresh: 1, since: now - 40 * dayMs };
    expect(await holding(store, own, 7, now)).toEqual(expected);
  });
});
