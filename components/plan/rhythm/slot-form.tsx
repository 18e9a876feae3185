import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { daysBefore } from '@/utils/domain/calendar';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import type { Category } from '@/utils/domain/plan/brand-plan';
import { occurrences } from '@/utils/domain/plan/recurrence';
import { send } from '@/utils/messages/send';
import type { SlotDraft } from '@/utils/settings';
import { Full, NewerStore } from '@/utils/store/errors';
import { categoryName } from '@/utils/words/plan';

import { weekdayNames } from '../../competitors/heat';
import { ruledName } from '../../hashtags/network-names';
import { NumberField } from '../../hashtags/number-field';
import { Choice } from '../../ui/choice';
import { toast } from '../../ui/toast';
import { useWindow, type WindowWord } from '../../window/window';
import { ZoneSelect } from '../ui/zone-select';
import { slotOf } from './slot-draft';
import { dayText, slotText } from './slot-words';

const everyWords = {
  day: 'planRhythmDays',
  week: 'planRhythmWeeks',
  month: 'planRhythmMonths',
} as const satisfies Record<SlotDraft['every'], WindowWord>;

/** So many days are told of a slot before it is kept. */
const mostTold = 3;

interface SlotFormProps {
  draft: SlotDraft;
  brand: Brand | null;
  categories: readonly Category[];
  zone: string;
  /** Keeps what is typed, so that it is there again when the window is. */
  type(draft: SlotDraft): void;
  done(): void;
}

/** A slot being written: on which days, at what hour, where, and of what kind. */
export function SlotForm({ draft, brand, categories, zone, type, done }: SlotFormProps) {
  const ours = useWindow();
  const { say, language } = ours;
  const problem = useSignal<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<SlotDraft>) => type({ ...draft, ...part });
  const slot = useMemo(() => slotOf(draft), [draft]);
  const names = weekdayNames(language.value);
  const keep = async () => {
    if (typeof slot === 'string') {
      problem.value = say(slot);
      return;
    }
    try {
      await send('saveSlot', slot);
      toast(say('planRhythmSaved'));
      done();
    } catch (error) {
      problem.value = say(whyNot(error));
    }
  };
  return (
    <form
      class="slot-form"
      aria-label={say(draft.id === null ? 'planRhythmNew' : 'planRhythmEdit')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class="slot-fields">
        <label>
          <span>{say('planViewNetwork')}</span>
          <select
            ref={first}
            value={draft.network}
            onChange={({ currentTarget: { value } }) => set({ network: value as RuledNetwork })}
          >
            {ruledNetworks.map((one) => (
              <option key={one} value={one}>
                {ruledName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('planItemRubric')}</span>
          <select
            value={draft.rubric ?? ''}
            onChange={({ currentTarget: { value } }) => set({ rubric: value || null })}
          >
            <option value="">{say('planRhythmAny')}</option>
            {withOwn(
              (brand?.rubrics ?? []).map(({ name }) => name),
              draft.rubric,
            ).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('planItemCategory')}</span>
          <select
            value={draft.category ?? ''}
            onChange={({ currentTarget: { value } }) => set({ category: value || null })}
          >
            <option value="">{say('planRhythmAny')}</option>
            {withOwn(
              categories.map((one) => one.id),
              draft.category,
            ).map((one) => (
              <option key={one} value={one}>
                {categoryName(one, categories, say)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="slot-every">
        <NumberField
          label={say('planRhythmEvery')}
          value={draft.interval}
          most={99}
          change={(interval) => set({ interval })}
        />
        <Choice
          legend={say('planRhythmUnit')}
          quiet
          value={draft.every}
          change={(every) => set({ every })}
          options={(Object.keys(everyWords) as SlotDraft['every'][]).map((value) => ({
            value,
            label: say(everyWords[value]),
          }))}
        />
      </div>
      {draft.every === 'week' && (
        <fieldset>
          <legend class="soft">{say('planRhythmOnDays')}</legend>
          <div class="slot-days">
            {names.map((name, day) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={draft.weekdays.includes(day)}
                  onChange={({ currentTarget: { checked } }) =>
                    set({
                      weekdays: checked
                        ? [...draft.weekdays, day]
                        : draft.weekdays.filter((one) => one !== day),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {draft.every === 'month' && (
        <div class="slot-every">
          <label for={`${id}-days`}>{say('planRhythmOnMonthDays')}</label>
          <input
            id={`${id}-days`}
            type="text"
            inputMode="numeric"
            placeholder="1, 15"
            autocomplete="off"
            value={draft.monthDays}
            aria-describedby={`${id}-problem`}
            onInput={({ currentTarget: { value } }) => set({ monthDays: value })}
          />
          <label class="slot-check">
            <input
              type="checkbox"
              checked={draft.lastDay}
              onChange={({ currentTarget: { checked } }) => set({ lastDay: checked })}
            />
            {say('planRhythmLastDay')}
          </label>
        </div>
      )}
      <div class="slot-fields">
        <label>
          <span>{say('planRhythmTime')}</span>
          <input
            type="time"
            value={draft.time}
            onInput={({ currentTarget: { value } }) => set({ time: value })}
          />
        </label>
        <label>
          <span>{say('planItemZone')}</span>
          <ZoneSelect zone={draft.zone} plan={zone} change={(to) => set({ zone: to })} />
        </label>
        <label>
          <span>{say('planRhythmFrom')}</span>
          <input
            type="date"
            value={draft.from}
            onInput={({ currentTarget: { value } }) => set({ from: value })}
          />
        </label>
        <label>
          <span>{say('planRhythmUntil')}</span>
          <input
            type="date"
            value={draft.until}
            min={draft.from}
            onInput={({ currentTarget: { value } }) => set({ until: value })}
          />
        </label>
      </div>
      <p class="soft" aria-live="polite">
        {typeof slot === 'string' ? say(slot) : `${slotText(slot, zone, ours)}. ${nextDays()}`}
      </p>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <div class="fact-buttons">
        <button class="strong">{say('planRhythmSave')}</button>
        <button
          type="button"
          onClick={() => {
            done();
            toast(say('planRhythmDropped'), { label: say('planUndo'), act: () => type(draft) });
          }}
        >
          {say('cancel')}
        </button>
      </div>
    </form>
  );

  function nextDays(): string {
    if (typeof slot === 'string') return '';
    const days = occurrences(slot, slot.from, daysBefore(slot.from, -800)).slice(0, mostTold);
    return say('planRhythmNext', { days: days.map(({ day }) => dayText(day, ours)).join(' · ') });
  }
}

/** What may be chosen, and what is chosen though it is there no more. */
const withOwn = (all: readonly string[], own: string | null): string[] => [
  ...new Set(own === null ? all : [...all, own]),
];

function whyNot(error: unknown): WindowWord {
  if (error instanceof Full) return 'planRhythmFull';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}
