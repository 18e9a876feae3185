import { readAddress } from './address';
import { buildLink, type Built, knownName } from './build';
import { type CheckInput, type Finding, findingsOf } from './check';
import { type Draft, noTags, parameterOf, type PlacementId, type Template, utmFields } from './draft';
import type { About } from './placeholders';

/** Most links that are made at once. */
export const mostRows = 10_000;

/** One address by one template. */
export interface Row {
  address: string;
  template: Template;
  draft: Draft;
  built: Built;
  findings: Finding[];
}

/** By what a matrix is made: placeholders stand for something else in each placement. */
export interface MatrixInput extends Omit<CheckInput, 'draft' | 'about'> {
  aboutIn(placement: PlacementId | null): About;
  /** What becomes of parameters that an address has already and a template would write: replaced, with a finding. */
  existing: 'replace' | 'keep';
}

/** Addresses × templates, one by one, so that the caller can rest between slices. At most `mostRows`. */
export function* matrixOf(
  addresses: readonly string[],
  templates: readonly Template[],
  input: MatrixInput,
): Generator<Row, void, void> {
  let rows = 0;
  const { aboutIn, existing, ...checks } = input;
  const abouts = new Map(templates.map(({ placement }) => [placement, aboutIn(placement)]));
  for (const address of addresses) {
    for (const template of templates) {
      if (rows++ >= mostRows) return;
      const about = abouts.get(template.placement)!;
      const all = draftOf(address, template);
      const draft = existing === 'keep' ? withoutExisting(all) : all;
      yield {
        address,
        template,
        draft,
        built: buildLink(draft, checks.rules, about),
        findings: findingsOf({ ...checks, about, draft }),
      };
    }
  }
}

/** How many links a matrix makes, and how many are over the limit. */
export function matrixSize(addresses: number, templates: number): { rows: number; leftOut: number } {
  const all = addresses * templates;
  return { rows: Math.min(all, mostRows), leftOut: Math.max(0, all - mostRows) };
}

/** The form with an address and what a template says. */
export function draftOf(address: string, template: Template): Draft {
  return {
    address,
    tags: { ...noTags, ...template.tags },
    custom: template.custom.map((parameter) => ({ ...parameter })),
    placement: template.placement,
  };
}

/** The form without what its address says already. */
function withoutExisting(draft: Draft): Draft {
  const address = readAddress(draft.address);
  if ('fault' in address) return draft;
  const names = new Set(address.pairs.filter(({ value }) => value !== '').map(knownName));
  if (names.size === 0) return draft;
  const tags = { ...draft.tags };
  for (const field of utmFields) if (names.has(parameterOf[field])) tags[field] = '';
  return { ...draft, tags, custom: draft.custom.filter(({ name }) => !names.has(name.trim())) };
}

export interface ReadAddresses {
  /** As they were written, also those that are no addresses: each says so when it is built. */
  addresses: string[];
  /** How many more there were than can be made at once. */
  leftOut: number;
}

const namesOfColumn = new Set(['url', 'link', 'address', 'адрес', 'ссылка']);

/**
 * Addresses from pasted text: one a line; or of a table, where the first line names a column url, link, address, адрес
 * or ссылка; or the first cell that is an address, where cells are parted by tabs. Empty lines are left out.
 */
export function readAddresses(text: string): ReadAddresses {
  const addresses: string[] = [];
  let leftOut = 0;
  let column: { delimiter: string; index: number } | null = null;
  let isFirst = true;
  for (const line of linesOf(text)) {
    if (line.trim() === '') continue;
    if (isFirst) {
      isFirst = false;
      column = columnOf(line);
      if (column) continue;
    }
    const address = addressIn(line, column);
    if (address === '') continue;
    if (addresses.length < mostRows) addresses.push(address);
    else leftOut++;
  }
  return { addresses, leftOut };
}

function* linesOf(text: string): Generator<string, void, void> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** Which column of a table holds addresses, by its heading; null when the line is no heading. */
function columnOf(line: string): { delimiter: string; index: number } | null {
  for (const delimiter of ['\t', ';', ',']) {
    const cells = cellsOf(line.replace(/^\uFEFF/, ''), delimiter);
    const index = cells.findIndex((cell) => namesOfColumn.has(cell.toLowerCase()));
    if (index >= 0) return { delimiter, index };
  }
  return null;
}

function addressIn(line: string, column: { delimiter: string; index: number } | null): string {
  if (column) return cellsOf(line, column.delimiter)[column.index] ?? '';
  if (!line.includes('\t')) return line.trim();
  const cells = cellsOf(line, '\t');
  return cells.find((cell) => !('fault' in readAddress(cell))) ?? cells.find((cell) => cell !== '') ?? '';
}

/** Cells of one line of a table; a cell in quotes may hold the delimiter, and a quote twice. */
function cellsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (isQuoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
