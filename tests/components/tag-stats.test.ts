import { describe, expect, test } from 'vitest';

import {
  liftCell,
  sortTags,
  standings,
  tagCell,
  toldText,
  type ShownTag,
} from '@/components/hashtags/tag-cells';
import { tagSheets } from '@/components/hashtags/tag-sheets';
import { defaultCompareView } from '@/utils/domain/compare-view';
import { exactly, floored } from '@/utils/domain/count';
import { blankGuide, type TagUse } from '@/utils/domain/hashtags/guide';
import type { Lift } from '@/utils/domain/hashtags/lift';
import type { TagRecord } from '@/utils/domain/hashtags/tag-page';
import type { TagRow } from '@/utils/domain/hashtags/tag-stats';
import { dayMs } from '@/utils/domain/pace';

import { testWindow } from './drawn';

const now = Date.UTC(2026, 10, 25, 12);
const ours = testWindow();
const russian = testWindow({ language: 'ru' });
const known = (multiple: number, low: number, high: number): Lift => ({
  state: 'known',
  multiple,
  low,
  high,
  n: 7,
  accounts: 2,
});
const row = (tag: string, more: Partial<TagRow> = {}): TagRow => ({
  key: tag.toLowerCase(),
  tag,
  networks: ['vk'],
  posts: 9,
  accounts: 2,
  averaged: 8,
  average: { median: 0.02, mean: 0.03, pooled: 0.025, n: 8, exact: true, missing: [] },
  reach: { median: 1200, n: 8 },
  lift: known(1.8, 1.2, 2.5),
  reachLift: { state: 'everywhere' },
  lastUsed: now - dayMs,
  ...more,
});
const record = (more: Partial<TagRecord> = {}): TagRecord => ({
  key: 'youtube:bread',
  network: 'youtube',
  tag: 'bread',
  posts: floored(12_000, 13_000),
  accounts: floored(3400, 3500),
  isHidden: null,
  seen: [],
  seenAt: now,
  toldAt: now - 9 * dayMs,
  ...more,
});
const shown = (one: TagRow, more: Partial<ShownTag> = {}): ShownTag => ({
  row: one,
  standing: null,
  records: [],
  ...more,
});

describe('beside posts without it', () => {
  test.each<[string, Lift, string, string | undefined, RegExp]>([
    [
      'clearly more',
      known(1.8, 1.2, 2.5),
      '×1.8',
      'above',
      /^7 posts of 2 accounts .*×1\.2 and ×2\.5.*cause/,
    ],
    ['clearly less', known(0.5, 0.3, 0.9), '×0.5', 'below', /cause/],
    ['either way', known(1.8, 0.9, 2.5), '×1.8', undefined, /No clear difference/],
    ['too few', { state: 'tooFew', n: 1 }, 'too few (1)', undefined, /^1 post .* 5 are needed/],
    ['on every post', { state: 'everywhere' }, '—', undefined, /Nothing to compare with/],
    ['unknown', { state: 'unknown' }, '—', undefined, /No post/],
  ])('%s', (_, lift, text, tone, why) => {
    const cell = liftCell(lift, ours);
    expect({ text: cell.text, tone: cell.tone }).toEqual({ text, tone });
    expect(cell.why).toMatch(why);
  });
});

describe('what a network’s page told', () => {
  test('both numbers as spans, of the day they were told', () => {
    expect(toldText(record(), ours)).toBe(
      'YouTube, on Nov 16, 2026: 12,000–12,999 posts, 3,400–3,499 accounts.',
    );
  });
  test('no number; and that its posts are hidden', () => {
    const { posts, accounts } = { posts: null, accounts: null };
    expect(toldText(record({ posts, accounts, network: 'facebook', toldAt: null }), ours)).toBe(
      'Facebook: its page was opened on Nov 25, 2026 and told no number.',
    );
    const hidden = record({ posts: exactly(5), accounts: null, network: 'instagram', isHidden: true });
    expect(toldText(hidden, ours)).toBe(
      'Instagram, on Nov 16, 2026: 5 posts. Instagram says that it hides posts with it.',
    );
    expect(tagCell('told', shown(row('Bread'), { records: [record(), hidden] }), ours, now)).toMatchObject({
      text: 'YouTube ≈12K · Instagram 5 hidden',
      tone: 'below',
    });
  });
});

test('the guide decides before a rubric does, whatever the case', () => {
  const guide = {
    ...blankGuide('b', now),
    tags: (['required', 'banned'] as TagUse[]).map((use, i) => ({
      tag: ['Bread', 'Soft'][i]!,
      use,
      networks: [],
      from: null,
      until: null,
      local: false,
      note: '',
    })),
  };
  const standing = standings(guide, [{ name: 'Recipes', tags: ['bread', 'Rye'] }]);
  expect(['bread', 'soft', 'rye', 'cake'].map(standing)).toEqual(['required', 'banned', 'rubric', null]);
});

test('unknown values stand last, both ways', () => {
  const tags = [
    shown(row('few', { lift: { state: 'tooFew', n: 2 } })),
    shown(row('high', { lift: known(3, 2, 4) })),
    shown(row('low', { lift: known(0.4, 0.2, 0.9) })),
  ];
  const names = (direction: 'ascending' | 'descending') =>
    sortTags(tags, { by: 'lift', direction }, ours).map((one) => one.row.tag);
  expect(names('descending')).toEqual(['high', 'low', 'few']);
  expect(names('ascending')).toEqual(['low', 'high', 'few']);
});

test('a file says how sure each comparison is, and leaves empty what is not known', () => {
  const tags = [shown(row('Хлеб', { reach: null, lift: known(1.8, 1.2, 2.5) }), { standing: 'rubric' })];
  const period = { from: now - 30 * dayMs, to: now };
  const [sheet, about] = tagSheets(tags, 'Хештеги', period, 'UTC', defaultCompareView, russian);
  expect(sheet!.head).toHaveLength(sheet!.rows[0]!.length);
  const cells = Object.fromEntries(sheet!.head.map((name, i) => [name, sheet!.rows[0]![i]]));
  expect(cells).toMatchObject({
    Хештег: 'Хлеб',
    'ER: с ним / без': 1.8,
    'Медиана просм.': null,
    'Просм.: с ним / без': null,
    'Последний раз': '2026-11-24',
    'В правилах': 'хештег рубрики',
  });
  expect(cells['ER: с ним / без: насколько уверенно']).toMatch(/^7 публикаций с хештегом в 2 аккаунтах/);
  expect(cells['Просм.: с ним / без: насколько уверенно']).toMatch(/^Сравнить не с чем/);
  expect(about!.rows.length).toBeGreaterThan(3);
});
