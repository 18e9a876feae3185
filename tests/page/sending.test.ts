import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import { Refused } from '@/utils/errors';
import type { Batch, Kept } from '@/utils/messages/protocol';
import { Outbox } from '@/utils/page/sending';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const post = (id: string, more: Partial<Post> = {}): Post => ({
  ...blankPost('plain', id, `https://plain.test/p/${id}`, 1),
  ...more,
});

function outbox(keepBatch: (batch: Batch) => Promise<Kept>) {
  const kept: Batch[] = [];
  const problems: string[] = [];
  const life = new AbortController();
  const made = new Outbox(
    { keepBatch, kept: (batch) => kept.push(batch), problem: (text) => problems.push(text) },
    life.signal,
  );
  return { made, kept, problems, life };
}
const yes = (batch: Batch): Promise<Kept> =>
  Promise.resolve({ posts: batch.posts.length, throttled: false, readOnly: false });

test('gathers a second, then sends one message', async () => {
  const send = vi.fn(yes);
  const { made, kept } = outbox(send);
  made.add([post('a')], []);
  await vi.advanceTimersByTimeAsync(900);
  made.add([post('b')], []);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(150);
  expect(kept.map(({ posts }) => posts.map(({ id }) => id))).toEqual([['a', 'b']]);
});

test('what two answers say of one post goes out as one', async () => {
  const { made, kept } = outbox(yes);
  made.add([post('a', { views: exactly(10) })], []);
  made.add([post('a', { likes: exactly(2), seenAt: 2 })], []);
  await vi.advanceTimersByTimeAsync(1100);
  expect(kept[0]!.posts).toHaveLength(1);
  expect(kept[0]!.posts[0]).toMatchObject({ views: exactly(10), likes: exactly(2) });
});

test('a batch that nobody acknowledged is sent again under its own id, before any later one (D-01)', async () => {
  const sent: Batch[] = [];
  let dead = true;
  const { made, kept } = outbox((batch) => {
    sent.push(batch);
    return dead ? Promise.reject(new Error('message channel closed')) : yes(batch);
  });
  made.add([post('a')], []);
  await vi.advanceTimersByTimeAsync(1100);
  made.add([post('b')], []);
  await vi.advanceTimersByTimeAsync(3000);
  dead = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(new Set(sent.slice(0, -1).map(({ id }) => id)).size).toBe(1);
  expect(kept.map(({ posts }) => posts[0]!.id)).toEqual(['a', 'b']);
});

test('a batch that is refused for what it is is not sent again', async () => {
  const send = vi.fn(() => Promise.reject(new Refused('keepBatch: posts.0')));
  const { made, problems } = outbox(send);
  made.add([post('a')], []);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(problems[0]).toContain('refused');
});

test('while nobody answers, a bounded number of batches is kept', async () => {
  const { made, problems } = outbox(() => Promise.reject(new Error('no answer')));
  for (let i = 0; i < 40; i++) {
    made.add(
      Array.from({ length: 401 }, (_, n) => post(`${i}-${n}`)),
      [],
    );
    await vi.advanceTimersByTimeAsync(31_000);
  }
  expect(problems.length).toBeGreaterThan(0);
});

test('after the end nothing is sent', async () => {
  const send = vi.fn(yes);
  const { made, life } = outbox(send);
  made.add([post('a')], []);
  life.abort();
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).not.toHaveBeenCalled();
});

test('what a hashtag’s page told goes out with the next message, also alone', async () => {
  const { made, kept } = outbox(yes);
  const told = {
    network: 'plain',
    tag: 'a',
    posts: exactly(5),
    accounts: null,
    isHidden: null,
    seen: [],
    seenAt: 1,
  };
  made.add([], [], [], [told]);
  await vi.advanceTimersByTimeAsync(1100);
  made.add([post('a')], []);
  await vi.advanceTimersByTimeAsync(1100);
  expect(kept.map(({ tags }) => tags)).toEqual([[told], undefined]);
});
