import type { Page } from '@playwright/test';

import { badgesWhen, expect, idsOf, readBadges, test, type Lorgnette } from './extension';
import { nameOf, original, posts } from './sites/facebook/data';
import { samplePages, serveSample, type SamplePage, type SiteOptions } from './sites/facebook/site';

async function open({ context }: Lorgnette, name: SamplePage, options: SiteOptions = {}): Promise<Page> {
  await serveSample(context, options);
  const page = await context.newPage();
  await page.goto(samplePages[name]);
  return page;
}

/** What the site's links call a post, whose badge names it by its own id. */
const linkName = (index: number): string => posts[index]!.video ?? nameOf(posts[index]!.id);
const idOf = (index: number): string => posts[index]!.id;
/** Scrolls through the page, so that every post has been near. */
async function through(page: Page): Promise<void> {
  for (let step = 0; step < 14; step++) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
}

test('On a Page every post has one badge with its engagement, and what it shares has none', async ({
  accepted,
}) => {
  const page = await open(accepted, 'timeline');
  await badgesWhen(page, (now) => now.length >= 2);
  await through(page);
  const badges = await badgesWhen(page, (now) => new Set(idsOf(now)).size === posts.length);
  expect(badges).toHaveLength(posts.length);
  const labelOf = (index: number): string =>
    badges.find(({ postId, permalink }) => postId === idOf(index) && permalink.includes(linkName(index)))
      ?.label ?? '';
  // (486 + 52 + 9) / 27,000 … 27,999 followers.
  expect(labelOf(1)).toMatch(/(?:1\.9\d?|2\.0\d?|2)\s?%/);
  expect(idsOf(badges)).not.toContain(original.id);
  expect(badges.map(({ permalink }) => permalink).join()).not.toContain(nameOf(original.id));
  // A post that hides its reactions says so, and gets no rate made of the rest.
  expect(labelOf(4)).toMatch(/hides its likes/);
  expect(labelOf(4)).not.toMatch(/\d%/);
});

test('A post opened over the Page has its badge there; back on the Page, all is as before', async ({
  accepted,
}) => {
  const page = await open(accepted, 'timeline');
  await badgesWhen(page, (now) => idsOf(now).includes(idOf(1)));
  await page.locator('.unit').nth(1).locator('.time a').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  // A head holds nine elements of the site's; the badge is one more.
  const bare = 9;
  await badgesWhen(page, (now) => idsOf(now).filter((id) => id === idOf(1)).length === 1);
  await expect
    .poll(() => page.getByRole('dialog').evaluate((dialog) => dialog.querySelectorAll('.head *').length))
    .toBeGreaterThan(bare);
  await page.getByRole('button', { name: 'Close' }).click();
  await badgesWhen(page, (now) => idsOf(now).filter((id) => id === idOf(1)).length === 1);
});

test('In a list that fills the same few units anew, every badge belongs to the post it stands on', async ({
  accepted,
}) => {
  const page = await open(accepted, 'timeline', { recycling: true });
  const seen = new Set<string>();
  for (let step = 0; step < 22; step++) {
    await page.waitForTimeout(150);
    const links = await page
      .locator('.time a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const { postId, permalink } of await readBadges(page)) {
      seen.add(postId);
      expect(links.some((link) => permalink.includes(new URL(link).pathname.replace(/\/$/, '')))).toBe(true);
    }
    await page.mouse.wheel(0, 400);
  }
  expect(seen.size).toBe(posts.length);
});

test('A post’s own page, in Russian: one badge, with the same numbers', async ({ accepted }) => {
  const page = await open(accepted, 'post', { language: 'ru' });
  const badges = await badgesWhen(page, (now) => idsOf(now).includes(idOf(1)));
  expect(badges).toHaveLength(1);
  expect(badges[0]?.label).toMatch(/\d\s?%/);
});

test('What private methods answer is not heard', async ({ accepted }) => {
  const page = await open(accepted, 'timeline');
  await through(page);
  await badgesWhen(page, (now) => new Set(idsOf(now)).size === posts.length);
  const kept = await (
    await accepted.context.newPage().then(async (own) => {
      await own.goto(`${accepted.origin}/options.html`);
      return own;
    })
  ).evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    let text = '';
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      for (const table of database.objectStoreNames) {
        text += await new Promise<string>((done) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => done(JSON.stringify(all.result));
          all.onerror = () => done('');
        });
      }
      database.close();
    }
    return text;
  });
  expect(kept).toContain(posts[0]!.id);
  expect(kept).not.toContain('899999999999999');
});
