import { dayMs } from './pace';

/** What a store holds, as far as it says how large it will be. */
export interface Holding {
  /** The space it takes; null when the browser does not tell. */
  bytes: number | null;
  posts: number;
  /** Posts of accounts that a brand watches: they are not forgotten. */
  watched: number;
  /** Posts that were first seen in the last {@link paceDays} days. */
  fresh: number;
  /** The oldest sighting. */
  since: number | null;
}

export const paceDays = 30;
/** A store younger than this tells no pace. */
const fewestDays = 7;
const yearDays = 365;

/**
 * The space a store will take in a year, when posts go on coming as they did in the last 30 days. Null when that cannot
 * be told: it is too young, or empty, or its size is not known.
 * @param keptMonths how long a post that is not seen again is kept; null: always
 */
export function bytesInAYear(
  { bytes, posts, watched, fresh, since }: Holding,
  keptMonths: number | null,
  mostPosts: number,
  now: number,
): number | null {
  if (bytes === null || since === null || posts === 0) return null;
  const days = Math.min(paceDays, (now - since) / dayMs);
  if (days < fewestDays) return null;
  const perDay = fresh / days;
  const grown = posts + perDay * yearDays;
  const keptDays = keptMonths === null ? Infinity : (keptMonths / 12) * yearDays;
  const left = keptDays <= yearDays ? Math.min(grown, watched + perDay * keptDays) : grown;
  return (bytes / posts) * Math.min(left, mostPosts);
}
