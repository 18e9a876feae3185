/** Background refresh with the person's own keys, against a server that answers as the official APIs do. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { channels, goodKey, group, startApiServer, type ApiServer } from '../api/server';
import { acceptDisclosure, launch } from '../tools/browse';
import { testApisFolder, testServer } from '../tools/build';
import { axeClean } from './axe';
import { test as base, expect, type Lorgnette } from './extension';
import { stopperOf } from './stop-worker';

declare const chrome: Browser;

interface Fixtures {
  server: ApiServer;
  lorgnette: Lorgnette;
}

const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await startApiServer();
    await use(server);
    await server.close();
  },
  lorgnette: async ({ server }, use) => {
    const port = Number(new URL(server.origin).port);
    const lorgnette = await launch({
      folder: testApisFolder,
      hosts: { [new URL(testServer).hostname]: port },
    });
    await acceptDisclosure(lorgnette);
    await use(lorgnette);
    await lorgnette.close();
  },
});

const minuteMs = 60_000;

/** The options of a person who visited these accounts a while ago, put there as a backup is restored. */
async function openOptions({ context, origin }: Lorgnette, ...visited: object[]): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const at = Date.now() - 60 * minuteMs;
  const profiles = visited.map((profile) => {
    const { network, id, handle } = profile as { network: string; id: string; handle: string };
    return {
      key: `${network}:${id}`,
      handle: `${network}:@${handle}`,
      seenAt: at,
      profile: { postsTotal: null, followers: { value: 5, exact: true }, seenAt: at, ...profile },
      series: { followers: [at, 5, 0] },
    };
  });
  const answer = await page.evaluate(
    (backup) => chrome.runtime.sendMessage({ name: 'restoreBackup', input: backup }),
    JSON.stringify({
      lorgnette: 'backup',
      version: 2,
      madeAt: at,
      settings: null,
      posts: [],
      profiles,
      health: [],
    }),
  );
  expect(answer).toMatchObject({ ok: true });
  return page;
}

const channel = ({ id, handle, title }: (typeof channels)['lab']) => ({
  network: 'youtube',
  id,
  handle,
  name: title,
});
const community = { network: 'vk', id: `-${group.id}`, handle: group.screen_name, name: group.name };

const card = (page: Page, name: 'YouTube Data API' | 'VK API') => page.getByRole('form', { name });

async function saveKey(page: Page, name: 'YouTube Data API' | 'VK API', key = goodKey): Promise<void> {
  await card(page, name).getByLabel('Key').fill(key);
  await card(page, name).getByRole('button', { name: 'Save' }).click();
}

interface Row {
  key: string;
  api?: number[];
  author?: string;
  post: { views: { value: number } | null; likes: { value: number } | null };
  series: Record<string, number[]>;
}
/** All rows of a table, as they lie in the browser's own store. */
const rowsOf = <Kind = Row>(page: Page, database: string, table: string): Promise<Kind[]> =>
  page.evaluate(
    ({ database, table }) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as never[]);
          };
        };
      }),
    { database, table },
  );
const postsIn = (page: Page) => rowsOf(page, 'lorgnette-seen', 'posts');
const methods = ({ asked }: ApiServer) => asked.map(({ path }) => path.split('/').at(-1));

/** The alarms that would wake the worker for a refresh. */
const refreshes = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await chrome.alarms.getAll()).map(({ name }) => name).filter((name) => name.startsWith('refresh')),
  );

test('without a key nobody is asked', async ({ lorgnette, server }) => {
  const page = await openOptions(lorgnette, channel(channels.lab), community);
  await expect(card(page, 'VK API').getByRole('button', { name: 'Test key' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Refresh now' })).toHaveCount(0);
  expect(await refreshes(page)).toEqual([]);
  expect(server.asked).toEqual([]);
});

test('a key is tested, saved and used; what it spends, when it goes on and what it did is in sight', async ({
  lorgnette,
  server,
}) => {
  test.slow();
  const page = await openOptions(lorgnette, channel(channels.lab), channel(channels.kitchen), community);
  const youtube = card(page, 'YouTube Data API');
  await youtube.getByLabel('Key').fill('mistyped-key');
  await youtube.getByRole('button', { name: 'Test key' }).click();
  await expect(youtube.getByRole('status')).toContainText('The key is not accepted');
  await youtube.getByLabel('Key').fill(goodKey);
  await youtube.getByRole('button', { name: 'Test key' }).click();
  await expect(youtube.getByRole('status')).toHaveText('The key works.');
  expect(await rowsOf(page, 'lorgnette-api', 'keys')).toEqual([]);

  await saveKey(page, 'YouTube Data API');
  await saveKey(page, 'VK API');
  await expect(youtube.getByLabel('Key')).toHaveValue('');
  await expect.poll(async () => (await postsIn(page)).length, { timeout: 20_000 }).toBe(123 + 200);
  // 1 + 3 + 3 for the long channel, 3 for the short one; what was asked before the key was saved is not counted.
  await expect(youtube).toContainText('10 of 10,000 units');
  await expect(card(page, 'VK API')).toContainText('3 requests');
  await expect(youtube).toContainText(/Next refresh\s*[A-Z]/);
  await page.getByText(/^Log \(/).click();
  await expect(page.getByRole('row', { name: 'The SMM lab: 120 posts' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'A kitchen: 3 posts' })).toBeVisible();
  await expect(page.getByRole('row', { name: `${group.name}: 200 posts` })).toBeVisible();

  for (const row of await postsIn(page)) expect(row.api, row.key).toHaveLength(1);
  const shown = (await postsIn(page)).find(({ key }) => key === `vk:-${group.id}_230`);
  expect(shown?.post).toMatchObject({
    views: { value: 2000, exact: true },
    likes: { value: 50, exact: true },
  });

  // Nothing goes along that is not the API's business.
  for (const { path, query, headers } of server.asked) {
    expect(JSON.stringify([path, query])).not.toContain(goodKey);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
});

test('a key is nowhere a page, a backup or a window could read it, and is gone when it is removed', async ({
  lorgnette,
  server,
}) => {
  test.slow();
  const page = await openOptions(lorgnette, channel(channels.kitchen));
  await saveKey(page, 'YouTube Data API');
  await expect.poll(async () => (await postsIn(page)).length).toBe(3);
  const elsewhere = await page.evaluate(async () =>
    JSON.stringify([
      await chrome.storage.local.get(),
      await chrome.storage.session.get(),
      await chrome.storage.sync.get(),
      await chrome.runtime.sendMessage({ name: 'backUp' }),
    ]),
  );
  expect(elsewhere).not.toContain(goodKey);
  expect(elsewhere).toContain(channels.kitchen.id);
  expect(await page.content()).not.toContain(goodKey);

  await card(page, 'YouTube Data API').getByRole('button', { name: 'Remove key' }).click();
  await expect(card(page, 'YouTube Data API').getByRole('button', { name: 'Remove key' })).toHaveCount(0);
  expect(await rowsOf(page, 'lorgnette-api', 'keys')).toEqual([]);
  await expect.poll(() => refreshes(page)).toEqual([]);
  const asked = server.asked.length;
  await page.waitForTimeout(500);
  expect(server.asked).toHaveLength(asked);
});

test('API refresh after the worker was killed: it goes on where it stood, and nothing is lost or doubled', async ({
  lorgnette,
  server,
}) => {
  test.setTimeout(120_000);
  const page = await openOptions(
    lorgnette,
    channel(channels.lab),
    channel(channels.kitchen),
    channel(channels.empty),
  );
  const { stop, stops } = await stopperOf(lorgnette, page);
  server.slowness = 700;
  await saveKey(page, 'YouTube Data API');
  // In the middle of the second account: the first is kept and noted.
  await expect
    .poll(() => methods(server).filter((method) => method === 'channels').length, { timeout: 20_000 })
    .toBe(2);
  const before = await rowsOf<{ account: string }>(page, 'lorgnette-api', 'done');
  expect(before).toHaveLength(1);
  await stop();
  expect(stops()).toBeGreaterThan(0);
  const kept = await postsIn(page);
  const asked = server.asked.length;
  server.slowness = 0;
  // Nobody wakes it but its own alarm.
  await expect
    .poll(async () => (await rowsOf(page, 'lorgnette-api', 'done')).length, { timeout: 60_000 })
    .toBe(3);
  expect(
    methods(server)
      .slice(asked)
      .filter((method) => method === 'channels'),
  ).toHaveLength(2);
  const after = await postsIn(page);
  expect(after).toHaveLength(123);
  for (const row of after)
    for (const series of Object.values(row.series)) expect(series, row.key).toHaveLength(3);
  for (const row of kept) expect(after).toContainEqual(row);
  // What was sent before the worker died is counted too.
  await expect(card(page, 'YouTube Data API')).toContainText(`${server.asked.length} of 10,000 units`);
});

for (const [trouble, says, next] of [
  ['quota', 'The day’s quota is used up', /Next refresh\s*[A-Z]/],
  ['revoked', 'The key is not accepted', /Next refresh\s*not scheduled/],
  ['malformed', 'the API’s answer was not understood', /Next refresh\s*[A-Z]/],
  ['down', 'The API has a failure of its own', /Next refresh\s*[A-Z]/],
  ['broken', 'The API could not be reached', /Next refresh\s*[A-Z]/],
] as const) {
  test(`an API in trouble (${trouble}) is said so, and asked no more than is right`, async ({
    lorgnette,
    server,
  }) => {
    test.slow();
    const page = await openOptions(lorgnette, channel(channels.kitchen));
    server.fail(trouble);
    await saveKey(page, 'YouTube Data API');
    await expect(page.getByText(says).first()).toBeAttached({ timeout: 20_000 });
    await expect(card(page, 'YouTube Data API')).toContainText(next);
    const asked = server.asked.length;
    expect(asked).toBeLessThanOrEqual(3);
    await page.waitForTimeout(1500);
    expect(server.asked).toHaveLength(asked);
    server.heal();
    await card(page, 'YouTube Data API').getByRole('button', { name: 'Refresh now' }).click();
    await expect.poll(async () => (await postsIn(page)).length).toBe(3);
    await expect(card(page, 'YouTube Data API').locator('.problem')).toHaveCount(0);
  });
}

test('a network that is switched off, and a yes that is taken back, end the refresh too', async ({
  lorgnette,
  server,
}) => {
  test.slow();
  const page = await openOptions(lorgnette, channel(channels.kitchen));
  await page.getByRole('switch', { name: 'YouTube' }).uncheck();
  await saveKey(page, 'YouTube Data API');
  await expect(card(page, 'YouTube Data API')).toContainText('not scheduled');
  await page.waitForTimeout(500);
  expect(server.asked).toEqual([]);
  await page.getByRole('switch', { name: 'YouTube' }).check();
  await expect.poll(async () => (await postsIn(page)).length).toBe(3);

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('You have not said yes')).toBeVisible();
  const asked = server.asked.length;
  await card(page, 'YouTube Data API').getByRole('button', { name: 'Refresh now' }).click();
  await expect(card(page, 'YouTube Data API')).toContainText('not scheduled');
  expect(server.asked).toHaveLength(asked);
});

test('the keys’ part of the options: accessible and whole, with all it can show, in both themes and languages', async ({
  lorgnette,
  server,
}) => {
  test.setTimeout(240_000);
  const page = await openOptions(lorgnette, channel(channels.kitchen), channel(channels.empty), community);
  server.fail('quota');
  await saveKey(page, 'YouTube Data API');
  await expect(card(page, 'YouTube Data API').locator('.problem')).toBeVisible();
  server.heal();
  await saveKey(page, 'VK API');
  await expect.poll(async () => (await postsIn(page)).length, { timeout: 20_000 }).toBe(200);
  await page.locator('.api-log summary').click();
  const pictures = process.env['PICTURES'];
  for (const [scheme, language, width] of [
    ['light', 'English', 900],
    ['dark', 'Русский', 900],
    ['light', 'Русский', 320],
    ['dark', 'English', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole('radio', { name: language }).check({ force: true });
    await expect(page.getByRole('row')).toHaveCount(5);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    // Weighing everything twice is enough: light and wide, dark and narrow.
    if (language === 'English') await axeClean(page);
    if (pictures)
      await page
        .locator('section', { has: page.locator('.api-key') })
        .screenshot({ path: `${pictures}/${scheme}-${language}-${width}.png` });
  }
});
