import type { ReportDocument } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm, SectionId } from '@/utils/domain/reports/report-form';

import { useWindow } from '../window/window';
import { sectionTitles } from './make-report';
import { allSections } from './report-starters';
import { SectionFindings } from './section-findings';
import { SectionText } from './section-text';

interface ReportSectionsProps {
  form: ReportForm;
  period: ReportPeriod;
  /** The report as it was last made; null: not yet. */
  report: ReportDocument | null;
  change(part: Partial<ReportForm>): void;
}

/** What a report consists of: which sections, in which order, and their sentences. */
export function ReportSections({ form, period, report, change }: ReportSectionsProps) {
  const { say } = useWindow();
  const sections = allSections(form);
  const show = (id: SectionId, isShown: boolean) =>
    change({ sections: sections.map((one) => (one.id === id ? { id, isShown } : one)) });
  const move = (from: number, by: number) => {
    const moved = [...sections];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    change({ sections: moved });
  };
  return (
    <section class="report-box" aria-label={say('reportSections')}>
      <h3>{say('reportSections')}</h3>
      <ol class="report-sections">
        {sections.map(({ id, isShown }, i) => {
          const name = say(sectionTitles[id]);
          const made = report?.sections.find((one) => one.id === id);
          return (
            <li key={id}>
              <div class="report-section-line">
                <label>
                  <input
                    type="checkbox"
                    checked={isShown}
                    onChange={({ currentTarget: { checked } }) => show(id, checked)}
                  />
                  {name}
                </label>
                <button
                  class="plain"
                  disabled={i === 0}
                  aria-label={say('reportMoveUp', { name })}
                  onClick={() => move(i, -1)}
                >
                  <span aria-hidden="true">↑</span>
                </button>
                <button
                  class="plain"
                  disabled={i === sections.length - 1}
                  aria-label={say('reportMoveDown', { name })}
                  onClick={() => move(i, 1)}
                >
                  <span aria-hidden="true">↓</span>
                </button>
              </div>
              {isShown && made && (
                <>
                  <SectionText form={form} period={period} section={made} name={name} change={change} />
                  <SectionFindings form={form} period={period} findings={made.findings} />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
