/** Lorgnette in a real Firefox, as a person meets it there. Everything is driven by WebDriver BiDi. */
import type { Browser } from 'webextension-polyfill';

import type { PostRow } from '../../utils/store/db';
import { sites } from '../e2e/sites';
import { badgesOn, expect, meet, pageOf, pictureOf, storeOf, test } from './story';
import type { Tab } from './tab';

declare const browser: Browser;

for (const id of Object.keys(sites) as (keyof typeof sites)[])
  test(`on ${id} my posts have badges that look as they should, and a card opens under the pointer`, async ({
    person: { firefox },
  }) => {
    const tab = await firefox.open(pageOf(id));
    const badges = await badgesOn(tab);
    expect(new Set(badges.map(({ postId }) => postId)).size).toBe(badges.length);

    const badge = badges.find(({ label }) => /\d/.test(label))!;
    // One constructed style sheet for all shadow roots: made in another compartment, it would be refused.
    const looks = await tab.looksOf(badge, 'font-size', 'border-top-left-radius', 'white-space-collapse');
    expect(looks).toEqual({
      'font-size': '11px',
      'border-top-left-radius': '6px',
      'white-space-collapse': 'collapse',
    });
    expect((await tab.boxOf(badge)).height).toBe(18);

    await expect(async () => {
      // What is drawn anew meanwhile must be pointed at anew, as a person would.
      const now = (await tab.badges()).find(({ postId }) => postId === badge.postId)!;
      await tab.hover(now);
      await expect.poll(() => tab.card(), { timeout: 1500 }).toContain('Published');
    }).toPass({ timeout: 15_000 });
    await tab.screenshot(pictureOf(id));
  });

test('the keys lead to the badges, open a card and lead back', async ({ person: { firefox, window } }) => {
  const tab = await firefox.open(pageOf('vk'));
  await badgesOn(tab);
  expect(await tab.card()).toBe('');
  await window.altShift('E');
  // The strip beside the account's name comes first, then the badges.
  await tab.keys(['ArrowRight']);
  await expect.poll(() => tab.card()).toContain('Published');
  await tab.keys(['Escape']);
  await expect.poll(() => tab.card()).toBe('');
});

test('S-16 D-01 the event page stops and wakes as often as Firefox likes: nothing seen is lost', async ({
  person: { firefox, window, ours },
}) => {
  await window.stopEventPage();
  expect(await window.eventPage()).toBe('stopped');
  const tab = await firefox.open(pageOf('youtube'));
  const badges = await badgesOn(tab);
  expect(await window.eventPage()).toBe('running');
  await expect
    .poll(async () => (await storeOf(ours))['posts']?.length ?? 0)
    .toBeGreaterThanOrEqual(badges.length);

  // Now by itself, again and again, while pages go on.
  await window.idleAfter(200);
  try {
    await window.stopEventPage();
    for (const id of ['instagram', 'vk'] as const) {
      await tab.goTo(pageOf(id));
      await badgesOn(tab);
      await expect.poll(() => window.eventPage()).toBe('stopped');
    }
  } finally {
    await window.idleAfter(null);
  }
  // What an event page stopped under is sent again.
  for (const network of ['youtube', 'instagram', 'vk'])
    await expect
      .poll(async () => {
        const posts = (await storeOf(ours))['posts'] as PostRow[];
        return posts.filter(({ key }) => key.startsWith(`${network}:`)).length;
      }, network)
      .toBeGreaterThanOrEqual(10);
});

test('the side bar and the popup tell what was understood of the page', async ({
  person: { firefox, window, ours },
}) => {
  const tab = await firefox.open(pageOf('vk'));
  const badges = await badgesOn(tab);
  const say = (yes: boolean) =>
    ours.run((input) => browser.runtime.sendMessage({ name: 'acceptDisclosure', input }), yes);
  await say(false);
  await window.openSideBar();
  await expect.poll(() => window.text('sidebar')).toContain('Nothing is read yet');
  await say(true);
  await expect.poll(() => window.text('sidebar')).not.toContain('Nothing is read yet');
  await tab.reload();
  await expect.poll(() => window.text('sidebar')).toContain('The Tea Cellar');
  const understood = new RegExp(`(${badges.length}) of \\1 posts understood`);
  await expect.poll(() => window.text('sidebar')).toMatch(understood);
  await window.picture(pictureOf('sidebar'));

  // What a person looks at is followed.
  const other = await firefox.open(pageOf('instagram'));
  await badgesOn(other);
  await expect.poll(() => window.text('sidebar')).not.toContain('The Tea Cellar');
  await window.closeSideBar();

  await tab.show();
  await window.pressButton();
  await expect.poll(() => window.text('popup')).toMatch(understood);
  await window.picture(pictureOf('popup'), 'popup');
  await window.closePopup();
  await expect.poll(() => window.text('popup')).toBe('');
});

test('D-02 what I saw and planned is in this browser, and still there after Firefox was closed', async ({
  person: { firefox, ours },
}) => {
  test.slow();
  const tab = await firefox.open(pageOf('vk'));
  const badges = await badgesOn(tab);
  await expect
    .poll(async () => (await storeOf(ours))['posts']?.length ?? 0)
    .toBeGreaterThanOrEqual(badges.length);

  await ours.run(() => browser.storage.local.set({ panelTab: 'plan' }));
  const panel = await firefox.open(`${firefox.origin}/sidepanel.html`);
  await panel.fill('.plan-quick input[type=text]', 'Autumn menu');
  await panel.keys(['\uE007']);
  await expect.poll(() => panel.text()).toContain('Autumn menu');
  const planned = async (of: Tab) => JSON.stringify((await storeOf(of, 'lorgnette-own'))['plan'] ?? []);
  await expect.poll(() => planned(panel)).toContain('Autumn menu');
  await panel.reload();
  await expect.poll(() => panel.text()).toContain('Autumn menu');
  const posts = (await storeOf(panel))['posts'] as PostRow[];

  await firefox.restart();
  const after = await meet(firefox);
  const kept = new Map(((await storeOf(after.ours))['posts'] as PostRow[]).map((row) => [row.key, row]));
  for (const { key, post } of posts) expect(kept.get(key)?.post, key).toEqual(post);
  expect(await planned(after.ours)).toContain('Autumn menu');
  // The yes holds, and the scripts are there without anything having been opened.
  await badgesOn(await firefox.open(pageOf('youtube')));
});

test('the popup makes a tagged link of the page I am on', async ({ person: { firefox, window } }) => {
  await firefox.open(`${pageOf('vk')}?fbclid=abc`);
  await window.pressButton();
  await expect.poll(() => window.text('popup')).toContain('UTM link');
  await window.click('popup', 'nav.tabs button:last-child');
  await expect.poll(() => window.text('popup', '.utm-result output')).toContain('https://vk.com/tea.cellar');
  await window.choose('popup', 'VK Ads');
  await expect
    .poll(() => window.text('popup', '.utm-result output'))
    .toBe(
      'https://vk.com/tea.cellar?utm_source=vk.com&utm_medium=cpc&utm_campaign={{ad_plan_id}}&utm_term={{campaign_id}}&utm_content={{banner_id}}',
    );
  await window.picture(pictureOf('popup-utm'), 'popup');
  await window.closePopup();

  // By the key, without a window: the event page has a clipboard of its own.
  await window.altShift('L');
  await expect
    .poll(() => window.clipboard())
    .toBe(
      'https://vk.com/tea.cellar?utm_source=vk.com&utm_medium=cpc&utm_campaign={{ad_plan_id}}&utm_term={{campaign_id}}&utm_content={{banner_id}}',
    );
});
