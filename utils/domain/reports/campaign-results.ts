import type { Campaign, Goal, ResultRow } from '../campaigns/campaign';
import { compareCosts, costInterval, zOf, type CostComparison, type Interval } from '../campaigns/chance';
import { economicsOf, type Economics, type Part } from '../campaigns/economics';
import type { MeasureName } from '../campaigns/measures';
import { areTogether, measured } from '../campaigns/part';
import type { ResultName } from '../campaigns/results';

/** Which of the results a campaign is for, and by what its price is told. */
const goals: Readonly<Record<Goal, { result: ResultName; cost: MeasureName }>> = {
  subscribers: { result: 'subscribers', cost: 'costPerSubscriber' },
  leads: { result: 'leads', cost: 'costPerLead' },
  sales: { result: 'actions', cost: 'cpa' },
  traffic: { result: 'clicks', cost: 'cpc' },
  reach: { result: 'reach', cost: 'costPerContact' },
  engagement: { result: 'actions', cost: 'cpa' },
  other: { result: 'actions', cost: 'cpa' },
};

/** What one part of a campaign cost, and what of its goal came of it. */
export interface GoalCost {
  part: Part;
  spend: number | null;
  /** How many of what the campaign is for; null: nobody told. */
  count: number | null;
  /** Minor units for one; null where unknown, or where there was none. */
  cost: number | null;
  /** Between what that lies, by the chance of so few; null where it is not of counted events. */
  between: Interval | null;
}

/** A campaign in a period. */
export interface CampaignReport {
  campaign: Campaign;
  result: ResultName;
  economics: Economics;
  whole: GoalCost;
  /** Null: nothing is known of the period before, or not all of either: they are not set against each other. */
  before: GoalCost | null;
  /** How its price compares with that of the period before. */
  againstBefore: CostComparison | null;
  /** Where more than one is told, the most spent first. */
  channels: GoalCost[];
  /** The cheapest channel beside each other one whose price is known. */
  cheapest: { first: GoalCost; others: { other: GoalCost; compared: CostComparison }[] } | null;
  /** Spent by the end of the period, all told; beside the budget. Null: no budget, or nothing told. */
  budget: { spent: number; of: number } | null;
}

interface Days {
  from: string;
  to: string;
}

/** How campaigns did that ran in a period or have results of it, in their order. */
export function campaignReports(
  all: readonly { campaign: Campaign; rows: readonly ResultRow[] }[],
  period: Days,
  before: Days | null,
): CampaignReport[] {
  return all.flatMap(({ campaign, rows }) => {
    const economics = economicsOf(campaign, rows, period);
    const ran = campaign.from <= period.to && (campaign.to === null || campaign.to >= period.from);
    return ran || economics.days || economics.notices.length > 0
      ? [reportOf(campaign, rows, economics, period, before)]
      : [];
  });
}

function reportOf(
  campaign: Campaign,
  rows: readonly ResultRow[],
  economics: Economics,
  period: Days,
  before: Days | null,
): CampaignReport {
  const { result } = goals[campaign.goal];
  const whole = goalCost(campaign.goal, economics.total);
  const earlier = before && economicsOf(campaign, rows, before);
  const isWhole = earlier !== null && [economics, earlier].every((one) => isAllTold(one, ['spend', result]));
  const then = isWhole ? goalCost(campaign.goal, earlier.total) : null;
  const parts = economics
    .by('channel')
    .map((part) => goalCost(campaign.goal, part))
    .toSorted((a, b) => (b.spend ?? -1) - (a.spend ?? -1));
  const spent = economicsOf(campaign, rows, { from: '0000-01-01', to: period.to }).total.results.spend;
  return {
    campaign,
    result,
    economics,
    whole,
    before: then,
    againstBefore: then && result !== 'reach' ? compared(whole, then) : null,
    channels: parts.length > 1 ? parts : [],
    cheapest: result === 'reach' ? null : cheapestOf(parts.filter(({ part }) => part.id !== null)),
    budget: campaign.budget !== null && spent !== null ? { spent, of: campaign.budget } : null,
  };
}

/** Whether nothing was left out of a campaign's figures, and each day that is told of tells these. */
export function isAllTold({ days, notices, total }: Economics, figures: readonly ResultName[]): boolean {
  const { untold } = total.told();
  return (
    days !== null &&
    notices.every(({ kind }) => kind !== 'partly' && kind !== 'currency') &&
    figures.every((figure) => total.results[figure] !== null && !untold[figure])
  );
}

/**
 * What all campaigns of a currency cost in a period, in minor units: also those that have ended since. Null where one of
 * them does not tell all of it, or none ran.
 */
export function spentIn(
  all: readonly { campaign: Campaign; rows: readonly ResultRow[] }[],
  period: Days,
  currency: string,
): number | null {
  let sum: number | null = null;
  for (const { campaign, rows } of all) {
    if (campaign.currency !== currency) continue;
    const economics = economicsOf(campaign, rows, period);
    const ran = campaign.from <= period.to && (campaign.to === null || campaign.to >= period.from);
    if (!ran && economics.days === null && economics.notices.length === 0) continue;
    if (!isAllTold(economics, ['spend'])) return null;
    sum = (sum ?? 0) + economics.total.results.spend!;
  }
  return sum;
}

/** What a part cost by its goal. People reached are not events that chance brings: their price has no interval. */
export function goalCost(goal: Goal, part: Part): GoalCost {
  const { result, cost } = goals[goal];
  const { spend } = part.results;
  const count = part.results[result];
  return {
    part,
    spend,
    count,
    cost: measured(part, cost).value,
    between:
      result === 'reach' ||
      spend === null ||
      count === null ||
      count <= 0 ||
      !areTogether(part, ['spend', result])
        ? null
        : costInterval(spend, count),
  };
}

/** Null also where something came of a spend that is told of other days: its price is unknown. */
const compared = (a: GoalCost, b: GoalCost, z?: number): CostComparison | null => {
  const isKnown = ({ count, cost }: GoalCost): boolean => count === 0 || cost !== null;
  return a.spend === null || a.count === null || b.spend === null || b.count === null
    ? null
    : isKnown(a) && isKnown(b)
      ? compareCosts({ spend: a.spend, events: a.count }, { spend: b.spend, events: b.count }, z)
      : null;
};

/**
 * By the price itself; that it is less than that of another may be chance, which each comparison says, as one of all pairs:
 * the cheapest was chosen after looking.
 */
function cheapestOf(parts: readonly GoalCost[]): CampaignReport['cheapest'] {
  const [first, ...others] = parts
    .filter(({ cost, spend }) => cost !== null && spend !== null && spend > 0)
    .toSorted((a, b) => a.cost! - b.cost! || (a.part.id! < b.part.id! ? -1 : 1));
  if (!first || others.length === 0) return null;
  const z = zOf(((others.length + 1) * others.length) / 2);
  return {
    first,
    others: others.flatMap((other) => {
      const how = compared(first, other, z);
      return how ? [{ other, compared: how }] : [];
    }),
  };
}
