import { atMost, type MaybeCount } from './count';
import type { Metric, Post } from './post';

/** A fraction (0.034 is 3.4 %). Floored inputs make it an interval; exact when low and high are one. */
export interface Rate {
  low: number;
  high: number;
  exact: boolean;
}

/** An engagement rate with what went into it. */
export interface Engagement extends Rate {
  /** The reactions that were read and added. */
  counted: Metric[];
  /** The reactions the formula asks for that the page did not show: the true rate may be higher. */
  missing: Metric[];
}

/**
 * How large a part is of a whole, e.g. views per follower. The one number where both are exact, else the interval.
 * Null when either is unknown or the whole may be nothing.
 */
export function ratio(part: MaybeCount, whole: MaybeCount): Rate | null {
  if (!part || !whole || whole.value === 0) return null;
  return {
    low: part.value / atMost(whole),
    high: atMost(part) / whole.value,
    exact: part.exact && whole.exact,
  };
}

/**
 * Engagement rate: the share of an audience that answered a post.
 *   ER = (likes + comments + …) / audience
 * The audience is the post's views or the account's followers; the formula's name must say which.
 * Null when the audience is unknown or empty, and when likes are asked for but unknown: they are most of any
 * engagement, so the rest alone would be a guess. Other reactions that are not shown are named in `missing`.
 * @example engagement({ likes: exactly(30), comments: exactly(10), … }, exactly(1000), ['likes', 'comments']) // 0.04
 */
export function engagement(
  post: Pick<Post, Metric>,
  audience: MaybeCount,
  reactions: readonly Metric[],
): Engagement | null {
  // Counted for every post of every account: one pass, and no objects that are not returned.
  const counted: Metric[] = [];
  const missing: Metric[] = [];
  let [value, most, exact] = [0, 0, true];
  for (const metric of reactions) {
    const count = post[metric];
    if (!count) {
      if (metric === 'likes') return null;
      missing.push(metric);
      continue;
    }
    counted.push(metric);
    value += count.value;
    most += atMost(count);
    exact &&= count.exact;
  }
  if (counted.length === 0 || !audience || audience.value === 0) return null;
  return {
    low: value / atMost(audience),
    high: most / audience.value,
    exact: exact && audience.exact,
    counted,
    missing,
  };
}
