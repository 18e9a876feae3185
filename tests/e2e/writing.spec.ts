import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { blankGuide, type Guide, type GuideTag } from '../../utils/domain/hashtags/guide';
import type { NetworkId } from '../../utils/networks/catalog';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import type { FieldKind } from './sites/composers/pages';
import { serveComposer } from './sites/composers/site';
import { counters, openList, pointAt, type StripSeen } from './strip';

declare const chrome: Browser;

/** As a person does it in the options. */
async function switchOn({ context, origin }: Lorgnette): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await page.getByRole('switch', { name: 'Check posts while I write them' }).check();
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

/** A brand whose guide wants a hashtag and forbids another, with a rubric. */
async function withGuide(lorgnette: Lorgnette): Promise<void> {
  const { id } = await ask(lorgnette, 'createBrand', 'Чайный погреб');
  await ask(lorgnette, 'setRubrics', {
    brand: id,
    rubrics: [{ name: 'Рецепты', tags: ['рецепт'] }],
    seen: [],
  });
  const guide: Guide = {
    ...blankGuide(id, Date.now()),
    tags: [
      { ...named, tag: 'ЧайныйПогреб', use: 'required' },
      { ...named, tag: 'скидки', use: 'forbidden' },
    ],
  };
  await ask(lorgnette, 'saveGuide', guide);
}

const named: Omit<GuideTag, 'tag' | 'use'> = {
  networks: [],
  from: null,
  until: null,
  local: false,
  note: '',
};

/** The side panel as it stands beside a tab: here it is a tab of its own, which must not look at itself. */
async function openPanel(lorgnette: Lorgnette, beside: Page | null): Promise<Page> {
  const panel = await lorgnette.context.newPage();
  const address = beside?.url() ?? 'https://nowhere.example/';
  const id = await (
    await lorgnette.worker()
  ).evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? 4242,
    address,
  );
  const tab = JSON.stringify({ id, windowId: 1, ...(beside && { url: address }) });
  await panel.addInitScript({
    content: `for (const api of [globalThis.chrome, globalThis.browser]) if (api?.tabs) api.tabs.query = async () => [${tab}];`,
  });
  await panel.goto(`${lorgnette.origin}/sidepanel.html`);
  await panel.getByRole('button', { name: /^(Hashtags|Хештеги)$/ }).click();
  return panel;
}

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

/** What of the page's dialog a counter lies over. */
const underneath = (page: Page, { box }: StripSeen): Promise<string[]> =>
  page.evaluate(
    (own) =>
      [
        ...document.querySelectorAll(
          '.dialog:not(.hidden) :is(button, [role="button"], input, b, .ava, p, textarea)',
        ),
      ].flatMap((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const isUnder = left < own.right && right > own.left && top < own.bottom && bottom > own.top;
        return isUnder ? [`${element.localName} ${element.textContent}`] : [];
      }),
    box,
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

      // The line lies over nothing of the composer.
      expect(await underneath(page, (await counters(page))[0]!), `${id} ${kind}`).toEqual([]);

      if (kind === 'editable') {
        // The site puts another field into its place.
        await page.evaluate(() => (window as unknown as { remount(): void }).remount());
        await page.keyboard.type(' #again');
        await expect.poll(async () => (await counters(page))[0]?.text).toMatch(/^# 4/);
        expect(await counters(page)).toHaveLength(1);
      } else {
        // Scrolled out of sight and back it stands where it stood.
        const [stood] = await counters(page);
        await page.mouse.wheel(0, 700);
        await page.waitForTimeout(300);
        await page.mouse.wheel(0, -700);
        await expect.poll(async () => (await counters(page))[0]?.box).toEqual(stood!.box);
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

test('In the panel I see what is against the guide while I write, copy the text put right, and switch it off', async ({
  accepted,
}) => {
  const { context } = accepted;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withGuide(accepted);
  await switchOn(accepted);
  const page = await openComposer(accepted, 'vk', 'editable');
  await field(page, 'post').click();
  await page.keyboard.type('Улун под дождь #рецепт #скидки');
  await expect.poll(async () => (await counters(page))[0]?.text).toMatch(/^# 2 · 30 · 2 findings$/);
  const [counter] = await counters(page);
  expect(counter!.label).toContain('2 findings. #скидки is forbidden by the guide. #ЧайныйПогреб is missing');

  // Pointed at, it lists them; pressed, it does nothing, and the field keeps the focus.
  await pointAt(page, 'class', 'line', false);
  await expect.poll(() => openList(page)).toContain('#скидки is forbidden by the guide');
  expect(await openList(page)).toContain('By the guide of Чайный погреб.');
  await page.mouse.down();
  await page.mouse.up();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-is'))).toBe('post');
  await page.mouse.move(5, 5);
  await expect.poll(() => openList(page)).toBe('');

  const panel = await openPanel(accepted, page);
  await expect(panel.getByRole('heading', { name: 'You are writing on VK' })).toBeVisible();
  await expect(panel.locator('.writing-found li')).toHaveCount(2);
  await expect(panel.locator('.writing-found')).toContainText('#ЧайныйПогреб is missing');
  await panel.getByRole('button', { name: 'Copy corrected text' }).click();
  await expect(panel.getByRole('status')).toContainText('Copied');
  const right = 'Улун под дождь #рецепт\n\n#ЧайныйПогреб';
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(right);
  // Nothing was put into the page by that.
  expect(await textIn(page)).toBe('Улун под дождь #рецепт #скидки');

  // What goes on in the page is seen here.
  await page.bringToFront();
  await field(page, 'post').click();
  await page.keyboard.type(' #ЧайныйПогреб');
  await expect(panel.locator('.writing-found li')).toHaveCount(1);

  await panel.getByRole('switch', { name: 'Check posts while I write them' }).uncheck();
  await expect.poll(async () => (await counters(page)).length).toBe(0);
  await expect.poll(() => held(accepted)).toEqual([]);
  await expect(panel.getByRole('heading', { name: 'You are writing on VK' })).toHaveCount(0);
  await page.keyboard.type(' и ещё');
  await page.waitForTimeout(700);
  expect(await counters(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('.dialog > span').length)).toBe(0);
});

for (const [width, colorScheme, language] of [
  [320, 'dark', 'ru'],
  [1200, 'light', 'en'],
] as const)
  test(`A text I paste is checked and put right in the panel, and kept: ${width} px, ${colorScheme}, ${language}`, async ({
    accepted,
  }) => {
    await withGuide(accepted);
    const en = language === 'en';
    await (
      await accepted.worker()
    ).evaluate(async (language) => {
      const { settings = {} } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), language } });
    }, language);
    const panel = await openPanel(accepted, null);
    await panel.setViewportSize({ width, height: 900 });
    await panel.emulateMedia({ colorScheme });
    const text = panel.getByRole('textbox', { name: en ? 'Text of the post' : 'Текст публикации' });
    await text.fill('Улун под дождь # рецепт #Скидки');
    const found = panel.locator('.writing-found li');
    await expect(found).toHaveCount(3);
    await axeClean(panel);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.getByRole('button', { name: en ? 'Put right what can be' : 'Исправить всё' }).click();
    await expect(text).toHaveValue('Улун под дождь #рецепт\n\n#ЧайныйПогреб');
    await expect(found).toHaveCount(0);
    await panel.getByRole('status').getByRole('button').click();
    await expect(text).toHaveValue('Улун под дождь # рецепт #Скидки');
    await expect(found).toHaveCount(3);

    // Another network has other limits; what was pasted is there when I come back.
    await panel.getByLabel(en ? 'Network' : 'Сеть', { exact: true }).selectOption('instagram');
    await text.fill('#ЧайныйПогреб #а1 #а2 #а3 #а4 #а5');
    await expect(found.first()).toContainText(en ? 'the network takes 5' : '5');
    await panel.waitForTimeout(300);
    await panel.reload();
    await panel.getByRole('button', { name: en ? 'Hashtags' : 'Хештеги', exact: true }).click();
    await expect(text).toHaveValue('#ЧайныйПогреб #а1 #а2 #а3 #а4 #а5');
    await expect(panel.getByLabel(en ? 'Network' : 'Сеть', { exact: true })).toHaveValue('instagram');
  });
