import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Told } from '@/utils/domain/campaigns/import/export-read';
import { readExport, readingSteps } from '@/utils/domain/campaigns/import/read-export';
import type { Table } from '@/utils/domain/campaigns/import/table';

import { inShort, readText, tableOf } from './sample-files';

const usual = { decimal: ',', days: 'dayFirst' } as const;
const head = 'Day;Campaign;Ad;Placement;Impr.;Clicks;CTR;Reach;Cost (RUB)';

describe('what stands in a file twice', () => {
  test('is counted once, and said', async () => {
    const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;5,00;80;10,00
02.11.2026;A;x;feed;100;5;5,00;80;10,00`);
    expect(inShort(read).rows).toEqual([
      'A | x |  | 2026-11-02 | RUB | spend 1000, impressions 100, reach 80, clicks 5',
    ]);
    expect(read.warnings).toEqual([{ kind: 'twice', rows: 1 }]);
    expect(read.leftOut).toEqual([{ row: 3, text: 'A · x', why: 'twice' }]);
  });

  test('but counts twice where the total of the file says so', async () => {
    const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;5,00;80;10,00
02.11.2026;A;x;feed;100;5;5,00;80;10,00
Total;;;;200;10;5,00;;20,00`);
    expect(read.drafts).toHaveLength(1);
    expect(read.drafts[0]!.results).toMatchObject({ impressions: 200, spend: 2000, reach: null });
    expect(read.warnings).toContainEqual({ kind: 'twiceCounted', rows: 1 });
    expect(read.totals.every(({ agrees }) => agrees)).toBe(true);
  });

  test('what it breaks down by and we do not keep is added up; reach never is', async () => {
    const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;5,00;80;10,00
02.11.2026;A;x;stories;50;—;—;40;2,50`);
    expect(inShort(read).rows).toEqual([
      'A | x |  | 2026-11-02 | RUB | spend 1250, impressions 150, clicks 5',
    ]);
    expect(read.drafts[0]!.rows).toEqual([2, 3]);
    expect(read.warnings).toEqual([
      { kind: 'merged', rows: 2, into: 1 },
      { kind: 'reachLost', rows: 1 },
      { kind: 'untold', field: 'clicks', rows: 1 },
    ]);
  });
});

test('a total that is not what the rows come to is said', async () => {
  const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;5,00;80;10,00
03.11.2026;A;x;feed;110;5;4,55;80;10,01
Итого;;;;211;10;4,74;;20,01`);
  expect(read.totals).toEqual([
    { row: 4, text: 'Итого 211 10 4,74 20,01', field: 'spend', told: 2001, sum: 2001, agrees: true },
    { row: 4, text: 'Итого 211 10 4,74 20,01', field: 'impressions', told: 211, sum: 210, agrees: false },
    { row: 4, text: 'Итого 211 10 4,74 20,01', field: 'clicks', told: 10, sum: 10, agrees: true },
  ]);
});

test.each([
  'Итого;;;;1;1;;;1,00',
  'Всего;;;;1;1;;;1,00',
  'Общий итог;;;;1;1;;;1,00',
  'Итого и средние;;;;1;1;;;1,00',
  'Total: Campaigns;;;;1;1;;;1,00',
  'Grand total;;;;1;1;;;1,00',
  'Results from 12 campaigns;;;;1;1;;;1,00',
  ';;;;1;1;;;1,00',
  ';Итого;;;1;1;;;1,00',
  'Итого по кампании A;;;;1;1;;;1,00',
])('%s is no row of its own', async (line) => {
  const read = await readText(`${head}\n02.11.2026;A;x;feed;1;1;;;1,00\n${line}`);
  expect(read.drafts).toHaveLength(1);
  expect(read.leftOut.map(({ why }) => why)).toEqual([line.includes('по кампании') ? 'subtotal' : 'total']);
  expect(read.totals.every(({ agrees }) => agrees)).toBe(true);
});

test.each(['Итого скидки', 'Total look', 'Всего за неделю!'])(
  'a campaign that is called "%s" is a campaign, and its own subtotal is none',
  async (name) => {
    const read = await readText(`${head}\n02.11.2026;${name};x;feed;1;1;;;1,00\nИтого;;;;1;1;;;1,00`);
    expect(read.drafts.map(({ part }) => part.campaign)).toEqual([name]);
    expect(read.leftOut.map(({ why }) => why)).toEqual(['total']);
    // Where nothing else tells what a row is, only words that bring in what it is the sum of.
    const bare = await readText(`Campaign;Cost (RUB)\nA;1,00\n${name};2,00\nИтого A;1,00\nИтого по A;1,00`);
    expect(bare.leftOut.map(({ row }) => row)).toEqual(name.includes(' за ') ? [3, 4, 5] : [4, 5]);
  },
);

test('rows that leave a name blank and come to those below them stand for them', async () => {
  const read = await readText(`${head}
02.11.2026;A;;;30;3;;;3,00
02.11.2026;A;x;;10;1;;;1,00
02.11.2026;A;y;;20;2;;;2,00
03.11.2026;A;;;15;1;;;1,00
03.11.2026;A;x;;10;1;;;1,00
Итого;;;;55;5;;;5,00`);
  expect(read.drafts.map(({ rows }) => rows[0])).toEqual([3, 4, 5, 6]);
  expect(read.leftOut.map(({ row, why }) => `${row} ${why}`)).toEqual(['2 subtotal', '7 total']);
  expect(read.totals.every(({ agrees }) => agrees)).toBe(true);
});

test('a campaign that is called "Totally new" or "Итоговая" is a campaign', async () => {
  const read = await readText(
    `Campaign;Impr.;Cost (RUB)
Totally new;5;1,00
Итоговая;6;2,00`,
    { period: { from: '2026-11-01', to: '2026-11-02' } },
  );
  expect(read.drafts.map(({ part }) => part.campaign)).toEqual(['Totally new', 'Итоговая']);
});

describe('bad rows are named, each with what is wrong, and the others read', () => {
  test('', async () => {
    const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;5,00;80;10,00
31.02.2026;A;x;feed;100;5;5,00;80;10,00
02.11.2026;A;y;feed;сто;5;5,00;80;10,00
02.11.2026;A;z;feed;10,5;5;5,00;80;10,00
02.11.2026;${'Й'.repeat(301)};z;feed;10;5;5,00;80;10,00
02.11.2026;A;;;—;;;;
02.11.2026;A;w;feed;1;1;;;99999999999999999999,00`);
    expect(read.drafts).toHaveLength(1);
    expect(inShort(read).faulty).toEqual(['3 day', '4 number', '5 notWhole', '6 tooLong', '8 tooLarge']);
    expect(read.leftOut.map(({ row, why }) => [row, why])).toEqual([[7, 'noFigures']]);
  });

  test('a quotation mark that never closes spoils its own line', async () => {
    const read = await readText(`${head}
02.11.2026;A;x;feed;100;5;;;10,00
02.11.2026;"A;y;feed;100;5;;;10,00
02.11.2026;A;z;feed;100;5;;;10,00`);
    expect(read.drafts.map(({ creative }) => creative)).toEqual(['x', 'z']);
    expect(inShort(read).faulty).toEqual(['3 quotes']);
  });
});

test('an empty cell is unknown, and a zero is zero', async () => {
  const read = await readText(`${head}\n02.11.2026;A;x;feed;0;;;—;`);
  expect(read.drafts[0]!.results).toMatchObject({ impressions: 0, clicks: null, reach: null, spend: null });
});

test('a rate that contradicts the figures beside it is said, whether in percent or a fraction', async () => {
  const read = await readText(`${head}
02.11.2026;A;x;feed;1000;25;2,50;;1,00
02.11.2026;A;y;feed;1000;25;0,025;;1,00
02.11.2026;A;z;feed;1000;25;3,10;;1,00`);
  expect(read.warnings).toEqual([{ kind: 'contradicts', field: 'ctr', rows: [4], count: 1 }]);
});

describe('money', () => {
  test('each row is in its own currency, and several are said', async () => {
    const read = await readText(`Day;Campaign;Currency code;Cost;Impr.
02.11.2026;A;RUB;10,00;1
02.11.2026;A;USD;3,00;1
02.11.2026;B;JPY;300;1
02.11.2026;B;шекели;300;1`);
    expect(read.drafts.map(({ currency, results }) => [currency, results.spend])).toEqual([
      ['RUB', 1000],
      ['USD', 300],
      ['JPY', 300],
    ]);
    expect(read.warnings).toContainEqual({ kind: 'currencies', currencies: ['JPY', 'RUB', 'USD'] });
    expect(inShort(read).faulty).toEqual(['5 currency']);
  });

  test('a sign beside the amounts tells it too', async () => {
    const read = await readText('Day,Campaign,Cost,Impr.\n2026-11-02,A,$12.50,1\n2026-11-03,A,"$1,012.40",1');
    expect(read.currency).toEqual({ code: 'USD', by: 'cells' });
    expect(read.drafts.map(({ results }) => results.spend)).toEqual([1250, 101_240]);
  });

  test('of spend with and without tax the first is taken, and said', async () => {
    const read = await readText(`Дата;Кампания;Показы;Расход без НДС, ₽;Расход с НДС, ₽
02.11.2026;A;10;100,00;122,00`);
    expect(read.drafts[0]!.results.spend).toBe(12_200);
    expect(read.warnings).toEqual([{ kind: 'tax', taken: 'with', isBoth: true }]);
    const told = await readText(
      `Дата;Кампания;Показы;Расход без НДС, ₽;Расход с НДС, ₽
02.11.2026;A;10;100,00;122,00`,
      { columns: { 'Расход без НДС, ₽': 'spend', 'Расход с НДС, ₽': null } },
    );
    expect(told.drafts[0]!.results.spend).toBe(10_000);
    const known = await readText(
      `Дата;Название кампании;Показы;Потрачено всего с НДС, ₽\n02.11.2026;A;10;122,00`,
    );
    expect([known.kind, known.drafts[0]!.results.spend]).toEqual(['vkAds', 12_200]);
  });

  test('what was given back is kept as it is, and said', async () => {
    const read = await readText(`Day;Campaign;Impr.;Cost (RUB);Revenue\n02.11.2026;A;1;-5,00;-70,00`);
    expect(read.drafts[0]!.results).toMatchObject({ spend: -500, revenue: -7000 });
    expect(read.warnings).toEqual([
      { kind: 'negative', field: 'spend', rows: 1 },
      { kind: 'negative', field: 'revenue', rows: 1 },
    ]);
  });
});

test('"1,234" alone could be either: it is asked, and what the person says holds', async () => {
  const text = 'Day;Campaign;Cost (USD)\n02.11.2026;A;1,234\n03.11.2026;A;5,678';
  expect((await readText(text)).decimal).toEqual({ sign: ',', by: 'either' });
  expect((await readText(text)).drafts[0]!.results.spend).toBe(123);
  expect((await readText(text, { decimal: '.' })).drafts[0]!.results.spend).toBe(123_400);
});

test('a period of more than three years is refused', async () => {
  const read = await readText(
    'Start date;End date;Campaign;Cost (RUB)\n01.01.2020;01.11.2026;A;1,00\n01.11.2026;02.11.2026;B;1,00',
  );
  expect(read.drafts).toHaveLength(1);
  expect(read.faulty.map(({ row, faults }) => [row, faults[0]!.fault])).toEqual([[2, 'longPeriod']]);
});

test('days that could be either are asked as well', async () => {
  const text = 'Day;Campaign;Cost (USD)\n02/11/2026;A;1,2';
  expect((await readText(text)).days).toEqual({ style: 'dayFirst', by: 'none' });
  expect((await readText(text, { days: 'monthFirst' })).drafts[0]!.from).toBe('2026-02-11');
});

const told: Told = { currency: 'RUB' };
const lines = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 4 }),
    campaign: fc.constantFrom('A', 'B', 'C'),
    ad: fc.constantFrom('x', 'y', ''),
    place: fc.integer({ min: 0, max: 1000 }),
    impressions: fc.option(fc.integer({ min: 0, max: 9999 })),
    spend: fc.option(fc.integer({ min: -500, max: 999_999 })),
  }),
  { minLength: 1, maxLength: 40 },
);
const textOf = (rows: readonly Record<string, unknown>[]): string =>
  [
    'Day;Campaign;Ad;Placement;Impr.;Cost',
    ...rows.map(({ day, campaign, ad, place, impressions, spend }) =>
      [
        `0${String(day)}.11.2026`,
        campaign,
        ad,
        place,
        impressions ?? '—',
        spend === null ? '' : (Number(spend) / 100).toFixed(2).replace('.', ','),
      ].join(';'),
    ),
  ].join('\n');
const byKey = (read: Awaited<ReturnType<typeof readText>>): string[] =>
  read.drafts.map((draft) => JSON.stringify({ ...draft, rows: draft.rows.length })).toSorted();

test('the order of rows does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const there = await readText(textOf(rows), told);
      const back = await readText(textOf(rows.toReversed()), told);
      expect(byKey(back)).toEqual(byKey(there));
    }),
    { numRuns: 60 },
  );
});

test('the rows come to what stands in the file, every line counted once', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
      const { drafts } = await readText(textOf(rows), told);
      for (const [name, field] of [
        ['impressions', 'impressions'],
        ['spend', 'spend'],
      ] as const)
        expect(drafts.reduce((sum, { results }) => sum + (results[field] ?? 0), 0)).toBe(
          distinct.reduce((sum, row) => sum + (row[name] ?? 0), 0),
        );
    }),
    { numRuns: 60 },
  );
});

test('a long table is read in steps of a few thousand rows, in linear time', async () => {
  const rows = (n: number) =>
    Array.from(
      { length: n },
      (_, i) =>
        `0${String((i % 9) + 1)}.11.2026;A;${String(i)};feed;1 200;${String(i % 90)};;;1 2${String(i % 10)}0,55`,
    );
  const table = await tableOf([head, ...rows(90_000)].join('\n'));
  const time = (given: Table): [number, number] => {
    let longest = 0;
    const begun = performance.now();
    const steps = readingSteps(given, {}, usual);
    for (;;) {
      const at = performance.now();
      const { done } = steps.next();
      longest = Math.max(longest, performance.now() - at);
      if (done) return [performance.now() - begun, longest];
    }
  };
  const [small] = time({ ...table, lines: table.lines.slice(0, 22_500) });
  const [whole, longest] = time(table);
  expect(whole).toBeLessThan(small * 12 + 500);
  expect(longest).toBeLessThan(whole / 2);
  expect(readExport(table, {}, usual).drafts).toHaveLength(90_000);
}, 60_000);
