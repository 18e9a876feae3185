import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { badgesWhen, expect, openSample, test, type Lorgnette } from './extension';
import { strips } from './strip';

declare const chrome: Browser;

/** What the browser does for the shortcut. */
const focusBadges = async ({ worker }: Lorgnette): Promise<void> =>
  (await worker()).evaluate(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('youtube.com'));
    await chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'focusBadges' });
  });

/** The name of what has the focus, and what a screen reader says there, through closed shadow roots. */
async function focused(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const inFocus = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return String(inFocus.at(-1)?.name?.value ?? '');
}

/** The text of the card that is open. */
const card = (page: Page): Promise<string> => textOf(page, 'card');
/** What of it is read out. */
const told = (page: Page): Promise<string> => textOf(page, 'said');

/** The text of what has a class of ours; closed shadow roots and all. */
async function textOf(page: Page, named: string): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  await devtools.detach();
  let text = '';
  const visit = (node: typeof root, inside: boolean): void => {
    const isCard =
      inside ||
      (node.attributes ?? []).some(
        (value, i, all) => all[i - 1] === 'class' && value.split(' ')[0] === named,
      );
    if (isCard && node.nodeType === 3) text += `${node.nodeValue} `;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child, isCard);
  };
  visit(root, false);
  return text;
}

test('By keyboard I walk from badge to badge, read what they are made of, and get back to where I was', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  await expect.poll(async () => (await strips(page)).length).toBe(1);
  const before = await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('a[href^="/watch"]')!;
    link.focus();
    return link.getAttribute('href');
  });

  // The strip beside the account's name comes first.
  await focusBadges(accepted);
  expect(await focused(page)).toContain('nothing to compare yet');
  await page.keyboard.press('ArrowRight');
  const first = await focused(page);
  expect(first).toContain('the page shows no numbers');
  await expect.poll(() => card(page)).toContain('For members only');

  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  expect(second).toMatch(/views a day/);
  await expect.poll(() => card(page)).toContain('Views per day');
  // Who does not see the card hears it.
  await expect.poll(() => told(page)).toMatch(/Views per day\. .+Save to ideas/);
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe(first);

  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(before);
  await expect.poll(() => card(page)).toBe('');

  // Badges are no tab stops: the page's own order stays.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  expect(await card(page)).toBe('');
});

test('Pointing at a badge opens its card, and moving on closes it', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const box = (await page.locator('a[href^="/watch"] img, a[href^="/watch"]').first().boundingBox())!;
  await page.mouse.move(box.x + 14, box.y + 12);
  await expect.poll(() => card(page)).toContain('Against the usual');
  await page.mouse.move(box.x + 14, box.y + 12 + 400);
  await expect.poll(() => card(page)).toBe('');
});
