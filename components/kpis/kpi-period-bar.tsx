import {
  kpiPeriod,
  periodKinds,
  stepPeriod,
  type KpiPeriod,
  type PeriodKind,
} from '@/utils/domain/kpis/period';
import { dayMs } from '@/utils/domain/pace';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import type { Telling } from './kpi-how';
import { periodName } from './kpi-words';

const kindWords: Record<PeriodKind, WindowWord> = {
  month: 'kpisMonth',
  quarter: 'kpisQuarter',
  year: 'kpisYear',
};

interface PeriodBarProps {
  period: KpiPeriod;
  kind: PeriodKind;
  now: number;
  telling: Telling;
  turn(kind: PeriodKind): void;
  /** Shows the period that a day is in; null: the one that is now. */
  show(day: string | null): void;
}

/** Which period is shown, how much of it has gone by, and how to go on to others. */
export function PeriodBar({ period, kind, now, telling, turn, show }: PeriodBarProps) {
  const { say } = useWindow();
  const step = (by: number) => {
    const next = kpiPeriod(stepPeriod(period.id, by), telling.zone);
    if (next) show(next.firstDay);
  };
  return (
    <div class="kpis-period">
      <Choice
        legend={say('kpisPeriodKind')}
        quiet
        options={periodKinds.map((value) => ({ value, label: say(kindWords[value]) }))}
        value={kind}
        change={(value) => {
          // The month of a quarter that is over is not the one of today.
          if (now < period.from || now >= period.to) show(period.firstDay);
          turn(value);
        }}
      />
      <div class="steps">
        <button onClick={() => step(-1)} aria-label={say('kpisBack')}>
          <span aria-hidden="true">‹</span>
        </button>
        <button onClick={() => show(null)}>{say('kpisNow')}</button>
        <button onClick={() => step(1)} aria-label={say('kpisOn')}>
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <div class="kpis-period-name">
        <h2 aria-live="polite">{periodName(period.id, telling)}</h2>
        <p class="soft">
          {goneText(period, now, telling)} {say('kpisClock', { zone: telling.zone })}
        </p>
      </div>
    </div>
  );
}

function goneText({ from, to }: KpiPeriod, now: number, { say }: Telling): string {
  if (now >= to) return say('kpisIsOver');
  if (now < from) return say('kpisNotBegun');
  return say('kpisDayOf', {
    day: Math.floor((now - from) / dayMs) + 1,
    days: Math.round((to - from) / dayMs),
  });
}
