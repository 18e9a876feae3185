/** Reminders of the plan: switched on, told once whether the worker lives or not, and what is left of today. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { blankContent, type PlanItem } from '../../utils/domain/plan/item';
import type { NewPlanItem } from '../../utils/messages/protocol';
import { launch } from '../tools/browse';
import { testApisFolder } from '../tools/build';
import { ask } from '../tools/window';
import { axeClean } from './axe';
import { test as base, expect, type Lorgnette } from './extension';
import { stopperOf } from './stop-worker';

declare const chrome: Browser;

// It is about noon there whenever this runs, so that today does not end in the middle.
const ahead = 12 - new Date().getUTCHours();
const zone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;

// In this build the browser need not ask a person whether notifications may be shown: here is nobody.
const test = base.extend<{ lorgnette: Lorgnette }>({
  lorgnette: async ({}, use) => {
    const lorgnette = await launch({ folder: testApisFolder, timeZone: zone });
    await use(lorgnette);
    await lorgnette.close();
  },
});

const minute = 60_000;
const inMinutes = (minutes: number): PlanItem['when'] => {
  const [day, time] = new Date(Date.now() + (minutes + ahead * 60) * minute).toISOString().split('T');
  return { day: day!, time: time!.slice(0, 5), zone };
};
const item = (title: string, minutes: number): NewPlanItem => ({
  ...blankContent(null, inMinutes(minutes)),
  title,
  status: 'approved',
  slot: null,
  idea: null,
});

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const alarm = (page: Page) =>
  page.evaluate(async () => (await chrome.alarms.get('plan-reminders'))?.scheduledTime ?? 0);
/** As when its time comes. */
const ring = (page: Page) =>
  page.evaluate(async () => await chrome.alarms.create('plan-reminders', { when: Date.now() + 200 }));

/** Puts an item into the store past the worker, as if it had been there when the worker was stopped. */
const putUnheard = (page: Page, row: PlanItem): Promise<void> =>
  page.evaluate(
    (kept) =>
      new Promise<void>((done, failed) => {
        const open = indexedDB.open('lorgnette-own');
        open.onsuccess = () => {
          const { result: db } = open;
          const change = db.transaction('plan', 'readwrite');
          change.objectStore('plan').put(kept);
          change.oncomplete = () => {
            db.close();
            done();
          };
          change.onerror = () => failed(change.error);
        };
      }),
    row,
  );

test('I am reminded once of what is due, by a worker that was stopped too; a click leads to the item; the button counts what is left of today', async ({
  lorgnette,
}) => {
  test.slow();
  const { context, origin } = lorgnette;
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const toggle = page.getByRole('switch', { name: 'Notifications about planned posts' });
  // A browser that says no is heard, and can be asked again.
  await page.evaluate(() => {
    const { request } = chrome.permissions;
    chrome.permissions.request = () => {
      chrome.permissions.request = request;
      return Promise.resolve(false);
    };
  });
  await toggle.click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'does not let Lorgnette show notifications' }),
  ).toBeVisible();
  await expect(toggle).not.toBeChecked();
  await page.getByRole('button', { name: 'Ask the browser again' }).click();
  await expect(toggle).toBeChecked();
  await page.getByLabel('from', { exact: true }).fill('00:00');
  await page.getByLabel('until', { exact: true }).fill('00:00');
  await page.getByLabel('until', { exact: true }).press('Tab');
  await axeClean(page);

  // Further off than a quarter of an hour: the alarm is set for when it is no more.
  const [far] = await ask(lorgnette, 'addPlanItems', [item('Rye bread', 40)]);
  const farAt = Date.parse(`${far!.when!.day}T${far!.when!.time}Z`) - ahead * 60 * minute;
  await expect.poll(() => alarm(page)).toBe(farAt - 15 * minute);
  expect(await shown(page)).toEqual([]);

  const stopper = await stopperOf(lorgnette, page);
  // Which worker runs is told in a moment.
  await expect.poll(() => stopper.stop().then(stopper.stops)).toBeGreaterThan(0);
  const due: PlanItem = { ...far!, id: 'tea', title: 'Evening tea', when: inMinutes(10) };
  await putUnheard(page, due);
  await ring(page);
  await expect.poll(() => shown(page)).toEqual(['plan due tea']);
  // Told once: not again when it is looked at again, nor when the clock is.
  await page.evaluate(() => chrome.notifications.clear('plan due tea'));
  await ring(page);
  await expect.poll(() => alarm(page)).toBeGreaterThan(Date.now() + minute);
  expect(await shown(page)).toEqual([]);

  // Several at once are one.
  const three = ['One', 'Two', 'Three'].map((title) => item(title, 5));
  const added = await ask(lorgnette, 'addPlanItems', three);
  const ids = added.map(({ id }) => id).toSorted();
  await expect
    .poll(async () => (await shown(page)).map((id) => id.split(' ').slice(1).toSorted()))
    .toEqual([ids]);

  const button = async () =>
    (await lorgnette.worker()).evaluate(() =>
      Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]),
    );
  const left = [far, due, ...added].length;
  await expect.poll(button).toEqual([String(left), `Lorgnette\nToday: ${left} posts to publish`]);
  await ask(lorgnette, 'changePlanItems', [{ id: added[0]!.id, edits: { status: 'published' } }]);
  await expect.poll(button).toEqual([String(left - 1), `Lorgnette\nToday: ${left - 1} posts to publish`]);
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.getByRole('link', { name: `Today: ${left - 1} to publish, next at` })).toHaveAttribute(
    'href',
    `${origin}/sidepanel.html#plan`,
  );
  await axeClean(popup);
  await page.getByRole('switch', { name: 'Count today’s posts on the toolbar button' }).click();
  await expect.poll(button).toEqual(['', 'Lorgnette']);

  const opens = context.waitForEvent('page');
  await (
    await lorgnette.worker()
  ).evaluate(() => {
    const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
    onClicked.dispatch('plan due tea');
  });
  const planner = await opens;
  await expect(planner.getByRole('dialog').getByLabel('Title', { exact: true })).toHaveValue('Evening tea');

  // Off, nothing is looked at any more.
  await toggle.click();
  await expect.poll(() => alarm(page)).toBe(0);
});
