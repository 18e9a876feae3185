import { describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import type { Idea } from '@/utils/domain/plan/idea';
import { figuresOf, ratesOf } from '@/utils/domain/plan/idea-figures';
import { ideasIn, readTags, tagsOf, type IdeaView } from '@/utils/domain/plan/idea-list';
import { seenPrompts } from '@/utils/domain/plan/seen-prompts';
import { blankPost, type Post } from '@/utils/domain/post';

const now = Date.UTC(2026, 10, 26);
const post = (id: string, daysAgo: number, likes: number, more: Partial<Post> = {}): Post => ({
  ...blankPost('here', id, `https://here.example/${id}`, now),
  format: 'post',
  published: { at: now - daysAgo * dayMs, grain: 'second' },
  likes: exactly(likes),
  ...more,
});

describe('how a post stands when it is saved', () => {
  const full = post('1', 20, 90, { comments: exactly(10), views: floored(1000, 1100) });

  test('counts as they are, rates as fractions of the middle, the multiple', () => {
    const usual = {
      state: 'known',
      multiple: 2.5,
      median: 40,
      n: 9,
      metric: 'likes',
      agesKnown: true,
    } as const;
    const figures = figuresOf({ post: full, followers: exactly(2000), usual })!;
    expect(figures).toMatchObject({
      likes: exactly(90),
      views: floored(1000, 1100),
      shares: null,
      multiple: 2.5,
    });
    expect(figures.erFollowers).toBeCloseTo(0.05);
    expect(figures.erViews).toBeCloseTo((100 / 1099 + 100 / 1000) / 2);
    expect(ratesOf(figures).byViews).toMatchObject({ low: 100 / 1099, high: 0.1, exact: false });
  });

  test('what is unknown stays so, and a post never seen has no figures', () => {
    const figures = figuresOf({ post: post('2', 1, 5), followers: null, usual: { state: 'tooRecent' } });
    expect(figures).toMatchObject({
      views: null,
      followers: null,
      erViews: null,
      erFollowers: null,
      multiple: null,
    });
    expect(figuresOf({ post: null, followers: null, usual: { state: 'unknown' } })).toBeNull();
  });
});

const idea = (id: string, given: Partial<Idea> = {}): Idea => ({
  id,
  brand: null,
  post: null,
  title: '',
  figures: null,
  note: '',
  tags: [],
  savedAt: 0,
  items: [],
  ...given,
});
const all: IdeaView = { words: '', tag: null, network: null, brand: undefined, order: 'newest' };
const at = (multiple: number | null, erViews: number | null = null): Pick<Idea, 'figures'> => ({
  figures: {
    ...figuresOf({ post: post('1', 1, 1), followers: null, usual: { state: 'unknown' } })!,
    multiple,
    erViews,
  },
});
const of = (ideas: readonly Idea[], view: Partial<IdeaView>) =>
  ideasIn(ideas, { ...all, ...view }).map(({ id }) => id);

describe('the list of ideas', () => {
  const ideas = [
    idea('a', { brand: 'one', title: 'Ещё о хлебе', tags: ['Hook'], savedAt: 1, ...at(1.2) }),
    idea('b', {
      brand: 'two',
      note: 'bread with numbers',
      tags: ['hook', 'video'],
      savedAt: 2,
      ...at(null, 0.3),
    }),
    idea('c', { title: 'Bread', savedAt: 3, ...at(4) }),
    idea('d', {
      title: 'Numbers',
      savedAt: 4,
      post: { key: 'here:1', network: 'here', permalink: '', author: 'Bread & Co', format: null },
    }),
  ];

  test.each<[string, Partial<IdeaView>, string[]]>([
    ['newest first', {}, ['d', 'c', 'b', 'a']],
    ['best first: by the usual, then by engagement, unknown last', { order: 'best' }, ['c', 'a', 'b', 'd']],
    ['all words, wherever they stand', { words: 'numbers BREAD' }, ['d', 'b']],
    ['ё as е', { words: 'еще' }, ['a']],
    ['a tag, however it is written', { tag: 'HOOK' }, ['b', 'a']],
    ['a network', { network: 'here' }, ['d']],
    ['a brand, and those of none', { brand: 'one' }, ['d', 'c', 'a']],
    ['of no brand alone', { brand: null }, ['d', 'c']],
  ])('%s', (_, view, ids) => expect(of(ideas, view)).toEqual(ids));

  test('its tags, the most used first, each once', () => {
    expect(tagsOf(ideas)).toEqual(['Hook', 'video']);
  });

  test('tags as they are typed', () => {
    expect(readTags(' #Hook, hook;two  words\n, #')).toEqual(['Hook', 'two words']);
    expect(readTags(Array.from({ length: 99 }, (_, i) => `t${i}`).join())).toHaveLength(50);
    expect(readTags('x'.repeat(999))[0]).toHaveLength(200);
  });
});

describe('what was seen and may be made one’s own', () => {
  const usuals = (days: number) => Array.from({ length: 8 }, (_, i) => post(`u${days}-${i}`, days + i, 100));

  test('a competitor’s post of the last month that stands out, with what it is measured by', () => {
    const posts = [...usuals(12), post('loud', 14, 350), post('old', 40, 900), post('new', 2, 900)];
    expect(seenPrompts([{ account: { role: 'competitor' }, posts }], now)).toEqual([
      { post: posts[8], why: 'outlier', multiple: 3.5, n: 8, metric: 'likes' },
    ]);
    expect(seenPrompts([{ account: { role: 'own' }, posts }], now)).toEqual([]);
  });

  test('own posts that worked a year and half a year ago', () => {
    const posts = [...usuals(360), post('year', 370, 200), post('half', 180, 150), post('between', 270, 900)];
    expect(
      seenPrompts([{ account: { role: 'own' }, posts }], now).map(({ post: { id }, why }) => [id, why]),
    ).toEqual([
      ['year', 'yearAgo'],
      ['half', 'halfYearAgo'],
    ]);
  });

  test('none of too few posts', () => {
    const posts = [post('a', 10, 100), post('loud', 14, 350)];
    expect(seenPrompts([{ account: { role: 'competitor' }, posts }], now)).toEqual([]);
  });
});
