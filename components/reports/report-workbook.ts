import type { Cell, NumberCell, ReportDocument, TableBlock } from '@/utils/domain/reports/document';

import { longestCell, sheetName } from '../competitors/workbook';
import type { Spoken } from '../window/window';
import { isNumberCell, minorDigits } from './cell-text';
import { reportParts, type ReportPart } from './report-sheets';

type SheetCell =
  | null
  | {
      value: string;
      type: StringConstructor | 'Formula';
      fontWeight?: 'bold';
      format?: string;
      wrap?: boolean;
    }
  | { value: number; type: NumberConstructor; fontWeight?: 'bold'; format: string };

/**
 * A report as an Excel workbook, a sheet for each section. Numbers are numbers, told by formats; a total that is a sum is
 * one that goes on reckoning; what is unknown is an empty cell. What was written by people is never a formula.
 */
export async function reportWorkbook(report: ReportDocument, spoken: Spoken): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const names = new Set<string>();
  return write(
    [coverPart(report, spoken), ...reportParts(report, spoken)].map(({ name, title, parts }) => {
      const data: SheetCell[][] = [[bold(title)], []];
      const widths: number[] = [];
      for (const part of parts) {
        if ('text' in part) data.push([textCell(part.text)]);
        else addTable(data, widths, part.table);
      }
      return {
        sheet: nameAmong(names, name),
        orientation: 'landscape' as const,
        columns: widths.map((width) => ({ width })),
        data,
      };
    }),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
}

/** What the file is of, and how to read it. */
function coverPart(report: ReportDocument, { say }: Spoken): ReportPart {
  const { title, client, author, period, against, madeOn } = report;
  return {
    name: say('reportSheetAbout'),
    title,
    parts: [
      client,
      period,
      against && say('reportAgainst', { against }),
      author && say('reportBy', { author }),
      say('reportMadeOn', { day: madeOn }),
      say('reportSheetEmpty'),
      say('reportSheetRough'),
      say('reportSheetFormulas'),
      say('reportSheetTimes'),
    ]
      .filter(Boolean)
      .map((text) => ({ text })),
  };
}

/** Characters of the widest column; longer texts are broken into lines. */
const widest = 46;

const textCell = (text: string): SheetCell => ({ value: text.slice(0, longestCell), type: String });
const bold = (text: string): SheetCell => ({
  value: text.slice(0, longestCell),
  type: String,
  fontWeight: 'bold',
});

function addTable(
  data: SheetCell[][],
  widths: number[],
  { title, head, rows, total, note }: TableBlock,
): void {
  if (data.at(-1)?.length !== 0) data.push([]);
  if (title) data.push([bold(title)]);
  data.push(head.map(({ text }) => bold(text)));
  const first = data.length + 1;
  for (const row of rows) data.push(row.map((cell) => cellOf(cell)));
  const last = data.length;
  if (total)
    data.push(
      total.map((cell, i) =>
        head[i]?.sum && isSum(cell, rows, i)
          ? {
              value: `SUM(${letters(i)}${first}:${letters(i)}${last})`,
              type: 'Formula',
              format: formatOf(cell as NumberCell),
              fontWeight: 'bold',
            }
          : cellOf(cell, true),
      ),
    );
  if (note) data.push(...note.split('\n').map((line) => [textCell(line)]));
  data.push([]);
  for (const i of head.keys())
    widths[i] = Math.min(
      widest + 2,
      Math.max(
        widths[i] ?? 8,
        ...[head[i]!.text, ...rows.map((row) => widthText(row[i]))].map((text) => text.length + 2),
      ),
    );
}

const widthText = (cell: Cell | undefined): string =>
  cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell
      : isNumberCell(cell)
        ? '1 000 000,00 ₽'
        : cell.text;

/** Whether the sum that a spreadsheet makes of the column is the total that the report tells: it may know more than its rows. */
function isSum(total: Cell, rows: readonly Cell[][], column: number): boolean {
  if (!isNumberCell(total) || total.value === null || rows.length === 0) return false;
  let sum = 0;
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && isNumberCell(cell)) sum += cell.value ?? 0;
  }
  return Math.abs(sum - total.value) <= Math.max(1e-9, Math.abs(total.value) * 1e-9);
}

function cellOf(cell: Cell, isTotal = false): SheetCell {
  const weight = isTotal ? { fontWeight: 'bold' as const } : {};
  if (!isNumberCell(cell)) {
    const text = typeof cell === 'string' ? cell : cell.text;
    return text === ''
      ? null
      : {
          value: text.slice(0, longestCell),
          type: String,
          ...weight,
          ...(text.length > widest ? { wrap: true } : {}),
        };
  }
  if (cell.value === null) return null;
  return { value: inSheet(cell.value, cell), type: Number, format: formatOf(cell), ...weight };
}

/** As a spreadsheet counts: money in its major unit, a time in days. */
function inSheet(value: number, { unit, currency }: NumberCell): number {
  if (unit === 'money') return value / 10 ** digitsOf(currency);
  return unit === 'minutes' ? value / 1440 : value;
}

const digitsOf = (currency: string | undefined): number => (currency ? minorDigits(currency) : 2);

/** How a spreadsheet writes the number; "≈" stands before what is rough, and is no part of the number. */
function formatOf({ unit, currency, decimals, isRough, between, value }: NumberCell): string {
  const places = (usual: number) => ((decimals ?? usual) > 0 ? `.${'0'.repeat(decimals ?? usual)}` : '');
  const of: Record<typeof unit, string> = {
    plain: `#,##0${places(value === null || Number.isInteger(value) ? 0 : 1)}`,
    share: `0${places(1)}%`,
    money: `#,##0${places(digitsOf(currency))}${currency ? `\\ "${currency}"` : ''}`,
    times: `"×"0${places(2)}`,
    minutes: '[h]:mm',
  };
  return `${isRough || between ? '"≈"' : ''}${of[unit]}`;
}

/** A column's name: A, B … Z, AA … */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A name that Excel takes, and that no sheet before has. */
function nameAmong(names: Set<string>, wanted: string): string {
  const plain = sheetName(wanted.replaceAll("'", '’')) || '1';
  let name = plain;
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${plain.slice(0, 27)} ${n}`;
  names.add(name.toLowerCase());
  return name;
}
