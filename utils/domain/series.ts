import { agree, atMost, type Count, type MaybeCount } from './count';

/**
 * One metric of one post (or account) over time, packed as [at, value, below, at, value, below, …], oldest first:
 * milliseconds, the count, and the first number it is not (0 when exact).
 */
export type Series = number[];

export interface SeriesPoint {
  at: number;
  count: Count;
}

const dayMs = 86_400_000;
/** More points than this are thinned: the older half loses every second one. */
const mostPoints = 400;

/** The points of a series, oldest first. */
export function pointsOf(series: Series | undefined): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (let i = 0; series && i + 2 < series.length; i += 3)
    points.push({ at: series[i]!, count: unpack(series, i) });
  return points;
}

/** When the metric was last kept; null of an empty series. */
export const lastSeen = (series: Series | undefined): number | null => series?.at(-3) ?? null;

/** When the series last said just this count; null when it never did. */
export function saidAt(series: Series | undefined, count: MaybeCount): number | null {
  if (!series || !count) return null;
  const below = count.exact ? 0 : count.below;
  for (let i = series.length - 3; i >= 0; i -= 3)
    if (series[i + 1] === count.value && series[i + 2] === below) return series[i]!;
  return null;
}

/** The series up to a moment: what lies after it was told by a clock that has since gone back (D-08). */
export function until(series: Series | undefined, now: number): Series | undefined {
  if (!series || (series.at(-3) ?? now) <= now) return series;
  return series.filter((_, i) => series[i - (i % 3)]! <= now);
}

/**
 * The series with one more sighting, or the same series when it adds nothing: a sighting is kept when the value
 * changed or a day passed. An abbreviation that agrees with the last exact number is no change. A moment that is not
 * after the last one (clocks go back, D-08) is not kept.
 */
export function withSighting(series: Series | undefined, at: number, count: MaybeCount): Series | undefined {
  if (!count) return series;
  if (!series || series.length === 0) return [at, count.value, count.exact ? 0 : count.below];
  const lastAt = series.at(-3)!;
  if (at <= lastAt) return series;
  const last = unpack(series, series.length - 3);
  const changed =
    last.exact === count.exact
      ? last.value !== count.value || atMost(last) !== atMost(count)
      : !agree(last, count) || count.exact;
  if (!changed && at - lastAt < dayMs) return series;
  return thin([...series, at, count.value, count.exact ? 0 : count.below]);
}

/** Two series of one thing as one, told in the order of time. */
export function joinSeries(a: Series | undefined, b: Series | undefined): Series | undefined {
  if (!a || !b) return a ?? b;
  const points = [...pointsOf(a), ...pointsOf(b)].toSorted((one, other) => one.at - other.at);
  return points.reduce<Series | undefined>(
    (series, { at, count }) => withSighting(series, at, count),
    undefined,
  );
}

/**
 * The series with what lies before a moment thinned to one sighting in each stretch of time: the last exact one, else
 * the last. The first sighting of all stays. The same series when nothing goes.
 */
export function thinnedBefore(series: Series, before: number, everyMs: number): Series {
  const stay = new Map<number, number>();
  for (let i = 3; i < series.length && series[i]! < before; i += 3) {
    const stretch = Math.floor(series[i]! / everyMs);
    const other = stay.get(stretch);
    const isExact = series[i + 2] === 0;
    if (other === undefined || isExact || series[other + 2] !== 0) stay.set(stretch, i);
  }
  const kept = new Set(stay.values());
  const isKept = (i: number) => i === 0 || series[i]! >= before || kept.has(i);
  const thinned = series.filter((_, i) => isKept(i - (i % 3)));
  return thinned.length === series.length ? series : thinned;
}

function unpack(series: Series, i: number): Count {
  const value = series[i + 1]!;
  const below = series[i + 2]!;
  return below === 0 ? { value, exact: true } : { value, exact: false, below };
}

function thin(series: Series): Series {
  if (series.length <= mostPoints * 3) return series;
  const half = (mostPoints >> 1) * 3;
  return series.filter((_, i) => i >= half || (i / 3) % 2 < 1);
}
