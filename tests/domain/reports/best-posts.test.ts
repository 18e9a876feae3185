import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isIn } from '@/utils/domain/account-stats';
import { exactly } from '@/utils/domain/count';
import { bestPosts, type BestOptions } from '@/utils/domain/reports/best-posts';
import { boundsOf, periodWith } from '@/utils/domain/reports/period';

import { account, now } from '../../components/report-data';

const period = boundsOf(periodWith('month', '2026-11-01'), 'Europe/Moscow');
const options: BestOptions = {
  period,
  dialect: 'lorgnette',
  by: 'byFollowers',
  rubrics: [{ name: 'Хлеб', tags: ['хлеб'] }],
  timeZone: 'Europe/Moscow',
  now,
  most: 5,
};

describe('the best and the worst posts', () => {
  test('each post of the period is compared or left out, once; and none is both best and worst', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 60, maxLength: 60 }), (likes) => {
        const loaded = account({
          name: 'a',
          as: (i) => ({ views: i % 5 ? exactly(likes[i]! * 3 + 1) : null, likes: exactly(likes[i]!) }),
        });
        const found = bestPosts([loaded], options);
        const { tooRecent, tooFew, unknown } = found.left;
        const all = loaded.posts.filter((post) => isIn(post, period)).length;
        expect(found.compared + tooRecent + tooFew + unknown).toBe(all);
        const keys = [...found.best, ...found.worst].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of found.best) expect(one.multiple).toBeGreaterThan(1);
        for (const one of found.worst) expect(one.multiple).toBeLessThan(1);
        const mixed = bestPosts([{ ...loaded, posts: loaded.posts.toReversed() }], options);
        expect(mixed.best.map(({ key }) => key)).toEqual(found.best.map(({ key }) => key));
        expect(mixed.worst.map(({ key }) => key)).toEqual(found.worst.map(({ key }) => key));
      }),
      { numRuns: 25 },
    );
  });

  test('a post in its first week is too recent, however good', () => {
    const loaded = account({ name: 'a', as: (i) => (i === 3 ? { views: exactly(900_000) } : {}) });
    const found = bestPosts([loaded], options);
    expect(found.left.tooRecent).toBeGreaterThan(0);
    expect(found.best.map(({ key }) => key)).not.toContain('vk:a_3');
  });

  test('what got out of proportion to the post is told as such', () => {
    const loaded = account({
      name: 'a',
      as: (i) => (i === 9 ? { views: exactly(21_000), shares: exactly(150) } : {}),
    });
    const [first] = bestPosts([loaded], options).best;
    expect(first!.key).toBe('vk:a_9');
    expect(first!.reasons[0]).toMatchObject({ kind: 'reaction', metric: 'shares' });
  });

  test('a rubric whose posts clearly do better goes together with its best post', () => {
    const loaded = account({
      name: 'a',
      as: (i) => ({
        hashtags: i % 2 ? ['хлеб'] : [],
        likes: exactly(i % 2 ? 600 + i : 200 + i),
        views: exactly(i === 9 ? 30_000 : 5000),
      }),
    });
    const [first] = bestPosts([loaded], options).best;
    const reason = first!.reasons.find(({ kind }) => kind === 'rubric');
    expect(reason).toMatchObject({ kind: 'rubric', value: 'Хлеб' });
    expect(reason!.multiple).toBeGreaterThan(2);
    expect(reason!.n).toBeGreaterThanOrEqual(5);
  });

  test('without views or likes to compare by, engagement is: and where that is not told, nothing', () => {
    const few = account({ name: 'a', posts: 4 });
    expect(bestPosts([few], options)).toMatchObject({ best: [], worst: [], compared: 0 });
    const formats = account({
      name: 'a',
      // A format of its own each: no post has five others.
      as: (i) => ({ format: `format ${i}` }),
    });
    const found = bestPosts([formats], options);
    expect(found.best.every(({ metric }) => metric === 'rate')).toBe(true);
    expect(found.compared).toBeGreaterThan(0);
  });

  test('nothing of no accounts', () => {
    expect(bestPosts([], options)).toEqual({
      best: [],
      worst: [],
      compared: 0,
      left: { tooRecent: 0, tooFew: 0, unknown: 0 },
    });
  });
});
