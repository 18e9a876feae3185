import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import {
  changeOfSums,
  dynamicsOf,
  figuresOf,
  followersByDay,
  together,
} from '@/utils/domain/reports/own-figures';
import { boundsOf, daysOf, periodWith, previous } from '@/utils/domain/reports/period';
import { changeShare, clearSide, sideBySide } from '@/utils/domain/reports/side-by-side';

import { account, now } from '../../components/report-data';

const zone = 'Europe/Moscow';
const november = periodWith('month', '2026-11-01');
const period = boundsOf(november, zone);
const options = { dialect: 'lorgnette', rubrics: [], period, timeZone: zone, least: 0.8, now } as const;

describe('an own account in a period', () => {
  test('its posts add up, and nothing is rough that was seen whole', () => {
    const loaded = account({ name: 'a' });
    const { posts, reactions, views } = figuresOf(loaded, options);
    const own = loaded.posts.filter(
      ({ published }) => published!.at >= period.from && published!.at < period.to,
    );
    expect(posts).toEqual({ value: own.length, exact: true, n: own.length, of: own.length, share: 1 });
    const sum = (of: (post: (typeof own)[number]) => number) => own.reduce((all, post) => all + of(post), 0);
    expect(reactions).toMatchObject({
      value: sum(({ likes, comments, shares }) => likes!.value + comments!.value + shares!.value),
      exact: true,
    });
    expect(views).toMatchObject({ value: sum(({ views: one }) => one!.value), kind: 'views', exact: true });
  });

  test('does not depend on the order of its posts', () => {
    const loaded = account({ name: 'a' });
    fc.assert(
      fc.property(fc.shuffledSubarray(loaded.posts, { minLength: loaded.posts.length }), (posts) => {
        const mixed = figuresOf({ ...loaded, posts }, options);
        const plain = figuresOf(loaded, options);
        expect(mixed.reactions).toEqual(plain.reactions);
        expect(mixed.views).toEqual(plain.views);
        expect(mixed.compared.stats.byFollowers?.median).toBe(plain.compared.stats.byFollowers?.median);
      }),
      { numRuns: 20 },
    );
  });

  test('of which too little was seen has no figures of posts, and none of them is 0', () => {
    const { posts, reactions, views, compared } = figuresOf(account({ name: 'a', sweptDays: 5 }), options);
    expect({ posts, reactions, views }).toEqual({ posts: null, reactions: null, views: null });
    expect(compared.refusal?.reason).toBe('tooLittle');
  });

  test('a part of whose posts tells is rough, and says of how many', () => {
    const loaded = account({ name: 'a', as: (i) => (i % 2 ? { likes: null } : { shares: null }) });
    const { reactions, posts } = figuresOf(loaded, options);
    expect(reactions!.exact).toBe(false);
    expect(reactions!.n).toBeLessThan(posts!.value);
    expect(reactions!.of).toBe(posts!.value);
  });

  test('an abbreviated count makes the sum rough', () => {
    const loaded = account({ name: 'a', as: () => ({ views: floored(12_000, 13_000) }) });
    expect(figuresOf(loaded, options).views!.exact).toBe(false);
  });

  test('the period before may be unknown while this one is not', () => {
    const [one] = dynamicsOf([account({ name: 'a', sweptDays: 34 })], {
      ...options,
      before: boundsOf(previous(november), zone),
    });
    expect(one!.now.posts).not.toBeNull();
    expect(one!.before.posts).toBeNull();
  });

  test('competitors are none of it', () => {
    const before = boundsOf(previous(november), zone);
    expect(dynamicsOf([account({ name: 'b', role: 'competitor' })], { ...options, before })).toEqual([]);
  });

  test('a day on which nothing was seen is a gap', () => {
    const at = (day: number) => Date.parse(`2026-11-${String(day).padStart(2, '0')}T10:00:00Z`);
    const followers = [
      { at: at(1), count: exactly(100)! },
      { at: at(3), count: exactly(120)! },
      { at: at(3) + 1000, count: exactly(121)! },
    ];
    const days = daysOf(november).map((day) => boundsOf({ from: day, to: day }, zone));
    const values = followersByDay({ followers }, days);
    expect(values.slice(0, 4)).toEqual([100, null, 121, null]);
    expect(values).toHaveLength(30);
  });
});

test('a whole of which a part is unknown is unknown', () => {
  const part = { value: 3, exact: true, n: 1, of: 1, share: 1 };
  expect(together([])).toBeNull();
  expect(together([part, null])).toBeNull();
  expect(together([part, { ...part, exact: false, share: 0.8 }])).toEqual({
    value: 6,
    exact: false,
    n: 2,
    of: 2,
    share: 0.8,
  });
});

test('posts that were hardly seen before are no growth', () => {
  const sum = (value: number, share: number) => ({ value, exact: share === 1, n: value, of: value, share });
  expect(changeOfSums(sum(24, 1), sum(1, 0.5))).toBeNull();
  expect(changeOfSums(sum(24, 0.85), sum(12, 1))).toBeNull();
  expect(changeOfSums(sum(24, 1), sum(12, 0.95))).toBe(1);
  expect(changeOfSums(sum(24, 1), null)).toBeNull();
});

test.each([
  [110, 100, 0.1],
  [0, 100, -1],
  [5, 0, null],
  [5, null, null],
  [null, 5, null],
])('from %j now and %j before, the change is %j', (after, before, share) => {
  const found = changeShare(after, before);
  if (share === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(share);
});

describe('side by side', () => {
  test('is nothing with fewer than five on a side, or beside nothing', () => {
    expect(sideBySide([1, 2, 3, 4], [1, 1, 1, 1, 1])).toBeNull();
    expect(sideBySide([1, 2, 3, 4, 5], [1, 1, 1, 1])).toBeNull();
    expect(sideBySide([1, 2, 3, 4, 5], [0, 0, 0, 0, 0])).toBeNull();
  });

  test('is clear only where the span leaves 1 out', () => {
    expect(clearSide(sideBySide([2, 2, 3, 3, 4], [1, 1, 1, 1, 1])!)).toBe('above');
    expect(clearSide(sideBySide([0.1, 0.2, 0.3, 0.4, 0.5], [1, 1, 1, 1, 1])!)).toBe('below');
    expect(clearSide(sideBySide([0.5, 0.8, 1, 1.5, 2], [1, 1, 1, 1, 1])!)).toBeNull();
  });

  test('does not depend on the order, nor on the unit', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (mine, others) => {
        const found = sideBySide(mine, others)!;
        expect(found.low <= found.multiple && found.multiple <= found.high).toBe(true);
        const turned = sideBySide(mine.toReversed(), others.toReversed())!;
        expect(turned).toEqual(found);
        const larger = sideBySide(
          mine.map((one) => one * 8),
          others.map((one) => one * 8),
        )!;
        expect(larger.multiple).toBeCloseTo(found.multiple);
      }),
    );
  });
});
