import type { NetworkId } from '../../../utils/networks/catalog';
import { madeUp } from '../../e2e/sites/made-up';
import { DevTools } from '../devtools';
import { percent, type Scenario } from './scenario';

const batchSize = 20;

/**
 * Scrolls through a feed of one network's answers, in its own shapes and under its own addresses. The cards are plain
 * ones: what is measured is hearing, reading, finding by links and marking, not the site's design.
 */
export function overlayOf(id: NetworkId, posts: number): Scenario {
  const name = `overlay-${id}`;
  const { address, answer, link, page: pageAddress } = madeUp[id];
  return {
    name,
    async run({ variant, context }, bench) {
      if (variant === 'noop' || variant === 'floor') return {};
      await context.route(pageAddress, (route) => route.fulfill({ contentType: 'text/html', body: feed }));
      await context.route(`${address}*`, (route, request) => {
        const from = Number(new URL(request.url()).searchParams.get('from'));
        return route.fulfill({
          contentType: 'application/json',
          headers: { 'access-control-allow-origin': '*' },
          body: answer(from, batchSize),
        });
      });
      const page = await context.newPage();
      try {
        await page.goto(pageAddress, { waitUntil: 'load' });
        await page.waitForTimeout(500);
        const tools = await DevTools.of(page);
        const before = await tools.counters();
        const links = Array.from({ length: posts }, (_, index) => link(index));
        const scrolled = await tools.profile(() =>
          page.evaluate(scroll, [address, links, batchSize] as const),
        );
        const after = await tools.counters();
        bench.keep(`${name} ${variant} hot.json`, scrolled.hot.slice(0, 40));
        const perThousand = (value: number): number => (1000 * value) / posts;
        await tools.close();
        return {
          'own js ms/1000': perThousand(scrolled.ownMs),
          'longest own stretch ms': scrolled.longestMs,
          'layouts/1000': perThousand(after.layouts - before.layouts),
          'task ms/1000': perThousand(after.taskMs - before.taskMs),
          'marked %': percent(scrolled.result, posts),
        };
      } finally {
        await page.close();
        await context.unroute(pageAddress);
        await context.unroute(`${address}*`);
      }
    },
  };
}

const feed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title>
<style>article { display: block; width: 480px; height: 320px; margin: 12px auto } img { display: block; width: 480px; height: 270px; background: #ddd }</style>
<body><div id="list"></div></body></html>`;

/** In the page: asks for posts, reads and draws them, scrolls. Returns how many carry something the page did not put there. */
async function scroll([address, links, size]: readonly [string, readonly string[], number]): Promise<number> {
  const list = document.querySelector('#list')!;
  for (let from = 0; from < links.length; from += size) {
    const heard = await (await fetch(`${address}&from=${from}`)).text();
    if (heard === '') throw new Error('nothing was answered');
    for (const href of links.slice(from, from + size)) {
      const card = document.createElement('article');
      const link = document.createElement('a');
      link.href = href;
      link.append(document.createElement('img'));
      card.append(link);
      list.append(card);
    }
    await new Promise(requestAnimationFrame);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 800));
  return [...list.children].filter((card) => card.querySelectorAll('*').length > 2).length;
}
