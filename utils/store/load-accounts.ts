import type { BrandAccount } from '../domain/brand';
import { withSnapshots, type LoadedAccount } from '../domain/comparison';
import type { Post } from '../domain/post';
import { profileKey } from '../domain/profile';
import { pointsOf } from '../domain/series';
import { handleKey } from './accounts';
import { wholePosts } from './columns';
import { seenStore, type PostRow, type ProfileRow, type SeenStore, type SnapshotRow } from './db';

/**
 * All that was ever seen of these accounts, in their order, without the posts' sightings. An account that was never
 * seen has no profile.
 */
export async function loadAccounts(
  accounts: readonly BrandAccount[],
  store: SeenStore = seenStore,
): Promise<LoadedAccount[]> {
  const rows = await rowsOf(accounts, store);
  const keys = [...new Set(rows.flatMap((row) => row?.key ?? []))];
  const [posts, snapshots] = await Promise.all([
    wholePosts(store, { accounts: keys }),
    store.snapshots.where('author').anyOf(keys).toArray(),
  ]);
  const byAuthor = new Map<string, SnapshotRow[]>(keys.map((key) => [key, []]));
  for (const snapshot of snapshots) byAuthor.get(snapshot.author)?.push(snapshot);
  return accounts.map((account, i) => {
    const row = rows[i];
    if (!row) return neverSeen(account);
    return loaded(account, row, posts.get(row.key) ?? [], byAuthor.get(row.key) ?? []);
  });
}

/** The sightings of an account's posts, by the posts' keys. */
export async function loadSeries(
  account: string,
  store: SeenStore = seenStore,
): Promise<Map<string, PostRow['series']>> {
  const rows = await store.posts.where('author').equals(account).toArray();
  return new Map(rows.map(({ key, series }) => [key, series]));
}

/** Each account's row, by its id or, where that is not known, its handle: two questions for all. */
async function rowsOf(
  accounts: readonly BrandAccount[],
  store: SeenStore,
): Promise<(ProfileRow | undefined)[]> {
  const byKey = await store.profiles.bulkGet(accounts.map((account) => profileKey(account) ?? ''));
  const handles = accounts.map(handleKey);
  const asked = handles.filter((handle, i) => handle !== null && !byKey[i]) as string[];
  const named = await store.profiles.where('handle').anyOf(asked).toArray();
  const byHandle = new Map(named.map((row) => [row.handle, row]));
  return byKey.map((row, i) => row ?? byHandle.get(handles[i] ?? undefined));
}

const neverSeen = (account: BrandAccount): LoadedAccount => ({
  account,
  key: null,
  profile: null,
  followers: [],
  postsTotal: [],
  sweeps: [],
  posts: [],
  snapshots: [],
});

function loaded(
  account: BrandAccount,
  { key, profile, series, sweeps = [] }: ProfileRow,
  posts: Post[],
  days: readonly SnapshotRow[],
): LoadedAccount {
  const snapshots = days.toSorted((a, b) => a.at - b.at);
  return {
    account,
    key,
    profile,
    followers: withSnapshots(pointsOf(series.followers), snapshots),
    postsTotal: pointsOf(series.postsTotal),
    sweeps,
    posts,
    snapshots,
  };
}
