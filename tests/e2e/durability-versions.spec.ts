/** One build beside the data of another: updates with windows open, going back to an older build, migrations that die. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Answer } from '../../utils/messages/answer';
import { schemaVersion } from '../../utils/store/db';
import { ownVersion } from '../../utils/store/own';
import v1 from '../store/history/v1.json' with { type: 'json' };
import { expect, test, type Lorgnette } from './extension';
import { batchOf, openScripted } from './scripted';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';
import { stopperOf } from './stop-worker';

declare const chrome: Browser;

const interruptions = Number(process.env['KILLS'] ?? 5);
const migratedWithinMs = 2000;
const seen = 'lorgnette-seen';
const own = 'lorgnette-own';

/** A document of our origin that opens no database by itself. */
async function quietWindow({ context, origin }: Lorgnette): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  return page;
}

const ask = (window: Page, name: string, input: unknown): Promise<Answer> =>
  window.evaluate((asked) => chrome.runtime.sendMessage(asked) as Promise<Answer>, { name, input });

/** Opens a database as the next version of Lorgnette would, with a table more. The time it took. */
const migrate = (window: Page, name: string, version: number): Promise<number> =>
  window.evaluate(
    ([name, version]) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        const opening = indexedDB.open(name, version * 10);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('ofTheFuture', { keyPath: 'id' }).put({ id: 1 });
          opening.transaction!.objectStore('meta').put({ name: 'schema', value: version });
        };
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve(performance.now() - start);
        };
      }),
    [name, version] as const,
  );

interface Whole {
  version: number;
  /** How many rows each table has. */
  rows: Record<string, number>;
  /** SHA-256 of every row of every table. */
  hash: string;
}
const wholeOf = (window: Page, name: string): Promise<Whole> =>
  window.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      opening.onsuccess = () => resolve(opening.result);
    });
    const all: [string, unknown[]][] = [];
    for (const table of db.objectStoreNames)
      all.push([
        table,
        await new Promise<unknown[]>((resolve) => {
          const reading = db.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => resolve(reading.result);
        }),
      ]);
    const plain = JSON.stringify(all, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
    );
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
    const { version } = db;
    db.close();
    return {
      version,
      rows: Object.fromEntries(all.map(([table, rows]) => [table, rows.length])),
      hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16)).join(' '),
    };
  }, name);

/** Puts a database of the first version in place of what there is, with many posts. With `held` nobody lets go of it. */
const putFirstVersion = (window: Page, posts: number, held = false): Promise<void> =>
  window.evaluate(
    async ([name, rows, posts, held]) => {
      // Nothing is known of it yet: builds of that version noted nothing.
      await chrome.storage.local.remove('canary');
      await new Promise<void>((resolve, reject) => {
        // Asked for together: a worker that wakes cannot make a database of its own between the two.
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onerror = () => reject(deleting.error ?? new Error('not deleted'));
        const opening = indexedDB.open(name, 10);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onupgradeneeded = () => {
          const db = opening.result;
          db.createObjectStore('posts', { keyPath: 'key' }).createIndex('author', 'author');
          db.createObjectStore('profiles', { keyPath: 'key' }).createIndex('handle', 'handle');
          db.createObjectStore('health', { keyPath: 'day' });
          db.createObjectStore('meta', { keyPath: 'name' });
          for (const [table, given] of Object.entries(rows))
            for (const row of given as object[]) opening.transaction!.objectStore(table).put(row);
          const [post] = rows.posts;
          for (let i = 0; i < posts; i++)
            opening.transaction!.objectStore('posts').put({ ...post, key: `youtube:many${i}` });
        };
        opening.onsuccess = () => {
          if (held) Object.assign(window, { held: opening.result });
          else opening.result.close();
          resolve();
        };
      });
    },
    [seen, v1, posts, held] as const,
  );

test('With the panel open, a newer version takes what is stored over at once; the panel says that it must be reloaded, and nothing of the older one is written any more (D-03, D-04)', async ({
  accepted,
}) => {
  const panel = await openSeeded(accepted, 'options.html', {
    tabUrl: null,
    page: null,
    backup: brandBackup(Date.now()),
  });
  await panel.evaluate(() => chrome.storage.local.set({ panelTab: 'plan', brand: 'kolos' }));
  await panel.goto(`${accepted.origin}/sidepanel.html`);
  await expect(panel.getByLabel('What is it about?')).toBeVisible();
  const { say } = await openScripted(accepted);
  expect(await say('keepBatch', batchOf(1))).toMatchObject({ value: { posts: 20, readOnly: false } });

  const window = await quietWindow(accepted);
  expect(await migrate(window, seen, schemaVersion + 1)).toBeLessThan(migratedWithinMs);
  expect(await migrate(window, own, ownVersion + 1)).toBeLessThan(migratedWithinMs);
  const updated = panel.getByRole('alert');
  await expect(updated).toContainText('Lorgnette was updated: reload this window to go on.');
  const before = [await wholeOf(window, seen), await wholeOf(window, own)];
  expect(before.map(({ version }) => version)).toEqual([(schemaVersion + 1) * 10, (ownVersion + 1) * 10]);

  await panel.bringToFront();
  await panel.getByLabel('What is it about?').fill('Of the past');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await say('keepBatch', batchOf(2))).toMatchObject({ value: { posts: 0, readOnly: true } });
  const newer = { ok: false, error: { name: 'NewerStore' } };
  expect(await ask(window, 'createBrand', 'Of the past')).toMatchObject(newer);
  expect(await ask(window, 'eraseSeen', undefined)).toMatchObject(newer);
  expect(await ask(window, 'restoreBackup', brandBackup(Date.now()))).toMatchObject(newer);

  // Going back to the older version: it shows what it can, and says why it keeps nothing (D-04).
  await updated.getByRole('button', { name: 'Reload' }).click();
  const readOnly = 'What is stored was written by a newer version of Lorgnette';
  await expect(panel.getByRole('alert')).toContainText(readOnly);
  const popup = await accepted.context.newPage();
  await popup.goto(`${accepted.origin}/popup.html`);
  await expect(popup.getByRole('alert')).toContainText(readOnly);
  expect([await wholeOf(window, seen), await wholeOf(window, own)]).toEqual(before);
});

test('A window that does not let go of the older data is asked to be closed; then everything is there within two seconds (D-03)', async ({
  accepted,
}) => {
  const window = await quietWindow(accepted);
  const { stop } = await stopperOf(accepted, window);
  const { say } = await openScripted(accepted);
  await stop();
  await putFirstVersion(window, 500, true);
  const panel = await accepted.context.newPage();
  await panel.goto(`${accepted.origin}/sidepanel.html`);
  await expect(panel.getByRole('alert')).toHaveText(
    'A window of an earlier version of Lorgnette is still open: close it, and this one goes on.',
  );
  const waiting = say('keepBatch', batchOf(1));
  await window.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
  const start = Date.now();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(Date.now() - start).toBeLessThan(migratedWithinMs);
  expect(await waiting).toMatchObject({ value: { posts: 20, readOnly: false } });
  const { version, rows } = await wholeOf(window, seen);
  expect([version, rows['posts']]).toEqual([schemaVersion * 10, 500 + v1.posts.length + 20]);
});

test(`A migration that dies ${interruptions} times with its worker begins anew and loses nothing (D-05)`, async ({
  accepted,
}) => {
  test.setTimeout(60_000 + interruptions * 3000);
  const window = await quietWindow(accepted);
  const { stop, stops } = await stopperOf(accepted, window);
  const { say } = await openScripted(accepted);
  for (let round = 0; round < interruptions; round++) {
    await stop();
    await putFirstVersion(window, 2000);
    const stopping = new Promise((resolve) => setTimeout(resolve, 20 + ((round * 31) % 90))).then(stop);
    let answer = await say('keepBatch', batchOf(round));
    await stopping;
    for (let tries = 0; !answer.ok && tries < 20; tries++) answer = await say('keepBatch', batchOf(round));
    expect(answer).toMatchObject({ ok: true });
    const { version, rows } = await wholeOf(window, seen);
    expect([version, rows['posts']]).toEqual([schemaVersion * 10, 2000 + v1.posts.length + 20]);
  }
  expect(stops()).toBeGreaterThan(interruptions);
});
