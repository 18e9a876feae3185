import { describe, expect, test } from 'vitest';

import { lexiconOf } from '@/components/plan/planner/lexicon';
import { contentFrom, editsOf, guessColumns, readRow } from '@/utils/domain/plan/plan-import';
import { dayFrom, dayStyleOf, momentFrom, timeFrom } from '@/utils/domain/plan/written-day';

const lexicon = lexiconOf([{ id: 'kolos', name: 'Колос', createdAt: 0, accounts: [], rubrics: [] }], []);
const read = (head: string[], cells: string[], style: 'dayFirst' | 'monthFirst' = 'dayFirst') =>
  readRow(cells, { columns: guessColumns(head, lexicon), style, lexicon, zone: 'Europe/Moscow' });

describe('columns', () => {
  test.each([
    [
      ['Дата публикации', 'Время', 'Соцсеть', 'Тема', 'Текст поста', 'Ответственный', 'Статус'],
      ['date', 'time', 'networks', 'title', 'text', 'assignee', 'status'],
    ],
    [
      ['Publish date', 'Platform', 'Copy', 'Owner', 'Stage', 'Notes'],
      ['date', 'networks', 'text', 'assignee', 'status', null],
    ],
    [
      ['Title', 'Title', ''],
      ['title', null, null],
    ],
    [
      ['Text · VK', 'Текст · Telegram', 'text:x'],
      ['text:vk', 'text:telegram', null],
    ],
  ])('%j', (head, fields) => {
    expect(guessColumns(head, lexicon)).toEqual(fields);
  });

  test('what a person said of a name before is taken first', () => {
    expect(guessColumns(['Notes', 'Title'], lexicon, { notes: 'title', title: '' })).toEqual(['title', null]);
    expect(guessColumns(['Notes'], lexicon, { notes: 'nonsense' })).toEqual([null]);
  });
});

describe('days and hours', () => {
  test.each([
    [['26.11.2026', '01.02.2026'], { style: 'dayFirst', by: 'some' }],
    [['11/26/2026', '1/2/2026'], { style: 'monthFirst', by: 'some' }],
    [['26/11/2026', '1/2/2026'], { style: 'dayFirst', by: 'some' }],
    [['1/2/2026', '3/4/2026'], { style: 'monthFirst', by: 'none' }],
    [['26/11/2026', '11/26/2026'], { style: 'monthFirst', by: 'contradiction' }],
    [['2026-11-26', 'soon'], null],
  ])('%j are written so: %j', (cells, style) => {
    expect(dayStyleOf(cells, 'monthFirst')).toEqual(style);
  });

  test.each([
    ['2026-11-26', 'dayFirst', '2026-11-26', ''],
    ['2026/1/2', 'monthFirst', '2026-01-02', ''],
    ['26.11.26', 'monthFirst', '2026-11-26', ''],
    ['3/4/2026', 'dayFirst', '2026-04-03', ''],
    ['3/4/2026', 'monthFirst', '2026-03-04', ''],
    ['26.11.2026 в 19:30', 'dayFirst', '2026-11-26', 'в 19:30'],
    ['2026-11-26T19:30', 'dayFirst', '2026-11-26', '19:30'],
  ] as const)('%s, %s, is %s', (text, style, day, rest) => {
    expect(dayFrom(text, style)).toEqual({ day, rest });
  });
  test.each(['30.02.2026', '2026-13-01', '31/31/2026', 'soon', '', '26.11', '20261126', '2026-11-261'])(
    '%s is no day',
    (text) => expect(dayFrom(text, 'dayFirst')).toBeNull(),
  );

  test.each([
    ['19:30', '19:30'],
    ['9.05', '09:05'],
    ['19:30:59', '19:30'],
    ['7:30 PM', '19:30'],
    ['12 am', '00:00'],
    ['12:00 p.m.', '12:00'],
    ['0.8125', '19:30'],
    ['24:00', null],
    ['13 pm', null],
    ['evening', null],
    ['19', null],
  ])('%s is %s', (text, time) => {
    expect(timeFrom(text)).toBe(time);
  });

  test('a moment tells its own distance from UTC', () => {
    expect(momentFrom('2026-11-26T16:30:00Z')).toBe(Date.UTC(2026, 10, 26, 16, 30));
    expect(momentFrom('2026-11-26T19:30+03:00')).toBe(Date.UTC(2026, 10, 26, 16, 30));
    expect(momentFrom('2026-11-26T19:30')).toBeNull();
    expect(momentFrom('2026-02-30T19:30Z')).toBeNull();
  });
});

describe('rows', () => {
  const head = ['Date', 'Time', 'Title', 'Networks', 'Status', 'Category', 'Brand', 'Links', 'Time zone'];

  test('what is written in either language is understood', () => {
    expect(
      read(head, [
        '26.11.2026',
        '19:30',
        'Хлеб',
        'вк (клип), TG; инста',
        'На согласовании',
        'Новостная',
        'колос',
        'https://a.example',
        '',
      ]),
    ).toEqual({
      id: null,
      title: 'Хлеб',
      when: { day: '2026-11-26', time: '19:30' },
      channels: [
        { network: 'vk', format: 'clip' },
        { network: 'telegram', format: null },
        { network: 'instagram', format: null },
      ],
      status: 'toApprove',
      category: 'news',
      brand: 'kolos',
      links: ['https://a.example'],
    });
  });

  test('all that is wrong with a row is told', () => {
    const wrong = read(head, [
      '30.02.2026',
      '',
      'Bread',
      'Myspace, VK',
      'nearly',
      'fun',
      'Nobody’s',
      'www',
      'Mars',
    ]);
    expect(wrong).toMatchObject({
      faults: [
        { fault: 'status', value: 'nearly' },
        { fault: 'category', value: 'fun' },
        { fault: 'brand', value: 'Nobody’s' },
        { fault: 'link', value: 'www' },
        { fault: 'zone', value: 'Mars' },
        { fault: 'network', value: 'Myspace' },
      ],
    });
    expect(read(head, ['30.02.2026', '25:00', 'x', '', '', '', '', '', ''])).toMatchObject({
      faults: [{ fault: 'date' }],
    });
    expect(read(head, ['26.11.2026', '25:00', 'x', '', '', '', '', '', ''])).toMatchObject({
      faults: [{ fault: 'time' }],
    });
    expect(read(['Title', 'Text'], ['x'.repeat(301), ''])).toMatchObject({
      faults: [{ fault: 'tooLong', field: 'title' }],
    });
    expect(read(['Title', 'Notes'], ['', 'only what is not taken'])).toMatchObject({
      faults: [{ fault: 'empty' }],
    });
  });

  test('an hour without a zone is of the clock that is shown; a moment is that moment by it', () => {
    const draft = read(['Date', 'Title'], ['2026-11-26 19:30', 'x']);
    if ('faults' in draft) throw new Error('faults');
    expect(contentFrom(draft, 'kolos', 'Asia/Tokyo')).toMatchObject({
      brand: 'kolos',
      when: { day: '2026-11-26', time: '19:30', zone: 'Asia/Tokyo' },
    });
    expect(read(['Date'], ['2026-11-26T22:30:00Z'])).toMatchObject({
      when: { day: '2026-11-27', time: '01:30', zone: 'Europe/Moscow' },
    });
  });

  test('a cell of blanks without end costs no more than its length; nothing of a line is lost', () => {
    const blanks = ' '.repeat(200_000);
    const begun = performance.now();
    expect(read(['Checklist'], [`- [x] a${blanks}b`])).toMatchObject({
      faults: [{ fault: 'tooLong' }],
    });
    expect(read(['Networks'], [`VK${blanks}b)`])).toMatchObject({ faults: [{ fault: 'network' }] });
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(
      read(['Checklist'], ['• [ ]  one\u2028two \n[x] three\n four\n[v]\n- - five\n[six]']),
    ).toMatchObject({
      checklist: [
        { text: 'one\u2028two', done: false },
        { text: 'three', done: true },
        { text: 'four', done: false },
        { text: '', done: true },
        { text: '- five', done: false },
        { text: '[six]', done: false },
      ],
    });
  });

  test('an empty date takes the date away; no column for it leaves it', () => {
    const [empty, none] = [read(['Date', 'Title'], ['', 'x']), read(['Title'], ['x'])];
    if ('faults' in empty || 'faults' in none) throw new Error('faults');
    expect(editsOf(empty, null, 'UTC')).toEqual({ title: 'x', when: null });
    expect(editsOf(none, null, 'UTC')).toEqual({ title: 'x' });
  });
});
