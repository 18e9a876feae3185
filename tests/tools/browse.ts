/** A real Chromium with the built extension: what replay, the demo and the end-to-end tests have in common. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { findOrInstallChromium } from './browser';
import { extensionFolder } from './build';

/** The extension's own API, inside functions that run in its worker or pages. */
declare const chrome: Browser;

export interface Badge {
  /** The post's address and id, as the badge names them. */
  permalink: string;
  postId: string;
  /** What a person sees, and what a screen reader says. */
  text: string;
  label: string;
}

export interface Lorgnette {
  context: BrowserContext;
  /** The extension's own origin: chrome-extension://… */
  origin: string;
  /** The background worker; a new one when the last was stopped or the extension reloaded. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headed?: boolean;
  folder?: string;
  /** Names that lead to this machine, and the port they lead to; all others lead nowhere. */
  hosts?: Record<string, number>;
  language?: string;
  /** IANA, of the computer; UTC where it is left out. */
  timeZone?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  /** The folder of a profile that is used again, and stays; else a new one, for this browser only. */
  profile?: string;
  /** Pages that were left are kept as they are and come back so, as in a person's browser. */
  backForwardCache?: boolean;
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-client-side-phishing-detection',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater',
];

/** Nothing leaves this machine, whoever asks: what a test does not answer does not exist. */
const resolving = (hosts: Record<string, number>): string => {
  const local = Object.entries(hosts).map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`);
  return `--host-resolver-rules=${[...local, 'MAP * ~NOTFOUND'].join(', ')}`;
};

/** Starts Chromium with an empty profile, where none is given, and the extension loaded. Every request that no route answers is aborted. */
export async function launch(options: LaunchOptions = {}): Promise<Lorgnette> {
  const folder = options.folder ?? extensionFolder;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lorgnette-'));
  const isNew = !existsSync(join(profile, 'Default'));
  if (isNew) {
    // Without it Chromium switches an unpacked extension off when that reloads itself.
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
    );
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findOrInstallChromium(),
    headless: !options.headed,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    locale: options.language ?? 'en-US',
    // A page is told its zone, a worker has the computer's.
    timezoneId: options.timeZone ?? 'UTC',
    env: { ...process.env, TZ: options.timeZone ?? 'UTC' } as Record<string, string>,
    colorScheme: options.colorScheme ?? 'light',
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...quiet,
      resolving(options.hosts ?? {}),
      '--no-sandbox',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  await context.route(/^https?:/, (route) => route.abort());
  for (const name of Object.keys(options.hosts ?? {}))
    await context.route(`http://${name}/**`, (route) => route.continue());
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  const origin = /^chrome-extension:\/\/[a-p]+/.exec((await worker()).url())?.[0] ?? '';
  if (isNew) await firstRun(context, origin);
  return {
    context,
    origin,
    worker,
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Waits for the page that a first run opens by itself: were it to come later, it would take a test's own page out of
 * view, where the browser draws it but once a second.
 */
async function firstRun(context: BrowserContext, origin: string): Promise<void> {
  const isOurs = (page: Page) => page.url().startsWith(`${origin}/welcome`);
  for (let tries = 0; !context.pages().some(isOurs) && tries < 300; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Says yes on the first-run page as a person does, and waits until Lorgnette listens. */
export async function acceptDisclosure({ context, origin, worker }: Lorgnette): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/welcome.html`);
  await page.getByRole('button', { name: /^(Yes|Да)/ }).click();
  const listens = async () =>
    (await worker()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  for (let tries = 0; !(await listens()); tries++) {
    if (tries > 100) throw new Error('The yes on the first-run page had no effect.');
    await page.waitForTimeout(30);
  }
  // A first run opens the page by itself; nothing of it is needed any more.
  for (const open of context.pages()) if (open.url().startsWith(`${origin}/welcome`)) await open.close();
}

interface DomNode {
  nodeName: string;
  nodeType: number;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
  contentDocument?: DomNode;
}

/** Every badge in the document, wherever its closed shadow root hides it. */
export async function readBadges(page: Page): Promise<Badge[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    return badgesIn(await domOf(devtools));
  } finally {
    await devtools.detach().catch(() => {});
  }
}

async function domOf(devtools: CDPSession): Promise<DomNode> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  return root as DomNode;
}

function badgesIn(document: DomNode): Badge[] {
  const found: Badge[] = [];
  const visit = (node: DomNode, inShadow: boolean): void => {
    const has = attributesOf(node);
    if (inShadow && has['data-post'] !== undefined && (has['class'] ?? '').split(/\s+/).includes('badge')) {
      found.push({
        permalink: has['data-post'].slice(has['data-post'].indexOf(' ') + 1),
        postId: has['data-post'].split(' ', 1)[0]!,
        text: textOf(node).replace(/\s+/g, ' ').trim(),
        label: has['aria-label'] ?? '',
      });
      return;
    }
    for (const shadow of node.shadowRoots ?? []) visit(shadow, shadow.shadowRootType !== 'user-agent');
    for (const child of node.children ?? []) visit(child, inShadow);
    if (node.contentDocument) visit(node.contentDocument, false);
  };
  visit(document, false);
  return found;
}

function attributesOf(node: DomNode): Record<string, string> {
  const list = node.attributes ?? [];
  const has: Record<string, string> = {};
  for (let at = 0; at + 1 < list.length; at += 2) has[list[at] as string] = list[at + 1] as string;
  return has;
}

function textOf(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  return (node.children ?? []).map(textOf).join('');
}
