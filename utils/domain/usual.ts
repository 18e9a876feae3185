import { middleOf } from './count';
import { age } from './pace';
import { postKey, type Post } from './post';

/** How a post compares with what is usual for its account. Either a multiple, or a state that says why there is none. */
export type Usual =
  | {
      state: 'known';
      /** This post's number over the median. */
      multiple: number;
      median: number;
      /** How many posts the median was made from. */
      n: number;
      /** The number compared: views, or likes where the format has no views. */
      metric: 'views' | 'likes';
      /** False when the posts carry no dates (YouTube's shorts grids), so like ages could not be chosen. */
      agesKnown: boolean;
    }
  | { state: 'tooFew'; n: number }
  | { state: 'tooRecent' }
  | { state: 'unknown' };

/** Fewer posts than this have no usual. */
export const fewestPeers = 5;
/** Posts younger than this many days are still growing. */
export const ripeDays = 7;
/** Older than this many days, posts hardly grow: they count as of one age. */
const plateauDays = 90;
/** Two posts are of comparable age when neither is more than this many times as old as the other. */
const ageFactor = 2;

/**
 * The multiple of the account's usual: a post's views over the median views of the account's other posts
 * of the same format and comparable age. Posts in their first week, ads, pinned, members-only and live posts stay out.
 * `peers` are the account's posts as last seen; the target may be among them.
 */
export function usual(target: Post, peers: readonly Post[], now: number): Usual {
  const metric = target.views ? 'views' : 'likes';
  const value = target[metric];
  if (!value || !target.format || !fit(target)) return { state: 'unknown' };
  const targetAge = middleAge(target, now);
  if (targetAge !== null && targetAge < ripeDays) return { state: 'tooRecent' };

  const values: number[] = [];
  for (const peer of peers) {
    const count = peer[metric];
    if (
      !count ||
      (metric === 'views' && peer.viewsAs !== target.viewsAs) ||
      peer.format !== target.format ||
      !fit(peer) ||
      postKey(peer) === postKey(target)
    )
      continue;
    if (comparable(targetAge, middleAge(peer, now))) values.push(middleOf(count));
  }
  if (values.length < fewestPeers) return { state: 'tooFew', n: values.length };
  const usualValue = median(values);
  if (usualValue === null || usualValue === 0) return { state: 'unknown' };
  return {
    state: 'known',
    multiple: middleOf(value) / usualValue,
    median: usualValue,
    n: values.length,
    metric,
    agesKnown: targetAge !== null,
  };
}

const fit = (post: Post): boolean => !post.isAd && !post.isPinned && !post.membersOnly && !post.onAir;

function middleAge(post: Post, now: number): number | null {
  if (!post.published) return null;
  const { least, most } = age(post.published, now);
  return (least + most) / 2;
}

function comparable(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  if (b < ripeDays) return false;
  const [x, y] = [Math.min(a, plateauDays), Math.min(b, plateauDays)];
  return x <= y * ageFactor && y <= x * ageFactor;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
