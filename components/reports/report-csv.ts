import { strToU8, zipSync } from 'fflate/browser';

import type { Cell, ReportDocument, TableBlock } from '@/utils/domain/reports/document';

import { csv, type CsvCell } from '../posts/export';
import { fileName } from '../ui/download';
import type { Spoken } from '../window/window';
import { cellText, isNumberCell, minorDigits } from './cell-text';
import { reportParts } from './report-sheets';

/** The tables of a report as CSV files in one archive, in their order: numbers plain, shares in per cent, times in minutes. */
export function reportCsvs(report: ReportDocument, spoken: Spoken): Blob {
  const files: Record<string, Uint8Array> = {};
  let number = 0;
  for (const { title, parts } of reportParts(report, spoken))
    for (const part of parts) {
      if (!('table' in part)) continue;
      const name = fileName([title, part.table.title].filter(Boolean).join(' - '));
      files[`${String(++number).padStart(2, '0')} ${name}.csv`] = strToU8(tableCsv(part.table, spoken));
    }
  return new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' });
}

/**
 * One table. A column of one unit says it in its head; where columns have numbers of several units, each row says its own in
 * a last column. Columns with rough numbers say "≈".
 */
export function tableCsv(
  { head, rows, total }: TableBlock,
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string {
  const all = total ? [...rows, total] : rows;
  const columns = head.map((_, i) => all.map((row) => row[i]));
  const units = columns.map(unitsOf);
  const isMixed = (column: number) => units[column]!.size > 1;
  const word = (unit: string) => (unit === 'minutes' ? say('reportFileMinutes') : unit);
  const rowUnits = all.map((row) => unitsOf(row.filter((_, i) => isMixed(i))));
  return csv(
    [
      ...head.map(({ text }, i) => {
        const unit = isMixed(i) ? '' : ([...units[i]!][0] ?? '');
        return [
          text,
          ...(unit ? [`, ${word(unit)}`] : []),
          ...(columns[i]!.some(isRough) ? [' ≈'] : []),
        ].join('');
      }),
      ...(units.some((_, i) => isMixed(i)) ? [say('reportFileUnit')] : []),
    ],
    all.map((row, r) => {
      const own = rowUnits[r]!;
      const cells = row.map((cell, i) =>
        isNumberCell(cell) && cell.value !== null && isMixed(i) && own.size > 1
          ? cellText(cell, language)
          : csvCell(cell),
      );
      return own.size === 1 ? [...cells, word([...own][0]!) || null] : cells;
    }),
    language,
  );
}

const isRough = (cell: Cell | undefined): boolean =>
  cell !== undefined && isNumberCell(cell) && (cell.isRough === true || cell.between !== undefined);

/** In what the known numbers of a column are told; '' : plain. */
function unitsOf(cells: readonly (Cell | undefined)[]): Set<string> {
  const units = new Set<string>();
  for (const cell of cells) {
    if (cell === undefined || !isNumberCell(cell) || cell.value === null) continue;
    if (cell.unit === 'share') units.add('%');
    else if (cell.unit === 'money') units.add(cell.currency ?? '');
    else units.add(cell.unit === 'minutes' ? cell.unit : '');
  }
  return units;
}

function csvCell(cell: Cell): CsvCell {
  if (!isNumberCell(cell)) return (typeof cell === 'string' ? cell : cell.text) || null;
  const { value, unit, currency } = cell;
  if (value === null) return null;
  if (unit === 'share') return exact(value * 100);
  if (unit === 'money') return exact(value / 10 ** (currency ? minorDigits(currency) : 2));
  return exact(value);
}

const exact = (value: number): number => Number(value.toPrecision(12));
