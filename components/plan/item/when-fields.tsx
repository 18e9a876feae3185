import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { isDay, momentOf, oddHour, whenAt } from '@/utils/domain/plan/clock';
import type { When } from '@/utils/domain/plan/item';

import { useChange } from '../../brands/brands';
import { browserZone } from '../../competitors/period';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan, useBrandPlan } from '../ui/brand-plan';
import { ZoneSelect } from '../ui/zone-select';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

/** The day, the hour and whose clock: an impossible one is told and not taken, a past one only told. */
export function WhenFields({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const id = useId();
  const plan = useBrandPlan(form.now.value.brand);
  const isImpossible = useSignal<'day' | 'time' | null>(null);
  const { when, status } = form.now.value;
  const zone = when?.zone ?? plan?.zone ?? browserZone();
  const put = (part: Partial<When>) =>
    form.change({ when: { day: dayOf(new Date()), time: null, zone, ...when, ...part } });
  const takeDay = ({ value, validity }: HTMLInputElement) => {
    // A day that is none has no value: the browser says that something stands there all the same.
    const isNone = validity.badInput || (value !== '' && !isDay(value));
    isImpossible.value = isNone ? 'day' : null;
    if (isNone) return;
    if (value === (form.now.peek().when?.day ?? '')) return;
    if (value === '') form.change({ when: null });
    else put({ day: value });
  };
  const takeTime = ({ value, validity }: HTMLInputElement) => {
    isImpossible.value = validity.badInput ? 'time' : null;
    const time = value === '' ? null : value.slice(0, 5);
    if (!validity.badInput && time !== (form.now.peek().when?.time ?? null)) put({ time });
  };
  return (
    <fieldset class="plan-when" aria-describedby={`${id}said`}>
      <legend>{say('planItemWhen')}</legend>
      <ClockField
        type="date"
        label={say('planItemDay')}
        value={when?.day ?? ''}
        isInvalid={isImpossible.value === 'day'}
        take={takeDay}
      />
      <ClockField
        type="time"
        label={say('planItemTime')}
        value={when?.time ?? ''}
        disabled={!when}
        isInvalid={isImpossible.value === 'time'}
        take={takeTime}
      />
      <div class="plan-field plan-zone">
        <label for={`${id}zone`}>{say('planItemZone')}</label>
        <ZoneSelect
          id={`${id}zone`}
          zone={zone}
          plan={plan?.zone ?? null}
          disabled={!when}
          change={(to) => put({ zone: to })}
        />
      </div>
      <div id={`${id}said`} class="plan-when-said">
        {isImpossible.value && (
          <p class="problem" role="alert">
            {say(isImpossible.value === 'day' ? 'planItemNoSuchDay' : 'planItemNoSuchTime')}
          </p>
        )}
        {when && <WhenNotes when={when} isOver={status === 'published' || status === 'missed'} />}
        {when && plan && when.zone !== (plan.zone ?? browserZone()) && (
          <ZoneOfBrand brand={brand} zone={when.zone} />
        )}
      </div>
      <Conflicts form={form} field="when" />
    </fieldset>
  );
}

interface ClockFieldProps {
  type: 'date' | 'time';
  label: string;
  value: string;
  disabled?: boolean;
  isInvalid: boolean;
  take(input: HTMLInputElement): void;
}

/** A day or an hour. What is half typed, or none, stays as the person typed it: the value is set from outside only. */
export function ClockField({ type, label, value, disabled, isInvalid, take }: ClockFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { current } = input;
    if (current && current.value !== value && !current.validity.badInput) current.value = value;
  }, [value]);
  return (
    <div class="plan-field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type={type}
        {...(type === 'date' && { min: '1970-01-01', max: '9999-12-31' })}
        disabled={disabled}
        aria-invalid={isInvalid}
        onInput={({ currentTarget }) => take(currentTarget)}
        onBlur={({ currentTarget }) => take(currentTarget)}
      />
    </div>
  );
}

export function WhenNotes({ when, isOver }: { when: When; isOver: boolean }) {
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

function ZoneOfBrand({ brand, zone }: { brand: Brand | null; zone: string }) {
  const { say } = useWindow();
  const change = useChange();
  const keep = (to: string | null) =>
    change(async () => {
      const { zone: before } = await changeBrandPlan(brand?.id ?? null, () => ({ zone: to }));
      if (to !== null)
        toast(say('planItemZoneKept', { zone: to }), { label: say('planUndo'), act: () => keep(before) });
    });
  return (
    <button type="button" class="plain" onClick={() => keep(zone)}>
      {brand ? say('planItemZoneForBrand', { brand: brand.name }) : say('planItemZoneForAll')}
    </button>
  );
}
