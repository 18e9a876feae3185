import type { BrowserContext } from '@playwright/test';

import { spread } from '../statistics';
import type { Opened } from '../variants';
import type { Scenario } from './scenario';

/** How soon the toolbar button's window shows something, from its opening; the floor's shows one line of text. */
export function popupOf(times: number): Scenario {
  return {
    name: 'popup',
    async run(opened) {
      if (opened.variant === 'bare' || opened.variant === 'noop') return {};
      const address = `${originOf(opened)}/popup.html`;
      const paints: number[] = [];
      for (let time = 0; time < times; time++) paints.push(await firstPaint(opened.context, address));
      const { median, max } = spread(paints);
      return { 'opened to painted p50 ms': median, 'opened to painted max ms': max };
    },
  };
}

function originOf({ context }: Opened): string {
  const url = context.serviceWorkers()[0]?.url() ?? '';
  return url.slice(0, url.indexOf('/', 'chrome-extension://'.length));
}

async function firstPaint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    for (let tries = 0; ; tries++) {
      const painted = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      );
      if (painted !== undefined) return painted;
      if (tries > 100) throw new Error(`${address} painted nothing.`);
      await page.waitForTimeout(20);
    }
  } finally {
    await page.close();
  }
}
