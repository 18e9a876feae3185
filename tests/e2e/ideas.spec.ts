/** Ideas: a post that stands out goes from its card into the panel, is saved there with its figures, and becomes a plan item. */
import type { Page } from '@playwright/test';
import type { Browser, Menus } from 'webextension-polyfill';

import type { IdeaDraft } from '../../utils/settings';
import { ask, tabOf } from '../tools/window';
import { axeClean } from './axe';
import { badgesWhen, expect, idsOf, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';
import { sites } from './sites';
import { nameOf, posts } from './sites/facebook/data';
import { keyOf, wall } from './sites/vk/data';
import { openCard, pointAt } from './strip';

declare const chrome: Browser;

const said = (page: Page) => page.locator('.toasts');
const ideaOf = (page: Page, title: string) => page.getByRole('article', { name: title });
const click = async (page: Page) => {
  await page.mouse.down();
  await page.mouse.up();
};

async function openIdeas({ context, origin }: Lorgnette): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/sidepanel.html`);
  await page.evaluate(() => chrome.storage.local.set({ panelTab: 'plan' }));
  await page.getByRole('radio', { name: 'Ideas', exact: true }).check();
  return page;
}

test('A competitor’s post goes from its card to the panel, is saved with its figures and my note, and becomes a plan item', async ({
  accepted,
}) => {
  test.slow();
  const { context, worker } = accepted;
  const brand = await ask(accepted, 'createBrand', 'Tea House');
  await sites.vk.serveSample(context, {});
  const page = await context.newPage();
  await page.goto(sites.vk.samplePages['wall']!);
  const id = keyOf(wall[1]!);
  await badgesWhen(page, (badges) => idsOf(badges).includes(id));
  await pointAt(page, 'data-post', `${id} `);
  await expect.poll(async () => (await openCard(page)).text).toContain('Save to ideas…');
  const waits = () =>
    worker().then((one) =>
      one.evaluate(
        async () => (await chrome.storage.session.get('ideaDraft'))['ideaDraft'] as IdeaDraft | undefined,
      ),
    );
  expect(await waits()).toBeUndefined();
  await pointAt(page, 'class', 'offer', false);
  await click(page);
  // The real side panel opens beside the page and turns to the form: only a window begins one.
  await expect.poll(async () => (await waits())?.post?.key).toBe(`vk:${id}`);

  const panel = await openIdeas(accepted);
  const form = panel.getByRole('form', { name: 'New idea' });
  await expect(form).toContainText('How do you brew in the evening?');
  await expect(form).toContainText('Views11,089');
  await expect(form).toContainText('Over usual—');
  await form.getByLabel('What made it work').fill('A question that everyone can answer');
  await form.getByLabel('Tags', { exact: true }).fill('question, #evening');
  // Nothing typed is lost with the window.
  await panel.reload();
  await panel.getByRole('radio', { name: 'Ideas', exact: true }).check();
  await expect(form.getByLabel('What made it work')).toHaveValue('A question that everyone can answer');
  await axeClean(panel);
  await form.getByRole('button', { name: 'Save the idea' }).click();
  await expect(said(panel)).toContainText('Idea saved');
  const idea = ideaOf(panel, 'How do you brew in the evening?');
  for (const part of [
    'The Tea Cellar · VK',
    'ER views1.9%',
    'A question that everyone can answer',
    'evening',
  ])
    await expect(idea).toContainText(part);
  await expect(idea.getByRole('link')).toHaveAttribute('href', /^https:\/\/vk\.com\/wall-/);

  await idea.getByRole('button', { name: /^Make a plan item/ }).click();
  const editor = panel.getByRole('dialog');
  await expect(editor.getByLabel('Title', { exact: true })).toHaveValue('How do you brew in the evening?');
  await expect(editor.getByText('Kept', { exact: true })).toBeVisible();
  await editor.getByRole('button', { name: 'Close' }).click();
  await expect(idea.getByRole('list', { name: 'In the plan:' })).toContainText(
    'How do you brew in the evening?',
  );
  const kept = await panel.evaluate(
    () =>
      new Promise<{ brand: string; source: string; channels: { network: string; format: string }[] }[]>(
        (done) => {
          const open = indexedDB.open('lorgnette-own');
          open.onsuccess = () => {
            const all = open.result.transaction('plan').objectStore('plan').getAll();
            all.onsuccess = () => done(all.result);
          };
        },
      ),
  );
  expect(kept).toMatchObject([{ brand: brand.id, channels: [{ network: 'vk', format: 'poll' }] }]);
  expect(kept[0]?.source).toContain('https://vk.com/wall-');

  // A network that has several names for a post: the page that holds it knows which is its own.
  await sites.facebook.serveSample(context, {});
  const other = await context.newPage();
  await other.goto(sites.facebook.samplePages['timeline']!);
  const cup = posts[1]!.id;
  await badgesWhen(other, (badges) => idsOf(badges).length > 0);
  const linkUrl = `https://www.facebook.com/kettle.and.co/posts/${nameOf(cup)}`;
  await clickInMenu(accepted, { menuItemId: 'idea-link', linkUrl }, await tabOf(accepted, other));
  await expect.poll(async () => (await waits())?.post?.key).toBe(`facebook:${cup}`);
});

async function clickInMenu(
  { worker }: Lorgnette,
  told: Partial<Menus.OnClickData>,
  tabId: number | null = null,
): Promise<void> {
  await (
    await worker()
  ).evaluate(
    ({ click, tab }) => {
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(...told: unknown[]): void };
      };
      onClicked.dispatch(click, tab);
    },
    { click: told, tab: tabId === null ? {} : { id: tabId } },
  );
}

test('From the menu a link’s post opens the form; I find, tag, delete and bring back ideas, and when they run dry I am asked', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openSeeded(lorgnette, 'sidepanel.html#plan', { backup: brandBackup(Date.now()) });
  await page.setViewportSize({ width: 1280, height: 900 });
  // Without a person's own click the browser keeps the panel shut, and a tab is opened each time: this one will do.
  lorgnette.context.on('page', (other) => void other.close());
  const menuItemId = 'idea-link';
  await clickInMenu(lorgnette, { menuItemId, linkUrl: 'https://vk.com/wall-102_555' });
  const form = page.getByRole('form', { name: 'New idea' });
  await expect(form).toContainText('This post has not been seen yet');
  await form.getByLabel('Title', { exact: true }).fill('Seen by nobody');
  await form.getByRole('button', { name: 'Save the idea' }).click();
  await expect(ideaOf(page, 'Seen by nobody')).toContainText('its figures are unknown');
  // Again: it is the same idea, with what was written of it.
  await clickInMenu(lorgnette, {
    menuItemId,
    linkUrl: 'https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fwall-102_555',
  });
  const edit = page.getByRole('form', { name: 'Edit the idea' });
  await expect(edit).toContainText('Among your ideas since');
  await edit.getByLabel('Tags', { exact: true }).fill('coffee');
  await edit.getByRole('button', { name: 'Save the idea' }).click();
  await clickInMenu(lorgnette, { menuItemId: 'idea-page', pageUrl: 'https://vk.com/feed' });
  await expect(page.getByRole('alert').filter({ hasText: 'No post was found there' })).toBeVisible();
  await page.getByRole('button', { name: 'Got it' }).click();

  await page.getByLabel('A thought of your own').fill('Show the oven at five in the morning');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 ideas')).toBeVisible();
  await page.getByLabel('Search ideas').fill('OVEN five');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByLabel('Search ideas').fill('');
  await page.getByRole('button', { name: 'Show ideas tagged “coffee”' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete “Seen by nobody”' }).click();
  await expect(ideaOf(page, 'Seen by nobody')).toBeHidden();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(ideaOf(page, 'Seen by nobody')).toContainText('coffee');
  await axeClean(page);

  await page.getByRole('radio', { name: 'When ideas run dry' }).check();
  const source = page.getByLabel('New source');
  await source.fill('Letters from readers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Save as an idea: Letters from readers' })).toBeVisible();
  await source.fill('Letters from readers');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This source is there already.')).toBeVisible();
  // Every source comes up among the questions, and so does what competitors did that stood out.
  const prompt = page.getByRole('region', { name: 'When ideas run dry' });
  const shown = new Set<string>();
  for (let i = 0; i < 8; i++) {
    shown.add((await prompt.innerText()).replace(/\s+/g, ' '));
    await prompt.getByRole('button', { name: 'Another one' }).click();
  }
  expect(shown.size).toBe(8);
  expect([...shown].join()).toContain('Letters from readers');
  expect([...shown].join()).toMatch(
    /A competitor’s post of the last 30 days: ×2 its account’s usual likes \(median of 5 posts\)/,
  );
  await prompt.getByRole('button', { name: 'Save as an idea' }).click();
  await expect(said(page)).toContainText('Idea saved');

  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() =>
    chrome.storage.local
      .get('settings')
      .then(({ settings }) =>
        chrome.storage.local.set({ settings: { ...(settings as object), language: 'ru', theme: 'dark' } }),
      ),
  );
  for (const part of ['Когда идей нет', 'Сохранённое']) {
    await page.getByRole('radio', { name: part }).check();
    await expect(page.getByRole('radio', { name: part })).toBeChecked();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await axeClean(page);
  }
});
