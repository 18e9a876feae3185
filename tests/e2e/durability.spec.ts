/** Nothing that was acknowledged is lost, whenever the worker dies (D-01); and a page's script can ask for no more than it may (S-07). */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Answer } from '../../utils/messages/answer';
import type { Batch, Kept } from '../../utils/messages/protocol';
import { expect, test, type Lorgnette } from './extension';
import { stopperOf } from './stop-worker';

declare const chrome: Browser;

const kills = Number(process.env['KILLS'] ?? 30);
const pageUrl = 'https://www.youtube.com/@name';

/** A tab of the network in which our own script runs, and a way to speak with its voice. */
async function openScripted({
  context,
  origin,
}: Lorgnette): Promise<{ page: Page; say(name: string, input: unknown): Promise<Answer> }> {
  await context.route('https://www.youtube.com/**', (route) =>
    route.fulfill({ body: '<!doctype html><title>a page</title>', contentType: 'text/html' }),
  );
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const ours: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.origin === origin) ours.push(made.id);
  });
  await devtools.send('Runtime.enable');
  await page.goto(pageUrl);
  await expect.poll(() => ours.length).toBeGreaterThan(0);
  const say = async (name: string, input: unknown): Promise<Answer> => {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, input })}).catch((error) => ({ ok: false, error: { name: 'Lost', message: String(error) } }))`;
    const { result } = await devtools.send('Runtime.evaluate', {
      expression,
      contextId: ours.at(-1)!,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result.value ?? { ok: false, error: { name: 'Lost', message: 'no answer' } }) as Answer;
  };
  return { page, say };
}

/** A window of ours, and a way to stop the worker behind it. */
async function workerStopper(
  lorgnette: Lorgnette,
): Promise<{ window: Page; stop(): Promise<void>; stops(): number }> {
  const window = await lorgnette.context.newPage();
  await window.goto(`${lorgnette.origin}/options.html`);
  return { window, ...(await stopperOf(lorgnette, window)) };
}

interface Row {
  key: string;
  post: { views: { value: number } | null };
  series: { views?: number[] };
}
const rowsIn = (window: Page): Promise<Row[]> =>
  window.evaluate(
    () =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('lorgnette-seen');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('posts').objectStore('posts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
  );

/** Every batch brings posts of its own, and one that each batch sees with a higher number. */
function batchOf(number: number): Batch {
  const seenAt = Date.UTC(2026, 0, 1) + number * 1000;
  const post = (id: string, views: number): Batch['posts'][number] => ({
    network: 'youtube',
    id,
    permalink: `https://www.youtube.com/watch?v=${id}`,
    authorId: 'UC1',
    authorHandle: null,
    authorName: null,
    title: id,
    format: 'video',
    published: null,
    views: { value: views, exact: true },
    viewsAs: 'views',
    likes: null,
    comments: null,
    shares: null,
    likesHidden: false,
    commentsOff: false,
    membersOnly: false,
    onAir: null,
    durationSeconds: null,
    hashtags: null,
    textLength: null,
    links: null,
    isRepost: null,
    isAd: false,
    isPinned: false,
    seenAt,
  });
  return {
    id: `batch ${number}`,
    posts: [
      post('shared', number + 1),
      ...Array.from({ length: 19 }, (_, i) => post(`own${number}_${i}`, number)),
    ],
    profiles: [],
  };
}

test(`a worker that is stopped ${kills} times while it keeps loses nothing and doubles nothing`, async ({
  accepted,
}) => {
  test.setTimeout(60_000 + kills * 1500);
  const { say } = await openScripted(accepted);
  const { window, stop, stops } = await workerStopper(accepted);
  let lost = 0;
  for (let number = 0; number < kills; number++) {
    const batch = batchOf(number);
    const stopping = new Promise((resolve) => setTimeout(resolve, (number * 37) % 50)).then(stop);
    let kept: Kept | null = null;
    for (let tries = 0; !kept && tries < 50; tries++) {
      const answer = await say('keepBatch', batch);
      if (answer.ok) kept = answer.value as Kept;
      else {
        expect(answer.error.name).toBe('Lost');
        lost++;
      }
    }
    await stopping;
    expect(kept).toMatchObject({ throttled: false, readOnly: false });
  }
  const rows = await rowsIn(window);
  const expected = Array.from({ length: kills }, (_, number) => batchOf(number)).flatMap(({ posts }) =>
    posts.map(({ id }) => `youtube:${id}`),
  );
  expect(rows.map((row) => row.key).toSorted()).toEqual([...new Set(expected)].toSorted());
  for (const row of rows) {
    if (row.key === 'youtube:shared') continue;
    expect(row.series.views, row.key).toHaveLength(3);
  }
  const shared = rows.find((row) => row.key === 'youtube:shared');
  expect(shared?.post.views?.value).toBe(kills);
  expect(shared?.series.views).toHaveLength(3 * kills);
  // Else the test would have shown nothing.
  expect(stops()).toBeGreaterThan(kills / 2);
  expect(lost).toBeGreaterThan(0);
});

test('a script in a page may not ask what only our windows may, and after the no it may ask nothing', async ({
  accepted,
}) => {
  const { say } = await openScripted(accepted);
  expect(await say('keepBatch', batchOf(1))).toMatchObject({ ok: true });
  for (const name of [
    'pageOf',
    'acceptDisclosure',
    'scrollToPost',
    'backUp',
    'previewBackup',
    'restoreBackup',
    'eraseSeen',
    'toggleBadges',
    'constructor',
  ])
    expect(await say(name, {}), name).toMatchObject({ ok: false, error: { name: 'Refused' } });
  const window = await accepted.context.newPage();
  await window.goto(`${accepted.origin}/options.html`);
  expect(await rowsIn(window)).toHaveLength(20);
  await window.evaluate(() => chrome.runtime.sendMessage({ name: 'acceptDisclosure', input: false }));
  expect(await say('keepBatch', batchOf(2))).toMatchObject({ ok: false, error: { name: 'Refused' } });
  expect(await window.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  expect(await rowsIn(window)).toHaveLength(20);
});

test('what was understood of a page outlives the worker, and ends with the tab; blindness is said', async ({
  accepted,
}) => {
  const { page, say } = await openScripted(accepted);
  const { window, stop } = await workerStopper(accepted);
  const look = (tabId: number) =>
    window.evaluate(
      async (tabId) => ({
        state: ((await chrome.runtime.sendMessage({ name: 'pageOf', input: tabId })) as { value: unknown })
          .value,
        title: await chrome.action.getTitle({ tabId }).catch(() => ''),
      }),
      tabId,
    );
  const tabId = await window.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://www.youtube.com/*' }))[0]?.id ?? 0,
  );
  // Our own script in the page has said its word by then.
  await page.waitForTimeout(1500);
  const report = {
    url: pageUrl,
    network: 'vk',
    owner: null,
    posts: [],
    seen: 3,
    understood: 0,
    gaps: [{ shape: 'newRenderer', count: 3 }],
    problems: [],
  };
  expect(await say('reportPage', report)).toMatchObject({ ok: true });
  await stop();
  const blind = await look(tabId);
  expect(blind.state).toMatchObject({ network: 'youtube', seen: 3, understood: 0, throttled: false });
  expect(blind.title).toContain('not understood');
  await say('reportPage', { ...report, understood: 3 });
  expect((await look(tabId)).title).not.toContain('not understood');
  await page.close();
  await expect.poll(async () => (await look(tabId)).state).toBeNull();
});
