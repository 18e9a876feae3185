import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { changeOf, compare, withSnapshots, type LoadedAccount } from '@/utils/domain/comparison';
import { exactly, floored } from '@/utils/domain/count';
import { leastSeen, type Sweep } from '@/utils/domain/coverage';
import { engagementOverTime, stretchDays } from '@/utils/domain/over-time';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 25);
const daysAgo = (days: number) => now - days * dayMs;
const period = { from: daysAgo(30), to: now };

const post = (days: number, likes: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `1_${days}`, `https://vk.com/wall-1_${days}`, now),
  format: 'post',
  published: { at: daysAgo(days), grain: 'second' },
  likes: exactly(likes),
  comments: exactly(0),
  shares: exactly(0),
  ...more,
});

const sweep = (from: number, to: number, format: string | null = null): Sweep => ({
  from: daysAgo(from),
  to: daysAgo(to),
  format,
});

function account(more: Partial<LoadedAccount> = {}): LoadedAccount {
  const posts = more.posts ?? [10, 14, 18, 22, 26].map((days) => post(days, 100));
  return {
    account: { network: 'vk', id: '-1', handle: 'bakery', name: 'Bakery', role: 'competitor', addedAt: 0 },
    key: 'vk:-1',
    profile: {
      network: 'vk',
      id: '-1',
      handle: 'bakery',
      name: 'Bakery',
      followers: exactly(1000),
      postsTotal: null,
      seenAt: now,
    },
    followers: [],
    postsTotal: [],
    sweeps: [sweep(40, 0)],
    snapshots: [],
    ...more,
    posts,
  };
}
const compared = (loaded: LoadedAccount, least = 0.8) =>
  compare(loaded, { dialect: 'lorgnette', rubrics: [], period, timeZone: 'UTC', least, now });

describe('what is compared and what is refused', () => {
  test('an account whose period was looked through is compared', () => {
    const { refusal, stats, coverage, perWeek } = compared(account());
    expect(refusal).toBeNull();
    expect(coverage).toEqual({ basis: 'swept', share: 1, seen: 5 });
    expect(stats.byFollowers).toMatchObject({ median: 0.1, pooled: 0.1, n: 5 });
    expect(perWeek?.perWeek).toBeCloseTo((5 * 7) / 30);
  });

  test('one of which too little was seen is refused, with the list to open and the day to scroll to', () => {
    expect(compared(account({ sweeps: [sweep(12, 0)] })).refusal).toEqual({
      reason: 'tooLittle',
      share: 0.4,
      open: { format: null, since: period.from },
    });
    expect(compared(account({ sweeps: [sweep(12, 0)] }), 0.3).refusal).toBeNull();
  });

  test('of several formats, the one that was seen least is named', () => {
    const posts = [post(10, 5), post(12, 5, { id: 'clip', format: 'clip' })];
    const sweeps = [sweep(40, 0, 'post'), sweep(20, 0, 'clip'), sweep(40, 28, 'clip')];
    expect(compared(account({ posts, sweeps })).refusal).toEqual({
      reason: 'tooLittle',
      share: 22 / 30,
      // From the first stretch of the period that was not looked through.
      open: { format: 'clip', since: daysAgo(28) },
    });
  });

  test('without sweeps and counts the share is unknown, never 0 and never enough', () => {
    expect(compared(account({ sweeps: [] }), 0).refusal).toEqual({
      reason: 'tooLittle',
      share: null,
      open: { format: null, since: period.from },
    });
    expect(compared(account({ profile: null, posts: [], sweeps: [] })).refusal).toEqual({
      reason: 'neverSeen',
    });
  });
});

test('nothing is left to look through only when the period is covered', () => {
  const sweeps = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })));
  fc.assert(
    fc.property(sweeps, (parts) => {
      const all = parts.map(([to, length]) => sweep(to + length, to));
      const seen = new Set(
        Array.from({ length: 30 }, (_, day) => day).filter((day) =>
          parts.some(([to, length]) => day >= to && day < to + length),
        ),
      );
      const open = leastSeen(all, period, []);
      if (seen.size === 30) expect(open).toBeNull();
      // The oldest day that was not seen begins where the list must be scrolled to.
      else
        expect(open?.since).toBe(
          daysAgo(1 + Math.max(...[...Array(30).keys()].filter((day) => !seen.has(day)))),
        );
    }),
  );
});

describe('a change of followers', () => {
  const point = (days: number, count: ReturnType<typeof exactly>) => ({ at: daysAgo(days), count: count! });
  test('is told from the sighting before the period, or the first in it, to the last', () => {
    const points = [
      point(50, exactly(1)),
      point(31, exactly(900)),
      point(20, exactly(950)),
      point(1, exactly(990)),
    ];
    expect(changeOf(points, period)).toMatchObject({ low: 90, high: 90, exact: true });
    expect(changeOf(points.slice(2), period)).toMatchObject({ low: 40, high: 40 });
  });
  test('of abbreviated counts it is an interval', () => {
    const rough = { at: daysAgo(2), count: floored(1000, 1100)! };
    expect(changeOf([point(20, exactly(950)), rough], period)).toMatchObject({
      low: 50,
      high: 149,
      exact: false,
    });
  });
  test('one sighting, or two of one day, tell none', () => {
    expect(changeOf([point(3, exactly(9))], period)).toBeNull();
    expect(changeOf([point(3.2, exactly(9)), point(3, exactly(12))], period)).toBeNull();
    expect(changeOf([], period)).toBeNull();
  });
});

test('snapshots fill in what sightings do not tell, and unknown followers are no point', () => {
  const { stats } = compared(account());
  const snapshots = [
    { at: daysAgo(3), followers: exactly(7), stats },
    { at: daysAgo(2), followers: null, stats },
    { at: daysAgo(1), followers: exactly(8), stats },
  ];
  const points = withSnapshots([{ at: daysAgo(1), count: exactly(9)! }], snapshots);
  expect(points.map(({ at, count }) => [at, count.value])).toEqual([
    [daysAgo(3), 7],
    [daysAgo(1), 9],
  ]);
});

test('as much as is asked for is enough', () => {
  const loaded = account({ sweeps: [sweep(24, 0)] });
  expect(compared(loaded, 0.8)).toMatchObject({ refusal: null, coverage: { share: 0.8 } });
  expect(compared(loaded, 0.81).refusal).toMatchObject({ reason: 'tooLittle', share: 0.8 });
  // Posts from before or after the period are none of it.
  const posts = [10, 20, 50, -1].map((days) => post(days, 100));
  expect(compared(account({ posts })).coverage.seen).toBe(2);
});

describe('engagement over time', () => {
  const over = (loaded: LoadedAccount, averaging: 'median' | 'pooled' = 'median') =>
    engagementOverTime(loaded, { period, by: 'byFollowers', averaging, dialect: 'lorgnette', now });

  test('by the week of publication; a week without posts has no rate, not 0', () => {
    const stretches = over(account({ posts: [post(29, 100), post(28, 300), post(10, 500)] }));
    expect(stretches.map(({ rate, n }) => [rate, n])).toEqual([
      [0.2, 2],
      [null, 0],
      [0.5, 1],
      [null, 0],
      [null, 0],
    ]);
  });
  test('pooled and median differ where posts do', () => {
    const loaded = account({ posts: [post(29, 100), post(28.5, 100), post(28, 700)] });
    expect(over(loaded)[0]?.rate).toBeCloseTo(0.1);
    expect(over(loaded, 'pooled')[0]?.rate).toBeCloseTo(0.3);
  });
  test('only posts of the period that count in averages; its last moment begins no stretch', () => {
    const posts = [post(29, 100), post(29, 500, { isAd: true }), post(1, 500), post(40, 500), post(-1, 500)];
    const weeks = { from: daysAgo(30), to: daysAgo(2) };
    const stretches = engagementOverTime(account({ posts }), {
      period: weeks,
      by: 'byFollowers',
      averaging: 'median',
      dialect: 'lorgnette',
      now,
    });
    expect(stretches.map(({ rate, n }) => [rate, n])).toEqual([
      [0.1, 1],
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
    expect(over(account({ posts })).map(({ n }) => n)).toEqual([1, 0, 0, 0, 0]);
  });
  test('short periods are told by the day', () => {
    expect(stretchDays({ from: daysAgo(7), to: now })).toBe(1);
    expect(stretchDays(period)).toBe(7);
  });
});
