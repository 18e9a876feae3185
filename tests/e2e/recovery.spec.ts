/** The database on the disk is damaged between two starts of the browser: it is said, put back, and capture goes on (D-07). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Answer } from '../../utils/messages/answer';
import { acceptDisclosure, launch, type Lorgnette } from '../tools/browse';
import { badgesWhen, expect, openSample, test } from './extension';
import { ownRows, rowsIn } from './scripted';
import { sampleBackup } from './seed';

declare const chrome: Browser;

const toldWithinMs = 3000;
const held = { posts: 24, brand: 'Колос' };

/** One profile with posts, a brand and their automatic backup; every story damages a copy of it. */
let whole = '';
test.beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'lorgnette-whole-'));
  const lorgnette = await launch({ profile: whole });
  await acceptDisclosure(lorgnette);
  const window = await openWindow(lorgnette, 'options.html');
  await ask(window, 'restoreBackup', sampleBackup(Date.now()));
  await ask(window, 'createBrand', held.brand);
  await ask(window, 'makeAutomatic', null);
  await lorgnette.close();
});
test.afterAll(() => rmSync(whole, { recursive: true, force: true }));

async function openWindow({ context, origin }: Lorgnette, path: string): Promise<Page> {
  const window = await context.newPage();
  await window.goto(`${origin}/${path}`);
  return window;
}

async function ask(window: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await window.evaluate((asked) => chrome.runtime.sendMessage(asked) as Promise<Answer>, {
    name,
    input,
  });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The browser started on a copy of the profile whose database was damaged. */
async function damaged(harm: (database: string) => void, work: (lorgnette: Lorgnette) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'lorgnette-damaged-'));
  try {
    cpSync(whole, profile, { recursive: true });
    const folder = join(profile, 'Default/IndexedDB');
    const database = readdirSync(folder).find((name) => /^chrome-extension_.*\.leveldb$/.test(name));
    harm(join(folder, database ?? ''));
    const lorgnette = await launch({ profile });
    try {
      await work(lorgnette);
    } finally {
      await lorgnette.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const filesIn = (database: string, kind: RegExp): string[] => {
  const files = readdirSync(database).filter((name) => kind.test(name));
  expect(files.length, `files like ${kind} in the database`).toBeGreaterThan(0);
  return files.map((name) => join(database, name));
};
function flip(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 20; at < bytes.length; at += 97) bytes[at]! ^= 0xff;
  writeFileSync(file, bytes);
}

const harms: [string, (database: string) => void][] = [
  ['its MANIFEST cut short', (at) => filesIn(at, /^MANIFEST/).forEach((file) => truncateSync(file, 20))],
  ['bits of its tables and log flipped', (at) => filesIn(at, /\.(?:log|ldb)$/).forEach(flip)],
  ['its CURRENT and its log gone', (at) => filesIn(at, /^CURRENT$|\.log$/).forEach((file) => rmSync(file))],
  ['all of it gone', (at) => rmSync(at, { recursive: true })],
];

const lostTitle = /^Your data (?:is missing|cannot be read)$/;

for (const [what, harm] of harms)
  test(`a database with ${what} is said to be lost within 3 s, put back, and capture goes on (D-07)`, async () => {
    await damaged(harm, async (lorgnette) => {
      const window = await openWindow(lorgnette, 'options.html');
      await expect(window.getByRole('heading', { name: lostTitle })).toBeVisible({ timeout: toldWithinMs });
      await expect(window.getByText('24 posts, 1 account')).toBeVisible();
      await expect(window.getByText('1 brand', { exact: true })).toBeVisible();
      await window.getByRole('button', { name: 'Restore this backup…' }).click();
      await window.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(window.getByRole('heading', { name: 'Options', exact: true })).toBeVisible();
      expect(await rowsIn(window)).toHaveLength(held.posts);
      expect(await ownRows(window, 'brands')).toMatchObject([{ name: held.brand }]);
      const page = await openSample(lorgnette, 'channel');
      await badgesWhen(page, (badges) => badges.length > 0);
      await expect.poll(async () => (await rowsIn(window)).length).toBeGreaterThan(held.posts);
    });
  });

test('a database with its CURRENT gone, which the browser makes anew of its log, is not said to be lost (D-07)', async () => {
  const harm = (at: string) => filesIn(at, /^CURRENT$/).forEach((file) => rmSync(file));
  await damaged(harm, async (lorgnette) => {
    const window = await openWindow(lorgnette, 'options.html');
    const looked = () =>
      window.evaluate(async () => (await chrome.storage.session.get('storeState'))['storeState']);
    await expect.poll(looked).toMatchObject({ lost: null });
    await expect(window.getByRole('heading', { name: lostTitle })).toHaveCount(0);
    expect(await rowsIn(window)).toHaveLength(held.posts);
    expect(await ownRows(window, 'brands')).toMatchObject([{ name: held.brand }]);
  });
});

test('while a database is lost every window says so, nothing is written, and one may begin afresh without losing the backup (D-07)', async () => {
  await damaged(harms[3]![1], async (lorgnette) => {
    const page = await openSample(lorgnette, 'channel');
    for (const path of ['popup.html', 'sidepanel.html', 'options.html']) {
      const window = await openWindow(lorgnette, path);
      await expect(window.getByRole('heading', { name: lostTitle })).toBeVisible({ timeout: toldWithinMs });
      await window.close();
    }
    const window = await openWindow(lorgnette, 'options.html');
    // Longer than a page waits to hand on what it has read.
    await page.waitForTimeout(1500);
    expect(await rowsIn(window)).toEqual([]);
    await expect(ask(window, 'createBrand', 'Another')).rejects.toThrow('StoreLost');
    await expect(ask(window, 'makeAutomatic', null)).rejects.toThrow('StoreLost');
    await window.getByRole('button', { name: 'Start afresh…' }).click();
    await window.getByRole('button', { name: 'Start afresh', exact: true }).click();
    await expect(window.getByRole('heading', { name: 'Options', exact: true })).toBeVisible();
    // What the page had read meanwhile is kept now.
    await expect.poll(async () => (await rowsIn(window)).length, { timeout: 20_000 }).toBeGreaterThan(0);
    await ask(window, 'createBrand', 'Another');
    await window.getByRole('button', { name: 'Back up now' }).click();
    const former = window.locator('.automatic .backup', { hasText: 'from before you began afresh' });
    await expect(former).toContainText('24 posts');
    await former.getByRole('button', { name: 'Restore this backup…' }).click();
    await window.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(() => ownRows(window, 'brands')).toMatchObject([{ name: held.brand }]);
    expect(await rowsIn(window)).toHaveLength(held.posts);
  });
});
