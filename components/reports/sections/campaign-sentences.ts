import type { CostComparison } from '@/utils/domain/campaigns/chance';
import type { CampaignReport, GoalCost } from '@/utils/domain/reports/campaign-results';

import { capital, shortened, type Teller } from '../teller';
import { channelName } from './campaign-words';

/** What one of what a campaign is for cost, and whether that has changed by more than chance; null: not known. */
export function costSentence(one: CampaignReport, isOneOfMany: boolean, tell: Teller): string | null {
  const { campaign, whole, before, againstBefore } = one;
  if (whole.cost === null || whole.count === null) return null;
  return capital(
    tell.say('reportSaidCost', {
      campaign: isOneOfMany ? shortened(campaign.name, 70) : 'one',
      goal: campaign.goal,
      action: campaign.action.trim() === '' ? 'none' : shortened(campaign.action, 60),
      cost: tell.amount(whole.cost, 'money', campaign.currency),
      count: tell.amount(whole.count),
      earlier: before && before.cost !== null ? tell.amount(before.cost, 'money', campaign.currency) : 'none',
      before: tell.wordsBefore.when,
      // Not told apart: the second is the one before.
      way: againstBefore ? (againstBefore.cheaper ?? 'chance') : 'none',
    }),
  );
}

/** Which channel is cheaper, and whether that is more than chance: the cheapest beside the next, then what is surely dearer. */
export function channelSentences(
  { campaign, cheapest }: CampaignReport,
  isOneOfMany: boolean,
  tell: Teller,
): string[] {
  if (!cheapest) return [];
  const { first, others } = cheapest;
  const next = others[0];
  const surely = others.find(({ compared }) => compared.cheaper === 'first');
  return [...new Set([next, surely])].flatMap((one) =>
    one ? sentenceOf(campaign, first, one.other, one.compared, isOneOfMany, tell) : [],
  );
}

function sentenceOf(
  campaign: CampaignReport['campaign'],
  first: GoalCost,
  other: GoalCost,
  { cheaper, interval, few }: CostComparison,
  isOneOfMany: boolean,
  tell: Teller,
): string {
  const money = (value: number | null) => tell.amount(value!, 'money', campaign.currency);
  // The ratio is of the cheaper to the dearer; people think of it the other way round.
  const times = (value: number) => tell.amount(Number(value.toPrecision(2)));
  return tell.say('reportSaidChannels', {
    campaign: isOneOfMany ? shortened(campaign.name, 70) : 'one',
    first: channelName(first.part.name, tell),
    other: channelName(other.part.name, tell),
    cost: money(first.cost),
    otherCost: money(other.cost),
    goal: campaign.goal,
    sure: cheaper === 'first' ? 'yes' : few ? 'few' : 'no',
    low: interval.high > 0 ? times(1 / interval.high) : '0',
    high: interval.low > 0 ? times(1 / interval.low) : '∞',
    n: Math.min(first.count ?? 0, other.count ?? 0),
  });
}
