// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';

import { accountCard } from '@/components/card/account-card';
import type { CardVoice } from '@/components/card/explain';
import { cardNumbers } from '@/components/card/numbers';
import { exactly, floored } from '@/utils/domain/count';
import type { AccountRecalled } from '@/utils/domain/recalled';
import type { Language } from '@/utils/words';
import en from '@/utils/words/en/card.json';
import ru from '@/utils/words/ru/card.json';
import { smallSpeaker } from '@/utils/words/small';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
const words = { en, ru };
const voiceIn = (language: Language): CardVoice => ({
  say: smallSpeaker(language, words[language]),
  numbers: cardNumbers(language),
  dialect: 'lorgnette',
});

const recalled: AccountRecalled = {
  followers: exactly(41_830),
  followersByApi: false,
  followersSeenAt: now - 3 * day,
  followersBefore: { at: now - 14 * day, count: exactly(41_710)! },
  postsTotal: exactly(2328),
  days: 90,
  perWeek: { perWeek: 3.21, days: 30.7 },
  byFollowers: { median: 0.021, mean: 0.03, pooled: 0.024, n: 12, exact: true, missing: ['shares'] },
  byViews: null,
  best: { title: 'How to <b>warm</b> a pot', permalink: 'https://vk.com/wall-1_2' },
  coverage: { basis: 'swept', share: 0.674, seen: 12 },
  brands: ['Acme', 'Beta'],
};
const nothing: AccountRecalled = {
  ...recalled,
  followersBefore: null,
  perWeek: null,
  byFollowers: null,
  best: null,
  coverage: { basis: 'unknown', share: null, seen: 3 },
  brands: [],
};

const cardOf = (more: Partial<AccountRecalled>, language: Language = 'en') =>
  accountCard(
    document,
    { name: 'Tea Cellar', recalled: { ...recalled, ...more } },
    {},
    voiceIn(language),
    now,
  );
const textOf = (more: Partial<AccountRecalled>, language?: Language) =>
  cardOf(more, language).textContent.replaceAll('\u00A0', ' ');

describe('the card of an account', () => {
  test.each([
    ['followers, how exact and how old', {}, /Followers41,830exact, seen 3 days ago/],
    ['followers that are abbreviated', { followers: floored(48_200, 48_300) }, /48,200–48,299≈ as printed/],
    ['followers that this page told', { followersSeenAt: null }, /Followers41,830exactChange/],
    ['the change and since when', {}, /Change\+120since Nov 11, 2026/],
    [
      'no change when abbreviated numbers tell none',
      { followers: floored(41_000, 42_000) },
      /Change— shortened numbers tell none since Nov 11, 2026/,
    ],
    ['no change on the first day', nothing, /Change— told from the second day on/],
    ['posts a week, and over how many days', {}, /Posts per week3.2over 30 days looked through/],
    ['why posts a week are not known', nothing, /Posts per week— scroll its list to see at least a week/],
    [
      'the usual, the pooled, of how many, and what is missing',
      {},
      /ER followers2.1%median of 12 posts of the last 90 days2.4% pooled: all reactions \/ all followers. Without shares/,
    ],
    [
      'too few',
      { byFollowers: { ...recalled.byFollowers!, n: 4 } },
      /ER followers—only 4 posts over a week old with known numbers; 5 are needed/,
    ],
    ['nothing rated', nothing, /Usual engagement—no post of the last 90 days, over a week old/],
    ['what of the period was looked through', {}, /12 posts of the last 90 days seen; 67% of the period/],
    [
      'all but a little is not all',
      { coverage: { basis: 'swept', share: 0.998, seen: 12 } },
      /99% of the period looked through/,
    ],
    [
      'what of the added posts was seen',
      { coverage: { basis: 'counted', share: 1, seen: 12 } },
      /12 posts of the last 90 days seen: 100% of those it has added/,
    ],
    ['that coverage is not known', nothing, /3 posts of the last 90 days seen; of how many is not known/],
    ['who watches it', {}, /Watched for Acme, Beta\./],
    ['that nobody watches it', nothing, /Not watched for any brand: add it in the panel\./],
  ] as const)('tells %s', (_, more, said) => expect(textOf(more)).toMatch(said));

  test('leads to the best post, whose title stays text', () => {
    const link = cardOf({}).querySelector('a');
    expect(link?.href).toBe('https://vk.com/wall-1_2');
    expect(link?.textContent).toBe('How to <b>warm</b> a pot');
    expect(cardOf({}).querySelector('b')).toBeNull();
  });

  test('one post alone is not the best', () => {
    expect(cardOf({ byFollowers: { ...recalled.byFollowers!, n: 1 } }).querySelector('a')).toBeNull();
  });

  test('has nothing that changes anything (S-06)', () => {
    expect(cardOf({}).querySelectorAll('button, input, form, select').length).toBe(0);
  });

  test('in Russian', () => {
    const said = textOf({}, 'ru');
    expect(said).toContain('медиана 12 публикаций за 90 дней');
    expect(said).toContain('просмотрено 30 дней');
    expect(said).toContain('Отслеживается для: Acme, Beta.');
  });
});
