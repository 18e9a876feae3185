/** Tagged links where none of our windows is open: the browser's menu, a key, the address bar. */
import type { Page } from '@playwright/test';
import type { Browser, Menus } from 'webextension-polyfill';

import { describe } from '../../entrypoints/background/suggestions';
import { ask } from '../tools/window';
import { expect, test, type Lorgnette } from './extension';

declare const chrome: Browser;

// The browser's own menu and address bar cannot be reached from here: what they tell the worker is told in their place.
interface Told {
  dispatch(...told: unknown[]): void;
}

const shop = 'https://shop.example/';
const link = `${shop}bread?size=2&fbclid=abc#/order?x=1`;

/** A page of a shop, with the clipboard open to it. */
async function openShop({ context }: Lorgnette): Promise<Page> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: shop });
  await context.route(`${shop}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Shop</title><h1>Bread</h1>' }),
  );
  const page = await context.newPage();
  await page.goto(shop);
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function clickInMenu({ worker }: Lorgnette, click: Partial<Menus.OnClickData>): Promise<void> {
  await (
    await worker()
  ).evaluate(async (told) => {
    const [tab] = await chrome.tabs.query({ active: true });
    (chrome.contextMenus.onClicked as unknown as Told).dispatch(told, tab);
  }, click);
}

async function useTemplate({ worker }: Lorgnette, id: string): Promise<void> {
  await (await worker()).evaluate((last) => chrome.storage.local.set({ lastTemplate: last }), id);
}

/** What the builder was asked to begin with, whether or not it has taken that yet. */
async function listenForAskings({ worker }: Lorgnette): Promise<() => Promise<unknown[]>> {
  const background = await worker();
  await background.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.storage.session.onChanged.addListener(({ askedOfBuilder }) => {
      if (askedOfBuilder?.newValue) heard.push(askedOfBuilder.newValue);
    });
  });
  return () => background.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
}

/** How many tabs the builder has. */
const builders = ({ context, origin }: Lorgnette): number =>
  context.pages().filter((page) => page.url() === `${origin}/sidepanel.html#utm`).length;

/** The badge on the toolbar button of the tab in view. */
const badge = async ({ worker }: Lorgnette) =>
  (await worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab!.id! });
  });

const mine = {
  id: null,
  name: 'Sales & <more>',
  brand: null,
  placement: 'telegram' as const,
  tags: { source: 'telegram', medium: 'social', campaign: 'зима' },
  custom: [],
};

test('I copy a link from the menu by the template I used last, and the page I am on hears nothing of it', async ({
  lorgnette,
}) => {
  const page = await openShop(lorgnette);
  const { id } = await ask(lorgnette, 'saveTemplate', mine);
  await useTemplate(lorgnette, id);
  await page.bringToFront();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const kind of ['copy', 'blur', 'focus', 'selectionchange'])
      document.addEventListener(kind, () => heard.push(kind), true);
  });
  await clickInMenu(lorgnette, { menuItemId: 'utm-copy-link', linkUrl: link, pageUrl: shop });
  await expect.poll(() => badge(lorgnette)).toBe('✓');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await copied(page)).toBe(
    `${shop}bread?size=2&utm_source=telegram&utm_medium=social&utm_campaign=${encodeURIComponent('зима')}#/order?x=1`,
  );
  await expect.poll(() => badge(lorgnette)).toBe('');

  // A link on VK leads out of VK by VK's own address: the shop is what is tagged.
  await clickInMenu(lorgnette, {
    menuItemId: 'utm-copy-link',
    linkUrl: `https://vk.com/away.php?to=${encodeURIComponent(`${shop}tea`)}&cc_key=`,
    pageUrl: shop,
  });
  await expect.poll(() => copied(page)).toContain(`${shop}tea?utm_source=telegram`);

  // Twice at once: each is copied, one after the other.
  const both = ['a', 'b'].map((path) =>
    clickInMenu(lorgnette, { menuItemId: 'utm-copy-page', pageUrl: `${shop}${path}` }),
  );
  await Promise.all(both);
  await expect.poll(() => copied(page)).toContain(`${shop}b?utm_source=telegram`);
});

test('Where a link cannot be copied unseen, the builder opens and says why', async ({ lorgnette }) => {
  await openShop(lorgnette);
  const asked = await listenForAskings(lorgnette);
  const click = { menuItemId: 'utm-copy-page', pageUrl: shop };
  await clickInMenu(lorgnette, click);
  // Without a person's own click the browser keeps the panel shut: the builder has a tab instead.
  await expect.poll(() => builders(lorgnette)).toBe(1);
  expect(await asked()).toEqual([{ address: shop, template: null, why: 'noTemplate' }]);

  const { id } = await ask(lorgnette, 'saveTemplate', {
    ...mine,
    tags: { ...mine.tags, campaign: '{rubric}' },
  });
  await useTemplate(lorgnette, id);
  await clickInMenu(lorgnette, click);
  await expect.poll(() => builders(lorgnette)).toBe(2);
  expect((await asked()).at(-1)).toEqual({ address: shop, template: id, why: 'unfinished' });

  await clickInMenu(lorgnette, { menuItemId: 'utm-copy-link', linkUrl: 'https://', pageUrl: shop });
  await expect.poll(() => builders(lorgnette)).toBe(3);
  expect((await asked()).at(-1)).toEqual({ address: 'https://', template: id, why: 'notLink' });

  // Tags that are there already are not written over unseen.
  await useTemplate(lorgnette, 'built-in:vk-ads');
  const tagged = `${shop}?utm_source=newsletter`;
  await clickInMenu(lorgnette, { menuItemId: 'utm-copy-link', linkUrl: tagged, pageUrl: shop });
  await expect.poll(() => builders(lorgnette)).toBe(4);
  expect((await asked()).at(-1)).toEqual({
    address: tagged,
    template: 'built-in:vk-ads',
    why: 'unfinished',
  });

  await clickInMenu(lorgnette, { menuItemId: 'utm-link', linkUrl: link, pageUrl: shop });
  await expect.poll(() => builders(lorgnette)).toBe(5);
  expect((await asked()).at(-1)).toEqual({ address: link, template: null, why: null });
});

test('A key copies the link of the page I am on', async ({ lorgnette }) => {
  const page = await openShop(lorgnette);
  await useTemplate(lorgnette, 'built-in:vk-ads');
  await page.bringToFront();
  const worker = await lorgnette.worker();
  // Chromium keeps some keys for itself, and leaves a command that asks for one of them without any.
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands.filter(({ shortcut }) => !shortcut)).toEqual([]);
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ active: true });
    // The address is told to us with the key that a person presses.
    (chrome.commands.onCommand as unknown as Told).dispatch('copy-utm', { ...tab, url });
  }, page.url());
  await expect.poll(() => badge(lorgnette)).toBe('✓');
  expect(await copied(page)).toContain('utm_campaign={{ad_plan_id}}');
});

test('In the address bar, what I type and choose opens the builder', async ({ lorgnette }) => {
  const { id } = await ask(lorgnette, 'saveTemplate', mine);
  const asked = await listenForAskings(lorgnette);
  const worker = await lorgnette.worker();
  await worker.evaluate(
    (typed) => (chrome.omnibox.onInputEntered as unknown as Told).dispatch(typed, 'newForegroundTab'),
    `shop.example/?a=1&b=2 ${mine.name}`,
  );
  await expect.poll(() => builders(lorgnette)).toBe(1);
  expect(await asked()).toEqual([{ address: 'shop.example/?a=1&b=2', template: id, why: null }]);
});

test('What the address bar is to show is what Chrome can read, whatever a template is called', async ({
  lorgnette,
}) => {
  const worker = await lorgnette.worker();
  const taken = (description: string) =>
    worker.evaluate(async (text) => {
      try {
        await (chrome.omnibox.setDefaultSuggestion({ description: text }) as unknown as Promise<void>);
        return true;
      } catch {
        return false;
      }
    }, description);
  for (const name of [mine.name, '</url>', '&#0;', ']]>', '\u0000\u0008\uD800 x', 'ё '.repeat(5000)])
    expect(await taken(describe(name, `${shop}?a=1&b=<>"'&amp;`, true)), name.slice(0, 20)).toBe(true);
  expect(await taken(mine.name)).toBe(false);
});

test('The menu names the template I used last, in the language of my settings', async ({ lorgnette }) => {
  const { id } = await ask(lorgnette, 'saveTemplate', mine);
  const worker = await lorgnette.worker();
  await worker.evaluate(() => {
    const titles: string[] = [];
    Object.assign(globalThis, { titles });
    const { update } = chrome.contextMenus;
    chrome.contextMenus.update = (entry, { title }) => {
      if (entry === 'utm-copy-link') titles.push(title!);
      return update(entry, { title: title! });
    };
  });
  const title = () =>
    worker.evaluate(() => (globalThis as unknown as { titles: string[] }).titles.at(-1) ?? null);
  await useTemplate(lorgnette, id);
  await expect.poll(title).toBe('Copy UTM link: Sales && <more>');
  await ask(lorgnette, 'saveTemplate', { ...mine, id, name: '100%s' });
  await expect.poll(title).toBe('Copy UTM link: 100％s');
  await ask(lorgnette, 'deleteTemplate', id);
  await expect.poll(title).toBe('Copy UTM link by the last template');
});
