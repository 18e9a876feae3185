import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Recalled } from '@/utils/domain/recalled';
import { Recall } from '@/utils/page/recall';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const answer = (key: string, n: number): Recalled => ({
  key,
  post: null,
  metricSeenAt: {},
  followers: null,
  followersSeenAt: null,
  coverage: null,
  usual: { state: 'known', multiple: 1, median: 1, n, metric: 'views', agesKnown: true },
});

function recall(n = 5) {
  const asked: string[][] = [];
  const told: string[] = [];
  const life = new AbortController();
  const made = new Recall(
    {
      recall: (keys) => {
        asked.push(keys);
        return Promise.resolve(keys.map((key) => answer(key, n)));
      },
      recalled: (answers) => told.push(...answers.map(({ key }) => key)),
    },
    life.signal,
  );
  return { made, asked, told, life };
}

test('asks in one message for what is shown, once the store had time to keep it', async () => {
  const { made, asked, told } = recall();
  made.want('a');
  made.want('b');
  made.want('a');
  await vi.advanceTimersByTimeAsync(1400);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([['a', 'b']]);
  expect(told).toEqual(['a', 'b']);
});

test('as soon as it was kept', async () => {
  const { made, asked } = recall();
  made.want('a');
  made.again(new Set(['a']));
  await vi.advanceTimersByTimeAsync(150);
  expect(asked).toEqual([['a']]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toHaveLength(1);
});

test('again while more of the account comes in, but not for ever, nor when the usual is firm', async () => {
  const { made, asked } = recall(5);
  const firm = recall(50);
  const [keys, firmKeys] = [new Set(['a']), new Set(['a'])];
  for (let i = 0; i < 6; i++) {
    made.want('a');
    made.again(keys);
    firm.made.want('a');
    firm.made.again(firmKeys);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(asked).toHaveLength(2);
  expect(firm.asked).toHaveLength(1);
  expect(keys.size).toBe(0);
});

test('many posts go in several messages, and after the end none', async () => {
  const { made, asked, life } = recall();
  for (let i = 0; i < 450; i++) made.want(`post ${i}`);
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked.map((keys) => keys.length)).toEqual([200, 200, 50]);
  made.want('later');
  life.abort();
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toHaveLength(3);
});
