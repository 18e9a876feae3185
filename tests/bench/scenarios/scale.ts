import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';

import { consentWording } from '../../../utils/settings-shape';
import type { Scale } from '../store/scale';
import type { Figures } from './scenario';

export const scaleSize = { posts: 200_000, sightings: 2_000_000 };
/** Words that all posts have, one post has, and none has. */
const words = { common: 'bread', rare: 'часть 123456', none: 'bicycle repair' };
const tabId = 4242;

/** A browser with the product in it and a large store. */
export interface LargeStore {
  filled: Figures;
  /** One round: each figure from a page of its own. */
  measure(): Promise<Record<'product' | 'floor' | 'dexie', Figures>>;
  close(): Promise<void>;
}

/** Fills a store through the browser's bare IndexedDB; what is derived of it the product makes itself. */
export async function openLargeStore(extension: string, executablePath: string): Promise<LargeStore> {
  const script = await scriptOfPage();
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--no-sandbox', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().slice(0, worker.url().indexOf('/', 'chrome-extension://'.length));
  /** Runs one thing in a page of the extension that has done nothing yet. */
  const fresh = async (name: keyof Scale, ...given: unknown[]): Promise<unknown> => {
    const page = await context.newPage();
    try {
      await page.goto(`${origin}/manifest.json`);
      await page.evaluate(script);
      return await page.evaluate(
        ([name, given]) =>
          (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[name]!(...given),
        [name, given] as const,
      );
    } finally {
      await page.close();
    }
  };
  const ms = async (name: keyof Scale, ...given: unknown[]): Promise<number> => {
    const { ms, result } = (await fresh(name, ...given)) as { ms: number; result: number };
    if (!(result > 0) && given[0] !== words.none) throw new Error(`${name} ${given.join()} found nothing.`);
    return ms;
  };
  const { filled, made } = (await fresh('fill', scaleSize.posts)) as { filled: number; made: number };
  const keys = (await fresh('panelPosts')) as string[];
  return {
    filled: { 'fill s': filled / 1000, 'columns made from the rows s': made / 1000 },
    async measure() {
      const product = {
        'panel, first rows ms': await panel(context, origin, keys),
        'statistics of one account ms': await ms('statistics', 'one'),
        'statistics of 20 accounts ms': await ms('statistics', 'brand'),
        'statistics of all accounts ms': await ms('statistics', 'all'),
        'search, common word ms': await ms('search', words.common),
        'search, rare words ms': await ms('search', words.rare),
        'search, nothing found ms': await ms('search', words.none),
      };
      const columns = await ms('columnsAlone');
      const texts = await ms('textsAlone');
      const rows = await ms('statisticsByRows');
      const found = await ms('searchByRows', words.rare);
      return {
        product: {
          ...product,
          'statistics, times faster than Dexie': rows / product['statistics of all accounts ms'],
          'search, times faster than Dexie': found / product['search, rare words ms'],
        },
        floor: { 'statistics of all accounts ms': columns, 'search, rare words ms': texts },
        dexie: { 'statistics of all accounts ms': rows, 'search, rare words ms': found },
      };
    },
    close: () => context.close(),
  };
}

/** From the navigation's start until the first rows of a page's posts are painted in the panel. */
async function panel(context: BrowserContext, origin: string, posts: readonly string[]): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    await seed(page, posts);
    const tab = JSON.stringify({ id: tabId, windowId: 1, url: 'https://www.youtube.com/@kitchen0/videos' });
    await page.addInitScript({
      content: `for (const api of [globalThis.chrome, globalThis.browser]) if (api?.tabs) api.tabs.query = async () => [${tab}];
        new MutationObserver((_, observer) => {
          if (!document.querySelector('tbody tr')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => (globalThis.firstRowsMs = performance.now())));
        }).observe(document, { childList: true, subtree: true });`,
    });
    await page.goto(`${origin}/sidepanel.html`);
    const handle = await page.waitForFunction(() => (globalThis as { firstRowsMs?: number }).firstRowsMs);
    return (await handle.jsonValue()) ?? Number.NaN;
  } finally {
    await page.close();
  }
}

function seed(page: Page, posts: readonly string[]): Promise<void> {
  const state = {
    tabId,
    at: Date.now(),
    throttled: false,
    readOnly: false,
    url: 'https://www.youtube.com/@kitchen0/videos',
    network: 'youtube',
    owner: null,
    posts,
    seen: posts.length,
    understood: posts.length,
    gaps: [],
    problems: [],
  };
  const consent = { at: Date.now(), wording: consentWording };
  const expression = `(async () => {
    await chrome.storage.local.set({ consent: ${JSON.stringify(consent)} });
    await chrome.storage.session.set({ 'page:${tabId}': ${JSON.stringify(state)} });
  })()`;
  return page.evaluate(expression);
}

/** The script that fills and reads the store, as one text. */
async function scriptOfPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lorgnette-bench-scale-'));
  const entry = new URL('../store/scale.ts', import.meta.url).pathname;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'scale.js' },
    },
  });
  return readFileSync(join(outDir, 'scale.js'), 'utf8');
}
