import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly, floored, type Count } from '@/utils/domain/count';
import { coverageOf, postsPerWeek, sweepOf, withSweep, type Sweep } from '@/utils/domain/coverage';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 25);
const daysAgo = (days: number) => now - days * dayMs;
const post = (days: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `${days}`, `https://vk.com/wall-1_${days}`, now),
  published: { at: daysAgo(days), grain: 'second' },
  format: 'post',
  ...more,
});
const period = { from: daysAgo(30), to: now };
const sweep = (from: number, to: number, format: string | null = null): Sweep => ({
  from: daysAgo(from),
  to: daysAgo(to),
  format,
});
const total = (days: number, count: Count | null) => ({ at: daysAgo(days), count: count! });

describe('what a list tells to be seen in full', () => {
  test('newest first: from its oldest post until now; pinned posts and ads stand out of order', () => {
    const list = [post(200, { isPinned: true }), post(1), post(300, { isAd: true }), post(4), post(9)];
    expect(sweepOf(list, now)).toEqual(sweep(9, 0, 'post'));
    expect(sweepOf([...list, post(12, { format: 'clip' })], now)).toEqual(sweep(12, 0));
  });

  test('not newest first, without dates or too short, it tells nothing', () => {
    expect(sweepOf([post(9), post(1), post(4)], now)).toBeNull();
    expect(sweepOf([post(1, { published: null }), post(2), post(3)], now)).toBeNull();
    expect(sweepOf([post(1), post(2)], now)).toBeNull();
  });

  test('rough dates break the order only where they cannot be in order', () => {
    const weeks = (days: number) => post(days, { published: { at: daysAgo(days), grain: 'week' } });
    expect(sweepOf([weeks(15), weeks(14), weeks(21)], now)).toEqual(sweep(21, 0, 'post'));
    expect(sweepOf([weeks(30), weeks(14), weeks(21)], now)).toBeNull();
  });

  test('stretches of one format that meet are one', () => {
    expect(withSweep([sweep(20, 10)], sweep(12, 0))).toEqual([sweep(20, 0)]);
    expect(withSweep([sweep(20, 15)], sweep(12, 0))).toHaveLength(2);
    expect(withSweep([sweep(20, 10, 'short')], sweep(12, 0, 'video'))).toHaveLength(2);
  });
});

describe('how much of a period was seen', () => {
  test('the part that lists were looked through, of the format looked through least', () => {
    const seen = [post(2), post(9)];
    expect(coverageOf(seen, [sweep(15, 0)], [], period, ['post'])).toEqual({
      basis: 'swept',
      share: 0.5,
      seen: 2,
    });
    const channel = [sweep(40, 0, 'video'), sweep(3, 0, 'short')];
    expect(coverageOf(seen, channel, [], period, ['video', 'short']).share).toBeCloseTo(0.1);
    expect(coverageOf(seen, channel, [], period, ['video']).share).toBe(1);
  });

  test('or the posts seen of those by which the account’s own count grew', () => {
    const totals = [total(31, exactly(100)), total(0, exactly(108))];
    expect(coverageOf([post(1), post(2)], [], totals, period, ['post'])).toEqual({
      basis: 'counted',
      share: 0.25,
      seen: 2,
    });
    expect(coverageOf([], [], [total(31, exactly(5)), total(0, exactly(5))], period, []).share).toBe(1);
  });

  test('unknown where neither tells: abbreviated counts, or none near both ends', () => {
    const rough = [total(31, floored(1200, 1300)), total(0, exactly(1400))];
    const late = [total(12, exactly(5)), total(0, exactly(9))];
    for (const totals of [rough, late, []])
      expect(coverageOf([post(1)], [], totals, period, ['post'])).toEqual({
        basis: 'unknown',
        share: null,
        seen: 1,
      });
  });

  test('is never more than all, whatever was looked through', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days)), (stretches) => {
        const sweeps = stretches.map(([a, b]) => sweep(Math.max(a, b), Math.min(a, b)));
        const { share } = coverageOf([], sweeps, [], period, []);
        const looked = new Set(
          stretches.flatMap(([a, b]) =>
            Array.from({ length: Math.abs(a - b) }, (_, i) => Math.min(a, b) + i).filter((day) => day < 30),
          ),
        );
        expect(share ?? 0).toBeCloseTo(looked.size / 30);
      }),
    );
  });
});

test('posts a week are told over the days that were looked through, and not from less than a week', () => {
  const posts = [post(1), post(5), post(9), post(13), post(25), post(3, { isAd: true })];
  expect(postsPerWeek(posts, [sweep(14, 0)], period, ['post'])).toEqual({ perWeek: 2, days: 14 });
  expect(postsPerWeek(posts, [sweep(5, 0)], period, ['post'])).toBeNull();
  const both = [sweep(14, 0, 'post'), sweep(28, 0, 'clip')];
  expect(postsPerWeek([...posts, post(20, { format: 'clip' })], both, period, ['post', 'clip'])).toEqual({
    perWeek: 2.25,
    days: 14,
  });
});
