import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { handleKey } from '@/utils/store/accounts';
import { seenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { sizesOf } from '@/utils/store/live';

const now = Date.UTC(2026, 10, 25);
afterEach(() => seenStore.delete());

test('followers are told by the key that was asked by, an id’s or a handle’s; unknown ones are not told', async () => {
  const account = (id: string | null, handle: string | null, followers: number | null) => ({
    network: 'vk',
    id,
    handle,
    name: null,
    followers: followers === null ? null : exactly(followers),
    postsTotal: null,
    seenAt: now,
  });
  const profiles = [
    account('-1', 'bakery', 10),
    account('-2', 'tea', 20),
    account('-3', null, 30),
    account('-4', 'silent', null),
    account('-5', 'other', 50),
  ];
  await keep(seenStore, { id: 'b', posts: [], profiles }, now);
  const handle = (name: string) => handleKey({ network: 'vk', handle: name })!;
  const sizes = await sizesOf([handle('bakery'), 'vk:-2', 'vk:-3', handle('silent'), 'vk:-9']);
  expect(sizes.get(handle('bakery'))).toEqual(exactly(10));
  expect(sizes.get('vk:-2')).toEqual(exactly(20));
  expect(sizes.get('vk:-3')).toEqual(exactly(30));
  expect(sizes.has(handle('silent'))).toBe(false);
  expect(sizes.has('vk:-5')).toBe(false);
  expect([...sizes.keys()].every(Boolean)).toBe(true);
});
