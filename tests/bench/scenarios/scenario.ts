import type { Page } from '@playwright/test';

import { DevTools } from '../devtools';
import type { Opened } from '../variants';

/** Figures by name. */
export type Figures = Record<string, number>;

/** One thing that is measured, the same way for every variant. */
export interface Scenario {
  name: string;
  /** Of the network's feed alone, so that other extensions can be measured by it too. */
  isForPeers?: true;
  run(opened: Opened, bench: Workbench): Promise<Figures>;
}

export interface Workbench {
  /** Keeps a file of this run beside the results, under that name. */
  keep(name: string, content: object): void;
}

export const feedUrl = (set: string): string => `https://www.youtube.com/?set=${set}`;

/** Opens the feed in a tab of its own, lets it settle, and closes it after the work. */
export async function onFeed<Result>(
  opened: Opened,
  set: string,
  work: (page: Page, tools: DevTools) => Promise<Result>,
): Promise<Result> {
  const page = await opened.context.newPage();
  try {
    await page.goto(feedUrl(set), { waitUntil: 'load' });
    await page.waitForTimeout(500);
    const tools = await DevTools.of(page);
    const result = await work(page, tools);
    await tools.close();
    return result;
  } finally {
    await page.close();
  }
}

export const percent = (part: number, whole: number): number => (100 * part) / whole;
