import Papa from 'papaparse';

import { columnKey, knownIn } from '@/utils/domain/campaigns/import/columns';
import { tableIn, type Line } from '@/utils/domain/campaigns/import/table';

import { formula } from '../../posts/export';

/** So many rows are read at one go, some tens of milliseconds. */
const atOnce = 4000;
/** More lines than this are more than could ever be kept. */
export const mostLines = 400_000;

export class TooManyLines extends Error {
  override name = 'TooManyLines';
}

/** How a long work lets the window draw, and tells how far it is: 0 to 1. */
export type Pause = (done: number) => Promise<void>;

/**
 * The lines of a table as text, whichever separator it takes; blank ones too, so that rows count as a spreadsheet counts
 * them. A quotation mark that never closes spoils its own line only.
 * @throws TooManyLines
 */
export async function readLines(text: string, pause: Pause): Promise<Line[]> {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = delimiterOf(plain);
  const lines: Line[] = [];
  let at = 0;
  while (at < plain.length) {
    const { rows, end, brokenAt } = slice(plain, at, delimiter, atOnce);
    for (const cells of rows) lines.push({ row: lines.length + 1, cells: cells.map(cleaned) });
    at = end;
    if (brokenAt !== null) {
      const next = plain.indexOf('\n', brokenAt);
      const broken = plain.slice(brokenAt, next < 0 ? undefined : next);
      lines.push({ row: lines.length + 1, cells: broken.split(delimiter).map(cleaned), isBroken: true });
      at = next < 0 ? plain.length : next + 1;
    }
    if (lines.length > mostLines) throw new TooManyLines();
    await pause(at / plain.length);
  }
  return lines;
}

/** The next rows from a place on, where they end, and where a line begins in which a quotation mark never closes. */
function slice(
  text: string,
  at: number,
  delimiter: string,
  most: number,
): { rows: string[][]; end: number; brokenAt: number | null } {
  // Without "fast mode" it does not look at more than it is asked for.
  const parse = (preview: number) =>
    Papa.parse<string[]>(text.slice(at), { delimiter, preview, fastMode: false, newline: newlineOf(text) });
  const { data, errors, meta } = parse(most);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open?.row === undefined) {
    const end = at + meta.cursor;
    return { rows: data, end: meta.truncated && end > at ? end : text.length, brokenAt: null };
  }
  const before = open.row === 0 ? null : parse(open.row);
  const brokenAt = at + (before?.meta.cursor ?? 0);
  return { rows: before?.data ?? [], end: brokenAt, brokenAt };
}

const newlineOf = (text: string): '\r\n' | '\n' | '\r' => {
  const at = text.search(/[\r\n]/);
  return at < 0 || text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
};

/** Without what guards a cell against spreadsheets taking it for a formula, or makes them take it as text: ="0012". */
function cleaned(cell: string): string {
  const trimmed = cell.trim();
  const asText = /^="(.*)"$/.exec(trimmed);
  if (asText) return asText[1]!;
  return trimmed.startsWith("'") && formula.test(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
}

/** The separator by which the table's head has most columns that we know or, where we know none, most columns. */
function delimiterOf(text: string): string {
  const worth = (delimiter: string): number => {
    const { rows } = slice(text, 0, delimiter, 60);
    const head = tableIn(rows.map((cells, i) => ({ row: i + 1, cells })))?.head ?? [];
    return knownIn(head.filter((name) => columnKey(name).length < 80)) * 1000 + Math.min(head.length, 999);
  };
  return ['\t', ';', ','].reduce((best, one) => (worth(one) > worth(best) ? one : best), ',');
}
