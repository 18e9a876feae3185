import { sumOfCampaigns } from '@/utils/domain/campaigns/economics';
import { measured } from '@/utils/domain/campaigns/part';
import type { ResultName } from '@/utils/domain/campaigns/results';
import {
  campaignReports,
  isAllTold,
  spentIn,
  type CampaignReport,
  type GoalCost,
} from '@/utils/domain/reports/campaign-results';
import type { Block, Cell } from '@/utils/domain/reports/document';
import { previous } from '@/utils/domain/reports/period';
import { changeShare } from '@/utils/domain/reports/side-by-side';

import type { ReportData } from '../report-data';
import { capital, changeCell, numberCell, shortened, type Teller } from '../teller';
import { campaignFindings, noticeTexts } from './campaign-notices';
import { channelSentences, costSentence } from './campaign-sentences';
import { channelName, goalName } from './campaign-words';
import { nothingTold, sentences, type Told } from './section';

/** What advertising cost and brought: by campaign, by channel, and whether a cheaper one is cheaper for sure. */
export function campaignsSection(data: ReportData, tell: Teller): Told {
  const { say, period, isOver } = tell;
  // Of a period that goes on, rows of a whole month before it are no match.
  const all = campaignReports(data.campaigns, period, isOver ? previous(period) : null);
  if (all.length === 0)
    return {
      ...nothingTold,
      blocks: [{ kind: 'notice', text: say('reportNoCampaigns', { when: tell.words.when }) }],
    };
  const spends = spendSaid(all, data, tell);
  const costs = all.flatMap((one) => costSentence(one, all.length > 1, tell) ?? []);
  const channels = all.flatMap((one) => channelSentences(one, all.length > 1, tell));
  const told = all.filter(({ economics }) => economics.days !== null);
  const notices = all.flatMap((one) => noticeTexts(one, all.length > 1, tell));
  return {
    text: sentences(...spends, ...costs, ...channels),
    blocks: [
      ...(told.length === 0
        ? [{ kind: 'notice' as const, text: say('reportNoResults', { when: tell.words.when }) }]
        : []),
      ...(told.length > 0 ? [campaignTable(told, tell)] : []),
      ...told.flatMap((one) => channelTable(one, tell)),
      ...notices.map((text): Block => ({ kind: 'notice', text })),
    ],
    findings: all.flatMap((one) => campaignFindings(one, tell)),
    summary: [...spends.slice(0, 1), ...channels.slice(0, 1), ...costs.slice(0, 1)].map((text) => ({
      about: 'cost',
      text,
    })),
    used:
      told.length > 0
        ? ['results', 'costs', 'returns', ...(channels.length > 0 ? (['chance'] as const) : [])]
        : [],
  };
}

/** What was spent in each currency, beside the period before where all of both is known. */
function spendSaid(
  all: readonly CampaignReport[],
  { campaigns: known }: Pick<ReportData, 'campaigns'>,
  tell: Teller,
): string[] {
  const { say } = tell;
  return sumOfCampaigns(all.map(({ economics }) => economics)).currencies.flatMap(
    ({ currency, results, campaigns }) => {
      if (results.spend === null) return [];
      const isLeast = campaigns.some((one) => !isAllTold(one, ['spend']));
      const before = tell.isOver ? spentIn(known, previous(tell.period), currency) : null;
      const change = isLeast ? null : changeShare(results.spend, before);
      return [
        say('reportSaidSpend', {
          when: tell.words.when,
          spend: tell.amount(results.spend, 'money', currency),
          least: isLeast ? 'yes' : 'no',
          way: change === null ? 'none' : Math.abs(change) < 0.005 ? 'same' : change > 0 ? 'more' : 'less',
          share: change === null ? '' : tell.share(Math.abs(change)),
          before: tell.wordsBefore.when,
        }),
      ];
    },
  );
}

interface Column {
  name: string;
  sum?: true;
  of(one: CampaignReport): number | null;
  /** Not told of all the days: it is at least, or about, this. */
  isRough?(one: CampaignReport): boolean;
  unit: 'plain' | 'share' | 'money';
}

function campaignTable(all: readonly CampaignReport[], tell: Teller): Block {
  const { say } = tell;
  const isUntold = ({ economics: { total } }: CampaignReport, name: ResultName) =>
    (total.told().untold[name] ?? 0) > 0;
  const result = (name: ResultName) => ({
    of: (one: CampaignReport) => one.economics.total.results[name],
    isRough: (one: CampaignReport) => isUntold(one, name),
  });
  const measure = (name: 'ctr' | 'romi' | 'drr') => ({
    of: (one: CampaignReport) => measured(one.economics.total, name).value,
    isRough: (one: CampaignReport) => measured(one.economics.total, name).isPartly,
  });
  const goals = new Set(all.map((one) => goalName(one, tell)));
  const oneCurrency = new Set(all.map(({ campaign }) => campaign.currency)).size === 1;
  const columns: Column[] = (
    [
      { name: say('reportSpend'), sum: true, ...result('spend'), unit: 'money' },
      { name: say('reportImpressions'), sum: true, ...result('impressions'), unit: 'plain' },
      { name: say('reportClicks'), sum: true, ...result('clicks'), unit: 'plain' },
      { name: 'CTR', ...measure('ctr'), unit: 'share' },
      // Where all are for the same, the column says for what.
      {
        name: goals.size === 1 ? capital([...goals][0]!) : say('reportResult'),
        of: ({ whole }) => whole.count,
        isRough: (one) => isUntold(one, one.result),
        unit: 'plain',
      },
      {
        name: say('reportCostOfOne'),
        of: ({ whole }) => whole.cost,
        isRough: (one) => isUntold(one, 'spend') || isUntold(one, one.result),
        unit: 'money',
      },
      { name: say('reportRevenue'), sum: true, ...result('revenue'), unit: 'money' },
      { name: 'ROMI', ...measure('romi'), unit: 'share' },
      { name: say('reportDrr'), ...measure('drr'), unit: 'share' },
    ] satisfies Column[]
  ).filter(({ of }) => all.some((one) => of(one) !== null));
  const hasBefore = all.some(({ before }) => before !== null && before.cost !== null);
  const cell = ({ of, unit, isRough }: Column, one: CampaignReport): Cell =>
    numberCell(of(one), unit, {
      ...(unit === 'money' && { currency: one.campaign.currency }),
      isRough: isRough?.(one) ?? false,
    });
  const total = columns.map(({ of, unit, sum, isRough }): Cell => {
    const values = all.map(of);
    if (!sum || (unit === 'money' && !oneCurrency) || values.every((value) => value === null)) return '';
    return numberCell(
      values.reduce<number>((whole, value) => whole + (value ?? 0), 0),
      unit,
      {
        ...(unit === 'money' && { currency: all[0]!.campaign.currency }),
        isRough: values.includes(null) || all.some((one) => isRough?.(one)),
      },
    );
  });
  return {
    kind: 'table',
    title: say('reportCampaignsTable'),
    head: [
      { text: say('reportCampaign') },
      ...(goals.size === 1 ? [] : [{ text: say('reportGoal') }]),
      ...columns.map(({ name, sum, unit }) => ({
        text: name,
        isNumber: true,
        ...(sum && (unit !== 'money' || oneCurrency) && { sum }),
      })),
      ...(hasBefore ? [{ text: say('reportCostChange'), isNumber: true }] : []),
    ],
    rows: all.map((one) => [
      shortened(one.campaign.name, 100),
      ...(goals.size === 1 ? [] : [goalName(one, tell)]),
      ...columns.map((column) => cell(column, one)),
      ...(hasBefore ? [changeCell(changeShare(one.whole.cost, one.before?.cost ?? null))] : []),
    ]),
    total:
      all.length > 1
        ? [say('reportTotal'), ...(goals.size === 1 ? [] : ['']), ...total, ...(hasBefore ? [''] : [])]
        : null,
    note: sentences(say('reportResultNote'), !tell.isOver && say('reportNoCostBefore')),
  };
}

function channelTable(one: CampaignReport, tell: Teller): Block[] {
  const { say } = tell;
  const { campaign, channels, whole } = one;
  if (channels.length === 0) return [];
  const { currency } = campaign;
  const hasInterval = channels.some(({ between }) => between !== null);
  const row = ({ part, spend, count, cost, between }: GoalCost): Cell[] => [
    channelName(part.name, tell),
    numberCell(spend, 'money', { currency }),
    numberCell(spend !== null && whole.spend ? spend / whole.spend : null, 'share'),
    numberCell(count),
    numberCell(cost, 'money', { currency }),
    ...(hasInterval
      ? [
          between && Number.isFinite(between.high)
            ? numberCell(cost, 'money', { currency, between })
            : numberCell(null, 'money', { currency }),
        ]
      : []),
  ];
  return [
    {
      kind: 'table',
      title: say('reportChannelsTable', { campaign: shortened(campaign.name, 100) }),
      head: [
        { text: say('reportChannel') },
        { text: say('reportSpend'), isNumber: true, sum: true },
        { text: say('reportSpendShare'), isNumber: true },
        { text: capital(goalName(one, tell)), isNumber: true, ...(one.result !== 'reach' && { sum: true }) },
        { text: say('reportCostOfOne'), isNumber: true },
        ...(hasInterval ? [{ text: say('reportCostBetween'), isNumber: true }] : []),
      ],
      rows: channels.map(row),
      total: row(whole).with(0, say('reportTotal')),
      note: hasInterval ? say('reportBetweenNote') : '',
    },
  ];
}
