import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Asking } from '@/components/strip/asking';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function asking(isKnown = () => true) {
  const life = new AbortController();
  let asked = 0;
  const made = new Asking(() => {
    asked++;
    return Promise.resolve(isKnown());
  }, life.signal);
  return { made, life, asked: () => asked };
}

test('asks soon after something was kept, once more after the snapshot, and then no more', async () => {
  const { made, asked } = asking();
  made.more();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(2);
});

test('however fast the page fills, it asks every ten seconds at most', async () => {
  const { made, asked } = asking();
  for (let second = 0; second < 30; second++) {
    made.more();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(asked()).toBe(3);
});

test('an account that is not known yet is asked for again at the next thing kept', async () => {
  let known = false;
  const { made, asked } = asking(() => known);
  made.more();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked()).toBe(1);
  known = true;
  made.more();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked()).toBe(2);
});

test('on another account’s page it does not wait for the last one’s ten seconds', async () => {
  const { made, asked } = asking();
  made.more();
  await vi.advanceTimersByTimeAsync(200);
  made.anew();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(1);
  made.more();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked()).toBe(2);
});

test('a page that ends is asked for no more', async () => {
  const { made, life, asked } = asking();
  made.more();
  life.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  made.more();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(0);
});
