import { useId } from 'preact/hooks';

import { kpiMeasures, type Kpi, type KpiMeasure } from '@/utils/domain/kpis/kpi';
import { measureFacts, type MeasureFacts } from '@/utils/domain/kpis/measure';
import { parentsFor } from '@/utils/domain/kpis/tree';

import { Choice } from '../ui/choice';
import { Known } from '../ui/known';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
import { asksCampaign, type KpiForm } from './kpi-form';
import type { KpiScene } from './kpi-scene';
import { kpiName, measureName } from './kpi-words';

const fromWords: Record<MeasureFacts['from'], WindowWord> = {
  accounts: 'kpisFromAccounts',
  campaigns: 'kpisFromCampaigns',
  byHand: 'kpisFromHand',
};

interface KpiFieldsProps {
  form: KpiForm;
  set(part: Partial<KpiForm>): void;
  scene: KpiScene;
  /** As it was when the editor was opened. */
  first: Kpi;
}

/** What is measured, of what, who answers for it, and where it stands in the tree. */
export function KpiFields({ form, set, scene, first }: KpiFieldsProps) {
  const ours = useWindow();
  const { say, settings } = ours;
  const { dialect } = settings.value;
  const id = useId();
  const { measure, parent, campaign } = form;
  const facts = measureFacts[measure];
  const own = [
    ...new Set(scene.sources.accounts.map(({ account }) => account.network)),
    ...(first.network === null ? [] : [first.network]),
  ];
  const people = [
    ...new Set([...scene.plan.people.map(({ name }) => name), ...scene.kpis.map((kpi) => kpi.responsible)]),
  ].filter((name) => name !== '');
  const currencies = [...new Set([...scene.campaigns.map((one) => one.currency), 'RUB', 'USD', 'EUR'])];
  const choose = (to: KpiMeasure) => {
    const known = new Set(scene.campaigns.map((one) => one.currency));
    const isUnsaid = measureFacts[to].unit === 'money' && form.currency === '';
    set({ measure: to, ...(isUnsaid && known.size === 1 && { currency: [...known][0]! }) });
  };
  return (
    <div class="kpi-fields">
      <label class="kpi-field">
        <span>{say('kpisMeasure')}</span>
        <select value={measure} onChange={({ currentTarget: { value } }) => choose(value as KpiMeasure)}>
          {(Object.keys(fromWords) as MeasureFacts['from'][]).map((from) => (
            <optgroup key={from} label={say(fromWords[from])}>
              {kpiMeasures
                .filter((one) => measureFacts[one].from === from)
                .map((one) => (
                  <option key={one} value={one} selected={one === measure}>
                    {measureName(one, dialect, ours)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="kpi-field">
        <span>{say('kpisNameField')}</span>
        <input
          type="text"
          data-field="name"
          value={form.name}
          placeholder={measureName(measure, dialect, ours)}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      {facts.from === 'accounts' && (
        <label class="kpi-field">
          <span>{say('kpisNetwork')}</span>
          <select
            value={form.network}
            disabled={asksCampaign(measure) && campaign !== ''}
            onChange={({ currentTarget: { value } }) => set({ network: value })}
          >
            <option value="">{say('kpisAllNetworks')}</option>
            {[...new Set(own)].map((network) => (
              <option key={network} value={network}>
                {networkName(network)}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksCampaign(measure) && (
        <label class="kpi-field">
          <span>{say('kpisCampaign')}</span>
          <select value={campaign} onChange={({ currentTarget: { value } }) => set({ campaign: value })}>
            <option value="">
              {say(measure === 'newFollowers' ? 'kpisNoCampaign' : 'kpisAllCampaigns')}
            </option>
            {campaign !== '' && !scene.campaigns.some((one) => one.id === campaign) && (
              <option value={campaign}>{say('kpisCampaignWasDeleted')}</option>
            )}
            {scene.campaigns.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {facts.unit === 'money' && (
        <label class="kpi-field">
          <span>{say('kpisCurrency')}</span>
          <input
            type="text"
            data-field="currency"
            list={`${id}-currencies`}
            maxLength={10}
            value={form.currency}
            placeholder={say('kpisCurrencyHint')}
            onInput={({ currentTarget }) => set({ currency: currentTarget.value })}
          />
          <Known id={`${id}-currencies`} known={currencies} />
        </label>
      )}
      {measure === 'byHand' && (
        <>
          <label class="kpi-field">
            <span>{say('kpisUnit')}</span>
            <input
              type="text"
              data-field="unit"
              value={form.unit}
              placeholder={say('kpisUnitHint')}
              onInput={({ currentTarget }) => set({ unit: currentTarget.value })}
            />
          </label>
          <Choice
            legend={say('kpisBetter')}
            options={[
              { value: 'more', label: say('kpisBetterMore') },
              { value: 'less', label: say('kpisBetterLess') },
            ]}
            value={form.better}
            change={(better) => set({ better })}
          />
        </>
      )}
      <label class="kpi-field">
        <span>{say('kpisWho')}</span>
        <input
          type="text"
          data-field="responsible"
          list={`${id}-people`}
          value={form.responsible}
          onInput={({ currentTarget }) => set({ responsible: currentTarget.value })}
        />
        <Known id={`${id}-people`} known={people} />
      </label>
      <label class="kpi-field">
        <span>{say('kpisParent')}</span>
        <select value={parent} onChange={({ currentTarget: { value } }) => set({ parent: value })}>
          <option value="">{say('kpisNoParent')}</option>
          {parentsFor(scene.kpis, first.id).map(({ kpi, depth }) => (
            <option key={kpi.id} value={kpi.id}>
              {'\u00A0\u00A0'.repeat(Math.min(depth, 8))}
              {kpiName(kpi, dialect, ours)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
