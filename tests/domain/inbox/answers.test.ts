import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { answersIn, answerTimes, type WatchedComment } from '@/utils/domain/inbox/answers';

const start = Date.UTC(2026, 10, 20, 9);
const minute = 60_000;
const now = start + 600 * minute;

/** "id parent? author minutes": an author in capitals is the brand. */
const thread = (...lines: string[]): WatchedComment[] =>
  lines.map((line) => {
    const [id = '', parent = '', author = '', minutes = ''] = line.split(' ');
    const at = start + Number(minutes) * minute;
    return {
      comment: {
        network: 'vk',
        id,
        post: 'vk:p',
        parent: parent === '-' ? null : parent,
        author: { network: 'vk', id: author, handle: null, name: null },
        text: '',
        published: minutes === '?' ? null : { at, grain: 'second' },
        likes: null,
      },
      isOwn: author === 'BRAND',
      firstSeen: minutes === '?' ? start : at,
    };
  });
const told = (comments: WatchedComment[]): Record<string, string> =>
  Object.fromEntries(
    [...answersIn(comments, now)]
      .map(([id, one]): [string, string] => [id, one.is === 'answered' ? one.by.id : '-'])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('which comments are answered', () => {
  test.each<[string, string[], Record<string, string>]>([
    ['by the comment that has it as its parent', ['a - ann 0', 'b a BRAND 5'], { a: 'b' }],
    ['not by an own comment of another thread', ['a - ann 0', 'b - BRAND 5'], { a: '-' }],
    ['by the first of several', ['a - ann 0', 'c a BRAND 9', 'b a BRAND 5'], { a: 'b' }],
    [
      'not where the brand answered somebody else by name',
      ['a - ann 0', 'b a bob 2', 'c a cid 3', 'd b BRAND 5'],
      { a: '-', b: 'd', c: '-' },
    ],
    [
      'where only the head of a thread is told, by the next own one',
      ['a - ann 0', 'b a bob 2', 'd a BRAND 5', 'e a bob 9'],
      { a: 'd', b: 'd', e: '-' },
    ],
    [
      'and of those before it of the last author only',
      ['a - ann 0', 'b a bob 2', 'c a cid 3', 'e a cid 4', 'd a BRAND 5'],
      { a: 'd', b: '-', c: 'd', e: 'd' },
    ],
    ['a parent that was not seen', ['b x bob 2', 'd x BRAND 5'], { b: 'd' }],
    ['a circle', ['a b ann 0', 'b a bob 1'], { a: '-', b: '-' }],
    ['nobody but the brand', ['a - BRAND 0'], {}],
  ])('%s', (_, lines, expected) => expect(told(thread(...lines))).toEqual(expected));

  test('how long it waited is known as finely as both moments are', () => {
    const [first, answer] = thread('a - ann 0', 'b a BRAND 90');
    const hour = {
      ...first!,
      comment: { ...first!.comment, published: { at: start, grain: 'hour' as const } },
    };
    expect(answersIn([hour, answer!], now).get('a')).toMatchObject({
      after: { least: 30 * minute, most: 90 * minute + 1000 },
    });
    expect(answersIn(thread('a - ann ?', 'b a BRAND 5'), now).get('a')).toMatchObject({ after: null });
    expect(answersIn(thread('a - ann ?'), now).get('a')).toEqual({ is: 'unanswered', for: null });
  });

  test('the order in which comments were loaded does not matter, and every one of another stands once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.constantFrom(...'abcdefgh'),
            parent: fc.constantFrom('-', ...'abcdefgh'),
            author: fc.constantFrom('ann', 'bob', 'BRAND'),
            at: fc.integer({ min: 0, max: 9 }),
          }),
          { selector: ({ id }) => id },
        ),
        fc.infiniteStream(fc.nat()),
        (drawn, order) => {
          const comments = thread(
            ...drawn.map(({ id, parent, author, at }) => `${id} ${parent} ${author} ${at}`),
          );
          const keys = new Map(comments.map(({ comment }) => [comment.id, order.next().value as number]));
          const mixed = comments.toSorted((a, b) => keys.get(a.comment.id)! - keys.get(b.comment.id)!);
          expect(told(mixed)).toEqual(told(comments));
          expect(Object.keys(told(comments))).toEqual(
            comments
              .filter(({ isOwn }) => !isOwn)
              .map(({ comment }) => comment.id)
              .toSorted(),
          );
        },
      ),
    ));

  test('ten thousand comments in one thread are read at once', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `c${i} ${i === 0 ? '-' : `c${i - 1}`} ${i % 9 ? 'ann' : 'BRAND'} ${i}`,
    );
    const began = performance.now();
    expect(answersIn(thread(...lines), now).size).toBe(8888);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('how a brand answers', () => {
  const all = (...lines: string[]) => [...answersIn(thread(...lines), now).values()];
  test('median, within the target and beyond it', () => {
    const told = all('a - ann 0', 'b a BRAND 10', 'c - bob 0', 'd c BRAND 30', 'e - cid 0', 'f - dan 595');
    expect(answerTimes(told, 20 * minute)).toEqual({
      n: 4,
      answered: 2,
      median: { least: 20 * minute - 1000, most: 20 * minute + 1000 },
      timed: 2,
      within: 1,
      beyond: 2,
    });
  });
  test('of nothing nothing is known', () =>
    expect(answerTimes([], minute)).toEqual({
      n: 0,
      answered: 0,
      median: null,
      timed: 0,
      within: 0,
      beyond: 0,
    }));
});
