/** Hostile words wherever words are kept, and hostile hands on what we draw: nothing runs, nothing changes. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { PanelTab } from '../../utils/settings';
import { rowsOf } from '../tools/stored';
import { ask } from '../tools/window';
import { badgesWhen, expect, idsOf, test } from './extension';
import { openSeeded } from './seed';
import { planBackup } from './seed-plan';
import { sites } from './sites';
import { keyOf, wall } from './sites/vk/data';
import { openCard, pointAt } from './strip';

declare const chrome: Browser;

const markup = '<img src=x onerror="globalThis.hacked=1">';
const payload = `${markup} "><script>globalThis.hacked=1</script> {{constructor}} {name, plural, one {#} other {#}}`;
const long = new Set(['title', 'text', 'note', 'goal', 'audience', 'description']);
const short = new Set(['name', 'authorName', 'assignee', 'rubric']);

/** A backup in which every text that a person or a page can have written carries the payload too. */
const withPayload = (backup: string): string =>
  JSON.stringify(JSON.parse(backup), (key, value: unknown) => {
    if (typeof value !== 'string' || value === '') return value;
    if (long.has(key)) return `${value.slice(0, 60)} ${payload}`;
    return short.has(key) ? `${value.slice(0, 15)} ${markup}` : value;
  });

const shows = (
  page: Page,
): Promise<{ hacked: unknown; drawn: number; says: boolean; complaints: string[] }> =>
  page.evaluate(() => ({
    hacked: (globalThis as { hacked?: unknown }).hacked ?? null,
    drawn: document.querySelectorAll('img[src="x"], [onerror], [onload], #app script').length,
    says: document.body.innerText.includes('onerror="globalThis.hacked=1"'),
    complaints: (globalThis as unknown as { complaints: string[] }).complaints,
  }));

test('Names and texts full of markup, scripts and patterns are words in all our windows (S-03)', async ({
  accepted,
}) => {
  test.slow();
  const { context, origin } = accepted;
  await context.addInitScript(
    "globalThis.complaints = []; addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective + ' ' + event.blockedURI));",
  );
  const page = await openSeeded(accepted, 'sidepanel.html', {
    backup: withPayload(planBackup(Date.now())),
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let said = 0;
  const look = async (name: string) => {
    await page.waitForTimeout(300);
    const { says, ...rest } = await shows(page);
    expect(rest, name).toEqual({ hacked: null, drawn: 0, complaints: [] });
    said += Number(says);
  };
  for (const place of ['page', 'competitors', 'search', 'plan', 'hashtags', 'utm'] satisfies PanelTab[]) {
    await page.evaluate((panelTab) => chrome.storage.local.set({ panelTab, brand: 'kolos' }), place);
    await look(place);
  }
  for (const path of ['sidepanel.html#plan', 'popup.html', 'options.html']) {
    await page.goto('about:blank');
    await page.goto(`${origin}/${path}`);
    await expect(page.locator('main')).toBeVisible();
    await look(path);
  }
  expect(said).toBeGreaterThan(3);
  expect(dialogs).toEqual([]);
});

test('A page that clicks, covers, fades and turns what I see of Lorgnette makes it change nothing (S-06)', async ({
  accepted,
}) => {
  test.slow();
  const { context } = accepted;
  await ask(accepted, 'createBrand', 'Tea House');
  await sites.vk.serveSample(context, {});
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  const id = keyOf(wall[1]!);
  await badgesWhen(page, (badges) => idsOf(badges).includes(id));
  const kept = async () => {
    const worker = await accepted.worker();
    const [local, own] = [
      await worker.evaluate(() => chrome.storage.local.get(null)),
      await rowsOf(worker, 'lorgnette-own'),
    ];
    return JSON.stringify([local, own, context.pages().length]);
  };
  const before = await kept();
  await pointAt(page, 'data-post', `${id} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('Save to ideas…');
  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'));
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;opacity:0.01;pointer-events:none';
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      for (const key of ['Enter', ' '])
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      if (element.shadowRoot === null && element.localName === 'span') {
        element.click();
        element.focus();
        element.style.opacity = '0.01';
        element.style.transform = 'translate(1px, 1px)';
      }
    }
  });
  await page.waitForTimeout(500);
  expect(await kept()).toBe(before);

  // Were a person led to click the one button there is, unseen: the panel offers an idea. Nothing is saved.
  await page.goto(sites.vk.samplePages['wall']!);
  await badgesWhen(page, (badges) => idsOf(badges).includes(id));
  await pointAt(page, 'data-post', `${id} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('Save to ideas…');
  await pointAt(page, 'class', 'offer', false);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(800);
  const [, own] = JSON.parse(await kept()) as [unknown, Record<string, unknown[]>];
  expect(own['ideas']).toEqual([]);
  expect(own).toEqual((JSON.parse(before) as unknown[])[1]);
});
