import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import {
  acceptDisclosure,
  badgesWhen,
  expect,
  openSample,
  readBadges,
  test,
  type Lorgnette,
} from './extension';
import { samplePages } from './sites/youtube/site';

declare const chrome: Browser;

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

/** Reloads the extension as an update does, and waits until the old worker is gone. */
async function update({ worker }: Lorgnette): Promise<void> {
  const old = await worker();
  const gone = new Promise((resolve) => old.once('close', resolve));
  await old.evaluate(() => setTimeout(() => chrome.runtime.reload(), 0));
  await gone;
}

/** What our own script's line says in a page, wherever its closed root hides it: role and texts. */
async function linesIn(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  await devtools.detach();
  const textOf = (node: DomNode): string =>
    node.nodeValue?.trim() || (node.children ?? []).map(textOf).filter(Boolean).join(' | ');
  const find = (node: DomNode): string[] => [
    ...(node.shadowRoots ?? []).flatMap(({ children = [] }) =>
      children.filter(({ attributes = [] }) => attributes.includes('status')).map(textOf),
    ),
    ...(node.children ?? []).flatMap(find),
  ];
  return find(root as DomNode);
}
/** Presses a button in a closed root, with the mouse. */
async function press(page: Page, name: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: DomNode): DomNode | undefined =>
    node.localName === 'button' && node.children?.[0]?.nodeValue === name
      ? node
      : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(find).find(Boolean);
  const { backendNodeId } = find(root as DomNode)!;
  const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId });
  const [left, top, right, , , bottom] = model.border as [number, number, number, number, number, number];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
interface DomNode {
  backendNodeId: number;
  localName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

test('When Lorgnette is reloaded or updated under an open page, no post ever has two badges, the page says once what to do, and nothing is complained of (S-16)', async ({
  accepted,
}) => {
  const { context } = accepted;
  const page = await openSample(accepted, 'channel', { firstScript: watchShifts });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const devtools = await context.newCDPSession(page);
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
  );
  await devtools.send('Runtime.enable');
  await badgesWhen(page, (badges) => badges.length === 12);
  const shiftOf = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
  const shift = await shiftOf();

  await update(accepted);
  await expect.poll(() => linesIn(page)).toHaveLength(1);
  // The old script has ended within its second: no badge is left that nobody keeps up to date.
  expect(await badgesWhen(page, (badges) => badges.length === 0)).toEqual([]);
  expect(await shiftOf()).toBe(shift);
  await page.mouse.wheel(0, 4000);
  await expect(page.locator('yt-lockup-view-model')).toHaveCount(23);
  await page.waitForTimeout(800);
  expect(await readBadges(page)).toEqual([]);
  expect(await linesIn(page)).toEqual([
    'Lorgnette was updated. Reload this page to see its numbers again. | Reload | Close',
  ]);

  // A second update says it once as well, in place of the first.
  await update(accepted);
  await page.waitForTimeout(1500);
  await expect.poll(() => linesIn(page)).toHaveLength(1);
  const marks = await page.evaluate(() =>
    [...document.documentElement.children]
      .filter(({ localName }) => localName === 'span')
      .map((host) => host.attributes.length + host.childNodes.length),
  );
  expect(marks).toEqual([0]);
  await page.evaluate(() => document.querySelector<HTMLElement>('html > span')?.click());
  expect(await linesIn(page)).toHaveLength(1);

  await Promise.all([page.waitForEvent('load'), press(page, 'Reload')]);
  // The browser goes back to where the page was scrolled to, and more of the list may come.
  const again = await badgesWhen(page, (badges) => badges.length >= 12);
  expect(new Set(again.map(({ postId }) => postId)).size).toBe(again.length);
  expect(await linesIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('When Lorgnette is switched off under an open page, it goes without a word (S-16)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  const extensions = await accepted.context.newPage();
  await extensions.goto('chrome://extensions');
  const id = accepted.origin.split('//')[1]!;
  const setEnabled = (isOn: boolean) =>
    extensions.evaluate(([id, isOn]) => chrome.management.setEnabled(id, isOn), [id, isOn] as const);
  await setEnabled(false);
  await page.bringToFront();
  expect(await badgesWhen(page, (badges) => badges.length === 0)).toEqual([]);
  await setEnabled(true);
  await page.waitForTimeout(1000);
  expect(await linesIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
