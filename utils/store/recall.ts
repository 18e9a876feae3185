import { metrics, seriesName, type Metric, type Post } from '../domain/post';
import type { Recalled, Sighting } from '../domain/recalled';
import { lastSeen, pointsOf } from '../domain/series';
import { usual } from '../domain/usual';
import type { PostRow, ProfileRow, SeenStore } from './db';
import { isByApi, metricsByApi } from './source';

/** As many of an account's posts as its usual is made from. Ids tell nothing of a post: any of them will do. */
const mostPeers = 1000;

/**
 * What the store knows of posts: their last numbers, their authors' followers, how they compare with the usual. In one
 * transaction: each of their own would cost more than the reading, and a list has as many authors as posts.
 */
export const recall = (store: SeenStore, keys: readonly string[], now: number): Promise<Recalled[]> =>
  store.transaction('r', [store.posts, store.profiles], () => recallIn(store, keys, now));

async function recallIn(store: SeenStore, keys: readonly string[], now: number): Promise<Recalled[]> {
  const rows = await store.posts.bulkGet([...keys]);
  const authors = [...new Set(rows.flatMap((row) => row?.author ?? []))];
  const profiles = new Map(
    (await store.profiles.bulkGet(authors)).flatMap((row) => (row ? [[row.key, row]] : [])),
  );
  const peers = new Map(
    await Promise.all(authors.map(async (author) => [author, await peersOf(store, author)] as const)),
  );
  return rows.map((row, i) => {
    const profile = row?.author ? profiles.get(row.author) : undefined;
    return {
      key: keys[i]!,
      post: row?.post ?? null,
      metricSeenAt: row ? metricSeenAt(row) : {},
      followers: profile?.profile.followers ?? null,
      followersSeenAt: lastSeen(profile?.series.followers),
      coverage: row?.author
        ? {
            seen: peers.get(row.author)?.seen ?? 0,
            total: profile?.profile.postsTotal ?? null,
            ...(peers.get(row.author)?.byApi && { byApi: true as const }),
          }
        : null,
      ...byApi(row, profile),
      usual: row?.author ? usual(row.post, peers.get(row.author)?.posts ?? [], now) : { state: 'unknown' },
    };
  });
}

/** An account's posts, and how many of it were seen in all. */
async function peersOf(
  store: SeenStore,
  author: string,
): Promise<{ posts: Post[]; seen: number; byApi: boolean }> {
  const ofAuthor = store.posts.where('author').equals(author);
  const rows = await ofAuthor.clone().limit(mostPeers).toArray();
  const posts = rows.map((row) => row.post);
  const byApi = rows.some(({ api }) => api);
  return { posts, byApi, seen: posts.length < mostPeers ? posts.length : await ofAuthor.count() };
}

function metricSeenAt(row: PostRow): Recalled['metricSeenAt'] {
  const seenAt: Recalled['metricSeenAt'] = {};
  for (const metric of metrics) {
    const at = lastSeen(row.series[seriesName(metric, row.post)]);
    if (at !== null) seenAt[metric] = at;
  }
  return seenAt;
}

/** Which of the numbers that are answered the official API told. */
function byApi(row: PostRow | undefined, profile: ProfileRow | undefined): Pick<Recalled, 'byApi'> {
  const told: (Metric | 'followers')[] = row ? metricsByApi(row) : [];
  if (profile && isByApi(profile, profile.series.followers, profile.profile.followers))
    told.push('followers');
  return told.length > 0 ? { byApi: told } : {};
}

/** What is kept of one post beyond its last numbers; null when it never was. */
export async function recallMore(
  store: SeenStore,
  key: string,
): Promise<{ post: Post; sightings: Sighting[] } | null> {
  const row = await store.posts.get(key);
  return row ? { post: row.post, sightings: sightingsIn(row) } : null;
}

/** The sightings of one post, oldest first. */
function sightingsIn(row: PostRow): Sighting[] {
  const moments = new Map<number, Sighting>();
  for (const metric of metrics) {
    for (const { at, count } of pointsOf(row.series[seriesName(metric, row.post)]))
      moments.set(at, {
        ...(moments.get(at) ?? { at, ...(row.api?.includes(at) && { source: 'api' as const }) }),
        [metric]: count,
      });
  }
  return [...moments.values()].toSorted((a, b) => a.at - b.at);
}
