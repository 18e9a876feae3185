import { recordsIn, rowsOf } from '../tools/stored';
import { badgesWhen, expect, idsOf, openSample, test } from './extension';
import { kettle, notes, shorts, videos } from './sites/youtube/data';

test('On a channel every video has one badge, also those that come as I scroll', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  await page.mouse.wheel(0, 4000);
  await expect(page.locator('yt-lockup-view-model')).toHaveCount(23);
  await page.mouse.wheel(0, 4000);
  const ids = idsOf(await badgesWhen(page, (badges) => badges.length === 23));
  expect(new Set(ids).size).toBe(23);
  for (const { id } of videos) expect(ids).toContain(id);
});

test('The numbers kept are what the page said: "26K views" is at least 26,000 and not exact', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const kept = async () => recordsIn(await rowsOf(await accepted.worker()));
  await expect.poll(async () => (await kept()).posts.length).toBe(12);
  const { posts, profiles } = await kept();
  const soup = posts.find(({ id }) => id === videos[1]?.id);
  expect(soup).toMatchObject({
    views: { value: 26_000, exact: false },
    likes: null,
    comments: null,
    authorId: kettle.id,
  });
  expect(posts.find(({ id }) => id === 'member00001')).toMatchObject({ views: null, membersOnly: true });
  expect(profiles).toMatchObject([
    {
      id: kettle.id,
      handle: kettle.handle,
      followers: { value: 48_200, exact: false },
      postsTotal: { value: 186, exact: true },
    },
  ]);
});

test('Shorts and community posts have badges too, when I walk from tab to tab', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length >= 12);
  await page.getByRole('link', { name: 'Shorts', exact: true }).click();
  await badgesWhen(page, (badges) => shorts.every(({ id }) => idsOf(badges).includes(id)));
  await page.getByRole('link', { name: 'Posts', exact: true }).last().click();
  const badges = await badgesWhen(page, (now) => notes.every(({ id }) => idsOf(now).includes(id)));
  expect(badges.find(({ postId }) => postId === notes[0]?.id)?.label).toContain('562');
});

test('The duration, Watch later and the menu of a card stay free', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const card = page.locator('yt-lockup-view-model').nth(2);
  await card.hover();
  for (const control of ['.duration', '.hover-action', '.menu']) {
    const reached = await card.locator(control).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const spots = [0.2, 0.5, 0.8].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) => [left + width * x, top + height * y] as const),
      );
      return spots.every(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (element.contains(there) || there.contains(element));
      });
    });
    expect(reached, control).toBe(true);
  }
});
