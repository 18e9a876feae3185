import type { Economics } from '@/utils/domain/campaigns/economics';
import { fewestDays, spendingOf } from '@/utils/domain/campaigns/spending';

import { useWindow } from '../window/window';
import { useWritten } from './written';

/** The budget against what is spent, by days and by channels. */
export function BudgetSection({ told, today }: { told: Economics; today: string }) {
  const { say } = useWindow();
  const written = useWritten(told.currency);
  const { campaign, total } = told;
  const all = spendingOf(total, campaign.budget, campaign, today);
  const parts = new Map(told.by('channel').map((part) => [part.id, part]));
  const isMore = all.even !== null && all.spent !== null && all.spent > all.even;
  return (
    <section class="campaign-budget" aria-label={say('campaignSectionBudget')}>
      <dl class="campaign-figures">
        <div>
          <dt>{say('campaignSpend')}</dt>
          <dd>
            <span>{written.money(all.spent)}</span>
            {all.share !== null && campaign.budget !== null && (
              <small>
                {say('campaignShareOfBudget', {
                  share: written.share(all.share),
                  budget: written.money(campaign.budget),
                })}
              </small>
            )}
          </dd>
        </div>
        {all.days !== null && (
          <div>
            <dt>{say('campaignTimePassed')}</dt>
            <dd>
              <span>{written.share(all.elapsed / all.days)}</span>
              <small>{say('campaignDaysOf', { elapsed: all.elapsed, days: all.days })}</small>
            </dd>
          </div>
        )}
        {all.even !== null && (
          <div>
            <dt>{say('campaignEven')}</dt>
            <dd>
              <span>{written.money(all.even)}</span>
              {all.spent !== null && (
                <small>
                  {say(isMore ? 'campaignAhead' : 'campaignBehind', {
                    amount: written.money(Math.abs(all.spent - all.even)),
                  })}
                </small>
              )}
            </dd>
          </div>
        )}
        {all.forecast && (
          <div>
            <dt>{say('campaignForecast')}</dt>
            <dd>
              <span>
                {all.forecast.low === all.forecast.high
                  ? written.money(all.forecast.low)
                  : `${written.money(all.forecast.low)} – ${written.money(all.forecast.high)}`}
              </span>
              {campaign.budget !== null && (
                <small>
                  {all.forecast.low > campaign.budget
                    ? say('campaignWillBeOver', { amount: written.money(all.forecast.low - campaign.budget) })
                    : all.forecast.high < campaign.budget
                      ? say('campaignWillBeUnder', {
                          amount: written.money(campaign.budget - all.forecast.high),
                        })
                      : say('campaignWillBeNear')}
                </small>
              )}
            </dd>
          </div>
        )}
      </dl>
      {campaign.budget === null && <p>{say('campaignNoBudget')}</p>}
      {campaign.to === null && <p>{say('campaignNoEnd')}</p>}
      {all.untoldDays > 0 && (
        <p class="warning">
          {say('campaignUntoldDays', { days: all.untoldDays })}{' '}
          {all.untold
            .slice(0, 6)
            .map((span) => written.days(span))
            .join(', ')}
          {all.untold.length > 6 ? '…' : ''}
        </p>
      )}
      {!all.forecast && all.days !== null && all.elapsed > 0 && all.elapsed < all.days && (
        <p class="soft">{say('campaignNoForecast', { days: fewestDays })}</p>
      )}
      {campaign.channels.length > 0 && (
        <table class="campaign-plain">
          <caption>{say('campaignBudgetByChannel')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('campaignByChannel')}</th>
              <th scope="col" class="numeric">
                {say('campaignBudget')}
              </th>
              <th scope="col" class="numeric">
                {say('campaignSpend')}
              </th>
              <th scope="col" class="numeric">
                {say('campaignShare')}
              </th>
            </tr>
          </thead>
          <tbody>
            {campaign.channels.map(({ id, name, budget }) => {
              const spent = parts.get(id)?.results.spend ?? null;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td class="numeric">{written.money(budget)}</td>
                  <td class="numeric">{written.money(spent)}</td>
                  <td class="numeric">{written.share(spent === null || !budget ? null : spent / budget)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
