import { groupBy } from '../group-by';
import type { Campaign, ResultRow, RowSource } from './campaign';
import type { Left } from './count-once';
import { spansOf, type Span } from './days';
import { rateOf, tellsMoney } from './money';
import type { ResultName } from './results';
import { resultNames } from './results';

/** What was not counted, or not as it was told, and why. */
export type Notice =
  /** Only some of their days are in the period asked for; they are not divided. */
  | { kind: 'partly'; rows: ResultRow[]; days: Span }
  /** Nobody has said what their currency is worth: their money is not counted, their other figures are. */
  | { kind: 'currency'; rows: ResultRow[]; currency: string }
  /** Their money was converted by the rate that the person gave. */
  | { kind: 'converted'; rows: ResultRow[]; currency: string; rate: number }
  /** Of these figures the same is told by rows of another source (or by other rows of the same), which count. */
  | {
      kind: 'twice';
      rows: ResultRow[];
      figures: ResultName[];
      source: RowSource;
      by: RowSource;
      days: Span;
      /** Days that only they tell of, and that are left out with them. */
      lost: Span[];
    };

/**
 * @param all the campaign's rows, each once
 * @param within those of them in the period
 */
export function noticesOf(
  campaign: Campaign,
  all: readonly ResultRow[],
  within: readonly ResultRow[],
  period: Span | null,
  lefts: readonly Left[],
): Notice[] {
  const notices: Notice[] = [];
  const partly = period
    ? all.filter(
        (row) =>
          row.from <= period.to && row.to >= period.from && (row.from < period.from || row.to > period.to),
      )
    : [];
  if (partly.length > 0) notices.push({ kind: 'partly', rows: inOrder(partly), days: spanOf(partly) });

  const foreign = within.filter((row) => row.currency !== campaign.currency && tellsMoney(row));
  for (const [currency, rows] of sorted(groupBy(foreign, (row) => row.currency))) {
    const rate = rateOf(currency, campaign);
    notices.push(
      rate === null
        ? { kind: 'currency', rows: inOrder(rows), currency }
        : { kind: 'converted', rows: inOrder(rows), currency, rate },
    );
  }
  const twice = groupBy(lefts, ({ telling, by }) => `${telling.row.source} ${by.row.source}`);
  for (const [, of] of sorted(twice)) {
    const [first] = of;
    if (!first) continue;
    const rows = inOrder([...new Set(of.map(({ telling }) => telling.row))]);
    const figures = new Set(of.map(({ figure }) => figure));
    notices.push({
      kind: 'twice',
      rows,
      figures: resultNames.filter((name) => figures.has(name)),
      source: first.telling.row.source,
      by: first.by.row.source,
      days: spanOf(rows),
      lost: spansOf(new Set(of.flatMap(({ lost }) => lost))),
    });
  }
  return notices;
}

const sorted = <Row>(groups: Map<string, Row[]>): [string, Row[]][] =>
  [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));

const inOrder = (rows: readonly ResultRow[]): ResultRow[] =>
  rows.toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));

/** From the first day of the rows to the last. */
export const spanOf = (rows: readonly ResultRow[]): Span => ({
  from: rows.reduce((least, { from }) => (from < least ? from : least), rows[0]?.from ?? ''),
  to: rows.reduce((most, { to }) => (to > most ? to : most), ''),
});
