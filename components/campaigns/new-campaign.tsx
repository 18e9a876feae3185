import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { blankCampaign } from '@/utils/domain/campaigns/blank';
import { goals, type Goal } from '@/utils/domain/campaigns/campaign';

import { saveMade } from '../window/made';
import { useWindow } from '../window/window';
import { currencies, readAmount } from './amounts';
import { whyNotKept } from './campaign-state';
import { goalWords } from './campaign-words';
import { Field, Select } from './fields';

interface NewCampaignProps {
  brand: string | null;
  today: string;
  /** With the id of the campaign that was made. */
  done(id: string | null): void;
}

/** What a campaign begins with; the rest is said later. */
export function NewCampaign({ brand, today, done }: NewCampaignProps) {
  const { say } = useWindow();
  const form = useRef<HTMLFormElement>(null);
  const name = useSignal('');
  const goal = useSignal<Goal>('subscribers');
  const from = useSignal(today);
  const to = useSignal('');
  const currency = useSignal('RUB');
  const budget = useSignal('');
  const problem = useSignal<string | null>(null);
  const id = useRef(crypto.randomUUID());
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const keep = async () => {
    const amount = readAmount(budget.value, currency.value);
    problem.value =
      name.value.trim() === ''
        ? say('campaignNameEmpty')
        : from.value === '' || (to.value !== '' && to.value < from.value)
          ? say('campaignPeriodBad')
          : !/^[A-Z]{3}$/.test(currency.value.trim().toUpperCase())
            ? say('campaignCurrencyBad')
            : amount === 'bad' || (amount ?? 0) < 0
              ? say('campaignAmountBad')
              : null;
    if (problem.value !== null || amount === 'bad') return;
    try {
      const { id: kept } = await saveMade('campaigns', {
        ...blankCampaign(id.current, brand, from.value, Date.now()),
        name: name.value.trim().slice(0, 200),
        goal: goal.value,
        to: to.value || null,
        currency: currency.value.trim().toUpperCase(),
        budget: amount,
      });
      done(kept);
    } catch (error) {
      problem.value = say(whyNotKept(error));
    }
  };
  return (
    <form
      ref={form}
      class="campaign-form"
      aria-label={say('campaignNew')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{say('campaignNew')}</h2>
      <div class="campaign-fields">
        <Field
          label={say('campaignName')}
          value={name.value}
          required
          class="wide"
          change={(value) => (name.value = value)}
        />
        <Select
          label={say('campaignGoal')}
          value={goal.value}
          options={goals.map((value) => ({ value, label: say(goalWords[value]) }))}
          change={(value) => (goal.value = value)}
        />
        <Field
          label={say('campaignFrom')}
          type="date"
          value={from.value}
          required
          change={(value) => (from.value = value)}
        />
        <Field
          label={say('campaignTo')}
          type="date"
          value={to.value}
          hint={say('campaignToHint')}
          change={(value) => (to.value = value)}
        />
        <Field
          label={say('campaignCurrency')}
          value={currency.value}
          known={currencies}
          change={(value) => (currency.value = value)}
        />
        <Field
          label={say('campaignBudget')}
          value={budget.value}
          isNumber
          placeholder="50 000"
          change={(value) => (budget.value = value)}
        />
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <div class="campaign-buttons">
        <button class="strong">{say('campaignMake')}</button>
        <button type="button" onClick={() => done(null)}>
          {say('cancel')}
        </button>
      </div>
      <p class="soft">{say('campaignMoreLater')}</p>
    </form>
  );
}
