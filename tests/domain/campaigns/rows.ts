import { rowId, type Campaign, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { noResults, type Results } from '@/utils/domain/campaigns/results';

/** A campaign of roubles, with three channels. */
export const campaignOf = (over: Partial<Campaign> = {}): Campaign => ({
  id: 'c',
  brand: null,
  name: 'Autumn',
  goal: 'leads',
  action: '',
  from: '2026-10-01',
  to: '2026-10-31',
  currency: 'RUB',
  rates: {},
  budget: null,
  channels: [
    { id: 'vk', name: 'VK Ads', tool: 'targeted', system: 'vkAds', budget: null, names: [] },
    { id: 'blog', name: 'Bloggers', tool: 'bloggers', system: null, budget: null, names: [] },
    { id: 'own', name: 'Own posts', tool: 'own', system: null, budget: null, names: [] },
  ],
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: 1,
  updatedAt: 1,
  ...over,
});

/** A row of VK Ads of a day of October, with what it tells. */
export const rowOf = (
  days: number | [number, number],
  results: Partial<Results>,
  over: Partial<Omit<ResultRow, 'id' | 'results'>> = {},
): ResultRow => {
  const [from, to] = (typeof days === 'number' ? [days, days] : days).map(
    (day) => `2026-10-${String(day).padStart(2, '0')}`,
  ) as [string, string];
  const row = {
    campaign: 'c',
    channel: 'vk',
    creative: null,
    segment: null,
    rubric: null,
    from,
    to,
    source: 'vkAds' as const,
    currency: 'RUB',
    file: '',
    keptAt: 1,
    ...over,
    results: { ...noResults, ...results },
  };
  return { ...row, id: rowId(row) };
};
