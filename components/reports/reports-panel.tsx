import { useSignal, useSignalEffect } from '@preact/signals';

import { KpisPart } from '../kpis/kpis-part';
import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { openReport } from './open-report';
import { ReportsPart } from './reports-part';

const parts = {
  kpis: ['kpisPart', KpisPart],
  reports: ['reportsPart', ReportsPart],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Part = keyof typeof parts;

/** KPIs, and reports for a client or a chief. */
export function ReportsPanel() {
  const { say } = useWindow();
  const part = useSignal<Part>(openReport.peek() ? 'reports' : 'kpis');
  useSignalEffect(() => {
    if (openReport.value) part.value = 'reports';
  });
  const [, Shown] = parts[part.value];
  return (
    <>
      <Choice
        legend={say('reportsParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value][0]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      <Shown />
    </>
  );
}
