import { useEffect, useState } from 'preact/hooks';

import type { ReportDocument } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';
import { report as tell } from '@/utils/errors';

import { speakIn, type Spoken } from '../window/window';
import { makeReport } from './make-report';

/** A report as it is made now, with the words of its own language. */
export interface MadeReport {
  report: ReportDocument;
  spoken: Spoken;
}

/** How long writing has rested before the report is made again. */
const restMs = 350;

/**
 * The report of a form and a period, made again when they change and when a person comes back to the window. While the next
 * is being made the last one stands; null until the first is there.
 */
export function useReport(
  form: ReportForm,
  period: ReportPeriod,
): { made: MadeReport | null; failed: boolean } {
  const [state, setState] = useState<{ made: MadeReport | null; failed: boolean }>({
    made: null,
    failed: false,
  });
  const [again, setAgain] = useState(0);
  const { updatedAt: _, ...content } = form;
  const key = JSON.stringify(content);
  useEffect(() => {
    let isWanted = true;
    const make = async () => {
      try {
        const [report, spoken] = await Promise.all([
          makeReport(form, period, Date.now()),
          speakIn(form.language),
        ]);
        if (isWanted) setState({ made: { report, spoken }, failed: false });
      } catch (error) {
        tell(error, 'making a report');
        if (isWanted) setState(({ made }) => ({ made, failed: true }));
      }
    };
    const timer = setTimeout(() => void make(), state.made ? restMs : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, period.id, again]);
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') setAgain((times) => times + 1);
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, []);
  return state;
}
