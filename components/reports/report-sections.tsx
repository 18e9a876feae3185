import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ id: SectionId; by: number } | null>(null);
  const move = (from: number, by: number) => {
    const moved = [...sections];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    change({ sections: moved });
    setLast({ id: sections[from]!.id, by });
  };
  // A row that is moved loses the keyboard; at the end of the list its other button has it.
  useLayoutEffect(() => {
    if (!last) return;
    const [up, down] = list.current!.querySelectorAll<HTMLButtonElement>(
      `[data-section="${last.id}"] button`,
    );
    const [first, second] = last.by < 0 ? [up, down] : [down, up];
    (first?.disabled ? second : first)?.focus();
  }, [last]);
  const place = last && sections.findIndex(({ id }) => id === last.id) + 1;
  return (
    <section class="report-box" aria-label={say('reportSections')}>
      <h3>{say('reportSections')}</h3>
      <p class="unseen" role="status">
        {last && say('reportMoved', { name: say(sectionTitles[last.id]), place, count: sections.length })}
      </p>
      <ol class="report-sections" ref={list}>
        {sections.map(({ id, isShown }, i) => {
          const name = say(sectionTitles[id]);
          const made = report?.sections.find((one) => one.id === id);
          return (
            <li key={id}>
              <div class="report-section-line" data-section={id}>
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
