import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Card } from '@/utils/page/posts';
import { differences, SelfCheck } from '@/utils/page/self-check';
import type { Visit, VisitHeard } from '@/utils/page/visit';

const post = (id: string, more: Partial<Post> = {}): Post => ({
  ...blankPost('plain', id, `https://plain.test/p/${id}`, 1),
  ...more,
});

describe('two readings of a post', () => {
  test.each<[string, MaybeCount, MaybeCount, number]>([
    ['the same', exactly(1234), exactly(1234), 0],
    ['an abbreviation of it', exactly(1234), floored(1200, 1300), 0],
    ['a little later', exactly(1234), exactly(1290), 0],
    ['an abbreviation a little later', floored(1200, 1300), exactly(1301), 0],
    ['another number', exactly(1234), exactly(34), 1],
    ['ten times as much', floored(1200, 1300), floored(12_000, 13_000), 1],
  ])('%s', (_, a, b, differing) => {
    expect(differences(post('a', { likes: a }), post('a', { likes: b }))).toEqual({ compared: 1, differing });
  });

  test('what one of them does not tell, and views of another kind, are not compared', () => {
    expect(differences(post('a', { likes: exactly(1) }), post('a', { views: exactly(1) })).compared).toBe(0);
    const plays = post('a', { views: exactly(900), viewsAs: 'plays' });
    expect(differences(plays, post('a', { views: exactly(1) })).compared).toBe(0);
  });
});

describe('a page that prints other numbers than its data has', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  let asked = 0;

  function check(printed: (id: string) => number | null) {
    const problems: string[] = [];
    asked = 0;
    let heard: VisitHeard | undefined;
    const visit = {
      signal: new AbortController().signal,
      memory: { about: (id: string) => ({ post: post(id, { likes: exactly(500), comments: exactly(40) }) }) },
      nameOf: (id: string) => id,
      printed: (card: Card) => {
        asked++;
        const likes = printed(card.post.id);
        return likes === null ? null : post(card.post.id, { likes: exactly(likes) });
      },
      problem: (text: string) => problems.push(text),
      listen: (given: VisitHeard) => (heard = given),
    } as unknown as Visit;
    const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({
      card: { post: { id } } as Card,
      understood: true,
    }));
    new SelfCheck(visit, () => cards);
    heard!.changed([]);
    vi.advanceTimersByTime(3000);
    return problems;
  }

  test('is a problem to be told', () => {
    expect(check(() => 7)).toEqual(['5 of 5 numbers differ from what the page prints']);
  });
  test('costs a page that prints nothing a few looks', () => {
    expect(check(() => null)).toEqual([]);
    expect(asked).toBe(5);
  });
  test('is none while most agree', () => {
    expect(check((id) => (id === 'a' ? 7 : 510))).toEqual([]);
  });
});
