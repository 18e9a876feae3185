import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';

import { mostLines, readLines, TooManyLines } from '@/components/campaigns/import/read-lines';

const cellsOf = async (text: string) =>
  (await readLines(text, () => Promise.resolve())).map(({ cells }) => [...cells]);

test('a long file is read in slices, to the same lines as at one go', async () => {
  const rows = Array.from({ length: 9001 }, (_, i) => [
    `a "${String(i)}"`,
    i % 3 === 0 ? 'two\nlines, one cell' : 'x',
    String(i),
  ]);
  const text = Papa.unparse(rows, { newline: '\r\n' });
  const pause = vi.fn(() => Promise.resolve());
  const lines = await readLines(text, pause);
  expect(lines.map(({ cells }) => cells)).toEqual(rows);
  expect(lines.at(-1)!.row).toBe(9001);
  expect(pause.mock.calls.length).toBeGreaterThan(2);
});

test('whatever separator and line ends, a table written is the table read', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'абab 1,;"\'.\n'.split('')), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, newline) => {
        const text = Papa.unparse(
          [['Campaign', 'Impr.', 'Cost (RUB)', 'Clicks'], ...rows.map((row) => ['k', ...row])],
          {
            delimiter,
            newline,
          },
        );
        const read = await cellsOf(text);
        expect(read.slice(1).map((cells) => cells.map(String))).toEqual(
          rows.map((row) => ['k', ...row.map((one) => one.trim())]),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('lines above a table may have other separators in them', async () => {
  const lines = await cellsOf(
    'Отчёт, за ноябрь, по кампаниям\nКампания;Показы;Расход (руб.)\nA, новая;5;1,50',
  );
  expect(lines.at(-1)).toEqual(['A, новая', '5', '1,50']);
});

test('a cell guarded against formulas is what it was', async () => {
  expect(await cellsOf(`Campaign;Impr.\n'=A;="0012"`)).toEqual([
    ['Campaign', 'Impr.'],
    ['=A', '0012'],
  ]);
});

test('more lines than could ever be kept are refused', async () => {
  await expect(readLines('a;1\n'.repeat(mostLines + 2), () => Promise.resolve())).rejects.toThrow(
    TooManyLines,
  );
}, 30_000);
