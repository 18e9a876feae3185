import { isIn, viewsAs } from '../account-stats';
import { compare, type Compared, type CompareOptions, type LoadedAccount } from '../comparison';
import { middleOf, type MaybeCount } from '../count';
import type { Period } from '../coverage';
import { dialects, type DialectId } from '../dialects';
import { engagement } from '../engagement';
import type { Post, ViewKind } from '../post';
import type { SeriesPoint } from '../series';
import { changeShare } from './side-by-side';

/** What posts got together, of those that tell. */
export interface Sum {
  value: number;
  /** False: some counts were abbreviated, or some posts do not tell: it is about this, or at least. */
  exact: boolean;
  /** Posts that tell, and posts in all. */
  n: number;
  of: number;
  /** Of which share of all that the period had it is made, 0 to 1: what was seen, times those that tell. */
  share: number;
}

/** Sums of two periods are set against each other where this much of either is known: else it is seeing that has changed. */
export const leastToCompare = 0.9;
const isComparable = (sum: Pick<Sum, 'share'>): boolean => sum.share >= leastToCompare;

/** By what share a sum has changed; null where too little of either period is known, or there was nothing before. */
export const changeOfSums = (now: Sum | null, before: Sum | null): number | null =>
  now && before && isComparable(now) && isComparable(before) ? changeShare(now.value, before.value) : null;

/** An account in a period. */
export interface AccountFigures {
  compared: Compared;
  /** Followers as last seen by the end of the period, and in it; null: not seen then. */
  followers: SeriesPoint | null;
  /** Posts published, without ads; null where too little was seen. */
  posts: Sum | null;
  /** Null where too little was seen, or no post tells. Views of the kind that most of the posts tell. */
  views: (Sum & { kind: ViewKind }) | null;
  reactions: Sum | null;
}

/** An own account in a period and in the one before it. */
export interface Dynamics {
  loaded: LoadedAccount;
  now: AccountFigures;
  before: AccountFigures;
}

export interface DynamicsOptions extends Omit<CompareOptions, 'period'> {
  period: Period;
  before: Period;
}

/** How the brand's own accounts did in a period and in the one before, in the order of the brand. */
export function dynamicsOf(
  accounts: readonly LoadedAccount[],
  { before, ...options }: DynamicsOptions,
): Dynamics[] {
  return accounts
    .filter(({ account }) => account.role === 'own')
    .map((loaded) => ({
      loaded,
      now: figuresOf(loaded, options),
      before: figuresOf(loaded, { ...options, period: before }),
    }));
}

export function figuresOf(loaded: LoadedAccount, options: CompareOptions): AccountFigures {
  const { period, dialect } = options;
  const compared = compare(loaded, options);
  const posts = loaded.posts.filter((post) => isIn(post, period) && !post.isAd);
  const share = compared.coverage.share ?? 0;
  const isWhole = share === 1;
  const isToldOf = compared.refusal === null;
  return {
    compared,
    followers: loaded.followers.findLast(({ at }) => at >= period.from && at < period.to) ?? null,
    posts: isToldOf
      ? { value: posts.length, exact: isWhole, n: posts.length, of: posts.length, share }
      : null,
    views: isToldOf ? viewsOf(posts, share) : null,
    reactions: isToldOf ? reactionsOf(posts, dialect, share) : null,
  };
}

function viewsOf(posts: readonly Post[], share: number): AccountFigures['views'] {
  const kind = viewsAs(posts.map((post) => ({ post, byFollowers: null, byViews: null, followers: null })));
  if (kind === null) return null;
  const told = posts.flatMap((post) => (post.viewsAs === kind && post.views ? post.views : []));
  return { ...sumOf(told, posts.length, share), kind };
}

/** All that a post got, as far as it tells: likes at least. */
function reactionsOf(posts: readonly Post[], dialect: DialectId, share: number): Sum | null {
  const { reactions } = dialects[dialect].byFollowers;
  const one = { value: 1, exact: true } as const;
  const told = posts.flatMap((post) => {
    const all = engagement(post, one, reactions);
    return all
      ? { value: all.low, below: all.high + 1, exact: all.exact, isLess: all.missing.length > 0 }
      : [];
  });
  if (told.length === 0) return null;
  const sum = sumOf(
    told.map(({ value, exact, below }) => (exact ? { value, exact } : { value, exact, below })),
    posts.length,
    share,
  );
  return { ...sum, exact: sum.exact && told.every(({ isLess }) => !isLess) };
}

function sumOf(told: readonly NonNullable<MaybeCount>[], of: number, share: number): Sum {
  return {
    value: told.reduce((sum, count) => sum + middleOf(count), 0),
    exact: share === 1 && told.length === of && told.every(({ exact }) => exact),
    n: told.length,
    of,
    share: of === 0 ? share : (share * told.length) / of,
  };
}

/** The whole of several accounts; null where one of them is unknown: a part is no whole. */
export function together(parts: readonly (Sum | null)[]): Sum | null {
  if (parts.length === 0) return null;
  let whole: Sum = { value: 0, exact: true, n: 0, of: 0, share: 1 };
  for (const part of parts) {
    if (!part) return null;
    whole = {
      value: whole.value + part.value,
      exact: whole.exact && part.exact,
      n: whole.n + part.n,
      of: whole.of + part.of,
      share: Math.min(whole.share, part.share),
    };
  }
  return whole;
}

/** Followers of an account by day: as last seen on each, null where it was not seen. */
export function followersByDay(
  { followers }: Pick<LoadedAccount, 'followers'>,
  days: readonly Period[],
): (number | null)[] {
  return days.map(({ from, to }) => {
    const point = followers.findLast(({ at }) => at >= from && at < to);
    return point ? middleOf(point.count) : null;
  });
}
