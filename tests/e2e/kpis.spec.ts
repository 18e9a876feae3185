/** A brand's KPIs: a tree is begun, targets are set, figures are reckoned and explained; places change; nothing typed gets lost. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { periodAt, stepPeriod } from '../../utils/domain/kpis/period';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test } from './extension';
import { kpiZone, openKpis, sampleKpis, sampleRows } from './seed-kpis';

const monthBefore = () => stepPeriod(periodAt(Date.now(), 'month', kpiZone), -1);
const monthName = (id: string) =>
  new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(`${id}-01T00:00:00Z`),
  );
const row = (page: Page, name: string) =>
  page.locator('.kpis-table tbody').filter({ has: page.getByRole('button', { name, exact: true }) });
const names = (page: Page) => page.locator('.kpis-table th.name bdi').allTextContents();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const noWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('I begin with a starter tree, set targets of several months at once, and see how last month went', async ({
  lorgnette,
}) => {
  const page = await openKpis(lorgnette, { isBlank: true });
  await button(page, 'Add “Community growth”').click();
  await expect(row(page, 'Followers')).toContainText('No target');
  await expect(page.locator('.kpis-table th.name')).toHaveCount(7);

  await row(page, 'Followers').getByRole('button', { name: 'Followers', exact: true }).click();
  await button(page, 'Edit Followers').click();
  const editor = page.getByRole('dialog');
  const before = monthBefore();
  // Of last month's year, which may not be this one.
  if (before.slice(0, 4) !== periodAt(Date.now(), 'month', kpiZone).slice(0, 4))
    await editor.getByRole('button', { name: 'The year before' }).click();
  const target = editor.getByLabel(`Target, ${monthName(before)}`, { exact: true });
  await target.fill('many');
  await editor.getByLabel('Responsible').fill('Анна');
  await button(page, 'Save').click();
  await expect(editor.getByRole('alert')).toHaveText(
    `${monthName(before)}: “many” is not a number as this KPI has it.`,
  );
  await expect(target).toBeFocused();
  await expect(editor.getByLabel('Responsible')).toHaveValue('Анна');
  await target.fill('10 000');
  await button(page, 'Save').click();
  await expect(editor).toBeHidden();

  await button(page, 'The period before').click();
  await expect(page.getByRole('heading', { level: 2, name: monthName(before) })).toBeVisible();
  await expect(row(page, 'Followers')).toContainText('Reached');
  await expect(row(page, 'Followers')).toContainText('10,000');
  await expect(row(page, 'Followers')).toContainText('Told up to');
  await expect(row(page, 'Followers')).toContainText('Анна');
  // Nothing measures this one, and it says so.
  await row(page, 'Time to answer')
    .getByRole('button', { name: /^How it was made/ })
    .click();
  await expect(row(page, 'Time to answer')).toContainText('Nothing measures it');
  await axeClean(page);
});

test('what campaigns brought is added from their rows, said row by row, and handed on as a table', async ({
  lorgnette,
}) => {
  const page = await openKpis(lorgnette);
  const before = monthBefore();
  const rows = sampleRows(Date.now()).filter(({ from }) => from.startsWith(before));
  const leads = rows.reduce((sum, { results }) => sum + (results.leads ?? 0), 0);
  await button(page, 'The period before').click();
  const line = row(page, 'Leads');
  await expect(line.locator('td.value button')).toHaveText(`How it was made: ${leads}`);
  await line.locator('td.value button').click();
  await expect(line).toContainText(`${rows.length} rows; leads ${leads}`);
  await expect(line).toContainText('No forecast: the period is over.');

  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'CSV').click()]);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain(`,${leads},`);
  // A name that a spreadsheet would take for a formula is not one (S-08).
  expect(text).toContain(`'=HYPERLINK`);
  expect(text.trim().split('\r\n')).toHaveLength(1 + sampleKpis(Date.now()).length);
});

test('I move, narrow and delete with the keyboard, take it back, and copy targets ten percent higher', async ({
  lorgnette,
}) => {
  const page = await openKpis(lorgnette, { width: 320 });
  await button(page, 'Leads').focus();
  await page.keyboard.press('Enter');
  await row(page, 'Leads').getByRole('button', { name: 'Move down' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await names(page)).slice(4, 8))
    .toEqual(['Выручка с мастер-классов', 'Spend', 'Leads', 'Cost of a lead (CPL)']);
  await row(page, 'Leads').getByRole('button', { name: 'Take out a level' }).press('Enter');
  await row(page, 'Leads').getByRole('button', { name: 'Delete Leads' }).click();
  await expect(page.getByText('“Leads” is deleted; 1 KPI below it has moved up')).toBeVisible();
  await expect.poll(() => names(page)).not.toContain('Leads');
  await expect.poll(() => names(page)).toContain('Cost of a lead (CPL)');
  await button(page, 'Undo').click();
  await expect.poll(() => names(page)).toContain('Leads');

  await page.getByLabel('Responsible').selectOption('Анна');
  await expect.poll(() => names(page)).toEqual(['Followers', 'New followers', 'Time to answer']);
  await page.getByLabel('Responsible').selectOption('Everybody');

  await button(page, 'The period after').click();
  await button(page, 'Copy targets…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('9 targets can be taken over');
  await dialog.getByLabel('Change by, %').fill('10');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(row(page, 'Followers')).toContainText('13,750');
  await button(page, 'Undo').click();
  await expect(row(page, 'Followers')).not.toContainText('13,750');
  expect(await noWider(page)).toBe(0);
  await axeClean(page);
});

test('what I type survives a closed window and another window’s change, and is put in place of it when I say so (D-05)', async ({
  lorgnette,
}) => {
  const page = await openKpis(lorgnette);
  await button(page, 'Time to answer').click();
  await button(page, 'Edit Time to answer').click();
  const editor = page.getByRole('dialog');
  await editor.getByLabel('Name', { exact: true }).fill('Answers in direct messages');
  // Neither Escape nor a window that is closed loses it.
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await page.reload();
  await button(page, 'Time to answer').click();
  await button(page, 'Edit Time to answer').click();
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Answers in direct messages');
  const kept = sampleKpis(Date.now()).find(({ id }) => id === 'answer')!;
  await ask(lorgnette, 'saveMade', { kind: 'kpis', row: { ...kept, responsible: 'Somebody else' } });
  await button(page, 'Save').click();
  await expect(editor.getByRole('alert')).toContainText('Another window has changed this KPI meanwhile.');
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Answers in direct messages');
  await button(page, 'Save').click();
  await expect(editor).toBeHidden();
  await expect(row(page, 'Answers in direct messages')).toContainText('Анна');

  // What is behind becomes a task of who answers for it.
  await row(page, 'Answers in direct messages').getByRole('button', { name: 'Make a task' }).click();
  await expect(page.getByRole('dialog')).toContainText('Bring “Answers in direct messages” back on track');
});
