import { average, countsInAverages, isIn, rate, viewsAs, type Average, type Rated } from '../account-stats';
import type { Role } from '../brand';
import { middleOf, type MaybeCount } from '../count';
import type { Period } from '../coverage';
import type { DialectId } from '../dialects';
import type { By } from '../over-time';
import type { CountedPost, ViewKind } from '../post';
import { fewestPeers, median } from '../usual';
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

/**
 * How posts with a hashtag stand beside posts of the same account and format without it. Association, not cause: what a
 * tag is put on differs in more than the tag.
 */
export type Lift =
  | {
      state: 'known';
      /** The middle of the posts' multiples, each of what is usual of the account's posts of that format without the tag. */
      multiple: number;
      /** The middle of many more such posts would lie between these, nine times in ten. */
      low: number;
      high: number;
      /** Posts with the tag that had others to be compared with, and of how many accounts they are. */
      n: number;
      accounts: number;
    }
  | { state: 'tooFew'; n: number }
  /** Nothing to compare with: too few posts of these accounts go without the tag. */
  | { state: 'everywhere' }
  /** Nothing that could be compared is known of these posts. */
  | { state: 'unknown' };

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

const isAsked = (post: CountedPost, { period, network, format }: TagOptions): boolean =>
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

type Compared = 'engagement' | 'views';
type Strata = Record<Compared, Map<string, Stratum>>;

/** A post's value among those it can be compared with. */
interface Place {
  account: string;
  stratum: Stratum;
  index: number;
}
type Places = Partial<Record<Compared, Place>>;

/** Values of posts of one account and format (views: of one kind), in order. */
class Stratum {
  readonly values: number[] = [];
  #sorted: number[] = [];
  #ranks: number[] = [];

  add(value: number): number {
    return this.values.push(value) - 1;
  }

  /** To be called once, when all values are there. */
  rank(): void {
    const order = this.values.map((_, i) => i).toSorted((a, b) => this.values[a]! - this.values[b]! || a - b);
    this.#sorted = order.map((i) => this.values[i]!);
    this.#ranks = Array.from({ length: order.length }, () => 0);
    for (const [rank, i] of order.entries()) this.#ranks[i] = rank;
  }

  /** The median of all values but these, and how many those are: in the time that these take. */
  without(indexes: readonly number[]): { median: number; n: number } | null {
    const gone = indexes.map((i) => this.#ranks[i]!).toSorted((a, b) => a - b);
    const n = this.values.length - gone.length;
    if (n === 0) return null;
    const at = (position: number): number => {
      let rank = position;
      for (const one of gone) {
        if (one > rank) break;
        rank++;
      }
      return this.#sorted[rank]!;
    };
    return { median: (at((n - 1) >> 1) + at(n >> 1)) / 2, n };
  }
}

/** Puts a post among those it can be compared with. */
function placesIn(strata: Strata, account: string, rated: Rated, by: By): Places {
  const { post, [by]: told } = rated;
  const places: Places = {};
  const put = (of: Compared, value: number, kind: ViewKind | '') => {
    const name = `${account}\n${post.format ?? ''}\n${kind}`;
    let stratum = strata[of].get(name);
    if (!stratum) strata[of].set(name, (stratum = new Stratum()));
    places[of] = { account, stratum, index: stratum.add(value) };
  };
  if (told) put('engagement', (told.low + told.high) / 2, by === 'byViews' ? post.viewsAs : '');
  if (post.views) put('views', middleOf(post.views), post.viewsAs);
  return places;
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

const mostOften = (writings: ReadonlyMap<string, number>): string => {
  let [found, most] = ['', 0];
  for (const [written, n] of writings) if (n > most) [found, most] = [written, n];
  return found;
};

function liftOf(places: readonly Places[], of: Compared): Lift {
  const parts = new Map<Stratum, { account: string; indexes: number[] }>();
  let known = 0;
  for (const { [of]: place } of places) {
    if (!place) continue;
    known++;
    const part = parts.get(place.stratum);
    if (part) part.indexes.push(place.index);
    else parts.set(place.stratum, { account: place.account, indexes: [place.index] });
  }
  if (known === 0) return { state: 'unknown' };
  const multiples: number[] = [];
  const accounts = new Set<string>();
  for (const [stratum, { account, indexes }] of parts) {
    const others = stratum.without(indexes);
    if (!others || others.n < fewestPeers || others.median === 0) continue;
    for (const index of indexes) multiples.push(stratum.values[index]! / others.median);
    accounts.add(account);
  }
  const n = multiples.length;
  if (n === 0) return known < fewestPeers ? { state: 'tooFew', n: known } : { state: 'everywhere' };
  if (n < fewestPeers) return { state: 'tooFew', n };
  const sorted = multiples.toSorted((a, b) => a - b);
  const { low, high } = spanOfMedian(sorted);
  return { state: 'known', multiple: median(sorted)!, low, high, n, accounts: accounts.size };
}

/**
 * Between which of the values the median of all there might be lies, nine times in ten, whatever their distribution: half
 * of such values are below it, so how many of n are is a matter of tossing coins.
 */
export function spanOfMedian(sorted: readonly number[]): { low: number; high: number } {
  const n = sorted.length;
  // P(fewer than k of n are below) must not be over 0.05 at either end.
  let [k, tail] = [0, 0];
  if (n <= 1000) {
    let chance = 0.5 ** n;
    for (; k < n / 2 && tail + chance <= 0.05; k++) {
      tail += chance;
      chance = (chance * (n - k)) / (k + 1);
    }
  } else k = Math.floor(n / 2 - 1.645 * (Math.sqrt(n) / 2));
  const at = Math.max(0, k - 1);
  return { low: sorted[at]!, high: sorted[n - 1 - at]! };
}

/** Whether a tag's posts clearly did better or worse: nine times in ten the difference is no accident of these posts. */
export function clearly(lift: Lift): 'above' | 'below' | null {
  if (lift.state !== 'known') return null;
  return lift.low > 1 ? 'above' : lift.high < 1 ? 'below' : null;
}

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

/** Two hashtags in one post. */
export interface TagPair {
  /** In alphabetical order. */
  keys: [string, string];
  /** The same as they are written. */
  tags: [string, string];
  /** Posts with both. */
  n: number;
  /** How many times as often as if each were put wherever the other is or is not. */
  lift: number;
}

/** Hashtags whose pairs are counted: the most used. */
export const mostPaired = 100;
const mostPairs = 200;
/** Together in fewer posts than this, they met by chance. */
const fewestTogether = 2;

/** Which of the most used hashtags stand together: the most often first, at most 200 pairs. */
export function tagPairs(accounts: readonly TaggedAccount[], options: TagOptions): TagPair[] {
  const lists: string[][] = [];
  const uses = new Map<string, number>();
  const written = new Map<string, string>();
  for (const { posts } of accounts)
    for (const post of posts) {
      if (post.hashtags === null || !isAsked(post, options)) continue;
      const names = tagsOf(post);
      lists.push([...names.keys()]);
      for (const [key, name] of names) {
        uses.set(key, (uses.get(key) ?? 0) + 1);
        if (!written.has(key)) written.set(key, name);
      }
    }
  const used = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostPaired);
  const places = new Map(used.map(([key], place) => [key, place]));
  const size = used.length;
  const together = new Uint32Array(size * size);
  for (const keys of lists) {
    const found = keys.flatMap((key) => places.get(key) ?? []).toSorted((x, y) => x - y);
    for (let i = 0; i < found.length; i++)
      for (let j = i + 1; j < found.length; j++) together[found[i]! * size + found[j]!]!++;
  }
  const pairs: TagPair[] = [];
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const n = together[i * size + j]!;
      if (n < fewestTogether) continue;
      const keys = [used[i]![0], used[j]![0]].toSorted() as TagPair['keys'];
      const tags = keys.map((key) => written.get(key)!) as TagPair['tags'];
      pairs.push({ keys, tags, n, lift: (n * lists.length) / (used[i]![1] * used[j]![1]) });
    }
  return pairs
    .toSorted((x, y) => y.n - x.n || y.lift - x.lift || (x.keys.join(' ') < y.keys.join(' ') ? -1 : 1))
    .slice(0, mostPairs);
}

/** A hashtag beside another one. */
export interface Companion {
  key: string;
  tag: string;
  /** Posts with both; of the posts with the one that was asked for. */
  n: number;
  share: number;
}

const mostCompanions = 20;

/** What stands beside a hashtag in the same posts: the most often first. */
export function companionsOf(
  key: string,
  accounts: readonly TaggedAccount[],
  options: TagOptions,
): Companion[] {
  const beside = new Map<string, Map<string, number>>();
  let posts = 0;
  for (const account of accounts)
    for (const post of account.posts) {
      if (post.hashtags === null || !isAsked(post, options)) continue;
      const names = tagsOf(post);
      if (!names.has(key)) continue;
      posts++;
      for (const [other, written] of names) {
        if (other === key) continue;
        const writings = beside.get(other) ?? new Map<string, number>();
        beside.set(other, writings);
        writings.set(written, (writings.get(written) ?? 0) + 1);
      }
    }
  return [...beside]
    .map(([other, writings]) => {
      const n = [...writings.values()].reduce((sum, one) => sum + one, 0);
      return { key: other, tag: mostOften(writings), n, share: n / posts };
    })
    .toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, mostCompanions);
}
