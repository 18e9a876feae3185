import { countsInAverages, isIn, rate } from '../account-stats';
import type { Rubric } from '../brand';
import type { LoadedAccount } from '../comparison';
import type { Period } from '../coverage';
import type { DialectId } from '../dialects';
import type { Engagement } from '../engagement';
import type { By } from '../over-time';
import { postKey, type Post } from '../post';
import { fewestPeers, median, usual } from '../usual';
import { reasonsOf, type Reason } from './post-reasons';

/** A post as it stands beside what is usual of its account. */
export interface RankedPost {
  key: string;
  post: Post;
  loaded: LoadedAccount;
  rate: Engagement | null;
  /** Its number over the usual: posts of the same account and format, and of a like age; by engagement, of its account. */
  multiple: number;
  /** By what: views or likes; or engagement, where no post can be compared by these. */
  metric: 'views' | 'likes' | 'rate';
  /** Out of how many others the usual is made. */
  n: number;
  reasons: Reason[];
}

/** Why posts of the period are not compared, and how many of them. */
export interface LeftOut {
  /** In their first week: still growing. */
  tooRecent: number;
  /** Fewer than 5 others of the format and age. */
  tooFew: number;
  /** No date, no numbers, pinned, an ad, on air. */
  unknown: number;
}

export interface BestPosts {
  /** The best first, over the usual; the worst first, under it. No post is in both. */
  best: RankedPost[];
  worst: RankedPost[];
  /** Of how many posts these are the ends. */
  compared: number;
  left: LeftOut;
}

/** Nearer to the usual than this a post is a usual one. */
const aside = 0.1;

export interface BestOptions {
  period: Period;
  dialect: DialectId;
  by: By;
  rubrics: readonly Rubric[];
  timeZone: string;
  now: number;
  /** As many of either are told. */
  most: number;
}

/** The own posts of a period that stand out, either way, and what goes together with that. */
export function bestPosts(accounts: readonly LoadedAccount[], options: BestOptions): BestPosts {
  const { period, most } = options;
  const left: LeftOut = { tooRecent: 0, tooFew: 0, unknown: 0 };
  const all = accounts.flatMap((loaded) =>
    loaded.posts.filter((post) => isIn(post, period)).map((post) => ({ post, loaded })),
  );
  const byUsual = all.flatMap(({ post, loaded }): RankedPost[] => {
    const found = usual(post, loaded.posts, options.now);
    if (found.state !== 'known') {
      left[found.state]++;
      return [];
    }
    const { multiple, metric, n } = found;
    return [{ ...placed(post, loaded, options), multiple, metric, n }];
  });
  const ranked =
    byUsual.length > 0 ? byUsual : all.flatMap(({ post, loaded }) => byRate(post, loaded, options));
  if (byUsual.length === 0) left.tooFew = Math.max(0, left.tooFew - ranked.length);
  const sorted = ranked.toSorted((a, b) => b.multiple - a.multiple || (a.key < b.key ? -1 : 1));
  const ends = {
    best: sorted.filter(({ multiple }) => multiple >= 1 + aside).slice(0, most),
    worst: sorted
      .filter(({ multiple }) => multiple <= 1 - aside)
      .slice(-most)
      .toReversed(),
  };
  return {
    best: ends.best.map((one) => ({ ...one, reasons: reasonsOf(one, options) })),
    worst: ends.worst.map((one) => ({ ...one, reasons: reasonsOf(one, options) })),
    compared: ranked.length,
    left,
  };
}

const placed = (post: Post, loaded: LoadedAccount, { by, dialect }: BestOptions) => ({
  key: postKey(post),
  post,
  loaded,
  rate: rate(post, { followers: loaded.profile?.followers ?? null, dialect })[by],
  reasons: [],
});

/** By engagement, beside the account's other posts that are as ripe. */
function byRate(post: Post, loaded: LoadedAccount, options: BestOptions): RankedPost[] {
  const one = placed(post, loaded, options);
  if (!one.rate || !countsInAverages(post, options.now)) return [];
  const others = loaded.posts.flatMap((other) => {
    if (postKey(other) === one.key || !countsInAverages(other, options.now)) return [];
    const { rate: told } = placed(other, loaded, options);
    return told ? (told.low + told.high) / 2 : [];
  });
  const middle = median(others);
  if (others.length < fewestPeers || !middle) return [];
  return [
    { ...one, multiple: (one.rate.low + one.rate.high) / 2 / middle, metric: 'rate', n: others.length },
  ];
}
