import type { Campaign, ResultRow } from '@/utils/domain/campaigns/campaign';
import { rowId } from '@/utils/domain/campaigns/campaign';
import { noResults, type Results } from '@/utils/domain/campaigns/results';
import type { LoadedAccount } from '@/utils/domain/comparison';
import { exactly, type Count } from '@/utils/domain/count';
import type { KpiSources } from '@/utils/domain/kpis/figure';
import type { Kpi, KpiMeasure } from '@/utils/domain/kpis/kpi';
import { blankKpi } from '@/utils/domain/kpis/starters';
import { blankPost, type Post } from '@/utils/domain/post';

export const zone = 'UTC';
export const at = (day: string, hour = 12): number =>
  Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

export const kpi = (measure: KpiMeasure, more: Partial<Kpi> = {}): Kpi => ({
  ...blankKpi(more.id ?? measure, 'brand', measure, 0),
  ...more,
});

export const post = (id: string, day: string, more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', id, `https://vk.com/wall${id}`, at(day)),
  format: 'post',
  published: { at: at(day), grain: 'second' },
  views: exactly(1000),
  likes: exactly(40),
  comments: exactly(8),
  shares: exactly(2),
  ...more,
});

/** An own account, whose followers were seen on some days, and whose list was looked through from one day to another. */
export function account(
  id: string,
  seen: readonly (readonly [day: string, count: Count | number])[],
  more: Partial<LoadedAccount> & { swept?: readonly [string, string]; network?: string } = {},
): LoadedAccount {
  const { swept, network = 'vk', ...rest } = more;
  const followers = seen.map(([day, count]) => ({
    at: at(day),
    count: typeof count === 'number' ? exactly(count)! : count,
  }));
  return {
    account: { network, id, handle: null, name: id, role: 'own', addedAt: 0 },
    key: `${network}:${id}`,
    profile: {
      network,
      id,
      handle: null,
      name: id,
      followers: followers.at(-1)?.count ?? null,
      postsTotal: null,
      seenAt: 0,
    },
    followers,
    postsTotal: [],
    sweeps: swept ? [{ from: at(swept[0], 0), to: at(swept[1], 23), format: null }] : [],
    posts: [],
    snapshots: [],
    ...rest,
  };
}

export const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
  id,
  brand: 'brand',
  name: id,
  goal: 'leads',
  action: '',
  from: '2026-11-01',
  to: null,
  currency: 'RUB',
  rates: {},
  budget: null,
  channels: [],
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: 0,
  updatedAt: 1,
  ...more,
});

export function row(
  of: string,
  from: string,
  results: Partial<Results>,
  more: Partial<ResultRow> = {},
): ResultRow {
  const whole: ResultRow = {
    id: '',
    campaign: of,
    channel: null,
    creative: null,
    segment: null,
    rubric: null,
    from,
    to: from,
    source: 'byHand',
    currency: 'RUB',
    file: '',
    keptAt: 1,
    ...more,
    results: { ...noResults, ...results },
  };
  return { ...whole, id: rowId(whole) };
}

export const sources = (more: Partial<KpiSources> = {}): KpiSources => ({
  accounts: [],
  campaigns: [],
  dialect: 'lorgnette',
  zone,
  least: 0.8,
  ...more,
});
