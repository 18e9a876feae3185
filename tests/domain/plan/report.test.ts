import { expect, test } from 'vitest';

import type { LoadedAccount } from '@/utils/domain/comparison';
import { momentOf } from '@/utils/domain/plan/clock';
import { blankChannel, blankContent, type Channel, type Fact, type PlanItem } from '@/utils/domain/plan/item';
import { reportGroups, reportRows, unplannedPosts } from '@/utils/domain/plan/report';
import { blankPost, type Post } from '@/utils/domain/post';

const zone = 'Europe/Moscow';
const at = (day: string, time = '19:00') => momentOf({ day, time, zone })!;
const now = at('2026-11-26', '12:00');
const period = { from: at('2026-11-01', '00:00'), to: now };
const fact = (publishedAt: number | null, post: string | null = 'vk:-1_1'): Fact => ({
  post,
  permalink: 'https://vk.com/wall-1_1',
  publishedAt,
  how: 'sure',
  attachedAt: now,
});
const item = (day: string, channel: Partial<Channel> = {}, more: Partial<PlanItem> = {}): PlanItem => ({
  ...blankContent('tea', { day, time: '19:00', zone }),
  channels: [{ ...blankChannel('vk'), ...channel }],
  status: 'approved',
  id: day,
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
  ...more,
});
const post = (number: number, day: string, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `-1_${number}`, `https://vk.com/wall-1_${number}`, now),
  published: { at: at(day), grain: 'second' },
  hashtags: [],
  ...more,
});
/** Its list was looked through from the 10th to the morning of the 26th. */
const account = (posts: Post[], network = 'vk'): LoadedAccount => ({
  account: { network, id: '-1', handle: null, name: null, role: 'own', addedAt: 0 },
  key: `${network}:-1`,
  profile: null,
  followers: [],
  postsTotal: [],
  sweeps: [{ from: at('2026-11-10'), to: at('2026-11-26', '11:00'), format: null }],
  posts,
  snapshots: [],
});

test.each<[what: string, item: PlanItem, state: string]>([
  ['published in time', item('2026-11-20', { fact: fact(at('2026-11-20', '19:05')) }), 'onTime'],
  ['published two days late', item('2026-11-20', { fact: fact(at('2026-11-22')) }), 'doneLate'],
  ['published nobody knows when', item('2026-11-20', { fact: fact(null) }), 'onTime'],
  ['not there, though all was seen', item('2026-11-20'), 'missed'],
  ['not there since last night', item('2026-11-25'), 'late'],
  ['of days that were not seen', item('2026-11-05'), 'unseen'],
  ['on a network that is not read', item('2026-11-20', { network: 'telegram' }), 'unseen'],
  ['given up', item('2026-11-20', {}, { status: 'missed' }), 'givenUp'],
  ['published, says the person', item('2026-11-20', {}, { status: 'published' }), 'told'],
])('%s', (_, one, state) => {
  expect(reportRows([one], [account([])], period, now).map((row) => row.state)).toEqual([state]);
});

test('delay is told to the minute, and none of an item’s own day when it has no hour', () => {
  const delays = (one: PlanItem) => reportRows([one], [], period, now).map((row) => row.delayMs);
  expect(delays(item('2026-11-20', { fact: fact(at('2026-11-20', '18:50')) }))).toEqual([-600_000]);
  // Known to the day only: at least, or not at all.
  const ofDay = (day: string): Partial<Channel> => ({
    fact: { ...fact(at(day, '00:00')), within: 86_400_000 },
  });
  expect(delays(item('2026-11-20', ofDay('2026-11-20')))).toEqual([null]);
  expect(delays(item('2026-11-20', ofDay('2026-11-21')))).toEqual([5 * 3_600_000]);
  expect(delays(item('2026-11-20', ofDay('2026-11-19')))).toEqual([-19 * 3_600_000]);
  const whole = { when: { day: '2026-11-20', time: null, zone } };
  expect(delays(item('2026-11-20', { fact: fact(at('2026-11-20', '23:50')) }, whole))).toEqual([0]);
});

test('a period begins with its first moment and ends before its last, by the plan or by the post', () => {
  const of = (planned: string | null, published: number | null): PlanItem => ({
    ...item('2026-11-20', { fact: published === null ? null : fact(published) }),
    when: planned === null ? null : { day: planned.slice(0, 10), time: planned.slice(11), zone },
  });
  const told = (one: PlanItem) => reportRows([one], [], period, now).length;
  expect(told(of('2026-11-01 00:00', null))).toBe(1);
  expect(told(of('2026-10-31 23:59', null))).toBe(0);
  expect(told(of('2026-11-26 11:59', null))).toBe(1);
  expect(told(of('2026-11-26 12:00', null))).toBe(0);
  expect(told(of('2026-10-31 19:00', at('2026-11-01', '09:00')))).toBe(1);
  expect(told(of('2026-11-27 19:00', at('2026-11-25')))).toBe(1);
  expect(told(of('2026-10-31 19:00', at('2026-10-31')))).toBe(0);
  expect(told(of('2026-10-31 19:00', null))).toBe(0);
  expect(told(of(null, at('2026-11-25')))).toBe(1);
  expect(told(of(null, null))).toBe(0);
});

test('a row for each network of each item, one for an item without any, the latest first', () => {
  const items = [
    item('2026-11-18', {}, { channels: [] }),
    item('2026-11-19', {}, { channels: [blankChannel('vk'), blankChannel('telegram')] }),
    item('2026-10-18', {}, { channels: [] }),
  ];
  expect(reportRows(items, [], period, now).map((row) => [row.item.id, row.channel?.network])).toEqual([
    ['2026-11-19', 'telegram'],
    ['2026-11-19', 'vk'],
    ['2026-11-18', undefined],
  ]);
});

test('own posts that no item has are told, and planned is counted against published by group', () => {
  const posts = [
    post(1, '2026-11-20'),
    post(2, '2026-11-21', { hashtags: ['рецепт'] }),
    post(3, '2026-10-01'),
  ];
  const items = [
    item('2026-11-20', { fact: fact(at('2026-11-20')) }, { rubric: 'Рецепты' }),
    item('2026-11-19', {}, { rubric: 'Рецепты' }),
    item('2026-11-05'),
  ];
  const accounts = [account(posts)];
  const unplanned = unplannedPosts(items, accounts, period);
  expect(unplanned.map(({ id }) => id)).toEqual(['-1_2']);
  const rows = reportRows(items, accounts, period, now);
  const rubrics = [{ name: 'Рецепты', tags: ['рецепт'] }];
  expect(reportGroups(rows, unplanned, 'rubric', rubrics)).toEqual([
    {
      name: 'Рецепты',
      planned: 2,
      published: 1,
      doneLate: 0,
      missed: 1,
      givenUp: 0,
      unseen: 0,
      unplanned: 1,
    },
    { name: null, planned: 1, published: 0, doneLate: 0, missed: 0, givenUp: 0, unseen: 1, unplanned: 0 },
  ]);
  expect(reportGroups(rows, unplanned, 'category', rubrics)).toMatchObject([{ planned: 3, unplanned: null }]);
});
