import type { ResultName } from '../results';
import { figureIn, type Draft, type Reading } from './draft';
import { isMoney, keyFields } from './fields';
import { isUntold, type Cell } from './number';
import { textOf, type Line } from './table';

/** What a row that stands for others is: of the whole file, or of a part of it. */
export type TotalKind = 'total' | 'subtotal';

const whole =
  /^(?:итого|всего|итоги|общий итог|итого и средние|итого\/среднее|итого по всем[\s\p{L}]*|total|totals|grand total|totals? and averages?|total and average values?|summary|total: (?:account|campaigns|ad groups|ads|rows|keywords)|(?:итого|всего):? ?(?:аккаунт|кампании|группы объявлений|объявления)|total rows: ?\d*|results from \d[\d\s]* (?:campaigns?|ad sets?|ads?)|результаты (?:по|из|для) \d[\d\s]* (?:кампани|групп|объявлен)[\s\p{L}]*)$/iu;
const begins = /^(?:итого|всего|total|subtotal|промежуточный итог)(?=$|[\s:,.])[\s:,.]*(.*)$/iu;
/** How what a subtotal is of is brought in: "Итого по группе A". A campaign may be called "Итого скидки" or "Total look". */
const ofWhat = /^(?:$|(?:по|за|для|for|of|by|from)\s)/iu;

/**
 * Whether a row is the sum of others: it says so in the first cell that says anything, or names none of what all other
 * rows name. What names the rest of a row as well is a row like the others, though it be called "Total". Null: it is one.
 * @param keys where the fields stand that say which row it is
 * @param isName true of what rows above are called: "Итого Search" is the sum of "Search"
 */
export function totalKind(
  cells: readonly Cell[],
  keys: readonly number[],
  isName: (text: string) => boolean = () => false,
): TotalKind | null {
  const textAt = (at: number): string => String(cells[at] ?? '').trim();
  const named = keys.filter((key) => !isUntold(textAt(key)));
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== 'string') break;
    const text = cell.trim();
    if (text === '' || isUntold(text)) continue;
    const others = named.filter((key) => key !== at).length;
    const isKey = keys.includes(at);
    if (isKey && others > 0) break;
    if (whole.test(text)) return others > 0 ? 'subtotal' : 'total';
    const of = begins.exec(text)?.[1];
    if (of !== undefined && (!isKey || ofWhat.test(of) || isName(of))) return 'subtotal';
    break;
  }
  // It says so in a later cell where the first one has a date or the account's name.
  if (named.length === 1 && whole.test(textAt(named[0]!))) return 'total';
  return keys.length > 0 && keys.every((key) => textAt(key) === '') ? 'total' : null;
}

/** The places of the fields that say which row it is; the day where there are none. */
export function keyPlaces({ places }: Pick<Reading, 'places'>): number[] {
  const keys = keyFields.map((field) => places.get(field)).filter((place) => place !== undefined);
  const day = places.get('day');
  return keys.length > 0 ? keys : day === undefined ? [] : [day];
}

/** What a file says that its rows come to, beside what they do. */
export interface TotalCheck {
  row: number;
  text: string;
  field: ResultName;
  /** What the file says: minor units, or a count. */
  told: number;
  /** What its rows come to. */
  sum: number;
  agrees: boolean;
}

/** Reach and what is fractional by rounding are no sums. */
const summed: readonly ResultName[] = [
  'spend',
  'impressions',
  'clicks',
  'subscribers',
  'leads',
  'actions',
  'orders',
  'revenue',
  'costOfGoods',
];

/**
 * Holds the rows against what the file says of its whole. Each row of money is rounded by itself, so the sum may be off by
 * half a minor unit for each.
 */
export function checkTotals(
  totals: readonly Line[],
  drafts: readonly Draft[],
  reading: Reading,
): TotalCheck[] {
  const currencies = new Set(drafts.map(({ currency }) => currency));
  const [currency] = currencies;
  const checks: TotalCheck[] = [];
  const sums = new Map<ResultName, number>();
  for (const line of totals)
    for (const field of summed) {
      const place = reading.places.get(field);
      if (place === undefined || (isMoney(field) && currencies.size !== 1)) continue;
      const told = figureIn(line.cells[place] ?? '', field, reading.decimal, currency ?? 'USD');
      if (typeof told !== 'number') continue;
      let sum = sums.get(field);
      if (sum === undefined) {
        sum = drafts.reduce((all, { results }) => all + (results[field] ?? 0), 0);
        sums.set(field, sum);
      }
      const slack = isMoney(field)
        ? Math.ceil(drafts.length / 2)
        : Number.isInteger(sum)
          ? 0.001
          : drafts.length * 0.005 + 0.005;
      checks.push({
        row: line.row,
        text: textOf(line.cells).slice(0, 60),
        field,
        told,
        sum,
        agrees: Math.abs(told - sum) <= slack,
      });
    }
  return checks;
}
