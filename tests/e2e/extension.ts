/** The built extension in a fresh Chromium, for one story. Pages exist only as far as a test answers them. */
import { test as base, type Page } from '@playwright/test';

import { acceptDisclosure, launch, readBadges, type Badge, type Lorgnette } from '../tools/browse';
import { samplePages, serveSample, type SamplePage, type SiteOptions } from './sites/youtube/site';

interface Fixtures {
  lorgnette: Lorgnette;
  /** A browser whose owner has said yes on the first-run page. */
  accepted: Lorgnette;
}

export const test = base.extend<Fixtures>({
  lorgnette: async ({}, use) => {
    const lorgnette = await launch();
    await use(lorgnette);
    await lorgnette.close();
  },
  accepted: async ({ lorgnette }, use) => {
    await acceptDisclosure(lorgnette);
    await use(lorgnette);
  },
});

export { expect } from '@playwright/test';
export { acceptDisclosure, readBadges, type Badge, type Lorgnette };

/** A tab on one of the sample pages. */
export async function openSample(
  { context }: Lorgnette,
  name: SamplePage,
  options: SiteOptions = {},
): Promise<Page> {
  await serveSample(context, options);
  const page = await context.newPage();
  await page.goto(samplePages[name]);
  return page;
}

/** The posts that carry a badge, each as often as it carries one. */
export const idsOf = (badges: Badge[]): string[] => badges.map(({ postId }) => postId);

/** Waits until the badges are as the test says, and returns them. */
export async function badgesWhen(
  page: Page,
  ready: (badges: Badge[]) => boolean,
  timeout = 8000,
): Promise<Badge[]> {
  const end = Date.now() + timeout;
  let badges = await readBadges(page);
  while (!ready(badges)) {
    if (Date.now() > end)
      throw new Error(
        `The badges never came to be as expected. Last seen: ${JSON.stringify(badges, null, 1)}`,
      );
    await page.waitForTimeout(50);
    badges = await readBadges(page);
  }
  return badges;
}
