import type { LoadedAccount } from '../comparison';
import { atMost } from '../count';
import { dayMs } from '../pace';
import type { SeriesPoint } from '../series';
import type { KpiFigure, KpiGap, KpiPart, Known } from './figure';
import { comingChange, type Coming, type Step } from './forecast';
import type { KpiPeriod } from './period';

/** A sighting this near to an end of a period stands for it: a tenth of its length, at least a day. */
export const nearMs = ({ from, to }: Pick<KpiPeriod, 'from' | 'to'>): number =>
  Math.max(dayMs, (to - from) / 10);

/** The sighting nearest to a moment, of those no further from it than that; the later of two as near. */
function nearest(points: readonly SeriesPoint[], at: number, near: number): SeriesPoint | null {
  let best: SeriesPoint | null = null;
  for (const point of points) {
    const distance = Math.abs(point.at - at);
    if (distance <= near && (!best || distance <= Math.abs(best.at - at))) best = point;
  }
  return best;
}

/** The sighting that tells how a period ended, or how it stands now; and whether it is near enough to its end. */
function lastOf(
  all: readonly SeriesPoint[],
  period: KpiPeriod,
  now: number,
): { point: SeriesPoint; isEnd: boolean } | null {
  const points = all.filter(({ at }) => at <= now);
  if (now >= period.to) {
    const end = nearest(points, period.to, nearMs(period));
    if (end) return { point: end, isEnd: true };
  }
  const point = points.findLast(({ at }) => at >= period.from && at < period.to);
  return point ? { point, isEnd: now < period.to } : null;
}

/** A number between two: exact where they are one. */
export const between = (low: number, high: number, isLeast = false): Known => ({
  value: (low + high) / 2,
  between: low === high ? null : { low, high },
  isLeast,
});

/**
 * Followers of own accounts at the period's end, or as last seen in it. Of several accounts where all are known; else at
 * least those of the known ones.
 */
export function followersOf(accounts: readonly LoadedAccount[], period: KpiPeriod, now: number): KpiFigure {
  const parts: KpiPart[] = [];
  const gaps: KpiGap[] = [];
  let [low, high, until] = [0, 0, Infinity];
  for (const { account, profile, followers } of accounts) {
    const last = lastOf(followers, period, now);
    if (!last) {
      gaps.push({ why: profile ? 'notSeen' : 'neverSeen', account });
      continue;
    }
    const { point, isEnd } = last;
    if (!isEnd) gaps.push({ why: 'noEnd', account });
    parts.push({ kind: 'sighting', account, point });
    low += point.count.value;
    high += atMost(point.count);
    until = Math.min(until, point.at);
  }
  if (parts.length === 0) return { known: null, currency: null, parts, gaps, until: null };
  const known = between(low, high, parts.length < accounts.length);
  return { known, currency: null, parts, gaps, until };
}

/**
 * New followers less those who left: from the sighting nearest to the period's beginning to the last. Null where of some
 * account there is none near the beginning, or none a day later: what is not known may be a loss.
 */
export function newFollowersOf(
  accounts: readonly LoadedAccount[],
  period: KpiPeriod,
  now: number,
): KpiFigure {
  const parts: KpiPart[] = [];
  const gaps: KpiGap[] = [];
  let [low, high, until] = [0, 0, Infinity];
  for (const { account, profile, followers } of accounts) {
    const from = nearest(
      followers.filter(({ at }) => at <= now),
      period.from,
      nearMs(period),
    );
    const last = lastOf(followers, period, now);
    if (!from || !last || last.point.at - from.at < dayMs) {
      const why = !profile ? 'neverSeen' : !from ? 'noBefore' : !last ? 'notSeen' : 'noEnd';
      gaps.push({ why, account });
      continue;
    }
    const { point: to, isEnd } = last;
    if (!isEnd) gaps.push({ why: 'noEnd', account });
    parts.push({ kind: 'change', account, from, to });
    low += to.count.value - atMost(from.count);
    high += atMost(to.count) - from.count.value;
    until = Math.min(until, to.at);
  }
  const isKnown = parts.length > 0 && parts.length === accounts.length;
  return {
    known: isKnown ? between(low, high) : null,
    currency: null,
    parts,
    gaps,
    until: isKnown ? until : null,
  };
}

/** A pace is taken from sightings of so many days. */
const lookBackMs = 90 * dayMs;

/**
 * What followers come to until the period ends, from the last sighting on, when they go on changing as they did in the 90
 * days up to it. Null where of some account there are fewer than three sightings over seven days.
 */
export function comingFollowers(
  figure: KpiFigure,
  accounts: readonly LoadedAccount[],
  to: number,
): (Coming & { basis: number; days: number }) | null {
  let [value, low, high, basis, days] = [0, 0, 0, 0, Infinity];
  for (const part of figure.parts) {
    const last = part.kind === 'sighting' ? part.point : part.kind === 'change' ? part.to : null;
    const own = last && accounts.find(({ account }) => 'account' in part && account === part.account);
    if (!last || !own) return null;
    const seen = own.followers.filter(({ at }) => at <= last.at && at >= last.at - lookBackMs);
    const coming = comingChange(stepsOf(seen), Math.max(0, (to - last.at) / dayMs));
    if (!coming) return null;
    value += coming.value;
    // Accounts do as they do, each by itself: their spreads add up as squares.
    low += (coming.value - coming.low) ** 2;
    high += (coming.high - coming.value) ** 2;
    basis += seen.length;
    days = Math.min(days, coming.days);
  }
  if (figure.parts.length === 0) return null;
  return { value, low: value - Math.sqrt(low), high: value + Math.sqrt(high), basis, days };
}

/** From sighting to sighting, by the middle of what each may be. Two within an hour are one. */
function stepsOf(points: readonly SeriesPoint[]): Step[] {
  const steps: Step[] = [];
  let before: SeriesPoint | null = null;
  for (const point of points) {
    if (before && point.at - before.at < 3_600_000) continue;
    if (before) steps.push({ days: (point.at - before.at) / dayMs, by: middle(point) - middle(before) });
    before = point;
  }
  return steps;
}

const middle = ({ count }: SeriesPoint): number => (count.value + atMost(count)) / 2;
