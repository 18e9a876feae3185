/** The side panel's search: a post is found by words, whichever network it was seen on. */
import type { Page } from '@playwright/test';

import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded, type Seeding } from './seed';
import { brandBackup } from './seed-brand';

const rows = (page: Page) => page.locator('.search-posts tbody.rows tr');
const field = (page: Page) => page.getByRole('searchbox');

const openSearch = async (lorgnette: Lorgnette, seeding: Seeding = {}, page?: Page): Promise<Page> => {
  const window = await openSeeded(
    lorgnette,
    'sidepanel.html',
    { backup: brandBackup(Date.now()), ...seeding },
    page,
  );
  await window.getByRole('button', { name: /^(Search|Поиск)$/ }).click();
  return window;
};

test('I find a post of any account by words of its title, and open it', async ({ lorgnette }) => {
  const page = await openSearch(lorgnette);
  await expect(page.getByRole('heading', { name: 'Find any post you have seen' })).toBeVisible();
  await field(page).fill('в');
  await expect(page.getByText('Type two letters or more.')).toBeVisible();
  await field(page).fill('выпуск');
  await expect(page.getByText('120 posts found')).toBeVisible();
  await expect(page.locator('.search-posts .more')).toContainText('20');

  // All words count, whatever their case; "е" stands for "ё" too.
  await field(page).fill('КОФЕЙНЯ выпуск 30');
  await expect(page.getByText('1 post found')).toBeVisible();
  const row = rows(page).first();
  await expect(row.locator('td.account')).toHaveText('Кофейня у моста');
  await expect(row.locator('td.network')).toHaveText('VK');
  await expect(row.locator('td.byFollowers')).toHaveText(/\d%$/);
  const link = row.getByRole('link', { name: 'Кофейня у моста: выпуск 30' });
  await expect(link).toHaveAttribute('href', 'https://vk.com/wall-102_29');
  await lorgnette.context.route('https://vk.com/**', (route) => route.fulfill({ body: 'the post' }));
  const [opened] = await Promise.all([lorgnette.context.waitForEvent('page'), link.click()]);
  await opened.waitForURL('https://vk.com/wall-102_29');
  await opened.close();

  await field(page).fill('велосипед');
  await expect(page.getByRole('heading', { name: 'No post matches' })).toBeVisible();
});

test('the best posts under a hashtag, of one network, come first when I sort by engagement', async ({
  lorgnette,
}) => {
  const page = await openSearch(lorgnette);
  await field(page).fill('#хлеб');
  await page.getByRole('combobox', { name: 'Network' }).selectOption('Instagram');
  await expect(rows(page).first().locator('td.network')).toHaveText('Instagram');
  const head = page.getByRole('columnheader', { name: 'ER followers' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const rates = (await rows(page).locator('td.byFollowers').allTextContents()).map((text) =>
    Number.parseFloat(text.replace('≈', '')),
  );
  expect(rates.length).toBeGreaterThan(5);
  expect(rates).toEqual(rates.toSorted((a, b) => b - a));

  // Back from another place, the search is as it was left.
  await page.getByRole('button', { name: 'This page' }).click();
  await expect(field(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(field(page)).toHaveValue('#хлеб');
  await expect(rows(page)).toHaveCount(rates.length);
});

test('the search is done with the keyboard alone', async ({ lorgnette }) => {
  const page = await openSearch(lorgnette);
  await page.getByRole('button', { name: 'Search', exact: true }).focus();
  for (let i = 0; i < 20 && !(await field(page).evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.type('slow coffee 7');
  await expect(page.getByText(/^\d posts found$/)).toBeVisible();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.classList.contains('found-title'))) break;
  }
  await expect(page.locator('.found-title').first()).toBeFocused();
});

for (const [width, scheme, language] of [
  [320, 'dark', 'ru'],
  [1200, 'light', 'en'],
] as const)
  test(`the search is accessible and whole: ${width} px, ${scheme}, ${language}`, async ({ lorgnette }) => {
    test.slow();
    const page = await lorgnette.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openSearch(lorgnette, { settings: { language } }, page);
    await expect(page.locator('.search-posts .empty')).toBeVisible();
    await axeClean(page);
    await field(page).fill('выпуск 7');
    await expect(rows(page).first()).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await axeClean(page);
    if (process.env['LORGNETTE_PICTURES'])
      await page.screenshot({
        path: `${process.env['LORGNETTE_PICTURES']}/search-${width}-${language}.png`,
      });
  });
