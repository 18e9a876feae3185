import { expect, test } from 'vitest';

import { emptyReading, type Reading } from '@/utils/domain/reading';
import type { AnswerPart } from '@/utils/messages/protocol';
import { longestHere, Reader } from '@/utils/page/reading';

import { plainSite, turns } from './pages';

function reader(
  readPart: (part: AnswerPart) => Promise<Reading | null> = () => Promise.resolve(null),
  ready: Promise<unknown> = Promise.resolve(),
) {
  const read: string[][] = [];
  const gaps: string[] = [];
  const problems: string[] = [];
  const life = new AbortController();
  const made = new Reader(
    {
      ready,
      network: plainSite,
      capture: (url, pageUrl, at) => ({ url, pageUrl, at, language: '', owner: null }),
      readPart,
      read: (reading) => {
        read.push(reading.posts.map(({ id }) => id));
        gaps.push(...reading.gaps.map(({ shape }) => shape));
      },
      problem: (text) => problems.push(text),
    },
    life.signal,
  );
  return { made, read, gaps, problems, life };
}
const answer = (...ids: string[]) => JSON.stringify({ posts: ids.map((id) => ({ id })) });
const url = 'https://plain.test/answers/1?key=secret';

test('reads what it hears, in that order, one a task', async () => {
  const { made, read } = reader();
  made.hear(url, answer('a'), url);
  made.hear(url, answer('b', 'c'), url);
  expect(made.pending).toBe(true);
  while (made.pending) await turns(5);
  expect(read).toEqual([['a'], ['b', 'c']]);
  expect(made.pending).toBe(false);
});

test('reads nothing before it knows the language, and then what waits', async () => {
  let know = () => {};
  const { made, read } = reader(undefined, new Promise<void>((resolve) => (know = resolve)));
  made.hear(url, answer('a'), url);
  await turns(20);
  made.readNow(1000);
  expect(read).toEqual([]);
  expect(made.pending).toBe(true);
  know();
  await turns(20);
  expect(read).toEqual([['a']]);
});

test('reads at once what a frame needs, up to a size', async () => {
  const { made, read } = reader();
  await turns();
  made.hear(url, answer('a'), url);
  made.hear(url, answer('b'.repeat(5000)), url);
  made.readNow(1000);
  expect(read).toEqual([['a']]);
});

test('text that is no JSON is a gap and ends nothing', async () => {
  const { made, read, gaps } = reader();
  made.hear(url, '<html>', url);
  made.hear(url, answer('a'), url);
  while (made.pending) await turns(5);
  expect(gaps).toEqual(['unreadable answer']);
  expect(read).toEqual([[], ['a']]);
});

test('a long text goes to the worker in parts, whole and in its turn', async () => {
  const parts: AnswerPart[] = [];
  const { made, read } = reader((part) => {
    parts.push(part);
    const isLast = part.part === part.parts - 1;
    return Promise.resolve(
      isLast
        ? { ...emptyReading(), posts: plainSite.read({ posts: [{ id: 'long' }] }, part.capture).posts }
        : null,
    );
  });
  const long = answer('x'.repeat(longestHere + 1_000_000));
  made.hear(url, answer('first'), url);
  made.hear(url, long, url);
  made.hear(url, answer('last'), url);
  while (made.pending) await turns();
  expect(parts.map(({ text }) => text).join('') === long).toBe(true);
  expect(new Set(parts.map(({ answer: name }) => name)).size).toBe(1);
  expect(parts.every(({ text, parts: all }) => text.length <= 500_000 && all === parts.length)).toBe(true);
  expect(read).toEqual([['first'], ['long'], ['last']]);
});

test('a worker that fails is a problem in words, without what the page had asked for', async () => {
  const { made, read, problems } = reader(() => Promise.reject(new Error('no answer')));
  made.hear(url, answer('x'.repeat(longestHere)), url);
  made.hear(url, answer('a'), url);
  while (made.pending) await turns();
  expect(read).toEqual([['a']]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).not.toContain('secret');
});

test('after the end nothing is read', async () => {
  const { made, read, life } = reader();
  made.hear(url, answer('a'), url);
  life.abort();
  made.hear(url, answer('b'), url);
  await turns();
  expect(read).toEqual([]);
});
