import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import write from 'write-excel-file/node';

import { NoWorkbook, readWorkbook, TooLarge } from '@/components/ui/read-workbook';

const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

test('days and hours of a workbook are told as they are written; blank rows are none, but counted', async () => {
  const text = (value: string) => ({ value, type: String });
  const file = await write([
    [text(' Date '), text('Time'), text('Title'), text('Number')],
    [
      { value: new Date('2026-11-26T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
      { value: new Date('1899-12-30T19:30:00Z'), type: Date, format: 'hh:mm' },
      text(' Rye '),
      { value: 0.8125, type: Number },
    ],
    [null, null, null, null],
    [
      { value: new Date('2026-11-26T19:30:00Z'), type: Date, format: 'dd.mm.yyyy hh:mm' },
      null,
      text('Wheat'),
      null,
    ],
  ]).toBuffer();
  const { head, rows } = await readWorkbook(bytesOf(file));
  expect(head).toEqual(['Date', 'Time', 'Title', 'Number']);
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, '2026-11-26', '19:30', 'Rye', '0.8125'],
    [4, '2026-11-26 19:30', '', 'Wheat', ''],
  ]);
});

test('what is no workbook is refused, and what would unpack to more than there is room for', async () => {
  await expect(readWorkbook(bytesOf(new TextEncoder().encode('PK nothing')))).rejects.toThrow(NoWorkbook);
  await expect(readWorkbook(bytesOf(zipSync({ 'a.txt': new Uint8Array(9) })))).rejects.toThrow(NoWorkbook);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(9) });
  // What its table of contents says of the size unpacked.
  const entry = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1);
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 300_000_000, true);
  await expect(readWorkbook(bytesOf(bomb))).rejects.toThrow(TooLarge);
});
