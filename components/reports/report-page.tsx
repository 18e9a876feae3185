import './report-page.css';

import { useEffect } from 'preact/hooks';

import { periodOfId, type ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';
import { useLive } from '@/utils/store/live';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

import { EmptyState } from '../ui/empty-state';
import { useWindow } from '../window/window';
import { paperStyle } from './report-style';
import { ReportView } from './report-view';
import { useReport } from './use-report';

/** A report alone on its page: for paper and PDF, on light ground. */
export function ReportPage() {
  const { say } = useWindow();
  const asked = new URLSearchParams(location.search);
  const id = asked.get('report') ?? '';
  const period = periodOfId(asked.get('period') ?? '');
  const forms = useLive(() => madeOf(ownStore, 'reports'), []);
  if (!forms) return null;
  const form = forms.find((one) => one.id === id);
  if (!form || !period)
    return (
      <main class="report-alone">
        <EmptyState title={say('reportGone')} text={say('reportGoneText')} />
      </main>
    );
  return <Paper form={form} period={period} />;
}

function Paper({ form, period }: { form: ReportForm; period: ReportPeriod }) {
  const { say } = useWindow();
  const { made, failed } = useReport(form, period);
  const title =
    made && [made.report.title, made.report.client, made.report.period].filter(Boolean).join(' · ');
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return (
    <main class="report-alone">
      <div class="tools">
        <button type="button" class="strong" disabled={!made} onClick={() => print()}>
          {say('guidePagePrint')}
        </button>
        <p class="soft">{say('reportPrintHint')}</p>
      </div>
      {failed && (
        <p class="problem" role="alert">
          {say('reportNotMade')}
        </p>
      )}
      {made ? (
        <>
          <style>{paperStyle(made.report)}</style>
          <ReportView {...made} />
        </>
      ) : (
        !failed && <p role="status">{say('reportMaking')}</p>
      )}
    </main>
  );
}
