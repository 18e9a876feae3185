import { launch } from '../tools/browse';
/** Pages that come in unusual ways: back from the browser's cache, prepared before they are asked for, inside others. */
import { acceptDisclosure, badgesWhen, expect, idsOf, openSample, test } from './extension';
import { samplePages } from './sites/youtube/site';

test('A page that I come back to is as I left it, with one badge a post, and goes on (S-16)', async ({}) => {
  test.slow();
  const lorgnette = await launch({ backForwardCache: true });
  try {
    await acceptDisclosure(lorgnette);
    const page = await openSample(lorgnette, 'channel', {
      firstScript: `window.restored = 0; addEventListener('pageshow', (event) => { if (event.persisted) restored++; });`,
    });
    const before = await badgesWhen(page, (badges) => badges.length === 12);
    await page.goto(samplePages.search);
    await badgesWhen(page, (badges) => badges.length > 2);
    // A page that comes back so has been loaded long ago.
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (window as unknown as { restored: number }).restored)).toBe(1);
    const after = await badgesWhen(page, (badges) => badges.length === 12);
    expect(idsOf(after).toSorted()).toEqual(idsOf(before).toSorted());
    await page.mouse.wheel(0, 4000);
    await expect(page.locator('yt-lockup-view-model')).toHaveCount(23);
    await page.mouse.wheel(0, 4000);
    const more = await badgesWhen(page, (badges) => badges.length === 23);
    expect(new Set(idsOf(more)).size).toBe(23);
  } finally {
    await lorgnette.close();
  }
});
