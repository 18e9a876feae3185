import { expect, test } from 'vitest';

import type { LoadedAccount } from '@/utils/domain/comparison';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { fewestAtHour, suggestTimes } from '@/utils/domain/plan/times';
import { blankPost, type Grain, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 26, 12);
/** Monday, 5 October 2026. */
const monday = Date.UTC(2026, 9, 5);

interface Told {
  /** Whole weeks after the first Monday. */
  week: number;
  weekday: number;
  hour: number;
  likes: number;
  grain?: Grain;
  more?: Partial<Post>;
}
function account(id: string, followers: number, told: readonly Told[]): LoadedAccount {
  const posts = told.map(({ week, weekday, hour, likes, grain = 'second', more }, i): Post => ({
    ...blankPost('vk', `${id}_${i}`, `https://vk.com/wall${id}_${i}`, now),
    authorId: id,
    published: { at: monday + (week * 7 + weekday) * dayMs + hour * 3_600_000, grain },
    likes: exactly(likes),
    comments: exactly(0),
    shares: exactly(0),
    ...more,
  }));
  return {
    account: { network: 'vk', id, handle: null, name: null, role: 'own', addedAt: 0 },
    key: `vk:${id}`,
    profile: {
      network: 'vk',
      id,
      handle: null,
      name: null,
      followers: exactly(followers),
      postsTotal: null,
      seenAt: now,
    },
    followers: [],
    postsTotal: [],
    sweeps: [],
    posts,
    snapshots: [],
  };
}
const at = (weekday: number, hour: number, likes: number, n = 5, more: Partial<Told> = {}): Told[] =>
  Array.from({ length: n }, (_, week) => ({ week, weekday, hour, likes, ...more }));
const options = { by: 'byFollowers', dialect: 'lorgnette', zone: 'UTC', network: null, now } as const;

test('the hours that do better than usual are told, best first, with how many posts tell them', () => {
  const told = [...at(0, 9, 100), ...at(2, 19, 200), ...at(4, 12, 150), ...at(5, 8, 50, 6)];
  expect(suggestTimes([account('-1', 1000, told)], options)).toEqual({
    state: 'known',
    by: 'weekday',
    posts: 21,
    times: [
      { weekday: 2, hour: 19, n: 5, multiple: 2 },
      { weekday: 4, hour: 12, n: 5, multiple: expect.closeTo(1.5) as number },
    ],
  });
});

test('hours are told by the clock of the zone', () => {
  const told = [...at(0, 22, 200), ...at(2, 10, 100, 6)];
  expect(suggestTimes([account('-1', 1000, told)], { ...options, zone: 'Europe/Moscow' })).toMatchObject({
    times: [{ weekday: 1, hour: 1 }],
  });
});

test('where no weekday has posts enough, the hour alone may have', () => {
  const told = [0, 1, 2, 3, 4].flatMap((weekday) => [...at(weekday, 9, 100, 2), ...at(weekday, 19, 200, 1)]);
  expect(suggestTimes([account('-1', 1000, told)], options)).toMatchObject({
    by: 'hour',
    times: [{ weekday: null, hour: 19, n: 5, multiple: 2 }],
  });
});

test('accounts of any size are counted together, each against its own median', () => {
  const small = [...at(0, 9, 1), ...at(2, 19, 2)];
  const large = [...at(0, 9, 1000), ...at(2, 19, 2000)];
  const both = suggestTimes([account('-1', 100, small), account('-2', 1_000_000, large)], options);
  expect(both).toMatchObject({ times: [{ weekday: 2, hour: 19, n: 10 }] });
});

test.each<[what: string, told: Told[], is: object]>([
  ['no posts', [], { state: 'tooFew', posts: 0 }],
  ['posts at one hour', at(0, 9, 100, 6), { state: 'tooFew', posts: 6 }],
  [
    'one post fewer than tells',
    [...at(0, 9, 100, fewestAtHour), ...at(2, 19, 200, fewestAtHour - 1)],
    { state: 'tooFew' },
  ],
  [
    'hours that are not known',
    [...at(0, 0, 100), ...at(2, 0, 200, 5, { grain: 'day' })],
    { state: 'tooFew', posts: 5 },
  ],
  ['advertisements', at(2, 19, 200, 6, { more: { isAd: true } }), { state: 'tooFew', posts: 0 }],
  ['likes that are hidden', at(2, 19, 200, 6, { more: { likes: null } }), { state: 'tooFew', posts: 0 }],
  ['all hours alike', [...at(0, 9, 100), ...at(2, 19, 100)], { state: 'noneBetter', posts: 10 }],
])('of %s nothing is suggested', (_, told, is) => {
  expect(suggestTimes([account('-1', 1000, told)], options)).toMatchObject(is);
});

test('of one network only its accounts are looked at', () => {
  const told = [...at(0, 9, 100), ...at(2, 19, 200)];
  expect(suggestTimes([account('-1', 1000, told)], { ...options, network: 'youtube' })).toEqual({
    state: 'tooFew',
    posts: 0,
  });
});
