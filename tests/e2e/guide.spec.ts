/** The guide to hashtags of a brand: written, handed on, printed for the client; sets of hashtags; limits. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { blankGuide, type Guide, type GuideTag } from '../../utils/domain/hashtags/guide';
import { plainTag } from '../../utils/domain/hashtags/guide-tags';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';

declare const chrome: Browser;

type Part = 'Guide' | 'Sets' | 'Limits';

async function openPart(lorgnette: Lorgnette, part: Part): Promise<Page> {
  const seeding = { tabUrl: null, page: null, backup: brandBackup(Date.now()) };
  const page = await openSeeded(lorgnette, 'sidepanel.html#hashtags', seeding);
  await turnTo(page, part);
  return page;
}

const turnTo = (page: Page, part: Part) => page.getByRole('radio', { name: part, exact: true }).check();

/** A guide with something of everything. */
const whole: Guide = {
  ...blankGuide('kolos', 0),
  tags: [
    { ...plainTag('Колос', 'required'), local: true, note: 'In every post' },
    { ...plainTag('ХлебНаЗакваске', 'allowed'), from: '2026-01-01', until: '2099-12-31' },
    plainTag('скидки', 'forbidden'),
    { ...plainTag('вкусно', 'banned'), networks: ['instagram'] },
  ] satisfies GuideTag[],
  count: { least: 1, most: 3 },
  countOn: { threads: { least: null, most: 1 } },
  position: 'atEnd',
  style: 'camel',
  community: 'kolos_bakery',
  preface: 'Ask Anna.',
};

const said = (page: Page) => page.getByRole('status');
const tagOf = (page: Page, tag: string) => page.locator('.guide-tags > li', { hasText: `#${tag}` });

test('from a starter and a pasted list I write a guide; what I type is never lost, not to a reload nor to another window', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPart(lorgnette, 'Guide');
  const starter = page.locator('.guide-starters > li', { hasText: 'A shop, café or salon' });
  await starter.getByText('What it sets').click();
  await expect(starter).toContainText('Every post has a geotag.');
  await expect(starter).toContainText('#Колос #КолосReviews #КолосNews');
  await starter.getByRole('button', { name: 'Begin with this' }).click();
  await expect(tagOf(page, 'Колос').first()).toContainText('An example: change or remove it');

  const list = page.getByLabel('Add hashtags, many at once');
  await list.fill('#Хлеб #выпечка, colos-2026 #хлеб');
  await page.getByLabel('Add them as').selectOption('Allowed');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(said(page)).toContainText('2 hashtags added');
  await expect(list).toHaveValue('colos-2026');
  await expect(page.getByText('This cannot be a hashtag: colos-2026')).toBeVisible();
  await page.getByRole('button', { name: 'Remove #выпечка' }).click();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tagOf(page, 'выпечка')).toBeVisible();

  // Nothing is saved yet: it stands there again all the same.
  await page.reload();
  await turnTo(page, 'Guide');
  await expect(list).toHaveValue('colos-2026');
  await list.fill('');
  await page.getByRole('button', { name: 'Save the guide' }).click();
  await expect(said(page)).toContainText('Guide saved');
  await page.reload();
  await turnTo(page, 'Guide');
  await expect(tagOf(page, 'Хлеб')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the guide' })).toBeHidden();

  // Two windows: the second to save is told, and chooses.
  const preface = 'A word to the client';
  await page.getByLabel(preface).fill('Written here');
  const other = await lorgnette.context.newPage();
  await other.goto(`${lorgnette.origin}/sidepanel.html#hashtags`);
  await turnTo(other, 'Guide');
  await other.getByLabel(preface).fill('Written there');
  await other.getByRole('button', { name: 'Save the guide' }).click();
  await expect(page.getByText('Another window has saved this guide')).toBeVisible();
  await expect(page.getByLabel(preface)).toHaveValue('Written here');
  await page.getByRole('button', { name: 'Take what is saved' }).click();
  await expect(page.getByLabel(preface)).toHaveValue('Written there');
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(other.getByLabel(preface)).toHaveValue('Written here');

  await page.getByRole('button', { name: 'Delete the guide' }).click();
  await expect(page.locator('.guide-starters')).toBeVisible();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tagOf(page, 'Хлеб')).toBeVisible();
});

test('a guide goes from brand to brand as a file, a bad file changes nothing; the client gets it on a sheet that anyone can read', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPart(lorgnette, 'Guide');
  await ask(lorgnette, 'saveGuide', whole);
  // The form of a brand without a guide has its own buttons, until the guide is there.
  await expect(tagOf(page, 'скидки')).toBeVisible();
  const given = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const json = await given('Export (JSON)');
  expect(json.name).toBe('lorgnette hashtag guide Колос.json');
  const csv = await given('Hashtags (CSV)');

  await page.getByRole('button', { name: 'New brand' }).click();
  await page.getByLabel('Name of the brand').fill('Bakery');
  await page.keyboard.press('Enter');
  await expect(page.locator('.guide-starters')).toBeVisible();
  const take = (name: string, text: string) =>
    page
      .locator('.guide-files input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const alert = page.locator('.guide-files').getByRole('alert');
  await take('guide.json', json.text.slice(0, 200));
  await expect(alert).toContainText('The file is no JSON');
  await take('guide.json', json.text.replace('"required"', '"loved"'));
  await expect(alert).toContainText('cannot be read: guide.tags.0.use');
  await take('tags.csv', 'Post,Likes\n1,2\n');
  await expect(alert).toContainText('No column is called “Hashtag” (or “tag”). Found: Post, Likes.');
  await expect(page.locator('.guide-starters')).toBeVisible();

  await take('guide.json', json.text);
  await expect(alert).toBeHidden();
  await expect(tagOf(page, 'скидки')).toBeVisible();
  await page.getByRole('button', { name: 'Remove #вкусно' }).click();
  await expect(page.getByRole('button', { name: 'Remove #скидки' })).toBeFocused();
  await take('tags.csv', `${csv.text}\r\n#два слова,Allowed\r\n`);
  await expect(tagOf(page, 'вкусно')).toContainText('Instagram');
  await expect(page.locator('.guide-files .faults')).toContainText('Row 6: #два слова is not one hashtag.');
  await page.getByRole('button', { name: 'Save the guide' }).click();
  await expect(said(page)).toContainText('Guide saved');
  expect((await given('Export (JSON)')).text).toBe(json.text);

  const [sheet] = await Promise.all([
    lorgnette.context.waitForEvent('page'),
    page.getByRole('button', { name: 'For the client: print, PDF' }).click(),
  ]);
  await expect(sheet.getByRole('heading', { name: 'Bakery: hashtag guide' })).toBeVisible();
  await expect(sheet).toHaveTitle('Bakery: hashtag guide');
  await expect(sheet.getByText('Ask Anna.')).toBeVisible();
  await expect(sheet.locator('.required')).toContainText('On VK, write #Колос@kolos_bakery');
  await expect(sheet.locator('.examples .right')).toContainText('#Колос@kolos_bakery #ХлебНаЗакваске');
  await expect(sheet.locator('.examples .wrong')).toContainText([
    '#Колос@kolos_bakery is missing',
    '#скидки is not to be used',
    '#колос@kolos_bakery has the wrong letters',
    '#Колос leads to everyone’s posts',
  ]);
  // It is paper: light in a dark theme too, and without its buttons.
  await sheet.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await sheet.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet.locator('.sheet')).toHaveCSS('color', 'rgb(27, 31, 34)');
  await expect(sheet.getByRole('button')).toBeHidden();
  await sheet.emulateMedia({ media: 'screen' });
  await axeClean(sheet);
});

test('sets of a group take turns when I copy them, and say what in them is against the guide', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPart(lorgnette, 'Sets');
  await ask(lorgnette, 'saveGuide', whole);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const make = async (name: string, tags: string) => {
    await page.getByRole('button', { name: 'New set' }).click();
    await field('Name').fill(name);
    await field('Group').fill('Bread');
    await field('Hashtags, in order').fill(tags);
  };
  await make('First', '#Колос@kolos_bakery, хлеб c++');
  // What is half typed is there again; what can be no hashtag is said.
  await page.reload();
  await turnTo(page, 'Sets');
  await expect(field('Hashtags, in order')).toHaveValue('#Колос@kolos_bakery, хлеб c++');
  await page.getByRole('button', { name: 'Save the set' }).click();
  await expect(page.getByText('This cannot be a hashtag: c++')).toBeVisible();
  await field('Hashtags, in order').fill('#Колос@kolos_bakery #хлеб');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save the set' }).press('Enter');
  await expect(said(page)).toContainText('Set “First” saved');
  await make('Second', 'Колос скидки');
  await page.getByRole('button', { name: 'Save the set' }).click();

  const item = (name: string) => page.locator('.tag-sets > li', { hasText: name });
  await expect(item('First').getByRole('list')).toBeHidden();
  await expect(item('Second').getByRole('listitem')).toContainText([
    '#скидки is forbidden by the guide',
    '#Колос is to be written #Колос@kolos_bakery',
  ]);

  for (const [name, tags] of [
    ['First', '#Колос@kolos_bakery #хлеб'],
    ['Second', '#Колос #скидки'],
    ['First', '#Колос@kolos_bakery #хлеб'],
  ] as const) {
    await page.getByRole('button', { name: `Copy the next: ${name}` }).click();
    await expect.poll(copied).toBe(tags);
  }
  await expect(item('First')).toContainText('Copied 2 times');
  await expect(item('Second')).toContainText('Copied once');

  await page.getByRole('button', { name: 'Delete Second' }).click();
  await expect(item('Second')).toBeHidden();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(item('Second')).toContainText('Copied once');
});

test('what I know better of a network holds until I take it back; all parts are for everyone, wide and narrow', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPart(lorgnette, 'Limits');
  await page.setViewportSize({ width: 1100, height: 900 });
  const card = page.getByRole('region', { name: 'Instagram' });
  await expect(card).toContainText('Sources disagree. Checked Nov 23, 2026');
  await expect(card).toContainText('Hashtags in a post5');
  await card.getByRole('button', { name: 'I know better' }).click();
  await card.getByLabel('Hashtags in a post').fill('30');
  await axeClean(page);
  await card.getByRole('button', { name: 'Save the limits' }).click();
  await expect(card).toContainText('30 (built in: 5)');
  await expect(card).toContainText('Your numbers of');
  await page.reload();
  await turnTo(page, 'Limits');
  await card.getByRole('button', { name: 'back to the built-in ones' }).click();
  await expect(card).toContainText('Hashtags in a post5');
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('30 (built in: 5)');

  await ask(lorgnette, 'saveGuide', whole);
  const set = { id: null, brand: null, networks: [], group: 'Bread', name: 'One', tags: ['скидки'] };
  await ask(lorgnette, 'saveTagSet', set);
  await ask(lorgnette, 'saveTagSet', { ...set, group: '', name: 'Two' });
  const settings = { language: 'ru', theme: 'dark' } as const;
  await page.evaluate(
    (part) =>
      chrome.storage.local
        .get('settings')
        .then(({ settings: kept }) =>
          chrome.storage.local.set({ settings: { ...(kept as object), ...part } }),
        ),
    settings,
  );
  await page.setViewportSize({ width: 320, height: 700 });
  for (const part of ['Лимиты', 'Наборы', 'Правила']) {
    await page.getByRole('radio', { name: part, exact: true }).check();
    if (part === 'Правила') await page.getByRole('button', { name: 'Подробно о #Колос' }).click();
    await expect(page.locator('.guide')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await axeClean(page);
  }
});
