/** The planner in a tab of its own: the plan as a calendar, list, board and table; files in and out. */
import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';

import type { PlanItem } from '../../utils/domain/plan/item';
import { rowsOf } from '../tools/stored';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { dayFrom, planBackup, planItem, planZone, samplePlan } from './seed-plan';

type Place = 'Month' | 'Week' | 'List' | 'Board' | 'Table' | 'In and out';

async function openPlanner(lorgnette: Lorgnette, place: Place, plan?: PlanItem[]): Promise<Page> {
  const now = Date.now();
  const backup = planBackup(now, plan ? { plan } : {});
  const page = await openSeeded(lorgnette, 'sidepanel.html#plan', { tabUrl: null, page: null, backup });
  await turnTo(page, place);
  return page;
}

const turnTo = (page: Page, place: Place) =>
  page.getByRole('radio', { name: place, exact: true }).check({ force: true });
const said = (page: Page) => page.getByRole('status').last();

async function kept({ worker }: Lorgnette): Promise<Map<string, PlanItem>> {
  const { plan = [] } = await rowsOf(await worker(), 'lorgnette-own');
  return new Map((plan as PlanItem[]).map((item) => [item.id, item]));
}
const keptWhen = (lorgnette: Lorgnette, id: string) => async () => (await kept(lorgnette)).get(id)?.when;

/** By hand, as a person does it: the calendar hears pointers. */
async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const from = (await what.boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 16, { steps: 4 });
  const goal = (await to.boundingBox())!;
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 12 });
  await page.mouse.up();
}

test('in the month and week I drag, type and open; every item keeps the zone it was planned in', async ({
  lorgnette,
}) => {
  test.slow();
  // In the middle of this month, so that every day of the story is on the first page.
  const middle = Date.parse(`${dayFrom(Date.now(), 0).slice(0, 7)}-15T09:00:00Z`);
  const day = (days: number) => dayFrom(middle, days);
  const page = await openPlanner(lorgnette, 'Month', [
    planItem('rye', {
      title: 'Ржаной',
      when: { day: day(0), time: '19:00', zone: planZone },
      status: 'approved',
      channels: [{ network: 'vk' }, { network: 'telegram' }],
    }),
    planItem('tokyo', { title: 'Tokyo', when: { day: day(1), time: '08:00', zone: 'Asia/Tokyo' } }),
    planItem('undated', { title: 'Some day' }),
    planItem('late', {
      title: 'Late',
      when: { day: '2020-01-01', time: null, zone: planZone },
      status: 'approved',
    }),
  ]);
  const cell = (date: string) => page.locator(`.calendar [data-date="${date}"]`).first();
  const event = (title: string) => page.locator('.calendar').getByRole('button', { name: title });
  await expect(event('Ржаной')).toContainText('19:00');
  await expect(event('Ржаной')).toContainText('VK, Telegram');
  await expect(event('Ржаной')).toContainText('Approved');
  // Eight in the morning there is two at night here.
  await expect(event('Tokyo')).toContainText('02:00');
  await axeClean(page);

  await drag(page, event('Tokyo'), cell(day(4)));
  await expect(said(page)).toContainText('“Tokyo”:');
  await expect.poll(keptWhen(lorgnette, 'tokyo')).toEqual({ day: day(4), time: '08:00', zone: 'Asia/Tokyo' });
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(keptWhen(lorgnette, 'tokyo')).toEqual({ day: day(1), time: '08:00', zone: 'Asia/Tokyo' });

  await drag(page, page.locator('.planner-undated li', { hasText: 'Some day' }), cell(day(3)));
  await expect.poll(keptWhen(lorgnette, 'undated')).toEqual({ day: day(3), time: null, zone: planZone });
  await expect(event('Some day')).toBeVisible();

  // With the keyboard: an item opens, and a day begins one.
  await event('Ржаной').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Ржаной');
  await dialog.getByLabel('Day', { exact: true }).fill(day(2));
  await expect.poll(keptWhen(lorgnette, 'rye')).toEqual({ day: day(2), time: '19:00', zone: planZone });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell(day(2))).toContainText('Ржаной');

  await turnTo(page, 'Week');
  await expect(page.getByRole('button', { name: 'The next week' })).toBeVisible();
  await axeClean(page);
  await page.getByLabel('Whose clock').selectOption('computer');
  await turnTo(page, 'List');
  await axeClean(page);
  // Kept from visit to visit.
  await page.reload();
  await expect(page.getByRole('radio', { name: 'List', exact: true })).toBeChecked();
  await expect(page.getByLabel('Whose clock')).toHaveValue('computer');
  await expect(page.locator('.planner-list')).toContainText('Some day');
});

test('on the board a card goes to another column by hand and by its menu; in the table many change at once, and back', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPlanner(lorgnette, 'Board');
  const column = (status: string) => page.locator(`.board-column[data-column="${status}"]`);
  await axeClean(page);
  await drag(page, column('approved').locator('.board-card'), column('scheduled'));
  await expect(column('scheduled')).toContainText('Ржаной на закваске');
  await page.getByLabel('Move “Как выбрать муку” to').selectOption('Approved');
  await expect(said(page)).toContainText('“Как выбрать муку”: Approved');
  await expect(column('approved')).toContainText('Как выбрать муку');
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(column('toApprove')).toContainText('Как выбрать муку');

  await turnTo(page, 'Table');
  const rows = page.locator('.planner-table tbody.rows tr');
  await expect(rows).toHaveCount(11);
  await axeClean(page);
  const filters = page.getByRole('search');
  await filters.getByLabel('Status').selectOption('Late or missed');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await filters.getByLabel('Network').selectOption('VK');
  const search = page.getByLabel('Search the plan');
  await search.pressSequentially('ХЛЕБ ');
  await expect(search).toHaveValue('ХЛЕБ ');
  await expect(rows).toHaveCount(2);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(rows).toHaveCount(11);
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(rows.first()).toContainText('=HYPERLINK');

  const before = await kept(lorgnette);
  await page.getByLabel('Choose “Ржаной на закваске”').check();
  await page.getByLabel('Choose “Morning in Tokyo”').check();
  const bulk = page.getByRole('form', { name: 'Change the chosen items' });
  await expect(bulk).toContainText('2 chosen');
  await bulk.getByLabel('Change', { exact: true }).selectOption('Date, by days');
  await bulk.getByLabel('By how many days: 7 or -7').fill('7');
  await bulk.getByRole('button', { name: 'Apply' }).click();
  await expect(said(page)).toContainText('2 items changed');
  const put = (id: string) => ({
    ...before.get(id)!.when!,
    day: dayFrom(Date.parse(before.get(id)!.when!.day), 7),
  });
  await expect.poll(keptWhen(lorgnette, 'tokyo')).toEqual(put('tokyo'));
  await expect.poll(keptWhen(lorgnette, 'rye')).toEqual(put('rye'));
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(keptWhen(lorgnette, 'rye')).toEqual(before.get('rye')!.when);

  await page.getByLabel('2 chosen').check();
  await expect(bulk).toContainText('11 chosen');
  await bulk.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing planned here')).toBeVisible();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(11);
  expect([...(await kept(lorgnette)).keys()].sort()).toEqual([...before.keys()].sort());
});

const messy = [
  'Дата публикации;Время;Площадка;Тема;Текст поста;Статус;Заметки',
  '26.11.2027;19:30;ВК, Телеграм;Ржаной;"Новый ""хлеб""',
  'с солью";В работе;x',
  '30.02.2027;10:00;VK;Нет такого дня;;;',
  '27.11.2027;25:70;MySpace;Нет такой сети;;почти;',
  '28.11.2027;;Инстаграм;;Только текст;;',
].join('\r\n');

test('a messy table is understood, what is wrong is told row by row, and what is saved can be read again anywhere', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openPlanner(lorgnette, 'In and out', samplePlan(Date.now()));
  const give = (name: string, buffer: Buffer) =>
    page.locator('.files-in input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const alert = page.locator('.files-in').getByRole('alert');
  for (const [name, text, problem] of [
    ['plan.xlsx', 'PK no workbook', 'The file is no Excel workbook'],
    ['plan.json', '{"lorgnette":"plan"', 'The file is no JSON'],
    ['plan.csv', 'Title\r\n', 'No rows under a head'],
  ] as const) {
    await give(name, Buffer.from(text));
    await expect(alert).toContainText(problem);
  }

  // As an old Russian Excel saves it.
  await give('план.csv', windows1251(messy));
  await expect(page.getByLabel('Тема', { exact: true })).toHaveValue('title');
  await expect(page.getByLabel('Заметки', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Dates are read as')).toHaveValue('dayFirst');
  const faults = page.locator('.files-in .faults');
  await expect(faults).toContainText('“30.02.2027” is no day of the calendar.');
  await expect(faults).toContainText('“25:70” is no time.');
  await expect(faults).toContainText('“MySpace” is no network that is known here.');
  await expect(faults).toContainText('“почти” is no status.');
  await page.getByLabel('Заметки', { exact: true }).selectOption('Notes on pictures and video');
  await axeClean(page);
  expect((await kept(lorgnette)).size).toBe(11);
  await page.getByRole('button', { name: 'Import 2 items' }).click();
  await expect(said(page)).toContainText('2 items added');
  const added = [...(await kept(lorgnette)).values()].filter(({ when }) => when?.day.startsWith('2027'));
  expect(added.find(({ title }) => title === 'Ржаной')).toMatchObject({
    brand: 'kolos',
    when: { day: '2027-11-26', time: '19:30', zone: planZone },
    text: 'Новый "хлеб"\nс солью',
    status: 'inWork',
    mediaNotes: 'x',
    channels: [{ network: 'vk' }, { network: 'telegram' }],
  });
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await kept(lorgnette)).size).toBe(11);

  const file = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const workbook = await file('XLSX');
  const [sheet] = await readWorkbook(workbook.bytes);
  expect(sheet!.data).toHaveLength(12);
  // Read again, all rows are known; changed to what they are already, nothing changes.
  const before = await kept(lorgnette);
  for (const { name, bytes } of [workbook, await file('CSV'), await file('JSON')]) {
    await give(name, bytes);
    await expect(page.getByText('11 rows are of items that are already there:')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 0 items' })).toBeDisabled();
    await page.getByRole('radio', { name: 'Update' }).check({ force: true });
    await page.getByRole('button', { name: 'Import 11 items' }).click();
    await expect(page.locator('.files-waiting')).toBeHidden();
    expect(await kept(lorgnette)).toEqual(before);
  }
  const calendar = new ICAL.Component(
    ICAL.parse((await file('Calendar (ICS)')).bytes.toString()) as unknown[],
  );
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(9);

  // What is handed on needs nobody's leave, and runs nothing.
  const shared = await file('Share as HTML');
  const html = shared.bytes.toString();
  expect(html).not.toMatch(/<script|<b>not a formula|https?:\/\/(?!example\.com)/);
  const client = await lorgnette.context.newPage();
  const refused: string[] = [];
  client.on('console', (message) => refused.push(message.text()));
  await client.setContent(html);
  await expect(client.getByRole('heading', { level: 1 })).toHaveText('content plan Колос');
  await expect(client.getByRole('heading', { name: '12:30 A day with our baker' })).toBeVisible();
  await expect(client.getByText('Коротко о хлебе')).toBeVisible();
  expect(
    await client
      .locator('article')
      .first()
      .evaluate((one) => getComputedStyle(one).borderLeftWidth),
  ).toBe('3px');
  expect(refused).toEqual([]);
  await axeClean(client);
  await client.close();

  // On paper: the plan, not what can only be pressed.
  await turnTo(page, 'List');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.planner-list')).toBeVisible();
  for (const name of ['New item', 'Print', 'Today'])
    await expect(page.getByRole('button', { name })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

/** Letters of the old Russian page of Windows. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return code;
    }),
  );
}
