import { useSignal } from '@preact/signals';

import type { Economics } from '@/utils/domain/campaigns/economics';
import { valueToCost } from '@/utils/domain/campaigns/measures';

import { useWindow } from '../window/window';
import { figureName, headFigures } from './figures-of';
import { HowMade } from './how-made';
import { useWritten, valueOf, type FigureName } from './written';

/** What a campaign cost and brought; each figure opens how it was made. */
export function HeadFigures({ told }: { told: Economics }) {
  const { say } = useWindow();
  const written = useWritten(told.currency);
  const asked = useSignal<FigureName | null>(null);
  const { campaign, total } = told;
  const ltv = valueToCost(campaign.lifetimeValue, total.results);
  const { spend, untold } = { ...total.results, untold: total.told().untold };
  return (
    <>
      <dl class="campaign-figures">
        {headFigures(campaign.goal).map((name) => (
          <div key={name}>
            <dt>{figureName(name, campaign, say)}</dt>
            <dd>
              <button
                class="plain"
                aria-haspopup="dialog"
                aria-label={say('campaignHowOf', {
                  name: figureName(name, campaign, say),
                  value: written.figure(name, valueOf(name, total.results)),
                })}
                onClick={() => (asked.value = name)}
              >
                {written.figure(name, valueOf(name, total.results))}
              </button>
              {name === 'spend' && spend !== null && campaign.budget !== null && campaign.budget > 0 && (
                <small>
                  {say('campaignShareOfBudget', {
                    share: written.share(spend / campaign.budget),
                    budget: written.money(campaign.budget),
                  })}
                </small>
              )}
              {name === 'spend' && untold.spend !== undefined && (
                <small class="warning">{say('campaignUntoldShort', { days: untold.spend })}</small>
              )}
            </dd>
          </div>
        ))}
        {campaign.lifetimeValue !== null && (
          <div>
            <dt>{say('campaignLtvCac')}</dt>
            <dd>
              <span>{ltv === null ? '—' : say('campaignLtvCacIs', { value: written.times(ltv) })}</span>
              <small>{say('campaignLtvCacHow')}</small>
            </dd>
          </div>
        )}
      </dl>
      {asked.value !== null && (
        <HowMade
          name={asked.value}
          part={total}
          title={say('campaignWhole')}
          told={told}
          close={() => (asked.value = null)}
        />
      )}
    </>
  );
}
