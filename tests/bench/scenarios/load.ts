import type { Page } from '@playwright/test';

import { DevTools } from '../devtools';
import { spread } from '../statistics';
import { feedUrl, type Scenario } from './scenario';

/** How a fresh load of the page begins: the middle of several. */
export function loadOf(times: number): Scenario {
  return {
    name: 'load',
    isForPeers: true,
    async run({ context }) {
      const paints: number[] = [];
      const evaluate: number[] = [];
      const compile: number[] = [];
      for (let time = 0; time < times; time++) {
        const page = await context.newPage();
        await page.goto('about:blank');
        paints.push(await firstPaint(page));
        await page.close();
      }
      for (let time = 0; time < Math.ceil(times / 2); time++) {
        const page = await context.newPage();
        const tools = await DevTools.of(page);
        const { evaluateMs, compileMs } = await tools.evaluation(() => load(page));
        evaluate.push(evaluateMs);
        compile.push(compileMs);
        await page.close();
      }
      return {
        'first paint ms': spread(paints).median,
        'evaluate ms': spread(evaluate).median,
        'compile ms': spread(compile).median,
        'evaluate + compile ms': spread(evaluate).median + spread(compile).median,
      };
    },
  };
}

async function load(page: Page): Promise<void> {
  await page.goto(feedUrl('loa'), { waitUntil: 'load' });
  await page.waitForTimeout(300);
}

async function firstPaint(page: Page): Promise<number> {
  await load(page);
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
}
