import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { recallTags } from '@/utils/store/recall-tags';

const now = Date.UTC(2026, 10, 25);
const store = new SeenStore('recall-tags');
beforeEach(async () => {
  await store.delete();
  await store.open();
});

const post = (n: number, hashtags: string[] | null, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', `-1_${n}`, `https://vk.com/wall-1_${n}`, now),
  authorId: '-1',
  format: 'post',
  published: { at: now - 30 * dayMs - n, grain: 'second' },
  likes: exactly(n),
  comments: exactly(0),
  shares: exactly(0),
  views: exactly(100),
  hashtags,
  ...more,
});
const asked = (of: Post) => recallTags(store, of, 'lorgnette', now);

test('a post’s hashtags are told with the usual of the account’s posts with them, or that these are too few', async () => {
  const posts = [1, 2, 3, 4, 5].map((n) => post(n, n === 1 ? ['Чай', 'кофе'] : ['чай']));
  await keep(
    store,
    { id: 'a', posts: [...posts, post(9, null, { id: '-2_9', authorId: '-2' })], profiles: [] },
    now,
  );
  expect(await asked(posts[0]!)).toEqual([
    { tag: 'Чай', posts: 5, usual: { by: 'views', median: 0.03, n: 5, exact: true } },
    { tag: 'кофе', posts: 1, usual: null },
  ]);
  expect(await asked(post(9, []))).toEqual([]);
  expect(await asked(post(9, null))).toEqual([]);
});

test('where posts have no views, by followers; of an account without either, unknown', async () => {
  const posts = [1, 2, 3, 4, 5].map((n) => post(n, ['чай'], { views: null }));
  await keep(store, { id: 'a', posts, profiles: [] }, now);
  expect(await asked(posts[0]!)).toEqual([{ tag: 'чай', posts: 5, usual: null }]);
  const profile = {
    network: 'vk',
    id: '-1',
    handle: null,
    name: null,
    followers: exactly(1000),
    postsTotal: null,
    seenAt: now,
  };
  await keep(store, { id: 'b', posts: [], profiles: [profile] }, now);
  expect(await asked(posts[0]!)).toMatchObject([{ usual: { by: 'followers', median: 0.003, n: 5 } }]);
});
