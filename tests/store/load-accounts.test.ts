import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

import type { BrandAccount } from '@/utils/domain/brand';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, postKey } from '@/utils/domain/post';
import { SeenStore } from '@/utils/store/db';
import { foldChanges } from '@/utils/store/fold';
import { keep } from '@/utils/store/keep';
import { loadAccounts, loadSeries } from '@/utils/store/load-accounts';
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
  expect(missing).toMatchObject({ key: null, profile: null, followers: [], posts: [], snapshots: [] });
  for (const one of [byId!, byHandle!]) {
    expect(one.followers.map(({ count }) => count.value)).toEqual([998, 999, 1000]);
    expect(one.snapshots).toHaveLength(3);
    expect(one.posts.map(postKey)).toEqual(['vk:-1_5']);
    expect((await loadSeries(one.key!, store)).get('vk:-1_5')?.likes).toHaveLength(9);
  }
});

test('read through the columns or from the rows, an account is the same', async () => {
  const ids = ['-1', '-2', '-3'];
  const seen = fc.record({
    id: fc.nat({ max: 12 }),
    author: fc.constantFrom(...ids),
    title: fc.option(fc.constantFrom('', 'Bread', 'Хлеб №1')),
    likes: fc.option(fc.nat({ max: 500 })),
    days: fc.nat({ max: 100 }),
  });
  const batches = fc.array(fc.array(seen, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(batches, fc.nat({ max: 4 }), async (all, foldAfter) => {
      const store = new SeenStore('load-accounts-both');
      const fold = () => foldChanges(store, 4);
      for (const [i, batch] of all.entries()) {
        if (i === foldAfter) await fold();
        const at = now + i * dayMs;
        const posts = batch.map(({ id, author, title, likes, days }) => ({
          ...blankPost('vk', `${author}_${id}`, `https://vk.com/wall${author}_${id}`, at),
          authorId: author,
          title,
          likes: likes === null ? null : exactly(likes),
          published: { at: now - days * dayMs, grain: 'day' as const },
        }));
        const profiles = ids.map((id) => ({
          network: 'vk',
          id,
          handle: null,
          name: null,
          followers: exactly(100 + i),
          postsTotal: null,
          seenAt: at,
        }));
        await keep(store, { id: crypto.randomUUID(), posts, profiles }, at);
      }
      const asked = ids.map((id) => watched(id, null));
      const sorted = async () =>
        (await loadAccounts(asked, store)).map((one) => ({
          ...one,
          posts: one.posts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        }));
      // Partly from columns and partly from rows, as it happened; all from columns; all from rows.
      const mixed = await sorted();
      await fold();
      const byColumns = await sorted();
      await store.meta.delete('columns');
      const byRows = await sorted();
      await store.delete();
      expect(byColumns).toEqual(byRows);
      expect(mixed).toEqual(byRows);
    }),
    { numRuns: 30 },
  );
});
