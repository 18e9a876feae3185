/** Plan and fact meet by themselves: what is published finds its item; slots come round, and their gaps become items. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { blankChannel, blankContent, type PlanContent } from '../../utils/domain/plan/item';
import { ask, tabOf } from '../tools/window';
import { axeClean } from './axe';
import { badgesWhen, expect, idsOf, test, type Lorgnette } from './extension';
import { cellar, keyOf, wall } from './sites/vk/data';
import { answerSample, samplePages } from './sites/vk/site';

const tasting =
  'Открытая дегустация в субботу: пробуем пять улунов с северного склона и сравниваем воду из трёх источников. Двенадцать мест, запись в сообщениях.';

/** The sample wall, with a text as long as people write them. */
const serveWall = (context: Lorgnette['context']) =>
  context.route(/^https:\/\/(?:api\.)?vk\.com\//, (route, request) => {
    const given = answerSample(request.url(), request.postData(), { language: 'ru' });
    const body = given?.body.replaceAll('Открытая дегустация в субботу, двенадцать мест.', `🍵 ${tasting}`);
    return given ? route.fulfill({ ...given, body: body! }) : route.abort();
  });

async function openPlan({ context, origin }: Lorgnette, part: string, width: number): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width, height: 900 });
  await panel.goto(`${origin}/sidepanel.html`);
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await panel.getByRole('radio', { name: part, exact: true }).check({ force: true });
  return panel;
}

const noWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an approved item’s post that passes on my screen is found, an unsure one is asked, a missed one lights up', async ({
  accepted,
}) => {
  const { context } = accepted;
  const { id: brand } = await ask(accepted, 'createBrand', 'Tea');
  await ask(accepted, 'addAccounts', {
    brand,
    accounts: [{ network: 'vk', id: String(-cellar.id), handle: null, name: null, role: 'own', addedAt: 0 }],
  });
  const hoursAgo = (hours: number) => {
    const at = new Date(Date.now() - hours * 3_600_000).toISOString();
    return { day: at.slice(0, 10), time: at.slice(11, 16), zone: 'UTC' };
  };
  const item = (title: string, hours: number, more: Partial<PlanContent> = {}) => ({
    ...blankContent(brand, hoursAgo(hours)),
    title,
    status: 'approved' as const,
    channels: [blankChannel('vk')],
    rubric: 'Events',
    slot: null,
    idea: null,
    ...more,
  });
  const [planned] = await ask(accepted, 'addPlanItems', [
    item('Saturday’s tasting', wall[3]!.age + 1, {
      text: `${tasting.replace('пробуем', 'пробуем вместе')} #чай`,
    }),
    item('Полторы минуты про слишком горячую воду', wall[2]!.age),
    item('The harvest that never came', 70, {
      text: 'Рассказываем, почему этой осенью урожая с южного склона не будет вовсе.',
    }),
  ]);
  await serveWall(context);
  const page = await context.newPage();
  await page.goto(samplePages.wall);
  await badgesWhen(page, (all) => idsOf(all).includes(keyOf(wall[3]!)));
  await expect
    .poll(async () => await ask(accepted, 'takeSnapshot', (await tabOf(accepted, page)) ?? -1))
    .toBe(true);
  // No guide was written: no badge says anything of one.
  expect((await badgesWhen(page, () => true)).map(({ text }) => text).join()).not.toMatch(/[✓⚑]/);

  const panel = await openPlan(accepted, 'Plan and fact', 320);
  const row = (title: string) => panel.getByRole('row').filter({ hasText: title });
  const found = row('Saturday’s tasting');
  await expect(found).toContainText('Published');
  await expect(found.locator('td.er')).toHaveText(/\d%$/);
  await expect(found.locator('td.delay')).toHaveText('+1 hr');
  await expect(found.getByRole('link', { name: 'Open the post' })).toHaveAttribute(
    'href',
    `https://vk.com/wall${keyOf(wall[3]!)}`,
  );
  await expect(row('The harvest that never came')).toContainText('⚑ Missed');

  const question = panel.locator('.fact-questions li');
  await expect(question).toHaveCount(1);
  await expect(question).toContainText('Полторы минуты');
  await axeClean(panel);
  expect(await noWider(panel)).toBe(0);
  await question.getByRole('button', { name: /^No/ }).click();
  await expect(question).toHaveCount(0);
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await question.getByRole('button', { name: /^Yes/ }).click();
  await expect(row('Полторы минуты')).toContainText('Published');

  // Taken off it is what it was, and stays off though its post passes again.
  await found.getByRole('button', { name: 'Saturday’s tasting' }).click();
  const editor = panel.getByRole('dialog');
  await expect(editor.getByRole('region', { name: 'Published posts' })).toContainText(/ER followers .*%/);
  await editor.getByRole('button', { name: 'Detach' }).click();
  await expect(editor.getByText('no post yet')).toBeVisible();
  await editor.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await badgesWhen(page, (all) => idsOf(all).includes(keyOf(wall[3]!)));
  await page.waitForTimeout(1500);
  await panel.bringToFront();
  await expect(found).not.toContainText('Published');
  await found.getByRole('button', { name: /^Attach its post/ }).click();
  const address = panel.getByLabel('Address of the post on VK');
  await address.fill('https://vk.com/feed');
  await address.press('Enter');
  await expect(panel.getByText('This address does not lead to a post on VK')).toBeVisible();
  await address.fill(`vk.com/tea.cellar?w=wall${keyOf(wall[3]!)}`);
  await panel.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(found).toContainText('Published');
  await expect(found.locator('td.er')).toHaveText(/\d%$/);

  await panel.setViewportSize({ width: 1280, height: 900 });
  await expect(panel.locator('.fact-groups li').filter({ hasText: 'Events' })).toContainText(
    '2 of 3 published',
  );
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFPlan item,/);
  expect(csv).toContain(`https://vk.com/wall${keyOf(wall[3]!)}`);
  expect(planned?.status).toBe('approved');
});

test('I set a slot, see the days for which nothing is planned, and make one of them an item', async ({
  accepted,
}) => {
  await ask(accepted, 'createBrand', 'Tea');
  const panel = await openPlan(accepted, 'Rhythm', 320);
  await panel.getByRole('button', { name: 'New slot' }).click();
  const form = panel.getByRole('form', { name: 'New slot' });
  await form.getByRole('combobox', { name: 'Network' }).selectOption('Telegram');
  for (const day of await form.getByRole('checkbox', { checked: true }).all()) await day.uncheck();
  await form.getByRole('button', { name: 'Save the slot' }).click();
  await expect(form.getByRole('alert')).toHaveText('Choose at least one day.');
  await form.getByRole('checkbox', { name: 'Tue' }).check();
  await form.getByRole('checkbox', { name: 'Fri' }).check();
  await form.getByLabel('Time', { exact: true }).fill('19:30');
  await expect(form.getByText(/Every week on Tue, Fri · 19:30/)).toBeVisible();
  // Closed and opened again, nothing that was typed is lost.
  await panel.reload();
  await panel.getByRole('radio', { name: 'Rhythm', exact: true }).check({ force: true });
  await axeClean(panel);
  await form.getByRole('button', { name: 'Save the slot' }).click();

  const gaps = panel.locator('.gap-list > li');
  await expect(gaps).toHaveCount(4);
  await expect(gaps.first()).toContainText('19:30');
  await gaps
    .first()
    .getByRole('button', { name: /^Plan it/ })
    .click();
  const editor = panel.getByRole('dialog');
  await editor.getByLabel('Title', { exact: true }).fill('An evening with pu-erh');
  await editor.getByRole('button', { name: 'Close' }).click();
  await expect(gaps).toHaveCount(3);
  await expect(panel.getByText('3 gaps: 1 of 4 filled.')).toBeVisible();

  await panel.getByRole('button', { name: /^Delete Telegram/ }).click();
  await expect(panel.getByText('No slots yet')).toBeVisible();
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(gaps).toHaveCount(3);

  // The planner's month has them too.
  const planner = await accepted.context.newPage();
  await planner.setViewportSize({ width: 1280, height: 900 });
  await planner.goto(`${accepted.origin}/sidepanel.html#plan`);
  await planner.getByRole('button', { name: 'The next month' }).click();
  const gap = planner.locator('.calendar .is-gap').first();
  await expect(gap).toHaveText('+ 19:30 Telegram');
  await axeClean(planner);
  await gap.click();
  await expect(planner.getByRole('dialog').getByLabel('Time', { exact: true })).toHaveValue('19:30');
  await planner.close();

  await panel.getByRole('radio', { name: 'How often', exact: true }).check({ force: true });
  await panel.getByLabel('Posts a week').fill('3');
  await expect(panel.getByText('fewer than wanted').first()).toBeVisible();
  await panel.getByRole('radio', { name: 'Balance', exact: true }).check({ force: true });
  await panel.getByLabel('Target for News, %').fill('30');
  await expect(panel.getByText('The target adds up to 30%: 70% are left to give.')).toBeVisible();
  await axeClean(panel);
  expect(await noWider(panel)).toBe(0);
});
