import { average, countsInAverages, isIn, rate, viewsAs, type Average, type Rated } from '../account-stats';
import type { Role } from '../brand';
import { middleOf, type MaybeCount } from '../count';
import type { Period } from '../coverage';
import type { DialectId } from '../dialects';
import type { By } from '../over-time';
import type { CountedPost } from '../post';
import { median } from '../usual';
import { liftOf, placesIn, type Lift, type Places, type Strata } from './lift';
import { tagKey } from './tag';

/** An account and those of its posts that are looked at. */
export interface TaggedAccount {
  /** profileKey */
  key: string;
  role: Role;
  followers: MaybeCount;
  posts: readonly CountedPost[];
}

export interface TagOptions {
  period: Period;
  dialect: DialectId;
  /** Which engagement is told. */
  by: By;
  now: number;
  /** Null: of all. */
  network: string | null;
  /** Null: of all. */
  format: string | null;
}

/** A hashtag, and what is known of the posts that have it. */
export interface TagRow {
  /** tagKey */
  key: string;
  /** Without "#", in the writing most often seen. */
  tag: string;
  /** Networks on which it was seen, in alphabetical order. */
  networks: string[];
  /** Posts of the period with it, and of how many accounts. */
  posts: number;
  accounts: number;
  /** Of these, the posts that figures are made of: no ads, no pinned, none in its first week. */
  averaged: number;
  average: Average | null;
  /** Median views; null when no post tells. Views of one kind only: see {@link ViewKind}. */
  reach: { median: number; n: number } | null;
  lift: Lift;
  reachLift: Lift;
  /** When a post with it was last published, milliseconds since 1970. */
  lastUsed: number;
}

export interface TagStats {
  /** The most used first, at most {@link mostTags}. */
  rows: TagRow[];
  /** Tags that were left out of `rows` because there are too many. */
  left: number;
  /** Posts of the period, those of them whose hashtags are known, and those that have any. */
  posts: number;
  known: number;
  tagged: number;
}

/** As many tags are told of; a person reads fewer. */
export const mostTags = 1000;
/** Of one post so many hashtags count: no network lets a post have more. */
const mostOfPost = 60;

/**
 * Hashtags of posts of a period, and how those posts do. Ads never count. Nearly linear in the number of posts.
 * @param isWanted whether a tag of that key is to be told of
 */
export function tagStats(
  accounts: readonly TaggedAccount[],
  options: TagOptions,
  isWanted: (key: string) => boolean = () => true,
): TagStats {
  const { now, by } = options;
  const tags = new Map<string, Gathered>();
  const strata: Strata = { engagement: new Map(), views: new Map() };
  const stats: TagStats = { rows: [], left: 0, posts: 0, known: 0, tagged: 0 };
  for (const account of accounts)
    for (const post of account.posts) {
      if (!isAsked(post, options)) continue;
      stats.posts++;
      if (post.hashtags === null) continue;
      stats.known++;
      const names = tagsOf(post);
      if (names.size > 0) stats.tagged++;
      const counted = countsInAverages(post, now)
        ? rate(post, { followers: account.followers, dialect: options.dialect })
        : null;
      const places = counted ? placesIn(strata, account.key, counted, by) : {};
      for (const [key, written] of names)
        if (isWanted(key)) gather(tags, key, written, post, account.key, counted, places);
    }
  for (const of of Object.values(strata)) for (const stratum of of.values()) stratum.rank();
  const all = [...tags].toSorted(
    ([a, x], [b, y]) => y.posts - x.posts || y.lastUsed - x.lastUsed || (a < b ? -1 : 1),
  );
  stats.left = Math.max(0, all.length - mostTags);
  stats.rows = all.slice(0, mostTags).map(([key, gathered]) => rowOf(key, gathered, by));
  return stats;
}

/** Whether a post is one of those that are asked for. */
export const isAsked = (post: CountedPost, { period, network, format }: TagOptions): boolean =>
  !post.isAd &&
  isIn(post, period) &&
  (network === null || post.network === network) &&
  (format === null || post.format === format);

/** The hashtags of a post by their keys, each as it is first written there. */
export function tagsOf({ hashtags }: Pick<CountedPost, 'hashtags'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of hashtags ?? []) {
    if (found.size >= mostOfPost) break;
    const key = tagKey(tag);
    if (key !== '' && !found.has(key)) found.set(key, tag.replace(/^[#＃﹟]/, ''));
  }
  return found;
}

/** What has been found of one hashtag. */
interface Gathered {
  writings: Map<string, number>;
  networks: string[];
  account: string;
  accounts: Set<string>;
  posts: number;
  lastUsed: number;
  rated: Rated[];
  /** Where each of these stands among those it is compared with. */
  places: Places[];
}

function gather(
  tags: Map<string, Gathered>,
  key: string,
  written: string,
  post: CountedPost,
  account: string,
  counted: Rated | null,
  places: Places,
): void {
  let of = tags.get(key);
  if (!of) {
    of = {
      writings: new Map(),
      networks: [],
      account: '',
      accounts: new Set(),
      posts: 0,
      lastUsed: 0,
      rated: [],
      places: [],
    };
    tags.set(key, of);
  }
  of.writings.set(written, (of.writings.get(written) ?? 0) + 1);
  // An account's posts come together.
  if (of.account !== account) {
    of.account = account;
    of.accounts.add(account);
  }
  if (!of.networks.includes(post.network)) of.networks.push(post.network);
  of.posts++;
  of.lastUsed = Math.max(of.lastUsed, post.published!.at);
  if (!counted) return;
  of.rated.push(counted);
  of.places.push(places);
}

function rowOf(key: string, of: Gathered, by: By): TagRow {
  const kind = viewsAs(of.rated);
  const views = of.rated.flatMap(({ post }) =>
    post.views && post.viewsAs === kind ? middleOf(post.views) : [],
  );
  return {
    key,
    tag: mostOften(of.writings),
    networks: of.networks.toSorted(),
    posts: of.posts,
    accounts: of.accounts.size,
    averaged: of.rated.length,
    average: average(of.rated, by),
    reach: views.length > 0 ? { median: median(views)!, n: views.length } : null,
    lift: liftOf(of.places, 'engagement'),
    reachLift: liftOf(of.places, 'views'),
    lastUsed: of.lastUsed,
  };
}

/** The writing of a hashtag that was seen most often. */
export const mostOften = (writings: ReadonlyMap<string, number>): string => {
  let [found, most] = ['', 0];
  for (const [written, n] of writings) if (n > most) [found, most] = [written, n];
  return found;
};

/** A hashtag of competitors that the brand's own accounts were not seen to use. */
export interface MissedTag {
  row: TagRow;
  /** How many of the competitors use it. */
  competitors: number;
}

/**
 * Hashtags that competitors use and own accounts do not, in any post that was ever seen of them: those of the most
 * competitors first.
 */
export function missedTags(accounts: readonly TaggedAccount[], options: TagOptions): MissedTag[] {
  const own = new Set<string>();
  for (const { role, posts } of accounts)
    if (role === 'own') for (const post of posts) for (const key of tagsOf(post).keys()) own.add(key);
  const competitors = accounts.filter(({ role }) => role === 'competitor');
  return tagStats(competitors, options, (key) => !own.has(key))
    .rows.map((row) => ({ row, competitors: row.accounts }))
    .toSorted((a, b) => b.competitors - a.competitors || b.row.posts - a.row.posts);
}

/** A hashtag that own accounts used before the period and not in it. */
export interface RestingTag {
  key: string;
  tag: string;
  posts: number;
  lastUsed: number;
}

/** Used in fewer posts than this, a hashtag was never a habit. */
const fewestOfHabit = 3;
const mostResting = 100;

/** Hashtags that own accounts have not used since the period began: the last used first. */
export function restingTags(accounts: readonly TaggedAccount[], options: TagOptions): RestingTag[] {
  const before: TagOptions = { ...options, period: { from: -Infinity, to: Infinity } };
  const tags = new Map<string, { writings: Map<string, number>; posts: number; lastUsed: number }>();
  for (const { role, posts } of accounts) {
    if (role !== 'own') continue;
    for (const post of posts) {
      if (!isAsked(post, before)) continue;
      for (const [key, written] of tagsOf(post)) {
        const of = tags.get(key) ?? { writings: new Map(), posts: 0, lastUsed: 0 };
        tags.set(key, of);
        of.writings.set(written, (of.writings.get(written) ?? 0) + 1);
        of.posts++;
        of.lastUsed = Math.max(of.lastUsed, post.published!.at);
      }
    }
  }
  return [...tags]
    .filter(([, { posts, lastUsed }]) => posts >= fewestOfHabit && lastUsed < options.period.from)
    .map(([key, { writings, posts, lastUsed }]) => ({ key, tag: mostOften(writings), posts, lastUsed }))
    .toSorted((a, b) => b.lastUsed - a.lastUsed || (a.key < b.key ? -1 : 1))
    .slice(0, mostResting);
}
