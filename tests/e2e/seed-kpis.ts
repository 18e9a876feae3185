import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';

import { rowId, type Campaign, type ResultRow } from '../../utils/domain/campaigns/campaign';
import { noResults } from '../../utils/domain/campaigns/results';
import type { Kpi, KpiMeasure } from '../../utils/domain/kpis/kpi';
import { periodAt, stepPeriod } from '../../utils/domain/kpis/period';
import { blankKpi } from '../../utils/domain/kpis/starters';
/** A brand's KPIs with all that they are reckoned from: its account seen for two months, a campaign told day by day. */
import { dayMs } from '../../utils/domain/pace';
import type { Lorgnette } from './extension';
import { openSeeded } from './seed';
import { planBackup } from './seed-plan';

declare const chrome: Browser;

export const kpiZone = 'Europe/Moscow';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const campaign = (now: number): Campaign => ({
  id: 'autumn',
  brand: 'kolos',
  name: 'Осенний набор на мастер-классы',
  goal: 'leads',
  action: 'запись',
  from: dayOf(now - 50 * dayMs),
  to: null,
  currency: 'RUB',
  rates: {},
  budget: 9_000_000,
  channels: [],
  creatives: [],
  segments: [],
  utm: ['autumn'],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: 1,
  updatedAt: 1,
});

export function sampleRows(now: number): ResultRow[] {
  return Array.from({ length: 50 }, (_, i): ResultRow => {
    const day = dayOf(now - (50 - i) * dayMs);
    const row: ResultRow = {
      id: '',
      campaign: 'autumn',
      channel: null,
      creative: null,
      segment: null,
      rubric: null,
      from: day,
      to: day,
      source: 'vkAds',
      currency: 'RUB',
      results: {
        ...noResults,
        spend: 150_000 + (i % 5) * 12_000,
        clicks: 40 + (i % 7) * 3,
        leads: 2 + (i % 4),
        actions: i % 3,
        revenue: (i % 3) * 420_000,
        costOfGoods: (i % 3) * 150_000,
      },
      file: 'vk.csv',
      keptAt: 1,
    };
    return { ...row, id: rowId(row) };
  });
}

/** Something of everything: reached, behind, without a target, by hand, unknown. */
export function sampleKpis(now: number): Kpi[] {
  const month = periodAt(now, 'month', kpiZone);
  const before = stepPeriod(month, -1);
  const make = (
    id: string,
    measure: KpiMeasure,
    more: Partial<Kpi> & { target?: number; was?: number },
  ): Kpi => {
    const { target, was, ...rest } = more;
    return {
      ...blankKpi(id, 'kolos', measure, 1),
      updatedAt: 1,
      targets: {
        ...(target !== undefined && { [month]: target }),
        ...(was !== undefined && { [before]: was }),
      },
      ...rest,
    };
  };
  return [
    make('followers', 'followers', { target: 12_500, was: 11_800, responsible: 'Анна', order: 1 }),
    make('growth', 'newFollowers', { parent: 'followers', target: 3000, responsible: 'Анна', order: 1 }),
    make('posts', 'frequency', { parent: 'followers', target: 5, responsible: 'Boris', order: 2 }),
    make('er', 'erFollowers', { parent: 'followers', target: 0.03, order: 3 }),
    make('money', 'revenue', {
      name: 'Выручка с мастер-классов',
      target: 30_000_000,
      currency: 'RUB',
      responsible: 'Boris',
      order: 2,
    }),
    make('leads', 'leads', { parent: 'money', target: 60, responsible: 'Boris', order: 1 }),
    make('cpl', 'costPerLead', { parent: 'leads', target: 40_000, currency: 'RUB', order: 1 }),
    make('spend', 'spend', { parent: 'money', target: 9_000_000, currency: 'RUB', order: 2 }),
    make('answer', 'answerTime', { written: { [month]: 22 }, target: 15, responsible: 'Анна', order: 3 }),
    make('visits', 'byHand', {
      name: '=HYPERLINK("https://example.com";"<b>Гости</b>")',
      unit: 'гостей',
      order: 4,
    }),
  ];
}

/** A window over that store. `isBlank`: the brand has no KPIs yet. */
export async function openKpis(
  lorgnette: Lorgnette,
  { language = 'en' as 'en' | 'ru', width = 1280, theme = 'light' as 'light' | 'dark', isBlank = false } = {},
): Promise<Page> {
  const now = Date.now();
  const backup = JSON.parse(
    planBackup(now, {
      campaigns: [campaign(now)],
      results: sampleRows(now),
      kpis: isBlank ? [] : sampleKpis(now),
    }),
  ) as { profiles: { key: string; series: { followers: number[] } }[] };
  for (const profile of backup.profiles)
    if (profile.key === 'vk:-101')
      profile.series.followers = Array.from({ length: 12 }, (_, i) => [
        now - (55 - i * 5) * dayMs,
        10_200 + i * 200 + (i % 3) * 12,
        0,
      ]).flat();
  const page = await openSeeded(lorgnette, 'options.html', {
    backup: JSON.stringify(backup),
    settings: { language, theme },
  });
  await page.evaluate(() => chrome.storage.local.set({ brand: 'kolos' }));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${lorgnette.origin}/sidepanel.html#reports`);
  return page;
}
