import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { csv, type CsvCell } from '@/components/posts/export';
import { fileName } from '@/components/ui/download';

/** Texts that a spreadsheet might run, more often than chance would make them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t=',
        '\r+',
        '\0-',
        ' =',
        '\u200B@',
        '＝',
        '＋',
        '\n=',
        '-3,2',
        '"',
        ';',
        ',',
      ),
      fc.string({ maxLength: 8 }),
    )
    .map((parts) => parts.join('')),
);
const cell: fc.Arbitrary<CsvCell> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3)) + 0),
  fc.constant(null),
);
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );
const starts = /^[\s\0\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\0＝＋－＠]/u;

describe.each(['en', 'ru'] as const)('csv in %s', (language) => {
  const parse = (body: string) =>
    Papa.parse<string[]>(body.slice(1), { delimiter: language === 'ru' ? ';' : ',', newline: '\r\n' }).data;
  const number = (value: number) => (language === 'ru' ? String(value).replace('.', ',') : String(value));

  test('what is written is read again, but for the mark before what might be a formula (S-08)', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const head = table[0]!.map((_, i) => `c${i}`);
        const [back, ...body] = parse(csv(head, table, language));
        expect(back).toEqual(head);
        expect(body).toHaveLength(table.length);
        for (const [y, row] of table.entries()) {
          for (const [x, value] of row.entries()) {
            const read = body[y]![x]!;
            if (value === null) expect(read).toBe('');
            else if (typeof value === 'number') expect(read).toBe(number(value));
            else expect([value, `'${value}`]).toContain(read);
          }
        }
      }),
    );
  });

  test('no cell may be taken for a formula, unless it is a plain number (S-08)', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const row of parse(
          csv(
            table[0]!.map((_, i) => `c${i}`),
            table,
            language,
          ),
        )) {
          for (const read of row)
            if (!/^-?\d+(?:[.,]\d+)?(?:e[+-]\d+)?$/.test(read)) expect(read).not.toMatch(starts);
        }
      }),
    );
  });

  test('numbers stay numbers, also negative ones; unknown is empty and nothing is 0 (S-08)', () => {
    const [, row] = parse(csv(['a', 'b', 'c', 'd'], [[-3.2, 0, null, '=1+1']], language));
    expect(row).toEqual([language === 'ru' ? '-3,2' : '-3.2', '0', '', "'=1+1"]);
  });
});

test('a BOM opens the file, so that Excel reads Cyrillic', () => {
  expect(csv(['Просмотры'], [], 'ru').codePointAt(0)).toBe(0xfeff);
});

test('a file name is safe whatever the account is called (S-09)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const safe = fileName(name);
      expect(safe).not.toBe('');
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
      expect(safe).not.toMatch(/^[. ]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    }),
  );
  expect(fileName('../../etc/passwd')).toBe('etc passwd');
  expect(fileName('Мой канал')).toBe('Мой канал');
});
