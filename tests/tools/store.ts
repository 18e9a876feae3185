/** npm run store    what the stores ask for: docs/store/*.md to be pasted, and pictures of real windows on sample pages. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { PlanItem } from '../../utils/domain/plan/item';
import { openSeeded } from '../e2e/seed';
import { dayFrom, planBackup, planItem, planZone } from '../e2e/seed-plan';
import { samplePages as vkPages } from '../e2e/sites/vk/site';
import { samplePages } from '../e2e/sites/youtube/site';
import { acceptDisclosure, launch, type Lorgnette } from './browse';
import { buildIfOld, root } from './build';
import { dress, open, openBeside, watchSome } from './show';
import { storeFiles } from './store-texts';

type Language = 'en' | 'ru';
const folder = join(root, 'docs/store');
const size = { width: 1280, height: 800 };
const beside = 420;

for (const [name, text] of Object.entries(storeFiles())) writeFileSync(join(folder, name), text);

buildIfOld(console.log);
const planned: Record<Language, readonly string[]> = {
  en: [
    'Why rye bread keeps',
    'Baker’s morning, 4 a.m.',
    'Choose a flour',
    'A letter from a guest',
    'Autumn menu',
    'Mistakes we made',
    'Win a loaf a day',
    'Where our salt comes from',
  ],
  ru: [
    'Почему ржаной не черствеет',
    'Утро пекаря, 4 часа',
    'Как выбрать муку',
    'Письмо от гостя',
    'Осеннее меню',
    'Наши ошибки',
    'Выиграй хлеб на день',
    'Откуда наша соль',
  ],
};

for (const language of ['en', 'ru'] as const) {
  const lorgnette = await launch({ viewport: size, language: language === 'ru' ? 'ru-RU' : 'en-US' });
  try {
    await acceptDisclosure(lorgnette);
    await shoot(lorgnette, language);
  } finally {
    await lorgnette.close();
  }
}

async function shoot(lorgnette: Lorgnette, language: Language): Promise<void> {
  const page = await dress(lorgnette, { language, dark: false });
  await watchSome(page);
  await open(page, samplePages.channel);
  await page.evaluate(() => scrollTo(0, 310));
  await page
    .locator('.ytLockupViewModelContentImage')
    .nth(4)
    .hover({ position: { x: 30, y: 14 } });
  await page.waitForTimeout(700);
  await take(page, `${language}-1-badges`);

  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: size.width - beside, height: size.height });
  await open(page, vkPages.wall);
  const left = await page.screenshot({ animations: 'disabled' });
  const panel = await openBeside(lorgnette, page, 'sidepanel', { width: beside, height: size.height });
  await panel.emulateMedia({ colorScheme: 'light' });
  const right = await panel.screenshot({ animations: 'disabled' });
  await panel.close();
  await sideBySide(lorgnette, [left, right], `${language}-2-panel`);

  const now = Date.now();
  const seeding = {
    tabUrl: null,
    page: null,
    settings: { language, theme: 'light' },
    backup: inWordsOf(language, planBackup(now, { plan: monthPlan(now, planned[language]) })),
  } as const;
  const planner = await openSeeded(lorgnette, 'sidepanel.html#plan', seeding);
  await planner.setViewportSize(size);
  await planner.locator('.calendar').getByRole('button', { name: planned[language][4]! }).waitFor();
  await planner.waitForTimeout(800);
  await take(planner, `${language}-3-plan`);
  await planner.close();

  const compare = await openSeeded(lorgnette, 'sidepanel.html#competitors', {
    tabUrl: null,
    page: null,
    settings: { language, theme: 'light' },
    backup: inWordsOf(language, planBackup(now)),
  });
  await compare.setViewportSize(size);
  await compare.waitForTimeout(1500);
  await take(compare, `${language}-4-competitors`);
  await compare.close();

  const links = await openSeeded(lorgnette, 'sidepanel.html#utm', {
    tabUrl: 'https://bakery.example/autumn?id=5&fbclid=abc',
    page: null,
    settings: { language, theme: 'light' },
  });
  await links.setViewportSize(size);
  await links
    .locator('.utm-address input, .utm-address textarea')
    .first()
    .fill('https://bakery.example/autumn?id=5');
  await links.locator('.utm-template select').selectOption({ index: 1 });
  await links.waitForTimeout(700);
  await take(links, `${language}-5-utm`);
  await links.close();
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB`);
}

/** A page and the panel beside it, as the browser shows them. */
async function sideBySide({ context }: Lorgnette, pictures: Buffer[], name: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;display:flex}img+img{box-shadow:-1px 0 #d0d4d8}</style>${images.join('')}`,
  );
  await take(page, name);
  await page.close();
}

/** The sample brand's names as a visitor of the store reads them; what stands in it to try the escaping goes. */
function inWordsOf(language: Language, backup: string): string {
  const cheap = '=HYPERLINK("https://example.com";"Cheap beans")';
  const names: Record<Language, Record<string, string>> = {
    en: {
      [cheap]: 'Cheap Beans',
      'Пекарня «Колос»': 'Kolos Bakery',
      'Кофейня у моста': 'Bridge Coffee',
      выпуск: 'episode',
      Колос: 'Kolos',
      Хлеб: 'Bread',
    },
    ru: { [cheap]: 'Дешёвые зёрна' },
  };
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  let written = backup;
  for (const [from, to] of Object.entries(names[language]))
    written = written.replaceAll(inJson(from), inJson(to));
  return written;
}

/** A plan of this month: what is out, and what is on its way. */
function monthPlan(now: number, titles: readonly string[]): PlanItem[] {
  const states = [
    'idea',
    'brief',
    'inWork',
    'toApprove',
    'approved',
    'scheduled',
    'scheduled',
    'toApprove',
  ] as const;
  const networks = [
    ['vk', 'instagram'],
    ['instagram'],
    ['vk', 'telegram'],
    ['facebook'],
    ['vk'],
    ['youtube'],
    ['vk'],
    ['instagram'],
  ] as const;
  const today = new Date(now).getUTCDate();
  const days = [3, 5, 10, 12, 17, 19, 24, 26];
  return titles.map((title, i) =>
    planItem(`picture${i}`, {
      title,
      status: days[i]! < today ? 'published' : states[i]!,
      when: { day: dayFrom(now, days[i]! - today), time: i % 3 ? '20:00' : '12:30', zone: planZone },
      channels: networks[i]!.map((network) => ({ network })),
    }),
  );
}

/** The tile of Chrome's store, from the icon. */
const tile = await launch({ viewport: { width: 440, height: 280 } });
try {
  const page = await tile.context.newPage();
  const icon = readFileSync(join(root, 'assets/icon.svg'), 'utf8');
  await page.setContent(
    `<style>body{margin:0;inline-size:440px;block-size:280px;display:grid;place-content:center;justify-items:center;gap:18px;background:#f4f1ea;font:600 34px system-ui;color:#16302d}svg{inline-size:120px;block-size:120px}</style>${icon}<div>Lorgnette</div>`,
  );
  await take(page, 'tile');
} finally {
  await tile.close();
}
