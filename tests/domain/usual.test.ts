import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { age, dayMs, viewsPerDay } from '@/utils/domain/pace';
import { blankPost, grains, type Post } from '@/utils/domain/post';
import { median, usual } from '@/utils/domain/usual';

const now = Date.UTC(2026, 10, 25);
let made = 0;
const video = (views: number | null, daysOld: number | null, more: Partial<Post> = {}): Post => ({
  ...blankPost('youtube', `video${made++}`, 'https://www.youtube.com/watch?v=x', now),
  format: 'video',
  views: views === null ? null : exactly(views),
  published: daysOld === null ? null : { at: now - daysOld * dayMs, grain: 'second' },
  ...more,
});
const old = [100, 200, 300, 400, 500].map((views) => video(views, 200));

describe('the multiple of the usual', () => {
  test('is the views over the median of the others', () => {
    const target = video(900, 120);
    expect(usual(target, [...old, target], now)).toEqual({
      state: 'known',
      multiple: 3,
      median: 300,
      n: 5,
      metric: 'views',
      agesKnown: true,
    });
  });

  test('fewer than five others are too few', () => {
    expect(usual(video(900, 120), old.slice(1), now)).toEqual({ state: 'tooFew', n: 4 });
  });

  test('a post in its first week is too recent', () => {
    expect(usual(video(900, 3), old, now)).toEqual({ state: 'tooRecent' });
  });

  test.each([
    ['other formats', { format: 'short' }],
    ['ads', { isAd: true }],
    ['pinned posts', { isPinned: true }],
    ['posts for members', { membersOnly: true }],
    ['streams on air', { onAir: 'live' as const }],
    ['posts without views', { views: null }],
    ['posts of another age', { published: { at: now - 8 * dayMs, grain: 'second' as const } }],
    ['posts still in their first week', { published: { at: now - 2 * dayMs, grain: 'second' as const } }],
    ['posts of unknown age', { published: null }],
  ])('leaves out %s', (_what, other) => {
    const odd = [1, 2, 3, 4, 5, 6].map(() => video(1e6, 200, other));
    expect(usual(video(900, 120), [...old, ...odd], now)).toMatchObject({
      state: 'known',
      n: 5,
      median: 300,
    });
  });

  test('a young post is compared with posts of like age only', () => {
    const young = [10, 20, 30, 40, 50].map((views) => video(views, 12));
    expect(usual(video(60, 10), [...old, ...young], now)).toMatchObject({
      state: 'known',
      multiple: 2,
      n: 5,
    });
  });

  test('where no post carries a date, posts without dates are compared and that is said', () => {
    const shorts = [10, 20, 30, 40, 50].map((views) => video(views, null, { format: 'short' }));
    expect(usual(video(60, null, { format: 'short' }), shorts, now)).toMatchObject({
      state: 'known',
      agesKnown: false,
    });
  });

  test('posts without views are compared by likes', () => {
    const posts = [10, 20, 30, 40, 50].map((likes) =>
      video(null, 200, { format: 'post', likes: exactly(likes) }),
    );
    expect(usual(video(null, 200, { format: 'post', likes: exactly(90) }), posts, now)).toMatchObject({
      multiple: 3,
      metric: 'likes',
    });
  });

  test.each([
    ['its own number is unknown', video(null, 120)],
    ['it is on air', video(5, 120, { onAir: 'live' })],
    ['its format is unknown', video(5, 120, { format: null })],
  ])('is unknown when %s', (_why, target) => {
    expect(usual(target, old, now)).toEqual({ state: 'unknown' });
  });

  test('a median of nothing does not exist; of a list it lies in the middle', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

describe('views a day', () => {
  test('is views over days', () => {
    expect(viewsPerDay(video(1000, 10), now)).toEqual({ low: 100, high: 100, exact: true });
  });

  test('a date known to the year gives an interval', () => {
    const rate = viewsPerDay(
      video(null, 0, {
        views: floored(26_000, 27_000),
        published: { at: now - 1096 * dayMs, grain: 'year' },
      }),
      now,
    );
    expect(rate).toEqual({ low: 26_000 / 1096, high: 26_999 / 730, exact: false });
  });

  test.each([
    ['without a date', video(1000, null)],
    ['without views', video(null, 10)],
    ['in the first day', video(1000, 0.5)],
    ['of a post dated in the future', video(1000, -5)],
    ['of a stream on air', video(1000, 10, { onAir: 'live' })],
  ])('is unknown %s', (_why, post) => {
    expect(viewsPerDay(post, now)).toBeNull();
  });

  test('no age is ever negative, and least is never over most (D-08)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom(...grains),
        fc.integer({ min: 0, max: 1e13 }),
        (at, grain, clock) => {
          const { least, most } = age({ at, grain }, clock);
          expect(least).toBeGreaterThanOrEqual(0);
          expect(most).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });
});
