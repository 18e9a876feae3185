/** Nothing that was acknowledged is lost, whenever the worker dies (D-01); and a page's script can ask for no more than it may (S-07). */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import type { Brand } from '../../utils/domain/brand';
import type { PlanItem } from '../../utils/domain/plan/item';
import { emptyDraft, type SavedLink } from '../../utils/domain/utm/draft';
import type { Answer } from '../../utils/messages/answer';
import type { Kept, NewLink } from '../../utils/messages/protocol';
import { expect, test, type Lorgnette } from './extension';
import { batchOf, openScripted, ownRows, pageUrl, rowsIn } from './scripted';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';
import { stopperOf } from './stop-worker';

declare const chrome: Browser;

const kills = Number(process.env['KILLS'] ?? 30);
const mostBrands = 50;
const killsWhileWriting = Number(process.env['KILLS'] ?? 6);
/** A window of ours, and a way to stop the worker behind it. */
async function workerStopper(
  lorgnette: Lorgnette,
): Promise<{ window: Page; stop(): Promise<void>; stops(): number }> {
  const window = await lorgnette.context.newPage();
  await window.goto(`${lorgnette.origin}/options.html`);
  return { window, ...(await stopperOf(lorgnette, window)) };
}

test(`a worker that is stopped ${kills} times while it keeps loses nothing and doubles nothing (D-01)`, async ({
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
  console.log(`worker stopped ${stops()} times; ${lost} sends unanswered; ${rows.length} rows`);
});

test(`what a person writes while the worker is stopped ${killsWhileWriting} times is kept once it is acknowledged, and lies in the window until then (D-01)`, async ({
  accepted,
}) => {
  test.setTimeout(60_000 + killsWhileWriting * 2000);
  const seeding = { tabUrl: null, page: null, backup: brandBackup(Date.now()) };
  const panel = await openSeeded(accepted, 'options.html', seeding);
  await panel.evaluate(() => chrome.storage.local.set({ panelTab: 'plan', brand: 'kolos' }));
  await panel.goto(`${accepted.origin}/sidepanel.html`);
  const { window, stop, stops } = await workerStopper(accepted);
  await panel.bringToFront();
  await panel.getByLabel('What is it about?').fill('Bread');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByRole('status').getByRole('button', { name: 'Open' }).click();
  const title = panel.getByRole('dialog').getByLabel('Title', { exact: true });
  const itemId = (await ownRows<PlanItem>(window, 'plan')).find((item) => item.title === 'Bread')!.id;

  let lost = 0;
  /** Asked again until it is answered, as a window does. */
  const keep = async (name: string, input: unknown): Promise<Answer> => {
    for (let tries = 0; tries < 50; tries++) {
      const answer = await window.evaluate(
        (asked) => chrome.runtime.sendMessage(asked).catch(() => null) as Promise<Answer | null>,
        { name, input },
      );
      if (answer) return answer;
      lost++;
    }
    throw new Error(`${name} was never answered`);
  };
  let typed = 'Bread';
  let underway = 0;
  for (let number = 0; number < killsWhileWriting; number++) {
    const stopAt = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)).then(stop);
    const stopping = [stopAt((number * 37) % 50), stopAt(50 + ((number * 53) % 90))];
    const url = `https://kolos.example/?n=${number}`;
    const link: NewLink = {
      brand: 'kolos',
      template: null,
      draft: { ...emptyDraft, address: url },
      url,
      labels: [],
      usedIn: '',
    };
    const saved = await keep('saveLink', link);
    expect(saved).toMatchObject({ ok: true });
    if (number < mostBrands) {
      const brand = await keep('createBrand', `Brand ${number}`);
      // Asked again after an answer that was lost, it is there already.
      if (!brand.ok) expect(brand.error).toMatchObject({ name: 'BadName', message: 'taken' });
    }
    await Promise.all(stopping);
    // Some pauses let what is typed be sent; then the worker dies while it keeps it.
    typed = `Bread ${number}`;
    await title.fill(typed);
    await panel.waitForTimeout(number % 2 === 0 ? 0 : 390 + ((number * 7) % 40));
    await stop();
    const drafts = await panel.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, draft]) => (key.startsWith('plan-draft:') ? [draft] : [])),
    );
    const kept = (await ownRows<PlanItem>(window, 'plan')).find(({ id }) => id === itemId)!;
    const inWindow = drafts.some((draft) => draft.includes(JSON.stringify(typed)));
    if (inWindow) underway++;
    expect(inWindow || kept.title === typed, `${typed} is in neither: kept is ${kept.title}`).toBe(true);
  }
  await expect(panel.getByRole('dialog').locator('[data-keeping]')).toHaveText('Kept', { timeout: 20_000 });
  const plan = await ownRows<PlanItem>(window, 'plan');
  expect(plan.filter(({ id }) => id === itemId).map((item) => item.title)).toEqual([typed]);
  const links = await ownRows<SavedLink>(window, 'links');
  const brands = await ownRows<Brand>(window, 'brands');
  expect(links.map(({ url }) => url).filter((url) => url.includes('?n='))).toHaveLength(killsWhileWriting);
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  for (let number = 0; number < Math.min(killsWhileWriting, mostBrands); number++)
    expect(
      brands.filter(({ name }) => name === `Brand ${number}`),
      `brand ${number}`,
    ).toHaveLength(1);
  expect(stops()).toBeGreaterThan(killsWhileWriting);
  expect(underway).toBeGreaterThan(0);
  console.log(`worker stopped ${stops()} times; ${lost} askings unanswered; ${underway} drafts underway`);
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
