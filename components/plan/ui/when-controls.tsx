import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';
import { isDay, momentOf, oddHour, whenAt } from '@/utils/domain/plan/clock';
import type { When } from '@/utils/domain/plan/item';

import { browserZone } from '../../competitors/period';
import { useWindow } from '../../window/window';
import { useBrandPlan } from './brand-plan';
import { ZoneSelect } from './zone-select';

interface WhenControlsProps {
  legend: string;
  when: When | null;
  /** As it is when it is asked. */
  now(): When | null;
  change(when: When | null): void;
  /** The brand by whose clock it is, where none is chosen. */
  brand: string | null;
  /** A past one is not told any more. */
  isOver: boolean;
  /** What else is said of it. */
  said?: ComponentChildren;
  children: ComponentChildren;
}

/** The day, the hour and whose clock: an impossible one is told and not taken, a past one only told. */
export function WhenControls({
  legend,
  when,
  now,
  change,
  brand,
  isOver,
  said,
  children,
}: WhenControlsProps) {
  const { say } = useWindow();
  const id = useId();
  const plan = useBrandPlan(brand);
  const isImpossible = useSignal<'day' | 'time' | null>(null);
  const zone = when?.zone ?? plan?.zone ?? browserZone();
  const put = (part: Partial<When>) => change({ day: dayOf(new Date()), time: null, zone, ...when, ...part });
  const takeDay = ({ value, validity }: HTMLInputElement) => {
    // A day that is none has no value: the browser says that something stands there all the same.
    const isNone = validity.badInput || (value !== '' && !isDay(value));
    isImpossible.value = isNone ? 'day' : null;
    if (isNone || value === (now()?.day ?? '')) return;
    if (value === '') change(null);
    else put({ day: value });
  };
  const takeTime = ({ value, validity }: HTMLInputElement) => {
    isImpossible.value = validity.badInput ? 'time' : null;
    const time = value === '' ? null : value.slice(0, 5);
    if (!validity.badInput && time !== (now()?.time ?? null)) put({ time });
  };
  return (
    <fieldset class="plan-when" aria-describedby={`${id}said`}>
      <legend>{legend}</legend>
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
        {when && <WhenNotes when={when} isOver={isOver} />}
        {said}
      </div>
      {children}
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
function ClockField({ type, label, value, disabled, isInvalid, take }: ClockFieldProps) {
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
