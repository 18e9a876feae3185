import type { Interval } from '../campaigns/chance';

/** Of a hundred such intervals, 95 hold what comes. */
const z = 1.959964;

/** Student's t for 95 of 100, by degrees of freedom from 1 on. */
const t95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
/** Past the table by its expansion (Abramowitz & Stegun 26.7.5), off by less than 0.0005. */
export const student = (freedom: number): number =>
  t95[freedom - 1] ??
  z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);

/** What is still to come, beside what is there. */
export interface Coming extends Interval {
  value: number;
}

/**
 * How many events are still to come when so many came in so many days, if their pace stays: the prediction interval of
 * a Poisson count by the joint sampling of both stretches (Krishnamoorthy & Peng 2011, Communications in Statistics,
 * "Improved closed-form prediction intervals for binomial and Poisson distributions").
 * @param spread how many times as much as Poisson's the days differ (quasi-Poisson), at least 1
 */
export function comingEvents(events: number, days: number, left: number, spread = 1): Coming | null {
  if (days <= 0 || left < 0 || events < 0) return null;
  const ratio = left / days;
  const wide = z * z * Math.max(1, spread);
  const middle = ratio * events + (wide * ratio) / 2;
  const half = Math.sqrt(wide * (ratio * events * (1 + ratio) + (wide * ratio * ratio) / 4));
  return { value: ratio * events, low: Math.max(0, middle - half), high: middle + half };
}

/** How much more than Poisson's the counts of days differ from each other: Pearson's χ² / (n − 1), at least 1. */
export function spreadOf(days: readonly number[]): number {
  const mean = days.reduce((sum, n) => sum + n, 0) / days.length;
  if (days.length < 7 || mean <= 0) return 1;
  const squares = days.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0);
  return Math.max(1, squares / (days.length - 1));
}

/**
 * What posts that are still to come bring, if posts come and bring as they have so far: a compound Poisson sum, whose
 * variance is the rate times the mean square of one post's number. Null below five posts.
 */
export function comingOfPosts(posts: readonly number[], days: number, left: number): Coming | null {
  if (posts.length < fewestPosts || days <= 0 || left < 0) return null;
  const ratio = left / days;
  const sum = posts.reduce((total, one) => total + one, 0);
  const squares = posts.reduce((total, one) => total + one * one, 0);
  const half = z * Math.sqrt(squares * (ratio + ratio * ratio));
  return { value: ratio * sum, low: Math.max(0, ratio * sum - half), high: ratio * sum + half };
}
export const fewestPosts = 5;

/** By how much something changed in so many days. */
export interface Step {
  days: number;
  by: number;
}
/** Fewer steps, or days, tell no pace. */
export const fewestSteps = 2;
export const fewestDays = 7;

/**
 * By how much more something changes when it goes on as in these steps: a walk whose steps have a mean and a spread a
 * day, both taken from them; the interval is Student's and widens with the days ahead. Null below two steps or 7 days.
 */
export function comingChange(steps: readonly Step[], left: number): (Coming & { days: number }) | null {
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  if (steps.length < fewestSteps || days < fewestDays || left < 0 || steps.some((step) => step.days <= 0))
    return null;
  const pace = steps.reduce((sum, { by }) => sum + by, 0) / days;
  const squares = steps.reduce((sum, step) => sum + (step.by - pace * step.days) ** 2 / step.days, 0);
  const perDay = squares / (steps.length - 1);
  const half = student(steps.length - 1) * Math.sqrt(perDay * (left + (left * left) / days));
  return { value: pace * left, low: pace * left - half, high: pace * left + half, days };
}
