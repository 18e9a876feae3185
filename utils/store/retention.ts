import { changeOf, derivedTables, forgetDerived } from './changes';
import { eachPost, reading, type PostFacts } from './columns';
import { guardSchema, type SeenStore } from './db';

/**
 * As many rows as are kept in all. When there are more, the network that has most gives first, so that no page crowds
 * out what was seen on other networks (S-12).
 */
export const mostKept = { posts: 300_000, profiles: 60_000, tags: 5000 };
const mostHealthDays = 90;
const dayCountersKept = 2;
/** As many rows as go in one transaction, so that keeping never waits long. */
const slice = 500;

export interface Forgetting {
  /** What was last seen before is forgotten; null: only what is too much. */
  before: number | null;
  /** Keys of accounts that a brand watches: never too old, and the last to go where there is too much. */
  watched: ReadonlySet<string>;
  most?: Partial<typeof mostKept>;
}

/** Something that was seen, as far as it matters for forgetting. */
type Seen = Pick<PostFacts, 'author' | 'key' | 'seenAt'>;

/** Forgets what is too old or too much, and what is only of use for a while. Returns how many posts and accounts went. */
export async function forgetOldest(
  store: SeenStore,
  networks: readonly string[],
  { before, watched, most: given }: Forgetting,
): Promise<number> {
  const most = { ...mostKept, ...given };
  await guardSchema(store);
  const posts: Seen[] = [];
  await reading(store, (isWhole) =>
    eachPost(store, isWhole, ({ author, key, seenAt }) => void posts.push({ author, key, seenAt })),
  );
  const isOld = ({ author, seenAt }: Seen) => before !== null && seenAt < before && !watched.has(author);
  const goingPosts = going(posts, isOld, watched, most.posts);
  const gonePosts = await forgetPosts(store, goingPosts);

  const stay = new Set(posts.map(({ author }) => author));
  if (goingPosts.length > 0) {
    const gone = new Set(goingPosts.map(({ key }) => key));
    stay.clear();
    for (const { key, author } of posts) if (!gone.has(key)) stay.add(author);
  }
  const profiles: Seen[] = [];
  await store.profiles.each(({ key, seenAt }) => void profiles.push({ author: key, key, seenAt }));
  // An account of which posts are kept is not too old: they are told by its followers.
  const isLeft = (profile: Seen) => isOld(profile) && !stay.has(profile.key);
  const goingProfiles = going(profiles, isLeft, watched, most.profiles).map(({ key }) => key);
  await store.profiles.bulkDelete(goingProfiles);
  await forgetTags(store, before, most.tags);
  await forgetDays(store, networks);
  return gonePosts + goingProfiles.length;
}

/** What is too old, and of the rest what is too much. */
function going(
  all: readonly Seen[],
  isOld: (one: Seen) => boolean,
  watched: ReadonlySet<string>,
  most: number,
): Seen[] {
  const old = all.filter(isOld);
  const rest = old.length > 0 ? all.filter((one) => !isOld(one)) : all;
  if (rest.length <= most) return old;
  const byNetwork = new Map<string, Seen[]>();
  for (const one of rest) {
    const network = one.key.slice(0, one.key.indexOf(':'));
    const seen = byNetwork.get(network);
    if (seen) seen.push(one);
    else byNetwork.set(network, [one]);
  }
  const share = fairShare(
    [...byNetwork.values()].map((seen) => seen.length),
    most,
  );
  for (const seen of byNetwork.values()) {
    if (seen.length <= share) continue;
    const first = (one: Seen) => Number(watched.has(one.author));
    const longestUnseen = seen.toSorted((a, b) => first(a) - first(b) || a.seenAt - b.seenAt);
    old.push(...longestUnseen.slice(0, seen.length - share));
  }
  return old;
}

/** As much as each may keep so that all together keep no more than there is room for: who has less keeps all of it. */
export function fairShare(sizes: readonly number[], room: number): number {
  let left = room;
  const ascending = sizes.toSorted((a, b) => a - b);
  for (const [i, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - i));
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}

/** Forgets posts, unless they were seen again since they were chosen. */
async function forgetPosts(store: SeenStore, posts: readonly Seen[]): Promise<number> {
  let gone = 0;
  for (let start = 0; start < posts.length; start += slice) {
    const some = posts.slice(start, start + slice);
    await store.transaction('rw', store.posts, store.changes, async () => {
      const rows = await store.posts.bulkGet(some.map(({ key }) => key));
      const leaving = rows.flatMap((row, i) => (row && row.seenAt <= some[i]!.seenAt ? [row] : []));
      if (leaving.length === 0) return;
      const keys = leaving.map(({ key }) => key);
      await store.posts.bulkDelete(keys);
      await store.changes.put(changeOf(keys, leaving));
      gone += keys.length;
    });
  }
  return gone;
}

/** Pages of hashtags that were not seen for long, and the longest unseen where there are too many of a network. */
async function forgetTags(store: SeenStore, before: number | null, most: number): Promise<void> {
  const tags: Seen[] = [];
  await store.tags.each(({ key, seenAt }) => void tags.push({ author: '', key, seenAt }));
  const isOld = ({ seenAt }: Seen) => before !== null && seenAt < before;
  await store.tags.bulkDelete(going(tags, isOld, new Set(), most).map(({ key }) => key));
}

async function forgetDays(store: SeenStore, networks: readonly string[]): Promise<void> {
  for (const network of networks) {
    const days = await store.health.where('day').startsWith(`${network} `).primaryKeys();
    await store.health.bulkDelete(days.toSorted().slice(0, -mostHealthDays));
    const counters = await store.meta.where('name').startsWith(`added ${network} `).primaryKeys();
    await store.meta.bulkDelete(counters.toSorted().slice(0, -dayCountersKept));
  }
}

/** Forgets everything seen, at once. */
export async function eraseSeen(store: SeenStore): Promise<void> {
  const tables = [store.posts, store.profiles, store.health, store.snapshots, store.tags];
  await store.transaction('rw', [...tables, ...derivedTables(store), store.meta], async () => {
    await guardSchema(store);
    await forgetDerived(store);
    await Promise.all(tables.map((table) => table.clear()));
  });
}
