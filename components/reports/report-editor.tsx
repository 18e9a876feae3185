import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { lastWhole, periodOfId, stepped, type ReportPeriod } from '@/utils/domain/reports/period';
import { reportLimits, type ReportForm } from '@/utils/domain/reports/report-form';

import { browserZone } from '../competitors/period';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { periodName } from './period-words';
import { ReportDownloads } from './report-downloads';
import type { ReportDraft } from './report-draft';
import { ReportFields } from './report-fields';
import { ReportSections } from './report-sections';
import { ReportView } from './report-view';
import { faultWords } from './report-words';
import { useReport } from './use-report';

interface ReportEditorProps {
  draft: ReportDraft;
  /** As the store has it now; undefined: another window has removed it. */
  kept: ReportForm | undefined;
  /** The period that is shown first; null: the last that is over. */
  first: string | null;
  close(): void;
}

/** One report: its period, what it is made of, and what it looks like. */
export function ReportEditor({ draft, kept, first, close }: ReportEditorProps) {
  const { say, language } = useWindow();
  const form = draft.form.value;
  const chosen = useSignal(first);
  const period = periodShown(form, chosen.value);
  const { made, failed } = useReport(form, period);
  useEffect(() => draft.heard(kept), [kept]);
  useEffect(() => {
    const leave = () => void draft.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [draft]);
  const back = async () => {
    if (!(await draft.flush())) return toast(say('reportUnsaved'));
    close();
  };
  const step = (by: number) => (chosen.value = stepped(period, by).id);
  return (
    <div class="report-editor">
      <div class="report-side">
        <div class="report-line">
          <button onClick={() => void back()}>{say('reportBack')}</button>
          <Standing draft={draft} />
        </div>
        <div class="report-period">
          <button onClick={() => step(-1)} aria-label={say('reportPeriodBack')}>
            <span aria-hidden="true">‹</span>
          </button>
          <h2 aria-live="polite">{periodName(period, { say, language: language.value })}</h2>
          <button onClick={() => step(1)} aria-label={say('reportPeriodOn')}>
            <span aria-hidden="true">›</span>
          </button>
        </div>
        <ReportDownloads form={form} period={period} made={made} flush={() => draft.flush()} />
        <ReportFields form={form} change={(part) => draft.change(part)} />
        <ReportSections
          form={form}
          period={period}
          report={made?.report ?? null}
          change={(part) => draft.change(part)}
        />
      </div>
      <section class="report-preview" aria-label={say('reportPreview')}>
        {failed && (
          <p class="problem" role="alert">
            {say('reportNotMade')}
          </p>
        )}
        {made ? (
          <ReportView {...made} />
        ) : (
          !failed && (
            <p class="soft" role="status">
              {say('reportMaking')}
            </p>
          )
        )}
      </section>
    </div>
  );
}

/** The period that a person has turned to, as long as it is one of the form's; else the last that is over. */
function periodShown({ every, zone }: ReportForm, id: string | null): ReportPeriod {
  const period = id === null ? null : periodOfId(id);
  return period?.every === every ? period : lastWhole(every, Date.now(), zone ?? browserZone());
}

/** Whether what is written is kept; where it is not, why, and what can be done. */
function Standing({ draft }: { draft: ReportDraft }) {
  const { say } = useWindow();
  const fault = draft.fault.value;
  if (fault === null)
    return (
      <span class="soft" role="status">
        {say(draft.isPending.value ? 'reportSaving' : 'reportSaved')}
      </span>
    );
  const most = {
    nameLong: reportLimits.name,
    shortLong: reportLimits.short,
    textLong: reportLimits.text,
    textsFull: reportLimits.texts,
    full: reportLimits.reports,
  }[fault as 'nameLong'];
  return (
    <div class="report-fault" role="alert">
      <p>{say(fault === 'changed' && draft.isGone ? 'reportRemoved' : faultWords[fault], { most })}</p>
      {fault === 'changed' && (
        <div class="report-line">
          <button class="strong" onClick={() => void draft.keepMine()}>
            {say('reportKeepMine')}
          </button>
          {!draft.isGone && <button onClick={() => draft.takeTheirs()}>{say('reportTakeTheirs')}</button>}
        </div>
      )}
      {(fault === 'failed' || fault === 'full') && (
        <button onClick={() => void draft.flush()}>{say('reportTryAgain')}</button>
      )}
    </div>
  );
}
