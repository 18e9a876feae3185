import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { atMost, type Count } from '../../utils/domain/count';
import { countIn, figureIn, threeDigits } from '../../utils/networks/counts';
import { plain } from '../../utils/networks/plain';
import { counterIn } from '../../utils/networks/youtube/texts';

const holds = (count: Count | null | undefined, truth: number): boolean =>
  !!count && count.value <= truth && truth <= atMost(count);

/** Texts as sites print them, with the lowest number they may stand for and the first they may not. */
const printed: readonly (readonly [language: string, text: string, value: number, below: number])[] = [
  ['en', '1,234 views', 1234, 1235],
  ['en', '2.4K views', 2400, 2500],
  ['en', '1.1B views', 1.1e9, 1.2e9],
  ['en', '1.1 million views', 1.1e6, 1.2e6],
  ['en-GB', '2.4k views', 2400, 2500],
  ['en-GB', '1.4m views', 1.4e6, 1.5e6],
  ['en-GB', '1.1bn views', 1.1e9, 1.2e9],
  ['en-IN', '1 lakh views', 1e5, 1.1e5],
  ['en-IN', '14 lakh views', 1.4e6, 1.5e6],
  ['en-IN', '13 crore views', 1.3e8, 1.4e8],
  ['en-IN', '1.1K crore views', 1.1e10, 1.2e10],
  ['en-IN', '1,03,450 views', 103450, 103451],
  ['hi', '14 लाख बार देखा गया', 1.4e6, 1.5e6],
  ['hi', '13 क॰ बार देखा गया', 1.3e8, 1.4e8],
  ['hi', '13 क. बार देखा गया', 1.3e8, 1.4e8],
  ['hi', '11 अ. बार देखा गया', 1.1e10, 1.2e10],
  ['ru', '53 872 просмотра', 53872, 53873],
  ['ru', '1,2 тыс.', 1200, 1300],
  ['ru', '12 млн просмотров', 1.2e7, 1.3e7],
  ['ru', '1,1 млрд просмотров', 1.1e9, 1.2e9],
  ['uk', '2,4 тис. переглядів', 2400, 2500],
  ['be', '22 тыс. праглядаў', 22000, 23000],
  ['bg', '22 хил. показвания', 22000, 23000],
  ['de', '2423 Aufrufe', 2423, 2424],
  ['de', '22.795 Aufrufe', 22795, 22796],
  ['de', '1,4 Mio. Aufrufe', 1.4e6, 1.5e6],
  ['de', '11 Mrd. Aufrufe', 1.1e10, 1.2e10],
  ['fr', '59 106 vues', 59106, 59107],
  ['fr', '12,6 k abonnés', 12600, 12700],
  ['fr', '1,4 M de vues', 1.4e6, 1.5e6],
  ['fr', '1,1 Md de vues', 1.1e9, 1.2e9],
  ['fr-CA', '1,1 G de visionnements', 1.1e9, 1.2e9],
  ['es', '22.795 visualizaciones', 22795, 22796],
  ['es', '1109 M de visualizaciones', 1.109e9, 1.11e9],
  ['es', '11 mil M de visualizaciones', 1.1e10, 1.2e10],
  ['es-MX', '22,795 vistas', 22795, 22796],
  ['es-US', '2.4 K vistas', 2400, 2500],
  ['ca', '2,4m visualitzacions', 2400, 2500],
  ['ca', '1,4 M de visualitzacions', 1.4e6, 1.5e6],
  ['ca', '11mM de visualitzacions', 1.1e10, 1.2e10],
  ['pt-BR', '2,4 mil visualizações', 2400, 2500],
  ['pt-BR', '1,4 mi de visualizações', 1.4e6, 1.5e6],
  ['pt-BR', '1,1 bi de visualizações', 1.1e9, 1.2e9],
  ['pt-PT', '1,1 mM de visualizações', 1.1e9, 1.2e9],
  ['it', '22.795 visualizzazioni', 22795, 22796],
  ['it', '1,4 Mln di visualizzazioni', 1.4e6, 1.5e6],
  ['tr', '2,4 B görüntüleme', 2400, 2500],
  ['tr', '1,4 Mn görüntüleme', 1.4e6, 1.5e6],
  ['tr', '1,1 Mr görüntüleme', 1.1e9, 1.2e9],
  ['ja', '2.2万 回視聴', 22000, 23000],
  ['ja', '1.3億 回視聴', 1.3e8, 1.4e8],
  ['zh-CN', '146万次观看', 1.46e6, 1.47e6],
  ['ja', '2.2千 回視聴', 2200, 2300],
  ['zh-CN', '3千次观看', 3000, 3100],
  ['zh-CN', '2.4K次观看', 2400, 2500],
  ['zh-CN', '1.4M次观看', 1.4e6, 1.5e6],
  ['zh-CN', '1.1B次观看', 1.1e9, 1.2e9],
  ['zh-CN', '2.2萬次觀看', 22000, 23000],
  ['zh-CN', '1.3億次觀看', 1.3e8, 1.4e8],
  ['zh-TW', '2.2万次观看', 22000, 23000],
  ['zh-TW', '1.3亿次观看', 1.3e8, 1.4e8],
  ['zh-TW', '觀看次數：6,452次', 6452, 6453],
  ['zh-TW', '觀看次數：2.2萬次', 22000, 23000],
  ['zh-HK', '收看次數：2.4K 次', 2400, 2500],
  ['ko', '조회수 2.4만회', 24000, 25000],
  ['ko', '조회수 1.3억회', 1.3e8, 1.4e8],
  ['vi', '2,4 N lượt xem', 2400, 2500],
  ['vi', '1,4 Tr lượt xem', 1.4e6, 1.5e6],
  ['vi', '1,1 T lượt xem', 1.1e9, 1.2e9],
  ['th', 'การดู 2.2 หมื่น ครั้ง', 22000, 23000],
  ['th', 'การดู 1.8 แสน ครั้ง', 1.8e5, 1.9e5],
  ['th', 'การดู 1.1 พันล้าน ครั้ง', 1.1e9, 1.2e9],
  ['ar', '22 ألف مشاهدة', 22000, 23000],
  ['ar-EG', '٢٫٤ ألف مشاهدة', 2400, 2500],
  ['fa', '۲۲٬۷۹۵ بازدید', 22795, 22796],
  ['no', 'Sett 2,4k ganger', 2400, 2500],
  ['sv', '103 450 visningar', 103450, 103451],
  ['fi', '2,4 t. katselukertaa', 2400, 2500],
  ['et', '2,4 tuh vaatamist', 2400, 2500],
  ['pl', '2,4 tys. wyświetleń', 2400, 2500],
  ['bn', '১.২ কো বার দেখা হয়েছে', 1.2e7, 1.3e7],
  ['my', 'ကြည့်ရှုမှု 1.2 သောင်း', 12_000, 13_000],
  ['my', 'ကြည့်ရှုမှု 12 သိန်း', 1.2e6, 1.3e6],
  ['my', 'ကြည့်ရှုမှု 1.2 သန်း', 1.2e6, 1.3e6],
  ['de-CH', '22’795 Aufrufe', 22795, 22796],
];

test.each(printed)('%s: %s', (language, text, value, below) => {
  const count = figureIn(text, language)?.count;
  expect(count && { value: count.value, below: atMost(count) + 1, exact: count.exact }).toEqual({
    value,
    below,
    exact: below === value + 1,
  });
});

describe('what may mean two things is nothing', () => {
  test.each([
    ['en', '12 of 34 views'],
    ['en', '1234 views in 2024 days'],
    ['en', '1.234.56 views'],
    ['en', '1.2 views'],
    ['', '2.4K views'],
    ['', '1,4 M'],
    ['en', '-5 views'],
    ['en', '5,48,1 views'],
    ['en', 'views'],
    ['en', ''],
    ['en', '9'.repeat(40)],
    ['en', `${'9'.repeat(14)} million`],
  ])('%s: %s', (language, text) => expect(figureIn(text, language)).toBeNull());
});

test('a text longer than any counter is none, whatever it holds', () => {
  expect(figureIn(`1598 ${'x'.repeat(155)}`, 'en')?.count).toEqual({ value: 1598, exact: true });
  expect(figureIn(`1598 ${'x'.repeat(156)}`, 'en')).toBeNull();
});

test('a number between two words is not that of one of them', () =>
  expect(countIn('ကုဋေ 1.2 သောင်း', 'my')).toBeNull());

test('grouped digits need no language', () => {
  for (const text of ['22.795', '22,795', '22 795', '22\u202f795', '22\u00a0795', '22’795'])
    expect(countIn(text, '')).toEqual({ value: 22795, exact: true });
});

test('marks of writing direction and every kind of blank are nothing', () => {
  expect(countIn('\u200f\u202a2,4\u00a0тыс.\u202c', 'ru')).toEqual({
    value: 2400,
    exact: false,
    below: 2500,
  });
  expect(plain('\u20681.2K\u2069\u3000\u2009x')).toBe('1.2K x');
});

test.each([
  ['en', 'No views'],
  ['ru', 'Нет просмотров'],
  ['de', 'Keine Aufrufe'],
  ['fr', 'Aucune vue'],
  ['tr', 'Görüntüleme yok'],
])('%s: "%s" is exactly none', (language, text) => {
  expect(counterIn(text, language)).toEqual({ meaning: 'views', count: { value: 0, exact: true } });
});

describe('words decide what is counted', () => {
  test.each([
    ['en', '10,226 watching now', 'watching'],
    ['en', '56 waiting', 'waiting'],
    ['ru', '1,2 тыс. подписчиков', 'subscribers'],
    ['vi', '34,2 N người đăng ký', 'subscribers'],
    ['zh-TW', '6.5萬 位訂閱者', 'subscribers'],
    ['ja', 'チャンネル登録者数 12.3万人', 'subscribers'],
    ['th', 'วิดีโอ 927 รายการ', 'videos'],
    ['en', '1.1M', null],
  ])('%s: %s', (language, text, meaning) => expect(counterIn(text, language)?.meaning).toBe(meaning));

  it('even on a page that says another language', () => {
    expect(counterIn('2,4 B görüntüleme', 'en')?.count.value).toBe(2400);
    expect(counterIn('22 тыс. просмотров', 'en')?.count.value).toBe(22000);
    expect(counterIn('การดู 2.2 หมื่น ครั้ง', '')?.count.value).toBe(22000);
  });
});

test('subscribers are printed with three digits', () => {
  expect(threeDigits({ value: 17e6, exact: false, below: 18e6 })).toEqual({
    value: 17e6,
    exact: false,
    below: 17.1e6,
  });
  expect(threeDigits({ value: 4.89e6, exact: false, below: 4.9e6 })).toEqual({
    value: 4.89e6,
    exact: false,
    below: 4.9e6,
  });
});

const languages =
  'en en-GB en-IN ru uk be bg sr de de-CH fr fr-CA es es-MX es-US pt pt-PT it ca gl ro nl sv nb da fi et lv lt pl cs sk sl hr hu el tr az uz kk ja zh-CN zh-TW zh-HK ko vi th id ms fil hi bn mr ta te ar fa he ur sw af is hy ka'.split(
    ' ',
  );

test('a floored abbreviation always holds the number it was made from', () => {
  const shorteners = new Map(
    languages.flatMap((language) =>
      (['short', 'long'] as const).map((compactDisplay) => [
        `${language} ${compactDisplay}`,
        new Intl.NumberFormat(language, {
          notation: 'compact',
          compactDisplay,
          maximumFractionDigits: 0,
          maximumSignificantDigits: 2,
          roundingPriority: 'morePrecision',
          roundingMode: 'trunc',
        } as Intl.NumberFormatOptions),
      ]),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...shorteners.keys()),
      fc.double({ min: 0, max: 12.9, noNaN: true }),
      (name, power) => {
        const truth = Math.floor(10 ** power);
        // The browser has one word for ten million and, by mistake, for a hundred thousand million.
        if (name === 'bn short' && truth >= 1e11) return;
        const [language = ''] = name.split(' ');
        const text = shorteners.get(name)?.format(truth) ?? '';
        const count = countIn(text, language);
        expect(holds(count, truth), `${name}: ${truth} as "${text}" read as ${JSON.stringify(count)}`).toBe(
          true,
        );
        if (count && !count.exact) expect((count.below - count.value) / count.value).toBeLessThanOrEqual(0.5);
      },
    ),
    { numRuns: 4000 },
  );
});

test('whole numbers are read back in every language', () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.nat({ max: 2_000_000_000 }), (language, truth) => {
      const text = new Intl.NumberFormat(language).format(truth);
      expect(countIn(text, language), `${language}: ${text}`).toEqual({ value: truth, exact: true });
    }),
    { numRuns: 2000 },
  );
});

test('any text is read without an error, and only to a whole number from 0 up', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'0123456789.,  \u00a0\u202f-−+eKMБтысмлн٣۴万億lakh\u0000\ud800'.split('')),
      maxLength: 60,
    }),
    fc.constantFrom(
      'NaN',
      '1e309',
      '-0',
      '0x10',
      'Infinity views',
      '__proto__',
      '1'.repeat(100_000),
      ' '.repeat(100_000),
      `${'1 '.repeat(50_000)}views`,
    ),
  );
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom(...languages, '', 'xx', '__proto__', 'en-', 'zz-ZZ-zz'),
      (text, language) => {
        for (const count of [
          figureIn(text, language)?.count,
          countIn(text, language),
          counterIn(text, language)?.count,
        ]) {
          if (!count) continue;
          expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
          if (!count.exact) expect(count.below).toBeGreaterThan(count.value);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test('long texts cost no more than short ones', () => {
  const long = [
    '1.'.repeat(500_000),
    '1 '.repeat(500_000),
    '1,234'.repeat(200_000),
    '('.repeat(1_000_000),
    `1${'\u200b'.repeat(1_000_000)}`,
  ];
  figureIn('1.2K', 'en');
  const begun = performance.now();
  for (const text of long) figureIn(text, 'en');
  expect(performance.now() - begun).toBeLessThan(200);
});

/** Numbers as YouTube prints them in 34 languages, collected elsewhere; the folder is optional. */
const captures = process.env['LORGNETTE_CAPTURES'];
const numbers = captures ? join(captures, 'youtube/LOCALE_NUMBERS.json') : '';
test.runIf(numbers !== '' && existsSync(numbers))('every language of a collected table', () => {
  const table = JSON.parse(readFileSync(numbers, 'utf8')) as {
    counts: number[];
    views: Record<string, string[]>;
  };
  for (const [language, texts] of Object.entries(table.views)) {
    for (const [index, text] of texts.entries()) {
      for (const hint of [language, '', 'en']) {
        const said = counterIn(text, hint);
        expect(
          holds(said?.count, table.counts[index] ?? -1) && said?.meaning === 'views',
          `${language} read as ${hint}: ${text}`,
        ).toBe(true);
      }
    }
  }
});
