import { useSignal } from '@preact/signals';

import type { PeriodId } from '@/utils/domain/kpis/kpi';
import { addsUp, measureFacts } from '@/utils/domain/kpis/measure';
import { kindOfPeriod, partsOfPeriod } from '@/utils/domain/kpis/period';
import { dividedEqually } from '@/utils/domain/kpis/targets';
import { readNumber, writeNumber } from '@/utils/domain/kpis/written-number';

import { useWindow } from '../window/window';
import type { KpiForm } from './kpi-form';
import { partName, periodName } from './kpi-words';

interface TargetFieldsProps {
  form: KpiForm;
  set(part: Partial<KpiForm>): void;
  /** The period that is looked at: its year comes first. */
  period: PeriodId;
  decimal: ',' | '.';
}

/** The targets of a year: its months, quarters and the whole of it at once, and the numbers that are written by hand. */
export function TargetFields({ form, set, period, decimal }: TargetFieldsProps) {
  const { say, language } = useWindow();
  const saying = { say, language: language.value };
  const year = useSignal(Number(period.slice(0, 4)));
  const said = useSignal('');
  const { measure } = form;
  const id = String(year.value).padStart(4, '0');
  const quarters = partsOfPeriod(id);
  const rows = [...quarters.flatMap((quarter) => [...partsOfPeriod(quarter), quarter]), id];
  const of = { measure, currency: form.currency.trim().toUpperCase() || null };
  const unit = {
    money: of.currency ?? '',
    share: say('kpisUnitPercent'),
    minutes: say('kpisUnitMinutes'),
    plain: measure === 'byHand' ? form.unit.trim() : '',
    times: '',
  }[measureFacts[measure].unit];
  /** Fills the parts of each whole that has a target and whose parts have none. */
  const divide = (wholes: readonly PeriodId[]) => {
    const targets = { ...form.targets };
    let count = 0;
    for (const whole of wholes) {
      const value = readNumber(targets[whole] ?? '', of);
      const parts = partsOfPeriod(whole);
      if (typeof value !== 'number' || parts.some((part) => (targets[part] ?? '').trim() !== '')) continue;
      for (const [i, part] of dividedEqually(value, parts.length).entries()) {
        targets[parts[i]!] = writeNumber(part, of, decimal);
        count++;
      }
    }
    said.value = count > 0 ? say('kpisDivided', { count }) : say('kpisDivideNothing');
    if (count > 0) set({ targets });
  };
  return (
    <fieldset class="kpi-targets">
      <legend>{say('kpisTargets')}</legend>
      <div class="kpi-year" role="group" aria-label={say('kpisTargetsOf')}>
        <button type="button" aria-label={say('kpisYearBack')} onClick={() => year.value--}>
          <span aria-hidden="true">‹</span>
        </button>
        <b aria-live="polite">{id}</b>
        <button type="button" aria-label={say('kpisYearOn')} onClick={() => year.value++}>
          <span aria-hidden="true">›</span>
        </button>
        {unit !== '' && <span class="soft">{say('kpisTargetsIn', { unit })}</span>}
      </div>
      <p class="soft">{say('kpisWrittenHint')}</p>
      <div class="kpi-grid">
        <span class="soft">{say('kpisPeriod')}</span>
        <span class="soft" aria-hidden="true">
          {say('kpisTarget')}
        </span>
        <span class="soft" aria-hidden="true">
          {say('kpisWrittenField')}
        </span>
        {rows.map((row) => {
          const name = periodName(row, saying);
          return (
            <div key={row} class="kpi-period" data-kind={kindOfPeriod(row)} data-now={row === period}>
              <span>{partName(row, saying)}</span>
              <input
                type="text"
                inputMode="decimal"
                data-field={`targets ${row}`}
                aria-label={say('kpisTargetOf', { period: name })}
                value={form.targets[row] ?? ''}
                onInput={({ currentTarget: { value } }) =>
                  set({ targets: { ...form.targets, [row]: value } })
                }
              />
              <input
                type="text"
                inputMode="decimal"
                data-field={`written ${row}`}
                aria-label={say('kpisWrittenOf', { period: name })}
                value={form.written[row] ?? ''}
                onInput={({ currentTarget: { value } }) =>
                  set({ written: { ...form.written, [row]: value } })
                }
              />
            </div>
          );
        })}
      </div>
      {addsUp(measure) && (
        <div class="kpi-divide">
          <button type="button" onClick={() => divide([id])}>
            {say('kpisDivideYear')}
          </button>
          <button type="button" onClick={() => divide(quarters)}>
            {say('kpisDivideQuarters')}
          </button>
          <span role="status" class="soft">
            {said.value}
          </span>
        </div>
      )}
    </fieldset>
  );
}
