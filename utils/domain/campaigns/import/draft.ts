import type { DayStyle } from '../../plan/written-day';
import { campaignLimits } from '../campaign';
import { daysIn } from '../days';
import { minorDigits, moneyNames } from '../money';
import { noResults, resultNames, type Results } from '../results';
import type { Column } from './columns';
import { currencyIn } from './currency';
import { isMoney, isWhole, type ImportField } from './fields';
import { isUntold, minorUnits, valueOf, written, type Cell, type DecimalSign } from './number';
import { periodIn, type Period } from './period';
import { textOf, type Line } from './table';

/** By what an export calls the part of advertising that a row is of. All '' : the row is of everything. */
export interface Part {
  campaign: string;
  /** `utm_campaign`. */
  utm: string;
  /** "source / medium". */
  source: string;
}

/** A row of a file, in our words; not yet of a campaign of ours. */
export interface Draft extends Period {
  /** Rows of the file that it is made of. */
  rows: number[];
  part: Part;
  creative: string | null;
  segment: string | null;
  rubric: string | null;
  currency: string;
  results: Results;
}

export type DraftFault =
  | 'day'
  | 'order'
  | 'longPeriod'
  | 'noPeriod'
  | 'number'
  | 'notWhole'
  | 'tooLarge'
  | 'tooLong'
  | 'currency'
  | 'quotes';

/** What is wrong with a row: which column says what. */
export interface Faulty {
  row: number;
  text: string;
  faults: { fault: DraftFault; field: ImportField | null; value: string }[];
}

export interface Reading {
  /** Where each field stands. */
  places: ReadonlyMap<ImportField, number>;
  columns: readonly Column[];
  decimal: DecimalSign;
  days: DayStyle;
  /** Of rows that tell none. */
  currency: string | null;
  /** Of rows that tell no day. */
  period: Period | null;
}

/** What a cell of a figure tells: a number, that it tells none, or what is wrong with it. */
export function figureIn(
  cell: Cell,
  field: ImportField,
  decimal: DecimalSign,
  currency: string,
): number | null | { fault: 'number' | 'notWhole' | 'tooLarge' } {
  if (isUntold(cell)) return null;
  const number = written(cell, decimal);
  if (!number || number.isPercent) return { fault: 'number' };
  if (isWhole(field) && /[1-9]/.test(number.fraction)) return { fault: 'notWhole' };
  return (
    (isMoney(field) ? minorUnits(number, minorDigits(currency)) : valueOf(number)) ?? { fault: 'tooLarge' }
  );
}

/** Reads a row; null: it tells no figure. */
export function draftOf(line: Line, reading: Reading): Draft | Faulty | null {
  if (line.isBroken)
    return {
      row: line.row,
      text: textOf(line.cells).slice(0, 80),
      faults: [{ fault: 'quotes', field: null, value: '' }],
    };
  const { places } = reading;
  const faults: Faulty['faults'] = [];
  const cell = (field: ImportField): Cell => line.cells[places.get(field) ?? -1] ?? '';
  const text = (field: ImportField): string => {
    const value = String(cell(field)).trim();
    if (value.length > campaignLimits.short)
      faults.push({ fault: 'tooLong', field, value: value.slice(0, 40) });
    return isUntold(value) ? '' : value;
  };
  const currency = currencyOf(line, reading);
  const results: Results = { ...noResults };
  let isTold = false;
  for (const name of resultNames) {
    const place = places.get(name);
    if (place === undefined) continue;
    const value = line.cells[place] ?? '';
    const figure = figureIn(value, name, reading.decimal, currency ?? 'USD');
    if (figure === null) continue;
    isTold = true;
    if (typeof figure === 'number') results[name] = figure;
    else faults.push({ fault: figure.fault, field: name, value: String(value).slice(0, 40) });
  }
  if (!isTold) return null;
  if (currency === null)
    faults.push({ fault: 'currency', field: 'currency', value: String(cell('currency')) });
  const period = periodOf(cell, reading, faults);
  if (period && daysIn(period) > campaignLimits.rowDays)
    faults.push({ fault: 'longPeriod', field: null, value: `${period.from} – ${period.to}` });
  const gender = text('gender');
  const age = text('age');
  const segment = [text('segment'), gender, age].filter(Boolean).join(', ');
  if (segment.length > campaignLimits.name)
    faults.push({ fault: 'tooLong', field: 'segment', value: segment.slice(0, 40) });
  const part: Part = {
    campaign: text('campaign'),
    utm: text('utmCampaign'),
    source: text('sourceMedium') || [text('source'), text('medium')].filter(Boolean).join(' / '),
  };
  const [creative, rubric] = [text('ad'), text('rubric')];
  if (faults.length > 0 || !period) return { row: line.row, text: textOf(line.cells).slice(0, 80), faults };
  return {
    rows: [line.row],
    part,
    creative: creative || null,
    segment: segment || null,
    rubric: rubric || null,
    ...period,
    currency: currency!,
    results,
  };
}

/** The currency of a row: of its own column, of the names of the money's columns, of a sign beside the money, or as told. */
export function currencyOf({ cells }: Line, { places, columns, currency }: Reading): string | null {
  const own = String(cells[places.get('currency') ?? -1] ?? '').trim();
  if (own !== '' && !isUntold(own)) return currencyIn(own);
  const money = moneyPlaces(places);
  for (const place of money) {
    const named = columns[place]?.currency;
    if (named) return named;
  }
  for (const place of money) {
    const cell = cells[place];
    if (typeof cell !== 'string' || !/[\p{Sc}\p{L}]/u.test(cell) || isUntold(cell)) continue;
    const signed = currencyIn(cell);
    if (signed) return signed;
  }
  // Without money it is of no matter which.
  return currency ?? (money.length === 0 ? 'RUB' : null);
}

export const moneyPlaces = (places: Reading['places']): number[] =>
  moneyNames.map((name) => places.get(name)).filter((place) => place !== undefined);

function periodOf(
  cell: (field: ImportField) => Cell,
  { places, days, period }: Reading,
  faults: Faulty['faults'],
): Period | null {
  const read = (field: ImportField): Period | null => {
    const value = String(cell(field)).trim();
    const found = cachedPeriod(value, days);
    if (!found) faults.push({ fault: 'day', field, value: value.slice(0, 40) });
    return found;
  };
  if (places.has('day')) return read('day');
  if (places.has('from')) {
    const from = read('from');
    const to = places.has('to') ? read('to') : from;
    if (!from || !to) return null;
    if (from.from <= to.to) return { from: from.from, to: to.to };
    faults.push({ fault: 'order', field: 'to', value: String(cell('to')) });
    return null;
  }
  if (!period) faults.push({ fault: 'noPeriod', field: null, value: '' });
  return period;
}

/** A file has few days and many rows. */
let known = new Map<string, Period | null>();
function cachedPeriod(text: string, days: DayStyle): Period | null {
  const key = `${days} ${text}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > 5000) known = new Map();
    found = periodIn(text, days);
    known.set(key, found);
  }
  return found;
}
