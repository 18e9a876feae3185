import { unzipSync } from 'fflate/browser';

import type { RawTable } from './read-csv';

/** What a workbook may take unpacked: a small file can unpack to more than there is memory. */
const mostUnpacked = 200_000_000;

export class NoWorkbook extends Error {
  override name = 'NoWorkbook';
}
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** A sheet: its rows from the first on, blank ones too. Numbers stay numbers; days and hours are text. */
export interface Sheet {
  name: string;
  lines: (string | number)[][];
}

/**
 * The sheets of an Excel workbook. Loaded when first asked for.
 * @param most bytes that it may take unpacked
 * @throws NoWorkbook; TooLarge
 */
export async function readSheets(bytes: ArrayBuffer, most = mostUnpacked): Promise<Sheet[]> {
  checkSize(bytes, most);
  const { default: readAll } = await import('read-excel-file/universal');
  try {
    return (await readAll(bytes)).map(({ sheet, data }) => ({
      name: sheet,
      lines: data.map((cells: unknown[]) =>
        cells.map((cell) => (typeof cell === 'number' ? cell : textOf(cell))),
      ),
    }));
  } catch {
    throw new NoWorkbook();
  }
}

/** The first sheet of an Excel workbook as text. Loaded when first asked for. @throws NoWorkbook; TooLarge */
export async function readWorkbook(bytes: ArrayBuffer): Promise<RawTable> {
  checkSize(bytes, mostUnpacked);
  const { readSheet } = await import('read-excel-file/universal');
  let sheet: unknown[][];
  try {
    sheet = await readSheet(bytes);
  } catch {
    throw new NoWorkbook();
  }
  const [head = [], ...lines] = sheet.map((cells) => cells.map(textOf));
  return {
    head: head.map((name) => name.trim()),
    rows: lines
      .map((cells, i) => ({
        row: i + 2,
        cells,
        text: cells.join(' ').trim().slice(0, 80),
        isUnclosed: false,
      }))
      .filter(({ cells }) => cells.some(Boolean)),
  };
}

/** By its table of contents, before anything is unpacked. */
function checkSize(bytes: ArrayBuffer, most: number): void {
  let unpacked = 0;
  try {
    unzipSync(new Uint8Array(bytes), {
      filter({ originalSize }) {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new NoWorkbook();
  }
  if (unpacked > most) throw new TooLarge();
}

/** A cell as a table of text would have it. Excel keeps a day as a moment of UTC, and an hour as one of its first day. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 60_000) * 60_000)
      .toISOString()
      .slice(0, 16)
      .split('T');
    if (day <= '1900-01-01') return time;
    return time === '00:00' ? day : `${day} ${time}`;
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell).trim()
    : '';
}
