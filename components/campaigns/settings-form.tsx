import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { goals, type Campaign, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { ChangedMeanwhile } from '@/utils/store/errors';

import { toast } from '../ui/toast';
import { saveMade } from '../window/made';
import { typedForms } from '../window/typed';
import { useWindow } from '../window/window';
import { currencies } from './amounts';
import { removeCampaign, whyNotKept } from './campaign-state';
import { goalWords } from './campaign-words';
import { ChannelFields } from './channel-fields';
import { CreativeFields, SegmentFields } from './creative-fields';
import { Field, Select, TextArea } from './fields';
import { LinkedFields } from './linked-fields';
import { RateFields } from './rate-fields';
import { campaignOf, draftOf, type SettingsDraft } from './settings-draft';

/** What is typed and not kept yet, by campaign. */
const drafts = typedForms<SettingsDraft>(
  'campaign-settings:',
  (one) => Array.isArray(one.channels) && Array.isArray(one.items) && typeof one.base?.updatedAt === 'number',
);

export type Change = (part: Partial<SettingsDraft>) => void;

interface SettingsFormProps {
  campaign: Campaign;
  brands: readonly Brand[];
  rows: readonly ResultRow[];
  gone(): void;
  saved(): void;
}

/** Everything that is said of a campaign. What is typed stays until it is kept, or given up. */
export function SettingsForm({ campaign, brands, rows, gone, saved }: SettingsFormProps) {
  const { say, language } = useWindow();
  const draft = useSignal<SettingsDraft>(drafts.of(campaign.id) ?? draftOf(campaign, language.value));
  const problem = useSignal<string | null>(null);
  const isChanged = useSignal(false);
  const now = draft.value;
  // Changed by another window while nothing is typed here: that is shown.
  useEffect(() => {
    if (!draft.peek().isTouched && campaign.updatedAt !== draft.peek().base.updatedAt)
      draft.value = draftOf(campaign, language.value);
  }, [campaign.updatedAt]);
  const change: Change = (part) => {
    draft.value = { ...draft.peek(), ...part, isTouched: true };
    drafts.put(campaign.id, draft.value);
  };
  const begin = (base: Campaign) => {
    drafts.drop(campaign.id);
    isChanged.value = false;
    problem.value = null;
    draft.value = draftOf(base, language.value);
  };
  const keep = async (over: SettingsDraft) => {
    const made = campaignOf(over);
    isChanged.value = false;
    problem.value = 'word' in made ? say(made.word, { name: made.of }) : null;
    if ('word' in made) return;
    try {
      begin(await saveMade('campaigns', made));
      toast(say('campaignSaved'));
      saved();
    } catch (error) {
      isChanged.value = error instanceof ChangedMeanwhile;
      problem.value = say(whyNotKept(error));
    }
  };
  const remove = async () => {
    try {
      const putBack = await removeCampaign(campaign.id);
      drafts.drop(campaign.id);
      gone();
      toast(say('campaignRemoved', { name: campaign.name }), {
        label: say('campaignUndo'),
        act: () => void putBack().catch(() => toast(say('failed'))),
      });
    } catch (error) {
      toast(say(whyNotKept(error)));
    }
  };
  return (
    <form
      class="campaign-form campaign-settings"
      aria-label={say('campaignSectionSettings')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(draft.peek());
      }}
    >
      <div class="campaign-fields">
        <Field
          label={say('campaignName')}
          value={now.name}
          required
          class="wide"
          change={(name) => change({ name })}
        />
        <Select
          label={say('brand')}
          value={now.brand}
          options={[
            { value: '', label: say('campaignEveryBrand') },
            ...brands.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          change={(brand) => change({ brand })}
        />
        <Select
          label={say('campaignGoal')}
          value={now.goal}
          options={goals.map((value) => ({ value, label: say(goalWords[value]) }))}
          change={(goal) => change({ goal })}
        />
        <Field
          label={say('campaignAction')}
          value={now.action}
          hint={say('campaignActionHint')}
          change={(action) => change({ action })}
        />
        <Field
          label={say('campaignFrom')}
          type="date"
          value={now.from}
          required
          change={(from) => change({ from })}
        />
        <Field
          label={say('campaignTo')}
          type="date"
          value={now.to}
          hint={say('campaignToHint')}
          change={(to) => change({ to })}
        />
        <Field
          label={say('campaignCurrency')}
          value={now.currency}
          known={currencies}
          change={(currency) => change({ currency })}
        />
        <Field
          label={say('campaignBudget')}
          value={now.budget}
          isNumber
          change={(budget) => change({ budget })}
        />
        <Field
          label={say('campaignLtv')}
          value={now.lifetimeValue}
          isNumber
          hint={say('campaignLtvHint')}
          change={(lifetimeValue) => change({ lifetimeValue })}
        />
      </div>
      <RateFields draft={now} change={change} rows={rows} />
      <ChannelFields draft={now} change={change} />
      <CreativeFields draft={now} change={change} />
      <SegmentFields draft={now} change={change} />
      <LinkedFields draft={now} change={change} brands={brands} />
      <TextArea label={say('campaignNote')} value={now.note} rows={3} change={(note) => change({ note })} />
      <p class="problem" role="alert">
        {problem.value}
      </p>
      {isChanged.value && (
        <div class="campaign-buttons">
          <button type="button" onClick={() => void keep({ ...draft.peek(), base: { ...campaign } })}>
            {say('campaignKeepMine')}
          </button>
          <button type="button" onClick={() => begin(campaign)}>
            {say('campaignShowTheirs')}
          </button>
        </div>
      )}
      <div class="campaign-buttons campaign-save">
        <button class="strong" disabled={!now.isTouched}>
          {say('campaignSave')}
        </button>
        {now.isTouched && (
          <button type="button" onClick={() => begin(campaign)}>
            {say('campaignGiveUp')}
          </button>
        )}
        <button type="button" class="danger" onClick={() => void remove()}>
          {say('campaignRemove')}
        </button>
      </div>
    </form>
  );
}
