import type { NetworkId } from '../../utils/networks/catalog';
import { badgesWhen, expect, idsOf, test } from './extension';
import { sites } from './sites';
import { posts as facebookPosts } from './sites/facebook/data';
import { posts as instagramPosts } from './sites/instagram/data';
import { keyOf, wall } from './sites/vk/data';
import { notes } from './sites/youtube/data';
import { openCard, pointAt } from './strip';

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
    await pointAt(page, 'class', 'place');
    await page.mouse.down();
    await page.mouse.up();
    await pointAt(page, 'class', 'copy');
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(async () => (await openCard(page)).text).toContain('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(target);
    expect([page.url(), context.pages().length]).toEqual([address, pages]);
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
