import type { Interval } from '../campaigns/chance';
import type { KpiFigure, KpiSources } from './figure';
import type { Kpi, PeriodId } from './kpi';
import type { KpiPeriod } from './period';

/**
 * How a KPI stands against its target. Never told by colour alone.
 * `done`: reached, for good. `onTrack`: what is to be expected reaches it. `atRisk`: only the better end does, or it is close.
 * `behind`: it does not; of a period that is over: it was missed. `tooEarly`: too little of the period has gone by.
 */
export const lights = ['done', 'onTrack', 'atRisk', 'behind', 'noTarget', 'tooEarly', 'unknown'] as const;
export type Light = (typeof lights)[number];

/** How a forecast was made; what it stands on is `basis`: days, sightings, posts, or events. */
export type ForecastMethod =
  /** The pace of events so far goes on: Poisson. */
  | 'events'
  /** The pace of posts, and what one brings, go on. */
  | 'posts'
  /** The days to come are as those so far, money a day. */
  | 'days'
  /** A straight line through the sightings. */
  | 'line';

export interface Forecast {
  value: number;
  /** In 95 of 100 cases, if things go on as they do. */
  between: Interval;
  method: ForecastMethod;
  /** Out of so many of what the method names, */
  basis: number;
  /** over so many days. */
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
  /** A rate: what it is so far is told, with its interval. */
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
  void [kpis, sources, period, now];
  return [];
}
