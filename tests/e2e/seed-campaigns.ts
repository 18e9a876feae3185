/** A bakery's autumn campaign: two channels with daily rows of an ad system, the analytics beside them, and notes by hand. */
import { blankCampaign } from '../../utils/domain/campaigns/blank';
import type { Campaign, ResultRow } from '../../utils/domain/campaigns/campaign';
import { noResults, type Results } from '../../utils/domain/campaigns/results';
import { ask } from '../tools/window';
import type { Lorgnette } from './extension';

export const autumn = (brand: string | null): Campaign => ({
  ...blankCampaign('autumn', brand, '2026-10-01', 1_795_478_400_000),
  name: 'Осенний хлеб',
  goal: 'leads',
  action: 'заявка на доставку',
  to: '2026-10-31',
  budget: 6_000_000,
  channels: [
    { id: 'vk', name: 'VK Реклама', tool: 'targeted', system: 'vkAds', budget: 4_000_000, names: [] },
    { id: 'seeds', name: 'Посевы', tool: 'communities', system: null, budget: 2_000_000, names: [] },
  ],
  creatives: [
    { name: 'Ржаной', textShare: 15, segment: 'Мамы', rubric: 'Хлеб', note: '' },
    { name: 'Багет', textShare: 40, segment: 'Рядом', rubric: 'Выпечка', note: '' },
  ],
  segments: [
    { name: 'Мамы', gender: 'women', age: '25–34', geography: 'Казань', interests: '' },
    { name: 'Рядом', gender: 'all', age: '', geography: 'Казань', interests: '' },
  ],
  lifetimeValue: 250_000,
});

type Told = Omit<ResultRow, 'id' | 'keptAt'>;

const row = (day: string, results: Partial<Results>, over: Partial<Told> = {}): Told => ({
  campaign: 'autumn',
  channel: 'vk',
  creative: null,
  segment: null,
  rubric: null,
  from: day,
  to: day,
  source: 'vkAds',
  currency: 'RUB',
  file: 'vk-october.csv',
  ...over,
  results: { ...noResults, ...results },
});

/** Three weeks of October. Leads of VK Ads are told by GA4 as well; a week of posts in communities was written by hand. */
export function autumnRows(): Told[] {
  const rows: Told[] = [];
  for (let i = 1; i <= 20; i++) {
    const day = `2026-10-${String(i).padStart(2, '0')}`;
    for (const [place, creative] of ['Ржаной', 'Багет'].entries())
      rows.push(
        row(
          day,
          {
            spend: 60_000 + ((i * 37) % 11) * 1500 + place * 9000,
            impressions: 5000 + i * 40,
            clicks: 60 + ((i * 7) % 9) - place * 12,
            leads: 4 + (i % 3),
          },
          { creative },
        ),
      );
    rows.push(
      row(
        day,
        { leads: 5 + (i % 4), actions: 2 + (i % 2), orders: 2, revenue: 420_000 },
        { source: 'ga4', file: 'ga4.csv' },
      ),
    );
  }
  rows.push(
    row(
      '2026-10-05',
      { spend: 1_200_000, impressions: 90_000, clicks: 900, leads: 38 },
      { channel: 'seeds', source: 'byHand', file: '', to: '2026-10-11' },
    ),
  );
  return rows;
}

/** Keeps the campaign and its rows, as our windows do. */
export async function keepAutumn(lorgnette: Lorgnette, brand: string | null): Promise<void> {
  await ask(lorgnette, 'saveMade', { kind: 'campaigns', row: autumn(brand) });
  await ask(lorgnette, 'keepResults', autumnRows());
}
