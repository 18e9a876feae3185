import type { BrowserContext } from '@playwright/test';

import { spread } from '../statistics';
import type { Opened } from '../variants';
import type { Scenario } from './scenario';

/** The windows, by their file; the element that a person waits for in each. */
const windows = {
  /** The toolbar button's: the builder, into which one can type. */
  popup: { file: 'popup.html', form: 'textarea' },
  /** The side panel, opened as a tab: its head. */
  panel: { file: 'sidepanel.html', form: '.panel-head' },
};

/** How soon a window of ours shows something, from its opening, and its form; the floor's shows one line of text. */
export function windowOf(name: keyof typeof windows, times: number): Scenario {
  return {
    name,
    async run(opened) {
      if (opened.variant === 'bare' || opened.variant === 'noop') return {};
      const { file, form } = windows[name];
      const address = `${originOf(opened)}/${file}`;
      const openings: Opening[] = [];
      for (let time = 0; time < times; time++) openings.push(await openOnce(opened.context, address, form));
      const painted = spread(openings.map(({ painted }) => painted));
      const formed = openings.flatMap(({ form }) => form ?? []);
      return {
        'opened to painted p50 ms': painted.median,
        'opened to painted max ms': painted.max,
        ...(formed.length > 0 && { 'opened to form p50 ms': spread(formed).median }),
      };
    },
  };
}

function originOf({ context }: Opened): string {
  const url = context.serviceWorkers()[0]?.url() ?? '';
  return url.slice(0, url.indexOf('/', 'chrome-extension://'.length));
}

interface Opening {
  painted: number;
  /** When that element stood; null where there is none. */
  form: number | null;
}

/** Milliseconds from the opening, by the window's own clock. */
async function openOnce(context: BrowserContext, address: string, form: string): Promise<Opening> {
  const page = await context.newPage();
  try {
    await page.addInitScript((form) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(form)) return;
        performance.mark('form');
        watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    }, form);
    await page.goto(address, { waitUntil: 'load' });
    const hasForm = await page.evaluate(() => document.querySelector('#app') !== null);
    for (let tries = 0; ; tries++) {
      const opening = await page.evaluate(() => ({
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        form: performance.getEntriesByName('form')[0]?.startTime ?? null,
      }));
      const { painted, form } = opening;
      if (painted !== undefined && (form !== null || !hasForm)) return { painted, form };
      if (tries > 100) throw new Error(`${address} did not come to stand.`);
      await page.waitForTimeout(20);
    }
  } finally {
    await page.close();
  }
}
