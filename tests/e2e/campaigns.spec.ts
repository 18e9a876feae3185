/** Campaigns: made, filled by hand, read; nothing counted twice; settings, and what two windows write. */
import type { Page } from '@playwright/test';

import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { autumn, keepAutumn } from './seed-campaigns';

const said = (page: Page) => page.locator('.toasts');
const turn = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

async function openCampaigns({ context, origin }: Lorgnette): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/sidepanel.html#campaigns`);
  return page;
}

test('I make a campaign, add a channel, write a week by hand, and see what a subscriber costs and how that was made', async ({
  accepted,
}) => {
  test.slow();
  await ask(accepted, 'createBrand', 'Tea House');
  const page = await openCampaigns(accepted);
  await expect(page.getByText('No campaigns yet')).toBeVisible();
  await page.getByRole('button', { name: 'New campaign' }).click();
  const made = page.getByRole('form', { name: 'New campaign' });
  await expect(made.getByLabel('Name', { exact: true })).toBeFocused();
  await made.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(made.getByRole('alert')).toHaveText('Give the campaign a name.');
  await made.getByLabel('Name', { exact: true }).fill('Spring tea');
  await made.getByLabel('Begins', { exact: true }).fill('2026-10-01');
  await made.getByLabel('Ends', { exact: true }).fill('2026-10-31');
  await made.getByLabel('Budget', { exact: true }).fill('50 000,50');
  await axeClean(page);
  await made.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Spring tea' })).toBeFocused();

  await page.getByRole('button', { name: 'Add channels' }).click();
  await page.getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('group', { name: 'New, 1' }).getByLabel('Channel', { exact: true }).fill('Bloggers');
  // What is typed is there again after another part was looked at.
  await turn(page, 'Budget');
  await turn(page, 'Settings');
  await expect(page.getByLabel('Channel', { exact: true })).toHaveValue('Bloggers');
  await page.getByLabel('Tool', { exact: true }).selectOption('bloggers');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said(page)).toContainText('Campaign saved');

  await turn(page, 'Data');
  await page.getByRole('button', { name: 'Write results by hand' }).click();
  const row = page.getByRole('form', { name: 'Write results by hand' });
  await row.getByLabel('From', { exact: true }).fill('2026-10-05');
  await row.getByLabel('To', { exact: true }).fill('2026-10-11');
  await row.getByLabel('Spend', { exact: true }).fill('12 500,50');
  await row.getByLabel('New subscribers', { exact: true }).fill('many');
  await row.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(row.getByRole('alert')).toContainText('New subscribers');
  await expect(row.getByLabel('Spend', { exact: true })).toHaveValue('12 500,50');
  await row.getByLabel('New subscribers', { exact: true }).fill('250');
  await row.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(said(page)).toContainText('Results kept');
  await expect(page.locator('.campaign-rows tbody.rows tr')).toHaveCount(1);

  await turn(page, 'Economics');
  const cost = page
    .getByRole('table', { name: 'Economics by channel' })
    .getByRole('button', { name: /^Cost per subscriber: ₽50/ });
  await cost.click();
  const how = page.getByRole('dialog');
  await expect(how).toContainText('Spend divided by new subscribers.');
  await expect(how).toContainText('₽12,500.50');
  await expect(how).toContainText('By hand: 1 row');
  await axeClean(page);
  await page.keyboard.press('Escape');
  await expect(how).toHaveCount(0);
  await expect(cost).toBeFocused();
});

test('What two sources tell is counted once and named; rows are removed and put back; the page is usable by all', async ({
  accepted,
}) => {
  test.slow();
  const { id } = await ask(accepted, 'createBrand', 'Колос');
  await keepAutumn(accepted, id);
  const page = await openCampaigns(accepted);
  await page.getByRole('button', { name: 'Осенний хлеб' }).click();
  await expect(page.getByText('leads not counted, because GA4 tells the same')).toBeVisible();
  const table = page.getByRole('table', { name: 'Economics by channel' });
  // GA4 told 130 leads of VK Ads, a person 38 of the communities.
  await expect(table.getByRole('button', { name: /^Leads: 168,/ })).toBeVisible();
  await page.getByLabel('Group by', { exact: true }).selectOption('textShare');
  await expect(page.locator('.campaign-table tbody.rows tr')).toHaveText([
    /^21–50%/,
    /^Up to 20%/,
    // Leads of the whole channel over the spend of others would be the cost of nothing.
    /^Not told₽12,000.*168.*—$/,
    /^Whole campaign/,
  ]);
  await page.getByLabel('From', { exact: true }).fill('2026-10-08');
  await expect(page.getByText('1 row lies only partly in the days shown')).toBeVisible();
  await page.getByRole('button', { name: 'All days' }).click();
  await axeClean(page);

  await turn(page, 'What is cheaper');
  await expect(page.getByRole('status').first()).toContainText(
    'VK Реклама looks the cheapest, but the difference may be chance.',
  );
  await axeClean(page);
  await turn(page, 'Planner');
  await page.getByLabel('What you want', { exact: true }).selectOption('leads');
  await page.getByLabel('How many (leads)', { exact: true }).fill('200');
  await expect(page.getByText(/It will take ₽[\d,]+ to ₽[\d,]+ \(at the past cost ₽48,679\)/)).toBeVisible();
  await page.getByLabel('Margin of revenue, %', { exact: true }).fill('60');
  await expect(page.getByRole('row', { name: /^ROMI/ })).toContainText('%');
  await axeClean(page);

  await turn(page, 'Data');
  await page.getByLabel('File', { exact: true }).selectOption('ga4.csv');
  await page.getByRole('button', { name: 'Remove 20 rows' }).click();
  await expect(said(page)).toContainText('20 rows removed');
  await expect(page.locator('.campaign-figures')).toContainText('Leads240');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.campaign-figures')).toContainText('Leads168');
  await axeClean(page);
});

test('Settings that another window changed meanwhile are not written over; a deleted campaign comes back with its rows', async ({
  accepted,
}) => {
  test.slow();
  const { id } = await ask(accepted, 'createBrand', 'Колос');
  await keepAutumn(accepted, id);
  const page = await openCampaigns(accepted);
  await page.getByRole('button', { name: 'Осенний хлеб' }).click();
  await turn(page, 'Settings');
  await axeClean(page);
  await page.getByLabel('Name', { exact: true }).fill('Хлеб осенью');
  const kept = await ask(accepted, 'saveMade', {
    kind: 'campaigns',
    row: { ...autumn(id), budget: 7_000_000, updatedAt: await updatedAt(page) },
  });
  expect(kept.kind).toBe('campaigns');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The campaign was changed in another window meanwhile.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Хлеб осенью');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('heading', { name: 'Хлеб осенью' })).toBeVisible();

  // A window that is closed in the middle of a word loses nothing.
  await turn(page, 'Settings');
  const note = page.getByLabel('Note', { exact: true }).last();
  await note.fill('Ask about December');
  await page.reload();
  await page.getByRole('button', { name: 'Хлеб осенью' }).click();
  await turn(page, 'Settings');
  await expect(note).toHaveValue('Ask about December');
  await page.getByRole('button', { name: 'Give up changes' }).click();
  await expect(note).toHaveValue('');

  await page.getByRole('button', { name: 'Delete the campaign' }).click();
  await expect(page.getByText('No campaigns yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.campaign-list')).toContainText('₽40,890');
});

/** When the campaign that a window shows was kept. */
const updatedAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('lorgnette-own');
        open.onerror = () => reject(open.error ?? new Error('not opened'));
        open.onsuccess = () => {
          const asked = open.result.transaction('campaigns').objectStore('campaigns').get('autumn');
          asked.onsuccess = () => {
            open.result.close();
            resolve((asked.result as { updatedAt: number }).updatedAt);
          };
        };
      }),
  );
