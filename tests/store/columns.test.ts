import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, grains, viewKinds, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { backUp, readBackup, restore } from '@/utils/store/backup';
import { entryOf } from '@/utils/store/chunk';
import { countedPosts, noteStanding, standingOf, wholePosts } from '@/utils/store/columns';
import { SeenStore } from '@/utils/store/db';
import { checkColumns, foldChanges } from '@/utils/store/fold';
import { keep } from '@/utils/store/keep';
import { kept } from '@/utils/store/live';
import { OwnStore } from '@/utils/store/own';
import { eraseSeen, forgetOldest } from '@/utils/store/retention';
import { isSearchable, Latest, searchPosts, wordsIn } from '@/utils/store/search';
import { thinSightings } from '@/utils/store/thinning';

const start = Date.UTC(2026, 10, 25);
/** Small chunks, so that a handful of posts splits them. */
const mostPosts = 4;
const own = new OwnStore('columns-own');
const opened: SeenStore[] = [];
let made = 0;
function open(): SeenStore {
  const store = new SeenStore(`columns-${made++}`);
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

const count: fc.Arbitrary<MaybeCount> = fc.option(
  fc.oneof(
    fc.nat(5000).map((value) => exactly(value)),
    fc.nat(5).map((thousands) => floored(thousands * 1000, thousands * 1000 + 1000)),
  ),
);
const words = fc.option(
  fc.constantFrom('', 'Bread', 'Ёлка и "ель"', 'two\nlines\u001f\u0002here', '#not a tag'),
);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g\nh', 'i:j', 'k"l');
const seenPost = fc.record({
  id,
  permalink: id.map((one) => `https://www.youtube.com/watch?v=${one}`),
  authorId: fc.option(fc.constantFrom('UC1', 'UC2', 'UC\n3')),
  authorHandle: fc.option(fc.constantFrom('x', 'Y')),
  authorName: words,
  title: words,
  format: fc.option(fc.constantFrom('video', 'short')),
  published: fc.option(
    fc.record({
      at: fc.integer({ min: start - 900 * dayMs, max: start }),
      grain: fc.constantFrom(...grains),
    }),
  ),
  views: count,
  viewsAs: fc.constantFrom(...viewKinds),
  likes: count,
  comments: count,
  shares: count,
  likesHidden: fc.boolean(),
  commentsOff: fc.boolean(),
  membersOnly: fc.boolean(),
  onAir: fc.constantFrom(null, 'live' as const, 'upcoming' as const),
  durationSeconds: fc.option(fc.nat(9999)),
  hashtags: fc.option(fc.array(fc.constantFrom('smm', 'Два', '', 'a b'), { maxLength: 3 })),
  textLength: fc.option(fc.nat(9999)),
  links: fc.option(
    fc.array(fc.constantFrom('https://a.example/?utm_campaign=x', 'https://b.example/'), { maxLength: 2 }),
  ),
  isRepost: fc.option(fc.boolean()),
  isAd: fc.boolean(),
  isPinned: fc.boolean(),
});
const seenProfile = fc
  .tuple(fc.constantFrom('x', 'y'), fc.boolean(), count)
  .map(([handle, byId, followers]) => ({ handle, id: byId ? `UC${handle}` : null, followers }));

/** Everything that may happen to a store, in any order. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('keep' as const),
      posts: fc.array(seenPost, { maxLength: 6 }),
      profiles: fc.array(seenProfile, { maxLength: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'fold' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('interrupted fold' as const), after: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'fold and erase' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'fold and keep' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'forget' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'thin' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restore' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'doubt' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function take(store: SeenStore, one: Step, now: number): Promise<void> {
  const bring = (posts: Partial<Post>[], profiles: Partial<Profile>[]) =>
    keep(
      store,
      {
        id: crypto.randomUUID(),
        posts: posts.map((post) => ({
          ...blankPost('youtube', 'a', 'https://www.youtube.com/watch?v=a', now),
          ...post,
        })),
        profiles: profiles.map((profile) => ({
          network: 'youtube',
          id: null,
          handle: null,
          name: null,
          followers: null,
          postsTotal: null,
          seenAt: now,
          ...profile,
        })),
      },
      now,
    );
  const fold = () => foldChanges(store, mostPosts);
  switch (one.do) {
    case 'keep':
      return void (await bring(one.posts, one.profiles));
    case 'fold':
      return void (await fold());
    case 'interrupted fold':
      return interrupted(store, one.after, fold);
    case 'fold and erase':
      return void (await Promise.all([fold(), eraseSeen(store)]));
    case 'fold and keep':
      return void (await Promise.all([
        fold(),
        bring([{ id: 'a', authorId: 'UC2', likes: exactly(now % 100) }], []),
      ]));
    case 'forget':
      return void (await forgetOldest(store, ['youtube'], {
        before: now - 3 * dayMs,
        watched: new Set(['youtube:UC1']),
        most: { posts: 6, profiles: 2 },
      }));
    case 'thin':
      return void (await thinSightings(store, { before: now, everyMs: 7 * dayMs, watched: new Set() }));
    case 'restore':
      return restore(store.name, own, readBackup(await backUp(store, own, null, now)));
    case 'doubt':
      return void (await checkColumns(store, () => 0.5));
  }
}

/** Does something until so many writes of what is derived were made; then nothing is written any more, as when the worker is stopped. */
async function interrupted(store: SeenStore, after: number, work: () => Promise<unknown>): Promise<void> {
  let left = after;
  const stop = () => {
    if (left-- <= 0) throw new Error('stopped');
  };
  for (const table of [store.chunks, store.columns, store.texts]) table.hook('creating', stop);
  for (const table of [store.chunks, store.columns, store.texts]) table.hook('updating', stop);
  await work().catch((error: unknown) => {
    if (!String(error).includes('stopped')) throw error;
  });
  for (const table of [store.chunks, store.columns, store.texts]) {
    table.hook('creating').unsubscribe(stop);
    table.hook('updating').unsubscribe(stop);
  }
}

const clean = (text: string | null) => text && text.replace(/\p{Cc}/gu, ' ');
const byId = <One extends object>(posts: readonly (One & { id?: string })[]) =>
  posts.toSorted((a, b) => (a.id! < b.id! ? -1 : 1));

/** What is read through the columns is what the rows say. */
async function expectAgreement(store: SeenStore): Promise<void> {
  const rows = await store.posts.toArray();
  const authors = [...new Set(rows.map(({ author }) => author ?? ''))];
  const all = await wholePosts(store, {});
  expect([...all.keys()].toSorted()).toEqual(authors.toSorted());
  for (const author of authors) {
    const posts = rows
      .filter((row) => (row.author ?? '') === author)
      .map(({ post }) => ({ ...post, title: clean(post.title), authorName: clean(post.authorName) }));
    expect(byId(clear(all.get(author) ?? []))).toEqual(byId(posts));
    const asked = await countedPosts(store, { accounts: [author] });
    expect([...asked.keys()]).toEqual([author]);
    expect(byId((asked.get(author) ?? []).map(wordless))).toEqual(byId(posts.map(wordless)));
  }
  const sightings = rows.flatMap(({ series }) => Object.values(series));
  const profiles = await store.profiles.toArray();
  const ofProfiles = profiles.flatMap(({ series }) => Object.values(series));
  const firsts = [...sightings, ...ofProfiles].flatMap((points) => points[0] ?? []);
  expect(await kept(store)).toEqual({
    posts: rows.length,
    profiles: profiles.length,
    sightings: [...sightings, ...ofProfiles].reduce((sum, points) => sum + points.length / 3, 0),
    since: firsts.length > 0 ? Math.min(...firsts) : null,
  });
  for (const [query, inPost] of [
    ['bread', (post: Post) => post.title === 'Bread' || post.authorName === 'Bread'],
    ['ЕЛКА ель', (post: Post) => `${post.title}${post.authorName}`.includes('Ёлка')],
    ['#smm', (post: Post) => post.hashtags?.includes('smm') ?? false],
  ] as const) {
    const { posts, total } = await searchPosts(store, query);
    const expected = rows.filter(({ post }) => inPost(post)).map(({ key }) => key);
    expect(posts.map((post) => `${post.network}:${post.id}`).toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  }
}
const wordless = (post: object) => ({ ...post, title: null, authorHandle: null, authorName: null });
/** While the columns are not whole, words come from the rows: with what a line cannot hold. */
const clear = (posts: readonly Post[]) =>
  posts.map((post) => ({ ...post, title: clean(post.title), authorName: clean(post.authorName) }));

describe('what is derived of the posts', () => {
  test('agrees with the rows, whatever was kept, forgotten, restored, and stopped in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const store = open();
        let now = start;
        for (const one of steps) {
          now += dayMs;
          await take(store, one, now);
          await expectAgreement(store);
        }
        await foldChanges(store, mostPosts);
        expect(await store.changes.count()).toBe(0);
        const chunks = await store.chunks.toArray();
        expect(chunks.every(({ posts }) => posts <= mostPosts)).toBe(true);
        expect(chunks.reduce((sum, { posts }) => sum + posts, 0)).toBe(await store.posts.count());
        await expectAgreement(store);
        expect(await checkColumns(store)).toBe(true);
        await store.delete();
      }),
      { numRuns: 40 },
    );
  });
});

const aPost = (n: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', String(n), `https://vk.com/wall-1_${n}`, start),
  authorId: String(n % 3),
  title: `Post ${n}`,
  views: exactly(n),
  published: { at: start - n * dayMs, grain: 'day' },
  ...more,
});
const keepAll = (store: SeenStore, posts: Post[]) =>
  keep(store, { id: crypto.randomUUID(), posts, profiles: [] }, start);
const ten = Array.from({ length: 10 }, (_, n) => aPost(n));

describe('where the columns are in doubt', () => {
  test.each([
    [
      'a chunk is lost',
      (store: SeenStore) =>
        store.chunks
          .toCollection()
          .last()
          .then((row) => store.chunks.delete(row!.from)),
    ],
    [
      'a row was changed behind their back',
      (store: SeenStore) => store.posts.update('vk:0', { 'post.likes': exactly(5) }),
    ],
    ['a row is gone behind their back', (store: SeenStore) => store.posts.delete('vk:4')],
    ['texts are lost', (store: SeenStore) => store.texts.clear()],
  ])('because %s, they are forgotten and made anew', async (_why, damage) => {
    const store = open();
    await keepAll(store, ten);
    await foldChanges(store, mostPosts);
    expect(await checkColumns(store, () => 0)).toBe(true);
    await damage(store);
    expect(await checkColumns(store, () => 0)).toBe(false);
    await expectAgreement(store);
    await foldChanges(store, mostPosts);
    await expectAgreement(store);
    expect(await checkColumns(store, () => 0)).toBe(true);
  });

  test('while they are being made, they are not read', async () => {
    const store = open();
    await keepAll(store, ten);
    expect(await standingOf(store)).toEqual({ epoch: null, isWhole: false });
    await noteStanding(store, 'an epoch', false);
    expect(await standingOf(store)).toEqual({ epoch: 'an epoch', isWhole: false });
    await store.changes.clear();
    await expectAgreement(store);
  });

  test('of another form, they are not read', async () => {
    const store = open();
    await keepAll(store, ten);
    await foldChanges(store);
    await store.meta.put({ name: 'columns', value: ['0', 'an epoch', 'whole'] });
    await store.columns.clear();
    expect(await standingOf(store)).toEqual({ epoch: null, isWhole: false });
    await expectAgreement(store);
    await foldChanges(store);
    expect(await store.columns.count()).toBe(1);
    await expectAgreement(store);
  });
});

describe('reading by columns', () => {
  test('a period leaves out what was published before, after, or nobody knows when', async () => {
    const store = open();
    await keepAll(store, [...ten, aPost(11, { published: null })]);
    const period = { from: start - 4 * dayMs, to: start - dayMs };
    const ids = async () =>
      [...(await countedPosts(store, { period })).values()]
        .flat()
        .map(({ id }) => id)
        .toSorted();
    expect(await ids()).toEqual(['2', '3', '4']);
    await foldChanges(store, mostPosts);
    expect(await ids()).toEqual(['2', '3', '4']);
  });

  test('one account is read without the chunks of others', async () => {
    const store = open();
    await keepAll(store, ten);
    await foldChanges(store, mostPosts);
    const read: unknown[] = [];
    store.columns.hook('reading', (row) => {
      read.push(row.from);
      return row;
    });
    await countedPosts(store, { accounts: ['vk:2'] });
    const some = read.length;
    await countedPosts(store, {});
    expect(some).toBeLessThan(read.length - some);
  });

  test('what is found comes latest first, so many at most, and all are counted', async () => {
    const store = open();
    await keepAll(store, ten);
    await foldChanges(store, mostPosts);
    const { posts, total } = await searchPosts(store, 'POST', { most: 3 });
    expect(posts.map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(total).toBe(10);
    expect(await searchPosts(store, '  ')).toEqual({ posts: [], told: new Map(), total: 0 });
    expect((await searchPosts(store, '(.*')).total).toBe(0);
    expect((await searchPosts(store, 'post', { network: 'vk' })).total).toBe(10);
    expect((await searchPosts(store, 'post', { network: 'youtube' })).total).toBe(0);
  });

  test('a hashtag is found by its beginning, before the posts are in columns and after', async () => {
    const store = open();
    await keepAll(store, [
      aPost(1, { hashtags: ['Bread', 'tea'] }),
      aPost(2, { title: 'Bread', hashtags: [] }),
    ]);
    const found = async (words: string) => (await searchPosts(store, words)).posts.map(({ id }) => id);
    for (const fold of [() => undefined, () => foldChanges(store, mostPosts)]) {
      await fold();
      expect(await found('#bre')).toEqual(['1']);
      expect(await found('#tea')).toEqual(['1']);
      expect(await found('bread')).toEqual(['1', '2']);
      expect(await found('#ea')).toEqual([]);
    }
  });

  test('a count whose sightings were all of a clock that was ahead has none, and hides no other', () => {
    const post = aPost(1);
    const row = { key: 'vk:1', seenAt: start, post };
    const told = (series: Record<string, number[]>) => entryOf({ ...row, series });
    const one = told({ views: [start - 5, 1, 0, start, 2, 0] });
    const more = told({ likes: [], views: [start - 5, 1, 0, start, 2, 0], comments: [] });
    expect(more).toEqual(one);
    expect(more.sightings).toBe(2);
    expect(told({ likes: [start, 1, 0], views: [start - 5, 1, 0] }).numbers).toContain(start - 5);
  });

  test('the latest of many are the latest, whatever order they are met in', async () => {
    const moments = fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 1, max: 9 }), async (days, most) => {
        const latest = new Latest(most, 3);
        const hits = days.map((day, i) => ({ at: day ?? Number.NaN, key: String(i).padStart(3, '0') }));
        for (const [i, { at }] of hits.entries()) latest.add(at, () => hits.map(({ key }) => key), i);
        const expected = hits
          .toSorted((a, b) => (b.at >= 0 ? b.at : -1) - (a.at >= 0 ? a.at : -1) || (a.key < b.key ? -1 : 1))
          .slice(0, most);
        expect(latest.keys()).toEqual(expected.map(({ key }) => key));
        expect(latest.total).toBe(days.length);
      }),
    );
  });

  test('single letters are not looked for, and of a long text only so many words', () => {
    for (const text of ['', ' ', 'a', '#', '#я', 'a b c']) expect(isSearchable(text), text).toBe(false);
    for (const text of ['ab', 'a bc', '#ab', '文字']) expect(isSearchable(text), text).toBe(true);
    expect(wordsIn('a '.repeat(1000))).toEqual(['a']);
    expect(wordsIn(Array.from({ length: 99 }, (_, i) => i).join(' ')).length).toBeLessThan(20);
    expect(wordsIn('x'.repeat(9999))[0]!.length).toBeLessThan(200);
  });
});
