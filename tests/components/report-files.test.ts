// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';

import { reportCsvs, tableCsv } from '@/components/reports/report-csv';
import { reportWorkbook } from '@/components/reports/report-workbook';
import { spokenIn } from '@/components/window/window';
import type { NumberCell, TableBlock } from '@/utils/domain/reports/document';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

import { hostile, hostileReport, sampleReport } from './report-sample';

const spoken = { en: spokenIn('en', en), ru: spokenIn('ru', ru) };
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('a report as a workbook', () => {
  test('numbers are numbers, in their major units; what is unknown is an empty cell', async () => {
    const bytes = await bytesOf(await reportWorkbook(sampleReport('ru'), spoken.ru));
    const sheets = await readWorkbook(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Об отчёте',
      'Главное',
      'Динамика',
      'Кампании',
      'Лучшие и худшие публикации',
      'Определения',
    ]);
    const campaigns = sheets[3]!.data;
    const head = campaigns.findIndex(([first]) => first === 'Канал');
    expect(campaigns[head + 1]).toEqual([
      'Осенний хлеб, широкая аудитория',
      12_500.5,
      84_200,
      1210,
      expect.closeTo(0.01437, 5),
      120,
      expect.closeTo(104.17, 2),
    ]);
    // Nobody told the impressions of bloggers; nothing was spent on own activity.
    expect(campaigns[head + 4]!.slice(0, 5)).toEqual(['Блогеры', 21_800.5, null, 1381, null]);
    expect(campaigns[head + 6]![1]).toBe(0);
    expect(campaigns[head + 6]![6]).toBeNull();
    const figure = (name: string) => sheets[1]!.data.find(([first]) => first === name)!;
    expect(figure('Подписчики').slice(1, 4)).toEqual([132_400, 132_000, 132_999]);
    // Two hours and a quarter, as a spreadsheet has times.
    expect((figure('Время ответа')[1] as unknown as Date).toISOString()).toMatch(/T02:15:00/);
  });

  test('a total that is the sum of its column is a formula; one that is not is a number', async () => {
    const report = sampleReport('en');
    const section = report.sections.find(({ id }) => id === 'campaigns')!;
    const table = section.blocks.find((block) => block.kind === 'table') as TableBlock;
    // Of the clicks the report knows more than its rows tell.
    (table.total![3] as NumberCell).value! += 5;
    const files = unzipSync(await bytesOf(await reportWorkbook(report, spoken.en)));
    const sheet = strFromU8(files['xl/worksheets/sheet4.xml']!);
    const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, one]) => one);
    expect(formulas).toEqual(['SUM(B7:B12)', 'SUM(C7:C12)', 'SUM(F7:F12)']);
    const styles = strFromU8(files['xl/styles.xml']!);
    for (const format of ['#,##0.00\\ &quot;RUB&quot;', '0.0%', '#,##0'])
      expect(styles).toContain(`formatCode="${format}"`);
  });

  test('nothing that was written is a formula, and names of sheets are taken (S-08)', async () => {
    const files = unzipSync(await bytesOf(await reportWorkbook(hostileReport(), spoken.en)));
    const all = Object.entries(files).filter(([name]) => /^xl\/worksheets\/[^/]*\.xml$/.test(name));
    expect(all).toHaveLength(6);
    for (const [, file] of all)
      for (const [, formula] of strFromU8(file).matchAll(/<f>([^<]*)<\/f>/g))
        expect(formula).toMatch(/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/);
  });
});

describe('a report as CSV', () => {
  test('every table is a file, as a spreadsheet in that language reads it', async () => {
    const files = unzipSync(await bytesOf(reportCsvs(sampleReport('ru'), spoken.ru)));
    const names = Object.keys(files);
    expect(names).toHaveLength(6);
    expect(names[4]).toBe('05 Кампании - Что стоил и что принёс каждый канал.csv');
    const text = strFromU8(files[names[4]!]!);
    expect(Buffer.from(files[names[4]!]!).toString('hex', 0, 3)).toBe('efbbbf');
    const [head, first, , , bloggers] = text.split('\r\n');
    expect(head).toBe('Канал;Расход, RUB;Показы;Клики;CTR, %;Подписчики;Цена подписчика, RUB');
    expect(first).toMatch(/^Осенний хлеб, широкая аудитория;12500,5;84200;1210;1,437/);
    expect(bloggers).toMatch(/^Блогеры;21800,5;;1381;;147;/);
  });

  test('where a column has several units, each row says its own; what is rough says so', () => {
    const table: TableBlock = {
      kind: 'table',
      title: '',
      head: [{ text: 'KPI' }, { text: 'Fact', isNumber: true }],
      rows: [
        ['ER', { value: 0.034, unit: 'share' }],
        ['Spend', { value: 120_050, unit: 'money', currency: 'RUB' }],
        ['ROMI', { value: null, unit: 'share' }],
        [hostile[3], { value: 5, unit: 'plain', isRough: true }],
      ],
      total: null,
      note: '',
    };
    expect(tableCsv(table, spoken.en).split('\r\n')).toEqual([
      '\uFEFFKPI,Fact ≈,Unit',
      'ER,3.4,%',
      'Spend,1200.5,RUB',
      'ROMI,',
      `"'=HYPERLINK(""https://evil.example"";""click"")",5,`,
    ]);
  });
});
