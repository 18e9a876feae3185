/** Tagged links: built in the popup and the panel, one or thousands, kept and found again. */
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test } from './extension';
import { openSeeded } from './seed';

const shop = 'https://shop.example/sale?id=5&b=%D0%B0&fbclid=abc123#top';

/** What was last copied. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

const result = (page: Page) => page.locator('.utm-result output');

async function turnTo(page: Page, part: 'Many links' | 'Saved links' | 'Naming rules' | 'One link') {
  await page.getByRole('radio', { name: part }).check();
}

test('on any page the popup has its address cleaned; a template and Copy give the tagged link', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'popup.html', { tabUrl: shop, page: null });
  await expect(page.getByLabel('Address to tag')).toHaveValue('https://shop.example/sale?id=5&b=%D0%B0#top');
  await expect(page.getByText('Left out: fbclid')).toBeVisible();
  await page.getByLabel('Template', { exact: true }).selectOption('VK Ads');
  const link =
    'https://shop.example/sale?id=5&b=%D0%B0&utm_source=vk.com&utm_medium=cpc&utm_campaign={{ad_plan_id}}&utm_term={{campaign_id}}&utm_content={{banner_id}}#top';
  await expect(result(page)).toHaveText(link);
  await expect(page.locator('.utm-result mark').first()).toContainText('utm_source=vk.com');
  await expect(page.getByText('Paid Social')).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('Campaign', { exact: true }).press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await copied(page)).toBe(link);
});

test('what was left unfinished is there again; what was made is not', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html', { tabUrl: shop, page: null });
  await page.getByLabel('Source', { exact: true }).fill('newsletter');
  await page.getByLabel('Medium', { exact: true }).fill('email');
  await page.reload();
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('newsletter');
  await expect(page.getByLabel('Medium', { exact: true })).toHaveValue('email');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link saved' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Address to tag')).toHaveValue('https://shop.example/sale?id=5&b=%D0%B0#top');
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('');
});

test('on another page I take its address into the form I left, or start anew and may think better of it', async ({
  lorgnette,
}) => {
  const first = { tabUrl: shop, page: null };
  const page = await openSeeded(lorgnette, 'popup.html', first);
  await expect(page.getByRole('button', { name: 'Use this page’s address' })).toBeHidden();
  await page.getByLabel('Source', { exact: true }).fill('newsletter');
  // What stands in the form now is of another page.
  await page.getByLabel('Address to tag').fill('https://shop.example/other');
  await expect(page.getByRole('button', { name: 'Put back' })).toBeHidden();
  await page.getByRole('button', { name: 'Use this page’s address' }).click();
  await expect(result(page)).toHaveText('https://shop.example/sale?id=5&b=%D0%B0&utm_source=newsletter#top');
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('newsletter');
});

test('what cannot be tagged is said in a sentence, and stays in the form', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html', { tabUrl: null, page: null });
  const address = page.getByLabel('Address to tag');
  await expect(page.getByText('Paste the address')).toBeVisible();
  for (const [bad, sentence] of [
    ['javascript:alert(1)', 'This is a script'],
    ['ftp://shop.example/a', 'Only http and https'],
    ['nothing to see here', 'This is not an address'],
    [`https://shop.example/${'a'.repeat(100_000)}`, 'longer than 8,192'],
  ] as const) {
    await address.fill(bad);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(address).toHaveValue(bad);
    await expect(result(page)).toBeHidden();
  }
});

test('findings name what is wrong; one click puts all that is safe right', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html', {
    tabUrl: 'https://shop.example/?utm_source=VK.com&utm_medium=cpc&utm_campaign=Весенняя распродажа',
    page: null,
  });
  const findings = page.getByRole('region', { name: 'What to look at' });
  await expect(findings.getByRole('listitem').first()).toBeVisible();
  await findings.getByRole('button', { name: /^Put all/ }).click();
  await expect(result(page)).toHaveText(
    'https://shop.example/?utm_source=vk.com&utm_medium=cpc&utm_campaign=vesennyaya_rasprodazha',
  );
});

test('a form that nothing is written into accuses nobody; a template that replaces the address’s tags says so, and can be taken back', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'popup.html', { tabUrl: shop, page: null });
  await expect(page.getByText('Choose a template, or fill in')).toBeVisible();
  await expect(page.getByText('Error.')).toBeHidden();
  await page.getByLabel('Source', { exact: true }).fill('x');
  await expect(page.getByText('The medium is missing.')).toBeVisible();

  const address = 'https://shop.example/?id=5&utm_source=newsletter&utm_campaign=spring';
  const tagged = await openSeeded(lorgnette, 'popup.html', { tabUrl: address, page: null }, page);
  await tagged.getByLabel('Template', { exact: true }).selectOption('VK Ads');
  const over = tagged.getByRole('status').filter({ hasText: 'The template has replaced' });
  await expect(over).toContainText('utm_source: newsletter → vk.com');
  await expect(over).toContainText('utm_campaign: spring → {{ad_plan_id}}');
  await over.getByRole('button', { name: 'Put the old values back' }).click();
  await expect(over).toBeHidden();
  await expect(tagged.getByLabel('Source', { exact: true })).toHaveValue('newsletter');
  await expect(tagged.getByLabel('Campaign', { exact: true })).toHaveValue('spring');

  // A parameter of one's own that the page has too.
  await tagged.getByText('More fields and parameters').click();
  await tagged.getByRole('button', { name: 'Add a parameter' }).click();
  await tagged.getByLabel('name', { exact: true }).fill('id');
  await tagged.getByLabel('value', { exact: true }).fill('7');
  await expect(tagged.getByText('id is in the address already: 5. The new value is 7.')).toBeVisible();
  await tagged.getByRole('button', { name: 'Keep “5”' }).click();
  await expect(result(tagged)).toContainText('?id=5&');
});

test('in the popup Copy is in view wherever I am, a long link too, and the end can be reached', async ({
  lorgnette,
}) => {
  const page = await lorgnette.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  const address = `https://shop.example/${'catalogue/'.repeat(100)}`;
  await openSeeded(lorgnette, 'popup.html', { tabUrl: address, page: null }, page);
  await page.getByLabel('Template', { exact: true }).selectOption('VK Ads');
  const copy = page.getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Options' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Options' })).toBeInViewport({ ratio: 1 });
  await expect(copy).toBeInViewport({ ratio: 1 });
  // By keyboard nothing that is reached is under what stands at the bottom.
  await page.getByLabel('Address to tag').focus();
  const covered: string[] = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return focused.contains(there) || there?.contains(focused)
        ? null
        : `${focused.tagName} ${focused.textContent}`;
    });
    if (name) covered.push(name);
  }
  expect(covered).toEqual([]);
  await page.getByRole('button', { name: 'Show the whole link' }).click();
  await expect(result(page)).toContainText('utm_content={{banner_id}}');
  await axeClean(page);
});

test('a QR code of the link can be saved as SVG and PNG', async ({ lorgnette }) => {
  const page = await openSeeded(lorgnette, 'popup.html', { tabUrl: shop, page: null });
  await page.getByLabel('Source', { exact: true }).fill('qr');
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: /^QR code of https/ })).toBeVisible();
  for (const [kind, start] of [
    ['SVG', '<svg xmlns'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind }).click(),
    ]);
    const content = await readFile(await file.path());
    expect(content.subarray(0, start.length).toString('latin1')).toBe(start);
  }
});

test('ten thousand links are made of addresses and templates; the panel stays at hand, and the table is handed on', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openSeeded(lorgnette, 'sidepanel.html#utm', { tabUrl: null, page: null });
  await turnTo(page, 'Many links');
  const addresses = Array.from({ length: 5000 }, (_, i) => `https://shop.example/p/${i}`);
  addresses[1] = 'javascript:alert(1)';
  addresses[2] = '=HYPERLINK("https://evil.example")';
  const list = { name: 'addresses.csv', mimeType: 'text/csv', buffer: Buffer.from(addresses.join('\n')) };
  await page.locator('input[type=file]').setInputFiles(list);
  await expect(page.getByText('5,000 addresses')).toBeVisible();
  const templates = page.getByLabel('Templates: each makes');
  await templates.selectOption('VK Ads');
  await templates.selectOption('Telegram Ads');
  await page.getByRole('button', { name: /^Make 10,000 links/ }).click();
  // While they are made, the form still answers.
  await page.getByRole('radio', { name: 'Many links' }).focus();
  await expect(page.getByText('10,000 links made, 4 with errors')).toBeVisible({ timeout: 60_000 });
  expect(await page.locator('.table-box tbody.rows tr').count()).toBeLessThan(200);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(10_001);
  expect(lines.some((line) => line.startsWith('=') || line.includes(',=') || line.startsWith('"='))).toBe(
    false,
  );
});

test('of a list too long for a field I am told what is taken; names of templates are only names', async ({
  lorgnette,
}) => {
  test.slow();
  const names = ['<img src=x onerror=alert(1)>', 'x'.repeat(100), 'תבנית \u202Eהפוכה'];
  for (const name of names)
    await ask(lorgnette, 'saveTemplate', {
      id: null,
      name,
      brand: null,
      placement: 'telegram',
      tags: { source: '{network}', medium: 'social', campaign: '{rubric}' },
      custom: [],
    });
  const page = await lorgnette.context.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  await openSeeded(lorgnette, 'sidepanel.html#utm', { tabUrl: null, page: null }, page);
  await turnTo(page, 'Many links');
  const file = page.locator('input[type=file]');
  const list = (rows: number) => ({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `name,url\n${Array.from({ length: rows }, (_, i) => `Cup,https://shop.example/${i}?utm_source=old`).join('\n')}`,
    ),
  });
  await file.setInputFiles(list(1_000_000));
  await expect(page.getByRole('alert')).toContainText('larger than 5 MB');
  await file.setInputFiles(list(100_000));
  await expect(page.getByText('products.csv')).toBeVisible();
  await expect(page.getByText(/Only the first 10,?000 are taken; 90,?000 are left out/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove the list' }).click();

  await page.getByLabel('Addresses, one a line').fill('https://shop.example/a?utm_source=old');
  const templates = page.getByLabel('Templates: each makes');
  for (const name of names) await templates.selectOption(name);
  for (const name of names)
    await expect(page.locator('.utm-chosen').getByText(name, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Make 3 links' }).click();
  const links = page.locator('.table-box td.link');
  await expect(links.first()).toContainText('utm_source=telegram&utm_medium=social');
  await expect(page.getByText('utm_source is in the address already: old.').first()).toBeVisible();
  await expect(page.getByText('{rubric}: nothing to fill in').first()).toBeVisible();
  await page.getByRole('radio', { name: 'keep' }).check();
  await page.getByLabel('Rubric').fill('Recipes');
  await page.getByRole('button', { name: 'Make 3 links' }).click();
  await expect(links.first()).toContainText('utm_source=old&utm_medium=social&utm_campaign=recipes');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a saved link is found by any word, changed into a new version, noted, deleted and put back', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openSeeded(lorgnette, 'sidepanel.html#utm', { tabUrl: null, page: null });
  const make = async (path: string, source: string) => {
    await page.getByLabel('Address to tag').fill(`https://shop.example/${path}`);
    await page.getByLabel('Source', { exact: true }).fill(source);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Link saved' })).toBeVisible();
    await page.waitForTimeout(50);
  };
  await make('spring', 'vk.com');
  await make('Spring/', 'VK.com');
  await make('autumn', 't.me');
  await turnTo(page, 'Saved links');
  const rows = page.locator('.utm-library [role=listitem]');
  await expect(rows).toHaveCount(3);
  await page.getByLabel('Only duplicates (2)').check();
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Only duplicates (2)').uncheck();
  await page.getByRole('searchbox', { name: 'Find by address' }).fill('autu');
  await expect(rows).toHaveCount(1);

  await rows.getByRole('button', { name: 'Notes and versions' }).click();
  await page.getByLabel('Used in').fill('Post of 1 October');
  await page.getByLabel('Labels').fill('sale, autumn');
  await rows.getByRole('button', { name: 'Save' }).click();
  await expect(rows.getByText('used in: Post of 1 October')).toBeVisible();

  await rows.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Medium', { exact: true }).fill('social');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'new version' })).toBeVisible();
  await turnTo(page, 'Saved links');
  await page.getByRole('searchbox', { name: 'Find by address' }).fill('october');
  await expect(rows.getByText('2 versions')).toBeVisible();
  await rows.getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);
});

test('the rules of naming hold in the builder; a macro that a system has got is known from then on', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html#utm', { tabUrl: null, page: null });
  await turnTo(page, 'Naming rules');
  await page.getByLabel('Allowed: Source').fill('vk.com: vk, vkontakte\nt.me: telegram, tg');
  await page.getByRole('button', { name: 'Save rules' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rules saved' })).toBeVisible();
  await page.getByRole('textbox', { name: 'New macro' }).fill('{{brand_new_macro}}');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('{{brand_new_macro}}')).toBeVisible();

  await turnTo(page, 'One link');
  await page.getByLabel('Address to tag').fill('https://shop.example/a');
  await page.getByLabel('Source', { exact: true }).fill('vkontakte');
  await page.getByLabel('Medium', { exact: true }).fill('social');
  await page.getByLabel('Campaign', { exact: true }).fill('spring');
  const findings = page.getByRole('region', { name: 'What to look at' });
  await findings
    .getByRole('button', { name: /vk\.com/ })
    .first()
    .click();
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('vk.com');
});

for (const [width, scheme, language] of [
  [320, 'dark', 'ru'],
  [1200, 'light', 'en'],
] as const)
  test(`the builder's parts are accessible and whole: ${scheme}, ${language}, ${width} pixels`, async ({
    lorgnette,
  }) => {
    test.slow();
    const page = await lorgnette.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openSeeded(
      lorgnette,
      'sidepanel.html#utm',
      { settings: { language }, tabUrl: null, page: null },
      page,
    );
    const whole = async () => {
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      await axeClean(page);
    };
    await page.locator('.utm-address textarea').fill('https://shop.example/a?utm_source=VK&utm_source=fb');
    await page.locator('.utm-template select').selectOption('built-in:vk-ads');
    await page.locator('.utm details summary').first().click();
    await expect(page.locator('.utm-result')).toBeVisible();
    await whole();
    for (const part of [1, 2, 3]) {
      await page.locator('.choice').first().getByRole('radio').nth(part).check();
      await whole();
    }
  });
