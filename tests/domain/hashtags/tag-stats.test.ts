import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { clearly, spanOfMedian } from '@/utils/domain/hashtags/lift';
import {
  missedTags,
  mostTags,
  restingTags,
  tagStats,
  type TaggedAccount,
  type TagOptions,
} from '@/utils/domain/hashtags/tag-stats';
import { companionsOf, mostPaired, tagPairs } from '@/utils/domain/hashtags/tags-beside';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import { fewestPeers, median } from '@/utils/domain/usual';

const now = Date.UTC(2026, 10, 25);
const options: TagOptions = {
  period: { from: now - 90 * dayMs, to: now },
  dialect: 'lorgnette',
  by: 'byFollowers',
  now,
  network: null,
  format: null,
};
let last = 0;
const post = (likes: number, hashtags: string[] | null, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `-1_${++last}`, `https://vk.com/wall-1_${last}`, now),
  published: { at: now - 20 * dayMs, grain: 'second' },
  format: 'text',
  likes: exactly(likes),
  comments: exactly(0),
  shares: exactly(0),
  hashtags,
  ...more,
});
const account = (key: string, followers: number, posts: Post[], more: Partial<TaggedAccount> = {}) => ({
  key,
  role: 'own' as const,
  followers: exactly(followers),
  posts,
  ...more,
});
const many = (n: number, likes: number, hashtags: string[] | null): Post[] =>
  Array.from({ length: n }, () => post(likes, hashtags));
const rowsOf = (accounts: TaggedAccount[], more: Partial<TagOptions> = {}) =>
  new Map(tagStats(accounts, { ...options, ...more }).rows.map((row) => [row.key, row]));

describe('how posts with a hashtag do', () => {
  test('one tag however it is written, by the writing most often seen', () => {
    const rows = rowsOf([
      account('vk:-1', 1000, [
        post(10, ['NewBread']),
        post(20, ['newbread', 'NEWBREAD']),
        post(60, ['NewBread']),
      ]),
    ]);
    expect([...rows.keys()]).toEqual(['newbread']);
    expect(rows.get('newbread')).toMatchObject({
      tag: 'NewBread',
      posts: 3,
      accounts: 1,
      averaged: 3,
      average: { median: 0.02, pooled: 0.03, n: 3, exact: true },
      reach: null,
    });
  });

  test('posts whose text was not seen are told apart from posts without tags', () => {
    const { posts, known, tagged } = tagStats(
      [account('vk:-1', 1000, [post(1, null), post(1, []), post(1, ['a'])])],
      options,
    );
    expect({ posts, known, tagged }).toEqual({ posts: 3, known: 2, tagged: 1 });
  });

  test('ads are nobody’s; young and pinned posts are used but make no figures', () => {
    const rows = rowsOf([
      account('vk:-1', 1000, [
        post(10, ['a']),
        post(900, ['a'], { isAd: true }),
        post(900, ['a'], { isPinned: true }),
        post(900, ['a'], { published: { at: now - dayMs, grain: 'second' } }),
      ]),
    ]);
    expect(rows.get('a')).toMatchObject({
      posts: 3,
      averaged: 1,
      average: { median: 0.01, n: 1 },
      lastUsed: now - dayMs,
    });
  });

  test('each account is told by its own followers', () => {
    const rows = rowsOf([
      account('vk:-1', 100, [post(10, ['a'])]),
      account('vk:-2', 10_000, [post(10, ['a'])]),
      account('vk:-3', 0, [post(10, ['a'])], { followers: null }),
    ]);
    expect(rows.get('a')?.average).toMatchObject({ n: 2, median: (0.1 + 0.001) / 2, pooled: 20 / 10_100 });
    expect(rows.get('a')).toMatchObject({ posts: 3, accounts: 3 });
  });

  test('of one network and one format, when asked', () => {
    const posts = [
      post(1, ['a']),
      post(2, ['a'], { network: 'youtube', format: 'short' }),
      post(3, ['a'], { format: 'clip' }),
    ];
    const accounts = [account('vk:-1', 100, posts)];
    expect(rowsOf(accounts).get('a')).toMatchObject({ posts: 3, networks: ['vk', 'youtube'] });
    expect(rowsOf(accounts, { network: 'youtube' }).get('a')).toMatchObject({ posts: 1 });
    expect(rowsOf(accounts, { network: 'vk', format: 'clip' }).get('a')).toMatchObject({ posts: 1 });
  });

  test('views of different kinds are not mixed', () => {
    const rows = rowsOf([
      account('instagram:1', 1000, [
        post(1, ['a'], { views: exactly(100) }),
        post(1, ['a'], { views: floored(300, 400) }),
        post(1, ['a'], { views: exactly(9000), viewsAs: 'plays' }),
      ]),
    ]);
    expect(rows.get('a')?.reach).toEqual({ median: (100 + 349.5) / 2, n: 2 });
  });
});

describe('beside posts of the same account without it', () => {
  test('a large account does not decide what a tag is worth', () => {
    // The small account has ten times the rate, tag or no tag: the tag itself makes no difference in either.
    const rows = rowsOf([
      account('vk:-1', 1000, [...many(6, 100, ['a']), ...many(6, 100, [])]),
      account('vk:-2', 100_000, [...many(6, 1000, []), ...many(1, 1000, ['a'])]),
    ]);
    expect(rows.get('a')?.lift).toEqual({
      state: 'known',
      multiple: 1,
      low: 1,
      high: 1,
      n: 7,
      accounts: 2,
    });
  });

  test('what is posted otherwise is not compared: a format has its own usual', () => {
    const clips = (n: number, likes: number, tags: string[]) =>
      many(n, likes, tags).map((one) => ({ ...one, format: 'clip' }));
    const rows = rowsOf([
      account('vk:-1', 1000, [...clips(5, 200, ['a']), ...clips(5, 100, []), ...many(20, 1, [])]),
    ]);
    expect(rows.get('a')?.lift).toMatchObject({ state: 'known', multiple: 2, n: 5 });
    expect(clearly(rows.get('a')!.lift)).toBe('above');
  });

  test.each<[string, Post[], object]>([
    ['few posts', [...many(4, 100, ['a']), ...many(9, 10, [])], { state: 'tooFew', n: 4 }],
    ['a tag on every post', many(12, 10, ['a']), { state: 'everywhere' }],
    ['few posts without it', [...many(12, 10, ['a']), ...many(4, 10, [])], { state: 'everywhere' }],
    [
      'hidden likes',
      many(12, 10, ['a']).map((one) => ({ ...one, likes: null, likesHidden: true })),
      { state: 'unknown' },
    ],
    ['others without any reaction', [...many(6, 10, ['a']), ...many(6, 0, [])], { state: 'everywhere' }],
  ])('%s: a state, not a number', (_, posts, lift) => {
    expect(rowsOf([account('vk:-1', 1000, posts)]).get('a')?.lift).toEqual(lift);
  });

  test('a difference that may be an accident is not called one', () => {
    const mixed = [30, 80, 120, 200, 400].map((likes) => post(likes, ['a']));
    const { lift } = rowsOf([account('vk:-1', 1000, [...mixed, ...many(6, 100, [])])]).get('a')!;
    expect(lift).toMatchObject({ multiple: 1.2, low: 0.3, high: 4, n: 5 });
    expect(clearly(lift)).toBeNull();
  });

  test('views are compared as engagement is', () => {
    const seen = (posts: Post[], views: number) => posts.map((one) => ({ ...one, views: exactly(views) }));
    const accounts = [
      account('vk:-1', 1000, [...seen(many(5, 10, ['a']), 50), ...seen(many(5, 10, []), 100)]),
    ];
    const row = rowsOf(accounts, { by: 'byViews' }).get('a')!;
    expect(row.reachLift).toMatchObject({ state: 'known', multiple: 0.5 });
    expect(row.lift).toMatchObject({ state: 'known', multiple: 2 });
    expect(rowsOf(accounts).get('a')!.lift).toMatchObject({ state: 'known', multiple: 1 });
    expect(clearly(row.reachLift)).toBe('below');
  });

  test('is the same as counting each tag by itself', () => {
    const tag = fc.constantFrom('a', 'b', 'c');
    const one = fc.record({
      likes: fc.integer({ min: 0, max: 50 }),
      tags: fc.uniqueArray(tag),
      format: fc.constantFrom('text', 'clip'),
      of: fc.constantFrom('vk:-1', 'vk:-2'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (all) => {
        const accounts = ['vk:-1', 'vk:-2'].map((key) =>
          account(
            key,
            key === 'vk:-1' ? 100 : 7000,
            all
              .filter(({ of }) => of === key)
              .map(({ likes, tags, format }) => post(likes, tags, { format })),
          ),
        );
        for (const row of rowsOf(accounts).values()) {
          const multiples: number[] = [];
          let known = 0;
          for (const { posts, followers } of accounts)
            for (const format of ['text', 'clip']) {
              const rates = (has: boolean) =>
                posts
                  .filter((p) => p.format === format && p.hashtags!.includes(row.key) === has)
                  .map((p) => p.likes!.value / followers!.value);
              const [others, own] = [rates(false), rates(true)];
              known += own.length;
              const usual = median(others);
              if (others.length >= fewestPeers && usual) multiples.push(...own.map((value) => value / usual));
            }
          expect(known).toBe(row.posts);
          if (multiples.length >= fewestPeers)
            expect(row.lift).toMatchObject({
              state: 'known',
              n: multiples.length,
              multiple: expect.closeTo(median(multiples)!, 9) as number,
            });
          else expect(row.lift.state).not.toBe('known');
        }
      }),
    );
  });
});

describe('between what the median of many lies', () => {
  test.each([
    [5, 0, 4],
    [8, 1, 6],
    [20, 5, 14],
    [100, 41, 58],
  ])('of %i values', (n, low, high) => {
    expect(spanOfMedian(Array.from({ length: n }, (_, i) => i))).toEqual({ low, high });
  });

  test('holds the median, and grows narrower, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 5000 }), (n) => {
        const { low, high } = spanOfMedian(Array.from({ length: n }, (_, i) => i));
        expect(low + high).toBe(n - 1);
        expect(low).toBeLessThanOrEqual((n - 1) / 2);
        expect(high - low).toBeLessThan(2 * Math.sqrt(n) + 1);
      }),
    );
  });
});

describe('what others use', () => {
  const own = account('vk:-1', 1000, [
    post(1, ['Ours']),
    post(1, ['old'], { published: { at: 0, grain: 'day' } }),
  ]);
  const rival = (key: string, posts: Post[]) => account(key, 1000, posts, { role: 'competitor' });

  test('competitors’ tags that own accounts were never seen to use, those of most competitors first', () => {
    const missed = missedTags(
      [
        own,
        rival('vk:-2', [...many(3, 5, ['theirs', 'OURS']), post(1, ['shared', 'old'])]),
        rival('vk:-3', [post(2, ['Shared'])]),
      ],
      options,
    );
    expect(missed.map(({ row, competitors }) => [row.key, competitors, row.posts])).toEqual([
      ['shared', 2, 2],
      ['theirs', 1, 3],
    ]);
  });

  test('own tags that were a habit and are not used in the period', () => {
    const at = (days: number) => ({ published: { at: now - days * dayMs, grain: 'second' as const } });
    const accounts = [
      account('vk:-1', 1000, [
        ...[200, 150, 120].map((days) => post(1, ['Rest'], at(days))),
        ...[200, 150, 120, 10].map((days) => post(1, ['still'], at(days))),
        ...[200, 150].map((days) => post(1, ['rare'], at(days))),
      ]),
      rival(
        'vk:-2',
        [200, 150, 120].map((days) => post(1, ['theirs'], at(days))),
      ),
    ];
    expect(restingTags(accounts, options)).toEqual([
      { key: 'rest', tag: 'Rest', posts: 3, lastUsed: now - 120 * dayMs },
    ]);
    expect(restingTags(accounts, { ...options, network: 'youtube' })).toEqual([]);
  });
});

describe('what stands together', () => {
  const accounts = [
    account('vk:-1', 1000, [
      ...many(4, 1, ['A', 'b']),
      ...many(2, 1, ['a', 'c']),
      ...many(1, 1, ['b', 'c']),
      ...many(3, 1, []),
      ...many(3, 1, null),
    ]),
  ];

  test('pairs, the most often first, and how much oftener than by chance', () => {
    expect(tagPairs(accounts, options)).toEqual([
      { keys: ['a', 'b'], tags: ['A', 'b'], n: 4, lift: (4 * 10) / (6 * 5) },
      { keys: ['a', 'c'], tags: ['A', 'c'], n: 2, lift: (2 * 10) / (6 * 3) },
    ]);
  });

  test('in whichever order they stand, and however seldom each is used', () => {
    const all = [
      account('vk:-1', 1000, [
        ...many(9, 1, ['often']),
        ...many(1, 1, ['y', 'x', 'z']),
        ...many(1, 1, ['z', 'x', 'y']),
      ]),
    ];
    expect(tagPairs(all, options).map(({ keys, n }) => [keys.join(' '), n])).toEqual([
      ['x y', 2],
      ['x z', 2],
      ['y z', 2],
    ]);
  });

  test('beside one tag: of how many of its posts', () => {
    expect(companionsOf('a', accounts, options)).toEqual([
      { key: 'b', tag: 'b', n: 4, share: 4 / 6 },
      { key: 'c', tag: 'c', n: 2, share: 2 / 6 },
    ]);
    expect(companionsOf('nowhere', accounts, options)).toEqual([]);
  });
});

test('pages of made-up tags are bounded, and take their time once', () => {
  const hostile = Array.from({ length: 5000 }, (_, i) =>
    post(
      i % 100,
      Array.from({ length: 200 }, (__, j) => `tag${(i * 7 + j * 13) % 30_000}`),
    ),
  );
  const accounts = [account('vk:-1', 1000, hostile)];
  const began = performance.now();
  const { rows, left } = tagStats(accounts, options);
  const pairs = tagPairs(accounts, options);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(rows).toHaveLength(mostTags);
  expect(left).toBeGreaterThan(10_000);
  expect(new Set(pairs.flatMap(({ keys }) => keys)).size).toBeLessThanOrEqual(mostPaired);
  expect(pairs.length).toBeLessThanOrEqual(200);
});
