import { measures } from './measures';
import type { Results } from './results';

/** What can be turned: money in minor units, shares as fractions; null: unknown, and not assumed either. */
export const assumptionNames = ['budget', 'cpm', 'ctr', 'conversion', 'averageOrder', 'marginShare'] as const;
export type AssumptionName = (typeof assumptionNames)[number];
export type Assumptions = Record<AssumptionName, number | null>;

/** What a campaign's own figures tell of each; where it has orders, the conversion is into them. */
export function ownAssumptions(results: Results): Assumptions {
  const { spend, revenue, costOfGoods, orders } = results;
  return {
    budget: spend !== null && spend > 0 ? spend : null,
    cpm: measures.cpm.value(results),
    ctr: measures.ctr.value(results),
    conversion: measures.conversion.value(orders === null ? results : { ...results, actions: orders }),
    averageOrder: measures.averageOrder.value(results),
    marginShare:
      revenue === null || costOfGoods === null || revenue <= 0 ? null : (revenue - costOfGoods) / revenue,
  };
}

export interface Outcome {
  impressions: number | null;
  clicks: number | null;
  cpc: number | null;
  actions: number | null;
  cpa: number | null;
  revenue: number | null;
  drr: number | null;
  /** Revenue × margin − budget. */
  profit: number | null;
  romi: number | null;
}

/**
 * What follows from assumptions, link by link: impressions = budget / CPM × 1000, clicks = impressions × CTR, actions =
 * clicks × conversion, revenue = actions × average order, profit = revenue × margin − budget. What hangs on an unknown is
 * null.
 */
export function outcomeOf({ budget, cpm, ctr, conversion, averageOrder, marginShare }: Assumptions): Outcome {
  const impressions = over(times(budget, 1000), cpm);
  const clicks = times(impressions, ctr);
  const actions = times(clicks, conversion);
  const revenue = times(actions, averageOrder);
  const margin = times(revenue, marginShare);
  const profit = margin === null || budget === null ? null : margin - budget;
  return {
    impressions,
    clicks,
    cpc: over(budget, clicks),
    actions,
    cpa: over(budget, actions),
    revenue,
    drr: over(budget, revenue),
    profit,
    romi: over(profit, budget),
  };
}

const times = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a * b;
const over = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b <= 0 ? null : a / b;
