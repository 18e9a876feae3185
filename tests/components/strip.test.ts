import { describe, expect, test } from 'vitest';

import type { AccountTold } from '@/components/badges/brought';
import { signed } from '@/components/badges/change';
import { numbers } from '@/components/badges/numbers';
import { facesOf, type Voice } from '@/components/strip/face';
import type { Average } from '@/utils/domain/account-stats';
import { changeOf } from '@/utils/domain/change';
import { exactly, floored } from '@/utils/domain/count';
import type { AccountRecalled } from '@/utils/domain/recalled';
import { defaultSettings } from '@/utils/settings-shape';
import en from '@/utils/words/en/strip.json';
import ru from '@/utils/words/ru/strip.json';
import { smallSpeaker } from '@/utils/words/small';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
const voice: Voice = {
  say: smallSpeaker('en', en),
  numbers: numbers('en'),
  dialect: 'lorgnette',
  badges: defaultSettings.badges,
};
const russian: Voice = { ...voice, say: smallSpeaker('ru', ru), numbers: numbers('ru') };

const average = (more: Partial<Average> = {}): Average => ({
  median: 0.021,
  mean: 0.03,
  pooled: 0.024,
  n: 12,
  exact: true,
  missing: [],
  ...more,
});
const told = (more: Partial<AccountRecalled> = {}): AccountTold => ({
  name: 'Tea Cellar',
  recalled: {
    followers: exactly(41_830),
    followersByApi: false,
    followersSeenAt: null,
    followersBefore: null,
    postsTotal: null,
    days: 90,
    perWeek: null,
    byFollowers: null,
    byViews: null,
    best: null,
    coverage: { basis: 'unknown', share: null, seen: 0 },
    brands: [],
    ...more,
  },
});
const all = told({
  followersBefore: { at: now - 14.5 * day, count: exactly(41_710)! },
  perWeek: { perWeek: 3.21, days: 30 },
  byFollowers: average(),
  byViews: average({ median: 0.05 }),
});

describe('what the strip says of an account', () => {
  const figures = (it: AccountTold, how = voice) =>
    facesOf(it, how, now).map(({ text }) => text.replaceAll('\u00A0', ' '));

  test('all of it, or as much from the front as there is room for', () => {
    expect(figures(all)).toEqual([
      'ER followers 2.1% · +120 · 3.2/wk',
      'ER followers 2.1% · +120',
      'ER followers 2.1%',
    ]);
  });

  test('in Russian', () => {
    expect(figures(all, russian)[0]).toBe('ER followers 2,1 % · +120 · 3,2 в нед.');
    expect(facesOf(all, russian, now)[0]?.label.replaceAll('\u00A0', ' ')).toBe(
      'Tea Cellar: ER followers 2,1 %, медиана 12 публикаций, подписчики +120 за 14 дней, публикаций в неделю: 3,2',
    );
  });

  test('a screen reader is told all of it in words, however little is shown', () => {
    const label =
      'Tea Cellar: ER followers 2.1%, the median of 12 posts, followers +120 in 14 days, 3.2 posts a week';
    expect(facesOf(all, voice, now).map((face) => face.label)).toEqual([label, label, label]);
  });

  test.each([
    ['compact', ['ER followers 2.1%']],
    ['full', ['ER followers 2.1% · ER views 5% · +120 · 3.2/wk']],
  ] as const)('as densely as badges: %s', (density, first) => {
    const how = { ...voice, badges: { ...voice.badges, density } };
    expect(figures(all, how).slice(0, 1)).toEqual(first);
  });

  test('by views where followers are not known', () => {
    expect(figures(told({ byViews: average() }))).toEqual(['ER views 2.1%']);
  });

  test('an average of abbreviated counts says so', () => {
    expect(figures(told({ byFollowers: average({ exact: false }) }))).toEqual(['ER followers ≈2.1%']);
  });

  test.each([
    ['four posts are no usual', told({ byFollowers: average({ n: 4 }) }), 'too few posts seen yet'],
    ['five are', told({ byFollowers: average({ n: 5 }) }), 'ER followers 2.1%'],
    ['nothing is known but that it exists', told(), 'nothing to compare yet'],
    [
      'few posts, and yet a change',
      told({
        byFollowers: average({ n: 4 }),
        followersBefore: { at: now - 2 * day, count: exactly(41_900)! },
      }),
      '−70',
    ],
    [
      'abbreviated followers that may have changed or not',
      told({
        followers: floored(48_200, 48_300),
        followersBefore: { at: now - 2 * day, count: floored(48_100, 48_250)! },
      }),
      'nothing to compare yet',
    ],
    [
      'followers that no longer are told',
      told({ followers: null, followersBefore: all.recalled.followersBefore }),
      'nothing to compare yet',
    ],
  ])('%s', (_, it, text) => expect(figures(it)).toEqual([text]));

  test('what says nothing is grey', () => {
    expect(facesOf(told(), voice, now)[0]?.tone).toBe('grey');
    expect(facesOf(all, voice, now)[0]?.tone).toBe('plain');
  });
});

describe('a change', () => {
  const { short, amount } = voice.numbers;
  test.each([
    ['grew', exactly(41_710), exactly(41_830), '+120'],
    ['shrank', exactly(41_830), exactly(40_530), '−1.3K'],
    ['is nothing', exactly(5), exactly(5), '±0'],
    ['is an interval', floored(48_000, 49_000), floored(52_000, 53_000), '+3–5K'],
    ['is about so much', floored(100_000, 101_000), floored(190_000, 191_000), '≈+90K'],
    ['is about so much less', floored(190_000, 191_000), floored(100_000, 101_000), '≈−90K'],
    ['cannot be told', floored(48_200, 48_300), floored(48_200, 48_300), null],
  ])('%s', (_, before, after, text) => {
    const size = changeOf(before!, after!);
    expect(
      signed(size, (rate) => (rate.exact ? short({ value: rate.low, exact: true }) : amount(rate))),
    ).toBe(text);
  });
});
