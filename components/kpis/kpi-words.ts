import type { ResultName } from '@/utils/domain/campaigns/results';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import type { Kpi, KpiMeasure, PeriodId } from '@/utils/domain/kpis/kpi';
import { kindOfPeriod } from '@/utils/domain/kpis/period';
import type { StarterId } from '@/utils/domain/kpis/starters';

import type { WindowWord } from '../window/window';
import type { Saying } from './kpi-figures';

const measureWords: Record<Exclude<KpiMeasure, 'erFollowers' | 'erViews'>, WindowWord> = {
  followers: 'kpisFollowers',
  newFollowers: 'kpisNewFollowers',
  views: 'kpisViews',
  reach: 'kpisReach',
  reactions: 'kpisReactions',
  frequency: 'kpisFrequency',
  answerTime: 'kpisAnswerTime',
  traffic: 'kpisTraffic',
  leads: 'kpisLeads',
  actions: 'kpisActions',
  spend: 'kpisSpend',
  revenue: 'kpisRevenue',
  costPerSubscriber: 'kpisCostPerSubscriber',
  costPerLead: 'kpisCostPerLead',
  cpa: 'kpisCpa',
  romi: 'kpisRomi',
  drr: 'kpisDrr',
  byHand: 'kpisByHand',
};

/** What each measure is, in a sentence. */
export const definitionWords: Record<KpiMeasure, WindowWord> = {
  followers: 'kpisDefFollowers',
  newFollowers: 'kpisDefNewFollowers',
  views: 'kpisDefViews',
  reach: 'kpisDefReach',
  erFollowers: 'kpisDefErFollowers',
  erViews: 'kpisDefErViews',
  reactions: 'kpisDefReactions',
  frequency: 'kpisDefFrequency',
  answerTime: 'kpisDefAnswerTime',
  traffic: 'kpisDefTraffic',
  leads: 'kpisDefLeads',
  actions: 'kpisDefActions',
  spend: 'kpisDefSpend',
  revenue: 'kpisDefRevenue',
  costPerSubscriber: 'kpisDefCostPerSubscriber',
  costPerLead: 'kpisDefCostPerLead',
  cpa: 'kpisDefCpa',
  romi: 'kpisDefRomi',
  drr: 'kpisDefDrr',
  byHand: 'kpisDefByHand',
};

export const resultWords: Partial<Record<ResultName, WindowWord>> = {
  clicks: 'kpisResultClicks',
  subscribers: 'kpisResultSubscribers',
  leads: 'kpisResultLeads',
  actions: 'kpisResultActions',
  spend: 'kpisResultSpend',
  revenue: 'kpisResultRevenue',
  costOfGoods: 'kpisResultCostOfGoods',
  reach: 'kpisResultReach',
};

export const starterWords: Record<StarterId, WindowWord> = {
  growth: 'kpisStarterGrowth',
  sales: 'kpisStarterSales',
  advertising: 'kpisStarterAdvertising',
};

/** What a measure is called, engagement in the chosen terms. */
export function measureName(measure: KpiMeasure, dialect: DialectId, { say }: Pick<Saying, 'say'>): string {
  if (measure === 'erFollowers') return dialects[dialect].byFollowers.word;
  if (measure === 'erViews') return dialects[dialect].byViews.word;
  return say(measureWords[measure]);
}

/** What a KPI is called: as the person says, else as its measure is. */
export const kpiName = (
  { name, measure }: Pick<Kpi, 'name' | 'measure'>,
  dialect: DialectId,
  saying: Pick<Saying, 'say'>,
): string => (name.trim() === '' ? measureName(measure, dialect, saying) : name);

/** "November 2026", "Q4 2026", "2026". */
export function periodName(id: PeriodId, { say, language }: Saying): string {
  const kind = kindOfPeriod(id);
  const year = id.slice(0, 4);
  if (kind === 'quarter') return say('kpisQuarterName', { quarter: id.slice(6), year });
  if (kind === 'year') return say('kpisYearName', { year });
  if (kind === null) return id;
  return `${monthName(id, language)} ${year}`;
}

/** The same where the year is said beside it: "November", "Q4". */
export function partName(id: PeriodId, saying: Saying): string {
  const kind = kindOfPeriod(id);
  if (kind === 'quarter') return saying.say('kpisQuarterAlone', { quarter: id.slice(6) });
  return kind === 'month' ? monthName(id, saying.language) : periodName(id, saying);
}

function monthName(id: PeriodId, language: string): string {
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' }).format(
    Date.parse(`${id}-01T00:00:00Z`),
  );
  return month.slice(0, 1).toLocaleUpperCase(language) + month.slice(1);
}
