/** Tasks: who does what by when, made by hand and from the plan, moved, accepted, taken out to files. */
import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import type { Browser } from 'webextension-polyfill';

import type { Task } from '../../utils/domain/tasks/task';
import { rowsOf } from '../tools/stored';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { planBackup } from './seed-plan';
import { madeTask, sampleTasks } from './seed-tasks';

declare const chrome: Browser;

async function openTasks(lorgnette: Lorgnette, tasks: Task[]): Promise<Page> {
  const backup = planBackup(Date.now(), { tasks });
  const page = await openSeeded(lorgnette, 'sidepanel.html#plan', { tabUrl: null, page: null, backup });
  await turnToTasks(page);
  return page;
}

const turnToTasks = (page: Page) =>
  page.getByRole('radio', { name: 'Tasks', exact: true }).check({ force: true });
const said = (page: Page) => page.getByRole('status').last();

async function kept({ worker }: Lorgnette): Promise<Task[]> {
  const { tasks = [] } = await rowsOf(await worker(), 'lorgnette-own');
  return tasks as Task[];
}
const keptAs = (lorgnette: Lorgnette, title: string) => async () =>
  (await kept(lorgnette)).find((task) => task.title === title) ?? null;

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const from = (await what.boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 16, from.y + 12, { steps: 4 });
  const goal = (await to.boundingBox())!;
  await page.mouse.move(goal.x + goal.width / 2, goal.y + 40, { steps: 12 });
  await page.mouse.up();
}

test('with the keyboard alone a task is made, handed over, sent back with a remark and accepted', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openTasks(lorgnette, []);
  await expect(page.getByText('No tasks yet')).toBeVisible();
  await page.getByRole('button', { name: 'New task', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').first();
  const title = dialog.getByLabel('What is to be done', { exact: true });
  await expect(title).toBeFocused();
  await expect(dialog).toContainText('Nothing is kept yet');
  await page.keyboard.type('Cover for the rye');
  await expect.poll(keptAs(lorgnette, 'Cover for the rye')).toMatchObject({ state: 'toDo', brand: 'kolos' });
  // On to the ways out of "to do", and over them to who does it.
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Start', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(keptAs(lorgnette, 'Cover for the rye')).toMatchObject({ state: 'doing' });
  await dialog.getByLabel('Assignee', { exact: true }).focus();
  await page.keyboard.type('Anna');
  await axeClean(page);

  const handOver = dialog.getByRole('button', { name: 'Hand over', exact: true }).first();
  await handOver.focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Hand over' });
  await expect(asked.getByLabel('What was handed over', { exact: true })).toBeFocused();
  await page.keyboard.type('https://disk.example/cover');
  await axeClean(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(keptAs(lorgnette, 'Cover for the rye'))
    .toMatchObject({ state: 'toAccept', outcome: 'https://disk.example/cover', assignee: 'Anna' });

  // Sent back without a word it is not.
  await dialog.getByRole('button', { name: 'Send back', exact: true }).focus();
  await page.keyboard.press('Enter');
  const back = page.getByRole('dialog', { name: 'Send back' });
  await expect(back.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(back.getByRole('alert')).toHaveText(/Say what is to be changed/);
  await expect(back.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Lighter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(keptAs(lorgnette, 'Cover for the rye'))
    .toMatchObject({ state: 'doing', remark: 'Lighter', acceptedAt: null });

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // From the list: handed over again, then accepted, and taken back.
  const move = page.getByLabel('Move “Cover for the rye” to');
  await move.selectOption('toAccept');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('https://disk.example/cover');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.locator('.task-row')).toContainText('To accept');
  await move.selectOption('accepted');
  await expect(page.locator('.task-group[data-group="over"]')).toContainText('Accepted and dropped 1');
  await expect
    .poll(async () => (await keptAs(lorgnette, 'Cover for the rye')())?.acceptedAt)
    .toBeGreaterThan(0);
  await page.keyboard.press('Control+z');
  await expect
    .poll(keptAs(lorgnette, 'Cover for the rye'))
    .toMatchObject({ state: 'toAccept', acceptedAt: null, remark: 'Lighter' });
});

test('of a plan item one task is made, which the item shows; what the plan suggests is one click, and dismissed for good', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openTasks(lorgnette, []);
  await page.getByText('Worth a task').click();
  const worth = page.locator('.task-worth li');
  await expect(worth.first()).toContainText('Should have been out');
  await axeClean(page);
  await page.getByRole('button', { name: 'Make a task: Should have been out' }).click();
  await expect
    .poll(keptAs(lorgnette, 'Publish or move: Should have been out'))
    .toMatchObject({ from: { kind: 'planItem', id: 'late' }, assignee: 'Анна' });
  await expect(worth.filter({ hasText: 'Should have been out' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss: Morning in Tokyo' }).click();
  await expect(worth.filter({ hasText: 'Morning in Tokyo' })).toHaveCount(0);
  await page.reload();
  await page.getByText('Worth a task').click();
  await expect(worth.first()).toBeVisible();
  await expect(worth.filter({ hasText: 'Morning in Tokyo' })).toHaveCount(0);

  // What it was made of, and there the task.
  await page.getByRole('button', { name: 'Publish or move: Should have been out' }).click();
  await page.getByRole('button', { name: 'Open what it was made from' }).click();
  const item = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('heading', { name: 'Should have been out' }) });
  await expect(item.getByRole('button', { name: 'Publish or move: Should have been out' })).toBeVisible();
  // Of the same thing a second time: there is one.
  await item.getByRole('button', { name: 'Make a task', exact: true }).click();
  const task = page.getByRole('dialog', { name: 'Publish or move: Should have been out' });
  await expect(task.getByText('A task was made from this already')).toBeVisible();
  expect(await kept(lorgnette)).toHaveLength(1);
  await task.getByRole('button', { name: 'Make another' }).click();
  await expect.poll(keptAs(lorgnette, 'Prepare: Should have been out')).toMatchObject({
    from: { kind: 'planItem', id: 'late' },
  });
});

test('on the board a card is dragged to where it may go; the list goes out as a calendar and a table', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openTasks(lorgnette, [
    ...sampleTasks(Date.now()),
    madeTask('formula', { title: '=HYPERLINK("https://example.com")' }),
  ]);
  await expect(page.locator('.task-group')).toHaveCount(6);
  await page.locator('.tasks').getByRole('radio', { name: 'Board', exact: true }).check({ force: true });
  const column = (state: string) => page.locator(`.board-column[data-column="${state}"]`);
  const card = (id: string) => page.locator(`.board-card[data-id="${id}"]`);
  await axeClean(page);
  await drag(page, card('shooting'), column('doing'));
  await expect(column('doing').locator('[data-id="shooting"]')).toBeVisible();
  // What was not handed over is not accepted.
  await drag(page, card('answers'), column('accepted'));
  await expect(column('toDo').locator('[data-id="answers"]')).toBeVisible();
  await drag(page, card('cover'), column('toAccept'));
  await page.getByRole('dialog').getByRole('textbox').fill('Ready');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(column('toAccept').locator('[data-id="cover"]')).toBeVisible();
  await page.getByLabel('Move “Тексты на декабрь” to').selectOption('accepted');
  await expect(column('accepted').locator('[data-id="texts"]')).toBeVisible();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(column('toAccept').locator('[data-id="texts"]')).toBeVisible();

  await page.locator('.tasks').getByRole('radio', { name: 'List', exact: true }).check({ force: true });
  await page.getByLabel('Person', { exact: true }).selectOption('Boris');
  await expect(page.locator('.task-row:visible')).toHaveCount(4);
  const fileOf = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    return readFile(await (await coming).path(), 'utf8');
  };
  const calendar = new ICAL.Component(ICAL.parse(await fileOf('Calendar (ICS)')) as unknown[]);
  expect(calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)).toEqual([
    expect.stringMatching(/^Why is the cost/),
    'Обложка для ржаного',
    'Ответить на вопросы о муке',
    'Тексты на декабрь',
  ]);
  await page.getByRole('button', { name: 'Show everything' }).click();
  const table = await fileOf('CSV');
  expect(table.startsWith('\uFEFFWhat is to be done,State,')).toBe(true);
  expect(table).toContain(`"'=HYPERLINK(`);

  // Several at once, and back.
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByLabel('Choose all').check();
  await page.getByLabel('Who does them now; leave blank for nobody').fill('Вера');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(said(page)).toContainText('9 tasks changed');
  expect((await kept(lorgnette)).every(({ assignee }) => assignee === 'Вера')).toBe(true);
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await keptAs(lorgnette, 'Съёмка в пекарне')())?.assignee).toBe('');

  // The popup tells, and leads there.
  await page.goto(`${lorgnette.origin}/popup.html`);
  const coming = lorgnette.context.waitForEvent('page');
  await page.getByRole('link', { name: '1 task is due today · 1 task is late' }).click();
  await expect((await coming).locator('.tasks')).toBeVisible();
});

test('two windows at one task: both texts are kept and asked about; deleted, it comes back; a window that is closed loses nothing', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openTasks(lorgnette, [madeTask('cover', { title: 'Cover', brief: 'Rye' })]);
  await page.getByRole('button', { name: 'Cover', exact: true }).click();
  const brief = (of: Page) => of.getByRole('dialog').getByLabel('Brief', { exact: true });
  await expect(brief(page)).toHaveValue('Rye');
  const other = await lorgnette.context.newPage();
  await other.goto(`${lorgnette.origin}/sidepanel.html#plan`);
  await other.getByRole('button', { name: 'Cover', exact: true }).click();
  await brief(other).focus();
  // Typed here while the other window is first.
  await page.evaluate(() => {
    const real = chrome.runtime.sendMessage.bind(chrome.runtime);
    const held: (() => void)[] = [];
    Object.assign(globalThis, { release: () => held.splice(0).forEach((go) => go()) });
    chrome.runtime.sendMessage = (async (...all: unknown[]) => {
      if ((all[0] as { name: string }).name === 'saveMade') await new Promise<void>((go) => held.push(go));
      return (real as (...all: unknown[]) => unknown)(...all);
    }) as typeof chrome.runtime.sendMessage;
  });
  await brief(page).fill('Wheat');
  await page.waitForTimeout(700);
  await brief(other).fill('Oats');
  await expect.poll(keptAs(lorgnette, 'Cover')).toMatchObject({ brief: 'Oats' });
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  const conflict = page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Which is to stay?' });
  await expect(conflict).toContainText('Oats');
  await expect(conflict).toContainText('Wheat');
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await expect
    .poll(async () => {
      await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
      return (await keptAs(lorgnette, 'Cover')())?.brief;
    })
    .toBe('Wheat');
  await page.close();

  // Closed in the middle of a word, before the worker has it.
  await other.bringToFront();
  await other.keyboard.press('Escape');
  await other.getByRole('button', { name: 'New task', exact: true }).click();
  await expect(other.getByLabel('What is to be done', { exact: true })).toBeFocused();
  await other.evaluate(() => {
    chrome.runtime.sendMessage = (() => new Promise(() => {})) as typeof chrome.runtime.sendMessage;
  });
  await other.keyboard.type('Half a word');
  await other.close();
  const again = await lorgnette.context.newPage();
  await again.goto(`${lorgnette.origin}/sidepanel.html#plan`);
  await expect(again.getByRole('button', { name: 'Half a word', exact: true })).toBeVisible();

  await again.getByRole('button', { name: 'Half a word', exact: true }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(again.getByRole('button', { name: 'Half a word', exact: true })).toBeHidden();
  await again.keyboard.press('Control+z');
  await expect(again.getByRole('button', { name: 'Half a word', exact: true })).toBeVisible();
});
