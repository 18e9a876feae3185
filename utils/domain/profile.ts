import { betterCount, type MaybeCount } from './count';

/** An account as last understood. At least one of id and handle is known. */
export interface Profile {
  network: string;
  id: string | null;
  /** Without "@", as written. */
  handle: string | null;
  name: string | null;
  followers: MaybeCount;
  /** How many posts (videos, …) the account says it has. */
  postsTotal: MaybeCount;
  seenAt: number;
}

/** Enough to tell whose post or page something is. */
export type ProfileRef = Pick<Profile, 'network' | 'id' | 'handle' | 'name'>;

/** The one name of an account in every layer: by id when known ("youtube:UC…"), else by handle ("youtube:@name"). */
export function profileKey(ref: Pick<Profile, 'network' | 'id' | 'handle'>): string | null {
  if (ref.id) return `${ref.network}:${ref.id}`;
  return ref.handle ? `${ref.network}:@${ref.handle.toLowerCase()}` : null;
}

/** The key of the account that wrote a post; null when the page did not tell. */
export function authorKey(post: {
  network: string;
  authorId: string | null;
  authorHandle: string | null;
}): string | null {
  return profileKey({ network: post.network, id: post.authorId, handle: post.authorHandle });
}

/** What is known after a new sighting: null never overwrites, exact beats approximate. */
export function mergeProfile(a: Profile, b: Profile): Profile {
  const [old, fresh] = a.seenAt <= b.seenAt ? [a, b] : [b, a];
  return {
    network: old.network,
    id: fresh.id ?? old.id,
    handle: fresh.handle ?? old.handle,
    name: fresh.name ?? old.name,
    followers: betterCount(old.followers, old.seenAt, fresh.followers, fresh.seenAt),
    postsTotal: betterCount(old.postsTotal, old.seenAt, fresh.postsTotal, fresh.seenAt),
    seenAt: fresh.seenAt,
  };
}
