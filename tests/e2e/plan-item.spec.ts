/** One item of the content plan: written whole, in two windows at once, never lost, printed as a brief. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { dayOf } from '../../utils/domain/calendar';
import { blankGuide } from '../../utils/domain/hashtags/guide';
import { plainTag } from '../../utils/domain/hashtags/guide-tags';
import { blankChannel, blankContent, type PlanContent } from '../../utils/domain/plan/item';
import type { NewPlanItem } from '../../utils/messages/protocol';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';

declare const chrome: Browser;

async function openPlan(lorgnette: Lorgnette, width = 420): Promise<Page> {
  const seeding = { tabUrl: null, page: null, backup: brandBackup(Date.now()) };
  const page = await openSeeded(lorgnette, 'options.html', seeding);
  await page.evaluate(() => chrome.storage.local.set({ panelTab: 'plan', brand: 'kolos' }));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${lorgnette.origin}/sidepanel.html`);
  return page;
}

const fresh = (part: Partial<PlanContent>): NewPlanItem => ({
  ...blankContent('kolos'),
  slot: null,
  idea: null,
  ...part,
});
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const editor = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string) => editor(page).getByLabel(name, { exact: true });
const kept = (page: Page) => expect(editor(page).locator('[data-keeping]')).toHaveText('Kept');
const press = (page: Page, name: string) => editor(page).getByRole('button', { name, exact: true }).click();
const undo = async (page: Page, said: string) => {
  await expect(editor(page).getByRole('status').filter({ hasText: said })).toBeVisible();
  await editor(page).getByRole('status').getByRole('button', { name: 'Undo' }).click();
};

/** A picture as a camera would give it, made in the page. */
const png = async (page: Page, width: number, height: number) =>
  Buffer.from(
    await page.evaluate(
      ([w, h]) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [w!, h!];
        const pen = canvas.getContext('2d')!;
        pen.fillStyle = '#c58b4a';
        pen.fillRect(0, 0, w!, h!);
        return canvas.toDataURL('image/png').split(',')[1]!;
      },
      [width, height],
    ),
    'base64',
  );

test('from a title and a day I write an item whole: texts by each network’s limits and the guide, a tagged link, files; its brief is a sheet anyone can read', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPlan(lorgnette);
  await expect(page.getByRole('heading', { name: 'Nothing is planned yet' })).toBeVisible();
  await ask(lorgnette, 'saveGuide', {
    ...blankGuide('kolos', 0),
    tags: [plainTag('Колос', 'required'), plainTag('скидки', 'forbidden')],
  });
  await page.bringToFront();
  await page.getByLabel('What is it about?').fill('Sourdough in a minute');
  await page.getByLabel('Day; empty: no date yet').fill(inDays(1));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('status').getByRole('button', { name: 'Open' }).click();

  // When: an impossible day is told and not taken; a past one is only told; so is an hour that clocks leave out.
  await field(page, 'Day').pressSequentially('02302027');
  await expect(editor(page).getByText('There is no such day.')).toBeVisible();
  await field(page, 'Day').fill('2020-01-05');
  await expect(editor(page).getByText('This time has passed.')).toBeVisible();
  await field(page, 'Day').fill('2027-03-28');
  await field(page, 'Time zone').selectOption('Europe/Berlin');
  await field(page, 'Time').fill('02:30');
  await expect(editor(page).getByText('There is no 02:30 on that day')).toContainText('03:30 is meant');
  await field(page, 'Time').fill('19:30');
  await press(page, 'Plan all of “Колос” in this time zone');

  for (const network of ['vk', 'instagram']) await field(page, 'Add a network…').selectOption(network);
  await expect(field(page, 'Account')).toContainText('Пекарня «Колос»');
  await field(page, 'Text for all networks').fill(`${'Хлеб на закваске. '.repeat(10)}#скидки`);
  await expect(editor(page).locator('.plan-standings')).toContainText(
    /Instagram\s*187 of 2,200 characters2 findings/,
  );
  await editor(page).getByRole('radio', { name: 'Instagram' }).check();
  await expect(editor(page).locator('.plan-fold')).toContainText(
    'about 125 characters; 62 characters under it',
  );
  await press(page, 'Write another for Instagram');
  await press(page, 'Add #Колос');
  await press(page, 'Take it out');
  await expect(field(page, 'Text for Instagram')).toHaveValue(/закваске\.\s+#Колос$/);
  await undo(page, 'Put right');
  await expect(field(page, 'Text for Instagram')).toHaveValue(/#скидки/);
  await press(page, 'Take it out');

  // Links, in words; and one through the builder.
  await field(page, 'Paste a link').fill('javascript:alert(1)');
  await field(page, 'Paste a link').press('Enter');
  await expect(editor(page).locator('.plan-part').getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await field(page, 'Paste a link').fill('kolos.example/shop');
  await field(page, 'Paste a link').press('Enter');
  await press(page, 'Add UTM');
  await editor(page).getByLabel('Source', { exact: true }).fill('vk');
  await editor(page).getByLabel('Medium', { exact: true }).fill('social');
  await press(page, 'Put into the item');
  const link = 'https://kolos.example/shop?utm_source=vk&utm_medium=social';
  await expect(editor(page).getByRole('link', { name: link })).toBeVisible();

  // Files: a picture with its small one; what is too large is refused unread.
  const picture = await png(page, 900, 600);
  await editor(page)
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'crust.png', mimeType: 'image/png', buffer: picture },
      { name: 'script.txt', mimeType: 'text/plain', buffer: Buffer.from('take one') },
    ]);
  await expect(editor(page).getByRole('img', { name: 'Picture: crust.png' })).toBeVisible();
  await expect(editor(page).locator('.plan-files')).toContainText('900 × 600');
  await press(page, 'Remove script.txt');
  await undo(page, '“script.txt” removed');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Save script.txt')]);
  expect(await readFile(await file.path(), 'utf8')).toBe('take one');

  await field(page, 'Category').selectOption('Educational');
  await press(page, 'Change the list');
  await field(page, 'New category').fill('Backstage');
  await field(page, 'New category').press('Enter');
  await field(page, 'Category').selectOption('Backstage');
  await field(page, 'Assignee').fill('Anna');
  await field(page, 'Task').fill('Film it in one take.');
  for (const step of ['Film', 'Cut']) {
    await field(page, 'New step').fill(step);
    await field(page, 'New step').press('Enter');
  }
  await field(page, 'Done: Film').check();
  await field(page, 'Your name').fill('Maria');
  await field(page, 'Comment').fill('Add the address.');
  await press(page, 'Add the comment');
  await expect(editor(page).locator('.plan-comments')).toContainText('Add the address.');
  await field(page, 'Status').selectOption('Approved');
  await kept(page);
  await field(page, 'Status').selectOption('Published');
  await kept(page);
  await editor(page).getByText('History', { exact: true }).click();
  const last = editor(page).locator('.plan-history li').first();
  await expect(last).toContainText('Before:Approved');
  await last.getByRole('button', { name: 'Bring this back' }).click();
  await expect(field(page, 'Status')).toHaveValue('approved');
  await axeClean(page);

  const [sheet] = await Promise.all([lorgnette.context.waitForEvent('page'), press(page, 'Brief to print')]);
  await expect(sheet).toHaveTitle('Brief: Sourdough in a minute');
  await expect(sheet.locator('.facts')).toContainText('Sun, Mar 28, 2027, 19:30 (Europe/Berlin)');
  for (const said of ['Film it in one take.', 'Text for Instagram', link, 'Backstage', 'crust.png'])
    await expect(sheet.locator('.brief')).toContainText(said);
  await axeClean(sheet);
  const [saved] = await Promise.all([
    sheet.waitForEvent('download'),
    sheet.getByRole('button', { name: 'Save as HTML' }).click(),
  ]);
  const html = await readFile(await saved.path(), 'utf8');
  expect(html).not.toMatch(/<script|src="(?!data:)|href="(?!https:\/\/kolos)/);
  await sheet.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet.getByRole('button', { name: 'Save as HTML' })).toBeHidden();
  await expect(sheet.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await sheet.goto('about:blank');
  await sheet.setContent(html);
  await expect(sheet.getByRole('img')).toHaveJSProperty('naturalWidth', 900);
  await sheet.close();
  await page.bringToFront();

  await press(page, 'Duplicate');
  await expect(editor(page).getByRole('heading', { level: 2 })).toHaveText('Sourdough in a minute (copy)');
  await expect(editor(page).getByRole('img', { name: 'Picture: crust.png' })).toBeVisible();
  await press(page, 'Delete');
  await expect(editor(page)).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The next one is on Sun, Mar 28, 2027.')).toBeVisible();
});

test('two windows write one item: both edits are kept, of one field I choose; what was deleted elsewhere I keep all the same', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPlan(lorgnette, 1280);
  const title = 'Open day';
  const [item] = await ask(lorgnette, 'addPlanItems', [
    fresh({
      title,
      when: { day: dayOf(new Date()), time: null, zone: 'UTC' },
      channels: [blankChannel('vk')],
    }),
  ]);
  const other = await lorgnette.context.newPage();
  await other.goto(`${lorgnette.origin}/sidepanel.html`);
  for (const one of [page, other]) await one.getByRole('button', { name: title, exact: true }).click();

  // The first cannot send what it writes until the second has.
  const held = () =>
    page.evaluate(() => {
      const api = chrome.runtime as { sendMessage(message: unknown): Promise<unknown> };
      const real = api.sendMessage.bind(api);
      api.sendMessage = () => Promise.reject(new Error('nobody answered'));
      Object.assign(globalThis, { letGo: () => (api.sendMessage = real) });
    });
  const letGo = () => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await held();
  await field(page, 'Text for all networks').fill('Written here');
  await field(page, 'Geotag').fill('Tverskaya 1');
  await expect(editor(page).locator('[data-keeping=failed]')).toContainText('safe on this computer');
  await field(other, 'Text for all networks').fill('Written there');
  await field(other, 'Assignee').fill('Anna');
  await kept(other);
  await page.bringToFront();
  await letGo();
  await expect(editor(page).locator('.plan-conflict')).toContainText(
    /other windowWritten thereHereWritten here/,
  );
  await expect(field(page, 'Assignee')).toHaveValue('Anna');
  await expect(field(page, 'Text for all networks')).toHaveValue('Written here');
  await expect(field(other, 'Geotag')).toHaveValue('Tverskaya 1');
  await expect(field(other, 'Text for all networks')).toHaveValue('Written there');
  await axeClean(page);
  await press(page, 'Keep mine');
  await expect(editor(page).locator('.plan-conflict')).toBeHidden();
  await expect(field(other, 'Text for all networks')).toHaveValue('Written here');

  await ask(lorgnette, 'deletePlanItems', [item!.id]);
  await page.bringToFront();
  await expect(editor(page).getByText('was deleted in another window')).toBeVisible();
  await field(page, 'Geotag').fill('Tverskaya 2');
  await press(page, 'Keep it all the same');
  await kept(page);
  await press(page, 'Close');
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
  await axeClean(page);
  const plan = await page.evaluate(async () => {
    const open = indexedDB.open('lorgnette-own');
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const all = db.transaction('plan').objectStore('plan').getAll();
    return new Promise<{ geotag: string; text: string }[]>(
      (resolve) => (all.onsuccess = () => resolve(all.result)),
    );
  });
  expect(plan).toMatchObject([
    { id: item!.id, geotag: 'Tverskaya 2', text: 'Written here', assignee: 'Anna' },
  ]);
});

test('a window that is closed in the middle of a word loses nothing; a picture of 100 MB is refused unread; the agenda stays quick with 5,000 items', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPlan(lorgnette);
  // The worker is deaf: what is written is on this computer alone.
  const deaf = () =>
    page.evaluate(() => {
      const api = chrome.runtime as { sendMessage(message: unknown): Promise<unknown> };
      api.sendMessage = () => new Promise(() => {});
    });
  await deaf();
  await page.getByRole('button', { name: 'New item' }).click();
  await expect(editor(page).getByText('Nothing is kept yet')).toBeVisible();
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.type('Half a wor');
  await page.close();

  const again = await lorgnette.context.newPage();
  await again.setViewportSize({ width: 320, height: 800 });
  await again.goto(`${lorgnette.origin}/sidepanel.html`);
  await expect(again.getByRole('status')).toContainText('What you wrote in a window that was closed is kept');
  await again.getByRole('button', { name: 'Half a wor', exact: true }).click();
  await kept(again);
  await field(again, 'Task').fill('and the other half');
  await field(again, 'Comment').fill('Not said ye');
  await again.reload();
  await again.getByRole('button', { name: 'Half a wor', exact: true }).click();
  await expect(field(again, 'Task')).toHaveValue('and the other half');
  await expect(field(again, 'Comment')).toHaveValue('Not said ye');

  // Handed over as a file of that size whose bytes would take their time: nobody asks for them.
  await again.evaluate(() => {
    const read: string[] = [];
    Object.assign(globalThis, { read });
    for (const name of ['arrayBuffer', 'text', 'stream'] as const)
      Blob.prototype[name] = () => (read.push(name), Promise.reject(new Error('read')) as never);
    FileReader.prototype.readAsDataURL = () => void read.push('readAsDataURL');
    const huge = new File([], 'huge.png', { type: 'image/png' });
    Object.defineProperty(huge, 'size', { value: 100_000_000 });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'x'));
    Object.defineProperty(dataTransfer, 'files', { value: [huge] });
    document
      .querySelector('dialog')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(editor(again).locator('.plan-files')).toContainText(
    '“huge.png” was not taken: it is 100 MB, and up to 10 MB are kept',
  );
  expect(await again.evaluate(() => (globalThis as unknown as { read: string[] }).read)).toEqual([]);
  expect(await again.evaluate(() => document.querySelector('dialog')!.scrollWidth)).toBeLessThanOrEqual(320);
  await axeClean(again);
  await again.keyboard.press('Escape');
  await expect(editor(again)).toBeHidden();
  await expect(again.getByRole('button', { name: 'Half a wor', exact: true })).toBeFocused();

  await ask(
    lorgnette,
    'addPlanItems',
    Array.from({ length: 5000 }, (_, i) =>
      fresh({
        title: `Post ${i}`,
        text: 'x'.repeat(500),
        when: { day: inDays(Math.floor(i / 14) - 30), time: '10:00', zone: 'UTC' },
        status: 'approved',
      }),
    ),
  );
  await again.bringToFront();
  await expect(again.locator('.plan-late-part h2')).toContainText(/: 4\d\d$/);
  expect(await again.locator('.plan-row').count()).toBeLessThan(400);
  const began = Date.now();
  await again.reload();
  await expect(again.locator('.plan-row').first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(5000);
  const row = again.locator('.plan-row', { hasText: 'Post 0' }).first();
  await row.getByRole('combobox').selectOption('Published');
  await expect(row).toBeHidden();
  await again.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});
