// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';

import { chartDrawing, chartsOf } from '@/components/reports/chart-png';
import { reportHtml } from '@/components/reports/report-html';
import { spokenIn } from '@/components/window/window';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

import { hostile, hostileReport, sampleReport } from './report-sample';

const spoken = { en: spokenIn('en', en), ru: spokenIn('ru', ru) };
const opened = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const texts = (page: ParentNode, what: string): string[] =>
  [...page.querySelectorAll(what)].map((one) => one.textContent ?? '');

describe('a report as a file', () => {
  let page: Document;
  beforeAll(async () => {
    page = opened(await reportHtml({ ...sampleReport('ru'), logo: 'data:image/png;base64,AAAA' }, spoken.ru));
  });

  test('says its language, its headings go down one by one, and tables have heads', () => {
    expect(page.documentElement.lang).toBe('ru');
    expect(texts(page, 'h1')).toEqual(['Отчёт по соцсетям']);
    expect(texts(page, 'h2')).toEqual([
      'Главное',
      'Динамика',
      'Кампании',
      'Лучшие и худшие публикации',
      'Определения',
    ]);
    const levels = [...page.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const table of page.querySelectorAll('table')) {
      expect(page.getElementById(table.getAttribute('aria-labelledby')!)?.tagName).toBe('H3');
      const [head] = table.rows;
      expect([...head!.cells].every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
      for (const row of [...table.rows].slice(1)) expect(row.cells[0]!.getAttribute('scope')).toBe('row');
    }
  });

  test('what is unknown is a dash, what is rough says so, money is in its major unit', () => {
    const rows = [...page.querySelectorAll('.table tbody tr')].map((row) => texts(row, 'th, td'));
    const plain = (row: string[]) => row.map((cell) => cell.replaceAll(/\s/g, ' '));
    expect(plain(rows[3]!)).toEqual(['Блогеры', '21 800,50 ₽', '—', '1 381', '—', '147', '148,30 ₽']);
    expect(plain(rows[5]!).slice(1, 2)).toEqual(['0 ₽']);
    expect(plain(rows[5]!).at(-1)).toBe('—');
    expect(plain(rows[6]!)[2]).toBe('≈26 000');
    expect(plain(texts(page, '.figures .value'))).toEqual([
      '132 000 – 132 999',
      '3,4 %',
      '93 502,50 ₽',
      '2 ч 15 мин',
      '—',
    ]);
  });

  test('its policy lets in its one style and pictures in it, and nothing else', async () => {
    const policy = page.querySelector('meta[http-equiv]')!.getAttribute('content');
    const style = page.querySelector('style')!.textContent!;
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${Buffer.from(hash).toString('base64')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page.querySelectorAll('script, link, iframe, [style], [onload], [onerror]')).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import/);
    expect([...page.querySelectorAll('img')].map((one) => one.getAttribute('src'))).toEqual([
      'data:image/png;base64,AAAA',
    ]);
  });
});

test('hostile words stay words wherever they stand, and only addresses of the web are links (S-03)', async () => {
  const html = await reportHtml(hostileReport(), spoken.en);
  const page = opened(html);
  const allowed = new Set(
    'html head meta title style body main article header div p h1 h2 h3 section dl dt dd table thead tbody tfoot tr th td a span ul li figure figcaption details summary footer svg g line text rect circle polyline'.split(
      ' ',
    ),
  );
  expect(
    [...page.querySelectorAll('*')]
      .map((one) => one.tagName.toLowerCase())
      .filter((one) => !allowed.has(one)),
  ).toEqual([]);
  for (const one of page.querySelectorAll('*'))
    for (const { name } of one.attributes) expect(name).not.toMatch(/^on|^style$/);
  expect(page.querySelector('h1')!.textContent).toContain(hostile[0]);
  const links = [...page.querySelectorAll('a')].map((one) => URL.parse(one.getAttribute('href')!)!.protocol);
  expect(new Set(links)).toEqual(new Set(['https:']));
  // Of the foot of the paper, which is a text within the style.
  const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
  expect(style).not.toContain('evil.example/x.css)');
  expect(style.match(/@bottom-left\{content:"([^"]*)"/)?.[1]).not.toMatch(/[<>;{}()]/);
});

describe('a chart as a drawing', () => {
  const report = sampleReport('en');
  const [followers, rubrics] = chartsOf(report).map(({ chart }) => chartDrawing(chart, report));

  test('a line is broken where nothing is known', () => {
    const lines = [...followers!.querySelectorAll('polyline')].map(
      (one) => one.getAttribute('points')!.split(' ').length,
    );
    expect(lines).toEqual([12, 15, 26]);
  });

  test('alone, it says what it shows, whose it is and of when; of what is unknown there is no bar', () => {
    const said = texts(rubrics!, 'text');
    expect(said[0]).toBe('ER by views, by rubric');
    expect(said).toContain('—');
    expect(said.at(-1)).toContain('Kolos bakery · Social media report · November 2026');
    const bars = [...rubrics!.querySelectorAll('g > rect[height="12"]')].filter(
      (one) => one.getAttribute('y') !== '2',
    );
    expect(bars.map((one) => Number(one.getAttribute('width')) > 0)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
