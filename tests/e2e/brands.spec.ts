/** Brands in our own windows: whom a person works for, and which accounts belong to them. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { ask } from '../tools/window';
import { axeClean } from './axe';
import { badgesWhen, expect, openSample, test, type Lorgnette } from './extension';
import { openSeeded, samplePosts } from './seed';

declare const chrome: Browser;

// A story of several windows takes its time on a machine that has other work too.
test.describe.configure({ timeout: 90_000 });

const bar = (page: Page) => page.getByRole('region', { name: 'Brands' });
const watching = (page: Page) => page.getByRole('region', { name: 'Watching this account' });
const said = (page: Page) => page.locator('.toasts');

async function makeBrand(page: Page, name: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'New brand' }).click();
  await bar(page).getByLabel('Name of the brand').fill(name);
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('combobox', { name: 'Brand' }).locator('option:checked')).toHaveText(name);
}

async function manage(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Manage' }).click();
}

const chooseFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('I make a brand in the popup and add the open page to it; the panel follows', async ({ lorgnette }) => {
  const panel = await openSeeded(lorgnette, 'sidepanel.html');
  const popup = await openSeeded(lorgnette, 'popup.html');
  await watching(popup)
    .getByLabel(/name the first one/)
    .fill('Bakery');
  await popup.keyboard.press('Enter');
  await watching(popup).getByRole('button', { name: 'as competitor' }).click();
  await expect(watching(popup)).toContainText('Watched for Bakery');
  await expect(said(popup)).toContainText('Added to Bakery');
  await expect(watching(panel)).toContainText('Watched for Bakery');
  await watching(panel).getByRole('combobox').selectOption('own');
  await expect(watching(popup).getByRole('combobox')).toHaveValue('own');

  await makeBrand(panel, 'Mill');
  await expect(watching(popup)).toContainText('Add to Mill:');
  await expect(watching(popup)).toContainText('Also watched for: Bakery');
  await bar(popup).getByRole('combobox', { name: 'Brand' }).selectOption({ label: 'Bakery' });
  await expect(watching(panel)).toContainText('Watched for Bakery');
  await panel.reload();
  await expect(watching(panel)).toContainText('Watched for Bakery');
});

test('What I remove can be put back as it was: an account, and a whole brand', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(page, 'Bakery');
  await watching(page).getByRole('button', { name: 'as own' }).click();
  await watching(page).getByRole('button', { name: 'Remove' }).click();
  await expect(watching(page)).toContainText('Add to Bakery:');
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(watching(page).getByRole('combobox')).toHaveValue('own');

  await manage(page);
  await bar(page).getByRole('button', { name: 'Delete brand' }).click();
  await expect(bar(page)).toContainText('No brand yet');
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(watching(page)).toContainText('Watched for Bakery');
  await expect(watching(page).getByRole('combobox')).toHaveValue('own');
  // The posts of the account were not touched by any of it.
  await expect(page.locator('.this-page tbody tr')).toHaveCount(samplePosts(0).length);
});

test('A name that cannot be had says why, and what I typed stays', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(page, 'Bakery');
  await bar(page).getByRole('button', { name: 'New brand' }).click();
  const name = bar(page).getByLabel('Name of the brand');
  await name.fill(' bakery ');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('alert').first()).toHaveText('There is a brand of this name already.');
  await expect(name).toHaveValue(' bakery ');
  await name.fill('');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('alert').first()).toHaveText('A brand needs a name.');
});

test('I add accounts by address, and one I have never opened says so', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(page, 'Bakery');
  await manage(page);
  const field = page.getByLabel('Add an account');
  const add = async (text: string) => {
    await field.fill(text);
    await page.keyboard.press('Enter');
  };
  await add('@smmlab');
  const alert = page.locator('form', { has: field }).getByRole('alert');
  await expect(alert).toHaveText('Choose the network, or give the full address.');
  await add('https://www.youtube.com/@smmlab/videos');
  // The store knows this account: its followers stand beside it at once.
  const item = (name: string) => page.locator('.brand-accounts li', { hasText: name });
  await expect(item('@smmlab')).toContainText('≈132K followers');
  await add('https://vk.com/club77');
  await expect(item('-77')).toContainText('Never opened: open it once');
  await expect(item('-77').getByRole('link')).toHaveAttribute('href', 'https://vk.com/club77');
  await add('youtube.com/@SMMlab');
  await expect(said(page)).toContainText('Bakery has this account already');
  await expect(page.locator('.brand-accounts li')).toHaveCount(2);
  await add('https://example.com/@smmlab');
  await expect(alert).toHaveText('This address is not on one of the four networks.');
});

test('A list with wrong columns changes nothing; a good one is shown before it is kept', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(page, 'Bakery');
  await manage(page);
  await chooseFile(page, 'Post;Likes\n1;2\n');
  await expect(bar(page).getByRole('alert').filter({ hasText: 'Account' })).toHaveText(
    'There is no “Account” column in this file. Found: Post, Likes. Nothing was added.',
  );
  await chooseFile(
    page,
    'Бренд;Роль;Сеть;Аккаунт;Название\nBakery;свой;VK;vk.com/bakery;Пекарня\nMill;;Instagram;@mill;\nMill;boss;Instagram;@x;\n;;VK;=cmd|calc;\n',
  );
  const preview = page.getByRole('group', { name: 'What this file would add' });
  await expect(preview).toContainText('Bakery: 1 account to add');
  await expect(preview).toContainText('Mill (new brand): 1 account to add');
  await expect(preview).toContainText('2 rows cannot be read and are left out');
  await expect(preview).toContainText('Row 4: @x The role is neither');
  await expect(page.locator('.brand-accounts li')).toHaveCount(0);
  await preview.getByRole('button', { name: 'Add 2 accounts' }).click();
  await expect(said(page)).toContainText('2 accounts added');
  await expect(page.locator('.brand-accounts li')).toHaveCount(1);
  await expect(page.locator('.brand-accounts li')).toContainText('Пекарня');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export all brands' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.slice(1).split('\r\n')).toEqual([
    'Brand,Role,Network,Account,Name',
    'Bakery,Own,VK,https://vk.com/bakery,Пекарня',
    'Mill,Competitor,Instagram,https://www.instagram.com/mill/,',
  ]);
  await chooseFile(page, text);
  await expect(preview).toContainText('There is nothing to add.');
});

test('Two windows at once: neither loses what the other did', async ({ lorgnette }) => {
  const one = await openSeeded(lorgnette, 'sidepanel.html');
  const two = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(one, 'Bakery');
  await Promise.all([manage(one), manage(two)]);
  const add = async (page: Page, address: string) => {
    await page.getByLabel('Add an account').fill(address);
    await page.keyboard.press('Enter');
  };
  await Promise.all([add(one, 'vk.com/first'), add(two, 'vk.com/second')]);
  for (const page of [one, two]) await expect(page.locator('.brand-accounts li')).toHaveCount(2);

  // Rubrics that are being written here while they are kept there are not lost, nor written over unseen.
  await two.getByLabel('Rubrics').fill('Mine: #mine');
  await one.getByLabel('Rubrics').fill('Recipes: #bread');
  await one.getByRole('button', { name: 'Save rubrics' }).click();
  await expect(two.getByText('Changed in another window meanwhile: Recipes: #bread')).toBeVisible();
  await expect(two.getByLabel('Rubrics')).toHaveValue('Mine: #mine');
  await two.getByRole('button', { name: 'Take those' }).click();
  await expect(two.getByLabel('Rubrics')).toHaveValue('Recipes: #bread');

  // The brand is deleted in one window while the other looks at it.
  await one.getByRole('button', { name: 'Delete brand' }).click();
  await expect(bar(two)).toContainText('No brand yet');

  // Its name is taken there before it is put back here: both stay, and it is told.
  await makeBrand(two, 'bakery');
  await said(one).getByRole('button', { name: 'Undo' }).click();
  await expect(one.getByText('“Bakery (2)” is back under this name')).toBeVisible();
  await expect(bar(two).getByRole('option')).toHaveText(['Bakery (2)', 'bakery']);
});

test('The menu of a network’s page asks in our own window, and changes nothing itself', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html');
  await makeBrand(page, 'Bakery');
  // The browser's own menu cannot be clicked from here: what its click asks of the panel is put there in its place.
  await page.evaluate(() => chrome.storage.session.set({ asked: 'add' }));
  await expect(watching(page).getByRole('button', { name: 'as competitor' })).toBeFocused();
  await expect(watching(page)).toContainText('Add to Bakery:');
  await page.keyboard.press('Enter');
  await expect(watching(page)).toContainText('Watched for Bakery');
  const worker = await lorgnette.worker();
  // An entry that was not made cannot be renamed: the browser would say so.
  await worker.evaluate(() => chrome.contextMenus.update('add-account', { visible: true }));
});

test('A snapshot is taken when I ask for it, and only where an account is open', async ({ accepted }) => {
  const site = await openSample(accepted, 'channel');
  await badgesWhen(site, (badges) => badges.length === 12);
  const tabId = await tabOf(accepted);
  await expect.poll(() => ask(accepted, 'takeSnapshot', tabId)).toBe(true);
  expect(await ask(accepted, 'takeSnapshot', 4242)).toBe(false);
});

async function tabOf({ worker }: Lorgnette): Promise<number> {
  return (await worker()).evaluate(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('youtube.com'));
    return tab?.id ?? -1;
  });
}

for (const [name, path, width, scheme, language] of [
  ['panel, narrow', 'sidepanel.html', 320, 'light', 'en'],
  ['panel, wide', 'sidepanel.html', 1200, 'dark', 'ru'],
  ['popup', 'popup.html', 340, 'dark', 'ru'],
] as const) {
  test(`${name}: brands are accessible and whole`, async ({ lorgnette }) => {
    const page = await lorgnette.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await openSeeded(lorgnette, path, { settings: { language }, page: { posts: [] } }, page);
    const { id } = await ask(lorgnette, 'createBrand', 'Пекарня «Хлеб да соль» на Садовой');
    const account = (network: string, handle: string, part: object) => ({
      network,
      id: null,
      handle,
      name: null,
      role: 'competitor' as const,
      addedAt: 0,
      ...part,
    });
    await ask(lorgnette, 'addAccounts', {
      brand: id,
      accounts: [
        account('youtube', 'smmlab', { id: 'UCsample', role: 'own', name: 'Лаборатория SMM' }),
        account('instagram', 'a.very.long.handle.of.a.bakery', {}),
        account('vk', 'bakery', { name: 'A bakery with a very long name that goes on and on and on' }),
      ],
    });
    await ask(lorgnette, 'createBrand', 'Mill');
    await ask(lorgnette, 'setRubrics', {
      brand: id,
      rubrics: [{ name: 'Рецепты', tags: ['хлеб', 'торт'] }],
      seen: [],
    });
    await expect(page.locator('.watched')).toContainText('Пекарня');
    if (path === 'sidepanel.html') {
      await page.locator('.brands button').nth(1).click();
      await chooseFile(page, 'account;role\nvk.com/new;own\nhttps://example.com/x;own\nvk.com/z;boss\n');
      await expect(page.locator('.list-preview')).toBeVisible();
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await axeClean(page);
  });
}
