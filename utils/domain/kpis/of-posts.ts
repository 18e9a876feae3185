import { countsInAverages, isIn, rate, viewsAs, type Rated } from '../account-stats';
import { formatsOf, seenEnough, type LoadedAccount } from '../comparison';
import { atMost, type Count } from '../count';
import { coverageOf, postsPerWeek, type Period, type PeriodCoverage } from '../coverage';
import { dialects } from '../dialects';
import { dayMs } from '../pace';
import type { Metric, Post } from '../post';
import { median } from '../usual';
import type { KpiFigure, KpiGap, KpiPart, KpiSources } from './figure';
import { between } from './of-followers';
import type { KpiPeriod } from './period';

type Given = Pick<KpiSources, 'dialect' | 'least'>;

/** One account's posts of a period that were seen well enough to tell its figures. */
interface Seen {
  loaded: LoadedAccount;
  posts: Post[];
  coverage: PeriodCoverage;
  /** Up to when its list was looked through; the period's end where it is over. */
  until: number;
}

/**
 * The accounts of whose posts enough was seen, by the rule of comparisons; of the others why not. A period that is not
 * over is told up to when the list was last looked through.
 */
function seenOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  { least }: Given,
): { seen: Seen[]; gaps: KpiGap[] } {
  const seen: Seen[] = [];
  const gaps: KpiGap[] = [];
  for (const loaded of accounts) {
    const { account, posts, sweeps, postsTotal } = loaded;
    const soFar = { from: period.from, to: Math.min(period.to, now) };
    const { refusal } = seenEnough(loaded, { period: soFar, least });
    if (refusal) {
      if (refusal.reason === 'neverSeen') gaps.push({ why: 'neverSeen', account });
      else gaps.push({ why: 'tooLittle', account, share: refusal.share });
      continue;
    }
    const last = Math.max(
      ...[...sweeps.map(({ to }) => to), ...postsTotal.map(({ at }) => at)].filter((at) => at <= now),
      period.from,
    );
    const until = now >= period.to ? period.to : Math.min(soFar.to, last);
    const told: Period = { from: period.from, to: until };
    const own = posts.filter((post) => isIn(post, told) && !post.isAd);
    seen.push({
      loaded,
      posts: own,
      until,
      coverage: coverageOf(own, sweeps, postsTotal, told, formatsOf(posts)),
    });
  }
  return { seen, gaps };
}

const untilOf = (seen: readonly Seen[]): number | null =>
  seen.length === 0 ? null : Math.min(...seen.map(({ until }) => until));

/** A sum over posts, and what each of them brought. */
export interface PostsFigure extends KpiFigure {
  /** The middle of each post's number. */
  each: number[];
}

/** What a post brought, between least and most; null where it does not tell. `isLeast`: something of it is not told. */
type Told = { low: number; high: number; isLeast: boolean } | null;

function summed(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  given: Given,
  tell: (seen: Seen, all: readonly Seen[]) => { told: Told[]; gaps: KpiGap[] },
): PostsFigure {
  const { seen, gaps } = seenOf(accounts, period, now, given);
  const parts: KpiPart[] = [];
  const each: number[] = [];
  let [low, high, isLeast, posts] = [0, 0, gaps.length > 0, 0];
  for (const one of seen) {
    const { account } = one.loaded;
    const told = tell(one, seen);
    const known = told.told.filter((value) => value !== null);
    gaps.push(...told.gaps);
    if (known.length < told.told.length)
      gaps.push({
        why: 'untoldByPosts',
        account,
        posts: told.told.length - known.length,
        of: told.told.length,
      });
    parts.push({ kind: 'posts', account, n: known.length, coverage: one.coverage });
    for (const value of known) {
      low += value.low;
      high += value.high;
      each.push((value.low + value.high) / 2);
    }
    posts += told.told.length;
    isLeast ||=
      known.length < told.told.length ||
      known.some((value) => value.isLeast) ||
      (one.coverage.share ?? 0) < 1;
  }
  // Without a post that tells, nothing is known, unless it is known that there was none.
  const isKnown = seen.length > 0 && (each.length > 0 || posts === 0);
  return {
    known: isKnown ? between(low, high, isLeast) : null,
    currency: null,
    parts,
    gaps,
    until: isKnown ? untilOf(seen) : null,
    each,
  };
}

const interval = (count: Count): NonNullable<Told> => ({
  low: count.value,
  high: atMost(count),
  isLeast: false,
});

/** Views of the period's posts, as last seen, of the one kind of views that most of them tell. */
export function viewsOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  given: Given,
): PostsFigure {
  let kind: Post['viewsAs'] | null | undefined;
  return summed(accounts, period, now, given, (one, all) => {
    kind ??= viewsAs(all.flatMap(({ posts }) => posts.map(unrated)));
    return {
      told: one.posts.map(({ views, viewsAs: own }) => (views && own === kind ? interval(views) : null)),
      gaps: [],
    };
  });
}

const unrated = (post: Post): Rated => ({ post, byFollowers: null, byViews: null, followers: null });

/**
 * Reactions of the period's posts, as last seen: those that the chosen terms add up. What no post of an account tells its
 * network shows to nobody; that is said, and the rest counts.
 */
export function reactionsOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  given: Given,
): PostsFigure {
  const { reactions } = dialects[given.dialect].byFollowers;
  return summed(accounts, period, now, given, ({ posts, loaded }) => {
    const untold = reactions.filter((metric) => posts.length > 0 && posts.every((post) => !post[metric]));
    const asked = reactions.filter((metric) => !untold.includes(metric));
    return {
      told: posts.map((post) => reactionsOfPost(post, asked)),
      gaps:
        untold.length > 0 ? [{ why: 'untoldReactions', account: loaded.account, metrics: [...untold] }] : [],
    };
  });
}

function reactionsOfPost(post: Pick<Post, Metric>, asked: readonly Metric[]): Told {
  const told = asked.flatMap((metric) => post[metric] ?? []);
  if (told.length === 0 || (asked.includes('likes') && !post.likes)) return null;
  return {
    low: told.reduce((sum, { value }) => sum + value, 0),
    high: told.reduce((sum, count) => sum + atMost(count), 0),
    isLeast: told.length < asked.length,
  };
}

/**
 * The middle of the engagement of the period's posts, those of all the accounts together: of posts that count in
 * averages. Null where of some account too little was seen.
 */
export function engagementOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  given: Given,
  by: 'byFollowers' | 'byViews',
): KpiFigure {
  const { seen, gaps } = seenOf(accounts, period, now, given);
  const isRefused = gaps.length > 0;
  const parts: KpiPart[] = [];
  const rates: NonNullable<Rated['byViews']>[] = [];
  for (const { loaded, posts, coverage } of seen) {
    const { account } = loaded;
    const ripe = posts.filter((post) => countsInAverages(post, now));
    const options = { followers: loaded.profile?.followers ?? null, dialect: given.dialect };
    const rated = ripe.map((post) => rate(post, options));
    const told = rated.flatMap((one) => one[by] ?? []);
    if (posts.length > 0 && ripe.length === 0) gaps.push({ why: 'tooRecent', account, posts: posts.length });
    if (told.length < ripe.length)
      gaps.push({ why: 'untoldByPosts', account, posts: ripe.length - told.length, of: ripe.length });
    parts.push({ kind: 'posts', account, n: told.length, coverage });
    rates.push(...told);
  }
  const [low, high, middle] = [
    median(rates.map((one) => one.low)),
    median(rates.map((one) => one.high)),
    median(rates.map((one) => (one.low + one.high) / 2)),
  ];
  const isKnown = !isRefused && low !== null && high !== null && middle !== null;
  return {
    known: isKnown ? { value: middle, between: low === high ? null : { low, high }, isLeast: false } : null,
    currency: null,
    parts,
    gaps,
    until: isKnown ? untilOf(seen) : null,
  };
}

/**
 * Own posts a week, those of all the accounts added: of each over the days that were looked through. At least that where
 * an account is not known; null where none is, or less than a week was seen.
 */
export function frequencyOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
  given: Given,
): KpiFigure {
  const { seen, gaps } = seenOf(accounts, period, now, given);
  const parts: KpiPart[] = [];
  let [value, isLeast] = [0, gaps.length > 0];
  for (const { loaded, posts, coverage, until } of seen) {
    const { account, sweeps } = loaded;
    const told = { from: period.from, to: until };
    const weeks = (until - period.from) / (7 * dayMs);
    const perWeek = postsPerWeek(posts, sweeps, told, formatsOf(loaded.posts));
    const counted = weeks >= 1 ? { perWeek: posts.length / weeks, days: weeks * 7 } : null;
    const found = perWeek ?? counted;
    if (!found) {
      gaps.push({ why: 'underWeek', account });
      isLeast = true;
      continue;
    }
    // By the account's own count some may have been missed; what was looked through is whole.
    isLeast ||= !perWeek && (coverage.share ?? 0) < 1;
    parts.push({ kind: 'frequency', account, ...found });
    value += found.perWeek;
  }
  const isKnown = parts.length > 0;
  return {
    known: isKnown ? { value, between: null, isLeast } : null,
    currency: null,
    parts,
    gaps,
    until: isKnown ? untilOf(seen) : null,
  };
}
