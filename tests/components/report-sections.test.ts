import { describe, expect, test } from 'vitest';

import { cellText } from '@/components/reports/cell-text';
import { reportOf } from '@/components/reports/make-report';
import type { ReportData } from '@/components/reports/report-data';
import { exactly, floored } from '@/utils/domain/count';
import type { ReportDocument, ReportSection, TableBlock } from '@/utils/domain/reports/document';
import { periodOfId } from '@/utils/domain/reports/period';
import { sectionIds, type ReportForm, type SectionId } from '@/utils/domain/reports/report-form';

import { account, brandOf, form, noData, now, spoken } from './report-data';
import { demoData } from './report-demo';

const languages = ['en', 'ru'] as const;
type Language = (typeof languages)[number];

const made = (
  data: ReportData,
  language: Language,
  id = '2026-11',
  part: Partial<ReportForm> = {},
  at = now,
): ReportDocument => reportOf(form({ language, ...part }), periodOfId(id)!, data, spoken[language], at);

const section = (document: ReportDocument, id: SectionId): ReportSection =>
  document.sections.find((one) => one.id === id)!;
const tables = ({ blocks }: ReportSection): TableBlock[] =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

/** Everything that a document says, cell by cell. */
function saidBy(document: ReportDocument): string[] {
  const cells = (rows: TableBlock['rows']) => rows.flat().map((cell) => cellText(cell, document.language));
  return document.sections.flatMap(({ title, text, blocks, findings }) => [
    title,
    text,
    ...findings.map(({ said }) => said),
    ...blocks.flatMap((block): string[] => {
      switch (block.kind) {
        case 'text':
        case 'notice':
          return [block.text];
        case 'list':
          return block.items;
        case 'figures':
          return block.items.flatMap(({ name, value, beside }) => [
            name,
            cellText(value, document.language),
            beside,
          ]);
        case 'chart':
          return [block.title, block.note, ...block.labels, ...block.series.map(({ name }) => name)];
        case 'table':
          return [
            block.title,
            block.note,
            ...block.head.map(({ text: head }) => head),
            ...cells([...block.rows, ...(block.total ? [block.total] : [])]),
          ];
      }
    }),
  ]);
}

/** Russian and English of a bakery with accounts, and of a brand of which nothing is known. */
const documents = languages.flatMap((language) =>
  (
    [
      ['a month', demoData(), '2026-11', now],
      ['a month that goes on', demoData(), '2026-12', now],
      ['a month that has not begun', demoData(), '2027-01', now],
      ['a week', demoData(), '2026-W47', now],
      ['a quarter', demoData(), '2026-Q4', now],
      ['January, beside another year', demoData(), '2026-01', now],
      ['an empty brand', { ...noData, brand: brandOf([]) }, '2026-11', now],
      ['no brand', noData, '2026-11', now],
      ['accounts never seen', neverSeen(), '2026-11', now],
    ] as const
  ).map(([name, data, id, at]) => [language, name, made(data, language, id, {}, at)] as const),
);

function neverSeen(): ReportData {
  const accounts = [account({ name: 'a' }), account({ name: 'b', role: 'competitor' })].map((one) => ({
    ...one,
    key: null,
    profile: null,
    followers: [],
    sweeps: [],
    posts: [],
  }));
  return { ...noData, brand: brandOf(accounts), accounts };
}

describe.each(documents)('in %s, %s', (language, _, document) => {
  test('says nothing that is no word or number', () => {
    for (const said of saidBy(document)) {
      expect(said).not.toMatch(/undefined|\bnull\b|NaN|Infinity|\[object|\{|\}|\(\)|«»|“”/);
      expect(said).not.toMatch(/ {2}| [.,;:](?:\s|$)|\.\.(?!\.)/);
    }
  });

  test('has no empty section, and every table is as wide as its head', () => {
    expect(document.sections.map(({ id }) => id)).toEqual(sectionIds);
    for (const one of document.sections) {
      expect(one.text.trim() !== '' || one.blocks.length > 0, one.id).toBe(true);
      for (const { title, head, rows, total } of tables(one)) {
        expect(rows.length, title).toBeGreaterThan(0);
        for (const row of [...rows, ...(total ? [total] : [])]) expect(row, title).toHaveLength(head.length);
      }
      for (const block of one.blocks) if (block.kind === 'list') expect(block.items).not.toEqual([]);
    }
  });

  test('charts have a value or a gap for each label, and findings ids of their own', () => {
    for (const { blocks, findings } of document.sections) {
      for (const block of blocks)
        if (block.kind === 'chart')
          for (const { values } of block.series) expect(values).toHaveLength(block.labels.length);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const { id, said } of findings) {
        expect(id.length).toBeLessThan(400);
        expect(said).toMatch(/^\S.*\.$/s);
      }
    }
  });

  test('sentences begin with a capital and end', () => {
    for (const { text } of document.sections)
      for (const paragraph of text.split('\n\n').filter(Boolean)) {
        expect(paragraph).toMatch(/^[\p{Lu}\p{Nd}«“₽]/u);
        expect(paragraph).toMatch(/\.$/);
      }
  });

  test(`is in ${language === 'ru' ? 'Russian' : 'English'}`, () => {
    for (const { title } of document.sections)
      expect(/\p{Script=Cyrillic}/u.test(title)).toBe(language === 'ru');
  });
});

describe('a brand of which nothing is known', () => {
  test.each(languages)('has no figure in its report, and no 0 (%s)', (language) => {
    const document = made({ ...noData, brand: brandOf([]) }, language);
    for (const { id, blocks } of document.sections)
      if (id !== 'definitions')
        expect(
          blocks.every(({ kind }) => kind === 'notice'),
          id,
        ).toBe(true);
    expect(section(document, 'summary').text).toMatch(/too little|слишком мало/i);
  });

  test.each(languages)(
    'of accounts never seen every figure is unknown, with what would help (%s)',
    (language) => {
      const document = made(neverSeen(), language);
      const [table] = tables(section(document, 'dynamics'));
      for (const row of table!.rows)
        for (const cell of row.slice(1)) expect(['—', '']).toContain(cellText(cell, language));
      const said = saidBy(document).join(' ');
      expect(said).toMatch(language === 'ru' ? /Откройте страницу аккаунта/ : /Open the account’s page/i);
    },
  );
});

describe('what is set against the period before', () => {
  test.each([
    ['en', '2026-11', 'November 2026', 'October 2026', 'In November'],
    ['ru', '2026-11', 'Ноябрь 2026', 'Октябрь 2026', 'В ноябре'],
    ['ru', '2026-Q4', '4-й квартал 2026', /^1 июля – \d+ сентября 2026$/, 'В 4-м квартале'],
    ['en', '2026-W47', 'November 16 – 22, 2026', 'November 9 – 15, 2026', 'Over November 16 – 22'],
    ['ru', '2026-W47', '16–22 ноября 2026', '9–15 ноября 2026', 'За 16–22 ноября'],
  ] as const)('in %s, of %s', (language, id, period, against, begins) => {
    const document = made(demoData(), language, id);
    const plain = (text: string) => text.replace(/\s/g, ' ');
    expect(plain(document.period)).toBe(period);
    if (typeof against === 'string') expect(plain(document.against)).toBe(against);
    else expect(plain(document.against)).toMatch(against);
    expect(plain(section(document, 'summary').text).startsWith(begins)).toBe(true);
  });

  test('a period that goes on is set against as much of the one before, and says so', () => {
    const document = made(demoData(), 'ru', '2026-12');
    expect(document.against.replace(/\s/g, ' ')).toBe('1–4 ноября 2026');
    const notice = section(document, 'dynamics').blocks.find(({ kind }) => kind === 'notice');
    expect(notice).toMatchObject({ text: expect.stringMatching(/ещё не закончился.*1–4\sноября/) });
  });

  test('the month before is named with its year where that is another', () => {
    const data = demoData();
    const document = made(data, 'ru', '2027-01', {}, Date.parse('2027-02-05T09:00:00Z'));
    expect(document.against).toBe('Декабрь 2026');
  });
});

describe('sentences', () => {
  const text = (language: Language, id: SectionId, accounts: ReportData['accounts'], id2 = '2026-11') =>
    section(made({ ...noData, brand: brandOf(accounts), accounts }, language, id2), id).text.replace(
      /\s/g,
      ' ',
    );

  test.each([
    ['ru', 14, 'В ноябре подписчиков стало больше на 420 (+3,5 %): 12 344.'],
    ['ru', -14, 'В ноябре подписчиков стало меньше на 420 (−3,3 %): 12 456.'],
    ['ru', 0, 'В ноябре число подписчиков не изменилось: 12 400.'],
    ['en', 14, 'In November, the account gained 420 followers (+3.5%), reaching 12,344.'],
    ['en', -14, 'In November, the account lost 420 followers (−3.3%): 12,456 remain.'],
    ['en', 0, 'In November, followers did not change: 12,400.'],
  ] as const)('of followers, in %s, by %d a day', (language, growth, said) => {
    expect(text(language, 'dynamics', [account({ name: 'a', growth })])).toContain(said);
  });

  test('growth between two days is not told as that of the month', () => {
    const one = account({ name: 'a' });
    const from = Date.parse('2026-11-09T09:00:00Z');
    const followers = one.followers.filter(({ at }) => at > from && at < from + 12 * 86_400_000);
    const said = text('ru', 'dynamics', [{ ...one, followers }]);
    expect(said).toMatch(/^Между замерами 1\d ноября и \d\d ноября подписчиков стало больше на/);
    const both = text('ru', 'dynamics', [{ ...one, followers }, account({ name: 'b' })]);
    expect(both).toMatch(/У части аккаунтов замеры охватывают не весь период\./);
  });

  test('a change smaller than the network’s rounding is not told, nor that there is none', () => {
    const one = account({ name: 'a' });
    const followers = one.followers.map(({ at }) => ({ at, count: floored(12_000, 13_000)! }));
    expect(text('ru', 'dynamics', [{ ...one, followers }])).toContain('примерно столько же: ≈12');
  });

  test('a week is over before the month that its KPIs are of', () => {
    const at = Date.parse('2026-11-25T09:00:00Z');
    const document = made(demoData(), 'ru', '2026-W47', {}, at);
    const told = section(document, 'kpis');
    expect(told.text).toMatch(/пока не выполнен|уже выполнен/);
    expect(JSON.stringify(told)).not.toMatch(/"Не выполнен"/);
  });

  test.each([
    ['ru', 1, /Вышла 1 публикация/],
    ['ru', 2, /Вышли 2 публикации/],
    ['ru', 5, /Вышло 5 публикаций/],
    ['ru', 21, /Вышла 21 публикация/],
    ['en', 1, /1 post was published/],
    ['en', 2, /2 posts were published/],
  ] as const)('of posts, in %s, of %d', (language, n, said) => {
    // One a day, from the last day of November back.
    const one = account({
      name: 'a',
      posts: n,
      as: (i) => ({
        published: { at: Date.parse('2026-11-30T08:00:00Z') - i * 86_400_000, grain: 'second' },
      }),
    });
    expect(text(language, 'dynamics', [one])).toMatch(said);
  });

  test('nothing is said of posts of which only a part was seen', () => {
    const said = text('ru', 'dynamics', [account({ name: 'a', sweptDays: 31 })]);
    expect(said).not.toMatch(/Вышл/);
    expect(said).toMatch(/ER followers/);
  });

  test('a rate of few posts says that the difference may be chance', () => {
    const few = account({
      name: 'a',
      posts: 12,
      as: (i) => ({ published: { at: now - (8 + i * 5) * 86_400_000, grain: 'second' } }),
    });
    expect(text('ru', 'dynamics', [few])).toMatch(/разница может быть случайной/);
  });

  test.each([
    ['ru', 'просмотров в 4 раза больше обычного; репостов в 13 раз больше обычного'],
    ['en', '4 times the usual views; 13 times the usual shares'],
  ] as const)('of the best post, in %s', (language, said) => {
    expect(section(made(demoData(), language), 'posts').text.replace(/\s/g, ' ')).toContain(said);
  });

  test.each([
    ['ru', '«VK Реклама» дешевле, чем «Блогеры»: 78,05 ₽ против 150 ₽, и вряд ли это случайность'],
    [
      'en',
      '“VK Реклама” is cheaper than “Блогеры”: ₽78.05 against ₽150 per result, and that is more than chance',
    ],
  ] as const)('of channels, in %s', (language, said) => {
    expect(section(made(demoData(), language), 'campaigns').text.replace(/\s/g, ' ')).toContain(said);
  });
});

describe('the summary', () => {
  test.each(languages)('is of three to eight sentences, of the sections that are shown (%s)', (language) => {
    const whole = section(made(demoData(), language), 'summary').text;
    const sentences = whole.replace(/\d[.,]\d/g, '0').match(/[.](?:\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(8);
    const sections = sectionIds.map((id) => ({ id, isShown: id !== 'campaigns' && id !== 'kpis' }));
    const without = section(made(demoData(), language, '2026-11', { sections }), 'summary');
    expect(JSON.stringify(without)).not.toMatch(/₽|KPI/);
  });

  test('names what needs attention of several sections', () => {
    const { blocks } = section(made(demoData(), 'ru'), 'summary');
    const list = blocks.find((block) => block.kind === 'list')!;
    expect(list.items.length).toBeLessThanOrEqual(6);
    expect(list.items.join(' ')).toMatch(/KPI.*хештег/s);
  });
});

describe("the person's own text", () => {
  const texts = {
    '2026-11 summary': 'Сильный месяц.',
    '* posts': 'Смотрим вместе.',
    '2026-10 plan': 'Старое.',
  };

  test('stands in place of ours, of its period or of every one', () => {
    const document = made(demoData(), 'ru', '2026-11', { texts });
    expect(section(document, 'summary')).toMatchObject({ text: 'Сильный месяц.', isOwnText: true });
    expect(section(document, 'posts')).toMatchObject({ text: 'Смотрим вместе.', isOwnText: true });
    expect(section(document, 'plan').isOwnText).toBe(false);
    expect(section(document, 'plan').text).toMatch(/запланирован/);
    // Its figures stay.
    expect(tables(section(document, 'posts')).length).toBeGreaterThan(0);
  });
});

describe('hostile names', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '{n, plural, other {#}}',
    "'{quoted}' '' #",
    '\u202Eretsof\u2066',
    'ы'.repeat(10_000),
    '=HYPERLINK("https://example.com")',
  ];

  test.each(languages)('stay text, and no longer than a table has room for (%s)', (language) => {
    for (const name of hostile) {
      const data = demoData();
      const accounts = [
        account({
          name,
          title: () => name,
          as: (i) => ({ hashtags: [name], views: exactly(i === 9 ? 90_000 : 4000) }),
        }),
      ];
      const document = made(
        {
          ...data,
          accounts,
          brand: brandOf(accounts, { name, rubrics: [{ name, tags: [name] }] }),
          campaigns: data.campaigns.map(({ campaign, rows }) => ({
            campaign: {
              ...campaign,
              name,
              action: name,
              channels: campaign.channels.map((one) => ({ ...one, name })),
            },
            rows,
          })),
          kpis: data.kpis.map((kpi) => ({ ...kpi, name, responsible: name })),
          tasks: data.tasks.map((task) => ({ ...task, title: name, assignee: name })),
          items: data.items.map((item) => ({ ...item, title: name, rubric: name })),
        },
        language,
      );
      const said = saidBy(document);
      expect(said.join('\n')).toContain(name.slice(0, 20));
      for (const one of said) {
        expect(one.length).toBeLessThan(3000);
        expect(one).not.toMatch(/undefined|NaN/);
      }
    }
  });

  test('only http addresses are linked to', () => {
    const accounts = [account({ name: 'a', as: () => ({ permalink: 'javascript:alert(1)' }) })];
    const document = made({ ...noData, brand: brandOf(accounts), accounts }, 'en');
    expect(JSON.stringify(document)).not.toContain('javascript:');
  });
});

test('the same data makes the same document, in whatever order they were kept', () => {
  const data = demoData();
  const turned: ReportData = {
    ...data,
    // Of formats that were seen as little, a refusal names the first it meets.
    accounts: data.accounts.map((one) =>
      one.account.name === 'Батон и сын' ? one : { ...one, posts: one.posts.toReversed() },
    ),
    items: data.items.toReversed(),
    tasks: data.tasks.toReversed(),
    campaigns: data.campaigns.map(({ campaign, rows }) => ({ campaign, rows: rows.toReversed() })),
  };
  expect(saidBy(made(turned, 'ru'))).toEqual(saidBy(made(data, 'ru')));
});

test('an interval of money is not told to the kopeck, a small one is', () => {
  const rub = (low: number, high: number) =>
    cellText({ value: low, unit: 'money', currency: 'RUB', between: { low, high } }, 'en');
  expect(rub(10_584_357, 13_646_412)).toBe('₽105,844 – ₽136,464');
  expect(rub(1_250, 1_575)).toBe('₽12.50 – ₽15.75');
});
