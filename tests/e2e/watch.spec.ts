import { badgesWhen, expect, idsOf, openSample, test } from './extension';
import { others, shorts, videos } from './sites/youtube/data';
import { exactly } from './sites/youtube/texts';

const hotel = videos[3]!;

test('On a video I see its engagement by views and by subscribers, and the numbers behind it', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'watch');
  const badges = await badgesWhen(page, (now) => idsOf(now).includes(hotel.id));
  const own = badges.filter(({ postId }) => postId === hotel.id);
  expect(own).toHaveLength(1);
  // (9,871 likes + 1,2xx comments) / 142,903 views: between 7.74 and 7.82 %.
  expect(own[0]?.label).toMatch(/7\.[78]\d?%/);
  // The comments load as I scroll: from then on their number is exact, and so is the rate.
  await page.mouse.wheel(0, 600);
  await badgesWhen(page, (now) =>
    now.some(({ postId, label }) => postId === hotel.id && /ER views 7\.[78]\d?%/.test(label)),
  );
});

test('From the channel to a video and back, without a page load: each page has its own badges', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  const before = idsOf(await badgesWhen(page, (badges) => badges.length === 12));

  await page.getByRole('link', { name: hotel.title.en }).last().click();
  await expect(page.locator('ytd-watch-flexy')).toBeVisible();
  const visible = async () =>
    page.locator('ytd-watch-flexy').evaluate((flexy) => !(flexy as HTMLElement).hidden);
  expect(await visible()).toBe(true);
  await badgesWhen(
    page,
    (badges) =>
      badges.some(({ postId, label }) => postId === hotel.id && label.includes('%')) &&
      others.slice(0, 4).every(({ id }) => idsOf(badges).includes(id)),
  );

  // On to another one from the list beside it: the badge of the page's own video follows.
  const next = videos[1]!;
  await page.locator('#secondary').getByRole('link', { name: next.title.en }).last().click();
  await expect(page.locator('ytd-watch-flexy:not([hidden]) h1')).toHaveText(next.title.en);
  await badgesWhen(page, (badges) =>
    badges.some(
      ({ postId, label }) =>
        postId === next.id && label.includes(exactly(next.views, 'views', 'en').split(' ')[0]!.slice(0, 2)),
    ),
  );

  await page.goBack();
  await page.goBack();
  await expect(page.locator('ytd-browse')).toBeVisible();
  await badgesWhen(page, (badges) => before.every((id) => idsOf(badges).includes(id)));
});

test('A short in the player has its badge', async ({ accepted }) => {
  const page = await openSample(accepted, 'short');
  const short = shorts[0]!;
  const badges = await badgesWhen(page, (now) => idsOf(now).includes(short.id));
  expect(idsOf(badges).filter((id) => id === short.id)).toHaveLength(1);
});

test('People who watch now are not views, and hidden likes are not zero', async ({ accepted }) => {
  const page = await openSample(accepted, 'home');
  const badges = await badgesWhen(page, (now) => idsOf(now).includes('onairx00001'));
  expect(badges.find(({ postId }) => postId === 'onairx00001')?.text).not.toMatch(/\d/);

  const hidden = videos.find(({ likes }) => likes === null)!;
  await page.goto(`https://www.youtube.com/watch?v=${hidden.id}`);
  const own = (await badgesWhen(page, (now) => idsOf(now).includes(hidden.id))).find(
    ({ postId }) => postId === hidden.id,
  )!;
  expect(`${own.text} ${own.label}`).not.toMatch(/\b0%|\b0 likes/);
});
