import type { ResultName, Results } from './results';

/** In what a measure is told. */
export type MeasureUnit = 'money' | 'share' | 'times';

/** A measure of a campaign: what it is made of, and how. */
export interface Measure {
  unit: MeasureUnit;
  /** The figures without which it is unknown. */
  of: readonly ResultName[];
  /** Which way is better; null where that depends on the goal. */
  better: 'less' | 'more' | null;
  /** Null where a figure is unknown, or where it would be a division by nothing. */
  value(results: Results): number | null;
}

/** `part` for each one of `whole`, times so many; null where either is unknown or there is none of the whole. */
const per = (part: ResultName, whole: ResultName, times = 1): Measure['value'] => {
  return (results) => {
    const [above, below] = [results[part], results[whole]];
    return above === null || below === null || below <= 0 ? null : (above / below) * times;
  };
};

const measure = (
  unit: MeasureUnit,
  better: Measure['better'],
  part: ResultName,
  whole: ResultName,
  times?: number,
): Measure => ({ unit, better, of: [part, whole], value: per(part, whole, times) });

/**
 * The measures of campaign economics by their usual formulas. Money is in minor units, a share is a fraction (0.02 is
 * 2 %), "times" is a plain number. Those of profit count as costs what is named, and nothing else:
 * - ROMI (return on marketing investment) asks whether the advertising has paid for itself out of the margin that the
 *   sales left: (revenue − cost of goods − spend) / spend;
 * - ROI sets the same profit against all that was laid out: … / (spend + cost of goods);
 * - ROAS is revenue for each unit spent, DRR (доля рекламных расходов, known also as ACoS) its inverse.
 */
export const measures = {
  /** How often one person saw it: impressions / reach. */
  frequency: measure('times', null, 'impressions', 'reach'),
  /** Cost of a thousand impressions: spend / impressions × 1000. */
  cpm: measure('money', 'less', 'spend', 'impressions', 1000),
  /** Click-through rate: clicks / impressions. */
  ctr: measure('share', 'more', 'clicks', 'impressions'),
  /** Cost of a click: spend / clicks. */
  cpc: measure('money', 'less', 'spend', 'clicks'),
  /** Cost of one person reached: spend / reach. */
  costPerContact: measure('money', 'less', 'spend', 'reach'),
  /** Cost of a new follower: spend / subscribers. */
  costPerSubscriber: measure('money', 'less', 'spend', 'subscribers'),
  /** Cost of a lead (CPL): spend / leads. */
  costPerLead: measure('money', 'less', 'spend', 'leads'),
  /** Cost of a target action (CPA): spend / actions. */
  cpa: measure('money', 'less', 'spend', 'actions'),
  /** Conversion: actions / clicks. Above 1 where one click leads to several actions. */
  conversion: measure('share', 'more', 'actions', 'clicks'),
  /** Average order: revenue / orders. */
  averageOrder: measure('money', 'more', 'revenue', 'orders'),
  roas: measure('times', 'more', 'revenue', 'spend'),
  drr: measure('share', 'less', 'spend', 'revenue'),
  romi: {
    unit: 'share',
    better: 'more',
    of: ['revenue', 'costOfGoods', 'spend'],
    value: (results) => {
      const profit = profitOf(results);
      return profit === null || !results.spend || results.spend < 0 ? null : profit / results.spend;
    },
  },
  roi: {
    unit: 'share',
    better: 'more',
    of: ['revenue', 'costOfGoods', 'spend'],
    value: (results) => {
      const profit = profitOf(results);
      const laidOut = (results.spend ?? 0) + (results.costOfGoods ?? 0);
      return profit === null || laidOut <= 0 ? null : profit / laidOut;
    },
  },
  /** Share of associated conversions: of the actions, those which another channel closed or opened as well. */
  associatedShare: measure('share', null, 'associated', 'actions'),
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** Revenue less what was sold and less the spend; null where one of them is unknown. */
function profitOf({ revenue, costOfGoods, spend }: Results): number | null {
  return revenue === null || costOfGoods === null || spend === null ? null : revenue - costOfGoods - spend;
}

/**
 * What a customer brings for each unit that winning one costs (LTV : CAC). The value of a customer is told by the
 * person: none of our figures knows it. Null where the cost of a customer is unknown or nothing.
 * @param lifetimeValue minor units: margin over the whole time somebody stays a customer
 */
export function valueToCost(lifetimeValue: number | null, results: Results): number | null {
  const cost = measures.cpa.value(results);
  return lifetimeValue === null || cost === null || cost === 0 ? null : lifetimeValue / cost;
}
