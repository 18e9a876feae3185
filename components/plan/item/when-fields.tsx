import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { isDay, momentOf, oddHour, whenAt } from '@/utils/domain/plan/clock';
import type { When } from '@/utils/domain/plan/item';

import { useChange } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan, useBrandPlan } from '../ui/brand-plan';
import { zoneHere } from '../ui/item-words';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

/** The day, the hour and whose clock: an impossible one is told and not taken, a past one only told. */
export function WhenFields({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const id = useId();
  const plan = useBrandPlan(form.now.value.brand);
  const isImpossible = useSignal<'day' | 'time' | null>(null);
  const { when, status } = form.now.value;
  const zone = when?.zone ?? plan?.zone ?? zoneHere();
  const put = (part: Partial<When>) =>
    form.change({ when: { day: dayOf(new Date()), time: null, zone, ...when, ...part } });
  const takeDay = ({ value, validity }: HTMLInputElement) => {
    // A day that is none has no value: the browser says that something stands there all the same.
    const isNone = validity.badInput || (value !== '' && !isDay(value));
    isImpossible.value = isNone ? 'day' : null;
    if (isNone) return;
    if (value === '') form.change({ when: null });
    else put({ day: value });
  };
  const takeTime = ({ value, validity }: HTMLInputElement) => {
    isImpossible.value = validity.badInput ? 'time' : null;
    if (!validity.badInput) put({ time: value === '' ? null : value.slice(0, 5) });
  };
  return (
    <fieldset class="plan-when" aria-describedby={`${id}said`}>
      <legend>{say('planItemWhen')}</legend>
      <div class="plan-field">
        <label for={`${id}day`}>{say('planItemDay')}</label>
        <input
          id={`${id}day`}
          type="date"
          min="1970-01-01"
          max="9999-12-31"
          value={when?.day ?? ''}
          aria-invalid={isImpossible.value === 'day'}
          onInput={({ currentTarget }) => takeDay(currentTarget)}
          onBlur={({ currentTarget }) => takeDay(currentTarget)}
        />
      </div>
      <div class="plan-field">
        <label for={`${id}time`}>{say('planItemTime')}</label>
        <input
          id={`${id}time`}
          type="time"
          disabled={!when}
          value={when?.time ?? ''}
          aria-invalid={isImpossible.value === 'time'}
          onInput={({ currentTarget }) => takeTime(currentTarget)}
        />
      </div>
      <ZoneField zone={zone} known={plan?.zone ?? null} disabled={!when} change={(to) => put({ zone: to })} />
      <div id={`${id}said`} class="plan-when-said">
        {isImpossible.value && (
          <p class="problem" role="alert">
            {say(isImpossible.value === 'day' ? 'planItemNoSuchDay' : 'planItemNoSuchTime')}
          </p>
        )}
        {when && <WhenNotes when={when} isOver={status === 'published' || status === 'missed'} />}
        {when && plan && when.zone !== (plan.zone ?? zoneHere()) && (
          <ZoneOfBrand brand={brand} zone={when.zone} />
        )}
      </div>
      <Conflicts form={form} field="when" />
    </fieldset>
  );
}

function WhenNotes({ when, isOver }: { when: When; isOver: boolean }) {
  const { say } = useWindow();
  const at = momentOf(when);
  const odd = oddHour(when);
  const isPast = at !== null && !isOver && (when.time === null ? dayEnded(when) : at < Date.now());
  return (
    <>
      {odd === 'skipped' && (
        <p class="problem" role="status">
          {say('planItemHourSkipped', { time: when.time, next: whenAt(at!, when.zone).time })}
        </p>
      )}
      {odd === 'twice' && <p class="soft">{say('planItemHourTwice', { time: when.time })}</p>}
      {isPast && (
        <p class="plan-warning" role="status">
          {say('planItemPast')}
        </p>
      )}
    </>
  );
}

const dayEnded = ({ day, zone }: When): boolean => whenAt(Date.now(), zone).day > day;

interface ZoneFieldProps {
  zone: string;
  /** The brand's. */
  known: string | null;
  disabled: boolean;
  change(zone: string): void;
}

function ZoneField({ zone, known, disabled, change }: ZoneFieldProps) {
  const { say } = useWindow();
  const id = useId();
  const first = [...new Set([zone, known, zoneHere(), 'UTC'].filter((one) => one !== null))];
  const rest = Intl.supportedValuesOf('timeZone').filter((one) => !first.includes(one));
  return (
    <div class="plan-field plan-zone">
      <label for={id}>{say('planItemZone')}</label>
      <select
        id={id}
        disabled={disabled}
        value={zone}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        {[...first, ...rest].map((one) => (
          <option key={one} value={one}>
            {one.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}

function ZoneOfBrand({ brand, zone }: { brand: Brand | null; zone: string }) {
  const { say } = useWindow();
  const change = useChange();
  const keep = (to: string | null) =>
    change(async () => {
      const { zone: before } = await changeBrandPlan(brand?.id ?? null, () => ({ zone: to }));
      if (to !== null)
        toast(say('planItemZoneKept', { zone: to }), { label: say('brandUndo'), act: () => keep(before) });
    });
  return (
    <button type="button" class="plain" onClick={() => keep(zone)}>
      {brand ? say('planItemZoneForBrand', { brand: brand.name }) : say('planItemZoneForAll')}
    </button>
  );
}
