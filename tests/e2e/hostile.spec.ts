import type { Browser } from 'webextension-polyfill';

import { recordsIn, rowsOf } from '../tools/stored';
import { badgesWhen, expect, idsOf, openSample, readBadges, test } from './extension';

declare const chrome: Browser;

/** Listens for everything a page can hear, and remembers what sounds like us. */
const eavesdrop = `
  window.heard = [];
  const natural = EventTarget.prototype.dispatchEvent;
  for (const target of [window, document]) {
    for (const type of ['message', 'click', 'mousedown', 'mousemove', 'mouseover', 'focusin']) {
      target.addEventListener(type, (event) => { if (!event.isTrusted || type === 'message') heard.push(type + ' ' + event.constructor.name); }, true);
    }
  }
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!/^yt-/.test(event.type)) heard.push('dispatched ' + event.type);
    return natural.call(this, event);
  };`;

test('A page cannot tell that I use Lorgnette before it draws, nor find its files (S-05, S-15)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel', { firstScript: eavesdrop });
  await badgesWhen(page, (badges) => badges.length === 12);
  const found = await page.evaluate(async (origin) => {
    const fresh = document.body.appendChild(document.createElement('iframe'))
      .contentWindow as unknown as Record<string, unknown>;
    const own = new Set(Object.getOwnPropertyNames(fresh));
    const globals = Object.getOwnPropertyNames(window).filter(
      (name) => !own.has(name) && !/^\d+$/.test(name),
    );
    const files: string[] = [];
    for (const file of [
      'manifest.json',
      'capture.js',
      'page-youtube.js',
      'card.js',
      'strip.js',
      'updated.js',
      'icon/16.png',
      'popup.html',
      'welcome.html',
    ]) {
      const loads = await Promise.all([
        fetch(`${origin}/${file}`).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((done) => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = `${origin}/${file}`;
        }),
      ]);
      if (loads.some(Boolean)) files.push(file);
    }
    const marks = [...document.querySelectorAll('*')]
      .filter((element) =>
        /lorgnette/i.test(
          element.localName + [...element.attributes].map(({ name, value }) => name + value).join(' '),
        ),
      )
      .map(({ localName }) => localName);
    return { globals, files, marks, heard: (window as unknown as { heard: string[] }).heard };
  }, accepted.origin);
  expect(found.globals.toSorted()).toEqual(
    ['heard', 'natural', 'ytInitialData', 'ytcfg'].filter((name) => found.globals.includes(name)),
  );
  expect(found.files).toEqual([]);
  expect(found.marks).toEqual([]);
  expect(found.heard).toEqual([]);
});

test('Forged events switch nothing off: the next posts still get their badges (S-15)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  await page.evaluate((origin) => {
    const id = new URL(origin).host;
    for (const entry of ['page', 'capture', 'content', 'page.content']) {
      const detail = { contentScriptName: entry, messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:${entry}:wxt:content-script-started`, { detail }));
      postMessage(
        { type: `${id}:${entry}:wxt:content-script-started`, contentScriptName: entry, messageId: 'forged' },
        '*',
      );
    }
    for (const type of ['visibilitychange', 'pagehide', 'freeze', 'unload', 'yt-navigate-start', 'abort']) {
      document.dispatchEvent(new Event(type));
      window.dispatchEvent(new Event(type));
    }
    document.dispatchEvent(new MouseEvent('click', { relatedTarget: document.createElement('i') }));
  }, accepted.origin);
  await page.mouse.wheel(0, 4000);
  await expect(page.locator('yt-lockup-view-model')).toHaveCount(23);
  await page.mouse.wheel(0, 4000);
  await badgesWhen(page, (badges) => badges.length === 23);
});

test('A hostile page can neither command Lorgnette nor write what is not its own (S-01)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const worker = await accepted.worker();
  const settled = async (): Promise<string> =>
    JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(null)));
  const before = { storage: await settled(), tabs: accepted.context.pages().length };
  await page.evaluate(() => {
    const forged = {
      network: 'vk',
      id: '-1_1',
      permalink: 'https://vk.com/wall-1_1',
      views: { value: 1, exact: true },
    };
    const names = [
      'keepBatch',
      'readPart',
      'recall',
      'teach',
      'bring',
      'reportPage',
      'acceptDisclosure',
      'backUp',
      'restoreBackup',
      'eraseSeen',
      'scrollTo',
      'toggleBadges',
      'focusBadges',
    ];
    const values: unknown[] = [
      null,
      true,
      0,
      '',
      [],
      {},
      forged,
      [forged],
      { id: 'x', posts: [forged], profiles: [] },
      { __proto__: { posts: [forged] } },
    ];
    for (const name of names) {
      for (const input of values) {
        for (const message of [
          { name, input },
          { type: name, payload: input },
          { source: 'lorgnette', name, input },
        ]) {
          postMessage(message, '*');
          for (const target of [document, window, document.documentElement, document.body]) {
            target.dispatchEvent(new CustomEvent(name, { detail: message }));
            target.dispatchEvent(new CustomEvent('lorgnette', { detail: JSON.stringify(message) }));
          }
        }
      }
    }
    const there = document.createElement('div');
    for (const type of ['click', 'mouseover', 'mousemove', 'mouseout', 'pointerover']) {
      document.dispatchEvent(new MouseEvent(type, { relatedTarget: there, bubbles: true }));
    }
    there.dispatchEvent(
      new CustomEvent('answer', { detail: JSON.stringify({ url: '/youtubei/v1/browse', text: '{}' }) }),
    );
  });
  await page.waitForTimeout(800);
  expect(await settled()).toBe(before.storage);
  expect(accepted.context.pages()).toHaveLength(before.tabs);
  const { posts } = recordsIn(await rowsOf(worker));
  expect(posts.filter(({ network }) => network !== 'youtube')).toEqual([]);
  expect(posts.filter(({ id }) => id === '-1_1')).toEqual([]);
  expect(idsOf(await readBadges(page))).toHaveLength(12);
});

test('What a page writes into names and titles is shown as it is written, and does nothing (S-03)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel', { firstScript: 'window.__xss = 0;' });
  await badgesWhen(page, (badges) => badges.length === 12);
  const payload = '<img src=x onerror="__xss=1"><script>__xss=1</script>{{constructor}}';
  await accepted.context.route('https://www.youtube.com/youtubei/v1/browse?mark', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({
        contents: [
          {
            videoRenderer: {
              videoId: 'hostile0001',
              title: { simpleText: payload },
              ownerText: { runs: [{ text: payload }] },
              viewCountText: { simpleText: '1,234 views' },
            },
          },
        ],
      }),
    }),
  );
  await page.evaluate(async () => {
    await fetch(new Request('/youtubei/v1/browse?mark')).then((answer) => answer.json());
    const link = document.createElement('a');
    link.href = '/watch?v=hostile0001';
    link.append(document.querySelector('yt-lockup-view-model img')!.cloneNode());
    const cell = document.createElement('ytd-rich-item-renderer');
    cell.append(link);
    document.querySelector('#contents')!.prepend(cell);
  });
  const badges = await badgesWhen(page, (now) => idsOf(now).includes('hostile0001'));
  expect(badges.find(({ postId }) => postId === 'hostile0001')?.label).toContain(payload.slice(0, 20));
  expect(await page.evaluate(() => (window as unknown as { __xss: number }).__xss)).toBe(0);
});

test('A network’s page that got hold of our script in it still cannot give commands that only our windows may give (S-07)', async ({
  accepted,
}) => {
  const page = await openSample(accepted, 'channel');
  await badgesWhen(page, (badges) => badges.length === 12);
  const devtools = await accepted.context.newCDPSession(page);
  const worlds: { id: number; name: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await devtools.send('Runtime.enable');
  const ours = worlds.find(({ name }) => name === 'Lorgnette');
  expect(ours).toBeDefined();
  const asked = async (name: string, input: unknown): Promise<{ ok: boolean }> => {
    const { result } = await devtools.send('Runtime.evaluate', {
      contextId: ours?.id ?? -1,
      expression: `chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as { ok: boolean };
  };
  // The wire works: what pages may ask is answered.
  expect(await asked('recall', ['youtube:kettle00001'])).toMatchObject({ ok: true });
  for (const [name, input] of [
    ['pageOf', 1],
    ['acceptDisclosure', false],
    ['backUp', undefined],
    ['previewBackup', '{}'],
    ['restoreBackup', '{}'],
    ['eraseSeen', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['noSuchThing', undefined],
  ] as const) {
    expect(await asked(name, input), name).toMatchObject({ ok: false });
  }
  expect(idsOf(await readBadges(page))).toHaveLength(12);
  // What was refused is counted, and told with the page's next report.
  await page.mouse.wheel(0, 4000);
  const worker = await accepted.worker();
  await expect
    .poll(async () =>
      Object.values(await worker.evaluate(() => chrome.storage.session.get(null))).map(
        (state) => (state as { refused: number }).refused,
      ),
    )
    .toContain(9);
});
