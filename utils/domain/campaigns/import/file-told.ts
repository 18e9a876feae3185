import { resultNames } from '../results';
import { taxIn, type Column } from './columns';
import { currencyIn } from './currency';
import { moneyPlaces, type Draft, type Reading } from './draft';
import type { ExportRead, Told, Warning } from './export-read';
import { periodTold } from './period';

/** A row of ours is in one currency: money whose column names another one is not taken. */
export function oneCurrency(columns: Column[], warnings: Warning[]): void {
  const money = columns.filter(
    ({ field }) => field === 'spend' || field === 'revenue' || field === 'costOfGoods',
  );
  const first = money.find(({ currency }) => currency !== null)?.currency;
  for (const column of money)
    if (first && column.currency !== null && column.currency !== first) {
      warnings.push({ kind: 'otherCurrency', column: column.name, currency: first });
      column.field = null;
    }
}

/** In what currency rows are that name none themselves. */
export function currencyTold(
  places: Reading['places'],
  columns: readonly Column[],
  signs: ReadonlySet<string>,
  above: readonly string[],
  told: Told,
): ExportRead['currency'] {
  const money = moneyPlaces(places);
  const named = money.map((place) => columns[place]!.currency).find((code) => code !== null) ?? null;
  if (places.has('currency')) return { code: told.currency ?? named, by: 'rows' };
  if (named !== null) return { code: named, by: 'columns' };
  if (told.currency !== undefined) return { code: told.currency, by: 'person' };
  if (money.length === 0) return { code: 'RUB', by: 'noMoney' };
  if (signs.size > 0) return { code: signs.size === 1 ? [...signs][0]! : null, by: 'cells' };
  const line = above.find((one) => /валюта|currency/i.test(one));
  const code =
    line === undefined
      ? null
      : currencyIn(
          line
            .split(/валюта|currency/i)
            .at(-1)!
            .replace(/^[\s:]+/, ''),
        );
  return code === null ? { code, by: 'unknown' } : { code, by: 'above' };
}

/** Of which days rows are that name none themselves. */
export function periodFound(
  places: Reading['places'],
  above: readonly string[],
  fileName: string,
  told: Told,
): ExportRead['period'] {
  if (places.has('day') || places.has('from')) return { period: null, by: 'rows' };
  if (told.period) return { period: told.period, by: 'person' };
  for (const line of above) {
    const period = periodTold(line);
    if (period) return { period, by: 'above' };
  }
  // GA4 writes the two ends in lines of their own.
  const ends = periodTold(above.filter((line) => /start|end|начал|конец|окончан/i.test(line)).join(' '));
  if (ends) return { period: ends, by: 'above' };
  const named = periodTold(fileName);
  return named ? { period: named, by: 'fileName' } : { period: null, by: 'unknown' };
}

/** Says whether the spend that is taken has the tax in it. */
export function taxTold(columns: readonly Column[], above: readonly string[], warnings: Warning[]): void {
  const spend = columns.find(({ field }) => field === 'spend');
  const taken = spend && (spend.tax ?? above.map(taxIn).find((tax) => tax !== null));
  if (!taken) return;
  const isBoth = columns.some(({ tax, field }) => tax !== null && tax !== taken && field !== 'spend');
  warnings.push({ kind: 'tax', taken, isBoth });
}

/** Says which figures are less than nothing in some rows: refunds. */
export function negatives(drafts: readonly Draft[], warnings: Warning[]): void {
  for (const field of resultNames) {
    const rows = drafts.filter(({ results }) => (results[field] ?? 0) < 0).length;
    if (rows > 0) warnings.push({ kind: 'negative', field, rows });
  }
}
