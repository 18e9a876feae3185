import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import { visitedSince } from '@/utils/store/accounts';
import { backUp, readBackup, restore } from '@/utils/store/backup';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore } from '@/utils/store/own';
import { recall, recallMore } from '@/utils/store/recall';
import { isLastByApi } from '@/utils/store/source';

const own = new OwnStore('own-sour');

const day = 86_400_000;
const start = Date.UTC(2026, 10, 25);
let store: SeenStore;
let made = 0;
beforeEach(() => (store = new SeenStore(`source-${made++}`)));
afterEach(() => store.delete());

const video = (at: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('youtube', 'aaaaaaaaaaa', 'https://www.youtube.com/watch?v=aaaaaaaaaaa', at),
  authorId: 'UC1',
  ...more,
});
const channel = (at: number, followers: MaybeCount) => ({
  network: 'youtube',
  id: 'UC1',
  handle: 'name',
  name: 'Name',
  followers,
  postsTotal: null,
  seenAt: at,
});
const key = 'youtube:aaaaaaaaaaa';
const page = (post: Post) =>
  keep(store, { id: crypto.randomUUID(), posts: [post], profiles: [] }, post.seenAt);
const told = (post: Post) =>
  keep(store, { id: crypto.randomUUID(), posts: [post], profiles: [], source: 'api' }, post.seenAt);
const byApi = async () => (await recall(store, [key], start + 9 * day))[0]?.byApi;

describe('what the official API told', () => {
  test('is marked, number by number, until a page says another', async () => {
    await page(video(start, { views: floored(26_000, 27_000), likes: exactly(5) }));
    expect(await byApi()).toBeUndefined();
    await told(video(start + day, { views: exactly(26_412), likes: exactly(6), comments: exactly(2) }));
    expect(await byApi()).toEqual(['views', 'likes', 'comments']);
    await page(video(start + 2 * day, { views: floored(28_000, 29_000), likes: exactly(7) }));
    expect(await byApi()).toEqual(['comments']);
  });

  test('stays marked while a page’s abbreviation agrees with it: the exact number is the API’s', async () => {
    await told(video(start, { views: exactly(26_412) }));
    await page(video(start + 2 * day, { views: floored(26_000, 27_000) }));
    expect((await store.posts.get(key))?.post.views).toEqual(exactly(26_412));
    expect(await byApi()).toEqual(['views']);
  });

  test('is a sighting of its own among those of pages', async () => {
    await page(video(start, { views: exactly(1) }));
    await told(video(start + day, { views: exactly(2) }));
    await page(video(start + 2 * day, { views: exactly(3) }));
    expect((await recallMore(store, key))?.sightings).toEqual([
      { at: start, views: exactly(1) },
      { at: start + day, source: 'api', views: exactly(2) },
      { at: start + 2 * day, views: exactly(3) },
    ]);
  });

  test('is never taken for a look at the page, even where it brings nothing new', async () => {
    await page(video(start, { views: exactly(1) }));
    await told(video(start + 2 * 3_600_000, { views: exactly(1) }));
    const row = await store.posts.get(key);
    expect(row && isLastByApi(row)).toBe(true);
    // The number itself was first seen on the page.
    expect(await byApi()).toBeUndefined();
    await page(video(start + 4 * 3_600_000, { views: exactly(1) }));
    expect((await store.posts.get(key))?.api).toBeUndefined();
  });

  test('leaves as it was what it does not know: the address, what is pinned', async () => {
    const short = 'https://www.youtube.com/shorts/aaaaaaaaaaa';
    await page(video(start, { permalink: short, format: 'short', isPinned: true, likes: exactly(1) }));
    await told(video(start + day, { likes: exactly(2) }));
    expect((await store.posts.get(key))?.post).toMatchObject({
      permalink: short,
      format: 'short',
      isPinned: true,
    });
  });

  test('no page can claim to be the API', async () => {
    const claiming = { ...video(start, { views: exactly(1) }), source: 'api', api: [start] };
    await page(claiming);
    expect(await byApi()).toBeUndefined();
    expect((await store.posts.get(key))?.api).toBeUndefined();
  });

  test('goes through a backup as it is', async () => {
    await told(video(start, { views: exactly(1) }));
    await keep(store, { id: 'p', posts: [], profiles: [channel(start, exactly(9))], source: 'api' }, start);
    const [posts, profiles] = [await store.posts.toArray(), await store.profiles.toArray()];
    await restore(store.name, own, readBackup(await backUp(store, own, null, start)));
    expect(await store.posts.toArray()).toEqual(posts);
    expect(await store.profiles.toArray()).toEqual(profiles);
    expect(profiles[0]).toMatchObject({ api: [start], visitedAt: 0 });
  });
});

test('accounts to keep fresh are those that the person visited, however often the API tells of them', async () => {
  const visit = (id: string, at: number, followers: MaybeCount = exactly(5)) =>
    keep(
      store,
      { id: `${id}${at}`, posts: [], profiles: [{ ...channel(at, followers), id, handle: id }] },
      at,
    );
  await visit('UC1', start);
  await visit('UC2', start + day);
  // Met in a list only: no page of its own told its followers.
  await visit('UC3', start + day, null);
  await keep(
    store,
    {
      id: 'told',
      posts: [],
      profiles: [{ ...channel(start + 40 * day, exactly(6)), handle: 'UC1' }],
      source: 'api',
    },
    start + 40 * day,
  );
  const since = async (at: number, most = 9) =>
    (await visitedSince(store, 'youtube', at, most)).map(({ id }) => id);
  expect(await since(start)).toEqual(['UC2', 'UC1']);
  expect(await since(start, 1)).toEqual(['UC2']);
  expect(await since(start + 1)).toEqual(['UC2']);
  await visit('UC1', start + 41 * day);
  expect(await since(start + 30 * day)).toEqual(['UC1']);
});
