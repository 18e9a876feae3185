/** A report of an invented brand, with everything that a report may hold, and room for more of it. */
import type { Block, NumberCell, ReportDocument, TableBlock } from '@/utils/domain/reports/document';

const plain = (value: number | null, part: Partial<NumberCell> = {}): NumberCell => ({
  value,
  unit: 'plain',
  ...part,
});
const share = (value: number | null): NumberCell => ({ value, unit: 'share' });
const roubles = (value: number | null): NumberCell => ({ value, unit: 'money', currency: 'RUB' });

/** @param rows how many campaigns and posts its tables have */
export function sampleReport(language: 'en' | 'ru', rows = 6): ReportDocument {
  const of = (en: string, ru: string): string => (language === 'ru' ? ru : en);
  const names = [
    of('Autumn bread, wide audience', 'Осенний хлеб, широкая аудитория'),
    of('Rye, look-alike', 'Ржаной, похожие на покупателей'),
    of('Posts in communities of the district', 'Посевы в районных сообществах'),
    of('Bloggers', 'Блогеры'),
    of('Contest “My breakfast”', 'Конкурс «Мой завтрак»'),
    of('Own activity', 'Своя активность'),
  ];
  const campaigns: TableBlock = {
    kind: 'table',
    title: of('What each channel cost and brought', 'Что стоил и что принёс каждый канал'),
    head: [
      { text: of('Channel', 'Канал') },
      { text: of('Spend', 'Расход'), isNumber: true, sum: true },
      { text: of('Impressions', 'Показы'), isNumber: true, sum: true },
      { text: of('Clicks', 'Клики'), isNumber: true, sum: true },
      { text: 'CTR', isNumber: true },
      { text: of('Subscribers', 'Подписчики'), isNumber: true, sum: true },
      { text: of('Cost per subscriber', 'Цена подписчика'), isNumber: true },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      `${names[i % names.length]}${i < names.length ? '' : ` ${i + 1}`}`,
      roubles(i === 5 ? 0 : 1_250_050 + i * 310_000),
      plain(i === 3 ? null : 84_200 + i * 9100),
      plain(1210 + i * 57),
      share(i === 3 ? null : (1210 + i * 57) / (84_200 + i * 9100)),
      plain(120 + i * 9),
      i === 5 ? roubles(null) : roubles((1_250_050 + i * 310_000) / (120 + i * 9)),
    ]),
    total: null,
    note: of(
      'Bloggers do not tell impressions: their CTR is unknown.',
      'Блогеры не сообщают показы: их CTR неизвестен.',
    ),
  };
  const sum = (column: number) =>
    campaigns.rows.reduce((all, row) => all + ((row[column] as NumberCell).value ?? 0), 0);
  campaigns.total = [
    of('Total', 'Всего'),
    roubles(sum(1)),
    plain(sum(2)),
    plain(sum(3)),
    '',
    plain(sum(5)),
    roubles(sum(1) / sum(5)),
  ];
  const figures: Block = {
    kind: 'figures',
    items: [
      {
        name: of('Followers', 'Подписчики'),
        value: plain(132_400, { between: { low: 132_000, high: 132_999 } }),
        beside: of('+2.1% to October', '+2,1 % к октябрю'),
        tone: 'good',
      },
      {
        name: of('ER by views', 'ER по просмотрам'),
        value: share(0.034),
        beside: of('target 4%, not reached', 'цель 4 %, не достигнута'),
        tone: 'poor',
      },
      {
        name: of('Spend', 'Расход'),
        value: roubles(sum(1)),
        beside: of('of a budget of 120,000 ₽', 'из бюджета 120 000 ₽'),
        tone: 'plain',
      },
      {
        name: of('Answer time', 'Время ответа'),
        value: { value: 135, unit: 'minutes' },
        beside: of('10 questions; median', '10 вопросов; медиана'),
        tone: 'plain',
      },
      {
        name: 'ROMI',
        value: share(null),
        beside: of('unknown: cost of goods is not given', 'неизвестно: не указана себестоимость'),
        tone: 'plain',
      },
    ],
  };
  return {
    language,
    title: of('Social media report', 'Отчёт по соцсетям'),
    client: of('Kolos bakery', 'Пекарня «Колос»'),
    author: of('Anna Petrova', 'Анна Петрова'),
    period: of('November 2026', 'Ноябрь 2026'),
    against: of('October 2026', 'октябрь 2026'),
    madeOn: of('1 December 2026', '1 декабря 2026'),
    logo: null,
    colour: '#d9822b',
    sections: [
      {
        id: 'summary',
        title: of('Summary', 'Главное'),
        text: of(
          'Followers grew by 2.1%, mostly from posts in communities.\n\nEngagement is below the target for the second month: reels did well, posts with links did not.',
          'Подписчиков стало на 2,1 % больше, главный источник — посевы в сообществах.\n\nВовлечённость второй месяц ниже цели: клипы сработали хорошо, публикации со ссылками слабо.',
        ),
        isOwnText: false,
        blocks: [figures],
        findings: [{ id: 'er', said: of('ER by views is below its target.', 'ER по просмотрам ниже цели.') }],
      },
      {
        id: 'dynamics',
        title: of('Dynamics', 'Динамика'),
        text: of('As far as the posts of the month were seen.', 'Насколько увидены публикации месяца.'),
        isOwnText: false,
        blocks: [
          {
            kind: 'chart',
            as: 'line',
            title: of('Followers by day', 'Подписчики по дням'),
            unit: 'plain',
            labels: Array.from({ length: 30 }, (_, i) => of(`${i + 1} Nov`, `${i + 1} нояб.`)),
            series: [
              {
                name: 'VK',
                values: Array.from({ length: 30 }, (_, i) =>
                  i > 11 && i < 15 ? null : 118_000 + i * 140 + (i % 5) * 90,
                ),
              },
              {
                name: 'Instagram',
                values: Array.from({ length: 30 }, (_, i) => (i < 4 ? null : 121_500 + i * 22)),
              },
            ],
            note: of('13 to 15 November: not seen.', '13–15 ноября: не увидено.'),
          },
          {
            kind: 'chart',
            as: 'bars',
            title: of('ER by views, by rubric', 'ER по просмотрам, по рубрикам'),
            unit: 'share',
            labels: [
              of('Bread and how it is made', 'Хлеб и как его пекут'),
              of('News', 'Новости'),
              of('Contest', 'Конкурс'),
              of('People', 'Люди'),
            ],
            series: [
              { name: of('November', 'Ноябрь'), values: [0.041, 0.018, 0.062, null] },
              { name: of('October', 'Октябрь'), values: [0.038, 0.021, null, 0.03] },
            ],
            note: '',
          },
          {
            kind: 'chart',
            as: 'bars',
            title: of('Spend by day', 'Расход по дням'),
            unit: 'money',
            currency: 'RUB',
            labels: Array.from({ length: 30 }, (_, i) => String(i + 1)),
            series: [
              {
                name: of('Spend', 'Расход'),
                values: Array.from({ length: 30 }, (_, i) => (i % 7 === 5 ? 0 : 150_000 + i * 11_000)),
              },
            ],
            note: '',
          },
        ],
        findings: [],
      },
      {
        id: 'campaigns',
        title: of('Campaigns', 'Кампании'),
        text: '',
        isOwnText: false,
        blocks: [
          {
            kind: 'notice',
            text: of('Results of Bloggers were written by hand.', 'Результаты блогеров внесены вручную.'),
          },
          campaigns,
        ],
        findings: [],
      },
      {
        id: 'posts',
        title: of('Best and worst posts', 'Лучшие и худшие публикации'),
        text: '',
        isOwnText: false,
        blocks: [
          {
            kind: 'table',
            title: of('Best by ER', 'Лучшие по ER'),
            head: [
              { text: of('Post', 'Публикация') },
              { text: of('Why', 'Почему') },
              { text: of('Views', 'Просмотры'), isNumber: true },
              { text: 'ER', isNumber: true },
            ],
            rows: Array.from({ length: rows }, (_, i) => [
              {
                text: of(`A day with our baker, part ${i + 1}`, `День с нашим пекарем, часть ${i + 1}`),
                link: `https://vk.com/wall-101_${i + 1}`,
              },
              {
                text: of(
                  '×1.8 of the usual; a clip, published at a good hour',
                  '×1,8 к обычному; клип, опубликован в удачное время',
                ),
                tone: 'good' as const,
              },
              plain(26_000 + i * 100, { isRough: true }),
              share(0.05 - i * 0.0004),
            ]),
            total: null,
            note: '',
          },
          {
            kind: 'list',
            items: [of('Clips work best in the evening.', 'Клипы лучше работают вечером.')],
          },
        ],
        findings: [],
      },
      {
        id: 'definitions',
        title: of('Definitions', 'Определения'),
        text: '',
        isOwnText: false,
        blocks: [
          {
            kind: 'list',
            items: [
              of(
                'ER by views = (likes + comments + shares) / views of the same post.',
                'ER по просмотрам = (лайки + комментарии + репосты) / просмотры той же публикации.',
              ),
              of('Seen: 82% of the period, 41 posts.', 'Увидено: 82 % периода, 41 публикация.'),
            ],
          },
        ],
        findings: [],
      },
    ],
  };
}

/** What somebody may have written anywhere to do harm. */
export const hostile = [
  '</style><script>window.hacked=1</script><img src=x onerror="window.hacked=2">',
  '"><svg onload=alert(1)>',
  "'; } body { display: none } @import url(https://evil.example/x.css);",
  '=HYPERLINK("https://evil.example";"click")',
  '\u0000\uD800 <!-- -->',
] as const;

/** The same with such texts in all places. */
export function hostileReport(): ReportDocument {
  const text = hostile.join(' ');
  const bad = (said: string) => `${said} ${text}`;
  const report = sampleReport('en');
  return {
    ...report,
    title: bad('T'),
    client: bad('C'),
    author: bad('A'),
    period: bad('P'),
    against: bad('G'),
    madeOn: bad('M'),
    sections: report.sections.map((section) => ({
      ...section,
      title: bad('S'),
      text: bad('X'),
      blocks: section.blocks.map((block): Block => {
        switch (block.kind) {
          case 'text':
          case 'notice':
            return { ...block, text };
          case 'list':
            return { ...block, items: [text] };
          case 'figures':
            return { ...block, items: block.items.map((item) => ({ ...item, name: text, beside: text })) };
          case 'chart':
            return {
              ...block,
              title: text,
              note: text,
              labels: block.labels.map(() => text),
              series: block.series.map((one) => ({ ...one, name: text })),
            };
          case 'table':
            return {
              ...block,
              title: text,
              note: text,
              head: block.head.map((column) => ({ ...column, text })),
              rows: [
                ...block.rows.map((row) => [text, ...row.slice(1)]),
                ...[
                  'javascript:alert(1)',
                  'data:text/html,x',
                  ' https://evil.example/" onclick="x',
                  'ftp://x',
                ].map((link) => [{ text, link }, ...block.head.slice(1).map(() => text)]),
              ],
            };
        }
      }),
    })),
  };
}
