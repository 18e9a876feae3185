import { accountStats } from '../domain/account-stats';
import type { Rubric } from '../domain/brand';
import { dayIn } from '../domain/calendar';
import { sweepOf, withSweep, type Period } from '../domain/coverage';
import { dayMs } from '../domain/pace';
import { profileKey, type ProfileRef } from '../domain/profile';
import { handleKey } from './accounts';
import { countedPosts } from './columns';
import { guardSchema, type ProfileRow, type SeenStore, type SnapshotRow } from './db';

/** A snapshot tells of the posts of so many days before it. */
export const snapshotDays = 90;

/** The account that is known by an id or a handle; undefined when none is. */
export async function accountRow(store: SeenStore, account: ProfileRef): Promise<ProfileRow | undefined> {
  const key = profileKey(account);
  const handle = handleKey(account);
  const row = key === null ? undefined : await store.profiles.get(key);
  if (row || handle === null) return row;
  return store.profiles.where('handle').equals(handle).first();
}

export interface SnapshotOptions {
  rubrics: readonly Rubric[];
  timeZone: string;
  now: number;
}

/**
 * Keeps how an account stands today: once a day, made anew as more of it is seen that day. What of its own list was
 * looked through (`listed`: keys of posts in the order they stand) is remembered with the account.
 * Null when the account is not known yet.
 */
export async function takeSnapshot(
  store: SeenStore,
  account: ProfileRef,
  listed: readonly string[],
  { rubrics, timeZone, now }: SnapshotOptions,
): Promise<SnapshotRow | null> {
  const known = await accountRow(store, account);
  if (!known) return null;
  const { key: author } = known;
  const { followers, postsTotal } = known.profile;
  const period: Period = { from: now - snapshotDays * dayMs, to: now };
  // Read before the transaction that writes, so that keeping never waits for all of an account's posts.
  const posts = (await countedPosts(store, { accounts: [author], period })).get(author) ?? [];
  const rows = await store.posts.bulkGet([...listed]);
  const sweep = sweepOf(
    rows.flatMap((row) => (row?.author === author ? row.post : [])),
    now,
  );
  const day = dayIn(timeZone, now);
  const snapshot: SnapshotRow = {
    key: `${author} ${day}`,
    author,
    day,
    at: now,
    followers,
    postsTotal,
    stats: accountStats(posts, { followers, dialect: 'lorgnette', rubrics, period, timeZone, now }),
  };
  return store.transaction('rw', store.profiles, store.snapshots, store.meta, async () => {
    await guardSchema(store);
    if (sweep)
      await store.profiles
        .where('key')
        .equals(author)
        .modify((row) => void (row.sweeps = withSweep(row.sweeps ?? [], sweep)));
    // What is of a later day or moment was told by a clock, or in a zone, that has since gone back (D-08).
    const ahead = await store.snapshots
      .where('key')
      .between(`${author} `, `${author} 9999`)
      .reverse()
      .until((one) => one.day <= day && one.at <= now)
      .toArray();
    await store.snapshots.bulkDelete(ahead.map(({ key }) => key));
    await store.snapshots.put(snapshot);
    return snapshot;
  });
}
