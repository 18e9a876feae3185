import { accountStats, isIn, type AccountStats } from './account-stats';
import type { BrandAccount, Rubric } from './brand';
import { atMost, type Count, type MaybeCount } from './count';
import {
  coverageOf,
  leastSeen,
  postsPerWeek,
  type Period,
  type PeriodCoverage,
  type Sweep,
} from './coverage';
import type { DialectId } from './dialects';
import { dayMs } from './pace';
import type { Post } from './post';
import { profileKey, type Profile } from './profile';
import type { SeriesPoint } from './series';

/** How an account stood on one day. */
export interface Snapshot {
  at: number;
  followers: MaybeCount;
  stats: AccountStats;
}

/** An account of a brand with all that was ever seen of it. */
export interface LoadedAccount {
  account: BrandAccount;
  /** What it is kept under. Null: it was never seen. */
  key: string | null;
  profile: Profile | null;
  /** Over time, oldest first. */
  followers: SeriesPoint[];
  postsTotal: SeriesPoint[];
  sweeps: readonly Sweep[];
  posts: Post[];
  /** Oldest first. */
  snapshots: Snapshot[];
}

/** Why an account's figures are not compared, and what would change that. */
export type Refusal =
  | { reason: 'neverSeen' }
  | {
      reason: 'tooLittle';
      /** Null: how much was seen is not known. */
      share: number | null;
      /** The list to open (null: of all posts), and the day to scroll it to; null when it was looked through. */
      open: { format: string | null; since: number } | null;
    };

/** A change between two sightings: at least, at most. */
export interface Change {
  low: number;
  high: number;
  exact: boolean;
  from: SeriesPoint;
  to: SeriesPoint;
}

/** One line of a comparison. */
export interface Compared {
  key: string;
  loaded: LoadedAccount;
  followers: MaybeCount;
  change: Change | null;
  perWeek: { perWeek: number; days: number } | null;
  stats: AccountStats;
  coverage: PeriodCoverage;
  /** Null: its figures are compared. */
  refusal: Refusal | null;
}

export interface CompareOptions {
  dialect: DialectId;
  rubrics: readonly Rubric[];
  period: Period;
  timeZone: string;
  /** The share of a period that must have been seen, 0 to 1. */
  least: number;
  now: number;
}

/** How much of an account's posts in a period was seen, and, where that is too little to tell its figures, why. */
export function seenEnough(
  { profile, posts, sweeps, postsTotal }: LoadedAccount,
  { period, least }: Pick<CompareOptions, 'period' | 'least'>,
): Pick<Compared, 'coverage' | 'refusal'> {
  const formats = formatsOf(posts);
  const inPeriod = posts.filter((post) => isIn(post, period));
  const coverage = coverageOf(inPeriod, sweeps, postsTotal, period, formats);
  const refusal = (): Refusal | null => {
    if (profile === null) return { reason: 'neverSeen' };
    if (coverage.share !== null && coverage.share >= least) return null;
    return { reason: 'tooLittle', share: coverage.share, open: leastSeen(sweeps, period, formats) };
  };
  return { coverage, refusal: refusal() };
}

/** What an account's posts say in a period, and whether enough of them was seen to be compared with others. */
export function compare(loaded: LoadedAccount, options: CompareOptions): Compared {
  const { period } = options;
  const { account, profile, posts, sweeps } = loaded;
  const followers = profile?.followers ?? null;
  const inPeriod = posts.filter((post) => isIn(post, period));
  return {
    key: profileKey(account) ?? '',
    loaded,
    followers,
    change: changeOf(loaded.followers, period),
    perWeek: postsPerWeek(inPeriod, sweeps, period, formatsOf(posts)),
    stats: accountStats(posts, { ...options, followers }),
    ...seenEnough(loaded, options),
  };
}

/** The formats that an account is known to post. */
export const formatsOf = (posts: readonly Pick<Post, 'format'>[]): string[] => [
  ...new Set(posts.flatMap(({ format }) => format ?? [])),
];

/**
 * By how much a count changed in a period: from the last sighting before it, or the first in it, to the last in it.
 * Null without two sightings at least a day apart.
 */
export function changeOf(points: readonly SeriesPoint[], period: Period): Change | null {
  const near = Math.max(dayMs, (period.to - period.from) / 10);
  const inside = points.filter(({ at }) => at >= period.from - near && at < period.to);
  const from = inside.findLast(({ at }) => at <= period.from) ?? inside[0];
  const to = inside.at(-1);
  if (!from || !to || to.at - from.at < dayMs) return null;
  return {
    low: to.count.value - atMost(from.count),
    high: atMost(to.count) - from.count.value,
    exact: to.count.exact && from.count.exact,
    from,
    to,
  };
}

/** Followers as told by both sightings and daily snapshots: one point a moment, oldest first. */
export function withSnapshots(points: readonly SeriesPoint[], snapshots: readonly Snapshot[]): SeriesPoint[] {
  const all = new Map<number, Count>();
  for (const { at, followers } of snapshots) if (followers) all.set(at, followers);
  for (const { at, count } of points) all.set(at, count);
  return [...all].map(([at, count]) => ({ at, count })).toSorted((a, b) => a.at - b.at);
}
