/** Firefox has an event page where Chrome has a worker: it ends when it likes, and wakes when something happens. */
import type { Browser } from 'webextension-polyfill';

import { badgesOn, expect, pageOf, test } from './story';

declare const browser: Browser;

test('D-01 stopped at any instant after my yes, the event page has its scripts in place once it wakes', async ({
  person: { window, ours },
}) => {
  const say = (yes: boolean) =>
    ours.run((input) => void browser.runtime.sendMessage({ name: 'acceptDisclosure', input }), yes);
  const scripts = () =>
    ours.run(async () =>
      (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).toSorted(),
    );
  const all = await scripts();
  expect(all).toHaveLength(5);

  for (let waited = 0; waited < 40; waited += 4) {
    await say(waited % 8 === 0);
    await new Promise((resolve) => setTimeout(resolve, waited));
    await window.stopEventPage();
    // What wakes it is any message.
    const wanted = await ours.run(async () => {
      await browser.runtime.sendMessage({ name: 'pageOf', input: 1 });
      return Boolean((await browser.storage.local.get('consent'))['consent']);
    });
    await expect.poll(scripts, { message: `stopped after ${waited} ms` }).toEqual(wanted ? all : []);
  }
  await say(true);
  await expect.poll(scripts).toEqual(all);
});

test('S-16 when the add-on is reloaded, an open page has one badge per post, and no error of ours', async ({
  person: { firefox, window },
}) => {
  const tab = await firefox.open(pageOf('instagram'));
  const before = await badgesOn(tab);
  await tab.run(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('error', ({ message }) => heard.push(message));
    addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  });
  await window.reload();
  const old = new Set(before.map(({ sharedId }) => sharedId));
  await expect.poll(async () => (await tab.badges()).some(({ sharedId }) => old.has(sharedId))).toBe(false);
  const anew = await badgesOn(tab);
  expect(anew.map(({ postId }) => postId).toSorted()).toEqual(before.map(({ postId }) => postId).toSorted());
  expect(await tab.run(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);

  await tab.reload();
  const after = await badgesOn(tab);
  expect(after.map(({ postId }) => postId).toSorted()).toEqual(before.map(({ postId }) => postId).toSorted());
});
