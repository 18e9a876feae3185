/** Everyone can use every place of our windows: by keyboard, by ear, in forced colours, in a window 320 px wide. */
import type { Locator, Page } from '@playwright/test';

import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { dayFrom } from './seed-plan';
import { openStore, openSurface, surfaces, type Surface } from './surfaces';

/** Two tests in two browsers, so that two workers share the places. */
const halves = [surfaces.slice(0, 17), surfaces.slice(17)];

for (const [i, half] of halves.entries())
  test(`every place is accessible, whole at 320 px and named in Russian (${i + 1} of ${halves.length})`, async ({
    lorgnette,
  }) => {
    test.slow();
    const page = await openStore(lorgnette, 'ru');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const surface of half) {
      await page.setViewportSize({ width: 320, height: 640 });
      await openSurface(lorgnette, page, surface);
      await expect.soft(page.locator('html'), surface.name).toHaveAttribute('lang', 'ru');
      await axeClean(page);
      const say = (fault: string) => faults.push(`${surface.name}: ${fault}`);
      for (const fault of await cutOff(page)) say(fault);
      for (const fault of await misnamed(page)) say(fault);
      await page.emulateMedia({ forcedColors: 'active' });
      for (const fault of await withoutRing(page)) say(fault);
      await page.emulateMedia({ forcedColors: 'none' });
      for (const fault of await withoutRing(page)) say(fault);
      if (await page.evaluate(() => document.getAnimations().length)) say('something moves');
    }
    expect(faults).toEqual([]);
  });

/** What makes the page scroll sideways, or stands outside of it. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    const found = scrollWidth > width ? [`the page is ${scrollWidth} px wide`] : [];
    const clips = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== 'visible' || clips(one.parentElement));
    for (const one of document.querySelectorAll('main *')) {
      const { right, left } = one.getBoundingClientRect();
      if ((right > width + 1 || left < -1) && !clips(one.parentElement) && !one.closest('.unseen'))
        found.push(`${one.tagName} ${one.className} stands out, ${Math.round(left)} to ${Math.round(right)}`);
    }
    // One that is too wide takes others with it.
    return found.slice(0, 3);
  });

const controls = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'spinbutton',
  'table',
  'dialog',
  'image',
];
const structure = ['heading', 'region', 'navigation', 'columnheader', 'rowheader', 'LabelText'];

/** Names that are the same in every language, and what the sample's people wrote. */
const properNames =
  /Lorgnette|Telegram|Threads|TikTok|LinkedIn|Pinterest|Instagram|Facebook|YouTube|Shorts|Reels|VK|MAX|myTarget|Meta Ads|Google Ads|Unisender|LiveDune|Popsters|TGStat|Hootsuite|English|KPI|utm_\w+|UTM|CSV|XLSX|JSON|ICS|HTML|PDF|PNG|API|ER ?\w+|spring.sale|\w+\.\w+|Alt\+Shift|Europe\/Moscow/;

/** The parts of a field for a date, which the browser names in its own language. */
const ofBrowser = /^(Show (date|time) picker|Month|Day|Year|Hours|Minutes|AM\/PM)\b/;

/** What has no name, or one that is not Russian. */
async function misnamed(page: Page): Promise<string[]> {
  const sample = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
  expect(sample).not.toBe('');
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes.flatMap(({ ignored, role, name }) => {
    const [is, called] = [String(role?.value), String(name?.value ?? '').trim()];
    if (ignored || ![...controls, ...structure].includes(is)) return [];
    if (called === '') return controls.includes(is) ? [`a ${is} without a name`] : [];
    const isForeign = /[a-z]{3}/i.test(called) && !/[а-яё]/i.test(called);
    const isKnown = [properNames, written, ofBrowser].some((known) => known.test(called));
    return isForeign && !isKnown ? [`${is} "${called}"`] : [];
  });
}

/** What people wrote in the sample: titles, names, values of tags. */
const written =
  /Published in time|Should have been out|Given up|Of no brand|A day with our baker|Some time that day|Morning in Tokyo|Where does salt|Slow Coffee|Bread Lab|Cheap beans|How we cut|Retention graphs|new_beans|cold_brew|Boris|What the bakers|Why is the cost|kolos/;

/** One control of each kind on which the keyboard is not seen: no ring of its own, or one under 3:1 on its ground. */
async function withoutRing(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const light = (colour: string): number => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (one: Element | null): string => {
      if (!one) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(one);
      return backgroundColor === 'rgba(0, 0, 0, 0)' || backgroundColor === 'transparent'
        ? groundOf(one.parentElement)
        : backgroundColor;
    };
    const ringed = (one: Element | null): boolean => {
      if (!one) return false;
      const { opacity, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      if (opacity === '0' || outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return false;
      const [ring, ground] = [light(outlineColor), light(groundOf(one.parentElement))];
      return (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05) >= 3;
    };
    const ring = (one: Element | null): string => {
      if (!one) return '';
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return [outlineStyle, outlineWidth, outlineColor].join(' ');
    };
    const before = document.activeElement;
    if (before instanceof HTMLElement) before.blur();
    const kinds = new Map<string, HTMLInputElement>();
    for (const one of document.querySelectorAll<HTMLInputElement>(
      'button, a[href], input, select, textarea, summary',
    ))
      kinds.set(`${one.tagName} ${one.type} ${one.className} ${one.checked}`, one);
    const found = [...kinds].flatMap(([kind, one]) => {
      const both = [one, one.nextElementSibling];
      const unfocused = both.map(ring);
      one.focus();
      // A date is focused in parts, which the browser marks.
      if (document.activeElement !== one || !one.matches(':focus-visible')) return [];
      const isSeen = both.some((each, i) => ringed(each) && ring(each) !== unfocused[i]);
      one.blur();
      return isSeen ? [] : [`no ring on ${kind}`];
    });
    if (before instanceof HTMLElement) before.focus();
    return found;
  });
}

const place = (name: string): Surface => surfaces.find((one) => one.name === name)!;

/** By keyboard alone, to what is meant. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  const isThere = () => goal.evaluate((one) => one === document.activeElement);
  for (let i = 0; i < 90 && !(await isThere()); i++) await page.keyboard.press(key);
  await expect(goal).toBeFocused();
}

const open = async (lorgnette: Lorgnette, name: string): Promise<Page> => {
  const page = await openStore(lorgnette, 'en');
  await page.setViewportSize({ width: 1100, height: 800 });
  await openSurface(lorgnette, page, place(name));
  return page;
};

test('by keyboard alone I build a link and copy it', async ({ lorgnette }) => {
  const page = await open(lorgnette, 'one link');
  const field = (name: string) => page.getByLabel(new RegExp(`^${name}`)).first();
  for (const [name, value] of [
    ['Address to tag', 'https://kolos.example/rye'],
    ['Source', 'vk'],
    ['Medium', 'social'],
    ['Campaign', 'rye'],
  ] as const) {
    await tabTo(page, field(name));
    await page.keyboard.type(value);
  }
  const copy = page.getByRole('button', { name: 'Copy', exact: true });
  await tabTo(page, copy);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /[Cc]opied/ })).toBeVisible();
  await expect(copy).toBeFocused();
});

test('by keyboard alone I plan an item, move it to another day and take it away; the keyboard is never left nowhere', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await open(lorgnette, 'plan, list');
  const begin = page.getByRole('button', { name: 'New item', exact: true });
  const editor = page.getByRole('dialog');
  const day = editor.getByLabel('Day', { exact: true });
  await tabTo(page, begin);
  await page.keyboard.press('Enter');
  await expect(editor.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Bagels');
  await tabTo(page, day);
  const type = (date: string) => page.keyboard.type(`${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`);
  await type(dayFrom(Date.now(), 1));
  await expect(editor.locator('[data-keeping]')).toHaveText('Kept');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(begin).toBeFocused();

  // Opened from its row, and moved: its row stands elsewhere then, and has the keyboard's place.
  const row = page.getByRole('button', { name: /Bagels/ });
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await tabTo(page, day);
  await type(dayFrom(Date.now(), 2));
  await expect(editor.locator('[data-keeping]')).toHaveText('Kept');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect.poll(() => nowhere(page)).toBe(false);

  // Taken away, its row's neighbour has it; what was said in passing gives it back.
  const takeAway = async () => {
    await row.focus();
    await page.keyboard.press('Enter');
    await tabTo(page, editor.getByRole('button', { name: 'Delete', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(row).toBeHidden();
    await expect.poll(() => inRow(page)).toBe(true);
  };
  await takeAway();
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' }).last();
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await expect(row).toBeVisible();
  await expect.poll(() => inRow(page)).toBe(true);
  // Who need not go there presses Ctrl+Z.
  await takeAway();
  await expect(undo).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();
  await expect(undo).toBeHidden();
});

const nowhere = (page: Page) => page.evaluate(() => document.activeElement === document.body);
const inRow = (page: Page) =>
  page.evaluate(() => Boolean(document.activeElement?.closest('.planner-list li')));

test('a gap that I fill leaves the keyboard at the next gap; a question gives it back to its button', async ({
  lorgnette,
}) => {
  const page = await open(lorgnette, 'plan, rhythm');
  const gaps = page.getByRole('button', { name: /^Plan it/ });
  await expect(gaps.nth(1)).toBeVisible();
  const count = await gaps.count();
  const [first, second] = [await gaps.nth(0).textContent(), await gaps.nth(1).textContent()];
  await tabTo(page, gaps.first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Of the week');
  await expect(page.getByRole('dialog').locator('[data-keeping]')).toHaveText('Kept');
  await page.keyboard.press('Escape');
  await expect(gaps).toHaveCount(count - 1);
  expect(first).not.toBe(second);
  await expect(gaps.first()).toHaveText(second!);
  await expect(gaps.first()).toBeFocused();

  await openSurface(lorgnette, page, place('options'));
  const erase = page.getByRole('button', { name: 'Erase…' });
  await tabTo(page, erase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(erase).toBeFocused();
});
