import Papa from 'papaparse';

import { formula } from '../posts/export';

/** Bigger files are no list. */
export const mostBytes = 5_000_000;

/** A row of a CSV file that is not blank. */
interface CsvRow<Name extends string> {
  /** As a spreadsheet counts it, from 1. */
  row: number;
  /** What stands in a column, without blanks around it; '' where there is none. */
  cell(column: Name): string;
  /** The whole row, shortened, for saying which it is. */
  text: string;
  /** A quotation mark that opens in it never closes. */
  isUnclosed: boolean;
}

/** A table as a spreadsheet saves it, whichever separator it takes. Linear in the text's length. */
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
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain, names) });
  const [head = [], ...lines] = data;
  const places = placesIn(head, names);
  const unclosed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = lines.map((cells, i): CsvRow<Name> => ({
    row: i + 2,
    cell: (column) => unguarded(cells[places.get(column) ?? -1] ?? '').trim(),
    text: cells.join(' ').trim().slice(0, 80),
    isUnclosed: unclosed.has(i + 1),
  }));
  return {
    columns: new Set(places.keys()),
    head: head.map((name) => name.trim()).filter(Boolean),
    rows: rows.filter((_, i) => lines[i]!.some((cell) => cell.trim() !== '')),
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
