import type { BrandAccount } from '../domain/brand';
import { withSnapshots, type LoadedAccount } from '../domain/comparison';
import { profileKey } from '../domain/profile';
import { pointsOf } from '../domain/series';
import { handleKey } from './accounts';
import { seenStore, type ProfileRow, type SeenStore } from './db';

/** All that was ever seen of these accounts, in their order. An account that was never seen has no profile. */
export async function loadAccounts(
  accounts: readonly BrandAccount[],
  store: SeenStore = seenStore,
): Promise<LoadedAccount[]> {
  const rows = await rowsOf(accounts, store);
  return Promise.all(accounts.map((account, i) => load(account, rows[i], store)));
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

async function load(
  account: BrandAccount,
  row: ProfileRow | undefined,
  store: SeenStore,
): Promise<LoadedAccount> {
  if (!row)
    return {
      account,
      profile: null,
      followers: [],
      postsTotal: [],
      sweeps: [],
      posts: [],
      series: new Map(),
      snapshots: [],
    };
  const [posts, snapshots] = await Promise.all([
    store.posts.where('author').equals(row.key).toArray(),
    store.snapshots.where('author').equals(row.key).sortBy('at'),
  ]);
  return {
    account,
    profile: row.profile,
    followers: withSnapshots(pointsOf(row.series.followers), snapshots),
    postsTotal: pointsOf(row.series.postsTotal),
    sweeps: row.sweeps ?? [],
    posts: posts.map(({ post }) => post),
    series: new Map(posts.map(({ key, series }) => [key, series])),
    snapshots,
  };
}
