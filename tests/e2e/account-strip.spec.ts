import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { NetworkId } from '../../utils/networks/catalog';
import { acceptDisclosure, expect, test, type Lorgnette } from './extension';
import { sites } from './sites';
import { openCard, strips, type StripSeen } from './strip';

declare const chrome: Browser;

/** An account's page of each site, its name as the page prints it, and a link that leaves it. */
const accounts: Record<NetworkId, { page: string; name: string; leave: string }> = {
  youtube: { page: 'channel', name: 'h1', leave: 'a[href^="/watch"]' },
  instagram: { page: 'profile', name: 'header h2', leave: 'main a[href*="/p/"]' },
  facebook: { page: 'timeline', name: 'h1', leave: 'a[href*="/posts/"]' },
  vk: { page: 'wall', name: 'h1', leave: 'a[href^="/wall-"]' },
};
const ids = Object.keys(accounts) as NetworkId[];

/** Counts how much the page moves, from before its first script. */
const watchShifts = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

async function openAccount({ context }: Lorgnette, id: NetworkId): Promise<Page> {
  await sites[id].serveSample(context, {});
  const page = await context.newPage();
  await page.addInitScript({ content: watchShifts });
  await page.goto(sites[id].samplePages[accounts[id].page]!, { waitUntil: 'domcontentloaded' });
  await expect(page.locator(accounts[id].name).first()).toBeVisible();
  return page;
}

/** The one strip of the page, when it is there. */
async function stripOf(page: Page): Promise<StripSeen> {
  await expect.poll(async () => (await strips(page)).length, { timeout: 15_000 }).toBe(1);
  return (await strips(page))[0]!;
}

/** How the page stands and how much it has moved. */
const shapeOf = (page: Page) =>
  page.evaluate(() => ({
    shift: (window as unknown as { shift: number }).shift,
    boxes: [
      ...document.querySelectorAll('h1, h2, header *, .head > *, .cover > *, #header *, button, img, main a'),
    ].flatMap((element) => {
      // Ours takes no room; everything else must be where it was.
      if (element.localName === 'span' && element.childElementCount === 0 && !element.textContent) return [];
      const { x, y, width, height } = element.getBoundingClientRect();
      return [[element.localName, x, y, width, height].join(' ')];
    }),
  }));

/** What of the page a strip lies over: texts, pictures, whatever can be pressed. */
const coveredBy = (page: Page, { box }: StripSeen): Promise<string[]> =>
  page.evaluate((given) => {
    const covered: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const range = document.createRange();
      if (node instanceof Element) {
        if (!node.matches('a, button, img, svg, input')) continue;
        range.selectNode(node);
      } else if (node.nodeValue?.trim() && node.parentElement?.checkVisibility())
        range.selectNodeContents(node);
      else continue;
      for (const { left, top, right, bottom } of range.getClientRects())
        if (left < given.right && right > given.left && top + 3 < given.bottom && bottom - 3 > given.top)
          covered.push(`${node.nodeName} ${node.textContent?.slice(0, 30)}`);
    }
    return covered;
  }, box);

const send = async ({ worker }: Lorgnette, name: 'focusBadges' | 'toggleBadges'): Promise<void> =>
  (await worker()).evaluate(async (command) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url?.startsWith('https://'));
    await chrome.tabs.sendMessage(tab?.id ?? -1, { name: command });
  }, name);

for (const id of ids) {
  test(`On an account's page of ${id} one strip stands beside its name, over nothing, and moves nothing`, async ({
    lorgnette,
  }) => {
    test.slow();
    const bare = await openAccount(lorgnette, id);
    await bare.waitForTimeout(2500);
    const before = await shapeOf(bare);
    expect(before.boxes.length).toBeGreaterThan(5);
    await bare.close();

    await acceptDisclosure(lorgnette);
    const page = await openAccount(lorgnette, id);
    const strip = await stripOf(page);
    await page.waitForTimeout(1500);
    expect(await shapeOf(page)).toEqual(before);
    expect(strip.text).not.toBe('');
    expect(await coveredBy(page, strip)).toEqual([]);

    const name = (await page.locator(accounts[id].name).first().boundingBox())!;
    expect(strip.box.top).toBeGreaterThan(name.y - 10);
    expect(strip.box.bottom).toBeLessThan(name.y + name.height + 10);

    // By keyboard: what it is made of.
    await send(lorgnette, 'focusBadges');
    await expect.poll(async () => (await openCard(page)).text).toContain('Followers');
    const { text } = await openCard(page);
    expect(text).toMatch(/Change .*Posts per week .*posts? of the last 90 days seen/);
    expect(text).toContain('add it in the panel');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await openCard(page)).text).toBe('');

    // It belongs to the account's page: a post has none.
    await page.locator(accounts[id].leave).first().click();
    await expect.poll(async () => (await strips(page)).length).toBe(0);
  });
}

test('I hide the strip with the badges, and it leaves nothing behind; it comes back with them', async ({
  accepted,
}) => {
  const page = await openAccount(accepted, 'youtube');
  await stripOf(page);
  const nodes = () => page.locator('#header *').count();
  const shown = await nodes();
  await send(accepted, 'toggleBadges');
  await expect.poll(async () => (await strips(page)).length).toBe(0);
  expect(await nodes()).toBe(shown - 1);
  await send(accepted, 'toggleBadges');
  await stripOf(page);
  expect(await nodes()).toBe(shown);
});

test('A site that draws its header again gets its strip again, and one only', async ({ accepted }) => {
  const page = await openAccount(accepted, 'youtube');
  await stripOf(page);
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => {
      const name = document.querySelector('h1')!;
      const fresh = document.createElement('h1');
      fresh.textContent = name.textContent;
      name.replaceWith(fresh);
    });
    await stripOf(page);
    await page.waitForTimeout(300);
  }
  // Another tab of the same account: still one, though the page left behind stays in the document.
  await page.getByRole('link', { name: 'Shorts', exact: true }).click();
  await expect.poll(() => page.locator('h1:visible').count()).toBe(1);
  await page.waitForTimeout(800);
  const { box } = await stripOf(page);
  const name = (await page.locator('h1:visible').boundingBox())!;
  expect(box.left).toBeGreaterThan(name.x);
  expect(box.top).toBeGreaterThan(name.y - 10);
});

test('Where the page does not print the name there is no strip; when it does, there is', async ({
  accepted,
}) => {
  await sites.youtube.serveSample(accepted.context, {
    firstScript: `
    document.documentElement.append(Object.assign(document.createElement('style'), { id: 'nameless', textContent: 'h1 { display: none }' }));`,
  });
  const page = await accepted.context.newPage();
  await page.goto(sites.youtube.samplePages['channel']!);
  await page.waitForTimeout(3000);
  expect(await strips(page)).toEqual([]);
  await page.evaluate(() => document.getElementById('nameless')!.remove());
  await stripOf(page);
});

test('Where the line of the name is full, the strip stands after the next one, over nothing', async ({
  accepted,
}) => {
  const page = await openAccount(accepted, 'youtube');
  await page.setViewportSize({ width: 640, height: 800 });
  await expect
    .poll(async () => {
      const [strip] = await strips(page);
      const name = (await page.locator('h1').boundingBox())!;
      return strip !== undefined && strip.box.top > name.y + name.height - 4 && strip.box.right <= 640;
    })
    .toBe(true);
  expect(await coveredBy(page, await stripOf(page))).toEqual([]);
});

test('From the strip I reach the best post by Tab, and get back by Escape', async ({ accepted }) => {
  const page = await openAccount(accepted, 'instagram');
  await stripOf(page);
  await send(accepted, 'focusBadges');
  await expect.poll(async () => (await openCard(page)).links.length, { timeout: 15_000 }).toBe(1);
  const best = (await openCard(page)).links[0]!;
  expect(best).toMatch(/^https:\/\/www\.instagram\.com\/(reel|p)\//);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  // Back on the strip, with its card open.
  await expect.poll(async () => (await openCard(page)).links).toEqual([best]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(best);
});
