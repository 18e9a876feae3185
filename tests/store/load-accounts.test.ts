import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';

import type { BrandAccount } from '@/utils/domain/brand';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, postKey } from '@/utils/domain/post';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { loadAccounts } from '@/utils/store/load-accounts';
import { takeSnapshot } from '@/utils/store/snapshots';

const now = Date.UTC(2026, 10, 25, 12);
const store = new SeenStore('load-accounts');
afterEach(() => store.delete());

const watched = (id: string | null, handle: string | null): BrandAccount => ({
  network: 'vk',
  id,
  handle,
  name: null,
  role: 'competitor',
  addedAt: 0,
});

test('accounts are found by id or handle, in their order; one never seen has nothing, not 0', async () => {
  const owner = { network: 'vk', id: '-1', handle: 'bakery', name: 'Bakery' };
  for (const daysAgo of [2, 1, 0]) {
    const at = now - daysAgo * dayMs;
    const post = {
      ...blankPost('vk', '-1_5', 'https://vk.com/wall-1_5', at),
      authorId: '-1',
      likes: exactly(100 - daysAgo),
    };
    const profile = { ...owner, followers: exactly(1000 - daysAgo), postsTotal: null, seenAt: at };
    await keep(store, { id: crypto.randomUUID(), posts: [post], profiles: [profile] }, at);
    await takeSnapshot(store, owner, [postKey(post)], { rubrics: [], timeZone: 'UTC', now: at });
  }
  const [missing, byId, byHandle] = await loadAccounts(
    [watched('-9', 'nobody'), watched('-1', null), watched(null, 'Bakery')],
    store,
  );
  expect(missing).toMatchObject({ profile: null, followers: [], posts: [], snapshots: [] });
  for (const one of [byId!, byHandle!]) {
    expect(one.followers.map(({ count }) => count.value)).toEqual([998, 999, 1000]);
    expect(one.snapshots).toHaveLength(3);
    expect(one.posts.map(postKey)).toEqual(['vk:-1_5']);
    expect(one.series.get('vk:-1_5')?.likes).toHaveLength(9);
  }
});
