import type { ReportSection } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';
import { taskLimits } from '@/utils/domain/tasks/task';

import { newTask } from '../tasks/new-task';
import { useWindow } from '../window/window';

interface SectionFindingsProps {
  form: ReportForm;
  period: ReportPeriod;
  findings: ReportSection['findings'];
}

/** What a section has found that somebody may do something about. */
export function SectionFindings({ form, period, findings }: SectionFindingsProps) {
  const { say } = useWindow();
  if (findings.length === 0) return null;
  return (
    <ul class="report-findings">
      {findings.map(({ id, said }) => (
        <li key={id}>
          <p lang={form.language}>{said}</p>
          <button
            aria-label={say('reportMakeTaskOf', { said })}
            onClick={() =>
              newTask(
                { kind: 'report', id: `${form.id} ${period.id} ${id}`.slice(0, 400), said },
                { brand: form.brand, title: said.slice(0, taskLimits.title) },
              )
            }
          >
            {say('reportMakeTask')}
          </button>
        </li>
      ))}
    </ul>
  );
}
