import { atMost } from './count';
import { dayMs, spanMs } from './pace';
import type { CountedPost, Post } from './post';
import type { SeriesPoint } from './series';

/** From and until when, milliseconds since 1970: what was published at `to` itself is not in it. */
export interface Period {
  from: number;
  to: number;
}

/**
 * A stretch of an account's own list, newest first, that was on the screen from one end to the other: every post that
 * was published in it, and not deleted since, was seen.
 */
export interface Sweep extends Period {
  /** The one format of a list that may have been of that format only; null when the list mixes formats. */
  format: string | null;
}

/**
 * How much of an account's posts in a period was seen.
 * `swept`: the part of the period that its lists were looked through; `counted`: posts seen, of those by which the
 * account's own count of posts grew. A share is 0 to 1.
 */
export type PeriodCoverage =
  | { basis: 'swept' | 'counted'; share: number; seen: number }
  | { basis: 'unknown'; share: null; seen: number };

/** A list that is dated like this many posts or more, newest first, tells a sweep. */
const fewestDated = 3;

/**
 * What a list of one account's posts, in the order they stood, tells to be seen in full: from its oldest post until it
 * was looked at. Null when it is not newest first (sorted by popularity, or no dates are told).
 */
export function sweepOf(posts: readonly Post[], at: number): Sweep | null {
  const own = posts.filter((post) => !post.isPinned && !post.isAd && post.published);
  if (own.length < fewestDated) return null;
  let oldest = Infinity;
  for (const { published } of own) {
    const { at: since, grain } = published!;
    // "2 weeks ago" is known as a stretch: order is broken only where the stretches cannot meet.
    if (since > oldest + spanMs[grain]) return null;
    oldest = Math.min(oldest, since);
  }
  const formats = new Set(own.map((post) => post.format));
  const format = formats.size === 1 ? own[0]!.format : null;
  return oldest < at ? { from: oldest, to: at, format } : null;
}

/** The sweeps with one more; those of the same format that touch become one. At most 40, the latest. */
export function withSweep(sweeps: readonly Sweep[], fresh: Sweep): Sweep[] {
  let joined = fresh;
  const others: Sweep[] = [];
  for (const sweep of sweeps) {
    const isOne = sweep.format === fresh.format && sweep.from <= joined.to && joined.from <= sweep.to;
    if (isOne)
      joined = {
        ...joined,
        from: Math.min(joined.from, sweep.from),
        to: Math.max(joined.to, sweep.to),
      };
    else others.push(sweep);
  }
  return [...others, joined].toSorted((a, b) => a.to - b.to).slice(-40);
}

/**
 * How much of a period was seen. Formats that the account is known to post are each looked at: a channel whose shorts
 * were never listed is not seen in full. Of what can be told, the larger share holds.
 * @param posts the account's posts in the period
 * @param totals how many posts the account said it had, over time, oldest first
 */
export function coverageOf(
  posts: readonly CountedPost[],
  sweeps: readonly Sweep[],
  totals: readonly SeriesPoint[],
  period: Period,
  formats: readonly string[],
): PeriodCoverage {
  const seen = posts.length;
  const swept = sweptShare(sweeps, period, formats);
  const grown = growth(totals, period);
  const counted = grown === null ? null : grown === 0 ? 1 : Math.min(1, seen / grown);
  if (swept > 0 && swept >= (counted ?? 0)) return { basis: 'swept', share: swept, seen };
  if (counted !== null) return { basis: 'counted', share: counted, seen };
  return { basis: 'unknown', share: null, seen };
}

/** The part of the period that was looked through, of the format that was looked through least. */
function sweptShare(sweeps: readonly Sweep[], period: Period, formats: readonly string[]): number {
  const length = period.to - period.from;
  if (length <= 0) return 0;
  const shares = (formats.length === 0 ? [null] : formats).map(
    (format) => lengthOf(swept(sweeps, period, format)) / length,
  );
  return Math.min(...shares);
}

/** The stretches of the period in which all posts of a format (null: of any) were seen, in order and apart. */
function swept(sweeps: readonly Sweep[], { from, to }: Period, format: string | null): Period[] {
  const parts = sweeps
    .filter((sweep) => sweep.format === null || sweep.format === format)
    .map((sweep) => ({ from: Math.max(from, sweep.from), to: Math.min(to, sweep.to) }))
    .filter((part) => part.from < part.to)
    .toSorted((a, b) => a.from - b.from);
  const joined: Period[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.from <= last.to) last.to = Math.max(last.to, part.to);
    else joined.push(part);
  }
  return joined;
}

const lengthOf = (parts: readonly Period[]): number =>
  parts.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Posts a week, over the days that were looked through: of each format over its own. Null when of some format no week
 * was looked through.
 */
export function postsPerWeek(
  posts: readonly CountedPost[],
  sweeps: readonly Sweep[],
  period: Period,
  formats: readonly string[],
): { perWeek: number; days: number } | null {
  let [perWeek, days] = [0, Infinity];
  for (const format of formats.length === 0 ? [null] : formats) {
    const parts = swept(sweeps, period, format);
    const weeks = lengthOf(parts) / (7 * dayMs);
    if (weeks < 1) return null;
    const n = posts.filter(
      ({ format: own, published, isAd }) =>
        !isAd &&
        (format === null || own === format) &&
        published !== null &&
        parts.some(({ from, to }) => published.at >= from && published.at < to),
    ).length;
    perWeek += n / weeks;
    days = Math.min(days, weeks * 7);
  }
  return { perWeek, days };
}

/** By how much the account's own count of posts grew; null when it was not told near both ends of the period. */
function growth(totals: readonly SeriesPoint[], { from, to }: Period): number | null {
  const near = Math.max(dayMs, (to - from) / 10);
  const closest = (moment: number) => {
    let best: SeriesPoint | null = null;
    for (const point of totals)
      if (
        Math.abs(point.at - moment) <= near &&
        (!best || Math.abs(point.at - moment) < Math.abs(best.at - moment))
      )
        best = point;
    return best;
  };
  const [first, last] = [closest(from), closest(to)];
  if (!first || !last || first === last || !first.count.exact || !last.count.exact) return null;
  return Math.max(0, atMost(last.count) - first.count.value);
}

/**
 * What to look through for a period to be seen: the format that was seen least (null: all in one list), and how far
 * back its list must be scrolled. Null when all of the period was looked through.
 */
export function leastSeen(
  sweeps: readonly Sweep[],
  period: Period,
  formats: readonly string[],
): { format: string | null; since: number } | null {
  const parts = (formats.length === 0 ? [null] : formats).map((format) => ({
    // Of an account with one format, its list is the list.
    format: formats.length > 1 ? format : null,
    parts: swept(sweeps, period, format),
  }));
  const least = parts.toSorted((a, b) => lengthOf(a.parts) - lengthOf(b.parts))[0]!;
  let since = period.from;
  for (const { from, to } of least.parts) if (from <= since) since = to;
  return since < period.to ? { format: least.format, since } : null;
}
