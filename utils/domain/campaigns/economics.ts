import { groupBy } from '../group-by';
import type { Campaign, ResultRow } from './campaign';
import { countOnce, tellingOf, type Left, type Telling } from './count-once';
import type { Span } from './days';
import { partOfRow, type Dimension } from './dimensions';
import { isMoney } from './money';
import { noticesOf, spanOf, type Notice } from './notices';
import { partOf, type Part } from './part';
import { noResults, resultNames, totalOf, type ResultName, type Results } from './results';

export type { Dimension } from './dimensions';
export type { Notice } from './notices';
export type { Part } from './part';

/** What a campaign cost and brought, nothing of it counted twice. */
export interface Economics {
  campaign: Campaign;
  /** The campaign's; all money below is in its minor units. */
  currency: string;
  period: Span | null;
  /** From the first day that a counted row tells of to the last; null: none is. */
  days: Span | null;
  total: Part;
  /** The parts by a dimension; additive figures of all of them together are those of the whole. Days, weeks and months in their order. */
  by(dimension: Dimension): Part[];
  notices: Notice[];
  /** What of a row does not count, because which row tells the same; by the row's id. */
  left(row: string): readonly { figure: ResultName; by: ResultRow }[];
}

/**
 * The economics of a campaign: of every figure one source counts for each part and day (see countOnce), other currencies are
 * converted by the campaign's rates, and what is left out is told. The order of the rows does not matter.
 * @param period counts only rows all of whose days are in it; null: all rows
 */
export function economicsOf(campaign: Campaign, rows: readonly ResultRow[], period: Span | null): Economics {
  const steps = economicsInSteps(campaign, rows, period);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for a window that must not stand still over a hundred thousand rows. */
export function* economicsInSteps(
  campaign: Campaign,
  rows: readonly ResultRow[],
  period: Span | null,
): Generator<void, Economics> {
  const all = latest(rows.filter((row) => row.campaign === campaign.id));
  const within = period ? all.filter((row) => row.from >= period.from && row.to <= period.to) : all;
  yield;
  const tellings = within.map((row) => tellingOf(row, campaign));
  yield;
  const lefts = yield* countOnce(tellings);
  yield;
  const told = tellings.filter((telling) => telling.counts !== 0);
  const made = new Map<Dimension, Part[]>();
  let leftById: Map<string, Left[]> | undefined;
  const total = partOf(null, null, told);
  yield;
  const notices = noticesOf(campaign, all, within, period, lefts);
  return {
    campaign,
    currency: campaign.currency,
    period,
    days: told.length === 0 ? null : spanOf(told.map(({ row }) => row)),
    total,
    by: (dimension) => {
      let parts = made.get(dimension);
      if (!parts) made.set(dimension, (parts = partsBy(dimension, campaign, told)));
      return parts;
    },
    notices,
    left: (row) => {
      leftById ??= groupBy(lefts, ({ telling }) => telling.row.id);
      return (leftById.get(row) ?? []).map(({ figure, by }) => ({ figure, by: by.row }));
    },
  };
}

/** Of rows that are the same row, the one kept last. */
function latest(rows: readonly ResultRow[]): ResultRow[] {
  const byId = new Map<string, ResultRow>();
  for (const row of rows) {
    const there = byId.get(row.id);
    if (!there || isLater(row, there)) byId.set(row.id, row);
  }
  return [...byId.values()];
}

const isLater = (a: ResultRow, b: ResultRow): boolean =>
  a.keptAt > b.keptAt || (a.keptAt === b.keptAt && JSON.stringify(a) > JSON.stringify(b));

function partsBy(dimension: Dimension, campaign: Campaign, told: readonly Telling[]): Part[] {
  const of = partOfRow(dimension, campaign);
  const groups = new Map<string | null, { name: string | null; tellings: Telling[] }>();
  for (const telling of told) {
    const key = of(telling.row);
    const group = groups.get(key?.id ?? null);
    if (!group) groups.set(key?.id ?? null, { name: key?.name ?? null, tellings: [telling] });
    else {
      group.tellings.push(telling);
      // Of several spellings always the same one.
      if (key && group.name !== null && key.name < group.name) group.name = key.name;
    }
  }
  // What does not tell the dimension comes last.
  return [...groups]
    .toSorted(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([id, { name, tellings }]) => partOf(id, name, tellings));
}

/** What several campaigns cost and brought together. */
export interface Sum {
  /** By currency, the money never mixed. */
  currencies: { currency: string; campaigns: Economics[]; results: Results }[];
  /** Of all of them; money only where all have one currency. Reach only of a single campaign. */
  results: Results;
  /** How many campaigns did not tell a figure that others told. */
  untold: Partial<Record<ResultName, number>>;
}

/** Adds campaigns up. A figure that none of them tells is null. */
export function sumOfCampaigns(all: readonly Economics[]): Sum {
  const currencies = [...new Set(all.map(({ currency }) => currency))].toSorted().map((currency) => {
    const campaigns = all.filter((one) => one.currency === currency);
    return { currency, campaigns, results: totalOf(campaigns.map(({ total }) => total.results)).results };
  });
  const { results, untold } = totalOf(all.map(({ total }) => total.results));
  if (currencies.length < 2) return { currencies, results, untold };
  const mixed = { ...results };
  const left = { ...untold };
  for (const name of resultNames.filter(isMoney)) {
    mixed[name] = noResults[name];
    delete left[name];
  }
  return { currencies, results: mixed, untold: left };
}
