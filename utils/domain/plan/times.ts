import { clockIn, countsInAverages, rate } from '../account-stats';
import type { LoadedAccount } from '../comparison';
import type { DialectId } from '../dialects';
import type { By } from '../over-time';
import { median } from '../usual';

/** How posts of one hour of one weekday (or of any) did. */
export interface GoodTime {
  /** 0 is Monday; null: any. */
  weekday: number | null;
  hour: number;
  n: number;
  /** The middle of the posts' engagement over their own account's median: 1 is as usual. */
  multiple: number;
}

/** What is suggested, or why nothing is. */
export type SuggestedTimes =
  | {
      state: 'known';
      /** By weekday and hour, or by the hour alone where no weekday has posts enough. */
      by: 'weekday' | 'hour';
      /** The best first. */
      times: GoodTime[];
      /** Posts whose hour and engagement are known. */
      posts: number;
    }
  | { state: 'tooFew'; posts: number }
  /** Posts enough, but none of the hours does better than usual. */
  | { state: 'noneBetter'; posts: number };

/** An hour with fewer posts suggests nothing. */
export const fewestAtHour = 5;
/** An account with fewer posts has no median to be compared with. */
const fewestOfAccount = 5;
/** Less above the usual is chance. */
const leastMultiple = 1.1;
const mostTimes = 5;

interface TimesOptions {
  by: By;
  dialect: DialectId;
  /** IANA: hours are told by its clock. */
  zone: string;
  /** Null: every network. */
  network: string | null;
  now: number;
}

/**
 * When posts of these accounts did better than is usual for each of them. Each post is compared with its own account's
 * median, so that accounts of any size may be counted together; those still growing, ads and pinned ones are left out.
 */
export function suggestTimes(accounts: readonly LoadedAccount[], options: TimesOptions): SuggestedTimes {
  const posts = accounts
    .filter(({ account }) => options.network === null || account.network === options.network)
    .flatMap((account) => timedPosts(account, options));
  const byDay = cells(posts, ({ weekday, hour }) => ({ weekday, hour }));
  const enoughByDay = byDay.filter(({ n }) => n >= fewestAtHour);
  const by = enoughByDay.length > 1 ? 'weekday' : 'hour';
  const enough =
    by === 'weekday'
      ? enoughByDay
      : cells(posts, ({ hour }) => ({ weekday: null, hour })).filter(({ n }) => n >= fewestAtHour);
  if (enough.length < 2) return { state: 'tooFew', posts: posts.length };
  const times = enough
    .filter(({ multiple }) => multiple >= leastMultiple)
    .toSorted((a, b) => b.multiple - a.multiple || b.n - a.n || a.hour - b.hour)
    .slice(0, mostTimes);
  return times.length === 0
    ? { state: 'noneBetter', posts: posts.length }
    : { state: 'known', by, times, posts: posts.length };
}

interface TimedPost {
  weekday: number;
  hour: number;
  multiple: number;
}

function timedPosts(
  { posts, profile }: LoadedAccount,
  { by, dialect, zone, now }: TimesOptions,
): TimedPost[] {
  const clock = clockIn(zone);
  const followers = profile?.followers ?? null;
  const rated = posts.flatMap((post) => {
    const engagement = countsInAverages(post, now) && rate(post, { followers, dialect })[by];
    return engagement ? { post, value: (engagement.low + engagement.high) / 2 } : [];
  });
  const usual = median(rated.map(({ value }) => value));
  if (rated.length < fewestOfAccount || !usual) return [];
  return rated.flatMap(({ post: { published }, value }) =>
    published && ['second', 'minute', 'hour'].includes(published.grain)
      ? { ...clock(published.at), multiple: value / usual }
      : [],
  );
}

function cells(
  posts: readonly TimedPost[],
  placeOf: (post: TimedPost) => Pick<GoodTime, 'weekday' | 'hour'>,
): GoodTime[] {
  const found = new Map<string, { place: Pick<GoodTime, 'weekday' | 'hour'>; multiples: number[] }>();
  for (const post of posts) {
    const place = placeOf(post);
    const key = `${place.weekday} ${place.hour}`;
    const cell = found.get(key) ?? { place, multiples: [] };
    cell.multiples.push(post.multiple);
    found.set(key, cell);
  }
  return [...found.values()].map(({ place, multiples }) => ({
    ...place,
    n: multiples.length,
    multiple: median(multiples)!,
  }));
}
