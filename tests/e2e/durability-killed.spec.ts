/** The whole browser dies while it keeps; started again on the same profile, it has all that was acknowledged (D-02). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Brand } from '../../utils/domain/brand';
import { blankContent, type PlanItem } from '../../utils/domain/plan/item';
import type { Answer } from '../../utils/messages/answer';
import { acceptDisclosure, launch, type Lorgnette } from '../tools/browse';
import { expect, test } from './extension';
import { batchOf, openScripted, ownRows, rowsIn } from './scripted';
import { sampleBackup } from './seed';
import { brandBackup } from './seed-brand';

declare const chrome: Browser;

const kills = Number(process.env['SIGKILLS'] ?? 2);
const openedWithinMs = 2000;

/** The browser's first process, told by its profile; those it started are of its group. */
function processOf(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let command: string[] = [];
    try {
      command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      // It has ended meanwhile.
    }
    if (command.includes(`--user-data-dir=${profile}`) && !command.some((part) => part.startsWith('--type=')))
      return Number(pid);
  }
  throw new Error('There is no browser with that profile.');
}

/** Kills every process of the browser at once; waits until the last is gone. */
async function killBrowser({ context }: Lorgnette, profile: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(-processOf(profile), 'SIGKILL');
  await closed;
}

const ask = (window: Page, name: string, input: unknown): Promise<Answer | null> =>
  window
    .evaluate((asked) => chrome.runtime.sendMessage(asked) as Promise<Answer>, { name, input })
    .catch(() => null);

/** A window of ours; the time its first reading of both databases took. */
async function openWindow(lorgnette: Lorgnette): Promise<{ window: Page; ms: number }> {
  const window = await lorgnette.context.newPage();
  await window.goto(`${lorgnette.origin}/manifest.json`);
  const ms = await window.evaluate(async () => {
    const start = performance.now();
    for (const name of ['lorgnette-seen', 'lorgnette-own'])
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    return performance.now() - start;
  });
  return { window, ms };
}

async function inProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'lorgnette-killed-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

test(`a browser killed ${kills} times while it keeps has every acknowledged batch and edit, and whole batches only (D-02)`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  await inProfile(async (profile) => {
    const acknowledged: number[] = [];
    let typed = 0;
    let sent = 0;
    let slowest = 0;
    let next = 0;
    for (let round = 0; round <= kills; round++) {
      const lorgnette = await launch({ profile });
      if (round === 0) await acceptDisclosure(lorgnette);
      const { window, ms } = await (round === 0
        ? lorgnette.context.newPage().then(async (page) => {
            await page.goto(`${lorgnette.origin}/manifest.json`);
            return { window: page, ms: 0 };
          })
        : openWindow(lorgnette));
      slowest = Math.max(slowest, ms);
      if (round > 0) {
        const keys = new Set((await rowsIn(window)).map(({ key }) => key));
        for (let number = 0; number < next; number++) {
          const own = batchOf(number).posts.slice(1);
          const there = own.filter(({ id }) => keys.has(`youtube:${id}`)).length;
          expect([0, own.length], `batch ${number} is whole`).toContain(there);
          if (acknowledged.includes(number)) expect(there, `batch ${number} is there`).toBe(own.length);
        }
        const [item] = await ownRows<PlanItem>(window, 'plan');
        expect(Number(item?.title)).toBeGreaterThanOrEqual(typed);
        typed = Number(item?.title);
      } else {
        const added = await ask(window, 'addPlanItems', [
          { ...blankContent(null), title: '0', slot: null, idea: null, id: 'item' },
        ]);
        expect(added).toMatchObject({ ok: true });
      }
      if (round === kills) {
        await lorgnette.close();
        break;
      }
      const { say } = await openScripted(lorgnette);
      let isAlive = true;
      const keeping = (async () => {
        while (isAlive) {
          const number = next++;
          sent++;
          const answer = await say('keepBatch', batchOf(number)).catch(() => null);
          if (answer?.ok) acknowledged.push(number);
        }
      })();
      const writing = (async () => {
        while (isAlive) {
          const edit = { id: 'item', seen: { title: String(typed) }, edits: { title: String(typed + 1) } };
          const answer = await ask(window, 'editPlanItem', edit);
          if (answer?.ok) typed++;
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 150 + ((round * 137) % 400)));
      await killBrowser(lorgnette, profile);
      isAlive = false;
      await Promise.all([keeping, writing]);
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(typed).toBeGreaterThan(kills);
    expect(slowest).toBeLessThan(openedWithinMs);
    console.log(
      `killed ${kills} times; ${sent} batches sent, ${acknowledged.length} acknowledged, 0 lost; ${typed} edits; opened within ${Math.round(slowest)} ms`,
    );
  });
});

test(`a browser killed ${kills} times while a backup is restored has all of it or all of what was there before (D-02)`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  await inProfile(async (profile) => {
    const now = Date.now();
    // One has a brand and a plan, the other has neither, but many posts.
    const sides = [brandBackup(now), manyPosts(now)];
    const isFirst = async (window: Page) => {
      await ask(window, 'takeSnapshot', -1);
      const brands = (await ownRows<Brand>(window, 'brands')).length > 0;
      const posts = (await rowsIn(window)).length;
      const settled = !(await ownRows<{ name: string }>(window, 'meta')).some(
        ({ name }) => name === 'restoring',
      );
      expect(settled, 'no restore is left half-way').toBe(true);
      expect(brands, `with ${posts} posts`).toBe(posts < 3000);
      return brands;
    };
    let there = true;
    let undone = 0;
    let takes = 0;
    for (let round = 0; round <= kills; round++) {
      const lorgnette = await launch({ profile });
      const window = await lorgnette.context.newPage();
      await window.goto(`${lorgnette.origin}/manifest.json`);
      if (round === 0) {
        await ask(window, 'restoreBackup', sides[0]);
        const begun = Date.now();
        for (const side of [sides[1], sides[0]])
          expect(await ask(window, 'restoreBackup', side)).toMatchObject({ ok: true });
        takes = (Date.now() - begun) / 2;
      } else {
        const is = await isFirst(window);
        if (is === there) undone++;
        there = is;
      }
      if (round === kills) {
        await lorgnette.close();
        break;
      }
      const restoring = ask(window, 'restoreBackup', sides[there ? 1 : 0]!);
      await new Promise((resolve) => setTimeout(resolve, takes * (((round * 0.37 + 0.3) % 1) + 0.5)));
      await killBrowser(lorgnette, profile);
      await restoring;
    }
    console.log(
      `killed ${kills} times while restoring: ${undone} as before, ${kills - undone} restored whole`,
    );
  });
});

/** The sample store with a few thousand posts: its restoring takes a while. */
function manyPosts(now: number): string {
  const backup = JSON.parse(sampleBackup(now)) as {
    posts: { key: string; post: { id: string; permalink: string } }[];
    brands?: unknown[];
    plan?: unknown[];
  };
  const [first] = backup.posts;
  backup.posts = Array.from({ length: 4000 }, (_, i) => {
    const id = `many${String(i).padStart(7, '0')}`;
    return {
      ...first!,
      key: `youtube:${id}`,
      post: { ...first!.post, id, permalink: `https://www.youtube.com/watch?v=${id}` },
    };
  });
  return JSON.stringify({ ...backup, brands: [], plan: [] });
}
