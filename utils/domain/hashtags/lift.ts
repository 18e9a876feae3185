import type { Rated } from '../account-stats';
import { middleOf } from '../count';
import type { By } from '../over-time';
import type { ViewKind } from '../post';
import { fewestPeers, median } from '../usual';

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

export type Compared = 'engagement' | 'views';
export type Strata = Record<Compared, Map<string, Stratum>>;

/** A post's value among those it can be compared with. */
interface Place {
  account: string;
  stratum: Stratum;
  index: number;
}
export type Places = Partial<Record<Compared, Place>>;

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
export function placesIn(strata: Strata, account: string, rated: Rated, by: By): Places {
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

/** How posts that stand in these places do beside the others of their accounts. */
export function liftOf(places: readonly Places[], of: Compared): Lift {
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
