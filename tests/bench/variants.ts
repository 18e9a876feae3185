import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Worker } from '@playwright/test';

import { acceptDisclosure } from '../tools/browse';
import type { Peer } from './peers';
import { transpile } from './transpile';

export const variants = ['bare', 'noop', 'floor', 'lorgnette'] as const;
/** What runs beside the page: nothing, an extension that does nothing, the least that marks posts, the product, a peer. */
export type Variant = (typeof variants)[number] | Peer['variant'];

export const isPeer = (variant: Variant): variant is Peer['variant'] => variant.startsWith('peer ');

export interface Opened {
  variant: Variant;
  context: BrowserContext;
  /** The product's files that go into the page. */
  scripts: string[];
}

const scripts: Partial<Record<Variant, { content(): string; worker(): string }>> = {
  noop: { content: () => '', worker: () => '' },
  floor: {
    content: () => transpile(new URL('extensions/floor.ts', import.meta.url)),
    worker: () => transpile(new URL('extensions/floor-worker.ts', import.meta.url)),
  },
};

/** The folder of a variant's extension, made anew; null for the bare page. The product is copied: a build may replace it meanwhile. */
export function extensionOf(variant: (typeof variants)[number], product: string): string | null {
  if (variant === 'bare') return null;
  const folder = mkdtempSync(join(tmpdir(), `lorgnette-bench-${variant}-`));
  const script = scripts[variant];
  if (!script) {
    cpSync(product, folder, { recursive: true });
    return folder;
  }
  const manifest = {
    manifest_version: 3,
    name: `bench ${variant}`,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['https://www.youtube.com/*'], js: ['content.js'], run_at: 'document_start' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), script.content());
  writeFileSync(join(folder, 'worker.js'), script.worker());
  for (const file of ['popup.html', 'sidepanel.html'])
    writeFileSync(join(folder, file), '<!doctype html><title>Window</title><p>Window</p>');
  return folder;
}

/** A fresh browser profile with the extension in it, seeing the bench's server wherever it goes. */
export async function open(
  variant: Variant,
  extension: string | null,
  executablePath: string,
  port: number,
): Promise<Opened> {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      '--no-sandbox',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  if (isPeer(variant)) await settled(context);
  if (variant !== 'lorgnette') return { variant, context, scripts: [] };
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().slice(0, worker.url().indexOf('/', 'chrome-extension://'.length));
  await acceptDisclosure({
    context,
    origin,
    worker: () => Promise.resolve(worker),
    close: () => context.close(),
  });
  const scripts = await registeredScripts(worker);
  for (const page of context.pages().slice(1)) await page.close();
  return { variant, context, scripts };
}

/** Many extensions open a tab of their own some seconds after they were installed: it is closed. */
async function settled(context: BrowserContext): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3500));
  for (const page of context.pages().slice(1)) await page.close();
}

/** The files that go into a page of the bench's site; returns when they are registered. */
async function registeredScripts(worker: Worker): Promise<string[]> {
  const files = await worker.evaluate(async () => {
    const { scripting } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    for (let tries = 0; tries < 100; tries++) {
      const scripts = await scripting.getRegisteredContentScripts();
      if (scripts.length > 0)
        return scripts
          .filter(({ matches }) => matches?.some((pattern) => pattern.includes('//www.youtube.com/')))
          .flatMap((script) => script.js ?? []);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [];
  });
  if (files.length === 0) throw new Error('Lorgnette registered no scripts within 5 s of the yes.');
  return files;
}

interface ExtensionApi {
  scripting: { getRegisteredContentScripts(): Promise<{ js?: string[]; matches?: string[] }[]> };
}
