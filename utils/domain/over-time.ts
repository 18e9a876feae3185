import { countsInAverages, isIn } from './account-stats';
import type { LoadedAccount } from './comparison';
import { middleOf } from './count';
import type { Period, Sweep } from './coverage';
import { dialects, type DialectId } from './dialects';
import { engagement } from './engagement';
import { dayMs } from './pace';
import { median } from './usual';

/** What a rate is of: the account's followers or the post's own views. */
export type By = 'byFollowers' | 'byViews';
/** How the rates of many posts become one: the middle of them, or all reactions over all audiences. */
export type Averaging = 'median' | 'pooled';

/** The engagement of the posts of one stretch of time; rate null where none was seen that tells one. */
export interface Stretch extends Period {
  rate: number | null;
  n: number;
  /** True when the stretch was looked through in full, so that no post means none was published. */
  swept: boolean;
}

export interface OverTimeOptions {
  period: Period;
  by: By;
  averaging: Averaging;
  dialect: DialectId;
  now: number;
}

/** Stretches are weeks, of a period under a month days. */
export const stretchDays = ({ from, to }: Period): number => (to - from < 28 * dayMs ? 1 : 7);

/** Engagement over time: the posts of a period by the week (or day) they were published in. */
export function engagementOverTime(
  { posts, profile, sweeps }: Pick<LoadedAccount, 'posts' | 'profile' | 'sweeps'>,
  { period, by, averaging, dialect, now }: OverTimeOptions,
): Stretch[] {
  const length = stretchDays(period) * dayMs;
  const { reactions } = dialects[dialect][by];
  const ripe = posts.filter((post) => countsInAverages(post, now));
  const stretches: Stretch[] = [];
  for (let from = period.from; from < period.to; from += length) {
    const stretch = { from, to: Math.min(from + length, period.to) };
    const rates: number[] = [];
    let [answers, audience] = [0, 0];
    for (const post of ripe) {
      if (!isIn(post, stretch)) continue;
      const whole = by === 'byViews' ? post.views : (profile?.followers ?? null);
      const rate = engagement(post, whole, reactions);
      if (!rate || !whole) continue;
      rates.push((rate.low + rate.high) / 2);
      for (const metric of rate.counted) answers += middleOf(post[metric]!);
      audience += middleOf(whole);
    }
    const rate = averaging === 'median' ? median(rates) : audience > 0 ? answers / audience : null;
    stretches.push({ ...stretch, rate, n: rates.length, swept: isSwept(sweeps, stretch) });
  }
  return stretches;
}

const isSwept = (sweeps: readonly Sweep[], { from, to }: Period): boolean =>
  sweeps.some((sweep) => sweep.from <= from && sweep.to >= to);

/** Sightings further apart than this are not joined by a line: what was between was not seen. */
export const longestJoinedDays = 14;
