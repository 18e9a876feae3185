import { columnKey, knownIn } from './columns';
import type { Cell } from './number';

/** A line of a file. */
export interface Line {
  /** As a spreadsheet counts it, from 1. */
  row: number;
  cells: readonly Cell[];
  /** A quotation mark that opens in it never closes. */
  isBroken?: boolean;
}

/** The table in a file, and what stands above it. */
export interface Table {
  head: string[];
  /** The row of the head. */
  row: number;
  lines: readonly Line[];
  /** The lines above the table, as text. */
  above: string[];
}

/** So far down a head is looked for. */
const searched = 60;

export const textOf = (cells: readonly Cell[]): string =>
  cells
    .filter((cell) => cell !== '')
    .join(' ')
    .trim();
const isBlank = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === '' || String(cell).trim() === '');
/** GA4 writes what it tells of a table behind this sign. */
const isNote = (cells: readonly Cell[]): boolean => String(cells[0] ?? '').startsWith('#');

/**
 * Finds the table in the lines of a file: its head is the line of which we know most columns or, where we know none, the
 * first of those with most cells. It ends where notes begin again. Null: there is none.
 */
export function tableIn(lines: readonly Line[]): Table | null {
  let [at, best] = [-1, 0];
  for (const [i, { cells }] of lines.slice(0, searched).entries()) {
    if (isNote(cells)) continue;
    const told = cells.filter((cell) => cell !== '').length;
    if (told < 2) continue;
    const known = knownIn(cells);
    const worth = (known >= 2 ? known * 1000 : 0) + Math.min(told, 999);
    if (worth > best) [at, best] = [i, worth];
  }
  const head = lines[at];
  if (!head) return null;
  const end = lines.findIndex(({ cells }, i) => i > at && isNote(cells));
  const body = lines.slice(at + 1, end < 0 ? undefined : end).filter(({ cells }) => !isBlank(cells));
  return pivoted({
    head: namesOf(head.cells),
    row: head.row,
    lines: body,
    above: lines
      .slice(0, at)
      .map(({ cells }) => textOf(cells))
      .filter(Boolean),
  });
}

/** The names of columns, each one once: a second "Cost" is "Cost (2)". */
function namesOf(cells: readonly Cell[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const name = String(cell).trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return name === '' || times === 1 ? name : `${name} (${times})`;
  });
}

/** No table of ours has more columns. */
const mostColumns = 300;

/**
 * A table with a line for each figure ("Дата; Критерий; Параметр 1 …; Значение") as one with a column for each: what
 * statistics of a community look like. Any other stays as it is.
 */
function pivoted(table: Table): Table {
  const keys = table.head.map(columnKey);
  const [date, value] = [keys.indexOf('дата'), keys.indexOf('значение')];
  const what = keys.flatMap((key, i) => (key === 'критерий' || /^параметр \d$/.test(key) ? [i] : []));
  if (date < 0 || value < 0 || what.length === 0) return table;
  // What is counted is said last, "Охват; Полный охват"; the whole of it where the last alone would be two things.
  const called = (cells: readonly Cell[]): string[] =>
    what.map((i) => String(cells[i] ?? '').trim()).filter(Boolean);
  const wholes = new Map<string, Set<string>>();
  for (const { cells } of table.lines) {
    const names = called(cells);
    const last = names.at(-1) ?? '';
    wholes.set(last, (wholes.get(last) ?? new Set()).add(names.join(', ')));
  }
  const head = [table.head[date]!];
  const places = new Map<string, number>();
  const days = new Map<string, { row: number; cells: Cell[] }>();
  for (const { row, cells } of table.lines) {
    const day = String(cells[date] ?? '');
    const names = called(cells);
    const last = names.at(-1) ?? '';
    const name = wholes.get(last)!.size === 1 ? last : names.join(', ');
    let place = places.get(name);
    if (place === undefined) {
      if (head.length >= mostColumns) continue;
      place = head.push(name) - 1;
      places.set(name, place);
    }
    const line = days.get(day) ?? { row, cells: [day] };
    days.set(day, line);
    line.cells[place] = cells[value] ?? '';
  }
  const lines = [...days.values()].map(({ row, cells }) => ({
    row,
    cells: Array.from(head, (_, i) => cells[i] ?? ''),
  }));
  return { ...table, head, lines };
}
