import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { LoadedAccount } from '@/utils/domain/comparison';
import { balance, categoriesOfRubrics, mixOf, postMixes, targetSum } from '@/utils/domain/plan/balance';
import { frequencies, weeksAround } from '@/utils/domain/plan/frequency';
import { blankChannel } from '@/utils/domain/plan/item';
import { faultOf } from '@/utils/domain/plan/recurrence';
import { formOf, ruleOf, type RuleForm } from '@/utils/domain/plan/rule-form';
import { blankPost } from '@/utils/domain/post';

test('shares are of what is known, and add up', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', null)), (names) => {
      const { total, known, shares } = mixOf(names);
      expect(total).toBe(names.length);
      expect(shares.reduce((sum, { n }) => sum + n, 0)).toBe(known);
      if (known > 0) expect(shares.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1);
    }),
  );
});

test('categories stand beside their target: known, wanted, and how far off', () => {
  const mix = mixOf(['news', 'news', 'news', 'commercial', null]);
  const categories = [{ id: 'entertaining' }, { id: 'news' }];
  const found = balance(mix, { entertaining: 40, news: 60 }, categories);
  expect(found).toMatchObject([
    { category: 'entertaining', n: 0, share: 0, target: 0.4, off: -0.4 },
    { category: 'news', n: 3, share: 0.75, target: 0.6 },
    { category: 'commercial', n: 1, share: 0.25, target: 0, off: 0.25 },
  ]);
  expect(targetSum({ entertaining: 40, news: 60 })).toBe(100);
  // Without a target nothing is off; of nothing planned no share is known.
  expect(balance(mix, {}, categories)[1]).toMatchObject({ share: 0.75, target: null, off: null });
  expect(balance(mixOf([null]), { news: 100 }, categories)[1]).toMatchObject({ share: null, off: null });
});

test('a rubric tells a category when most of the plan says so; competitors’ posts are told by hashtags alone', () => {
  const planned = [
    { rubric: 'Рецепты', category: 'educational' },
    { rubric: 'Рецепты', category: 'educational' },
    { rubric: 'Рецепты', category: 'commercial' },
    { rubric: 'Юмор', category: 'entertaining' },
    { rubric: 'Юмор', category: 'news' },
    { rubric: null, category: 'news' },
  ];
  const categories = categoriesOfRubrics(planned);
  expect([...categories]).toEqual([['Рецепты', 'educational']]);
  const post = (hashtags: string[] | null, format: string | null) => ({
    ...blankPost('vk', '1', '', 0),
    hashtags,
    format,
  });
  const mixes = postMixes(
    [post(['рецепт'], 'clip'), post(['смешно'], 'photo'), post([], 'photo'), post(null, null)],
    [
      { name: 'Рецепты', tags: ['Рецепт'] },
      { name: 'Юмор', tags: ['смешно'] },
    ],
    categories,
  );
  expect(mixes.category).toMatchObject({ total: 4, known: 1, shares: [{ name: 'educational', share: 1 }] });
  expect(mixes.rubric).toMatchObject({ total: 4, known: 2 });
  expect(mixes.format).toMatchObject({
    total: 4,
    known: 3,
    shares: [
      { name: 'photo', n: 2 },
      { name: 'clip', n: 1 },
    ],
  });
});

const zone = 'Europe/Berlin';
test('weeks begin on Monday by the zone’s clock, also when that is put on', () => {
  const weeks = weeksAround(Date.UTC(2026, 9, 25, 12), zone, 1, 1);
  expect(weeks.map(({ day }) => day)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26']);
  expect(weeks.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([168, 169, 168]);
});

test('planned and published are counted week by week; what was not all seen is not known', () => {
  const now = Date.UTC(2026, 10, 26, 12);
  const [before, , after] = weeksAround(now, 'UTC', 1, 1);
  const post = (at: number, i: number) => ({
    ...blankPost('vk', `-1_${i}`, '', now),
    published: { at, grain: 'second' as const },
  });
  const account: LoadedAccount = {
    account: { network: 'vk', id: '-1', handle: null, name: null, role: 'own', addedAt: 0 },
    key: 'vk:-1',
    profile: null,
    followers: [],
    postsTotal: [],
    sweeps: [{ from: before!.from, to: now - 3_600_000, format: null }],
    posts: [post(before!.from + 1, 1), post(before!.from + 2, 2), post(now - 7_200_000, 3)],
    snapshots: [],
  };
  const item = {
    when: { day: after!.day, time: null, zone: 'UTC' },
    status: 'idea' as const,
    channels: [blankChannel('vk')],
  };
  const found = frequencies(
    { perWeek: { vk: 3, telegram: 1 } },
    [item],
    [account],
    weeksAround(now, 'UTC', 1, 1),
    ['vk', 'telegram', 'x'],
    now,
  );
  expect(found).toEqual([
    {
      network: 'vk',
      target: 3,
      weeks: [
        { planned: 0, published: 2, seen: 2 },
        { planned: 0, published: null, seen: 1 },
        { planned: 1, published: null, seen: 0 },
      ],
    },
    {
      network: 'telegram',
      target: 1,
      weeks: Array.from({ length: 3 }, () => ({ planned: 0, published: null, seen: 0 })),
    },
  ]);
});

test('what a form sets is a rule, and the rule is that form again', () => {
  const some = (least: number, most: number) =>
    fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1 });
  const form: fc.Arbitrary<RuleForm> = fc.oneof(
    fc.record({
      every: fc.constant('day' as const),
      interval: fc.integer({ min: 1, max: 99 }),
      weekdays: fc.constant([]),
      monthDays: fc.constant([]),
    }),
    fc.record({
      every: fc.constant('week' as const),
      interval: fc.integer({ min: 1, max: 52 }),
      weekdays: some(0, 6).map((all) => all.toSorted((a, b) => a - b)),
      monthDays: fc.constant([]),
    }),
    fc.record({
      every: fc.constant('month' as const),
      interval: fc.integer({ min: 1, max: 12 }),
      weekdays: fc.constant([]),
      monthDays: some(1, 28).map((all) => [...all.toSorted((a, b) => a - b), -1]),
    }),
  );
  fc.assert(
    fc.property(form, (one) => {
      expect(formOf(ruleOf(one))).toEqual(one);
      expect(faultOf({ rule: ruleOf(one), from: '2026-01-01', until: null })).toBeNull();
    }),
    { numRuns: 30 },
  );
  for (const rule of ['FREQ=YEARLY', 'FREQ=MONTHLY;BYDAY=1FR', 'FREQ=WEEKLY;BYDAY=MO;BYMONTH=5', ''])
    expect(formOf(rule)).toBeNull();
});
