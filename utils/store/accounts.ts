import { betterCount, type MaybeCount } from '../domain/count';
import type { Post } from '../domain/post';
import { mergeProfile, profileKey, type Profile, type ProfileRef } from '../domain/profile';
import { lastSeen, until, withSighting, type Series } from '../domain/series';
import { changeOf } from './changes';
import type { ProfileRow, SeenStore } from './db';
import { isNews } from './news';
import { toldByApi } from './source';

/** "network:@handle": the other name of an account whose id is known. */
export const handleKey = (account: Pick<Profile, 'network' | 'handle'>): string | null =>
  account.handle ? `${account.network}:@${account.handle.toLowerCase()}` : null;

/**
 * Keeps accounts, inside the transaction of {@link keep}. Known by handle only, and now by id too: one account.
 * Known by id, and seen by handle now: that one.
 */
export async function keepProfiles(
  store: SeenStore,
  profiles: readonly Profile[],
  now: number,
  source?: 'api',
): Promise<void> {
  for (const profile of profiles) {
    const ownKey = profileKey(profile);
    if (!ownKey) continue;
    const handle = handleKey(profile);
    const sameHandle = handle ? await store.profiles.where('handle').equals(handle).toArray() : [];
    const nameless = sameHandle.find((row) => !row.profile.id);
    const identified = profile.id ? undefined : sameHandle.find((row) => row.profile.id);
    const key = identified?.key ?? ownKey;
    let row = identified ?? (await store.profiles.get(key));
    const joined = nameless !== undefined && nameless.key !== key;
    if (joined) {
      row = row ? withProfile(row, nameless.profile, now) : { ...nameless, key };
      await store.profiles.delete(nameless.key);
    }
    const isHandleNew = handle !== null && handle !== key && (joined || row?.handle !== handle);
    if (isHandleNew) await giveTo(store, handle, key);
    const fresh = withProfile(row ?? { key, seenAt: 0, profile, series: {} }, profile, now, source);
    if (!row || joined || isNews(row, fresh)) await store.profiles.put(fresh);
  }
}

/** The posts of an account that was known by its handle only are those of the account it turned out to be. */
async function giveTo(store: SeenStore, handle: string, author: string): Promise<void> {
  const ofHandle = store.posts.where('author').equals(handle);
  const keys = await ofHandle.primaryKeys();
  if (keys.length === 0) return;
  await ofHandle.modify({ author });
  await store.changes.put(
    changeOf(
      keys,
      keys.map((key) => ({ key, author: handle })),
    ),
  );
}

/** @param source where the fresh one comes from, when not from a page */
function withProfile(row: ProfileRow, fresh: Profile, now: number, source?: 'api'): ProfileRow {
  const seenAt = trusted(row.seenAt, fresh.seenAt, now);
  const profile = mergeProfile({ ...row.profile, seenAt }, fresh);
  const handle = handleKey(profile);
  const series: ProfileRow['series'] = {};
  for (const metric of ['followers', 'postsTotal'] as const) {
    const { known, kept } = nextSighting(row.series[metric], fresh.seenAt, fresh[metric], now);
    profile[metric] = betterCount(
      row.profile[metric],
      lastSeen(known) ?? seenAt,
      fresh[metric],
      fresh.seenAt,
    );
    if (kept) series[metric] = kept;
  }
  return {
    key: row.key,
    ...(handle && { handle }),
    seenAt: profile.seenAt,
    ...toldByApi(row.api, source && fresh.seenAt, profile.seenAt, series),
    ...(source && { visitedAt: row.visitedAt ?? row.seenAt }),
    ...(row.sweeps && { sweeps: row.sweeps }),
    profile,
    series,
  };
}

/** When something was seen, unless a clock told so that has since gone back: then it is as old as can be told, no newer than what is seen now. */
export const trusted = (seenAt: number, freshAt: number, now: number): number =>
  seenAt > now ? Math.min(freshAt, now) : seenAt;

/** A series as far as it can be trusted, and with one more sighting. */
export function nextSighting(
  series: Series | undefined,
  at: number,
  count: MaybeCount,
  now: number,
): { known: Series | undefined; kept: Series | undefined } {
  const known = until(series, now);
  return { known, kept: withSighting(known, at, count) };
}

/** The accounts that posts name by handle alone: handle key to account key. */
export async function accountsByHandle(
  store: SeenStore,
  posts: readonly Post[],
): Promise<Map<string, string>> {
  const handles = new Set<string>();
  for (const post of posts) {
    const handle = post.authorId ? null : handleKey({ network: post.network, handle: post.authorHandle });
    if (handle) handles.add(handle);
  }
  if (handles.size === 0) return new Map();
  const rows = await store.profiles
    .where('handle')
    .anyOf([...handles])
    .toArray();
  return new Map(rows.flatMap((row) => (row.handle ? [[row.handle, row.key] as const] : [])));
}

/** The accounts whose own page was opened since then (only there the followers are told), the last one first. */
export async function visitedSince(
  store: SeenStore,
  network: string,
  since: number,
  most: number,
): Promise<ProfileRef[]> {
  const visits: { at: number; account: ProfileRef }[] = [];
  await store.profiles
    .where('key')
    .startsWith(`${network}:`)
    .each(({ seenAt, visitedAt = seenAt, profile }) => {
      const { id, handle, name, followers } = profile;
      if (followers && visitedAt >= since)
        visits.push({ at: visitedAt, account: { network, id, handle, name } });
    });
  return visits
    .toSorted((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ account }) => account);
}
