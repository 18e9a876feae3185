import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { NetworkId } from '../../utils/networks/catalog';
import { expect, test, type Lorgnette } from './extension';
import type { FieldKind } from './sites/composers/pages';
import { serveComposer } from './sites/composers/site';
import { counters } from './strip';

declare const chrome: Browser;

/** As a person does it in the options. */
async function switchOn({ context, origin }: Lorgnette): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await page.getByRole('switch', { name: 'Look along while I write a post' }).check();
  await page.close();
}

async function openComposer(lorgnette: Lorgnette, id: NetworkId, kind: FieldKind): Promise<Page> {
  const address = await serveComposer(lorgnette.context, id, kind);
  const page = await lorgnette.context.newPage();
  await page.goto(address);
  return page;
}

/** What the worker holds of what is being written, in all tabs. */
const held = async ({ worker }: Lorgnette): Promise<string[]> =>
  (await worker()).evaluate(async () => {
    const all = await chrome.storage.session.get(null);
    return Object.entries(all).flatMap(([key, value]) =>
      key.startsWith('writing:') ? [(value as { text: string }).text] : [],
    );
  });

const field = (page: Page, is: string) => page.locator(`[data-is="${is}"]`).first();
const textIn = (page: Page) =>
  field(page, 'post').evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value
      : [...element.children].map(({ textContent }) => textContent).join('\n'),
  );
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.dialog:not(.hidden), .dialog:not(.hidden) *, .head')]
      .filter((element) => element.localName !== 'span' || element.className || element.textContent)
      .filter((element) => !element.closest('.editor'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      }),
  );

const ids: NetworkId[] = ['vk', 'instagram', 'facebook', 'youtube'];

test('On all four networks a quiet counter stands beside the post I write, and beside nothing else I write', async ({
  accepted,
}) => {
  test.slow();
  const first = await openComposer(accepted, 'vk', 'editable');
  await field(first, 'post').click();
  await first.keyboard.type('Не читается: не включено #чай');
  await first.waitForTimeout(1000);
  expect(await counters(first)).toEqual([]);
  expect(await held(accepted)).toEqual([]);
  await switchOn(accepted);
  await expect.poll(async () => (await counters(first)).length).toBe(1);
  await first.close();
  await expect.poll(() => held(accepted)).toEqual([]);

  for (const id of ids)
    for (const kind of ['editable', 'textarea'] as const) {
      const page = await openComposer(accepted, id, kind);
      const before = await boxes(page);
      await field(page, 'post').click();
      await page.keyboard.type('Tea for rain #tea #rain');
      await page.keyboard.press('Enter');
      await page.keyboard.type('and #more');
      const text = 'Tea for rain #tea #rain\nand #more';
      await expect.poll(async () => (await counters(page))[0]?.text, `${id} ${kind}`).toMatch(/^# 3/);
      await expect.poll(() => held(accepted)).toEqual([text]);
      // Nothing of the page has moved, and nothing is in the field but what was typed.
      expect(await textIn(page)).toBe(text);
      expect(await boxes(page)).toEqual(before);
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-is'))).toBe('post');

      if (kind === 'editable') {
        // The site puts another field into its place.
        await page.evaluate(() => (window as unknown as { remount(): void }).remount());
        await page.keyboard.type(' #again');
        await expect.poll(async () => (await counters(page))[0]?.text).toMatch(/^# 4/);
        expect(await counters(page)).toHaveLength(1);
      }

      // A letter is nobody's business: what is held of the post goes as the person goes.
      await field(page, 'letter').focus();
      await page.keyboard.type('only for you #secret');
      await page.waitForTimeout(700);
      expect(await counters(page)).toEqual([]);
      expect(await held(accepted)).toEqual([]);
      await page.close();
    }
});
