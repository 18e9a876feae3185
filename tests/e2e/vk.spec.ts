import { recordsIn, rowsOf } from '../tools/stored';
import { badgesWhen, expect, idsOf, readBadges, test, type Lorgnette } from './extension';
import { advertisement, cellar, clips, guest, keyOf, secret, shared, wall } from './sites/vk/data';
import { samplePages, serveSample, type SamplePage, type SiteOptions } from './sites/vk/site';

async function openVk({ context }: Lorgnette, name: SamplePage, options: SiteOptions = {}) {
  await serveSample(context, options);
  const page = await context.newPage();
  await page.goto(samplePages[name]);
  return page;
}
const ids = wall.map(keyOf);
const stored = async (lorgnette: Lorgnette) => recordsIn(await rowsOf(await lorgnette.worker()));

test('On a wall every post has one badge with its exact rate; a shared original and comments have none', async ({
  accepted,
}) => {
  const page = await openVk(accepted, 'wall');
  await badgesWhen(page, (badges) => badges.length === 10);
  await page.mouse.wheel(0, 20_000);
  await badgesWhen(page, (badges) => badges.length === 20);
  await page.mouse.wheel(0, 20_000);
  const badges = await badgesWhen(page, (now) => now.length === 24);
  expect(idsOf(badges).toSorted()).toEqual(ids.toSorted());

  await expect.poll(async () => (await stored(accepted)).posts.length).toBe(24);
  const { posts, profiles } = await stored(accepted);
  const second = wall[1]!;
  expect(posts.find(({ id }) => id === keyOf(second))).toMatchObject({
    likes: { value: second.likes, exact: true },
    comments: { value: second.comments, exact: true },
    shares: { value: second.shares, exact: true },
    views: { value: second.views, exact: true },
    authorId: `-${cellar.id}`,
    authorHandle: cellar.handle,
    format: 'poll',
  });
  expect(posts.find(({ id }) => id === ids[0])).toMatchObject({
    isPinned: true,
    hashtags: ['oolong', 'newtea'],
  });
  expect(posts.find(({ id }) => id === ids[6])).toMatchObject({ format: 'repost' });
  expect(posts.map(({ id }) => id)).not.toContain(keyOf(shared));
  expect(profiles.find(({ id }) => id === `-${cellar.id}`)).toMatchObject({
    handle: cellar.handle,
    followers: { value: cellar.members, exact: true },
  });
});

test('What the site does not show is unknown: closed comments, the views of a guest’s post', async ({
  accepted,
}) => {
  const page = await openVk(accepted, 'wall', { language: 'ru' });
  await badgesWhen(page, (badges) => badges.length === 10);
  await expect.poll(async () => (await stored(accepted)).posts.length).toBe(10);
  const { posts } = await stored(accepted);
  expect(posts.find(({ id }) => id === ids[3])).toMatchObject({ comments: null, commentsOff: true });
  expect(posts.find(({ id }) => id === ids[4])).toMatchObject({ views: null, authorId: String(guest.id) });
});

test('In a list that fills the same few nodes anew, every badge belongs to the post it stands on', async ({
  accepted,
}) => {
  const page = await openVk(accepted, 'wall', { recycling: true });
  await badgesWhen(page, (badges) => badges.length >= 4);
  const seen = new Set<string>();
  for (let step = 0; step < 12; step++) {
    const badges = await badgesWhen(page, (now) => now.length >= 3);
    const held = await page
      .locator('[data-post-nesting-lvl="0"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-post-id')));
    expect(new Set(idsOf(badges)).size).toBe(badges.length);
    for (const { postId } of badges) {
      expect(held).toContain(postId);
      seen.add(postId);
    }
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(250);
  }
  expect(seen.size).toBeGreaterThan(15);
});

test('A post opened over the wall has the badge of the page, beside its date, until it is closed', async ({
  accepted,
}) => {
  const page = await openVk(accepted, 'wall');
  await badgesWhen(page, (badges) => badges.length === 10);
  await page.locator(`a[href="/wall${ids[2]}"]`).click({ position: { x: 5, y: 5 } });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const inDialog = dialog.locator('[data-testid="post_date_block_preview"] > span');
  await expect(inDialog).toHaveCount(1);
  expect(idsOf(await readBadges(page)).filter((id) => id === ids[2])).toHaveLength(1);
  await page.goBack();
  await badgesWhen(page, (badges) => badges.length === 10 && idsOf(badges).includes(ids[2]!));
});

test('The feed: advertisements are marked; letters are never heard; a single post and clips are read too', async ({
  accepted,
}) => {
  const feed = await openVk(accepted, 'feed', { strict: true });
  await badgesWhen(feed, (badges) => badges.length === 5);
  await feed.goto(samplePages.post);
  await badgesWhen(feed, (badges) => badges.length === 1 && badges[0]?.postId === ids[2]);
  await feed.goto(samplePages.clips);
  await badgesWhen(feed, (badges) => badges.length === clips.length);
  await expect.poll(async () => (await stored(accepted)).posts.length).toBe(5 + clips.length);
  const { posts } = await stored(accepted);
  expect(posts.find(({ id }) => id === keyOf(advertisement))).toMatchObject({ isAd: true });
  expect(posts.find(({ id }) => id === `-${cellar.id}_${clips[0]?.id}`)).toMatchObject({
    format: 'clip',
    views: { value: clips[0]?.views, exact: true },
    durationSeconds: clips[0]?.seconds,
  });
  expect(posts.map(({ id }) => id)).not.toContain(secret);
});
