import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, metrics, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { pointsOf } from '@/utils/domain/series';
import { backUp, readBackup } from '@/utils/store/backup';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore } from '@/utils/store/own';

const start = Date.UTC(2026, 10, 25);
let made = 0;
const own = new OwnStore('backup-own');
const opened: SeenStore[] = [];
function open(): SeenStore {
  const store = new SeenStore(`interleaving-${made++}`);
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

const post = (id: string, seenAt: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, seenAt),
  ...more,
});

const count: fc.Arbitrary<MaybeCount> = fc.option(
  fc.oneof(
    fc.nat(5000).map((value) => exactly(value)),
    fc.nat(5).map((thousands) => floored(thousands * 1000, thousands * 1000 + 1000)),
  ),
);
const seenPost = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  views: count,
  likes: count,
  likesHidden: fc.boolean(),
  title: fc.option(fc.constantFrom('one', 'two')),
  authorHandle: fc.option(fc.constantFrom('x', 'Y')),
});
const seenProfile = fc
  .tuple(fc.constantFrom('x', 'y'), fc.boolean(), count)
  .map(([handle, byId, followers]) => ({ handle, id: byId ? `UC${handle}` : null, followers }));
const batch = fc.record({
  posts: fc.array(seenPost, { maxLength: 4 }),
  profiles: fc.array(seenProfile, { maxLength: 2 }),
});

interface Batch {
  id: string;
  posts: Post[];
  profiles: Profile[];
}
const at = (
  seenAt: number,
  {
    posts,
    profiles,
  }: {
    posts: (Partial<Post> & { id: string; likes: MaybeCount })[];
    profiles: Pick<Profile, 'id' | 'handle' | 'followers'>[];
  },
): Batch => ({
  id: crypto.randomUUID(),
  posts: posts.map((one) => post(one.id, seenAt, one.likesHidden ? { ...one, likes: null } : one)),
  profiles: profiles.map((one) => ({ network: 'youtube', name: null, postsTotal: null, ...one, seenAt })),
});
const aBatch = (posts: Post[], profiles: Profile[]) => ({ id: crypto.randomUUID(), posts, profiles });
const everything = async (store: SeenStore) => ({
  posts: await store.posts.toArray(),
  profiles: await store.profiles.toArray(),
});

describe('batches sent again, out of turn or at once', () => {
  test('a batch that comes again, whatever was kept since, changes nothing (D-01)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(batch, fc.integer({ min: 1, max: 2 * dayMs })), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (made, which) => {
          const store = open();
          let seenAt = start;
          const batches = made.map(([one, wait]) => at((seenAt += wait), one));
          const now = seenAt + 1;
          for (const one of batches) await keep(store, one, now);
          const before = await everything(store);
          const again = batches[which % batches.length]!;
          expect((await keep(store, again, now)).added).toBe(0);
          expect(await everything(store)).toEqual(before);
          // Whatever was kept, its backup brings back.
          expect(readBackup(await backUp(store, own, null, now))).toMatchObject(before);
          await store.delete();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('whatever the clock does, sightings stand in order, none is in the future and none is lost to a clock that was ahead (D-08)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -3 * dayMs, max: 3 * dayMs }), fc.nat(9)), {
          minLength: 1,
          maxLength: 8,
        }),
        async (seen) => {
          const store = open();
          let now = start;
          const used = new Set<number>();
          for (const [jump, value] of seen) {
            now += jump;
            while (used.has(now)) now++;
            used.add(now);
            await keep(store, aBatch([post('a', now + dayMs, { views: exactly(value) })], []), now);
            const row = await store.posts.get('youtube:a');
            const points = pointsOf(row?.series.views);
            for (const [i, point] of points.entries()) {
              expect(point.at).toBeLessThanOrEqual(now);
              if (i > 0) expect(point.at).toBeGreaterThan(points[i - 1]!.at);
            }
            expect(points.at(-1)?.count).toEqual(exactly(value));
            expect(row?.post.views).toEqual(exactly(value));
          }
          await store.delete();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('null never overwrites, and no count is invented', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 5 }), async (made) => {
        const store = open();
        const batches = made.map((one, i) => at(start + i, one));
        for (const one of batches) await keep(store, { ...one, profiles: [] }, start + made.length);
        for (const { post: kept } of await store.posts.toArray()) {
          const sightings = batches.flatMap((one) => one.posts.filter(({ id }) => id === kept.id));
          for (const metric of metrics) {
            const told = sightings.flatMap((one) => one[metric] ?? []);
            if (kept[metric]) expect(told).toContainEqual(kept[metric]);
            else
              expect(
                told.length === 0 || (metric === 'likes' && sightings.some((one) => one.likesHidden)),
              ).toBe(true);
          }
        }
        await store.delete();
      }),
      { numRuns: 30 },
    );
  });
});

test('the exact number of long ago gives way to an abbreviation that no longer agrees, however often the post was seen since', async () => {
  const store = open();
  await keep(store, aBatch([post('a', start, { likes: exactly(1000) })], []), start);
  for (let hour = 1; hour <= 30; hour += 1) {
    const seenAt = start + hour * 3_600_000;
    await keep(
      store,
      aBatch([post('a', seenAt, { likes: hour < 30 ? null : floored(2000, 3000) })], []),
      seenAt,
    );
  }
  expect((await store.posts.get('youtube:a'))?.post.likes).toEqual(floored(2000, 3000));
});

test('a worker that has just started merges with what earlier ones kept', async () => {
  const before = open();
  await keep(before, aBatch([post('a', start, { views: exactly(1), title: 'one' })], []), start);
  before.close();
  const after = new SeenStore(before.name);
  opened.push(after);
  const seen = [post('a', start + 1, { views: exactly(2) }), post('b', start + 1, { views: exactly(3) })];
  expect(await keep(after, aBatch(seen, []), start + 1)).toEqual({ added: 1, refused: 0 });
  const row = await after.posts.get('youtube:a');
  expect(row?.post).toMatchObject({ title: 'one', views: exactly(2) });
  expect(pointsOf(row?.series.views)).toHaveLength(2);
  expect((await after.posts.get('youtube:b'))?.post.views).toEqual(exactly(3));
});

test('five hundred posts at once are kept whole', async () => {
  const store = open();
  const posts = Array.from({ length: 500 }, (_, i) =>
    post(`p${i}`, start, { views: exactly(i), authorHandle: `h${i % 7}` }),
  );
  expect(await keep(store, aBatch(posts, []), start)).toEqual({ added: 500, refused: 0 });
  expect(await store.posts.count()).toBe(500);
});

test('windows that watch hear of what was kept', async () => {
  const store = open();
  await keep(store, aBatch([post('a', start, { views: exactly(1), authorId: 'UC1' })], []), start);
  const byKey: (number | undefined)[] = [];
  const byAuthor: number[] = [];
  const watching = [
    liveQuery(() => store.posts.get('youtube:a')).subscribe((row) => byKey.push(row?.post.views?.value)),
    liveQuery(() => store.posts.where('author').equals('youtube:UC1').count()).subscribe((rows) =>
      byAuthor.push(rows),
    ),
  ];
  await vi.waitFor(() => expect([byKey.at(-1), byAuthor.at(-1)]).toEqual([1, 1]));
  await keep(
    store,
    aBatch([post('a', start + 1, { views: exactly(2) }), post('b', start + 1, { authorId: 'UC1' })], []),
    start + 1,
  );
  await vi.waitFor(() => expect([byKey.at(-1), byAuthor.at(-1)]).toEqual([2, 2]));
  for (const one of watching) one.unsubscribe();
});
