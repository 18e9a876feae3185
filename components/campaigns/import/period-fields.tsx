import { useSignal } from '@preact/signals';

import type { ExportRead } from '@/utils/domain/campaigns/import/export-read';
import { isDay } from '@/utils/domain/plan/clock';

import { useWindow } from '../../window/window';
import { Field } from './field';
import { told } from './import-state';

const words = {
  above: 'resultsPeriodAbove',
  fileName: 'resultsPeriodFile',
  unknown: 'resultsPeriodUnknown',
} as const;

/** The days of a file that tells none in its rows; what it tells elsewhere is offered. */
export function PeriodFields({ read: { period } }: { read: ExportRead }) {
  const { say } = useWindow();
  const from = useSignal(period.period?.from ?? '');
  const to = useSignal(period.period?.to ?? '');
  const isReversed = from.value !== '' && to.value !== '' && from.value > to.value;
  const set = () => {
    if (isDay(from.value) && isDay(to.value) && from.value <= to.value)
      told.value = { ...told.value, period: { from: from.value, to: to.value } };
  };
  return (
    <fieldset class="results-field">
      <legend class="unseen">{say('resultsPeriod')}</legend>
      <Field label={say('resultsPeriodFrom')}>
        {(id) => (
          <input
            id={id}
            type="date"
            value={from.value}
            onInput={(event) => {
              from.value = event.currentTarget.value;
              set();
            }}
          />
        )}
      </Field>
      <Field label={say('resultsPeriodTo')}>
        {(id) => (
          <input
            id={id}
            type="date"
            value={to.value}
            onInput={(event) => {
              to.value = event.currentTarget.value;
              set();
            }}
          />
        )}
      </Field>
      <span class={period.by === 'above' ? 'soft' : 'check'} role={isReversed ? 'alert' : undefined}>
        {isReversed
          ? say('resultsPeriodOrder')
          : period.by === 'above' || period.by === 'fileName' || period.by === 'unknown'
            ? say(words[period.by])
            : ''}
      </span>
    </fieldset>
  );
}
