/** Every place of our own windows, over one store with something of everything: for what must be true of all of them. */
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { newReport } from '../../components/reports/report-starters';
import { blankGuide } from '../../utils/domain/hashtags/guide';
import { plainTag } from '../../utils/domain/hashtags/guide-tags';
import { noTags, type SavedLink } from '../../utils/domain/utm/draft';
import type { Lorgnette } from './extension';
import { openSeeded, sampleBackup } from './seed';
import { sampleKpis } from './seed-kpis';
import { planBackup } from './seed-plan';
import { sampleTasks } from './seed-tasks';

declare const chrome: Browser;

export interface Surface {
  name: string;
  /** The window, and the place of it. */
  path: string;
  /** What the panel beside a page shows. */
  tab?: string;
  /** Goes on from there to what is meant, the same in every language. */
  go?(page: Page): Promise<void>;
  /** What stands there when it is drawn. */
  ready: string;
}

/** One of the parts of a place. */
const turn = (value: string) => (page: Page) =>
  page.locator(`main input[type=radio][value="${value}"]`).first().check({ force: true });
const planner = (place: string, ready: string): Surface => ({
  name: `plan, ${place}`,
  path: 'sidepanel.html#plan',
  go: turn(place),
  ready,
});

export const surfaces: readonly Surface[] = [
  { name: 'welcome', path: 'welcome.html', ready: 'main h1' },
  { name: 'popup', path: 'popup.html', ready: 'main h2' },
  { name: 'posts of the page', path: 'sidepanel.html', tab: 'page', ready: '.this-page tbody tr' },
  {
    name: 'managing a brand',
    path: 'sidepanel.html',
    tab: 'page',
    go: (page) => page.locator('.brand-line button').nth(1).click(),
    ready: '.brand-manage',
  },
  {
    name: 'search',
    path: 'sidepanel.html',
    tab: 'search',
    go: (page) => page.getByRole('searchbox').fill('выпуск 7'),
    ready: '.search-posts tbody tr',
  },
  { name: 'agenda', path: 'sidepanel.html', tab: 'plan', ready: '.plan-row' },
  {
    name: 'import of results',
    path: 'sidepanel.html#campaigns',
    go: turn('import'),
    ready: '.results-take',
  },
  { name: 'competitors', path: 'sidepanel.html#competitors', ready: '.competitors tbody.rows tr' },
  {
    name: 'one competitor',
    path: 'sidepanel.html#competitors',
    go: (page) => page.locator('.competitors tbody.rows td.title button').first().click(),
    ready: 'main h2',
  },
  { name: 'one link', path: 'sidepanel.html#utm', go: turn('one'), ready: '.utm' },
  { name: 'many links', path: 'sidepanel.html#utm', go: turn('many'), ready: 'main textarea' },
  { name: 'library of links', path: 'sidepanel.html#utm', go: turn('library'), ready: '.utm-library tr' },
  { name: 'naming rules', path: 'sidepanel.html#utm', go: turn('naming'), ready: '.utm-line' },
  { name: 'writing', path: 'sidepanel.html#hashtags', go: turn('writing'), ready: 'main textarea' },
  { name: 'hashtag guide', path: 'sidepanel.html#hashtags', go: turn('guide'), ready: '.guide-tags' },
  { name: 'what works', path: 'sidepanel.html#hashtags', go: turn('works'), ready: 'main tbody tr' },
  { name: 'sets of hashtags', path: 'sidepanel.html#hashtags', go: turn('sets'), ready: 'main li' },
  { name: 'limits', path: 'sidepanel.html#hashtags', go: turn('limits'), ready: '.limits-list > li' },
  planner('month', '.planner .item-chip'),
  planner('week', '.planner .item-chip'),
  planner('list', '.planner li'),
  planner('board', '.planner li'),
  planner('table', '.planner tbody tr'),
  planner('ideas', '.planner li'),
  planner('rhythm', '.planner section'),
  planner('facts', '.planner table'),
  planner('files', '.planner-files'),
  planner('tasks', '.task-row'),
  {
    name: 'a task',
    path: 'sidepanel.html#plan',
    go: async (page) => {
      await turn('tasks')(page);
      await page.getByRole('button', { name: /Обложка для ржаного/ }).click();
    },
    ready: 'dialog[open]',
  },
  {
    name: 'tasks, board',
    path: 'sidepanel.html#plan',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await turn('tasks')(page);
      await page.locator('.tasks input[type=radio][value="board"]').check({ force: true });
    },
    ready: '.board-card',
  },
  {
    name: 'an item',
    path: 'sidepanel.html#plan',
    go: async (page) => {
      await turn('list')(page);
      await page
        .getByRole('button', { name: /Ржаной на закваске/ })
        .first()
        .click();
    },
    ready: 'dialog[open]',
  },
  { name: 'KPIs', path: 'sidepanel.html#reports', ready: '.kpis-table tbody' },
  {
    name: 'a KPI opened',
    path: 'sidepanel.html#reports',
    go: (page) => page.locator('.kpis-table .name button').first().click(),
    ready: '.kpi-detail',
  },
  { name: 'options', path: 'options.html', ready: 'main section' },
  { name: 'guide for the client', path: 'guide.html?brand=kolos', ready: '.sheet' },
  {
    name: 'reports',
    path: 'sidepanel.html#reports',
    go: turn('reports'),
    ready: '.report-list li',
  },
  {
    name: 'one report',
    path: 'sidepanel.html#reports',
    go: async (page) => {
      await turn('reports')(page);
      await page.locator('.report-name').first().click();
      await page.locator('.section-text summary').first().click();
    },
    ready: '.report-view .report',
  },
  {
    name: 'report on paper',
    path: 'report.html?report=monthly&period=2026-11',
    ready: '.report-view .report',
  },
  { name: 'brief', path: 'brief.html#rye', ready: '.brief' },
];

const link: SavedLink = {
  id: 'autumn',
  brand: 'kolos',
  template: null,
  draft: {
    address: 'https://kolos.example/shop',
    tags: { ...noTags, source: 'vk', medium: 'social', campaign: 'autumn' },
    custom: [],
    placement: null,
  },
  url: 'https://kolos.example/shop?utm_source=vk&utm_medium=social&utm_campaign=autumn',
  labels: ['осень'],
  usedIn: 'Пост о хлебе',
  createdAt: 1_795_478_400_000,
  versions: [],
};

/** The sample plan's store, with a channel's posts, a guide, a set of hashtags and a link besides. */
function wholeBackup(now: number): string {
  const channel = JSON.parse(sampleBackup(now)) as { posts: object[]; profiles: object[] };
  const plan = JSON.parse(
    planBackup(now, {
      kpis: sampleKpis(now),
      links: [link],
      tasks: sampleTasks(now),
      reports: [
        {
          ...newReport('chief', { name: 'Отчёт', brand: 'kolos', language: 'ru', every: 'month' }, now),
          id: 'monthly',
          client: 'Пекарня «Колос»',
          updatedAt: now,
        },
      ],
      guides: [
        {
          ...blankGuide('kolos', 0),
          tags: [
            { ...plainTag('Колос', 'required'), local: true, note: 'В каждой публикации' },
            plainTag('скидки', 'forbidden'),
          ],
          count: { least: 1, most: 3 },
          community: 'kolos_bakery',
        },
      ],
      tagSets: [
        {
          id: 'bread',
          brand: 'kolos',
          name: 'О хлебе',
          group: 'хлеб',
          tags: ['хлеб', 'Колос', 'скидки'],
          networks: [],
          uses: 2,
          usedAt: now,
        },
      ],
    }),
  ) as { posts: object[]; profiles: object[] };
  return JSON.stringify({
    ...plan,
    posts: [...plan.posts, ...channel.posts],
    profiles: [...plan.profiles, ...channel.profiles],
  });
}

/** A page over that store; the surfaces are then opened in it one after another. */
export async function openStore(lorgnette: Lorgnette, language: 'en' | 'ru'): Promise<Page> {
  const page = await openSeeded(lorgnette, 'options.html', {
    backup: wholeBackup(Date.now()),
    settings: { language },
    page: { posts: ['0', '3', '5', '6', '7'].map((n) => `youtube:sample0000${n}`) },
  });
  await page.evaluate(() => chrome.storage.local.set({ brand: 'kolos' }));
  return page;
}

/** Opens one of them. */
export async function openSurface({ origin }: Lorgnette, page: Page, surface: Surface): Promise<void> {
  const { path, tab, go, ready } = surface;
  if (tab) await page.evaluate((panelTab) => chrome.storage.local.set({ panelTab }), tab);
  const address = `${origin}/${path}`;
  // The places of one window are turned to as a person does it.
  if (page.url() !== address || tab) {
    // With another fragment alone the browser would keep the document.
    await page.goto('about:blank');
    await page.goto(address);
  }
  await go?.(page);
  await expect(page.locator(ready).first(), surface.name).toBeVisible();
}
