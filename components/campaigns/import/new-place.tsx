import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import {
  adSystems,
  campaignLimits,
  goals,
  tools,
  type Campaign,
  type CampaignChannel,
  type ExportKind,
  type Goal,
  type Tool,
} from '@/utils/domain/campaigns/campaign';
import { partName, type PartFound, type Place } from '@/utils/domain/campaigns/import/assign';

import { whyNot } from '../../brands/brands';
import { saveMade } from '../../window/made';
import { useWindow } from '../../window/window';
import { goalWords, sourceWords, toolWords } from '../campaign-words';
import { CurrencySelect } from './currency-select';
import { Field } from './field';

interface NewPlaceProps {
  what: 'channel' | 'campaign';
  /** What goes there; all of it to one channel. */
  parts: readonly PartFound[];
  campaigns: readonly Campaign[];
  kind: ExportKind;
  brand: string | null;
  done(place: Place): void;
}

/** Makes a campaign, with a channel for what is imported, or a channel of one that there is. */
export function NewPlace({ what, parts, campaigns, kind, brand, done }: NewPlaceProps) {
  const { say } = useWindow();
  const only = parts.length === 1 ? partName(parts[0]!.part) : '';
  const system = adSystems.find((one) => one === kind) ?? null;
  const channelName = (only || say(sourceWords[kind])).slice(0, campaignLimits.name);
  const name = useSignal(what === 'channel' || only !== '' ? channelName : '');
  const goal = useSignal<Goal>(kind === 'vkStatistics' ? 'subscribers' : 'leads');
  const tool = useSignal<Tool>(system ? 'targeted' : kind === 'vkStatistics' ? 'own' : 'other');
  const currency = useSignal(Object.keys(parts[0]?.spend ?? {})[0] ?? 'RUB');
  const inside = useSignal(campaigns[0]?.id ?? '');
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const days = parts.flatMap(({ from, to }) => [from, to]).toSorted();
  const make = async () => {
    const called = name.value.trim();
    if (called === '') {
      problem.value = say('resultsNewNoName');
      first.current?.focus();
      return;
    }
    const channel: CampaignChannel = {
      id: crypto.randomUUID(),
      name: what === 'channel' ? called : channelName,
      tool: tool.value,
      system: tool.value === 'targeted' ? system : null,
      budget: null,
      names: [],
    };
    const there = campaigns.find(({ id }) => id === inside.value);
    isBusy.value = true;
    try {
      const kept = await saveMade(
        'campaigns',
        what === 'channel' && there
          ? { ...there, channels: [...there.channels, channel] }
          : {
              ...blank,
              id: crypto.randomUUID(),
              brand,
              name: called,
              goal: goal.value,
              from: days[0] ?? '',
              to: days.at(-1) ?? null,
              currency: currency.value,
              channels: [channel],
              utm: [...new Set(parts.map(({ part }) => part.utm).filter(Boolean))].slice(
                0,
                campaignLimits.names,
              ),
              createdAt: Date.now(),
            },
      );
      done({ campaign: kept.id, channel: channel.id });
    } catch (error) {
      problem.value = say(whyNot(error));
    }
    isBusy.value = false;
  };
  return (
    <form
      class="results-new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h5>{say(what === 'channel' ? 'resultsNewChannel' : 'resultsNewCampaign')}</h5>
      <Field label={say('resultsNewName')}>
        {(id) => (
          <input
            id={id}
            ref={first}
            type="text"
            value={name.value}
            maxLength={campaignLimits.name}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
        )}
      </Field>
      {what === 'channel' ? (
        <Field label={say('resultsNewIn')}>
          {(id) => (
            <select
              id={id}
              value={inside.value}
              onChange={(event) => (inside.value = event.currentTarget.value)}
            >
              {campaigns.map((campaign) => (
                <option key={campaign.id} value={campaign.id}>
                  {campaign.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <>
          <Field label={say('resultsNewGoal')}>
            {(id) => (
              <select
                id={id}
                value={goal.value}
                onChange={(event) => (goal.value = event.currentTarget.value as Goal)}
              >
                {goals.map((one) => (
                  <option key={one} value={one}>
                    {say(goalWords[one])}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <CurrencySelect
            label={say('resultsCurrency')}
            value={currency.value}
            change={(code) => (currency.value = code)}
          />
        </>
      )}
      <Field label={say('resultsNewTool')}>
        {(id) => (
          <select
            id={id}
            value={tool.value}
            onChange={(event) => (tool.value = event.currentTarget.value as Tool)}
          >
            {tools.map((one) => (
              <option key={one} value={one}>
                {say(toolWords[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <div class="results-line">
        <button class="strong" disabled={isBusy.value}>
          {say('resultsNewMake')}
        </button>
        <button type="button" onClick={() => done(null)}>
          {say('resultsNewCancel')}
        </button>
      </div>
    </form>
  );
}

const blank: Omit<
  Campaign,
  'id' | 'brand' | 'name' | 'goal' | 'from' | 'to' | 'currency' | 'channels' | 'createdAt'
> = {
  action: '',
  rates: {},
  budget: null,
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  updatedAt: 0,
};
