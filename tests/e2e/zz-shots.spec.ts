import { axeClean } from './axe';
import { test, expect } from './extension';
import { openSeeded } from './seed';
import { planBackup } from './seed-plan';
const places = (process.env['PLACES'] ?? 'Month,Week,List,Board,Table').split(',');
const looks = (process.env['LOOKS'] ?? 'en-light-1280,ru-dark-1280,en-light-420,ru-dark-320').split(',');
const ru: Record<string, string> = {
  Month: 'Месяц',
  Week: 'Неделя',
  List: 'Список',
  Board: 'Доска',
  Table: 'Таблица',
  'In and out': 'Файлы',
};
test('shots', async ({ lorgnette }) => {
  test.setTimeout(240_000);
  for (const look of looks) {
    const [lang, theme, width] = look.split('-') as ['en' | 'ru', 'light' | 'dark', string];
    const page = await openSeeded(lorgnette, 'sidepanel.html#plan', {
      tabUrl: null,
      page: null,
      backup: planBackup(Date.now()),
      settings: { language: lang, theme },
    });
    page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type())) console.log(look, m.text().slice(0, 300));
    });
    page.on('pageerror', (e) => console.log(look, 'PAGEERROR', e.message));
    await page.setViewportSize({ width: Number(width), height: 900 });
    for (const place of places) {
      await page
        .getByRole('radio', { name: lang === 'ru' ? ru[place]! : place, exact: true })
        .check({ force: true });
      await page.waitForTimeout(600);
      await page.screenshot({ path: `/tmp/shots/${place}-${look}.png`, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log(place, look, 'wider by', over);
      try {
        await axeClean(page);
      } catch (e) {
        console.log(place, look, String((e as Error).message).slice(0, 900));
      }
    }
    await page.close();
  }
});
