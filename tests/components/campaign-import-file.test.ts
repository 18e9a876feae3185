import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import write from 'write-excel-file/node';

import { takeFile, takeText } from '@/components/campaigns/import/take-file';
import { figuresIn } from '@/components/window/figures';
import { readExport } from '@/utils/domain/campaigns/import/read-export';
import { tableIn } from '@/utils/domain/campaigns/import/table';

const ours = {
  say: (word: string, values?: object) => `${word} ${JSON.stringify(values ?? {})}`,
  figures: { value: figuresIn('en') },
} as unknown as Parameters<typeof takeFile>[1];
const usual = { decimal: ',', days: 'dayFirst' } as const;
const none = () => undefined;
const take = (file: File) => takeFile(file, ours, none);

const text = (value: string) => ({ value, type: String });
const number = (value: number) => ({ value, type: Number });

async function demography(): Promise<File> {
  const bytes = await write([
    {
      sheet: 'Сводка',
      data: [[text('VK Реклама')], [text('Период: 01.11.2026 - 15.11.2026')]],
    },
    {
      sheet: 'Демография',
      data: [
        [text('Отчёт за период 01.11.2026 - 15.11.2026')],
        [
          text('Название кампании'),
          text('Возраст'),
          text('Пол'),
          text('Показы'),
          text('Клики'),
          text('Потрачено всего, ₽'),
        ],
        [text('Осень'), text('25-34'), text('Женский'), number(12_480), number(214), number(3000.1)],
        [text('Осень'), text('35-44'), text('Женский'), number(8015), number(97), number(1225.2)],
        [text('Итого'), null, null, number(20_495), number(311), number(4225.3)],
      ],
    },
  ]).toBuffer();
  return new File([new Uint8Array(bytes)], 'vk.xlsx');
}

test('of a workbook every sheet with rows is offered; its numbers are numbers, whatever the sign of others', async () => {
  const taken = await take(await demography());
  if ('problem' in taken) throw new Error(taken.problem);
  expect(taken.sheets.map(({ name }) => name)).toEqual(['Сводка', 'Демография']);
  expect(tableIn(taken.sheets[0]!.lines)).toBeNull();
  const read = readExport(tableIn(taken.sheets[1]!.lines)!, {}, usual, taken.name);
  expect(read.kind).toBe('vkAds');
  expect(read.period).toEqual({ period: { from: '2026-11-01', to: '2026-11-15' }, by: 'above' });
  expect(read.drafts.map(({ segment, results }) => [segment, results.impressions, results.spend])).toEqual([
    ['Женский, 25-34', 12_480, 300_010],
    ['Женский, 35-44', 8015, 122_520],
  ]);
  expect(read.totals.map(({ field, agrees }) => [field, agrees])).toEqual([
    ['spend', true],
    ['impressions', true],
    ['clicks', true],
  ]);
});

test('days of a workbook are days', async () => {
  const bytes = await write([
    [text('UTM Campaign'), text('Дата визита'), text('Визиты'), text('Достижения цели (Заявка)')],
    [
      text('autumn'),
      { value: new Date('2026-11-02T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
      number(41),
      number(2),
    ],
  ]).toBuffer();
  const taken = await take(new File([new Uint8Array(bytes)], 'metrika.xlsx'));
  if ('problem' in taken) throw new Error(taken.problem);
  const { kind, drafts } = readExport(tableIn(taken.sheets[0]!.lines)!, {}, usual);
  expect([kind, drafts[0]!.from, drafts[0]!.results.actions]).toEqual(['metrika', '2026-11-02', 2]);
});

test('what cannot be read is refused with what to do', async () => {
  const huge = Object.defineProperty(new File([], 'huge.csv'), 'size', { value: 200_000_000 });
  Object.defineProperty(huge, 'arrayBuffer', {
    value: () => {
      throw new Error('read after all');
    },
  });
  expect(await take(huge)).toEqual({ problem: 'resultsTooLarge {"size":"200 MB","most":"60 MB"}' });
  expect(await take(new File(['x'], 'old.xls'))).toEqual({ problem: 'resultsOldWorkbook {}' });
  expect(await take(new File(['PK nothing'], 'a.csv'))).toEqual({ problem: 'resultsNotWorkbook {}' });
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(9) });
  const entry = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1);
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 41_000_000, true);
  expect(await take(new File([new Uint8Array(bomb)], 'a.xlsx'))).toEqual({
    problem: 'resultsWorkbookLarge {}',
  });
});

test('rows copied from a spreadsheet are a table', async () => {
  const told: number[] = [];
  const taken = await takeText('Campaign\tImpr.\nA\t1\u00A0200', '', ours, (done) => told.push(done));
  if ('problem' in taken) throw new Error(taken.problem);
  expect(taken.sheets[0]!.lines[1]!.cells).toEqual(['A', '1\u00A0200']);
  expect(told.at(-1)).toBe(1);
});
