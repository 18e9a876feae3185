import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import { quantile } from '../statistics';
import { keptPost } from '../store/kept-post';
import { onFeed, type Scenario } from './scenario';

const times = 10;

/** The worker is stopped; our script in the page has a batch of twenty posts: how long until it is in the store. */
export const wake: Scenario = {
  name: 'wake',
  async run(opened) {
    if (opened.variant === 'bare' || opened.variant === 'noop') return {};
    return onFeed(opened, 'wak', async (page) => {
      const world = await extensionWorld(page);
      const worker = await stopper(opened.context, world.origin);
      // What the page itself brought is kept by then.
      await page.waitForTimeout(1500);
      const cold: number[] = [];
      const warm: number[] = [];
      for (let time = 0; time < times; time++) {
        await worker.stop();
        cold.push(await world.keep(time * 40));
        warm.push(await world.keep(time * 40 + 20));
      }
      await worker.close();
      return {
        'stopped to kept p50 ms': quantile(cold, 0.5),
        'stopped to kept max ms': Math.max(...cold),
        'running to kept p50 ms': quantile(warm, 0.5),
      };
    });
  },
};

/** Our script's own world in the page: where messages to the worker come from. */
async function extensionWorld(page: Page): Promise<{ origin: string; keep(from: number): Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('No extension script runs in the page.');
  return {
    origin: world.origin,
    async keep(from) {
      const input = {
        id: crypto.randomUUID(),
        posts: Array.from({ length: 20 }, (_, index) => keptPost(from + index)),
        profiles: [],
      };
      const expression = `(async () => {
        const before = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify({ name: 'keepBatch', input })});
        return answer?.ok ? performance.now() - before : JSON.stringify(answer);
      })()`;
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId: world.id,
        awaitPromise: true,
        returnByValue: true,
      });
      if (typeof result.value !== 'number')
        throw new Error(`The batch was not kept: ${result.value ?? result.description}`);
      return result.value;
    },
  };
}

/** Stops an extension's worker as the browser does when it has been idle. */
async function stopper(
  context: BrowserContext,
  origin: string,
): Promise<{ stop(): Promise<void>; close(): Promise<void> }> {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  const session: CDPSession = await context.newCDPSession(page);
  let version = '';
  let status = '';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const one of versions)
      if (one.status === 'activated') [version, status] = [one.versionId, one.runningStatus];
  });
  await session.send('ServiceWorker.enable');
  const until = async (wanted: string): Promise<void> => {
    for (let tries = 0; status !== wanted; tries++) {
      if (tries > 100) throw new Error(`The worker is ${status || 'unknown'}, not ${wanted}.`);
      await page.waitForTimeout(20);
    }
  };
  return {
    async stop() {
      await until('running');
      await session.send('ServiceWorker.stopWorker', { versionId: version });
      await until('stopped');
    },
    close: () => page.close(),
  };
}
