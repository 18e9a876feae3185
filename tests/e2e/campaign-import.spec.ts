import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { Campaign, ResultRow } from '../../utils/domain/campaigns/campaign';
import { rowsOf } from '../tools/stored';
import { axeClean } from './axe';
import { expect, test, type Lorgnette } from './extension';
import { openSeeded } from './seed';
import { planBackup, samplePlan } from './seed-plan';

const sample = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../domain/campaigns/import/samples', name));

async function openImport(lorgnette: Lorgnette, language: 'en' | 'ru' = 'en'): Promise<Page> {
  const now = Date.now();
  const page = await openSeeded(lorgnette, 'sidepanel.html#campaigns', {
    settings: { language },
    backup: planBackup(now, { plan: samplePlan(now) }),
  });
  await page.locator('main input[type=radio][value="import"]').check({ force: true });
  return page;
}
const give = (page: Page, name: string, buffer: Buffer) =>
  page.locator('.results-take input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
const said = (page: Page) => page.locator('.toasts');
const results = async ({ worker }: Lorgnette): Promise<ResultRow[]> =>
  ((await rowsOf(await worker(), 'lorgnette-own'))['results'] ?? []) as ResultRow[];
const campaigns = async ({ worker }: Lorgnette): Promise<Campaign[]> =>
  ((await rowsOf(await worker(), 'lorgnette-own'))['campaigns'] ?? []) as Campaign[];
const sum = (rows: readonly ResultRow[], name: 'spend' | 'revenue') =>
  rows.reduce((all, { results: one }) => all + (one[name] ?? 0), 0);

test('an export of Direct is shown before it is kept, imported again changes nothing, corrected changes what it corrects, and all of it can be undone', async ({
  lorgnette,
}, info) => {
  test.slow();
  const page = await openImport(lorgnette);
  await give(page, 'direct.csv', sample('direct.ru.csv'));
  await expect(page.getByLabel('Export', { exact: true })).toHaveValue('yandexDirect');
  await expect(page.getByText('Taken as target actions: Конверсии.')).toBeVisible();
  await expect(
    page.getByText('The rows come to what the file itself says in its total: spend'),
  ).toBeVisible();
  await expect(page.getByText('Revenue is below zero in 1 row')).toBeVisible();
  await expect(page.getByText('Left out: 1 row')).toBeVisible();
  const keep = page.locator('.results-steps button.strong').last();
  await page.locator('.results-step summary').first().click();
  await page.screenshot({ path: info.outputPath('en.png'), fullPage: true });
  await expect(keep).toHaveText('Nothing to keep');
  expect(await results(lorgnette)).toEqual([]);

  // No campaign is there yet: it is made here, for all of the file.
  await page.getByLabel('All that are not placed').selectOption('New campaign…');
  const form = page.locator('.results-new');
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await form.getByRole('button', { name: 'Make' }).click();
  await expect(form.getByRole('alert')).toHaveText('Write a name.');
  await form.getByLabel('Name', { exact: true }).fill('Courses');
  await form.getByLabel('Goal').selectOption('sales');
  await axeClean(page);
  await form.getByRole('button', { name: 'Make' }).click();
  await expect(page.getByText('4 new rows, 0 changed, 0 the same as kept.')).toBeVisible();
  await keep.click();
  await expect(said(page)).toContainText('4 rows added, 0 changed, 0 the same.');
  const kept = await results(lorgnette);
  expect(kept).toHaveLength(4);
  expect([sum(kept, 'spend'), sum(kept, 'revenue')]).toEqual([768_638, 1_400_000]);
  const [campaign] = await campaigns(lorgnette);
  expect(campaign).toMatchObject({ name: 'Courses', brand: 'kolos', from: '2026-11-02', to: '2026-11-04' });
  expect(campaign!.channels[0]).toMatchObject({
    system: 'yandexDirect',
    names: ['Поиск_Москва', 'РСЯ_Россия'],
  });

  // The next time it knows where things belong.
  await give(page, 'direct.csv', sample('direct.ru.csv'));
  await expect(page.getByText('0 new rows, 0 changed, 4 the same as kept.')).toBeVisible();
  await keep.click();
  await expect(said(page)).toContainText('0 rows added, 0 changed, 4 the same.');
  expect(await results(lorgnette)).toEqual(kept);

  const corrected = Buffer.from(
    sample('direct.ru.csv').toString('latin1').replace('2805,00', '2905,00'),
    'latin1',
  );
  await give(page, 'direct.csv', corrected);
  await expect(page.getByText('0 new rows, 1 changed, 3 the same as kept.')).toBeVisible();
  await expect(
    page.getByText(
      'The total of the file (row 10) says RUB 7,686.38 for Spend; its rows come to RUB 7,786.38.',
    ),
  ).toBeVisible();
  await keep.click();
  await expect(said(page)).toContainText('0 rows added, 1 changed, 3 the same.');
  expect(sum(await results(lorgnette), 'spend')).toBe(778_638);
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('The import was taken back.');
  expect(await results(lorgnette)).toEqual(kept);
});

test('what cannot be known is asked for, a table nobody knows is mapped by hand once, and can be forgotten', async ({
  lorgnette,
}) => {
  test.slow();
  const page = await openImport(lorgnette);
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const rows = ['Когда\tКто\tОтдали\tПришло', '02/11/2026\tАнна\t1,234\t14', '03/11/2026\tАнна\t2,500\t9'];
  const box = page.getByLabel('Rows copied from a spreadsheet');
  await box.fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Read rows' }).click();
  await expect(page.getByText('No export that we know has such columns.')).toBeVisible();
  await page.getByLabel('Когда', { exact: true }).selectOption('Day or period');
  await page.getByLabel('Кто', { exact: true }).selectOption('Campaign of the export');
  await page.getByLabel('Отдали', { exact: true }).selectOption('Spend');
  await page.getByLabel('Пришло', { exact: true }).selectOption('New subscribers');
  await expect(page.getByText('“1,234” could be a thousand or one and a bit')).toBeVisible();
  await expect(page.getByText('All days could be read either way')).toBeVisible();
  await expect(page.getByText('The file does not tell the currency')).toBeVisible();
  await page.getByLabel('Days are').selectOption('day first: 26.11.2026');
  await page.getByLabel('Currency', { exact: true }).selectOption('RUB');
  await page.getByLabel('Decimal sign').selectOption('point: 1,234.56');
  await expect(page.locator('.results-rows tbody tr').first()).toContainText('Nov 2, 2026');
  await expect(page.locator('.results-rows tbody tr').first()).toContainText('1,234.00');
  await page.getByLabel('Where “Анна” belongs').selectOption('New campaign…');
  await page.locator('.results-new').getByRole('button', { name: 'Make' }).click();
  await page.getByRole('button', { name: 'Keep 2 rows' }).click();
  await expect(said(page)).toContainText('2 rows added');
  expect(sum(await results(lorgnette), 'spend')).toBe(373_400);

  await page.reload();
  await page.locator('main input[type=radio][value="import"]').check({ force: true });
  await give(page, 'again.csv', Buffer.from(rows.join('\n')));
  await expect(page.getByText('The columns are as you chose them before')).toBeVisible();
  await expect(page.getByText('0 new rows, 0 changed, 2 the same as kept.')).toBeVisible();
  await page.getByText('Remembered files').click();
  await page.getByRole('button', { name: 'Forget Another table' }).click();
  await expect(page.getByText('Remembered files')).toBeHidden();
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Remembered files')).toBeVisible();
});

test('a file too large is refused before it is read; a large one leaves the window alive, and is kept whole (S-04)', async ({
  lorgnette,
}, info) => {
  test.setTimeout(180_000);
  const page = await openImport(lorgnette);
  await give(page, 'cat.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]));
  await expect(page.locator('.results-take').getByRole('alert')).toContainText('“cat.csv” is not a table');
  const huge = info.outputPath('huge.csv');
  const file = openSync(huge, 'w');
  ftruncateSync(file, 200_000_000);
  closeSync(file);
  await page.locator('.results-take input[type=file]').setInputFiles(huge);
  await expect(page.locator('.results-take').getByRole('alert')).toContainText('Export fewer days at once');

  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const lines = Array.from(
    { length: 30_000 },
    (_, i) =>
      `2026-11-${String((i % 28) + 1).padStart(2, '0')},Autumn,Ad ${String(Math.floor(i / 28))},"${i.toLocaleString('en')}",12,3.50,${'x'.repeat(200)}`,
  );
  const large = info.outputPath('large.csv');
  const head = 'Day,Campaign name,Ad name,Impressions,Link clicks,Amount spent (USD),Note';
  writeFileSync(large, [head, ...lines].join('\n'));
  await page.locator('.results-take input[type=file]').setInputFiles(large);
  await expect(page.getByText('of 30,000 rows')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Where “Autumn” belongs').selectOption('New campaign…');
  await page.locator('.results-new').getByRole('button', { name: 'Make' }).click();
  await page.getByRole('button', { name: 'Keep 30,000 rows' }).click();
  await expect(said(page)).toContainText('30,000 rows added', { timeout: 90_000 });
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  expect(longest).toBeLessThan(2000);
});

const messy = [
  'Дата;Название кампании;Название группы;Название объявления;Показы;Клики;CTR, %;Охват;Результат;Потрачено всего без НДС, ₽;Потрачено всего с НДС, ₽',
  '02.11.2026;Осенний набор на курсы керамики в Санкт-Петербурге;Женщины 25–34;Видео с мастером;12 480;214;1,71;9 800;16;2 500,00;3 050,00',
  '02.11.2026;Осенний набор на курсы керамики в Санкт-Петербурге;Женщины 25–34;Видео с мастером;12 480;214;1,71;9 800;16;2 500,00;3 050,00',
  '02.11.2026;Розыгрыш;Все;Баннер;5 400;301;9,99;—;51;500,00;-610,00',
  '31.02.2026;Розыгрыш;Все;Баннер;сто;301;5,57;—;51;500,00;610,00',
  'Итого;;;;17 880;515;2,88;;67;3 000,00;3 660,00',
].join('\n');

test('the import is read and used by anyone, in both languages, narrow and wide', async ({
  lorgnette,
}, info) => {
  test.slow();
  const page = await openImport(lorgnette, 'ru');
  await give(page, 'vk.csv', Buffer.from(messy));
  await expect(page.locator('.results-rows tbody tr')).toHaveCount(2);
  await expect(page.locator('.faults').first()).toContainText('«сто» — не число');
  await expect(page.getByText('1 строка повторяется в файле целиком')).toBeVisible();
  await expect(page.getByText('Расход взят с НДС.')).toBeVisible();
  await expect(page.getByText('Расход: в итоге файла (строка 6) — 3 660,00 ₽')).toBeVisible();
  await page.getByLabel('Все, что не отнесены').selectOption('Новая кампания…');
  for (const width of [320, 420, 1280])
    for (const scheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath(`ru-${width}-${scheme}.png`), fullPage: true });
    }
  await axeClean(page);
});
