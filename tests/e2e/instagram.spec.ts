import type { Page } from '@playwright/test';

import { recordsIn, rowsOf } from '../tools/stored';
import { badgesWhen, expect, idsOf, test, type Lorgnette } from './extension';
import { feed, firstPage, kiln, letter, posts, reels } from './sites/instagram/data';
import { samplePages, serveSample, type SamplePage, type SiteOptions } from './sites/instagram/site';

async function open({ context }: Lorgnette, name: SamplePage, options: SiteOptions = {}): Promise<Page> {
  await serveSample(context, options);
  const page = await context.newPage();
  await page.goto(samplePages[name]);
  return page;
}

const kept = async (lorgnette: Lorgnette) => recordsIn(await rowsOf(await lorgnette.worker()));

test('On a profile every post has one badge, and its rate is of exact followers', async ({ accepted }) => {
  const page = await open(accepted, 'profile');
  const first = await badgesWhen(
    page,
    (badges) => badges.length === firstPage && badges.every(({ text }) => text !== '—'),
  );
  // (1,204 + 31) of 48,217
  expect(first.find(({ postId }) => postId === posts[1]?.id)?.text).toContain('2.6%');
  await page.mouse.wheel(0, 6000);
  const ids = idsOf(await badgesWhen(page, (badges) => badges.length === posts.length));
  expect(new Set(ids).size).toBe(posts.length);
  await expect.poll(async () => (await kept(accepted)).posts.length).toBe(posts.length);
  const { posts: stored, profiles } = await kept(accepted);
  expect(profiles).toMatchObject([
    {
      id: kiln.id,
      handle: kiln.handle,
      followers: { value: kiln.followers, exact: true },
      postsTotal: { value: kiln.posts, exact: true },
    },
  ]);
  expect(stored.find(({ id }) => id === posts[0]?.id)).toMatchObject({ isPinned: true, format: 'carousel' });
  expect(stored.find(({ id }) => id === posts[7]?.id)).toMatchObject({
    comments: null,
    likes: { value: 1011, exact: true },
  });
});

test('Hidden likes are said to be hidden; three likes are three', async ({ accepted }) => {
  const page = await open(accepted, 'profile');
  const badges = await badgesWhen(page, (now) => now.length === firstPage);
  const of = (index: number) => badges.find(({ postId }) => postId === posts[index]?.id);
  expect(of(3)?.text).toMatch(/^likes\shidden\s·\s18\scomments$/);
  expect(of(5)?.text).toMatch(/ 3\slikes$/);
  await expect.poll(async () => (await kept(accepted)).posts.length).toBe(firstPage);
  const stored = (await kept(accepted)).posts;
  expect(stored.find(({ id }) => id === posts[3]?.id)).toMatchObject({
    likes: null,
    likesHidden: true,
    comments: { value: 18, exact: true },
  });
  expect(stored.find(({ id }) => id === posts[5]?.id)).toMatchObject({
    likes: { value: 3, exact: true },
    likesHidden: false,
  });
});

test('A post opened over the wall has its badge in the layer, and gives it back', async ({ accepted }) => {
  const page = await open(accepted, 'profile');
  await badgesWhen(page, (badges) => badges.length === firstPage);
  const { id } = posts[4]!;
  await page.locator(`a[href*="${id}"]`).click();
  const inLayer = () =>
    page
      .locator('[role="dialog"] .when div span')
      .first()
      .evaluate((line) => [...line.children].filter((child) => child.localName === 'span').length);
  await expect.poll(inLayer).toBe(1);
  const ids = idsOf(await badgesWhen(page, (badges) => badges.length === firstPage));
  expect(new Set(ids).size).toBe(firstPage);
  expect(ids).toContain(id);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[role="dialog"]')).toHaveCount(0);
  expect(idsOf(await badgesWhen(page, (badges) => badges.length === firstPage))).toContain(id);
  await expect.poll(() => page.locator(`.tile a[href*="${id}"] > span:not([class])`).count()).toBe(1);
});

test('On the Reels tab rates are of plays; on the wall, where plays are not told, the badge remembers them', async ({
  accepted,
}) => {
  const page = await open(accepted, 'profile');
  await badgesWhen(page, (badges) => badges.length === firstPage);
  await page.getByRole('tab', { name: 'Reels' }).click();
  const badges = await badgesWhen(
    page,
    (now) => now.length === reels.length && now.every(({ label }) => label.includes('view')),
  );
  // (3,870 + 96) of 61,240
  expect(badges.find(({ postId }) => postId === posts[2]?.id)?.text).toContain('6.5%');
  const stored = async () => (await kept(accepted)).posts.find(({ id }) => id === posts[2]?.id);
  await expect.poll(stored).toMatchObject({
    views: { value: 61_240, exact: true },
    viewsAs: 'plays',
    format: 'reel',
    authorHandle: kiln.handle,
  });
  await page.getByRole('tab', { name: 'Posts' }).click();
  const wall = await badgesWhen(page, (now) => now.length === firstPage);
  expect(wall.find(({ postId }) => postId === posts[2]?.id)?.text).toContain('6.5%');
});

test('In a wall that fills the same tiles anew, every badge belongs to the post it stands on', async ({
  accepted,
}) => {
  const page = await open(accepted, 'profile', { recycling: true });
  await badgesWhen(page, (badges) => badges.length === firstPage);
  await page.mouse.wheel(0, 6000);
  const later = posts.slice(firstPage).map(({ id }) => id);
  const ids = idsOf(await badgesWhen(page, (badges) => later.every((id) => idsOf(badges).includes(id))));
  const links = await page
    .locator('.tile a')
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)),
    );
  expect(new Set(ids)).toEqual(new Set(links));
  expect(ids).toHaveLength(links.length);
});

test('In the feed, advertisements get no badge, letters are not heard, and no control is covered', async ({
  accepted,
}) => {
  const page = await open(accepted, 'home');
  const organic = feed.filter(({ ad }) => !ad);
  const badges = await badgesWhen(page, (now) => now.length === organic.length);
  expect(idsOf(badges).toSorted()).toEqual(organic.map(({ id }) => id).toSorted());
  await expect.poll(async () => (await kept(accepted)).posts.length).toBe(feed.length);
  const { posts: stored, profiles } = await kept(accepted);
  expect(stored.find(({ isAd }) => isAd)).toMatchObject({ id: feed[2]?.id, likes: null, comments: null });
  expect(stored.map(({ id }) => id)).not.toContain(letter.id);
  expect(profiles).toEqual([]);
  for (const control of await page.locator('article [role="button"], article time, article .by a').all()) {
    await control.scrollIntoViewIfNeeded();
    const reached = await control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (element.contains(there) || there.contains(element));
    });
    expect(reached).toBe(true);
  }
});

test('In the player the badge stands by the author’s name, and goes along to the next reel', async ({
  accepted,
}) => {
  const page = await open(accepted, 'player');
  const [first] = await badgesWhen(page, (badges) => badges.length === 1);
  expect(first).toMatchObject({ postId: reels[0]?.id });
  expect(first?.text).toContain('6.5%');
  const standsIn = (index: number) =>
    page.locator('.reel').nth(index).locator('.credit > span:not([class])').count();
  await expect.poll(() => standsIn(0)).toBe(1);
  await page.locator('.player').evaluate((player) => player.scrollTo({ top: player.clientHeight }));
  await badgesWhen(page, (badges) => badges[0]?.postId === reels[1]?.id);
  await expect.poll(() => standsIn(1)).toBe(1);
  expect(await standsIn(0)).toBe(0);
  const follow = page.locator('.reel').nth(1).locator('.follow');
  const reached = await follow.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(reached).toBe(true);
});
