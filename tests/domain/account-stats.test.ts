import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { accountStats, type StatsOptions } from '@/utils/domain/account-stats';
import { exactly, floored } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 25, 12);
const options: StatsOptions = {
  followers: exactly(1000),
  dialect: 'lorgnette',
  rubrics: [{ name: 'Recipes', tags: ['Bread'] }],
  period: { from: now - 90 * dayMs, to: now },
  timeZone: 'Europe/Moscow',
  now,
};
const post = (id: string, daysAgo: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', id, `https://vk.com/wall-1_${id}`, now),
  published: { at: now - daysAgo * dayMs, grain: 'second' },
  format: 'post',
  likes: exactly(10),
  comments: exactly(0),
  shares: exactly(0),
  ...more,
});

describe('what an account’s posts say together', () => {
  test('median, mean and pooled stand side by side, with how many posts they are of', () => {
    const posts = [10, 20, 60].map((likes, i) =>
      post(`${i}`, 10 + i, { likes: exactly(likes), views: exactly(1000 * (i + 1)) }),
    );
    const { byFollowers, byViews, views } = accountStats(posts, options);
    expect(byFollowers).toEqual({ median: 0.02, mean: 0.03, pooled: 0.03, n: 3, exact: true, missing: [] });
    expect(byViews?.pooled).toBeCloseTo(90 / 6000);
    expect(views).toEqual({ median: 2000, n: 3 });
  });

  test('ads, pinned, members-only and live posts, and those in their first week, stay out of averages', () => {
    const { seen, averaged, ads, byFollowers } = accountStats(
      [
        post('a', 10),
        post('ad', 10, { isAd: true, likes: exactly(900) }),
        post('pinned', 10, { isPinned: true, likes: exactly(900) }),
        post('closed', 10, { membersOnly: true, likes: exactly(900) }),
        post('live', 10, { onAir: 'live', likes: exactly(900) }),
        post('young', 3, { likes: exactly(900) }),
        post('old', 100, { likes: exactly(900) }),
      ],
      options,
    );
    expect({ seen, averaged, ads }).toEqual({ seen: 6, averaged: 1, ads: 1 });
    expect(byFollowers).toMatchObject({ median: 0.01, n: 1 });
  });

  test('what is not known is in no average and is never 0', () => {
    const stats = accountStats(
      [post('a', 10, { likes: null, likesHidden: true }), post('b', 10, { shares: null })],
      options,
    );
    expect(stats.byFollowers).toMatchObject({ n: 1, missing: ['shares'] });
    expect(stats.byViews).toBeNull();
    expect(stats.views).toBeNull();
    expect(accountStats([post('a', 10)], { ...options, followers: null }).byFollowers).toBeNull();
    expect(accountStats([], options)).toMatchObject({
      seen: 0,
      byFollowers: null,
      gapDays: null,
      best: null,
    });
  });

  test('abbreviated counts say so, and are taken in their middle', () => {
    const { byFollowers } = accountStats([post('a', 10, { likes: floored(100, 201) })], options);
    expect(byFollowers).toMatchObject({ exact: false, pooled: 0.15 });
  });

  test('parts: formats, rubrics by hashtag without case, hashtags', () => {
    const stats = accountStats(
      [
        post('a', 10, { hashtags: ['bread', 'Bread', 'tea'] }),
        post('b', 11, { hashtags: ['tea'], format: 'clip' }),
        post('c', 12, { hashtags: null }),
      ],
      options,
    );
    expect(stats.formats.map(({ name, n }) => [name, n])).toEqual([
      ['post', 2],
      ['clip', 1],
    ]);
    expect(stats.rubrics.map(({ name, n }) => [name, n])).toEqual([['Recipes', 1]]);
    expect(stats.hashtags.map(({ name, n }) => [name, n])).toEqual([
      ['tea', 2],
      ['bread', 1],
    ]);
  });

  test('text lengths in steps, reposts where told, campaigns of links', () => {
    const link = (campaign: string) => `https://shop.example/?utm_source=vk&utm_campaign=${campaign}`;
    const stats = accountStats(
      [
        post('a', 10, { textLength: 99, isRepost: true, links: [link('spring'), link('spring')] }),
        post('b', 11, { textLength: 100, isRepost: false, links: ['https://plain.example/'] }),
        post('c', 12, { textLength: 5000, links: ['no address', link('__proto__')] }),
        post('d', 12),
      ],
      options,
    );
    expect(stats.lengths.map(({ name, n }) => [name, n])).toEqual([
      ['0', 1],
      ['100', 1],
      ['3000', 1],
    ]);
    expect(stats.reposts).toBe(1);
    expect(stats.campaigns.map(({ name, n }) => [name, n])).toEqual([
      ['__proto__', 1],
      ['spring', 1],
    ]);
    expect(accountStats([post('a', 10)], options).reposts).toBeNull();
  });

  test('hours are those where the person is, and only of posts whose hour is known', () => {
    const at = Date.UTC(2026, 10, 2, 22, 30);
    const stats = accountStats(
      [
        post('a', 0, { published: { at, grain: 'second' } }),
        post('b', 0, { published: { at, grain: 'day' } }),
      ],
      options,
    );
    // Monday 22:30 in Greenwich is Tuesday 01:30 in Moscow.
    expect(stats.hours).toEqual([{ weekday: 1, hour: 1, n: 1, rate: 0.01 }]);
  });

  test('regularity: the median and the longest gap in days, and the best post', () => {
    const stats = accountStats(
      [post('a', 40), post('b', 30), post('c', 28), post('d', 10, { likes: exactly(50) })],
      options,
    );
    expect(stats.gapDays).toEqual({ median: 10, longest: 18 });
    expect(stats.best).toBe('vk:d');
  });

  test('views of different kinds are never one number', () => {
    const plays = [1, 2].map((i) => post(`p${i}`, 10, { views: exactly(9000), viewsAs: 'plays' }));
    const { views } = accountStats([...plays, post('v', 10, { views: exactly(5) })], options);
    expect(views).toEqual({ median: 9000, n: 2 });
  });

  test('whatever the posts, averages lie between the lowest and the highest rate, and hostile tags are only names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            likes: fc.nat(5000),
            tag: fc.constantFrom('__proto__', 'constructor', 'toString', 'x'),
            days: fc.integer({ min: 7, max: 89 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (made) => {
          const posts = made.map(({ likes, tag, days }, i) =>
            post(`${i}`, days, { likes: exactly(likes), hashtags: [tag] }),
          );
          const { byFollowers, hashtags } = accountStats(posts, options);
          const rates = made.map(({ likes }) => likes / 1000);
          for (const of of ['median', 'mean', 'pooled'] as const) {
            expect(byFollowers![of]).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
            expect(byFollowers![of]).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
          }
          expect(hashtags.reduce((sum, { n }) => sum + n, 0)).toBe(made.length);
        },
      ),
    );
  });
});
