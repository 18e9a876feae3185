/** Which hashtags work: told by the posts seen, and by the networks' own pages of a hashtag. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exactly } from '../../utils/domain/count';
import type { TagRecord } from '../../utils/domain/hashtags/tag-page';
import { dayMs } from '../../utils/domain/pace';
import type { PostRow } from '../../utils/store/db';
import { axeClean } from './axe';
import { expect, test } from './extension';
import { openSeeded } from './seed';
import { brandBackup } from './seed-brand';

/** The brand of the other stories; half of the coffee house's posts have a hashtag that the bakery does not use. */
function taggedBackup(now: number): string {
  const backup = JSON.parse(brandBackup(now)) as { version: number; posts: PostRow[]; tags: TagRecord[] };
  for (const { author, post } of backup.posts) {
    const i = Number(post.id.split('_')[1]);
    if (author === 'vk:-102' && i % 3 === 0) {
      post.hashtags = [...(post.hashtags ?? []), 'Фильтр', 'кофе'];
      post.likes = exactly(900 + i);
    }
  }
  backup.version = 3;
  backup.tags = [
    {
      key: 'instagram:хлеб',
      network: 'instagram',
      tag: 'хлеб',
      posts: exactly(364_112),
      accounts: null,
      isHidden: true,
      seen: ['Sample1', 'Sample2'],
      seenAt: now - dayMs,
      toldAt: now - dayMs,
    },
  ];
  return JSON.stringify(backup);
}

test('I see which hashtags work, which competitors use and we do not, and what stands beside one', async ({
  lorgnette,
}) => {
  const page = await openSeeded(lorgnette, 'sidepanel.html#hashtags', { backup: taggedBackup(Date.now()) });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('radio', { name: 'What works' }).check({ force: true });
  await expect(page.locator('.tag-seen summary')).toContainText(
    'Figures of 3 accounts. Of each at least 100% of the period was seen. 2 are left out',
  );
  const row = (tag: string) => page.getByRole('row').filter({ hasText: tag });
  await expect(row('#Фильтр').locator('td.posts')).toHaveText('10');
  // Its posts have three times the likes of the others of the same account.
  const lift = row('#Фильтр').locator('td.lift');
  await expect(lift).toHaveText(/^×[23]/);
  await expect(lift).toHaveClass(/above/);
  await expect(lift).toHaveAttribute(
    'title',
    /with the tag, .*Nine times in ten .*not make the tag the cause/,
  );
  await expect(row('#хлеб').locator('td.guide')).toHaveText('a rubric’s');
  await expect(row('#хлеб').locator('td.told')).toHaveText('Instagram 364,112 hidden');

  await page.getByRole('columnheader', { name: 'ER: with / without' }).getByRole('button').click();
  await expect(page.locator('tbody.rows tr').first()).toContainText(/#(Фильтр|кофе)/);
  await axeClean(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^\uFEFFHashtag,Posts,Accounts,/);

  await page.getByRole('radio', { name: 'Competitors use, we don’t' }).check({ force: true });
  await expect(page.locator('.tag-list li')).toHaveCount(2);
  await expect(page.locator('.tag-list li').first()).toContainText('1 competitor, 10 posts');

  const allow = page.getByRole('button', { name: 'Allow #Фильтр in the guide' });
  await allow.click();
  await expect(page.locator('.tag-list li').filter({ hasText: '#Фильтр' })).toContainText('· allowed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(allow).toBeVisible();

  await page.locator('.tag-list').getByRole('button', { name: '#Фильтр', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: '#Фильтр' })).toBeFocused();
  await expect(page.getByRole('row', { name: '#кофе' })).toContainText('10 100%');
  await expect(page.getByText('VK: its page was not opened yet.')).toBeVisible();
  await page.getByRole('button', { name: '← All hashtags' }).click();
  await expect(page.getByRole('radio', { name: 'Competitors use, we don’t' })).toBeChecked();
});

test('a hashtag’s page that I open fills its record', async ({ accepted }) => {
  const panel = await openSeeded(accepted, 'sidepanel.html#hashtags', {
    backup: taggedBackup(Date.now()),
    settings: { language: 'ru', theme: 'dark' },
  });
  await panel.setViewportSize({ width: 320, height: 900 });
  await panel.getByRole('radio', { name: 'Что работает' }).check({ force: true });
  await panel.getByRole('radio', { name: 'Страницы хештегов' }).check({ force: true });
  const hidden = panel.locator('.tag-list li').filter({ hasText: '#хлеб' });
  await expect(hidden).toContainText('Instagram сообщает, что скрывает публикации с ним.');
  await hidden.getByRole('button', { name: 'Отметить #хлеб в правилах как забаненный' }).click();
  await expect(hidden).toContainText('отмечен как забаненный');

  const sample = join(import.meta.dirname, '../../utils/networks/youtube/samples/hashtag.json');
  const data = await readFile(sample, 'utf8');
  const page = await accepted.context.newPage();
  await page.route('https://www.youtube.com/**', (route, request) =>
    request.isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>#gardens</title><body><script>var ytInitialData = ${data};</script></body></html>`,
        })
      : route.abort(),
  );
  await page.goto('https://www.youtube.com/hashtag/gardens');
  const told = panel.locator('.tag-list li').first();
  await expect(told).toContainText('#gardens');
  await expect(told).toContainText(
    'публикаций — 12 000–12 999, аккаунтов — 3 400–3 499'.replaceAll(' ', ' '),
  );
  await expect(told).toContainText('там увидена 1 публикация');
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await axeClean(panel);
});
