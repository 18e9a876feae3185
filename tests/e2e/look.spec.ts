import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Settings } from '../../utils/settings';
import { badgesWhen, expect, idsOf, openSample, test, type Lorgnette } from './extension';

declare const chrome: Browser;

const settingsOf = async ({ worker }: Lorgnette): Promise<Partial<Settings>> =>
  (await worker()).evaluate(
    async () => ((await chrome.storage.local.get('settings'))['settings'] ?? {}) as Partial<Settings>,
  );

async function options({ context, origin }: Lorgnette): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  return page;
}

test('I can hide all badges and bring them back, without reloading', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  const before = await badgesWhen(page, (badges) => badges.length === 12);
  const toggle = async (): Promise<void> =>
    (await accepted.worker()).evaluate(async () => {
      const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('youtube.com'));
      await chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'toggleBadges' });
    });
  await toggle();
  await badgesWhen(page, (badges) => badges.length === 0);
  expect((await settingsOf(accepted)).badges?.shown).toBe(false);
  await toggle();
  const after = await badgesWhen(page, (badges) => badges.length === 12);
  expect(idsOf(after).toSorted()).toEqual(idsOf(before).toSorted());
});

test('When I choose Russian, badges that are already there speak it at once', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(
    page,
    (badges) => badges.length === 12 && badges.some(({ label }) => label.includes('views')),
  );
  await (await options(accepted)).getByRole('radio', { name: 'Русский' }).check();
  const badges = await badgesWhen(page, (now) => now.some(({ label }) => label.includes('просмотр')));
  expect(badges.filter(({ label }) => /\bviews\b/.test(label))).toEqual([]);
  expect(badges).toHaveLength(12);
});

test('A page in Russian is read as one in English: "26 тыс. просмотров" is at least 26,000', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel', { language: 'ru' });
  const badges = await badgesWhen(page, (now) => now.length === 12);
  expect(badges.find(({ postId }) => postId === 'kettle00002')?.label).toContain('26K views');
});
