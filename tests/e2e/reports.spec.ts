/** A report is made, edited, kept, and handed on; what was handed on opens without us and without a network. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';

import type { ReportForm } from '../../utils/domain/reports/report-form';
import { rowsOf } from '../tools/stored';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { planBackup } from './seed-plan';
import { sampleTasks } from './seed-tasks';

const hostile = '</style><script>window.hacked=1</script><img src=x onerror="window.hacked=2">';

async function openReports(lorgnette: Lorgnette, page?: Page): Promise<Page> {
  const opened = await openSeeded(
    lorgnette,
    'sidepanel.html#reports',
    { tabUrl: null, page: null, backup: planBackup(Date.now(), { tasks: sampleTasks(Date.now()) }) },
    page,
  );
  await turnToReports(opened);
  return opened;
}
const turnToReports = (page: Page) =>
  page.locator('main input[type=radio][value="reports"]').check({ force: true });

async function kept({ worker }: Lorgnette): Promise<ReportForm[]> {
  const { reports = [] } = await rowsOf(await worker(), 'lorgnette-own');
  return reports as ReportForm[];
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const preview = (page: Page) => page.locator('.report-view .report');

async function makeNew(page: Page, name: string): Promise<void> {
  await button(page, 'New report').click();
  await expect(field(page, 'Name in the list')).toBeFocused();
  await field(page, 'Name in the list').fill(name);
  await button(page, 'Create').click();
  await expect(preview(page)).toBeVisible();
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await button(page, name).click();
  return readFile(await (await coming).path());
}

test('I make a report, choose what is in it, write a text of my own, and next month only what is of every period comes along', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openReports(lorgnette);
  await axeClean(page);
  await makeNew(page, 'Monthly for Kolos');
  await field(page, 'Title').fill('What we did');
  await field(page, 'Client').fill('Kolos & sons');
  await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText('What we did');

  // Sections, by keyboard as well.
  const sections = () => preview(page).locator('h2').allTextContents();
  const before = await sections();
  await page.getByRole('button', { name: 'Move “Accounts over the period” up' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sections()).indexOf('Accounts over the period')).toBe(1);
  await expect(page.getByRole('button', { name: 'Move “Accounts over the period” up' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Rubrics', exact: true }).uncheck();
  await expect.poll(async () => (await sections()).length).toBe(before.length - 1);

  // A text of this month, one of every month.
  const write = async (section: string, text: string) => {
    await page.getByText(`Text: ${section}`).click();
    await field(page, `Text of “${section}”`).fill(text);
  };
  await write('Summary', 'Only of this month.');
  await expect(preview(page)).toContainText('Only of this month.');
  await write('Accounts over the period', 'Of every month.');
  await page.getByRole('checkbox', { name: 'For every period', exact: true }).last().check();
  await expect(page.getByText('(yours, of every period)')).toBeVisible();
  await axeClean(page);
  const month = page.locator('.report-period h2');
  const first = await month.textContent();
  await button(page, 'The next period').click();
  await expect(month).not.toHaveText(first!);
  await expect(preview(page)).not.toContainText('Only of this month.');
  await expect(preview(page)).toContainText('Of every month.');
  await button(page, 'The period before').click();
  await expect(preview(page)).toContainText('Only of this month.');
  await page.locator('.section-text', { hasText: 'Text: Summary' }).getByRole('button').click();
  await expect(preview(page)).not.toContainText('Only of this month.');

  // What a section has found becomes a task.
  await page.getByRole('checkbox', { name: 'Tasks', exact: true }).check();
  await page.getByRole('button', { name: /^Make a task: .*Обложка для ржаного/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('What is to be done', { exact: true })).toHaveValue(/Обложка для ржаного/);
  await axeClean(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // All of it is kept by itself.
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const [form] = await kept(lorgnette);
  expect(form).toMatchObject({ name: 'Monthly for Kolos', title: 'What we did', client: 'Kolos & sons' });
  expect(Object.values(form!.texts)).toEqual(['Of every month.']);
  expect(form!.sections.slice(0, 3).map(({ id }) => id)).toEqual(['summary', 'dynamics', 'kpis']);

  // Another one like it; one goes, and comes back.
  await button(page, 'All reports').click();
  await button(page, 'Duplicate “Monthly for Kolos”').click();
  await expect(button(page, 'Monthly for Kolos, copy')).toBeVisible();
  await button(page, 'Delete “Monthly for Kolos”').click();
  await expect(button(page, 'Monthly for Kolos')).toBeHidden();
  await button(page, 'Undo').click();
  await expect(button(page, 'Monthly for Kolos')).toBeVisible();
  expect(await kept(lorgnette)).toHaveLength(2);
});

test('what another window has saved meanwhile is not written over, and what I wrote is not lost', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openReports(lorgnette);
  await makeNew(page, 'Shared');
  const other = await lorgnette.context.newPage();
  await other.goto(page.url());
  await turnToReports(other);
  await button(other, 'Shared').click();

  // Who only looks sees what the other writes.
  await field(page, 'Client').fill('Kolos');
  await expect(field(other, 'Client')).toHaveValue('Kolos');
  // Both write at once.
  await Promise.all([field(page, 'Author').fill('Anna'), field(other, 'Author').fill('Boris')]);
  const behind = await Promise.race(
    [page, other].map(async (one) => {
      await expect(one.getByRole('alert').filter({ hasText: 'Another window' })).toBeVisible();
      return one;
    }),
  );
  const mine = behind === page ? 'Anna' : 'Boris';
  await expect(field(behind, 'Author')).toHaveValue(mine);
  await button(behind, 'Save what is here').click();
  await expect(behind.getByText('Saved', { exact: true })).toBeVisible();
  for (const one of [page, other]) await expect(field(one, 'Author')).toHaveValue(mine);

  // A name that cannot be kept: why, and what was written stays until it can.
  await field(page, 'Name in the list').fill('');
  await expect(page.getByRole('alert').filter({ hasText: 'A report needs a name.' })).toBeVisible();
  await field(page, 'Client').fill('Kolos again');
  await button(page, 'All reports').click();
  await expect(field(page, 'Client')).toHaveValue('Kolos again');
  await field(page, 'Name in the list').fill('Shared again');
  await expect.poll(async () => (await kept(lorgnette))[0]?.client).toBe('Kolos again');
});

test('the report is handed on: a page that opens without a network and without us, a workbook, tables, pictures, paper (S-03)', async ({
  lorgnette,
}, info) => {
  test.slow();
  const page = await openReports(lorgnette);
  await makeNew(page, 'Handed on');
  await field(page, 'Title').fill(`Report ${hostile}`);
  await field(page, 'Client').fill(`Kolos ${hostile}`);
  await page.getByText('Text: Summary').click();
  await field(page, 'Text of “Summary”').fill(`My words ${hostile}`);
  await expect(preview(page)).toContainText('My words </style>');

  // No logo but a picture; the picture is made small.
  const logo = page.locator('input[type=file]');
  await logo.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload=alert(1)>'),
  });
  await expect(page.getByText('A logo is a PNG, JPEG or WebP picture', { exact: false })).toBeVisible();
  const large = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 800];
    const paint = canvas.getContext('2d')!;
    paint.fillStyle = '#b3541e';
    paint.fillRect(100, 100, 1400, 600);
    return canvas.toDataURL('image/png').split(',')[1]!;
  });
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(large, 'base64') });
  const size = () =>
    preview(page)
      .locator('header img')
      .evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight]);
  await expect.poll(size).toEqual([512, 256]);

  const html = (await downloaded(page, 'HTML')).toString();
  expect(html).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org|vk\.com|www\.)/);
  const file = info.outputPath('report.html');
  await (await import('node:fs/promises')).writeFile(file, html);
  const reader = await lorgnette.context.newPage();
  const heard: string[] = [];
  reader.on('console', (said) => heard.push(said.text()));
  reader.on('pageerror', (error) => heard.push(error.message));
  reader.on('request', (request) => {
    if (!request.url().startsWith('data:')) heard.push(request.url());
  });
  await lorgnette.context.setOffline(true);
  await reader.goto(`file://${file}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Report ${hostile}`);
  await expect(reader.locator('header img')).toBeVisible();
  expect(await reader.evaluate(() => 'hacked' in window)).toBe(false);
  expect(heard).toEqual([`file://${file}`]);
  expect(await reader.locator('html').getAttribute('lang')).toBe('en');
  await axeClean(reader);
  await lorgnette.context.setOffline(false);

  const sheets = await readWorkbook(await downloaded(page, 'XLSX'));
  expect(sheets[0]!.data.flat()).toContain(`Kolos ${hostile}`);
  expect(sheets.length).toBeGreaterThan(3);
  const tables = unzipSync(await downloaded(page, 'CSV'));
  for (const table of Object.values(tables)) expect(Buffer.from(table).toString('hex', 0, 3)).toBe('efbbbf');
  expect(strFromU8(Object.values(tables)[0]!)).not.toBe('');

  const [paper] = await Promise.all([
    lorgnette.context.waitForEvent('page'),
    button(page, 'Print or PDF').click(),
  ]);
  await expect(preview(paper).getByRole('heading', { level: 1 })).toHaveText(`Report ${hostile}`);
  await axeClean(paper);
  const pdf = await paper.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
