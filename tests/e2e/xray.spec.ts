import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Draft } from '../../utils/domain/utm/draft';
import type { NetworkId } from '../../utils/networks/catalog';
import { postsKept } from '../tools/stored';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { badgesWhen, expect, idsOf, test, type Lorgnette } from './extension';
import { openSeeded, type Seeding } from './seed';
import { brandBackup } from './seed-brand';
import { sites } from './sites';
import { posts as facebookPosts } from './sites/facebook/data';
import { posts as instagramPosts } from './sites/instagram/data';
import { cellar, keyOf, wall } from './sites/vk/data';
import { notes } from './sites/youtube/data';
import { openCard, pointAt } from './strip';

declare const chrome: Browser;

/** A post of each sample site that leads somewhere, and where: past the site's way out, without its marks. */
const leading: Record<NetworkId, { page: string; id: string; says: string; target: string }> = {
  vk: {
    page: 'wall',
    id: keyOf(wall[1]!),
    says: 'shop.tea-cellar.example/evening Copy source vk.com · medium social · campaign evening_tea',
    target:
      'https://shop.tea-cellar.example/evening?utm_source=vk.com&utm_medium=social&utm_campaign=evening_tea',
  },
  facebook: {
    page: 'timeline',
    id: facebookPosts[1]!.id,
    says: 'kettle.example/smoked Copy source facebook · medium social · campaign rain',
    target: 'https://kettle.example/smoked?utm_source=facebook&utm_medium=social&utm_campaign=rain',
  },
  instagram: {
    page: 'profile',
    id: instagramPosts[10]!.id,
    says: 'north-kiln.example/blue Copy source instagram · medium social · campaign cobalt',
    target: 'https://north-kiln.example/blue?utm_source=instagram&utm_medium=social&utm_campaign=cobalt',
  },
  youtube: {
    page: 'posts',
    id: notes[1]!.id,
    says: 'copper-kettle.example/recipes/green-soup Copy source youtube · medium social · campaign green_soup',
    target:
      'https://copper-kettle.example/recipes/green-soup?utm_source=youtube&utm_medium=social&utm_campaign=green_soup',
  },
};

for (const [id, { page: name, id: post, says, target }] of Object.entries(leading) as [
  NetworkId,
  (typeof leading)[NetworkId],
][])
  test(`${id}: a post’s card tells where its link leads and its tags, as text that I can copy and cannot follow`, async ({
    accepted,
  }) => {
    const { context } = accepted;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await sites[id].serveSample(context, {});
    const page = await context.newPage();
    await page.goto(sites[id].samplePages[name]!);
    await badgesWhen(page, (badges) => idsOf(badges).includes(post));
    await pointAt(page, 'data-post', `${post} `);
    await expect.poll(async () => (await openCard(page)).text).toContain(says);
    const { text, links } = await openCard(page);
    expect(text).toMatch(/Links 1 in its text/);
    expect(links).toEqual([]);
    const [address, pages] = [page.url(), context.pages().length];
    await pointAt(page, 'class', 'place', false);
    await page.mouse.down();
    await page.mouse.up();
    await pointAt(page, 'class', 'copy', false);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(async () => (await openCard(page)).text).toContain('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(target);
    expect([page.url(), context.pages().length]).toEqual([address, pages]);
  });

test('By keyboard alone I get from a badge to Copy in its card, copy the target, and get back', async ({
  accepted,
}) => {
  const { context, worker } = accepted;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sites.vk.serveSample(context, {});
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  await badgesWhen(page, (badges) => idsOf(badges).includes(leading.vk.id));
  await (
    await worker()
  ).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://vk.com/*' });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'focusBadges' });
  });
  const isThere = async () => (await openCard(page)).text.includes(leading.vk.says);
  for (let i = 0; i < 12 && !(await isThere()); i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(250);
  }
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await openCard(page)).text).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(leading.vk.target);
  // The first Escape leads back to the badge, the second closes its card.
  await page.keyboard.press('Escape');
  expect((await openCard(page)).text).toContain(leading.vk.says.split(' ')[0]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await openCard(page)).text).toBe('');
});

test('Of a post with many links I see the first and how many more, a short one as such; none is told from unknown', async ({
  accepted,
}) => {
  const { context } = accepted;
  await sites.vk.serveSample(context, {});
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  const [many, none] = [keyOf(wall[3]!), keyOf(wall[5]!)];
  await badgesWhen(page, (badges) => [many, none].every((id) => idsOf(badges).includes(id)));
  await pointAt(page, 'data-post', `${many} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('Links 4 in its text');
  const { text } = await openCard(page);
  expect(text).toContain('shop.tea-cellar.example/tasting Copy source VK · campaign tasting');
  expect(text).toContain('vk.cc/sample1 Copy A short link: it does not tell where it leads.');
  expect(text).toMatch(/tea-cellar\.example\/how\S*…\S*stairs Copy No UTM tags\. and 1 more/);
  await pointAt(page, 'data-post', `${none} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('Links 0 in its text');

  // A list of videos never carries their texts.
  await sites.youtube.serveSample(context, {});
  const channel = await context.newPage();
  await channel.goto(sites.youtube.samplePages['channel']!);
  const [video] = await badgesWhen(channel, (badges) => badges.length === 12);
  await pointAt(channel, 'data-post', `${video!.postId} `);
  await expect
    .poll(async () => (await openCard(channel)).text)
    .toContain('Links — not shown in lists; open the post once');
});

test('A post of my own with broken tags is flagged on its card, with what is wrong; a competitor’s is not', async ({
  accepted,
}) => {
  const { context } = accepted;
  const { id: brand } = await ask(accepted, 'createBrand', 'Tea');
  const account = { network: 'vk', id: String(-cellar.id), handle: null, name: null } as const;
  await ask(accepted, 'addAccounts', { brand, accounts: [{ ...account, role: 'own', addedAt: 0 }] });
  await sites.vk.serveSample(context, {});
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  const [broken, fine] = [keyOf(wall[3]!), keyOf(wall[1]!)];
  await badgesWhen(page, (badges) => [broken, fine].every((id) => idsOf(badges).includes(id)));
  const worker = await accepted.worker();
  await expect.poll(() => postsKept(worker)).toBeGreaterThan(5);
  await pointAt(page, 'data-post', `${broken} `);
  await expect.poll(async () => (await openCard(page)).text).toMatch(/\d problems with its tags/);
  const { text } = await openCard(page);
  expect(text).toContain('The medium is missing.');
  expect(text).toContain('utm_source has capital letters: VK.');
  await pointAt(page, 'data-post', `${fine} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('No problems with its tags.');

  await ask(accepted, 'setRole', { brand, account, role: 'competitor' });
  await pointAt(page, 'data-post', `${broken} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('campaign tasting');
  await expect.poll(async () => (await openCard(page)).text).toContain('To build one like this');
  expect((await openCard(page)).text).not.toContain('problem');
});

const keys = ['-101_0', '-101_1', '-102_0', '-102_2', '-102_4'].map((id) => `vk:${id}`);
const openPanel = (lorgnette: Lorgnette, seeding: Seeding = {}, page?: Page): Promise<Page> =>
  openSeeded(
    lorgnette,
    'sidepanel.html',
    { backup: brandBackup(Date.now()), page: { posts: keys }, ...seeding },
    page,
  );

test('In the panel I sift out posts with broken tags, and build a link like a competitor’s', async ({
  lorgnette,
}) => {
  const panel = await openPanel(lorgnette);
  const rows = panel.locator('.this-page tbody tr');
  await expect(rows).toHaveCount(5);
  await panel.getByRole('checkbox', { name: 'Broken tags' }).check();
  await expect(rows).toHaveCount(1);
  await panel.locator('.post-links summary').click();
  await expect(panel.locator('.tag-problems-said')).toContainText('utm_source has capital letters: VK.');
  await panel.getByRole('checkbox', { name: 'Broken tags' }).uncheck();

  const theirs = rows.filter({ hasText: 'Кофейня у моста: выпуск 1' });
  await theirs.locator('summary').click();
  await theirs.getByRole('button', { name: /^Build one like this/ }).click();
  const handed = async () =>
    (await lorgnette.worker()).evaluate(
      async () =>
        (await chrome.storage.session.get(['utmDraft', 'asked'])) as { utmDraft?: Draft; asked?: string },
    );
  await expect.poll(async () => (await handed()).utmDraft?.address).toBe('https://coffee.example/shop');
  expect((await handed()).utmDraft).toMatchObject({
    tags: { source: 'vk', medium: 'social', campaign: 'new_beans' },
    placement: 'vk',
  });
  // And there the form stands, filled.
  await expect(panel.getByLabel('Address to tag')).toHaveValue('https://coffee.example/shop');
  await expect(panel.getByLabel('Source', { exact: true })).toHaveValue('vk');
  await expect(panel.getByLabel('Medium', { exact: true })).toHaveValue('social');
  await expect(panel.getByLabel('Campaign', { exact: true })).toHaveValue('new_beans');
  await expect(panel.locator('.utm-result output')).toContainText('utm_campaign=new_beans');
});

test('Of a competitor I see campaigns with their days and engagement, and where its links lead', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html#competitors', { backup: brandBackup(Date.now()) });
  await page.getByRole('button', { name: 'Кофейня у моста' }).click();
  await expect(page.getByText(/^Links were seen of \d+ of \d+ posts of the period\.$/)).toBeVisible();
  const campaign = page.getByRole('row', { name: /^new_beans/ });
  await expect(campaign).toContainText(/vk(\.com)? \/ social, vk(\.com)? \/ social/);
  await expect(campaign.getByRole('cell').nth(1)).toContainText('%');
  await expect(page.getByRole('row', { name: /^vk\.cc/ })).toContainText('A short link');
});

for (const [width, colorScheme, language] of [
  [320, 'dark', 'ru'],
  [1200, 'light', 'en'],
] as const)
  test(`links in the panel are accessible and whole: ${width} px, ${colorScheme}, ${language}`, async ({
    lorgnette,
  }) => {
    test.slow();
    const page = await lorgnette.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await openPanel(lorgnette, { settings: { language } }, page);
    await expect(page.locator('.post-links')).toHaveCount(4);
    for (const summary of await page.locator('.post-links summary').all()) await summary.click();
    await axeClean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
