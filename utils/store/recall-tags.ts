import type { DialectId } from '../domain/dialects';
import { tagKey } from '../domain/hashtags/tag';
import { tagStats } from '../domain/hashtags/tag-stats';
import type { Post } from '../domain/post';
import { authorKey } from '../domain/profile';
import { mostTagUsuals, type TagUsual } from '../domain/recalled';
import { fewestPeers } from '../domain/usual';
import { countedPosts } from './columns';
import type { SeenStore } from './db';

/** How posts of its account with a post's hashtags usually do; empty when it has none, or they are not known. */
export async function recallTags(
  store: SeenStore,
  post: Post,
  dialect: DialectId,
  now: number,
): Promise<TagUsual[]> {
  const tags = (post.hashtags ?? []).slice(0, mostTagUsuals);
  const row = tags.length > 0 ? await store.posts.get(`${post.network}:${post.id}`) : undefined;
  const key = row?.author ?? authorKey(post);
  if (tags.length === 0 || !key) return [];
  const profile = (await store.profiles.get(key))?.profile;
  const posts = (await countedPosts(store, { accounts: [key] })).get(key) ?? [];
  const account = { key, role: 'own' as const, followers: profile?.followers ?? null, posts };
  const period = { from: 0, to: now };
  const asked = { period, dialect, now, network: null, format: null };
  const wanted = new Set(tags.map(tagKey));
  const rowsBy = (by: 'byViews' | 'byFollowers') =>
    tagStats([account], { ...asked, by }, (name) => wanted.has(name)).rows;
  const byViews = rowsBy('byViews');
  const byFollowers = rowsBy('byFollowers');
  return tags.map((tag) => {
    const of = (rows: typeof byViews) => rows.find((one) => one.key === tagKey(tag));
    const views = of(byViews);
    const told = [
      { by: 'views' as const, average: views?.average },
      { by: 'followers' as const, average: of(byFollowers)?.average },
    ].find(({ average }) => average && average.n >= fewestPeers);
    const { by, average } = told ?? {};
    return {
      tag,
      posts: views?.posts ?? 1,
      usual: by && average ? { by, median: average.median, n: average.n, exact: average.exact } : null,
    };
  });
}
