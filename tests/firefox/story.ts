/** One Firefox for all stories of a run: each takes the extension as the one before has left it, the person's yes included. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { test as base } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { sites } from '../e2e/sites';
import { findOrInstallFirefox, NoBrowser } from '../tools/browser';
import { buildFirefoxIfOld, root } from '../tools/build';
import { readRows, type Rows } from '../tools/stored';
import { Firefox } from './firefox';
import { OwnWindow } from './own-window';
import type { Badge, Tab } from './tab';

declare const browser: Browser;

export interface Person {
  firefox: Firefox;
  window: OwnWindow;
  /** A tab of the extension's own, behind the others. */
  ours: Tab;
}

export const test = base.extend<{ person: Person }, { started: Firefox | string }>({
  started: [
    async ({}, use) => {
      const found = programOrWhy();
      if ('why' in found) {
        await use(found.why);
        return;
      }
      const firefox = await Firefox.start(found.program);
      try {
        await firefox.install(buildFirefoxIfOld());
        await use(firefox);
      } finally {
        await firefox.close();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  /** Somebody who has installed the extension and said yes. */
  person: async ({ started }, use) => {
    if (typeof started === 'string') {
      // In CI a Firefox that is missing is a failure: a story that was not told proves nothing.
      if (process.env['CI']) throw new NoBrowser(started);
      // Without a Firefox there is nothing to tell it in; `started` says how to get one.
      test.skip(true, started);
      return;
    }
    await use(await meet(started));
    for (const { tab, url } of await started.tabs()) if (url !== 'about:blank') await tab.close();
  },
});

export { expect } from '@playwright/test';

/** Where pictures of a run are put, to be looked at. */
export function pictureOf(name: string): string {
  const folder = join(root, 'test-results/firefox');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

/** Says yes where nobody has. */
export async function meet(firefox: Firefox): Promise<Person> {
  const ours = await firefox.open(`${firefox.origin}/welcome.html`);
  await base.expect.poll(() => ours.text('h1')).not.toBe('');
  if (await ours.run(() => document.querySelector('[data-yes]') !== null)) {
    await ours.click('[data-yes]');
  }
  const listens = () =>
    ours.run(async () => (await browser.scripting.getRegisteredContentScripts()).length > 0);
  await base.expect.poll(listens).toBe(true);
  return { firefox, ours, window: new OwnWindow(firefox, ours) };
}

export const storeOf = (ours: Tab, name = 'lorgnette-seen'): Promise<Rows> => ours.run(readRows, name);

const shown: Record<keyof typeof sites, string> = {
  youtube: 'channel',
  instagram: 'profile',
  facebook: 'timeline',
  vk: 'wall',
};
/** The page of each network that stories begin with. */
export const pageOf = (id: keyof typeof sites): string => sites[id].samplePages[shown[id]]!;

/** Waits until at least so many badges tell a number. */
export async function badgesOn(tab: Tab, atLeast = 2): Promise<Badge[]> {
  let badges: Badge[] = [];
  await base.expect
    .poll(async () => (badges = await tab.badges()).filter(({ label }) => /\d/.test(label)).length, {
      message: 'badges that tell a number',
    })
    .toBeGreaterThanOrEqual(atLeast);
  return badges;
}

function programOrWhy(): { program: string } | { why: string } {
  try {
    return { program: findOrInstallFirefox((line) => void process.stdout.write(`${line}\n`)) };
  } catch (error) {
    if (error instanceof NoBrowser) return { why: error.message };
    throw error;
  }
}
