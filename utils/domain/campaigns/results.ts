/**
 * What an advertisement, a channel or a whole campaign cost and what came of it, in one currency. A figure that nobody
 * told is null and stays so: it is never taken for 0.
 */
export interface Results {
  /** Minor units of the currency (kopecks, cents), discounts and refunds of the ad system already taken off. */
  spend: number | null;
  impressions: number | null;
  /** People who saw it at least once. Not additive: a person may be in the reach of two parts. */
  reach: number | null;
  clicks: number | null;
  /** New followers or members of the community. */
  subscribers: number | null;
  leads: number | null;
  /** What the campaign is for, as its goal names it: an order, a registration, a message… */
  actions: number | null;
  /** Of the actions, those to which another channel led as well: it is in their path, but was not the last. */
  associated: number | null;
  orders: number | null;
  /** Minor units; what buyers were given back is taken off, so it may be less than nothing. */
  revenue: number | null;
  /** Minor units: what the goods sold cost themselves. */
  costOfGoods: number | null;
}

export const resultNames = [
  'spend',
  'impressions',
  'reach',
  'clicks',
  'subscribers',
  'leads',
  'actions',
  'associated',
  'orders',
  'revenue',
  'costOfGoods',
] as const satisfies readonly (keyof Results)[];
export type ResultName = (typeof resultNames)[number];

export const noResults: Results = {
  spend: null,
  impressions: null,
  reach: null,
  clicks: null,
  subscribers: null,
  leads: null,
  actions: null,
  associated: null,
  orders: null,
  revenue: null,
  costOfGoods: null,
};

/** The whole of several parts, and for which figures some parts told none: there the sum is the least it can be. */
export interface Total {
  results: Results;
  /** How many of the parts did not tell a figure, where it was told by others. */
  untold: Partial<Record<ResultName, number>>;
}

/**
 * Adds parts up. A figure that no part tells is null. Reach is told of a single part only: people may be in several.
 */
export function totalOf(parts: readonly Results[]): Total {
  const results = { ...noResults };
  const untold: Total['untold'] = {};
  for (const name of resultNames) {
    const told = parts.map((part) => part[name]).filter((value) => value !== null);
    if (told.length === 0 || (name === 'reach' && parts.length > 1)) continue;
    results[name] = told.reduce((sum, value) => sum + value, 0);
    if (told.length < parts.length) untold[name] = parts.length - told.length;
  }
  return { results, untold };
}
