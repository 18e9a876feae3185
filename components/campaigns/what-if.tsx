import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';

import type { Economics } from '@/utils/domain/campaigns/economics';
import { minorDigits } from '@/utils/domain/campaigns/money';
import {
  assumptionNames,
  outcomeOf,
  ownAssumptions,
  type AssumptionName,
  type Assumptions,
  type Outcome,
} from '@/utils/domain/campaigns/what-if';

import { useWindow, type WindowWord } from '../window/window';
import { numberText, readCount } from './amounts';
import { assumptionWords } from './campaign-words';
import { useWritten } from './written';

const outcomes = {
  impressions: ['campaignImpressions', 'whole'],
  clicks: ['campaignClicks', 'whole'],
  cpc: ['campaignCpc', 'money'],
  actions: ['campaignActionsOrOrders', 'whole'],
  cpa: ['campaignCpa', 'money'],
  revenue: ['campaignRevenue', 'money'],
  drr: ['campaignDrr', 'share'],
  profit: ['campaignProfit', 'money'],
  romi: ['campaignRomi', 'share'],
} as const satisfies Record<keyof Outcome, readonly [WindowWord, 'whole' | 'money' | 'share']>;

/** What would come of other figures than the campaign's: assumptions, turned by sliders. */
export function WhatIf({ told }: { told: Economics }) {
  const { say } = useWindow();
  const written = useWritten(told.currency);
  const own = useMemo(() => ownAssumptions(told.total.results), [told]);
  const turned = useSignal<Partial<Assumptions>>({});
  const assumed: Assumptions = { ...own, ...turned.value };
  const [was, is] = [outcomeOf(own), outcomeOf(assumed)];
  const isTurned = Object.keys(turned.value).length > 0;
  return (
    <section class="campaign-what-if" aria-label={say('campaignWhatIf')}>
      <h3>{say('campaignWhatIf')}</h3>
      <p class="soft">{say('campaignWhatIfText')}</p>
      <div class="campaign-sliders">
        {assumptionNames.map((name) => (
          <Slider
            key={name}
            name={name}
            own={own[name]}
            value={assumed[name]}
            currency={told.currency}
            isAssumed={name in turned.value && turned.value[name] !== own[name]}
            turn={(value) => (turned.value = { ...turned.value, [name]: value })}
          />
        ))}
      </div>
      <table class="campaign-plain">
        <caption class="unseen">{say('campaignWhatIf')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('campaignFigure')}</th>
            <th scope="col" class="numeric">
              {say('campaignAsItIs')}
            </th>
            <th scope="col" class="numeric">
              {say('campaignIfSo')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(outcomes) as (keyof Outcome)[]).map((name) => {
            const [word, unit] = outcomes[name];
            const write = (value: number | null) =>
              written[unit](value === null || unit !== 'whole' ? value : Math.round(value));
            return (
              <tr key={name}>
                <th scope="row">{say(word)}</th>
                <td class="numeric">{write(was[name])}</td>
                <td class="numeric">
                  <b>{write(is[name])}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isTurned && <button onClick={() => (turned.value = {})}>{say('campaignWhatIfBack')}</button>}
    </section>
  );
}

interface SliderProps {
  name: AssumptionName;
  own: number | null;
  value: number | null;
  currency: string;
  /** It is not the campaign's own. */
  isAssumed: boolean;
  turn(value: number | null): void;
}

const isShare = (name: AssumptionName): boolean =>
  name === 'ctr' || name === 'conversion' || name === 'marginShare';

/** One assumption: a slider from nothing to three times the campaign's own, and the number to write. */
function Slider({ name, own, value, currency, isAssumed, turn }: SliderProps) {
  const { say, language } = useWindow();
  const written = useWritten(currency);
  const id = useId();
  const typed = useSignal<string | null>(null);
  const factor = isShare(name) ? 100 : 10 ** -minorDigits(currency);
  const shown = (value: number | null): string =>
    numberText(value === null ? null : Number((value * factor).toPrecision(4)), language.value);
  const most = isShare(name)
    ? Math.min(1, Math.max((own ?? 0) * 3, value ?? 0) || 1)
    : Math.max((own ?? 0) * 3, value ?? 0);
  const label = say(assumptionWords[name]);
  const read = typed.value === null ? null : readCount(typed.value);
  const isBad = read === 'bad' || (typeof read === 'number' && read < 0);
  return (
    <div class={isAssumed ? 'campaign-slider assumed' : 'campaign-slider'}>
      <label for={id}>
        {label}, {isShare(name) ? '%' : currency}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed.value ?? shown(value)}
        aria-invalid={isBad || undefined}
        aria-describedby={`${id}own`}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          const given = readCount(currentTarget.value);
          if (given === 'bad' || (given !== null && given < 0)) return;
          turn(given === null ? null : given / factor);
        }}
        onBlur={() => (typed.value = null)}
      />
      {most > 0 && (
        <input
          type="range"
          aria-label={say('campaignSlider', { name: label })}
          aria-valuetext={isShare(name) ? written.share(value) : written.money(value)}
          min={0}
          max={most}
          step={most / 300}
          value={value ?? 0}
          onInput={({ currentTarget }) => {
            typed.value = null;
            turn(Number(currentTarget.value));
          }}
        />
      )}
      <small id={`${id}own`}>
        {own === null
          ? say(value === null ? 'campaignOwnUnknown' : 'campaignAssumedOnly')
          : isAssumed
            ? say('campaignAssumed', { own: isShare(name) ? written.share(own) : written.money(own) })
            : say('campaignOwn')}
      </small>
    </div>
  );
}
