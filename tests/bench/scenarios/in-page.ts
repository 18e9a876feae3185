import type { Page } from '@playwright/test';

import { processorMs, type DevTools } from '../devtools';
import type { Smoothness } from '../site/feed';
import { quantile } from '../statistics';
import type { Variant } from '../variants';
import { onFeed, percent, type Scenario } from './scenario';
import { measureKeys, press } from './typing';

/** A span and its text; a host, its shadow root, a span and its text. What a peer marks with is its own affair. */
const nodesPerMark: Partial<Record<Variant, number>> = { bare: 0, noop: 0, floor: 2, lorgnette: 4 };

/** Scrolls through so many posts under the profiler, and counts what is left in the page afterwards. */
export function scrollOf(posts: number): Scenario {
  const name = `scroll ${posts}`;
  const set = `s${posts / 100}`.slice(0, 3).padEnd(3, 's');
  return {
    name,
    isForPeers: true,
    run: (opened, bench) =>
      onFeed(opened, set, async (page, tools) => {
        const atRest = await tools.countersAfterCollection();
        const before = await tools.counters();
        const usedBefore = await processorMs(opened.context);
        const markedBefore = await page.evaluate(() => window.bench.marked());
        const scrolled = await tools.profile(() =>
          page.evaluate(([set, posts]) => window.bench.scroll(set, posts, 0), [set, posts] as const),
        );
        const after = await tools.counters();
        // What the extension does with the posts elsewhere goes on for a while.
        await page.waitForTimeout(2000);
        const used = (await processorMs(opened.context)) - usedBefore;
        const rest = await tools.countersAfterCollection();
        bench.keep(`${name} ${opened.variant}.cpuprofile`, scrolled.profile);
        bench.keep(`${name} ${opened.variant} hot.json`, scrolled.hot.slice(0, 40));
        const perThousand = (value: number): number => (1000 * value) / posts;
        return {
          'own js ms/1000': perThousand(scrolled.ownMs),
          'longest own stretch ms': scrolled.longestMs,
          'layouts/1000': perThousand(after.layouts - before.layouts),
          'styles/1000': perThousand(after.styles - before.styles),
          'task ms/1000': perThousand(after.taskMs - before.taskMs),
          'all processes ms/1000': perThousand(used),
          'marked %': percent(scrolled.result.marked, scrolled.result.posts),
          'newly marked': scrolled.result.marked - markedBefore,
          'nodes added': rest.nodes - atRest.nodes,
          'listeners added': rest.listeners - atRest.listeners,
          'listeners in all': rest.listeners,
          'heap added kB': (rest.heapBytes - atRest.heapBytes) / 1024,
        };
      }),
  };
}

/** How soon a post that was drawn in view carries its mark. */
export function latencyOf(posts: number): Scenario {
  return {
    name: 'latency',
    isForPeers: true,
    async run(opened) {
      if (opened.variant === 'bare' || opened.variant === 'noop') return {};
      return onFeed(opened, 'lat', async (page) => {
        const { painted } = await page.evaluate((posts) => window.bench.latency('lat', posts), posts);
        return {
          'painted p50 ms': quantile(painted, 0.5),
          'painted p95 ms': quantile(painted, 0.95),
          'marked %': percent(painted.length, posts),
        };
      });
    },
  };
}

/** Presses the mouse all the while the feed scrolls, without a profiler: what a person would feel. */
export function smoothnessOf(posts: number): Scenario {
  return {
    name: 'smoothness',
    isForPeers: true,
    run: (opened) =>
      onFeed(opened, 'smo', async (page, tools) => {
        const felt = await scrollPressing(page, tools, 'smo', posts);
        return {
          'input delay p50 ms': quantile(felt.inputDelays, 0.5),
          'input delay p95 ms': quantile(felt.inputDelays, 0.95),
          presses: felt.inputDelays.length,
          'long tasks': felt.longTasks.length,
          'longest task ms': Math.max(0, ...felt.longTasks),
          'layout shift': felt.layoutShift,
        };
      }),
  };
}

/** Scrolls through posts with the mouse pressed all the while: what of it was felt. */
async function scrollPressing(page: Page, tools: DevTools, set: string, posts: number): Promise<Smoothness> {
  await page.evaluate(() => window.bench.smoothness());
  let scrolling = true;
  const scroll = page
    .evaluate(([set, posts]) => window.bench.scroll(set, posts, 0), [set, posts] as const)
    .finally(() => (scrolling = false));
  for (let presses = 0; scrolling; presses++) {
    await tools.press(640, 28);
    await new Promise((resolve) => setTimeout(resolve, 11 + ((presses * 7) % 23)));
  }
  await scroll;
  return page.evaluate(() => window.bench.smoothness());
}

/** A page of so many posts on a processor four times slower: a hundred more come, then a search is typed. */
export function throttledOf(posts: number, keys: number): Scenario {
  return {
    name: 'throttled',
    isForPeers: true,
    run: (opened) =>
      onFeed(opened, 'thr', async (page, tools) => {
        await page.evaluate((posts) => window.bench.scroll('thr', posts, 0), posts);
        await tools.slowDown(4);
        const felt = await scrollPressing(page, tools, 'thm', 100);
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.locator('#search').focus();
        await page.evaluate(measureKeys);
        await press(page, keys);
        const { costs, painted } = await page.evaluate(
          () => (window as unknown as { typed: { costs: number[]; painted: number[] } }).typed,
        );
        await tools.slowDown(1);
        return {
          'input delay p50 ms': quantile(felt.inputDelays, 0.5),
          'input delay p95 ms': quantile(felt.inputDelays, 0.95),
          'long tasks': felt.longTasks.length,
          'longest task ms': Math.max(0, ...felt.longTasks),
          'key p50 ms': quantile(costs, 0.5),
          'key p95 ms': quantile(costs, 0.95),
          'key to painted p95 ms': quantile(painted, 0.95),
        };
      }),
  };
}

/** Sixty posts stay in the page while many pass: what is still held when they have gone. */
export function recycleOf(posts: number): Scenario {
  return {
    name: 'recycle',
    isForPeers: true,
    run: (opened) =>
      onFeed(opened, 'rec', async (page, tools) => {
        await page.evaluate((posts) => window.bench.scroll('rec', posts, 60), posts);
        await page.waitForTimeout(500);
        const { nodes, listeners } = await tools.countersAfterCollection();
        const marks = await page.evaluate(() => window.bench.marked());
        const perMark = nodesPerMark[opened.variant];
        return {
          'nodes alive': nodes,
          ...(perMark !== undefined && { 'nodes but for marks': nodes - marks * perMark }),
          'listeners alive': listeners,
          'marks in page': marks,
        };
      }),
  };
}

/** Things change that are none of ours. */
export const noise: Scenario = {
  name: 'noise',
  isForPeers: true,
  run: (opened) =>
    onFeed(opened, 'noi', async (page, tools) => {
      await page.evaluate(() => window.bench.scroll('noi', 600, 0));
      const seconds = 3;
      const { ownMs } = await tools.profile(() =>
        page.evaluate((ms) => window.bench.noise(ms), seconds * 1000),
      );
      return { 'own js ms/s': ownMs / seconds };
    }),
};

/** One answer of 8 MB: 400 posts, and the entity updates that make real answers long. */
export const longAnswer: Scenario = {
  name: 'long answer',
  run: (opened, bench) =>
    onFeed(opened, 'lon', async (page, tools) => {
      await page.evaluate(() => window.bench.smoothness());
      const plain = await page.evaluate(() => window.bench.longAnswer('lon', 400, 8_000_000));
      const felt = await page.evaluate(() => window.bench.smoothness());
      const profiled = await tools.profile(() =>
        page.evaluate(() => window.bench.longAnswer('loo', 400, 8_000_000)),
      );
      bench.keep(`long answer ${opened.variant}.cpuprofile`, profiled.profile);
      bench.keep(`long answer ${opened.variant} hot.json`, profiled.hot.slice(0, 40));
      return {
        'answer to drawn ms': plain.ms,
        'longest task ms': Math.max(0, ...felt.longTasks),
        'long tasks': felt.longTasks.length,
        'own js ms': profiled.ownMs,
        'longest own stretch ms': profiled.longestMs,
        'marked %': percent(profiled.result.marked, profiled.result.posts),
      };
    }),
};
