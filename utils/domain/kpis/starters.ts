import type { Kpi, KpiMeasure } from './kpi';
import { lastOrder } from './tree';

export const starterIds = ['growth', 'sales', 'advertising'] as const;
export type StarterId = (typeof starterIds)[number];

/** A measure, and those it depends on. */
interface Branch {
  measure: KpiMeasure;
  below?: readonly Branch[];
}

/** Trees to begin with: what is looked at, and what that depends on. They hold no targets. */
const starters: Record<StarterId, readonly Branch[]> = {
  growth: [
    {
      measure: 'followers',
      below: [
        { measure: 'newFollowers', below: [{ measure: 'frequency' }, { measure: 'views' }] },
        { measure: 'erFollowers', below: [{ measure: 'reactions' }, { measure: 'answerTime' }] },
      ],
    },
  ],
  sales: [
    {
      measure: 'revenue',
      below: [
        { measure: 'actions', below: [{ measure: 'leads', below: [{ measure: 'traffic' }] }] },
        { measure: 'romi', below: [{ measure: 'spend' }] },
      ],
    },
  ],
  advertising: [
    { measure: 'romi', below: [{ measure: 'revenue' }, { measure: 'drr' }] },
    {
      measure: 'spend',
      below: [{ measure: 'costPerLead' }, { measure: 'cpa' }, { measure: 'costPerSubscriber' }],
    },
  ],
};

/** The measures of a tree, from the top down. */
export const measuresOfStarter = (id: StarterId): KpiMeasure[] => {
  const all = (branches: readonly Branch[]): KpiMeasure[] =>
    branches.flatMap(({ measure, below = [] }) => [measure, ...all(below)]);
  return all(starters[id]);
};

export const blankKpi = (id: string, brand: string | null, measure: KpiMeasure, now: number): Kpi => ({
  id,
  brand,
  parent: null,
  name: '',
  measure,
  network: null,
  campaign: null,
  unit: '',
  better: 'more',
  responsible: '',
  targets: {},
  written: {},
  currency: null,
  order: 0,
  createdAt: now,
  updatedAt: 0,
});

/** The KPIs of a tree, below those that are there. @param newId makes the id of each */
export function startTree(
  starter: StarterId,
  there: readonly Kpi[],
  brand: string | null,
  newId: () => string,
  now: number,
): Kpi[] {
  const first = lastOrder(there, null);
  const make = (branches: readonly Branch[], parent: string | null, order: number): Kpi[] =>
    branches.flatMap(({ measure, below = [] }, i) => {
      const kpi = { ...blankKpi(newId(), brand, measure, now), parent, order: order + i };
      return [kpi, ...make(below, kpi.id, 1)];
    });
  return make(starters[starter], null, first);
}
