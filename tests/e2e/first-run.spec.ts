import { rowsOf } from '../tools/stored';
import { acceptDisclosure, badgesWhen, expect, openSample, readBadges, test } from './extension';
import { samplePages } from './sites/youtube/site';

test('Before I say yes, nothing of mine is read and nothing is drawn; after it, posts have badges', async ({
  lorgnette,
}) => {
  const welcome =
    lorgnette.context.pages().find((page) => page.url().endsWith('/welcome.html')) ??
    (await lorgnette.context.waitForEvent('page'));
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();

  const page = await openSample(lorgnette, 'channel');
  await expect(page.locator('yt-lockup-view-model')).toHaveCount(12);
  await page.waitForTimeout(1000);
  expect(await readBadges(page)).toEqual([]);
  // By its own name the database is known again; nothing else is in it.
  const { meta = [], ...rows } = await rowsOf(await lorgnette.worker());
  expect(Object.values(rows).flat()).toEqual([]);
  expect(meta.map((note) => (note as { name: string }).name)).toEqual(['id']);

  await acceptDisclosure(lorgnette);
  await page.reload();
  const badges = await badgesWhen(page, (now) => now.length >= 12);
  for (const { text, label, permalink, postId } of badges) {
    expect(text).not.toBe('');
    expect(label.length).toBeGreaterThan(text.length / 2);
    expect(permalink).toContain(postId);
  }
});

test('When I take my yes back, open pages fall silent and new ones are left alone', async ({ accepted }) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length >= 12);

  const options = await accepted.context.newPage();
  await options.goto(`${accepted.origin}/options.html`);
  await options
    .getByRole('button', { name: /withdraw|take .*back|stop/i })
    .first()
    .click();

  await badgesWhen(page, (badges) => badges.length === 0);
  const other = await accepted.context.newPage();
  await other.goto(samplePages.search);
  await other.waitForTimeout(1000);
  expect(await readBadges(other)).toEqual([]);
});
