import { mergePost, postKey, seriesNames } from '../domain/post';
import type { Alias } from '../domain/reading';
import { joinSeries } from '../domain/series';
import type { PostRow, SeenStore } from './db';

/**
 * Makes one record of two, inside the transaction of `keep`: a post that was kept under a link's name, before the page
 * told its own, and that post. Sightings of both stay. Most aliases find nothing.
 * @returns the keys that were written or removed, and their rows as they were
 */
export async function joinAliases(
  store: SeenStore,
  aliases: readonly Alias[],
): Promise<{ keys: string[]; left: PostRow[] }> {
  const changed = { keys: [] as string[], left: [] as PostRow[] };
  const known = aliases.filter(({ id, of }) => id !== of);
  if (known.length === 0) return changed;
  const strays = await store.posts.bulkGet(known.map(postKey));
  for (const [i, { network, of }] of known.entries()) {
    const stray = strays[i];
    if (!stray) continue;
    const key = postKey({ network, id: of });
    const own = await store.posts.get(key);
    await store.posts.put(own ? joined(own, stray) : { ...stray, key, post: { ...stray.post, id: of } });
    await store.posts.delete(stray.key);
    changed.keys.push(key, stray.key);
    changed.left.push(stray, ...(own ? [own] : []));
  }
  return changed;
}

function joined(own: PostRow, stray: PostRow): PostRow {
  const { id, permalink } = own.post;
  const author = own.author ?? stray.author;
  const series: PostRow['series'] = {};
  for (const name of seriesNames) {
    const both = joinSeries(own.series[name], stray.series[name]);
    if (both) series[name] = both;
  }
  return {
    key: own.key,
    seenAt: Math.max(own.seenAt, stray.seenAt),
    post: mergePost({ ...stray.post, id, permalink }, own.post),
    series,
    ...(author && { author }),
    ...(own.api && { api: own.api }),
  };
}
