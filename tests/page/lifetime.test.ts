// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import { lifetime } from '@/utils/page/lifetime';

afterEach(() => vi.useRealTimers());

test('ends within a second of the extension’s end, and then asks no more', () => {
  vi.useFakeTimers();
  let there = true;
  const ask = vi.fn(() => there);
  const life = lifetime(ask);
  vi.advanceTimersByTime(5000);
  expect(life.signal.aborted).toBe(false);
  there = false;
  vi.advanceTimersByTime(1000);
  expect(life.signal.aborted).toBe(true);
  const asked = ask.mock.calls.length;
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(asked);
});

test('an extension whose API throws is gone', () => {
  vi.useFakeTimers();
  const life = lifetime(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.advanceTimersByTime(1000);
  expect(life.signal.aborted).toBe(true);
});

test('no event of the page ends it', () => {
  vi.useFakeTimers();
  const life = lifetime(() => true);
  for (const type of ['lorgnette:page:wxt:content-script-started', 'abort', 'visibilitychange', 'unload']) {
    document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'page' } }));
    window.dispatchEvent(new CustomEvent(type));
  }
  vi.advanceTimersByTime(3000);
  expect(life.signal.aborted).toBe(false);
  life.abort();
});
