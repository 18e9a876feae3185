/** What a KPI is measured by. `byHand`: a number that the person writes. */
export const kpiMeasures = [
  'followers',
  'newFollowers',
  'views',
  'reach',
  'erFollowers',
  'erViews',
  'reactions',
  'frequency',
  'answerTime',
  'traffic',
  'leads',
  'actions',
  'spend',
  'revenue',
  'costPerSubscriber',
  'costPerLead',
  'cpa',
  'romi',
  'drr',
  'byHand',
] as const;
export type KpiMeasure = (typeof kpiMeasures)[number];

/** A month "2026-11", a quarter "2026-Q4" or a year "2026". */
export type PeriodId = string;

/** One figure of the tree of goals of a brand. */
export interface Kpi {
  id: string;
  brand: string | null;
  /** Id of the KPI that this one is a part of; null at the top. A parent that is gone, or a circle, reads as null. */
  parent: string | null;
  /** '' : as its measure is called. */
  name: string;
  measure: KpiMeasure;
  /** Only of accounts on this network; null: of all the brand's own. */
  network: string | null;
  /** Id of the campaign whose figures count; null: of all the brand's. */
  campaign: string | null;
  /** Of a number written by hand: in what, "people", "hours"; '' : plain. */
  unit: string;
  /** Of a number written by hand; the others know themselves. */
  better: 'more' | 'less';
  /** Who answers for it; '' : nobody has said. */
  responsible: string;
  /** By period: what is to be reached. Money in minor units, shares as fractions, answer time in minutes. */
  targets: Record<PeriodId, number>;
  /** By period: what the person wrote, in place of what we would reckon. */
  written: Record<PeriodId, number>;
  /** ISO 4217, of money; null of the rest. */
  currency: string | null;
  order: number;
  createdAt: number;
  updatedAt: number;
}

/** What is kept at most; more is refused with a sentence, never cut. */
export const kpiLimits = { kpis: 2000, name: 200, short: 200, periods: 200 };
