import { useSignal } from '@preact/signals';

import { costEvents, type CostEvent } from '@/utils/domain/campaigns/cheaper';
import type { Economics } from '@/utils/domain/campaigns/economics';
import { budgetFor, eventsFor } from '@/utils/domain/campaigns/forecast';

import { useWindow } from '../window/window';
import { readAmount, readCount } from './amounts';
import { Field, Select } from './fields';
import { figureName } from './figures-of';
import { partName } from './part-names';
import { useWritten } from './written';

const whole = '';

/** A goal as a budget, and a budget as a result, by what it cost so far: as ranges. */
export function PlannerSection({ told }: { told: Economics }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const { campaign, currency, total } = told;
  const written = useWritten(currency);
  const event = useSignal<CostEvent>(
    costEvents.find((one) => total.results[one] !== null && total.results[one] > 0) ?? 'actions',
  );
  const from = useSignal(whole);
  const goal = useSignal('');
  const budget = useSignal('');
  const parts = told.by('channel').filter(({ id }) => id !== null);
  const part = parts.find(({ id }) => id === from.value) ?? total;
  const { spend, [event.value]: events } = part.results;
  const past = spend !== null && events !== null && spend > 0 && events > 0 ? { spend, events } : null;
  const [wanted, given] = [readCount(goal.value), readAmount(budget.value, currency)];
  const cost = past && typeof wanted === 'number' ? budgetFor(past, wanted) : null;
  const brings = past && typeof given === 'number' ? eventsFor(past, given) : null;
  const called = figureName(event.value, campaign, say);
  return (
    <section class="campaign-planner" aria-label={say('campaignPlanner')}>
      <h3>{say('campaignPlanner')}</h3>
      <div class="campaign-bar">
        <Select
          label={say('campaignPlanWhat')}
          value={event.value}
          options={costEvents.map((value) => ({ value, label: figureName(value, campaign, say) }))}
          change={(value) => (event.value = value)}
        />
        <Select
          label={say('campaignPlanBy')}
          value={from.value}
          options={[
            { value: whole, label: say('campaignWhole') },
            ...parts.map((one) => ({ value: one.id ?? '', label: partName('channel', one, written, ours) })),
          ]}
          change={(value) => (from.value = value)}
        />
      </div>
      {past ? (
        <>
          <p class="soft">
            {say('campaignPlanPast', {
              spend: written.money(past.spend),
              events: figures.value.whole(past.events),
              name: called.toLowerCase(),
              cost: written.money(past.spend / past.events),
            })}
          </p>
          <div class="campaign-plan">
            <div>
              <Field
                label={say('campaignPlanGoal', { name: called.toLowerCase() })}
                value={goal.value}
                isNumber
                problem={wanted === 'bad' ? say('campaignAmountBad') : null}
                change={(value) => (goal.value = value)}
              />
              <p role="status">
                {cost &&
                  say('campaignPlanBudget', {
                    low: written.money(cost.low),
                    high: written.money(cost.high),
                    middle: written.money(cost.middle),
                  })}
              </p>
            </div>
            <div>
              <Field
                label={say('campaignPlanHave', { currency })}
                value={budget.value}
                isNumber
                problem={given === 'bad' ? say('campaignAmountBad') : null}
                change={(value) => (budget.value = value)}
              />
              <p role="status">
                {brings &&
                  say('campaignPlanBrings', {
                    low: figures.value.whole(brings.low),
                    high: figures.value.whole(brings.high),
                    middle: figures.value.whole(Math.round(brings.middle)),
                    name: called.toLowerCase(),
                  })}
              </p>
            </div>
          </div>
          {past.events < 10 && <p class="warning">{say('campaignPlanFew', { events: past.events })}</p>}
          <p class="soft">{say('campaignPlanHow')}</p>
        </>
      ) : (
        <p>{say('campaignPlanNothing', { name: called.toLowerCase() })}</p>
      )}
    </section>
  );
}
