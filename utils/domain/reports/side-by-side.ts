import { spanOfMedian } from '../hashtags/lift';
import { fewestPeers, median } from '../usual';

/** How some posts stand beside the others, each as a multiple of the others' middle. Goes together, not causes. */
export interface SideBySide {
  multiple: number;
  /** Nine times in ten the middle of many more such posts would lie between these. */
  low: number;
  high: number;
  /** Of how many posts, beside how many others. */
  n: number;
  others: number;
}

/** The middle of values over the middle of the others; null with fewer than 5 on either side, or where the others' is 0. */
export function sideBySide(values: readonly number[], others: readonly number[]): SideBySide | null {
  const middle = median(others);
  if (values.length < fewestPeers || others.length < fewestPeers || !middle) return null;
  const multiples = values.map((value) => value / middle).toSorted((a, b) => a - b);
  return {
    multiple: median(multiples)!,
    ...spanOfMedian(multiples),
    n: values.length,
    others: others.length,
  };
}

/** Whether the difference is more than these posts' own accident; null: it may be none. */
export const clearSide = ({ low, high }: SideBySide): 'above' | 'below' | null =>
  low > 1 ? 'above' : high < 1 ? 'below' : null;

/** By what share a number has changed, a fraction; null where either is unknown or there was nothing before. */
export const changeShare = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before <= 0 ? null : now / before - 1;
