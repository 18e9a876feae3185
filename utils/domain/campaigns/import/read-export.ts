import { dayStyleOf } from '../../plan/written-day';
import { minorDigits } from '../money';
import type { ResultName } from '../results';
import { sumsOfOthers } from './beside';
import { columnKey, columnsOf, withoutTax, type Column } from './columns';
import { currencyIn } from './currency';
import { draftOf, moneyPlaces, type Draft, type Faulty, type Reading } from './draft';
import type { ExportRead, LeftOut, Told, Usual, Warning } from './export-read';
import { isFigure, isWhole, type ImportField } from './fields';
import { currencyTold, negatives, oneCurrency, periodFound, taxTold } from './file-told';
import { recognise } from './formats';
import { mergeDrafts } from './merge';
import { isUntold, SignTally, valueOf, written, type SignFound } from './number';
import { textOf, type Line, type Table } from './table';
import { checkTotals, keyPlaces, totalKind } from './totals';

/** So many rows are read at one go. */
const slice = 2000;

/** Reads a table of results. Linear in its size. */
export function readExport(table: Table, told: Told, usual: Usual, fileName = ''): ExportRead {
  const steps = readingSteps(table, told, usual, fileName);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, each of a few thousand rows, so that a window can draw in between. Yields how much is done, 0 to 1. */
export function* readingSteps(
  table: Table,
  told: Told,
  usual: Usual,
  fileName = '',
): Generator<number, ExportRead, void> {
  const recognised = recognise(
    table.head,
    table.head.map((name) => withoutTax(columnKey(name))),
    table.above,
  );
  const kind = told.kind ?? recognised.kind;
  const columns = columnsOf(table.head, kind);
  for (const column of columns)
    if (told.columns && Object.hasOwn(told.columns, column.name)) column.field = told.columns[column.name]!;
  const warnings: Warning[] = [];
  oneCurrency(columns, warnings);
  const places = new Map<ImportField, number>();
  for (const [i, { field }] of columns.entries())
    if (field !== null && !places.has(field)) places.set(field, i);

  const first = yield* look(table.lines, columns, places);
  const decimal: SignFound = told.decimal
    ? { ...first.sign.found(usual.decimal), sign: told.decimal }
    : first.sign.found(usual.decimal);
  const days = dayStyleOf(first.days, usual.days);
  const style = told.days ?? days?.style ?? usual.days;
  const currency = currencyTold(places, columns, first.signs, table.above, told);
  const period = periodFound(places, table.above, fileName, told);
  const reading: Reading = {
    places,
    columns,
    decimal: decimal.sign,
    days: style,
    currency: currency.code,
    period: period.period,
  };

  const { drafts, faulty, leftOut, totals, twice, contradictions } = yield* readRows(table.lines, reading);
  yield 0.97;
  const counted = countTwice(drafts, twice, totals, reading, leftOut, warnings);
  taxTold(columns, table.above, warnings);
  for (const [field, rows] of contradictions)
    warnings.push({ kind: 'contradicts', field, rows: rows.slice(0, 10), count: rows.length });
  negatives(counted, warnings);
  yield 0.98;
  const merged = mergeDrafts(counted);
  const sums = sumsOfOthers(merged.drafts);
  for (const draft of sums) leftOut.push({ row: draft.rows[0]!, text: nameOf(draft), why: 'subtotal' });
  const sumRows = new Set([...sums].flatMap(({ rows }) => rows));
  yield 0.99;
  if (merged.rows > 0) warnings.push({ kind: 'merged', rows: merged.rows, into: merged.into });
  if (merged.reachLost > 0) warnings.push({ kind: 'reachLost', rows: merged.reachLost });
  for (const [field, rows] of Object.entries(merged.untold))
    warnings.push({ kind: 'untold', field: field as ResultName, rows });
  const currencies = [...new Set(counted.map((draft) => draft.currency))].toSorted();
  if (currencies.length > 1) warnings.push({ kind: 'currencies', currencies });
  return {
    recognised,
    kind,
    columns,
    decimal,
    days,
    style,
    currency,
    period,
    drafts: sums.size === 0 ? merged.drafts : merged.drafts.filter((draft) => !sums.has(draft)),
    faulty,
    leftOut: leftOut.toSorted((a, b) => a.row - b.row),
    totals: checkTotals(
      totals,
      sums.size === 0 ? counted : counted.filter(({ rows }) => !sumRows.has(rows[0]!)),
      reading,
    ),
    warnings,
  };
}

interface Looked {
  sign: SignTally;
  days: string[];
  /** Currencies by the signs in cells of money. */
  signs: Set<string>;
}

/** What the cells themselves tell of how they are written. */
function* look(
  lines: readonly Line[],
  columns: readonly Column[],
  places: Reading['places'],
): Generator<number, Looked, void> {
  const looked: Looked = { sign: new SignTally(), days: [], signs: new Set() };
  const numeric = columns.flatMap(({ field }, i) =>
    field !== null && (isFigure(field) || field === 'ctr' || field === 'cpc')
      ? [[i, isWhole(field)] as const]
      : [],
  );
  const dated = (['day', 'from', 'to'] as const).flatMap((field) => places.get(field) ?? []);
  const money = moneyPlaces(places);
  for (const [i, { cells }] of lines.entries()) {
    for (const [place, whole] of numeric) looked.sign.add(cells[place] ?? '', whole);
    for (const place of dated) looked.days.push(String(cells[place] ?? ''));
    for (const place of money) {
      const cell = cells[place];
      if (typeof cell !== 'string' || !/[\p{Sc}\p{L}]/u.test(cell) || isUntold(cell)) continue;
      const code = currencyIn(cell);
      if (code) looked.signs.add(code);
    }
    if (i % slice === slice - 1) yield (i / lines.length) * 0.4;
  }
  return looked;
}

interface RowsRead {
  drafts: Draft[];
  faulty: Faulty[];
  leftOut: LeftOut[];
  totals: Line[];
  /** Drafts whose line stands in the file before, cell by cell. */
  twice: Set<Draft>;
  contradictions: Map<'ctr' | 'cpc', number[]>;
}

function* readRows(lines: readonly Line[], reading: Reading): Generator<number, RowsRead, void> {
  const read: RowsRead = {
    drafts: [],
    faulty: [],
    leftOut: [],
    totals: [],
    twice: new Set(),
    contradictions: new Map(),
  };
  const keys = keyPlaces(reading);
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (i % slice === slice - 1) yield 0.4 + (i / lines.length) * 0.6;
    const out = (why: LeftOut['why']) =>
      read.leftOut.push({ row: line.row, text: textOf(line.cells).slice(0, 60), why });
    const total = totalKind(line.cells, keys, (text) => names.has(text.trim().toLowerCase()));
    if (total) {
      out(total);
      if (total === 'total') read.totals.push(line);
      continue;
    }
    for (const key of keys)
      names.add(
        String(line.cells[key] ?? '')
          .trim()
          .toLowerCase(),
      );
    const draft = draftOf(line, reading);
    if (draft === null) out('noFigures');
    else if ('faults' in draft) read.faulty.push(draft);
    else {
      const whole = line.cells.join('\u0000');
      if (seen.has(whole)) read.twice.add(draft);
      else seen.add(whole);
      read.drafts.push(draft);
      for (const field of contradicted(line, draft, reading)) {
        const rows = read.contradictions.get(field) ?? [];
        rows.push(line.row);
        read.contradictions.set(field, rows);
      }
    }
  }
  return read;
}

/**
 * What the file itself reckons and we do not keep, against what we do. A rate may be in percent or a fraction, and is
 * rounded to the digits that it is written with.
 */
function contradicted(
  line: Line,
  { results, currency }: Draft,
  { places, decimal }: Reading,
): ('ctr' | 'cpc')[] {
  const found: ('ctr' | 'cpc')[] = [];
  const check = (
    field: 'ctr' | 'cpc',
    part: number | null,
    whole: number | null,
    scales: readonly number[],
  ) => {
    const place = places.get(field);
    if (place === undefined || part === null || whole === null || whole <= 0) return;
    const number = written(line.cells[place] ?? '', decimal);
    const told = number && valueOf(number);
    if (!number || told === null) return;
    const slack = 0.51 * 10 ** -number.fraction.length;
    if (!scales.some((scale) => Math.abs((part / whole) * scale - told!) <= slack + 1e-9)) found.push(field);
  };
  check('ctr', results.clicks, results.impressions, [100, 1]);
  check('cpc', results.spend, results.clicks, [10 ** -minorDigits(currency)]);
  return found;
}

/**
 * A line that stands in the file twice is counted once: files are put together by copying. Unless the file's own total
 * says that both count.
 */
function countTwice(
  drafts: Draft[],
  twice: ReadonlySet<Draft>,
  totals: readonly Line[],
  reading: Reading,
  leftOut: LeftOut[],
  warnings: Warning[],
): Draft[] {
  if (twice.size === 0) return drafts;
  const once = drafts.filter((draft) => !twice.has(draft));
  const all = checkTotals(totals, drafts, reading);
  if (
    all.length > 0 &&
    all.every(({ agrees }) => agrees) &&
    checkTotals(totals, once, reading).some(({ agrees }) => !agrees)
  ) {
    warnings.push({ kind: 'twiceCounted', rows: twice.size });
    return drafts;
  }
  for (const draft of twice) leftOut.push({ row: draft.rows[0]!, text: nameOf(draft), why: 'twice' });
  warnings.push({ kind: 'twice', rows: twice.size });
  return once;
}

const nameOf = ({ part, creative }: Draft): string =>
  [part.campaign, part.utm, part.source, creative].filter(Boolean).join(' · ').slice(0, 60);
