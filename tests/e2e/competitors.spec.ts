/** The side panel's competitors: what is compared, what is refused, what is handed on. */
import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import type { Browser } from 'webextension-polyfill';

import type { SnapshotRow } from '../../utils/store/db';
import { rowsOf } from '../tools/stored';
import { axeClean } from './axe';
import { badgesWhen, expect, openSample, test, type Lorgnette } from './extension';
import { openSeeded, type Seeding } from './seed';
import { brandBackup } from './seed-brand';
import { kettle } from './sites/youtube/data';

declare const chrome: Browser;

const openCompetitors = (lorgnette: Lorgnette, seeding: Seeding = {}, page?: Page): Promise<Page> =>
  openSeeded(lorgnette, 'sidepanel.html#competitors', { backup: brandBackup(Date.now()), ...seeding }, page);

const rows = (page: Page) => page.locator('.competitors tbody.rows tr');
const names = (page: Page) => rows(page).locator('td.title button').allTextContents();

async function downloaded(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

test('accounts that were seen too little are refused with the reason, stand last and are not drawn', async ({
  lorgnette,
}) => {
  const page = await openCompetitors(lorgnette);
  await expect(rows(page)).toHaveCount(5);
  const refused = rows(page).filter({ hasText: 'Cheap beans' });
  await expect(refused.locator('.refused')).toHaveText(
    /^Refused: 3\d(\.\d)?% seen, 80% needed\. Open the account’s posts and scroll to .+\.$/,
  );
  await expect(refused.locator('td.median')).toContainText('—');
  await expect(rows(page).filter({ hasText: 'Bread Lab' }).locator('.refused')).toHaveText(
    'Never seen. Open the account’s page.',
  );
  expect((await names(page)).slice(0, 3)).toEqual([
    'Кофейня у моста',
    'Пекарня «Колос»',
    'Slow Coffee Roasters',
  ]);
  await expect(page.locator('.compare-chart .lines li')).toHaveCount(3);
  await expect(page.getByRole('img', { name: 'Followers over time, 3 accounts' })).toBeVisible();

  // A week of its list was looked through in full: of a week it can be told.
  await page.getByRole('radio', { name: '7 days' }).check({ force: true });
  await expect(refused.locator('.refused')).toHaveCount(0);
  await expect(page.locator('.compare-chart .lines li')).toHaveCount(4);
});

test('the table is sorted with the keyboard; what was refused stays last', async ({ lorgnette }) => {
  const page = await openCompetitors(lorgnette);
  const followers = page.getByRole('columnheader', { name: 'Followers', exact: true });
  await followers.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(followers).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe('Slow Coffee Roasters');
  await page.keyboard.press('Enter');
  await expect(followers).toHaveAttribute('aria-sort', 'ascending');
  // The smallest of all is the one that is not compared.
  expect((await names(page))[0]).toBe('Кофейня у моста');
  expect((await names(page))[3]).toContain('Cheap beans');
});

test('an account by itself: three days make a curve, posts their speed, hours a table', async ({
  lorgnette,
}) => {
  const page = await openCompetitors(lorgnette);
  await page.getByRole('button', { name: 'Пекарня «Колос»' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Пекарня «Колос»' })).toBeFocused();
  await expect(page.getByRole('img', { name: 'Followers over time, 3 sightings' })).toBeVisible();
  const heat = page.locator('table.heat');
  await expect(heat.locator('thead th')).toHaveCount(8);
  await expect(heat.locator('[class^=level]').first()).toBeVisible();
  const best = page.locator('.top-posts li').first();
  await expect(best).toContainText('≈+13 views an hour');
  await best.getByRole('button', { name: 'Curve' }).click();
  await expect(best.getByRole('img', { name: /3 sightings over time/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Хлеб/ })).toBeVisible();
  await expect(page.getByText('For VK no published figure')).toBeVisible();
  await page.getByRole('button', { name: '← All accounts' }).click();
  await expect(rows(page)).toHaveCount(5);
});

test('the workbook opens in another reader, with figures as numbers and nothing as a formula', async ({
  lorgnette,
}) => {
  const page = await openCompetitors(lorgnette);
  await expect(rows(page)).toHaveCount(5);
  const download = await downloaded(page, 'XLSX');
  expect(download.suggestedFilename()).toMatch(/^lorgnette Колос \d{4}-\d\d-\d\d\.xlsx$/);
  const [accounts, about] = await readWorkbook(await download.path());
  expect([accounts?.sheet, about?.sheet]).toEqual(['Accounts', 'How it was made']);
  const [head, ...lines] = accounts!.data;
  expect(head?.slice(0, 4)).toEqual(['Account', 'Network', 'Role', 'Followers']);
  expect(lines).toHaveLength(5);
  expect(lines[0]?.slice(0, 4)).toEqual(['Кофейня у моста', 'VK', 'competitor', 8900]);
  const median = head!.indexOf('ER followers, median, %');
  expect(lines[0]![median]).toBeGreaterThan(3);
  const beans = lines.find(([name]) => String(name).includes('Cheap beans'));
  expect(beans?.[0]).toBe('=HYPERLINK("https://example.com";"Cheap beans")');
  expect(beans?.[median]).toBeNull();
  expect(beans?.at(-1)).toMatch(/^Refused/);
});

test('the CSV is safe and reads in Russian Excel; a chart is a picture', async ({ lorgnette }) => {
  const page = await openCompetitors(lorgnette, { settings: { language: 'ru' } });
  await expect(rows(page)).toHaveCount(5);
  const text = await readFile(await (await downloaded(page, 'CSV')).path(), 'utf8');
  expect(text.startsWith('\uFEFFАккаунт;Сеть;Роль;Подписчики;')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(`);
  expect(text).toMatch(/Кофейня у моста;VK;конкурент;8900;;80;/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Сохранить график/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Колос · Подписчики.png');
  const picture = await readFile(await download.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // Wider than the plot's height and taller than it: title and names are in it.
  expect(picture.readUInt32BE(20)).toBeGreaterThan(240);
});

test('of a thousand accounts those in view are drawn; the workbook holds all', async ({ lorgnette }) => {
  test.slow();
  const page = await openCompetitors(lorgnette, { backup: brandBackup(Date.now(), 995) });
  await expect(rows(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(150);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(rows(page).filter({ hasText: 'Account 99' }).last()).toBeVisible();
  await expect.poll(() => rows(page).last().getAttribute('aria-rowindex')).toBe('1001');
  expect(await rows(page).count()).toBeLessThan(150);
  const [accounts] = await readWorkbook(await (await downloaded(page, 'XLSX')).path());
  expect(accounts?.data).toHaveLength(1001);
});

test('the row that the keyboard is in stays, however far the list is scrolled', async ({ lorgnette }) => {
  test.slow();
  const page = await openCompetitors(lorgnette, { backup: brandBackup(Date.now(), 995) });
  const held = rows(page).nth(2).getByRole('button');
  const name = (await held.textContent())!;
  await held.focus();
  const focused = page.locator(':focus');
  for (const part of [1, 0.5, 0]) {
    await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), part);
    await page.waitForTimeout(300);
    await expect(focused).toHaveText(name);
    expect(await rows(page).count()).toBeLessThan(150);
  }
  // And from one in the middle up to the beginning.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const middle = page.locator('.competitors tbody.rows .title-button').nth(20);
  await expect(middle).not.toHaveText(name);
  await page.waitForTimeout(300);
  await middle.focus();
  const middleName = (await focused.textContent())!;
  await page.evaluate(() => scrollTo(0, 0));
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          `${scrollY} ${document.querySelector('tbody.rows tr')?.getAttribute('aria-rowindex')} ${document.activeElement?.textContent?.trim()}`,
      ),
    )
    .toBe(`0 2 ${middleName.trim()}`);
});

test('what is printed holds the whole table and an account’s tables, without the controls', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openCompetitors(lorgnette, {
    backup: brandBackup(Date.now(), 700),
    settings: { theme: 'dark' },
  });
  await expect(rows(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(150);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.compare-options', '.export-buttons', '.panel-tabs'])
    await expect(page.locator(part).first()).toBeHidden();
  // Paper is light, whatever the theme.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('tbody.rows tr').length);
    }),
  );
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  // The list is long, and all of it is there.
  expect(await page.locator('body').getAttribute('data-printed')).toBe('705');
  expect(pages).toBeGreaterThan(30);

  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Пекарня «Колос»' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row', { name: /^Хлеб/ })).toBeVisible();
  await expect(page.locator('table.heat')).toBeVisible();
  await expect(page.getByRole('button', { name: '← All accounts' })).toBeHidden();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThanOrEqual(1);
});

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('three visits on three days make a curve in the panel', async ({ accepted }) => {
  test.slow();
  const panel = await accepted.context.newPage();
  await panel.goto(`${accepted.origin}/sidepanel.html`);
  await panel.evaluate(
    async ({ id, handle }) => {
      const { value: brand } = (await chrome.runtime.sendMessage({
        name: 'createBrand',
        input: 'Kettles',
      })) as {
        value: { id: string };
      };
      const accounts = [{ network: 'youtube', id, handle, name: null, role: 'competitor', addedAt: 1 }];
      await chrome.runtime.sendMessage({ name: 'addAccounts', input: { brand: brand.id, accounts } });
    },
    { id: kettle.id, handle: kettle.handle },
  );
  const snapshots = async () => ((await rowsOf(await accepted.worker()))['snapshots'] ?? []) as SnapshotRow[];
  for (const visit of [1, 2, 3]) {
    // The worker's clock is a day further at each visit.
    if (visit > 1)
      await (
        await accepted.worker()
      ).evaluate(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 86_400_000;
      });
    const page = await openSample(accepted, 'channel');
    await badgesWhen(page, (badges) => badges.length === 12);
    await expect.poll(async () => (await snapshots()).length, { timeout: 20_000 }).toBe(visit);
    await page.close();
  }
  expect((await snapshots()).map(({ followers }) => followers?.value)).toEqual([48_200, 48_200, 48_200]);

  await panel.clock.setFixedTime(Date.now() + 2 * 86_400_000 + 60_000);
  await panel.goto(`${accepted.origin}/sidepanel.html#competitors`);
  await panel.reload();
  const row = rows(panel).first();
  await expect(row.locator('td.followers')).toHaveText('≈48.2K');
  await row.locator('td.title button').click();
  await expect(panel.getByRole('img', { name: /Followers over time, [3-9] sightings/ })).toBeVisible();
});

test('the panel remembers what it shows, and opens competitors in a tab of their own', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html', { backup: brandBackup(Date.now()) });
  await page.getByRole('button', { name: 'Competitors' }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.reload();
  await expect(rows(page)).toHaveCount(5);
  const [tab] = await Promise.all([
    lorgnette.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open in a tab' }).click(),
  ]);
  await expect(tab.getByRole('heading', { level: 1, name: 'Competitors' })).toBeVisible();
  await expect(rows(tab)).toHaveCount(5);
});

test('without a brand it says how to begin', async ({ lorgnette }) => {
  const { context, origin } = lorgnette;
  const page = await context.newPage();
  await page.goto(`${origin}/sidepanel.html#competitors`);
  await expect(page.getByRole('heading', { name: 'Nobody to compare yet' })).toBeVisible();
});

for (const [width, scheme, language] of [
  [320, 'dark', 'ru'],
  [1400, 'light', 'en'],
] as const)
  test(`all of it is accessible, whole and quiet: ${width} px, ${scheme}, ${language}`, async ({
    lorgnette,
  }) => {
    test.slow();
    const page = await lorgnette.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on(
      'request',
      (request) => !request.url().startsWith('chrome-extension:') && complaints.push(request.url()),
    );
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await openCompetitors(lorgnette, { settings: { language } }, page);
    await expect(rows(page)).toHaveCount(5);
    await wholeAndAccessible(page);
    await page.getByRole('button', { name: 'Пекарня «Колос»' }).click();
    await expect(page.locator('table.heat')).toBeVisible();
    await wholeAndAccessible(page);
    expect(complaints).toEqual([]);
  });

async function wholeAndAccessible(page: Page): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBe(0);
  await axeClean(page);
}
