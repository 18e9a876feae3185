import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { dayIn } from '@/utils/domain/calendar';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, postKey, type Post } from '@/utils/domain/post';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { loadAccounts } from '@/utils/store/load-accounts';
import { recallAccount } from '@/utils/store/recall-account';
import { takeSnapshot } from '@/utils/store/snapshots';

const today = Date.UTC(2026, 10, 25, 12);
const opened: SeenStore[] = [];
let made = 0;
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

const owner = { network: 'vk', id: '-1', handle: 'bakery', name: 'Bakery' };
const options = (now: number) => ({ rubrics: [], timeZone: 'UTC', now });
const post = (i: number, now: number): Post => ({
  ...blankPost('vk', `-1_${i}`, `https://vk.com/wall-1_${i}`, now),
  authorId: '-1',
  format: 'post',
  published: { at: today - i * 5 * dayMs, grain: 'second' },
  likes: exactly(10 * i),
  comments: exactly(0),
  shares: exactly(0),
});

/** A visit: the account and its newest posts are seen. */
async function visit(store: SeenStore, now: number, followers: number, posts = 12): Promise<string[]> {
  const seen = Array.from({ length: posts }, (_, i) => post(i + 1, now));
  const profile = { ...owner, followers: exactly(followers), postsTotal: exactly(500), seenAt: now };
  await keep(store, { id: crypto.randomUUID(), posts: seen, profiles: [profile] }, now);
  return seen.map(postKey);
}
function open(): SeenStore {
  const store = new SeenStore(`snapshots-${made++}`);
  opened.push(store);
  return store;
}

describe('snapshots', () => {
  test('one a day, made anew as more is seen that day; days add up', async () => {
    const store = open();
    for (const [daysAgo, followers, posts] of [
      [2, 1000, 12],
      [1, 1010, 12],
      [0, 1020, 4],
      [0, 1020, 12],
    ] as const) {
      const now = today - daysAgo * dayMs;
      const listed = await visit(store, now, followers, posts);
      await takeSnapshot(store, owner, listed, options(now));
    }
    const kept = await store.snapshots.where('author').equals('vk:-1').sortBy('day');
    expect(kept.map(({ day, followers }) => [day, followers?.value])).toEqual([
      ['2026-11-23', 1000],
      ['2026-11-24', 1010],
      ['2026-11-25', 1020],
    ]);
    expect(kept.at(-1)?.stats).toMatchObject({ seen: 12, averaged: 11, byFollowers: { n: 11 } });
  });

  test('one for a day of the person’s zone and in the order of days, whatever clocks and zones do (D-08)', async () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/Santiago',
      'America/Havana',
      'Pacific/Auckland',
      'Pacific/Honolulu',
    ];
    // The nights on which clocks are put on and back, and others.
    const begin = fc.constantFrom(
      ...[
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-09-06',
        '2026-10-25',
        '2026-11-01',
        '2026-12-31',
      ].map((day) => Date.parse(`${day}T00:00:00Z`)),
    );
    const hour = 3_600_000;
    const jump = fc.oneof(
      fc.constantFrom(hour, -hour, 0),
      fc.integer({ min: 1, max: 12 * hour }),
      fc.integer({ min: -3 * dayMs, max: 3 * dayMs }),
    );
    const moves = fc.array(fc.tuple(jump, fc.option(fc.constantFrom(...zones))), {
      minLength: 1,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(begin, fc.constantFrom(...zones), moves, async (from, home, moved) => {
        const store = open();
        const brand = { ...owner, role: 'own' as const, addedAt: 0 };
        let [now, timeZone] = [from, home];
        for (const [i, [by, zone]] of moved.entries()) {
          now += by;
          timeZone = zone ?? timeZone;
          const listed = await visit(store, now, 1000 + i, 2);
          const made = await takeSnapshot(store, owner, listed, { rubrics: [], timeZone, now });
          const rows = await store.snapshots.where('author').equals('vk:-1').sortBy('at');
          const days = rows.map(({ day }) => day);
          expect(days).toEqual([...new Set(days)].toSorted());
          expect(rows.at(-1)).toEqual(made);
          expect(made).toMatchObject({ day: dayIn(timeZone, now), at: now, followers: exactly(1000 + i) });
          const [loaded] = await loadAccounts([brand], store);
          expect(loaded!.snapshots.map(({ at }) => at)).toEqual(rows.map(({ at }) => at));
          for (const series of [loaded!.followers, loaded!.postsTotal])
            for (const [j, { at }] of series.entries()) {
              expect(at).toBeLessThanOrEqual(now);
              if (j > 0) expect(at).toBeGreaterThan(series[j - 1]!.at);
            }
        }
        await store.delete();
      }),
      { numRuns: 40 },
    );
  });

  test('what a clock that was ahead told of one account goes with it, and nothing of others', async () => {
    const store = open();
    const rows = (author: string) => store.snapshots.where('author').equals(author).sortBy('day');
    const other = { ...owner, id: '-0', handle: 'other', followers: null, postsTotal: null };
    const ahead = today + 2 * dayMs;
    await keep(store, { id: 'o', posts: [], profiles: [{ ...other, seenAt: ahead }] }, ahead);
    await takeSnapshot(store, other, [], options(ahead));
    await takeSnapshot(store, owner, await visit(store, today - dayMs, 990, 2), options(today - dayMs));
    await takeSnapshot(store, owner, await visit(store, ahead, 1000, 2), options(ahead));
    await takeSnapshot(store, owner, await visit(store, today, 1010, 2), options(today));
    expect((await rows('vk:-1')).map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25']);
    expect((await rows('vk:-0')).map(({ day }) => day)).toEqual(['2026-11-27']);
  });

  test('what was looked through is remembered with the account, and outlives what is kept of it later', async () => {
    const store = open();
    await takeSnapshot(store, owner, await visit(store, today, 1000), options(today));
    await visit(store, today + dayMs, 1005);
    const [row] = await store.profiles.toArray();
    expect(row).toMatchObject({ sweeps: [{ from: today - 60 * dayMs, to: today, format: 'post' }] });
    expect(row?.profile.followers).toEqual(exactly(1005));
  });

  test('an account that was never kept has none; one known by its handle alone has', async () => {
    const store = open();
    expect(await takeSnapshot(store, owner, [], options(today))).toBeNull();
    await visit(store, today, 1000);
    const byHandle = { network: 'vk', id: null, handle: 'Bakery', name: null };
    expect(await takeSnapshot(store, byHandle, [], options(today))).toMatchObject({ author: 'vk:-1' });
  });
});

test('an account as a whole: followers then and now, posts a week, the usual, the best, coverage, its brands', async () => {
  const store = open();
  await visit(store, today - 10 * dayMs, 990);
  await takeSnapshot(store, owner, await visit(store, today, 1000), options(today));
  expect(await recallAccount(store, owner, ['Mine'], 'lorgnette', 'UTC', today)).toEqual({
    followers: exactly(1000),
    followersSeenAt: today,
    followersByApi: false,
    followersBefore: { at: today - 10 * dayMs, count: exactly(990) },
    postsTotal: exactly(500),
    days: 90,
    perWeek: { perWeek: expect.closeTo(1.4) as number, days: 60 },
    byFollowers: expect.objectContaining({ median: 0.07, n: 11, missing: [] }) as never,
    byViews: null,
    best: { title: null, permalink: 'https://vk.com/wall-1_12' },
    coverage: { basis: 'swept', share: 60 / 90, seen: 12 },
    brands: ['Mine'],
  });
  const unknown = { ...owner, id: '-2', handle: 'other' };
  expect(await recallAccount(store, unknown, [], 'lorgnette', 'UTC', today)).toBeNull();
});
