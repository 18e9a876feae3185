import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { offerIdea } from '@/entrypoints/background/ideas';
import { asksItself, onlyOn } from '@/entrypoints/background/only-on';
import { exactly } from '@/utils/domain/count';
import { blankPost } from '@/utils/domain/post';
import type { PageHandlers } from '@/utils/messages/handle';
import { postAtLink, postOfPage } from '@/utils/networks/post-at';
import { askedOfIdeas, askedOfPanel } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';

const open = vi.fn<(where: object) => Promise<void>>();
beforeEach(() => {
  open.mockReset().mockResolvedValue();
  vi.stubGlobal('chrome', { sidePanel: { open } });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await Promise.all([askedOfIdeas.removeValue(), askedOfPanel.removeValue()]);
});

const permalink = 'https://vk.com/wall-1_2';
const seen = () =>
  keep(
    seenStore,
    {
      id: crypto.randomUUID(),
      posts: [{ ...blankPost('vk', '-1_2', permalink, 1), likes: exactly(5) }],
      profiles: [],
    },
    1,
  );
const caller = { from: 'page', network: 'vk', tabId: 7 } as const;
const vkOnly = () => Promise.resolve(['vk'] as const);

describe('a post offered by a page', () => {
  test('opens the panel in the very moment, and hands on what the store knows, not what the page says', async () => {
    await seen();
    const answer = offerIdea('vk:-1_2', caller, vkOnly);
    expect(open.mock.calls).toEqual([[{ tabId: 7 }]]);
    expect(await answer).toBe('opened');
    expect(await askedOfIdeas.getValue()).toEqual({
      post: { key: 'vk:-1_2', network: 'vk', permalink, format: null },
    });
    expect(await askedOfPanel.getValue()).toBe('ideas');
  });

  test('waits where the browser keeps the panel shut', async () => {
    await seen();
    open.mockRejectedValue(new Error('no user gesture'));
    expect(await offerIdea('vk:-1_2', caller, vkOnly)).toBe('waits');
    expect(await askedOfIdeas.getValue()).not.toBeNull();
  });

  test('of another network opens nothing', async () => {
    expect(await offerIdea('youtube:abc', caller, vkOnly)).toBe('unseen');
    expect(open).not.toHaveBeenCalled();
  });

  test('that nobody has kept asks for nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const answer = offerIdea('vk:-9_9', caller, vkOnly);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(600);
      expect(await Promise.race([answer, Promise.resolve('not yet')])).toBe('unseen');
    });
    expect(await askedOfIdeas.getValue()).toBeNull();
  });

  test('by a page that is not listened to any more is refused', async () => {
    await seen();
    await expect(offerIdea('vk:-1_2', caller, () => Promise.resolve([]))).rejects.toThrow('not listened to');
    expect(await askedOfIdeas.getValue()).toBeNull();
  });
});

test('a handler that asks by itself begins at once; all others are asked for first', async () => {
  const begun: string[] = [];
  const handlers = {
    offerIdea: asksItself(() => void begun.push('at once')),
    recallMore: () => void begun.push('later'),
  } as unknown as PageHandlers;
  const guarded = onlyOn(() => Promise.resolve([]), handlers);
  void guarded.offerIdea('', caller);
  const refused = guarded.recallMore('', caller);
  expect(begun).toEqual(['at once']);
  await expect(refused).rejects.toThrow('not listened to');
  expect(begun).toEqual(['at once']);
});

describe('the post of an address', () => {
  test.each([
    [permalink, 'vk:-1_2'],
    [`https://vk.com/away.php?to=${encodeURIComponent(permalink)}`, 'vk:-1_2'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5', 'youtube:dQw4w9WgXcQ'],
    ['https://vk.com/tea.cellar', null],
    ['https://shop.example/wall-1_2', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s', (address, key) => expect(postAtLink(address)?.key ?? null).toBe(key));

  test.each([
    ['https://vk.com/tea.cellar?w=wall-1_2', 'vk:-1_2'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtube:dQw4w9WgXcQ'],
    ['https://vk.com/feed', null],
  ])('of the page %s', (address, key) => expect(postOfPage(address)?.key ?? null).toBe(key));
});
