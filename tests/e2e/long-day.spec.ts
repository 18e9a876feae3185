/** An hour of scrolling and going about, compressed, with the worker dying now and then: nothing grows (D-11). */
import type { CDPSession, Page } from '@playwright/test';

import { DevTools } from '../bench/devtools';
import { openSite } from '../bench/server';
import { extensionOf, open } from '../bench/variants';
import { findOrInstallChromium } from '../tools/browser';
import { extensionFolder } from '../tools/build';
import { expect, test } from './extension';
import { stopperOf } from './stop-worker';

/** `LONG_DAY=50000,200,40`: posts, navigations, worker restarts. */
const [posts, navigations, restarts] = (process.env['LONG_DAY'] ?? '1000,10,3').split(',').map(Number) as [
  number,
  number,
  number,
];
const samples = 10;

/** What is still held after a collection. */
interface Held {
  nodes: number;
  listeners: number;
  pageKb: number;
  workerKb: number;
}

/** The worker's heap after a collection, asked of its own target; NaN while it does not run. */
async function workerHeapKb(browser: CDPSession): Promise<number> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes('background'));
  if (!worker) return Number.NaN;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: worker.targetId });
  let id = 0;
  const ask = (method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      const asked = ++id;
      const heard = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id: number; result: { usedSize?: number } };
        if (answer.id !== asked) return;
        browser.off('Target.receivedMessageFromTarget', heard);
        resolve(answer.result);
      };
      browser.on('Target.receivedMessageFromTarget', heard);
      void browser.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: asked, method }),
      });
    });
  await ask('HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask('Runtime.getHeapUsage');
  await browser.send('Target.detachFromTarget', { sessionId });
  return usedSize / 1024;
}

/** Goes to another list in the same page, as these sites do, and takes the old one out. */
const goTo = (page: Page, set: string): Promise<void> =>
  page.evaluate((set) => {
    document.querySelector('#contents')!.replaceChildren();
    history.pushState(null, '', `/?set=${set}`);
  }, set);

/** How much a figure grows per thousand posts, by least squares. */
function slopeOf(values: readonly number[], postsApart: number): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (over / under / postsApart) * 1000;
}

test(`after ${posts} posts, ${navigations} navigations and ${restarts} deaths of the worker, page and worker hold no more than after the first of them (D-11)`, async () => {
  test.setTimeout(120_000 + posts * 40);
  const site = await openSite();
  const opened = await open(
    'lorgnette',
    extensionOf('lorgnette', extensionFolder),
    findOrInstallChromium(),
    site.port,
  );
  try {
    const { context } = opened;
    const origin = context.serviceWorkers()[0]!.url().split('/').slice(0, 3).join('/');
    const ours = await context.newPage();
    await ours.goto(`${origin}/manifest.json`);
    const { stop, stops } = await stopperOf(
      { context, origin, worker: async () => context.serviceWorkers()[0]!, close: async () => {} },
      ours,
    );
    const browser = await context.browser()!.newBrowserCDPSession();
    const page = await context.newPage();
    await page.goto('https://www.youtube.com/?set=day', { waitUntil: 'load' });
    const tools = await DevTools.of(page);
    const held: Held[] = [];
    let marked = 0;
    let restarted = 0;
    for (let visit = 0; visit < navigations; visit++) {
      const set = visit.toString(36).padStart(3, 'n');
      await goTo(page, set);
      const scrolled = await page.evaluate(([set, posts]) => window.bench.scroll(set, posts, 60), [
        set,
        posts / navigations,
      ] as const);
      marked += scrolled.marked;
      if (restarted < ((visit + 1) * restarts) / navigations) {
        restarted++;
        await stop();
      }
      if ((visit + 1) % (navigations / samples) !== 0) continue;
      await goTo(page, 'end');
      // What is waiting is sent: a worker runs then.
      await page.waitForTimeout(1300);
      const workerKb = await workerHeapKb(browser);
      const { nodes, listeners, heapBytes } = await tools.countersAfterCollection();
      held.push({ nodes, listeners, pageKb: heapBytes / 1024, workerKb });
      if (process.env['LONG_DAY']) console.log(JSON.stringify(held.at(-1)));
    }
    const settled = held.slice(2);
    const grows = (name: keyof Held) =>
      slopeOf(
        settled.map((one) => one[name]).filter((value) => !Number.isNaN(value)),
        posts / samples,
      );
    console.log(
      `${posts} posts, ${navigations} navigations, ${stops()} deaths of the worker, ${marked} marked; per 1,000 posts: ` +
        (['nodes', 'listeners', 'pageKb', 'workerKb'] as const)
          .map((name) => `${name} ${grows(name).toFixed(2)} (last ${Math.round(held.at(-1)![name])})`)
          .join(', '),
    );
    expect(marked).toBeGreaterThan(posts * 0.8);
    expect(stops()).toBeGreaterThanOrEqual(restarts / 2);
    const [first, last] = [settled[0]!, settled.at(-1)!];
    expect(last.nodes).toBeLessThanOrEqual(first.nodes + 60);
    expect(last.listeners).toBeLessThanOrEqual(first.listeners + 4);
    // A page remembers its last 20,000 posts, of less than a kilobyte each, and no more; a worker remembers none.
    expect(last.pageKb).toBeLessThan(first.pageKb + Math.min(posts, 20_000) + 2048);
    expect(last.workerKb || 0).toBeLessThan((first.workerKb || 0) + 6 * 1024);
  } finally {
    await opened.context.close();
    site.close();
  }
});
