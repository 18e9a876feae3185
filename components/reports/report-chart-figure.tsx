import { useId } from 'preact/hooks';

import type { ChartBlock } from '@/utils/domain/reports/document';
import type { Language } from '@/utils/words';

import type { Spoken } from '../window/window';
import { cellText, isNumberCell } from './cell-text';
import { chartTable } from './chart-table';
import { ReportChart } from './report-chart';

interface ChartFigureProps {
  chart: ChartBlock;
  language: Language;
  ink: string;
  spoken: Pick<Spoken, 'say'>;
}

/** A chart of a report with its name, what is to be known of it, and its numbers. */
export function ChartFigure({ chart, language, ink, spoken: { say } }: ChartFigureProps) {
  const { head, rows } = chartTable(chart);
  const id = useId();
  return (
    <figure>
      <h3 id={id}>{chart.title}</h3>
      <div class="wide" role="group" tabIndex={0} aria-labelledby={id}>
        <ReportChart chart={chart} language={language} ink={ink} />
      </div>
      {chart.note && <figcaption class="soft note">{chart.note}</figcaption>}
      <details>
        <summary>{say('reportChartNumbers')}</summary>
        <div class="wide" role="group" tabIndex={0} aria-labelledby={id}>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <td />
                {head.slice(1).map(({ text }, i) => (
                  <th key={i} scope="col" class="number">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">{chart.labels[i]}</th>
                  {cells.map((cell, j) => (
                    <td key={j} class="number figure">
                      {isNumberCell(cell) && cellText(cell, language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
