import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';
import { isDay } from '@/utils/domain/plan/clock';
import { isOver } from '@/utils/domain/tasks/origin';
import type { Task } from '@/utils/domain/tasks/task';

import { browserZone } from '../../competitors/period';
import { ClockField, WhenNotes } from '../../plan/item/when-fields';
import { useBrandPlan } from '../../plan/ui/brand-plan';
import { ZoneSelect } from '../../plan/ui/zone-select';
import { useWindow } from '../../window/window';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** By when, and by whose clock: an impossible day is told and not taken, a past one only told. */
export function DueFields({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  const id = useId();
  const { due, brand, state } = form.now.value;
  const plan = useBrandPlan(brand);
  const isImpossible = useSignal<'day' | 'time' | null>(null);
  const zone = due?.zone ?? plan?.zone ?? browserZone();
  const put = (part: Partial<NonNullable<Task['due']>>) =>
    form.change({ due: { day: dayOf(new Date()), time: null, zone, ...due, ...part } });
  const takeDay = ({ value, validity }: HTMLInputElement) => {
    const isNone = validity.badInput || (value !== '' && !isDay(value));
    isImpossible.value = isNone ? 'day' : null;
    if (isNone || value === (form.now.peek().due?.day ?? '')) return;
    if (value === '') form.change({ due: null });
    else put({ day: value });
  };
  const takeTime = ({ value, validity }: HTMLInputElement) => {
    isImpossible.value = validity.badInput ? 'time' : null;
    const time = value === '' ? null : value.slice(0, 5);
    if (!validity.badInput && time !== (form.now.peek().due?.time ?? null)) put({ time });
  };
  return (
    <fieldset class="plan-when" aria-describedby={`${id}said`}>
      <legend>{say('tasksDue')}</legend>
      <ClockField
        type="date"
        label={say('planItemDay')}
        value={due?.day ?? ''}
        isInvalid={isImpossible.value === 'day'}
        take={takeDay}
      />
      <ClockField
        type="time"
        label={say('planItemTime')}
        value={due?.time ?? ''}
        disabled={!due}
        isInvalid={isImpossible.value === 'time'}
        take={takeTime}
      />
      {due && (
        <div class="plan-field plan-zone">
          <label for={`${id}zone`}>{say('planItemZone')}</label>
          <ZoneSelect
            id={`${id}zone`}
            zone={zone}
            plan={plan?.zone ?? null}
            change={(to) => put({ zone: to })}
          />
        </div>
      )}
      <div id={`${id}said`} class="plan-when-said">
        {isImpossible.value && (
          <p class="problem" role="alert">
            {say(isImpossible.value === 'day' ? 'planItemNoSuchDay' : 'planItemNoSuchTime')}
          </p>
        )}
        {due && <WhenNotes when={due} isOver={isOver({ state })} />}
      </div>
      <Conflict form={form} field="due" />
    </fieldset>
  );
}
