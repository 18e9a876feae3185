import type { Notice } from '@/utils/domain/campaigns/economics';
import { measured } from '@/utils/domain/campaigns/part';
import type { ResultName } from '@/utils/domain/campaigns/results';
import type { CampaignReport } from '@/utils/domain/reports/campaign-results';

import { shortened, type Teller } from '../teller';
import type { Told } from './section';

/** What was left out of a campaign's figures or converted, and what they lack. */
export function noticeTexts(one: CampaignReport, isOneOfMany: boolean, tell: Teller): string[] {
  const { economics, campaign } = one;
  const name = isOneOfMany ? shortened(campaign.name, 70) : 'one';
  const untold = (['spend', one.result, 'revenue'] as const).filter(
    (figure, i, all) => all.indexOf(figure) === i && (economics.total.told().untold[figure] ?? 0) > 0,
  );
  const of = economics.total.told();
  return [
    ...(economics.days === null && economics.notices.length === 0
      ? [tell.say('reportCampaignSilent', { campaign: shortened(campaign.name, 70) })]
      : []),
    ...economics.notices.map((notice) => noticeText(notice, name, tell)),
    ...untold.map((figure) =>
      tell.say('reportUntold', { campaign: name, figure, days: of.untold[figure] ?? 0, of: of.days }),
    ),
  ];
}

function noticeText(notice: Notice, campaign: string, tell: Teller): string {
  const { say } = tell;
  const rows = notice.rows.length;
  switch (notice.kind) {
    case 'partly':
      return say('reportNoticePartly', { campaign, rows });
    case 'currency':
      return say('reportNoticeCurrency', { campaign, rows, currency: notice.currency });
    case 'converted':
      return say('reportNoticeConverted', {
        campaign,
        rows,
        currency: notice.currency,
        rate: tell.amount(notice.rate),
      });
    case 'twice':
      return say('reportNoticeTwice', { campaign, rows, figures: figuresText(notice.figures, tell) });
  }
}

const figuresText = (figures: readonly ResultName[], { say, language }: Teller): string =>
  new Intl.ListFormat(language).format(figures.map((figure) => say('reportFigureName', { figure })));

/** What of a campaign somebody should look at. */
export function campaignFindings(one: CampaignReport, tell: Teller): Told['findings'] {
  const { say } = tell;
  const { campaign, budget, whole, economics } = one;
  const name = shortened(campaign.name, 100);
  const money = (value: number) => tell.amount(value, 'money', campaign.currency);
  const found: Told['findings'] = [];
  if (budget && budget.spent > budget.of)
    found.push({
      id: `overspent ${campaign.id}`,
      said: say('reportOverspent', {
        name,
        spent: money(budget.spent),
        budget: money(budget.of),
        over: money(budget.spent - budget.of),
      }),
    });
  if (whole.count === 0 && whole.spend !== null && whole.spend > 0)
    found.push({
      id: `nothing ${campaign.id}`,
      said: say('reportSpentForNothing', { name, spent: money(whole.spend), goal: campaign.goal }),
    });
  for (const { part, spend, count } of one.channels)
    if (part.id !== null && count === 0 && spend !== null && spend > 0 && whole.count !== 0)
      found.push({
        id: `nothing ${campaign.id} ${part.id}`,
        said: say('reportSpentForNothing', {
          name: `${name} · ${shortened(part.name ?? '', 80)}`,
          spent: money(spend),
          goal: campaign.goal,
        }),
      });
  const romi = measured(economics.total, 'romi').value;
  if (romi !== null && romi < 0)
    found.push({
      id: `romi ${campaign.id}`,
      said: say('reportRomiBelow', { name, romi: tell.amount(romi, 'share') }),
    });
  return found;
}
