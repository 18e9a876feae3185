/** Lorgnette on the sample pages, as the demo and the pictures of the README show it. */
import type { Page } from '@playwright/test';

import { sites } from '../e2e/sites';
import { videos, type Language } from '../e2e/sites/youtube/data';
import { readBadges, type Badge, type Lorgnette } from './browse';
import { tabOf } from './window';

export interface Look {
  language: Language;
  dark: boolean;
}

/** The sample pages in this language and light, and Lorgnette too, chosen in its own settings. */
export async function dress(lorgnette: Lorgnette, { language, dark }: Look): Promise<Page> {
  const { context, origin } = lorgnette;
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.route(/^https?:/, (route) => route.abort());
  for (const site of Object.values(sites)) await site.serveSample(context, { language, dark });
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.goto(`${origin}/options.html`);
  await page.getByRole('radio', { name: language === 'ru' ? 'Русский' : 'English' }).check();
  return page;
}

/** Opens a sample page and waits until its badges stand still. */
export async function open(page: Page, address: string): Promise<Badge[]> {
  await page.goto(address);
  return settled(page);
}

export async function settled(page: Page): Promise<Badge[]> {
  let before = '';
  let badges: Badge[] = [];
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(250);
    badges = await readBadges(page);
    const now = JSON.stringify(badges);
    if (badges.length > 0 && now === before) break;
    before = now;
  }
  return badges;
}

/** Watches a few videos, so that their likes and comments are known where lists do not show them. */
export async function watchSome(page: Page): Promise<void> {
  for (const { id } of videos.slice(1, 6)) {
    await page.goto(`https://www.youtube.com/watch?v=${id}`);
    await page.mouse.wheel(0, 900);
    await settled(page);
  }
}

/** Opens one of Lorgnette's windows as it stands beside a page. */
export async function openBeside(
  lorgnette: Lorgnette,
  page: Page,
  window: 'popup' | 'sidepanel',
  size: { width: number; height: number },
): Promise<Page> {
  const beside = await lorgnette.context.newPage();
  const tab = JSON.stringify({
    id: await tabOf(lorgnette, page),
    windowId: 1,
    active: true,
    url: page.url(),
  });
  // Here it is a tab of its own, and would look at itself.
  await beside.addInitScript({
    content: `for (const api of [globalThis.chrome, globalThis.browser]) if (api?.tabs) api.tabs.query = async () => [${tab}];`,
  });
  await beside.setViewportSize(size);
  await beside.goto(`${lorgnette.origin}/${window}.html`);
  await beside.waitForTimeout(700);
  return beside;
}
