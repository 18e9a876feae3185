import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { dialectIds, dialects } from '@/utils/domain/dialects';
import { engagement, ratio } from '@/utils/domain/engagement';
import type { Metric } from '@/utils/domain/post';

const post = (counts: Partial<Record<Metric, MaybeCount>>) => ({
  views: null,
  likes: null,
  comments: null,
  shares: null,
  ...counts,
});
const all = ['likes', 'comments', 'shares'] as const;

describe('engagement rate', () => {
  test('is the reactions over the audience, and names what was not shown', () => {
    const er = engagement(post({ likes: exactly(30), comments: exactly(10) }), exactly(1000), all);
    expect(er).toEqual({
      low: 0.04,
      high: 0.04,
      exact: true,
      counted: ['likes', 'comments'],
      missing: ['shares'],
    });
  });

  test.each([
    ['the audience is unknown', post({ likes: exactly(5) }), null],
    ['the audience is empty', post({ likes: exactly(5) }), exactly(0)],
    ['likes are hidden, whatever else is known', post({ comments: exactly(5) }), exactly(100)],
    ['nothing is known', post({}), exactly(100)],
  ])('is unknown when %s', (_why, counts, audience) => {
    expect(engagement(counts, audience, all)).toBeNull();
  });

  test('no likes and no comments at all is a rate of zero, not an unknown', () => {
    expect(engagement(post({ likes: exactly(0), comments: exactly(0) }), exactly(100), all)).toMatchObject({
      low: 0,
      high: 0,
    });
  });

  test('floored counts make an interval that holds the true rate', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.nat(1e6),
        fc.integer({ min: 1, max: 1e9 }),
        fc.nat(1000),
        fc.nat(1e6),
        (likes, comments, audience, a, b) => {
          const er = engagement(
            post({ likes: floored(Math.max(0, likes - a), likes + a + 1), comments: exactly(comments) }),
            floored(Math.max(1, audience - b), audience + b + 1),
            all,
          );
          const truth = (likes + comments) / audience;
          expect(er!.low).toBeLessThanOrEqual(truth);
          expect(er!.high).toBeGreaterThanOrEqual(truth);
          expect(er!.exact).toBe(false);
        },
      ),
    );
  });

  test('a ratio of unknowns is unknown', () => {
    expect(ratio(null, exactly(1))).toBeNull();
    expect(ratio(exactly(1), null)).toBeNull();
  });

  test.each(dialectIds)('%s never says a bare ER: its words tell the denominator', (id) => {
    const { byViews, byFollowers, viewsPerFollower } = dialects[id];
    for (const { word } of [byViews, byFollowers, viewsPerFollower]) expect(word).not.toMatch(/^ERR?$/i);
    expect(byViews.word).not.toBe(byFollowers.word);
  });
});
