/** Tagged links where none of our windows is open: the browser's menu, a key, the address bar. */
import type { Page } from '@playwright/test';
import type { Browser, Menus, Omnibox } from 'webextension-polyfill';

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
  tags: { source: 'telegram', medium: 'social', campaign: 'зима 50%' },
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
    `${shop}bread?size=2&utm_source=telegram&utm_medium=social&utm_campaign=${encodeURIComponent('зима 50%')}#/order?x=1`,
  );
  await expect.poll(() => badge(lorgnette)).toBe('');

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
  const opened = () => lorgnette.context.waitForEvent('page');
  const click = { menuItemId: 'utm-copy-page', pageUrl: shop };

  let tab = opened();
  await clickInMenu(lorgnette, click);
  // Without a person's own click the browser keeps the panel shut: the builder has a tab instead.
  expect((await tab).url()).toBe(`${lorgnette.origin}/sidepanel.html#utm`);
  expect(await asked()).toEqual([{ address: shop, template: null, why: 'noTemplate' }]);

  const { id } = await ask(lorgnette, 'saveTemplate', {
    ...mine,
    tags: { ...mine.tags, campaign: '{rubric}' },
  });
  await useTemplate(lorgnette, id);
  tab = opened();
  await clickInMenu(lorgnette, click);
  await tab;
  expect((await asked()).at(-1)).toEqual({ address: shop, template: id, why: 'unfinished' });

  tab = opened();
  await clickInMenu(lorgnette, { menuItemId: 'utm-copy-link', linkUrl: 'https://', pageUrl: shop });
  await tab;
  expect((await asked()).at(-1)).toEqual({ address: 'https://', template: id, why: 'notLink' });

  tab = opened();
  await clickInMenu(lorgnette, { menuItemId: 'utm-link', linkUrl: link, pageUrl: shop });
  await tab;
  expect((await asked()).at(-1)).toEqual({ address: link, template: null, why: null });
});

test('A key copies the link of the page I am on', async ({ lorgnette }) => {
  const page = await openShop(lorgnette);
  await useTemplate(lorgnette, 'built-in:vk-ads');
  await page.bringToFront();
  await (
    await lorgnette.worker()
  ).evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ active: true });
    // The address is told to us with the key that a person presses.
    (chrome.commands.onCommand as unknown as Told).dispatch('copy-utm', { ...tab, url });
  }, page.url());
  await expect.poll(() => badge(lorgnette)).toBe('✓');
  expect(await copied(page)).toContain('utm_campaign={{ad_plan_id}}');
});

test('In the address bar, an address suggests links by my templates, and Enter opens the builder with both', async ({
  lorgnette,
}) => {
  const { id } = await ask(lorgnette, 'saveTemplate', mine);
  const worker = await lorgnette.worker();
  const suggested = (text: string) =>
    worker.evaluate(
      (typed) =>
        new Promise<Omnibox.SuggestResult[]>((resolve) =>
          (chrome.omnibox.onInputChanged as unknown as Told).dispatch(typed, resolve),
        ),
      text,
    );
  const [first, ...others] = await suggested('shop.example/?a=1&b=2 sales');
  expect(others).toEqual([]);
  expect(first!.content).toBe('shop.example/?a=1&b=2 Sales & <more>');
  expect(first!.description).toMatch(
    /^Sales &amp; &lt;more&gt; <dim>—<\/dim> <url>https:\/\/shop\.example\/\?a=1&amp;b=2&amp;utm_source=telegram/,
  );
  expect((await suggested('shop.example')).length).toBeGreaterThan(3);
  for (const nothing of ['', 'javascript:alert(1)', 'x'.repeat(100_000)])
    expect(await suggested(nothing)).toEqual([]);

  const asked = await listenForAskings(lorgnette);
  const tab = lorgnette.context.waitForEvent('page');
  await worker.evaluate(
    (content) => (chrome.omnibox.onInputEntered as unknown as Told).dispatch(content, 'newForegroundTab'),
    first!.content,
  );
  expect((await tab).url()).toBe(`${lorgnette.origin}/sidepanel.html#utm`);
  expect(await asked()).toEqual([{ address: 'shop.example/?a=1&b=2', template: id, why: null }]);
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
