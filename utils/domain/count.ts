/**
 * A number read from a page. `null` (see {@link MaybeCount}) is "cannot be known" and is never 0.
 * An abbreviation such as "26K" is a floored number: the true one lies in [value, below).
 */
export type Count = ExactCount | FlooredCount;
export interface ExactCount {
  value: number;
  exact: true;
}
export interface FlooredCount {
  value: number;
  exact: false;
  /** The first number that would have been printed differently. */
  below: number;
}
export type MaybeCount = Count | null;

/** A count known to the unit; null when the number is not a whole number from 0 up. */
export function exactly(value: number): ExactCount | null {
  return Number.isSafeInteger(value) && value >= 0 ? { value, exact: true } : null;
}

/** A count known as an interval [value, below); null when the interval is empty or not of whole numbers from 0 up. */
export function floored(value: number, below: number): FlooredCount | null {
  return Number.isSafeInteger(value) && Number.isSafeInteger(below) && value >= 0 && below > value
    ? { value, exact: false, below }
    : null;
}

/** The largest number the count may stand for. */
export function atMost(count: Count): number {
  return count.exact ? count.value : count.below - 1;
}

/** True when the two counts may be the same number. */
export function agree(a: Count, b: Count): boolean {
  return a.value <= atMost(b) && b.value <= atMost(a);
}

const dayMs = 86_400_000;

/**
 * Of two sightings of the same metric, the one to show now: null never overwrites, exact beats
 * approximate while it still agrees or is less than a day old, otherwise the newer one.
 */
export function betterCount(old: MaybeCount, oldAt: number, fresh: MaybeCount, freshAt: number): MaybeCount {
  if (fresh === null) return old;
  if (old === null) return fresh;
  if (freshAt < oldAt) return betterCount(fresh, freshAt, old, oldAt);
  if (fresh.exact) return fresh;
  if (old.exact && (agree(old, fresh) || freshAt - oldAt < dayMs)) return old;
  if (!old.exact && agree(old, fresh) && atMost(old) - old.value < atMost(fresh) - fresh.value) return old;
  return fresh;
}

/** The middle of what a count may be: itself when exact. For averages and comparisons, never shown as the count. */
export const middleOf = (count: Count): number => (count.value + atMost(count)) / 2;
