import type { MeasureName } from '../campaigns/measures';
import type { ResultName } from '../campaigns/results';
import type { CellUnit } from '../reports/document';
import type { Kpi, KpiMeasure } from './kpi';

/** What is known of a measure whoever has it. */
export interface MeasureFacts {
  /** Money in minor units, a share as a fraction, minutes. */
  unit: CellUnit;
  /** Null: as the KPI itself says. */
  better: 'more' | 'less' | null;
  /**
   * `sum`: it grows through a period, and those of its parts add up. `change`: adds up, and may fall again. `level`: as it
   * stands at the end. `rate`: so much of something for each of something else. Null: nobody can tell.
   */
  nature: 'sum' | 'change' | 'level' | 'rate' | null;
  /** What it is told by. */
  from: 'accounts' | 'campaigns' | 'byHand';
}

export const measureFacts: Record<KpiMeasure, MeasureFacts> = {
  followers: { unit: 'plain', better: 'more', nature: 'level', from: 'accounts' },
  newFollowers: { unit: 'plain', better: 'more', nature: 'change', from: 'accounts' },
  views: { unit: 'plain', better: 'more', nature: 'sum', from: 'accounts' },
  // People of one month may be those of the next: not a sum.
  reach: { unit: 'plain', better: 'more', nature: null, from: 'campaigns' },
  erFollowers: { unit: 'share', better: 'more', nature: 'rate', from: 'accounts' },
  erViews: { unit: 'share', better: 'more', nature: 'rate', from: 'accounts' },
  reactions: { unit: 'plain', better: 'more', nature: 'sum', from: 'accounts' },
  frequency: { unit: 'plain', better: 'more', nature: 'rate', from: 'accounts' },
  answerTime: { unit: 'minutes', better: 'less', nature: 'rate', from: 'byHand' },
  traffic: { unit: 'plain', better: 'more', nature: 'sum', from: 'campaigns' },
  leads: { unit: 'plain', better: 'more', nature: 'sum', from: 'campaigns' },
  actions: { unit: 'plain', better: 'more', nature: 'sum', from: 'campaigns' },
  spend: { unit: 'money', better: 'less', nature: 'sum', from: 'campaigns' },
  revenue: { unit: 'money', better: 'more', nature: 'change', from: 'campaigns' },
  costPerSubscriber: { unit: 'money', better: 'less', nature: 'rate', from: 'campaigns' },
  costPerLead: { unit: 'money', better: 'less', nature: 'rate', from: 'campaigns' },
  cpa: { unit: 'money', better: 'less', nature: 'rate', from: 'campaigns' },
  romi: { unit: 'share', better: 'more', nature: 'rate', from: 'campaigns' },
  drr: { unit: 'share', better: 'less', nature: 'rate', from: 'campaigns' },
  byHand: { unit: 'plain', better: null, nature: null, from: 'byHand' },
};

/** Which way is better. */
export const betterOf = ({ measure, better }: Pick<Kpi, 'measure' | 'better'>): 'more' | 'less' =>
  measureFacts[measure].better ?? better;

/** True when it is told by campaigns: new followers are where a campaign is named. */
export const isOfCampaigns = ({ measure, campaign }: Pick<Kpi, 'measure' | 'campaign'>): boolean =>
  measureFacts[measure].from === 'campaigns' || (measure === 'newFollowers' && campaign !== null);

/** By which figure of the campaigns' rows a measure is told; null of those that are reckoned of several. */
export const resultOf: Partial<Record<KpiMeasure, ResultName>> = {
  newFollowers: 'subscribers',
  reach: 'reach',
  traffic: 'clicks',
  leads: 'leads',
  actions: 'actions',
  spend: 'spend',
  revenue: 'revenue',
};

/** By which measure of campaign economics the others are. */
export const economicsMeasure: Partial<Record<KpiMeasure, MeasureName>> = {
  costPerSubscriber: 'costPerSubscriber',
  costPerLead: 'costPerLead',
  cpa: 'cpa',
  romi: 'romi',
  drr: 'drr',
};

/** True where targets of months add up to that of their quarter, and those of parts to that of the whole. */
export const addsUp = (measure: KpiMeasure): boolean =>
  measureFacts[measure].nature === 'sum' || measureFacts[measure].nature === 'change';
