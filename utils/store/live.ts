import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

import type { Brand } from '../domain/brand';
import type { Count } from '../domain/count';
import type { Post } from '../domain/post';
import { profileKey, type Profile, type ProfileRef } from '../domain/profile';
import { pointsOf } from '../domain/series';
import { handleKey } from './accounts';
import { eachPost, reading, wholePosts } from './columns';
import { seenStore, type SeenStore } from './db';
import { ownStore } from './own';
import { apiTold, type ApiTold } from './source';

/** Reading the store in our own windows: a query that runs again whenever what it read has changed. */
export function useLive<T>(query: () => T | Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: setValue,
      error: (error) => console.error(error),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return value;
}

/** The posts of these keys, in the same order; those not kept (yet) are left out. */
export async function postsOf(keys: readonly string[]): Promise<Post[]> {
  const rows = await seenStore.posts.bulkGet([...keys]);
  return rows.flatMap((row) => (row ? [row.post] : []));
}

/** Of these posts, those that the official API told of, by key. */
export async function toldByApiOf(keys: readonly string[]): Promise<Map<string, ApiTold>> {
  const rows = await seenStore.posts.bulkGet([...keys]);
  return apiTold(rows.flatMap((row) => row ?? []));
}

/** The posts of these accounts. */
export async function postsBy(authors: readonly string[]): Promise<Post[]> {
  const posts = await wholePosts(seenStore, { accounts: authors });
  return [...posts.values()].flat();
}

/** The followers of accounts as last seen, by the key each was asked by: its id's, or its handle's. */
export async function sizesOf(accounts: readonly string[]): Promise<Map<string, Count>> {
  const rows = await seenStore.profiles.where('key').anyOf(accounts).toArray();
  const named = await seenStore.profiles.where('handle').anyOf(accounts).toArray();
  const sizes = new Map<string, Count>();
  for (const { key, handle, profile } of [...named, ...rows]) {
    if (!profile.followers) continue;
    sizes.set(key, profile.followers);
    if (handle) sizes.set(handle, profile.followers);
  }
  return sizes;
}

/** The brands, oldest first. */
export const brandsNow = (): Promise<Brand[]> =>
  ownStore.brands.toArray((brands) => brands.toSorted((a, b) => a.createdAt - b.createdAt));

/** What is known of each account, by its id where that is known, else by its handle; null for one never seen. */
export async function profilesOf(accounts: readonly ProfileRef[]): Promise<(Profile | null)[]> {
  const rows = await seenStore.profiles.bulkGet(accounts.map((account) => profileKey(account) ?? ''));
  const handles = accounts.flatMap((account, i) => (rows[i] || account.id ? [] : (handleKey(account) ?? [])));
  const named = await seenStore.profiles.where('handle').anyOf(handles).toArray();
  return accounts.map(
    (account, i) => (rows[i] ?? named.find(({ handle }) => handle === handleKey(account)))?.profile ?? null,
  );
}

/** An account's followers as they were seen over time, oldest first. */
export async function followersOf(
  profile: string,
): Promise<{ at: number; followers: Count; byApi: boolean }[]> {
  const row = await seenStore.profiles.get(profile);
  return pointsOf(row?.series.followers).map(({ at, count }) => ({
    at,
    followers: count,
    byApi: row?.api?.includes(at) === true,
  }));
}

export interface KeptCounts {
  posts: number;
  profiles: number;
  sightings: number;
  /** The oldest sighting; null when nothing is kept. */
  since: number | null;
}

/** How much is kept. Told by the chunks, where they have all posts; else by each post. */
export async function kept(store: SeenStore = seenStore): Promise<KeptCounts> {
  const counts: KeptCounts = { posts: 0, profiles: 0, sightings: 0, since: null };
  const add = (part: { sightings: number; since: number | null }) => {
    counts.sightings += part.sightings;
    if (part.since !== null) counts.since = Math.min(counts.since ?? part.since, part.since);
  };
  await reading(store, async (isWhole) => {
    if (isWhole && (await store.changes.count()) === 0)
      for (const chunk of await store.chunks.toArray()) {
        counts.posts += chunk.posts;
        add(chunk);
      }
    else
      await eachPost(store, isWhole, (post) => {
        counts.posts++;
        add(post);
      });
  });
  await store.profiles.each(({ series }) => {
    counts.profiles++;
    for (const points of Object.values(series))
      if (points?.[0] !== undefined) add({ sightings: points.length / 3, since: points[0] });
  });
  return counts;
}
