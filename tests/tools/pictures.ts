/** npm run pictures    makes the pictures of the README: docs/pictures/*.png, from the sample pages. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Page, PageScreenshotOptions } from '@playwright/test';

import type { PlanItem } from '../../utils/domain/plan/item';
import { openSeeded } from '../e2e/seed';
import { dayFrom, planBackup, planItem, planZone } from '../e2e/seed-plan';
import { samplePages } from '../e2e/sites/youtube/site';
import { acceptDisclosure, launch } from './browse';
import { buildIfOld, root } from './build';
import { dress, open, openBeside, watchSome } from './show';

const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
buildIfOld(console.log);
const lorgnette = await launch({ viewport: { width: 1280, height: 800 } });

async function take(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, scale: 'css', animations: 'disabled', ...options });
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB`);
}

/** A plan of this month: what is out, what is on its way, what is late. */
function monthPlan(now: number): PlanItem[] {
  const titles = [
    ['Why rye bread keeps', 'published', ['vk', 'instagram']],
    ['Baker’s morning, 4 a.m.', 'published', ['instagram']],
    ['Choose a flour: five questions', 'scheduled', ['vk', 'telegram']],
    ['A letter from a guest', 'toApprove', ['facebook']],
    ['Autumn menu', 'approved', ['vk', 'instagram', 'facebook']],
    ['Sourdough: mistakes we made', 'inWork', ['youtube']],
    ['Win a loaf a day', 'brief', ['vk']],
    ['Where our salt comes from', 'idea', []],
  ] as const;
  return titles.map(([title, status, networks], i) =>
    planItem(`picture${i}`, {
      title,
      status,
      when: { day: dayFrom(now, i * 2 - 5), time: i % 3 ? '19:00' : '12:30', zone: planZone },
      channels: networks.map((network) => ({ network })),
    }),
  );
}

try {
  await acceptDisclosure(lorgnette);
  const light = await dress(lorgnette, { language: 'en', dark: false });
  await watchSome(light);
  await open(light, samplePages.channel);
  await light.evaluate(() => scrollTo(0, 310));
  await light.waitForTimeout(400);
  await take(light, 'channel');

  await light
    .locator('.ytLockupViewModelContentImage')
    .nth(4)
    .hover({ position: { x: 30, y: 14 } });
  await light.waitForTimeout(500);
  await take(light, 'card', { clip: { x: 0, y: 110, width: 700, height: 690 } });
  const panel = await openBeside(lorgnette, light, 'sidepanel', { width: 420, height: 640 });
  await panel.emulateMedia({ colorScheme: 'light' });
  await take(panel, 'panel');
  await panel.close();
  await open(light, samplePages.watch);
  await take(light, 'watch');

  const now = Date.now();
  const planner = await openSeeded(lorgnette, 'sidepanel.html#plan', {
    tabUrl: null,
    page: null,
    backup: planBackup(now, { plan: monthPlan(now) }),
  });
  await planner.locator('.calendar').getByRole('button', { name: 'Autumn menu' }).waitFor();
  await planner.waitForTimeout(800);
  await take(planner, 'planner');
  await planner.close();

  const dark = await dress(lorgnette, { language: 'ru', dark: true });
  await open(dark, samplePages.channel);
  await dark.evaluate(() => scrollTo(0, 310));
  await dark.waitForTimeout(400);
  await take(dark, 'channel-ru-dark');
} finally {
  await lorgnette.close();
}
