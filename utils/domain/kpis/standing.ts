import type { Interval } from '../campaigns/chance';
import { dayMs } from '../pace';
import type { KpiFigure, KpiSources } from './figure';
import { figureOf, type Reckoned } from './figure-of';
import { comingChange, comingEvents, comingOfPosts, spreadOf, type Coming } from './forecast';
import type { Kpi, PeriodId } from './kpi';
import { lightOf, type Light } from './light';
import { addsUp, betterOf, measureFacts } from './measure';
import { comingFollowers } from './of-followers';
import { kpiPeriod, partsOfPeriod, stepPeriod, type KpiPeriod } from './period';
import { treeOf, type Placed } from './tree';

/** How a forecast was made. */
export type ForecastMethod =
  /** The pace of events so far goes on: Poisson. */
  | 'events'
  /** The pace of posts, and what one brings, go on. */
  | 'posts'
  /** It goes on changing as it did between sightings, or from day to day. */
  | 'changes';

export interface Forecast {
  value: number;
  /** In 95 of 100 cases, if things go on as they do. */
  between: Interval;
  method: ForecastMethod;
  /** Out of so many events, posts, or sightings or days. */
  basis: number;
  /** Over so many days. */
  days: number;
}

/** Why there is no forecast. */
export type NoForecast =
  | 'over'
  | 'notBegun'
  | 'written'
  | 'unknown'
  /** Not all of the parts are known. */
  | 'partial'
  | 'tooEarly'
  /** Too few sightings, days or posts. */
  | 'tooFew'
  /** A rate, or people reached: nothing that goes on at a pace. */
  | 'rate'
  | 'byHand';

/** Targets that should add up and do not. */
export interface Mismatch {
  /** Of the period's months or quarters, or of the KPIs below of the same measure. */
  against: 'periods' | 'children';
  sum: number;
  target: number;
}

/** How one KPI stands in a period. */
export interface KpiStanding {
  kpi: Kpi;
  /** How deep it stands in the tree, 0 at the top; a parent that is gone, or a circle, reads as the top. */
  depth: number;
  /** Id of the KPI above that holds; null at the top. */
  parent: string | null;
  figure: KpiFigure;
  isWritten: boolean;
  /** Null: none was set. */
  target: number | null;
  /** Value / target, of the value's middle; null where either is unknown, the target is not above 0, or the value below 0. */
  share: number | null;
  forecast: Forecast | null;
  /** Null where there is a forecast. */
  noForecast: NoForecast | null;
  /** Between what a cost lies by the chance of so few events; null of all else. */
  chance: Interval | null;
  light: Light;
  /** The period before, over its whole length. */
  before: { period: PeriodId; figure: KpiFigure };
  mismatches: Mismatch[];
}

/** How the KPIs stand in a period, in the order of the tree: each after the one above it. */
export function standingsOf(
  kpis: readonly Kpi[],
  sources: KpiSources,
  period: KpiPeriod,
  now: number,
): KpiStanding[] {
  const before = kpiPeriod(stepPeriod(period.id, -1), sources.zone);
  const tree = treeOf(kpis);
  // Most KPIs ask for the same figures.
  const known = new Map<string, Reckoned>();
  const figure = (kpi: Kpi, of: KpiPeriod): Reckoned => {
    const written = kpi.written[of.id] ?? null;
    const asked = JSON.stringify([kpi.measure, kpi.network, kpi.campaign, kpi.currency, of.id, written]);
    let found = known.get(asked);
    if (!found) known.set(asked, (found = figureOf(kpi, sources, of, now)));
    return found;
  };
  return tree.map((placed) => {
    const { kpi } = placed;
    const reckoned = figure(kpi, period);
    const target = kpi.targets[period.id] ?? null;
    const isWritten = kpi.written[period.id] !== undefined;
    const made = forecastOf(kpi, reckoned, period, now, isWritten);
    return {
      ...placed,
      figure: reckoned.figure,
      isWritten,
      target,
      share: shareOf(reckoned.figure.known?.value ?? null, target),
      ...made,
      chance: reckoned.chance,
      light: standingLight(kpi, reckoned, target, made.forecast, period, now),
      before: {
        period: before?.id ?? '',
        figure: before
          ? figure(kpi, before).figure
          : { known: null, currency: null, parts: [], gaps: [], until: null },
      },
      mismatches: mismatchesOf(placed, tree, period.id),
    };
  });
}

/** Which share of its target a value is; null where that says nothing: no target above 0, or a value below 0. */
export const shareOf = (value: number | null, target: number | null): number | null =>
  value === null || target === null || target <= 0 || value < 0 ? null : value / target;

function standingLight(
  kpi: Kpi,
  { figure, chance }: Reckoned,
  target: number | null,
  forecast: Forecast | null,
  period: KpiPeriod,
  now: number,
): Light {
  const isOver = now >= period.to;
  const light = lightOf({
    known: figure.known,
    target,
    better: betterOf(kpi),
    nature: measureFacts[kpi.measure].nature,
    isOver,
    forecast: forecast
      ? { value: forecast.value, ...forecast.between }
      : chance && figure.known
        ? { value: figure.known.value, ...chance }
        : null,
  });
  // What was last seen long before the end does not say how it ended.
  const isCut = isOver && figure.gaps.some(({ why }) => why === 'noEnd');
  return isCut && light !== 'noTarget' ? 'unknown' : light;
}

type Made = Pick<KpiStanding, 'forecast' | 'noForecast'>;
const none = (noForecast: NoForecast): Made => ({ forecast: null, noForecast });

/** Under a tenth of the time, or three days, nothing is said of what comes. */
const leastShare = 0.1;
const leastDays = 3;

function forecastOf(kpi: Kpi, reckoned: Reckoned, period: KpiPeriod, now: number, isWritten: boolean): Made {
  const { known, until } = reckoned.figure;
  const { nature, from } = measureFacts[kpi.measure];
  if (now >= period.to) return none('over');
  if (now < period.from) return none('notBegun');
  if (isWritten) return none('written');
  if (from === 'byHand') return none('byHand');
  if (nature === 'rate' || nature === null) return none('rate');
  if (!known || until === null) return none('unknown');
  if (known.isLeast) return none('partial');
  const { from: start, to: end } = reckoned.span ?? period;
  const [days, left] = [(until - start) / dayMs, Math.max(0, end - until) / dayMs];
  const add = (coming: Coming, method: ForecastMethod, basis: number, over: number): Made => ({
    forecast: {
      value: known.value + coming.value,
      between: {
        low: Math.max(nature === 'change' ? -Infinity : 0, (known.between?.low ?? known.value) + coming.low),
        high: (known.between?.high ?? known.value) + coming.high,
      },
      method,
      basis,
      days: over,
    },
    noForecast: null,
  });
  if (reckoned.accounts) {
    const coming = comingFollowers(reckoned.figure, reckoned.accounts, period.to);
    return coming ? add(coming, 'changes', coming.basis, coming.days) : none('tooFew');
  }
  if (days < leastDays || days < leastShare * ((end - start) / dayMs)) return none('tooEarly');
  if (reckoned.posts) {
    const coming = comingOfPosts(reckoned.posts, days, left);
    return coming ? add(coming, 'posts', reckoned.posts.length, days) : none('tooFew');
  }
  const perDay = reckoned.perDay?.() ?? [];
  if (measureFacts[kpi.measure].unit === 'money') {
    const coming = comingChange(
      perDay.map((by) => ({ days: 1, by })),
      left,
    );
    return coming ? add(coming, 'changes', perDay.length, coming.days) : none('tooFew');
  }
  const coming = comingEvents(known.value, days, left, spreadOf(perDay));
  return coming ? add(coming, 'events', known.value, days) : none('tooFew');
}

/** Where the target of a period is not what those of its months (of a year: quarters), or of the KPIs below, add up to. */
function mismatchesOf({ kpi }: Placed, tree: readonly Placed[], period: PeriodId): Mismatch[] {
  const target = kpi.targets[period];
  if (target === undefined || !addsUp(kpi.measure)) return [];
  const children = tree.filter((one) => one.parent === kpi.id).map((one) => one.kpi);
  const isSame = (one: Kpi) => one.measure === kpi.measure && one.currency === kpi.currency;
  const sums = {
    periods: sumOf(partsOfPeriod(period).map((part) => kpi.targets[part])),
    children: children.every(isSame) ? sumOf(children.map((child) => child.targets[period])) : null,
  };
  return (['periods', 'children'] as const).flatMap((against) => {
    const sum = sums[against];
    // Shares of money and fractions of people are rounded by whoever divides a target.
    const isOff = sum !== null && Math.abs(sum - target) > 1e-9 * Math.max(1, Math.abs(target));
    return isOff ? [{ against, sum, target }] : [];
  });
}

/** Null where there are none, or one is not known. */
const sumOf = (values: readonly (number | undefined)[]): number | null =>
  values.length === 0 || values.some((value) => value === undefined)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
