/** Of a hundred intervals so wide, 95 hold the true value. */
export const usualZ = 1.959964;

/**
 * How wide intervals must be so that of so many, looked at together, all hold their true values 95 times of a hundred:
 * each is made for 5 % divided by their number (Bonferroni). The quantile of the normal distribution is Acklam's rational
 * approximation of its tail (2003), off by under 1.2e-9.
 */
export function zOf(comparisons: number): number {
  if (comparisons < 2) return usualZ;
  const q = Math.sqrt(-2 * Math.log(0.025 / comparisons));
  const above =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) *
      q +
    1;
  return -above / below;
}

export interface Interval {
  low: number;
  /** Infinity where nothing bounds it. */
  high: number;
}

/**
 * Between what the expected number of events lies when so many were counted: Byar's approximation of the exact Poisson
 * interval (Breslow & Day 1987, vol. II, p. 69), off by under 1 % of its ends from two events on.
 */
export function expectedOf(events: number, z = usualZ): Interval {
  const end = (n: number, by: number): number => n * (1 - 1 / (9 * n) + by / (3 * Math.sqrt(n))) ** 3;
  return { low: events === 0 ? 0 : end(events, -z), high: end(events + 1, z) };
}

/**
 * Between what the true cost of an event lies: the same spend over the fewest and the most events to be expected.
 * Null where nothing was spent.
 */
export function costInterval(spend: number, events: number, z = usualZ): Interval | null {
  if (spend <= 0) return null;
  const { low, high } = expectedOf(events, z);
  return { low: spend / high, high: low === 0 ? Infinity : spend / low };
}

/** How two costs of the same event compare. */
export interface CostComparison {
  /** How many times as much the first costs; null where one of them has had no event. */
  times: number | null;
  /** Between what that lies. */
  interval: Interval;
  /** Which is cheaper; null: the difference may be chance. */
  cheaper: 'first' | 'second' | null;
  /** Either has had fewer events than this: little can be said of it. */
  few: boolean;
}

/** Below so many events of one side a comparison is said to be of few. */
export const fewEvents = 10;

/**
 * Compares the costs of an event in two channels. With the sum of events given, those of the first are binomial, with a
 * share that depends on the ratio of the costs alone (Przyborowski & Wilenski 1940); its interval is Wilson's with the
 * correction for continuity (Newcombe 1998, method 4). Null where nothing was spent on one of them, or nothing came of
 * either: there is nothing to compare.
 */
export function compareCosts(
  first: { spend: number; events: number },
  second: { spend: number; events: number },
  z = usualZ,
): CostComparison | null {
  const n = first.events + second.events;
  if (first.spend <= 0 || second.spend <= 0 || n === 0) return null;
  const spends = first.spend / second.spend;
  // Cost 1 / cost 2 = (spend 1 / spend 2) × (events 2 / events 1).
  const ratioAt = (share: number): number => (share <= 0 ? Infinity : (spends * (1 - share)) / share);
  const { low, high } = shareInterval(first.events, n, z);
  const interval = { low: high >= 1 ? 0 : ratioAt(high), high: ratioAt(low) };
  return {
    times: first.events === 0 || second.events === 0 ? null : (spends * second.events) / first.events,
    interval,
    cheaper: interval.high < 1 ? 'first' : interval.low > 1 ? 'second' : null,
    few: Math.min(first.events, second.events) < fewEvents,
  };
}

/** Between what a share lies of which so many of n were counted: Wilson's interval, corrected for continuity. */
export function shareInterval(counted: number, n: number, z = usualZ): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const p = counted / n;
  const end = (sign: 1 | -1): number =>
    (2 * n * p +
      z * z +
      sign * (1 + z * Math.sqrt(z * z + 2 * sign - 1 / n + 4 * p * (n * (1 - p) - sign)))) /
    (2 * (n + z * z));
  return {
    low: counted === 0 ? 0 : Math.max(0, end(-1)),
    high: counted === n ? 1 : Math.min(1, end(1)),
  };
}
