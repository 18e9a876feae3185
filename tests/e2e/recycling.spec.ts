import { badgesWhen, expect, idsOf, openSample, readBadges, test } from './extension';
import { members, videos } from './sites/youtube/data';

test('In a list that fills the same few cards anew, every badge belongs to the post it stands on', async ({
  accepted,
}) => {
  const more = [members, ...videos].slice(12);
  const page = await openSample(accepted, 'channel', { recycling: true });
  await badgesWhen(page, (badges) => badges.length >= 12);
  const seen = new Set<string>();
  for (let step = 0; step < 8; step++) {
    const badges = await badgesWhen(page, (now) => now.length >= 6);
    const links = new Set(
      await page
        .locator('a[href^="/watch"]')
        .evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('v')),
        ),
    );
    for (const { postId } of badges) expect(links).toContain(postId);
    for (const id of idsOf(badges)) seen.add(id);
    await page.mouse.wheel(0, 330);
    await page.waitForTimeout(120);
  }
  for (const { id } of more) expect(seen).toContain(id);
  await page.mouse.wheel(0, -9000);
  await page.waitForTimeout(300);
  const ids = idsOf(await readBadges(page));
  expect(new Set(ids).size).toBe(ids.length);
});
