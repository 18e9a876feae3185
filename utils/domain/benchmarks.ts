import { middleOf, type MaybeCount } from './count';

/**
 * What others measured of a network's accounts, as published: never mixed with what was seen here. Only figures whose
 * denominator is known are kept: the same post can differ tenfold by method.
 */
export interface Benchmark {
  /** A fraction, or the span in which the source puts it. */
  low: number;
  high: number;
  /** What the reactions were divided by. Impressions are shown to nobody but the owner: no rate of ours compares. */
  by: 'followers' | 'impressions';
  /** Null: not told. */
  method: 'mean' | 'median' | null;
  /** The sizes of account it speaks of; null: of all. */
  followers: { from: number; below: number | null } | null;
  /** Who measured, of when and of how many; null: not told. */
  source: string;
  years: string | null;
  sample: { n: number; of: 'posts' | 'accounts' } | null;
  /** Where the figure was read, and on which day (ISO). */
  readAt: string;
  checkedOn: string;
}

/** Those that speak of an account of this size. Where the size is unknown, only those that speak of all. */
export function benchmarksFor(benchmarks: readonly Benchmark[], followers: MaybeCount): Benchmark[] {
  return benchmarks.filter(({ followers: tier }) => {
    if (!tier) return true;
    if (!followers) return false;
    const size = middleOf(followers);
    return size >= tier.from && (tier.below === null || size < tier.below);
  });
}
