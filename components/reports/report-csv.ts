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

/** One table. A column whose numbers are of several units has them with their units, as texts. */
export function tableCsv({ head, rows, total }: TableBlock, { say, language }: Pick<Spoken, 'say' | 'language'>): string {
  const all = total ? [...rows, total] : rows;
  const units = head.map((_, i) => unitsOf(all.map((row) => row[i])));
  const unitWord = (unit: string) => (unit === 'minutes' ? say('reportUnitMinutes') : unit);
  return csv(
    head.map(({ text }, i) => {
      const [unit = '', ...others] = units[i]!;
      return unit && others.length === 0 ? `${text}, ${unitWord(unit)}` : text;
    }),
    all.map((row) =>
      row.map((cell, i) =>
        isNumberCell(cell) && cell.value !== null && (units[i]?.size ?? 0) > 1
          ? cellText(cell, language)
          : csvCell(cell),
      ),
    ),
    language,
  );
}

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
