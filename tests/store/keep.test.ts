import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { pointsOf } from '@/utils/domain/series';
import { allowance } from '@/utils/store/allowance';
import { SeenStore, schemaVersion } from '@/utils/store/db';
import { keepHealth } from '@/utils/store/health';
import { keep } from '@/utils/store/keep';
import { recall, recallMore } from '@/utils/store/recall';
import { eraseSeen, forgetOldest } from '@/utils/store/retention';

const now = Date.UTC(2026, 10, 25);
const later = now + 2 * dayMs;
const opened: SeenStore[] = [];
let made = 0;
function open(): SeenStore {
  const store = new SeenStore(`seen-${made++}`);
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

const video = (id: string, seenAt: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, seenAt),
  format: 'video',
  ...more,
});
const channel = (more: Partial<Profile>): Profile => ({
  network: 'youtube',
  id: null,
  handle: null,
  name: null,
  followers: null,
  postsTotal: null,
  seenAt: now,
  ...more,
});

const aBatch = (posts: Post[], profiles: Profile[]) => ({ id: crypto.randomUUID(), posts, profiles });

describe('keeping what was read', () => {
  test('the same batch twice is kept once (D-01)', async () => {
    const store = open();
    const batch = aBatch(
      [
        video('a', now, { views: exactly(5), authorId: 'UC1' }),
        video('b', now, { views: floored(1000, 1100) }),
      ],
      [channel({ id: 'UC1', followers: exactly(7) })],
    );
    expect(await keep(store, batch, now)).toEqual({ added: 2, refused: 0 });
    const [posts, profiles] = [await store.posts.toArray(), await store.profiles.toArray()];
    expect(await keep(store, batch, now)).toEqual({ added: 0, refused: 0 });
    expect(await keep(store, { ...batch, id: 'the same under another name' }, now)).toEqual({
      added: 0,
      refused: 0,
    });
    expect(await store.posts.toArray()).toEqual(posts);
    expect(await store.profiles.toArray()).toEqual(profiles);
  });

  test('sightings build up per metric', async () => {
    const store = open();
    await keep(store, aBatch([video('a', now, { views: exactly(5) })], []), later);
    await keep(store, aBatch([video('a', now + dayMs, { views: exactly(9), likes: exactly(2) })], []), later);
    expect((await recallMore(store, 'youtube:a'))?.sightings).toEqual([
      { at: now, views: exactly(5) },
      { at: now + dayMs, views: exactly(9), likes: exactly(2) },
    ]);
  });

  test('two tabs that see the same posts lose nothing of each other (D-09)', async () => {
    const counts = fc.option(fc.nat(1000));
    // No number comes twice: one that stays as it was for a day is kept once, with the time it was first seen, and one
    // in between that comes late would be taken for newer.
    const apart = (value: number | null, i: number): MaybeCount =>
      value === null ? null : exactly(value * 12 + i);
    const sightings = fc
      .uniqueArray(
        fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.nat(1000), views: counts, likes: counts }),
        { maxLength: 12, selector: ({ at }) => at },
      )
      .map((all) =>
        all.map((one, i) => ({ ...one, views: apart(one.views, i), likes: apart(one.likes, i) })),
      );
    await fc.assert(
      fc.asyncProperty(sightings, async (seen) => {
        const store = open();
        const posts = seen.map(({ id, at, views, likes }) => video(id, now + at, { views, likes }));
        await Promise.all(posts.map((post) => keep(store, aBatch([post], []), later)));
        const rows = new Map((await store.posts.toArray()).map((row) => [row.post.id, row.post]));
        for (const id of ['a', 'b', 'c']) {
          const ofOne = seen.filter((one) => one.id === id).toSorted((a, b) => a.at - b.at);
          expect(rows.has(id)).toBe(ofOne.length > 0);
          for (const metric of ['views', 'likes'] as const)
            expect(rows.get(id)?.[metric] ?? null).toEqual(
              ofOne.findLast((one) => one[metric])?.[metric] ?? null,
            );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a transaction that fails keeps nothing of its batch', async () => {
    const store = open();
    await keep(store, aBatch([video('a', now, { views: exactly(5) })], []), later);
    const unstorable = { ...video('c', now), title: (() => {}) as unknown as string };
    await expect(keep(store, aBatch([video('b', now), unstorable], []), later)).rejects.toThrow();
    expect(await store.posts.toCollection().primaryKeys()).toEqual(['youtube:a']);
  });
});

describe('one account under two names', () => {
  test('known by handle first and by id later, it is one account with all its posts and history', async () => {
    const store = open();
    await keep(
      store,
      aBatch(
        [video('a', now, { authorHandle: 'Name' })],
        [channel({ handle: 'Name', followers: exactly(5) })],
      ),
      later,
    );
    await keep(
      store,
      aBatch([], [channel({ id: 'UC1', handle: 'name', seenAt: now + dayMs, followers: exactly(6) })]),
      later,
    );
    const profiles = await store.profiles.toArray();
    expect(profiles.map((row) => row.key)).toEqual(['youtube:UC1']);
    expect(pointsOf(profiles[0]?.series.followers)).toHaveLength(2);
    expect((await store.posts.get('youtube:a'))?.author).toBe('youtube:UC1');
  });

  test('known by id first, what comes by handle goes to it', async () => {
    const store = open();
    await keep(store, aBatch([], [channel({ id: 'UC1', handle: 'Name' })]), later);
    await keep(
      store,
      aBatch(
        [video('a', now, { authorHandle: 'NAME' })],
        [channel({ handle: 'name', followers: exactly(9) })],
      ),
      later,
    );
    expect(await store.profiles.count()).toBe(1);
    expect((await store.profiles.get('youtube:UC1'))?.profile.followers).toEqual(exactly(9));
    expect((await store.posts.get('youtube:a'))?.author).toBe('youtube:UC1');
  });
});

test('views of two kinds are two series, and the last seen kind is shown', async () => {
  const store = open();
  const seen = (at: number, value: number, viewsAs: 'views' | 'plays') =>
    video('a', at, { views: exactly(value), viewsAs });
  await keep(store, { id: 'views', posts: [seen(now, 539, 'views')], profiles: [] }, later);
  await keep(store, { id: 'plays', posts: [seen(now + 1, 2387, 'plays')], profiles: [] }, later);
  const row = await store.posts.get('youtube:a');
  expect(pointsOf(row?.series.views)).toHaveLength(1);
  expect(pointsOf(row?.series['views:plays'])).toEqual([{ at: now + 1, count: exactly(2387) }]);
  expect(row?.post).toMatchObject({ views: exactly(2387), viewsAs: 'plays' });
  expect((await recallMore(store, 'youtube:a'))?.sightings).toEqual([{ at: now + 1, views: exactly(2387) }]);
});

test('recalling tells numbers, their age, followers and the multiple of the usual', async () => {
  const store = open();
  const old = { at: now - 200 * dayMs, grain: 'second' as const };
  const others = [1, 2, 3, 4, 5].map((n) =>
    video(`old${n}`, now, { authorId: 'UC1', views: exactly(n * 100), published: old }),
  );
  const target = video('a', now, {
    authorId: 'UC1',
    views: exactly(900),
    likes: exactly(30),
    published: old,
  });
  await keep(
    store,
    aBatch(
      [...others, target],
      [channel({ id: 'UC1', followers: floored(1000, 1100), postsTotal: exactly(70) })],
    ),
    later,
  );
  const [known, unknown] = await recall(store, ['youtube:a', 'youtube:never'], now);
  expect(known).toMatchObject({
    post: target,
    metricSeenAt: { views: now, likes: now },
    followers: floored(1000, 1100),
    followersSeenAt: now,
    coverage: { seen: 6, total: exactly(70) },
    usual: { state: 'known', multiple: 3, n: 5 },
  });
  expect(unknown).toEqual({
    key: 'youtube:never',
    post: null,
    metricSeenAt: {},
    followers: null,
    followersSeenAt: null,
    coverage: null,
    usual: { state: 'unknown' },
  });
});

describe('an account that is seen again', () => {
  const account = (more: Partial<Profile>) => channel({ id: 'UC1', ...more });
  const seen = async (store: SeenStore, at: number, ...profiles: Partial<Profile>[]) => {
    for (const one of profiles) await keep(store, aBatch([], [account(one)]), at);
    return (await store.profiles.get('youtube:UC1'))!.profile;
  };

  test('by a batch that comes late keeps what was seen since', async () => {
    const told = await seen(open(), now, { name: 'New', seenAt: now }, { name: 'Old', seenAt: now - dayMs });
    expect(told).toMatchObject({ name: 'New', seenAt: now });
  });

  test('once the clock has gone back is as it is seen now (D-08)', async () => {
    const store = open();
    await seen(store, now + 3 * dayMs, { name: 'Ahead', seenAt: now + 3 * dayMs });
    const told = await seen(store, now, { name: 'Right', seenAt: now - 1000 });
    expect(told).toMatchObject({ name: 'Right', seenAt: now - 1000 });
  });

  test('has the followers of its last telling, however often it was seen without', async () => {
    const store = open();
    await seen(store, now, { followers: exactly(1000), seenAt: now });
    const month = now + 30 * dayMs;
    await seen(
      store,
      month,
      { seenAt: month - 3_600_000 },
      { followers: floored(2000, 3000), seenAt: month },
    );
    expect((await store.profiles.get('youtube:UC1'))!.profile.followers).toEqual(floored(2000, 3000));
  });
});

describe('a store that a newer build has written (D-04)', () => {
  test('is read but not written', async () => {
    const store = open();
    await keep(store, aBatch([video('a', now, { views: exactly(5) })], []), later);
    await store.meta.put({ name: 'schema', value: schemaVersion + 1 });
    const before = await store.posts.toArray();
    await expect(
      keep(store, aBatch([video('a', now + 1, { views: exactly(6) })], []), later),
    ).rejects.toMatchObject({ name: 'NewerStore' });
    await expect(
      keepHealth(store, 'youtube', { seen: 1, understood: 1, gaps: [] }, now),
    ).rejects.toMatchObject({ name: 'NewerStore' });
    expect(await store.posts.toArray()).toEqual(before);
    expect(await recall(store, ['youtube:a'], now)).toMatchObject([{ post: { views: exactly(5) } }]);
  });

  test('can tell, whatever was written first', async () => {
    const store = open();
    await keepHealth(store, 'youtube', { seen: 1, understood: 1, gaps: [] }, now);
    expect(await store.meta.toArray()).toContainEqual({ name: 'schema', value: schemaVersion });
  });

  test('even when its tables are of a newer version, and nothing else tells', async () => {
    const newer = new Dexie('newer');
    newer.version(schemaVersion + 1).stores({
      posts: 'key, author, seenAt',
      profiles: 'key, handle',
      health: 'day, network',
      meta: 'name',
      more: 'id',
    });
    await newer.open();
    newer.close();
    const store = new SeenStore('newer');
    opened.push(store);
    await expect(keep(store, aBatch([video('a', now)], []), later)).rejects.toMatchObject({
      name: 'NewerStore',
    });
    expect(await store.posts.count()).toBe(0);
  });
});

describe('what is kept is bounded (S-12)', () => {
  test('of each network, the longest unseen go first', async () => {
    const store = open();
    await keep(
      store,
      aBatch(
        [5, 1, 4, 2, 3].map((n) => video(`v${n}`, now + n)),
        [channel({ id: 'UC1', seenAt: now }), channel({ id: 'UC2', seenAt: now + 1 })],
      ),
      later,
    );
    await keep(store, aBatch([{ ...video('old', now), network: 'vk' }], []), later);
    const most = { before: null, watched: new Set<string>(), most: { posts: 4, profiles: 1 } };
    expect(await forgetOldest(store, ['youtube', 'vk'], most)).toBe(3);
    expect((await store.posts.toCollection().primaryKeys()).toSorted()).toEqual([
      'vk:old',
      'youtube:v3',
      'youtube:v4',
      'youtube:v5',
    ]);
    expect(await store.profiles.toCollection().primaryKeys()).toEqual(['youtube:UC2']);
    expect(await forgetOldest(store, ['youtube', 'vk'], most)).toBe(0);
  });

  test('a network may bring so many new posts a day; what is known is still followed', async () => {
    const store = open();
    expect(
      await keep(
        store,
        aBatch(
          ['a', 'b'].map((id) => video(id, now)),
          [],
        ),
        now,
        3,
      ),
    ).toEqual({ added: 2, refused: 0 });
    expect(
      await keep(
        store,
        aBatch(
          ['b', 'c', 'd', 'e'].map((id) => video(id, now + 1, { views: exactly(7) })),
          [],
        ),
        now + 1,
        3,
      ),
    ).toEqual({ added: 1, refused: 2 });
    expect((await store.posts.toCollection().primaryKeys()).toSorted()).toEqual([
      'youtube:a',
      'youtube:b',
      'youtube:c',
    ]);
    expect((await store.posts.get('youtube:b'))?.post.views).toEqual(exactly(7));
    expect(await keep(store, aBatch([video('d', now + dayMs)], []), now + dayMs, 3)).toEqual({
      added: 1,
      refused: 0,
    });
  });

  test('a tab may add so much a minute and no more, whatever the clock does', () => {
    const { take } = allowance({ records: 100, characters: 1000 });
    expect(take(1, 300, 10, 0)).toBe(true);
    expect(take(1, 1, 10, 0)).toBe(false);
    expect(take(2, 300, 10, 0)).toBe(true);
    expect(take(1, 100, 10, 60_000)).toBe(true);
    expect(take(1, 1, 10, 60_000)).toBe(false);
    expect(take(1, 1, 10, -1e9)).toBe(false);
    expect(take(1, 300, 10, 1e9)).toBe(true);
    expect(take(3, 1, 3000, 0)).toBe(true);
    expect(take(3, 1, 1, 0)).toBe(false);
  });

  test('200,000 made-up posts in a minute leave what a minute allows (S-12)', () => {
    const { take } = allowance();
    let kept = 0;
    for (let sent = 0; sent < 200_000; sent += 400)
      if (take(1, 400, 200_000, (sent / 200_000) * 60_000)) kept += 400;
    expect(kept).toBeLessThanOrEqual(8000);
  });

  test('erasing forgets everything seen', async () => {
    const store = open();
    await keep(store, aBatch([video('a', now)], [channel({ id: 'UC1' })]), later);
    await keepHealth(store, 'youtube', { seen: 1, understood: 0, gaps: [{ shape: 'x', count: 1 }] }, now);
    await eraseSeen(store);
    expect([await store.posts.count(), await store.profiles.count(), await store.health.count()]).toEqual([
      0, 0, 0,
    ]);
  });
});

test('a day’s health is its fullest page and every unknown shape', async () => {
  const store = open();
  await keepHealth(store, 'youtube', { seen: 30, understood: 28, gaps: [{ shape: 'a', count: 2 }] }, now);
  await keepHealth(
    store,
    'youtube',
    { seen: 5, understood: 5, gaps: [{ shape: 'b', count: 1 }] },
    now + 1000,
  );
  expect(await store.health.toArray()).toEqual([
    {
      day: 'youtube 2026-11-25',
      network: 'youtube',
      seen: 30,
      understood: 28,
      gaps: [
        { shape: 'a', count: 2 },
        { shape: 'b', count: 1 },
      ],
    },
  ]);
});

describe('a post that was kept under a link’s name', () => {
  const byLink = video('pfbid0abc', now, { likes: floored(1200, 1300), shares: exactly(3) });
  const alias = { network: 'youtube', id: 'pfbid0abc', of: '800' };

  test('is one post as soon as its own name is known, with the sightings of both', async () => {
    const store = open();
    await keep(store, aBatch([byLink], []), now);
    const own = video('800', later, { likes: exactly(1250), authorId: 'UC1' });
    await keep(store, { ...aBatch([own], []), aliases: [alias] }, later);
    const rows = await store.posts.toArray();
    expect(rows).toMatchObject([
      {
        key: 'youtube:800',
        author: 'youtube:UC1',
        post: {
          id: '800',
          permalink: own.permalink,
          likes: exactly(1250),
          shares: exactly(3),
          seenAt: later,
        },
      },
    ]);
    expect(pointsOf(rows[0]!.series.likes).map(({ at }) => at)).toEqual([now, later]);
    expect(pointsOf(rows[0]!.series.shares)).toHaveLength(1);
  });

  test('takes its own name also when that was not kept yet; other posts stay as they are', async () => {
    const store = open();
    await keep(store, aBatch([byLink, video('other', now, { likes: exactly(1) })], []), now);
    await keep(store, { ...aBatch([], []), aliases: [alias, { ...alias, id: 'nobody' }] }, later);
    expect((await store.posts.toArray()).map(({ key, post }) => [key, post.id])).toEqual([
      ['youtube:800', '800'],
      ['youtube:other', 'other'],
    ]);
  });
});
