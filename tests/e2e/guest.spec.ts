import type { Page } from '@playwright/test';

import { acceptDisclosure, badgesWhen, expect, openSample, test, type Lorgnette } from './extension';
import { samplePages } from './sites/youtube/site';

/** Counts how much the page moves, from before its first script. */
const watchShifts = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

async function shiftAndShape(page: Page): Promise<{ shift: number; shape: string[] }> {
  for (let step = 0; step < 6; step++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(400);
  return page.evaluate(() => ({
    shift: (window as unknown as { shift: number }).shift,
    shape: [
      ...document.querySelectorAll(
        'ytd-rich-item-renderer, h3, img, #contents, .duration, .menu, ytd-video-renderer, ytd-watch-metadata, #description, #content-text, #reply-button-end',
      ),
    ].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y + scrollY, width, height].join(' ');
    }),
  }));
}

async function visitAll(lorgnette: Lorgnette): Promise<Record<string, { shift: number; shape: string[] }>> {
  const found: Record<string, { shift: number; shape: string[] }> = {};
  for (const name of ['channel', 'search', 'home', 'watch', 'posts'] as const) {
    const page = await openSample(lorgnette, name, { firstScript: watchShifts });
    await page.waitForTimeout(300);
    found[name] = await shiftAndShape(page);
    await page.close();
  }
  return found;
}

test('The page does not move by a pixel for the badges', async ({ lorgnette }) => {
  test.slow();
  const bare = await visitAll(lorgnette);
  await acceptDisclosure(lorgnette);
  const ours = await visitAll(lorgnette);
  for (const [name, { shift, shape }] of Object.entries(bare)) {
    expect(shape.length, name).toBeGreaterThan(10);
    expect(ours[name]?.shape, name).toEqual(shape);
    expect(ours[name]?.shift, name).toBe(shift);
  }
});

test('Lorgnette asks nobody for anything, whatever I do (S-14)', async ({ accepted }) => {
  const { context, origin } = accepted;
  const asked: string[] = [];
  context.on('request', (request) => {
    const ours =
      request.serviceWorker()?.url().startsWith(origin) ?? request.frame().url().startsWith(origin);
    if (ours && !request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      asked.push(request.url());
  });
  const page = await openSample(accepted, 'channel');
  const devtools = await context.newCDPSession(page);
  const fromPages: string[] = [];
  devtools.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const frames = initiator.stack?.callFrames ?? [];
    fromPages.push(request.url);
    if (frames.length > 0 && frames.every(({ url }) => url.startsWith(origin))) asked.push(request.url);
  });
  await devtools.send('Network.enable');
  for (const url of Object.values(samplePages)) {
    await page.goto(url);
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(300);
  }
  for (const window of ['popup', 'sidepanel', 'options', 'welcome']) {
    const ours = await context.newPage();
    await ours.goto(`${origin}/${window}.html`);
    await ours.waitForTimeout(200);
    await ours.close();
  }
  expect(fromPages.length).toBeGreaterThan(5);
  expect(asked).toEqual([]);
});

test('When Lorgnette is reloaded or updated under an open page, every post has exactly one badge and nothing is complained of (S-16)', async ({
  accepted,
}) => {
  const { context } = accepted;
  const page = await openSample(accepted, 'channel');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const devtools = await context.newCDPSession(page);
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
  );
  await devtools.send('Runtime.enable');
  await badgesWhen(page, (badges) => badges.length === 12);

  const worker = await accepted.worker();
  const gone = new Promise((resolve) => worker.once('close', resolve));
  await worker.evaluate(() =>
    setTimeout(
      () => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      0,
    ),
  );
  await gone;
  await page.waitForTimeout(1500);
  await page.mouse.wheel(0, 4000);
  await expect(page.locator('yt-lockup-view-model')).toHaveCount(23);
  await page.waitForTimeout(800);
  const there = await badgesWhen(page, () => true);
  expect(new Set(there.map(({ postId }) => postId)).size).toBe(there.length);
  expect(complaints).toEqual([]);

  await page.reload();
  // The browser goes back to where the page was scrolled to, and more of the list may come.
  const again = await badgesWhen(page, (badges) => badges.length >= 12);
  expect(new Set(again.map(({ postId }) => postId)).size).toBe(again.length);
  expect(complaints).toEqual([]);
});
