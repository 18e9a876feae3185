import type { Campaign } from '@/utils/domain/campaigns/campaign';
import { statusOf } from '@/utils/domain/campaigns/spending';

import { useWindow } from '../window/window';
import { useResults } from './campaign-state';
import { goalWords, statusWords } from './campaign-words';
import { figureName, mainCost } from './figures-of';
import { useEconomics } from './use-economics';
import { figureOf, useWritten } from './written';

interface CampaignLineProps {
  campaign: Campaign;
  today: string;
  open(): void;
}

/** A campaign in the list: where it stands, what of its budget is spent, and what its goal costs. */
export function CampaignLine({ campaign, today, open }: CampaignLineProps) {
  const { say } = useWindow();
  const written = useWritten(campaign.currency);
  const rows = useResults(campaign.id);
  const total = useEconomics(campaign, rows, null)?.total;
  const status = statusOf(campaign, today);
  const cost = mainCost(campaign.goal);
  const spent = total?.results.spend ?? null;
  return (
    <li>
      <div class="campaign-line-name">
        <button class="plain title-button" onClick={open}>
          {campaign.name}
        </button>
        <small>
          <span class={`campaign-status ${status}`}>{say(statusWords[status])}</span>{' '}
          {campaign.to === null
            ? say('campaignSince', { day: written.day(campaign.from) })
            : written.days({ from: campaign.from, to: campaign.to })}
          {' · '}
          {say(goalWords[campaign.goal])}
        </small>
      </div>
      <dl>
        <div>
          <dt>{say('campaignSpend')}</dt>
          <dd>
            {written.money(spent)}
            {campaign.budget !== null && (
              <small> {say('campaignOfBudget', { budget: written.money(campaign.budget) })}</small>
            )}
          </dd>
        </div>
        <div>
          <dt>{figureName(cost, campaign, say)}</dt>
          <dd>{total ? written.figure(cost, figureOf(cost, total).value) : '—'}</dd>
        </div>
      </dl>
      {spent !== null && campaign.budget !== null && campaign.budget > 0 && (
        <progress
          aria-label={say('campaignSpentShare')}
          value={Math.max(0, Math.min(1, spent / campaign.budget))}
          class={spent > campaign.budget ? 'over' : undefined}
        />
      )}
    </li>
  );
}
