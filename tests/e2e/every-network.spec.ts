/** What must hold on each network alike. */
import type { BrowserContext, Page } from '@playwright/test';

import { catalog, networkIds } from '../../utils/networks/catalog';
import { perMinute } from '../../utils/store/allowance';
import { postsKept } from '../tools/stored';
import { badgesWhen, expect, idsOf, test } from './extension';
import { sites } from './sites';
import { madeUp, type MadeUp } from './sites/made-up';

/** Answers for made-up posts: `from` and `count` stand in the address. */
async function serveMadeUp(context: BrowserContext, { address, answer }: MadeUp): Promise<void> {
  await context.route(`${address}*`, (route, request) => {
    const asked = new URL(request.url()).searchParams;
    return route.fulfill({
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: answer(Number(asked.get('from')), Number(asked.get('count'))),
    });
  });
}

/** The page itself asks for made-up posts, and reads what comes. */
const read = (page: Page, { address }: MadeUp, from: number, count: number): Promise<void> =>
  page.evaluate(
    async (url) => void (await fetch(url).then((answer) => answer.text())),
    `${address}&from=${from}&count=${count}`,
  );

for (const id of networkIds) {
  const { name } = catalog[id];
  const made = madeUp[id];

  test(`${name}: a page that sends a flood of made-up posts fills neither the store nor the memory, and the next page works (S-12)`, async ({
    accepted,
  }) => {
    test.slow();
    const { context } = accepted;
    await sites[id].serveSample(context, {});
    await serveMadeUp(context, made);
    const page = await context.newPage();
    await page.goto(made.page);
    await badgesWhen(page, (badges) => badges.length >= 2);
    const stored = async (): Promise<number> => postsKept(await accepted.worker());
    for (let at = 0; at < 20; at++) await read(page, made, at * 1000, 1000);
    // The flood was heard: it reached the store before it was stopped.
    await expect.poll(stored, { timeout: 20_000 }).toBeGreaterThan(1000);
    await page.waitForTimeout(1500);
    expect(await stored()).toBeLessThan(perMinute.records * 4);
    const next = await context.newPage();
    await next.goto(made.page);
    await badgesWhen(next, (badges) => badges.length >= 2);
  });

  test(`${name}: in a layout that no reader has met, posts have their badges by their links`, async ({
    accepted,
  }) => {
    const { context } = accepted;
    await serveMadeUp(context, made);
    const tiles = Array.from(
      { length: 5 },
      (_, index) =>
        `<x-tile><x-head>Nobody knows this</x-head><a href="${made.link(index)}"><img alt="" width="200" height="120"></a><x-foot>and that</x-foot></x-tile>`,
    );
    await context.route(made.page, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>New</title><body><x-shell><x-wall>${tiles.join('')}</x-wall></x-shell></body></html>`,
      }),
    );
    const page = await context.newPage();
    await page.goto(made.page);
    // Nothing is known of them yet: the badges say so, and claim nothing.
    const before = await badgesWhen(page, (badges) => badges.length === 5);
    expect(before.map(({ text }) => text).join()).not.toMatch(/\d/);
    await read(page, made, 0, 5);
    const badges = await badgesWhen(page, (now) => now.every(({ text }) => /\d/.test(text)));
    expect(idsOf(badges).toSorted()).toEqual(Array.from({ length: 5 }, (_, index) => made.id(index)));
  });
}
