import type { Sheet } from './sheets';

/** The most characters that a cell may hold; what is longer is cut. */
export const longestCell = 32_767;

/** Sheets as an Excel workbook. What is written is values, never formulas. Loaded when first asked for. */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  return write(
    sheets.map(({ name, head, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: head.map((text, i) => ({
        width: Math.min(48, Math.max(text.length, ...rows.map((row) => String(row[i] ?? '').length)) + 2),
      })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((value) =>
            value === null
              ? null
              : typeof value === 'number'
                ? { value, type: Number }
                : { value: value.slice(0, longestCell), type: String },
          ),
        ),
      ],
    })),
  ).toBlob();
}

/** A name that Excel takes for a sheet. */
export const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]/\\:*?]+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
