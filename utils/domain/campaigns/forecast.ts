import { fewEvents, usualZ } from './chance';

/** What was spent and what came of it, from which the future is reckoned. */
export interface Past {
  spend: number;
  events: number;
}

export interface Range {
  low: number;
  /** As it was so far. */
  middle: number;
  high: number;
  /** Made of so few events that little can be said. */
  few: boolean;
}

/*
 * Both ways ask how far a future count strays from what was counted, and not only how exactly its mean is known. Past events
 * X of the spend S and future ones Y of the budget B = rS are Poisson with the same rate, so that Y − rX has the variance
 * r(X + Y) as estimated from both ("joint sampling", Krishnamoorthy & Peng, J. Stat. Plan. Inference 141, 2011). The range
 * is all that keeps (Y − rX)² ≤ z² r (X + Y): a quadratic in Y, or in r, of which 95 of 100 hold. Costs that change, by the
 * auction, the season or a larger audience, are beyond any such formula.
 */

/** How many events a budget will bring; null where nothing was spent, or nothing came of it. */
export function eventsFor({ spend, events }: Past, budget: number): Range | null {
  if (spend <= 0 || events <= 0 || budget <= 0) return null;
  const r = budget / spend;
  const z2 = usualZ ** 2;
  const middle = r * events;
  const half = usualZ * Math.sqrt(middle * (1 + r) + (z2 * r * r) / 4);
  const centre = middle + (z2 * r) / 2;
  return {
    low: Math.max(0, Math.ceil(centre - half)),
    middle,
    high: Math.floor(centre + half),
    few: events < fewEvents,
  };
}

/** What budget so many events will take, in minor units; null as above. With the higher one it is nearly sure to be enough. */
export function budgetFor({ spend, events }: Past, goal: number): Range | null {
  if (spend <= 0 || events <= 0 || goal <= 0) return null;
  const z2 = usualZ ** 2;
  const sum = events + goal;
  const centre = 2 * goal * events + z2 * sum;
  const half = usualZ * Math.sqrt(sum * (4 * goal * events + z2 * sum));
  const at = (root: number): number => (root / (2 * events * events)) * spend;
  return {
    low: at(centre - half),
    middle: (goal * spend) / events,
    high: at(centre + half),
    few: events < fewEvents,
  };
}
