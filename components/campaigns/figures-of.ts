import type { Campaign, Goal } from '@/utils/domain/campaigns/campaign';

import type { OurWindow } from '../window/window';
import { figureWords, measureWords } from './campaign-words';
import { isMeasure, type FigureName } from './written';

/** The cost that a goal is judged by. */
export const mainCost = (goal: Goal): FigureName =>
  (
    {
      subscribers: 'costPerSubscriber',
      leads: 'costPerLead',
      sales: 'cpa',
      traffic: 'cpc',
      reach: 'costPerContact',
      engagement: 'cpa',
      other: 'cpa',
    } as const
  )[goal];

/** The figures that stand in the table before a person chooses others. */
export const firstColumns = (goal: Goal): FigureName[] => {
  const shown: FigureName[] = ['spend', 'impressions', 'cpm', 'clicks', 'ctr', 'cpc'];
  const more: Record<Goal, FigureName[]> = {
    subscribers: ['subscribers', 'costPerSubscriber'],
    leads: ['leads', 'costPerLead'],
    sales: ['actions', 'cpa', 'revenue', 'romi', 'drr'],
    traffic: [],
    reach: ['reach', 'frequency', 'costPerContact'],
    engagement: ['actions', 'cpa'],
    other: ['actions', 'cpa'],
  };
  return [...shown, ...more[goal]];
};

/** The figures at the head of a campaign. */
export const headFigures = (goal: Goal): FigureName[] => {
  const more: Record<Goal, FigureName[]> = {
    subscribers: ['subscribers', 'costPerSubscriber', 'cpc', 'ctr'],
    leads: ['leads', 'costPerLead', 'conversion', 'romi'],
    sales: ['orders', 'cpa', 'revenue', 'romi', 'drr'],
    traffic: ['clicks', 'cpc', 'ctr', 'cpm'],
    reach: ['reach', 'frequency', 'cpm', 'costPerContact'],
    engagement: ['actions', 'cpa', 'ctr', 'cpm'],
    other: ['actions', 'cpa', 'cpc', 'romi'],
  };
  return ['spend', ...more[goal]];
};

/** A figure as it is called; a target action as the person calls it. */
export function figureName(
  name: FigureName,
  { action }: Pick<Campaign, 'action'>,
  say: OurWindow['say'],
): string {
  if (name === 'actions' && action) return say('campaignActionsNamed', { action });
  return say(isMeasure(name) ? measureWords[name] : figureWords[name]);
}
