import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { ReportSheet } from './report-sheet';
import { reportStyle } from './report-style';
import type { MadeReport } from './use-report';

/**
 * A report as its file will show it. It stands in a shadow tree, where it has the file's looks and none of the window's: a
 * frame would need its page as text, which the policy of our pages forbids (S-03).
 */
export function ReportView({ report, spoken }: MadeReport) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = host;
    if (!current) return undefined;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    render(
      <>
        <style>{reportStyle(report.colour)}</style>
        <ReportSheet report={report} spoken={spoken} />
      </>,
      root,
    );
    return undefined;
  }, [report, spoken]);
  useLayoutEffect(() => () => render(null, host.current?.shadowRoot ?? document.createElement('div')), []);
  return <div ref={host} class="report-view" />;
}
