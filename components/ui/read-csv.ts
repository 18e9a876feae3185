import Papa from 'papaparse';

import { formula } from '../posts/export';

/** Bigger files are no list. */
export const mostBytes = 5_000_000;

/** A row of a table in a file that is not blank. */
export interface RawRow {
  /** As a spreadsheet counts it, from 1. */
  row: number;
  /** Without blanks around them. */
  cells: string[];
  /** The whole row, shortened, for saying which it is. */
  text: string;
  /** A quotation mark that opens in it never closes. */
  isUnclosed: boolean;
}

interface CsvRow<Name extends string> extends RawRow {
  /** What stands in a column; '' where there is none. */
  cell(column: Name): string;
}

/** What a table's columns are called in its file, '' where one has no name, and its rows. */
export interface RawTable {
  head: string[];
  rows: RawRow[];
}

/**
 * A table as a spreadsheet saves it, whichever separator it takes. Linear in the text's length.
 * @param names by the columns that we know the separator is told
 */
export function readTable(text: string, names: Readonly<Record<string, readonly string[]>>): RawTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain, names) });
  const [head = [], ...lines] = data;
  const unclosed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = lines.map((cells, i): RawRow => ({
    row: i + 2,
    cells: cells.map((cell) => unguarded(cell).trim()),
    text: cells.join(' ').trim().slice(0, 80),
    isUnclosed: unclosed.has(i + 1),
  }));
  return { head: head.map((name) => name.trim()), rows: rows.filter(({ cells }) => cells.some(Boolean)) };
}

/** The same, its cells by the columns that we know. */
export function readCsv<Name extends string>(
  text: string,
  names: Readonly<Record<Name, readonly string[]>>,
): {
  /** The columns that we know. */
  columns: ReadonlySet<Name>;
  /** What all columns are called in the file. */
  head: string[];
  rows: CsvRow<Name>[];
} {
  const { head, rows } = readTable(text, names);
  const places = placesIn(head, names);
  return {
    columns: new Set(places.keys()),
    head: head.filter(Boolean),
    rows: rows.map((row) => ({ ...row, cell: (column) => row.cells[places.get(column) ?? -1] ?? '' })),
  };
}

/** A cell that was guarded against spreadsheets taking it for a formula, as it was before. */
const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

export const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Where each column stands, by one of its names; the first of two with one name. */
function placesIn<Name extends string>(
  head: readonly string[],
  names: Readonly<Record<Name, readonly string[]>>,
): Map<Name, number> {
  const places = new Map<Name, number>();
  for (const column of Object.keys(names) as Name[]) {
    const at = head.findIndex((name) => names[column].some((one) => same(one, name)));
    if (at >= 0) places.set(column, at);
  }
  return places;
}

/** The separator by which the head has most columns that we know or, where we know none, most columns. */
function delimiterOf(text: string, names: Readonly<Record<string, readonly string[]>>): string {
  const worth = (delimiter: string) => {
    const [head = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return placesIn(head, names).size * 1000 + Math.min(head.length, 999);
  };
  return [',', ';', '\t'].reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

/** A file's text: in UTF-8 or UTF-16 as spreadsheets write it, else in the old Russian page of Windows. */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/**
 * Whether a file can be text: no zero byte near its beginning, which pictures, documents and programs have, but that
 * spreadsheets' UTF-16 is made of them.
 */
export function isText(bytes: ArrayBuffer): boolean {
  const start = new Uint8Array(bytes, 0, Math.min(4096, bytes.byteLength));
  return (start[0] === 0xff && start[1] === 0xfe) || !start.includes(0);
}
