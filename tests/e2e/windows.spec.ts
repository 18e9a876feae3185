/** Our own windows, over a seeded store: what a person does in them, and that everyone can. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { axeClean } from './axe';
import { expect, test } from './extension';
import { openSeeded, sampleBackup, type Seeding } from './seed';

declare const chrome: Browser;

/** What no window of ours may do: throw, break a policy, fail to load something, ask the network for anything. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith('chrome-extension:') && complaints.push(`a request for ${request.url()}`),
  );
  return complaints;
}

/** A few posts are enough to look at: axe weighs every cell. */
const few = ['0', '3', '5', '6', '7'].map((n) => `youtube:sample0000${n}`);

/** What is not among the places of access.spec.ts, or looks otherwise there. */
const looks: { name: string; path: string; width: number; seeding?: Seeding }[] = [
  { name: 'welcome before the yes', path: 'welcome.html', width: 900, seeding: { accepted: false } },
  { name: 'welcome after the yes', path: 'welcome.html', width: 320 },
  { name: 'popup of a page that was read', path: 'popup.html', width: 340 },
  { name: 'popup before the yes', path: 'popup.html', width: 340, seeding: { accepted: false } },
  {
    name: 'popup of a page that is not understood',
    path: 'popup.html',
    width: 340,
    seeding: { page: { understood: 0 } },
  },
  { name: 'popup elsewhere', path: 'popup.html', width: 340, seeding: { tabUrl: null } },
  {
    name: 'popup of another site',
    path: 'popup.html',
    width: 400,
    seeding: { tabUrl: 'https://shop.example/sale?utm_source=VK&fbclid=1', page: null },
  },
  { name: 'panel, wide', path: 'sidepanel.html', width: 1200, seeding: { page: { posts: few } } },
  {
    name: 'panel without posts',
    path: 'sidepanel.html',
    width: 400,
    seeding: { page: { posts: [], seen: 0, understood: 0, gaps: [] } },
  },
  { name: 'options', path: 'options.html', width: 900 },
];

for (const { name, path, width, seeding } of looks) {
  test(`${name}: accessible, whole and quiet, in light and dark, English and Russian`, async ({
    lorgnette,
  }) => {
    test.slow();
    const page = await lorgnette.context.newPage();
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width, height: 800 });
    for (const [scheme, language] of [
      ['light', 'en'],
      ['dark', 'ru'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await openSeeded(lorgnette, path, { ...seeding, settings: { language } }, page);
      // The popup's head stands before any script has run: what is looked at is the window that was drawn.
      await expect(page.getByRole('main')).toBeVisible();
      if (seeding?.page?.posts === few)
        await expect(page.locator('.this-page tbody tr').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await page.title()).toContain('Lorgnette');
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      await axeClean(page);
    }
    expect(complaints).toEqual([]);
  });
}

test('until the yes nothing of ours is registered; the yes and its withdrawal take effect', async ({
  lorgnette,
}) => {
  const worker = await lorgnette.worker();
  const registered = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  const page = await openSeeded(lorgnette, 'welcome.html', { accepted: false });
  expect(await registered()).toBe(0);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'nothing is read' })).toBeVisible();
  expect(await registered()).toBe(0);
  await page.getByRole('button', { name: 'Yes, start' }).click();
  await expect(page.getByRole('heading', { name: 'Lorgnette is on' })).toBeVisible();
  await expect.poll(registered).toBeGreaterThan(0);
  await page.goto(`${lorgnette.origin}/options.html`);
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('You have not said yes')).toBeVisible();
  await expect.poll(registered).toBe(0);
});

test('the popup tells what was understood, and what was not by name', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html');
  await expect(page.getByText('23 of 24 posts understood')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Лаборатория SMM' })).toBeVisible();
  await page.getByText('1 unknown shape').click();
  await expect(page.getByText('someNewRenderer')).toBeVisible();
});

test('a tab that was open before the yes is told to be reloaded', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html', { page: null });
  await expect(page.getByRole('button', { name: 'Reload this tab' })).toBeVisible();
});

test('the panel follows what our script reports of the page', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html', {
    page: { posts: ['youtube:sample00000'], seen: 1, understood: 1, gaps: [] },
  });
  await expect(page.locator('.this-page tbody tr')).toHaveCount(1);
  await page.evaluate(async () => {
    const [key, state] =
      Object.entries(await chrome.storage.session.get()).find(([name]) => name.startsWith('page:')) ?? [];
    if (key)
      await chrome.storage.session.set({
        [key]: {
          ...(state as object),
          posts: ['youtube:sample00000', 'youtube:sample00006'],
          seen: 2,
          understood: 2,
        },
      });
  });
  await expect(page.locator('.this-page tbody tr')).toHaveCount(2);
});

test('posts are sorted with the keyboard, filtered, and titles stay text', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await expect(page.locator('.this-page tbody tr')).toHaveCount(24);
  const views = page.getByRole('columnheader', { name: 'Views', exact: true });
  await views.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(views).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('.this-page tbody tr').first().locator('td.views')).toHaveText('113,007');
  // The post without views stands last, and says why.
  await expect(page.locator('.this-page tbody tr').last().locator('td.views')).toHaveAttribute(
    'title',
    /did not show views/,
  );

  await page.getByRole('searchbox').fill('onerror');
  await expect(page.locator('.this-page tbody tr')).toHaveCount(2);
  await expect(page.locator('.this-page tbody tr').first().locator('td.title')).toHaveText(
    '<img src=x onerror=alert(1)> is only a title',
  );
  expect(await page.locator('img').count()).toBe(0);
  await page.getByRole('searchbox').fill('no such post');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Format').selectOption('short');
  await expect(page.locator('.this-page tbody tr')).toHaveCount(5);
});

test('I narrow the list by period, ads and what did twice as well as usual; the count, and the way back, stay in sight', async ({
  lorgnette,
}) => {
  const backup = JSON.parse(sampleBackup(Date.now())) as { posts: { post: { id: string; isAd: boolean } }[] };
  for (const { post } of backup.posts) post.isAd = ['sample00001', 'sample00008'].includes(post.id);
  const page = await openSeeded(lorgnette, 'sidepanel.html', { backup: JSON.stringify(backup) });
  const rows = page.locator('.this-page tbody.rows tr');
  const shown = page.locator('.filter output');
  await expect(rows).toHaveCount(24);

  // Of the last thirty days are five; what has no date is of no period.
  const period = page.getByRole('combobox', { name: 'Published' });
  await period.selectOption('Last 30 days');
  await expect(rows).toHaveCount(5);
  await expect(shown).toHaveText('5 of 24 posts');
  const ads = page.getByRole('combobox', { name: 'Ads' });
  await ads.selectOption('Without ads');
  await expect(rows).toHaveCount(4);
  await period.selectOption('Any time');
  await ads.selectOption('Ads only');
  await expect(rows).toHaveCount(2);
  await expect(rows.locator('td.format').first()).toContainText('ad');
  await ads.selectOption('With ads');

  // What did twice as well as usual: each says how many times.
  const outliers = page.getByRole('checkbox', { name: 'At least ×2 usual' });
  await outliers.check();
  const multiples = await rows.locator('td.multiple').allTextContents();
  expect(multiples.length).toBeGreaterThan(0);
  for (const text of multiples) expect(Number.parseFloat(text.slice(1))).toBeGreaterThanOrEqual(2);
  await period.selectOption('Last 7 days');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(24);
  await expect(outliers).not.toBeChecked();
});

test('the chart draws every post that has a date and a value, in both themes', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  const chart = page.getByRole('img', { name: /of 22 posts by date/ });
  await expect(chart.locator('canvas')).toBeVisible();
  const drawn = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await drawn();
  expect(light.length).toBeGreaterThan(2000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await drawn()) === light).toBe(false);
  await page.getByRole('radio', { name: 'ER views' }).check({ force: true });
  await expect(page.getByRole('img', { name: /ER views of/ })).toBeVisible();
});

test('the export is a spreadsheet for Excel in Russian, without formulas', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html', { settings: { language: 'ru' } });
  await page.getByRole('searchbox').fill('HYPERLINK');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Экспорт CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lorgnette Лаборатория SMM \d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.codePointAt(0)).toBe(0xfeff);
  const [head, ...rows] = text.slice(1).split('\r\n');
  expect(head?.split(';').slice(0, 3)).toEqual(['Сеть', 'ID', 'Ссылка']);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain(`"'=HYPERLINK(`);
  expect(head).toContain(';Длина текста, знаков;Ссылки в публикации;');
  expect(rows[0]).toContain(';210;https://a.example/?utm_source=youtube https://b.example;');
  await expect(page.getByRole('status').filter({ hasText: 'Выгружены 3 публикации' })).toBeVisible();
});

test('language, theme and dialect change at once, everywhere', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'options.html');
  const panel = await openSeeded(lorgnette, 'sidepanel.html');
  await page.getByRole('radio', { name: 'Русский' }).check({ force: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Эта страница');
  await page.getByRole('radio', { name: 'Тёмная' }).check({ force: true });
  await expect(panel.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: /LiveDune/ }).check();
  await expect(panel.getByRole('columnheader', { name: 'ERViews' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки');
});

test('back up, erase and restore: nothing is lost, and a bad file changes nothing', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'options.html');
  const posts = page.locator('.kinds dd').first();
  await expect(posts).toHaveText('24');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up', exact: true }).click(),
  ]);
  const saved = await download.path();

  await page.getByRole('button', { name: 'Erase…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(posts).toHaveText('24');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(posts).toHaveText('0');

  const choose = (file: { name: string; mimeType: string; buffer: Buffer } | string) =>
    page.locator('input[type=file]').setInputFiles(file);
  await choose({
    name: 'half.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleBackup(Date.now()).slice(0, 500)),
  });
  await expect(page.getByRole('alert')).toHaveText(
    'This file is not a Lorgnette backup. Nothing was changed.',
  );
  await expect(posts).toHaveText('0');

  await choose(saved);
  await expect(page.getByRole('dialog')).toContainText('24 posts, 1 account and');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect(posts).toHaveText('24');
  await expect(page.getByRole('alert')).toBeEmpty();
});
