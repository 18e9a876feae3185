import { useId } from 'preact/hooks';

import type { ChartBlock } from '@/utils/domain/reports/document';
import type { Language } from '@/utils/words';

import type { Spoken } from '../window/window';
import { cellText, isNumberCell } from './cell-text';
import { chartTable } from './chart-table';
import { ReportChart } from './report-chart';
import { Wide } from './report-wide';

interface ChartFigureProps {
  chart: ChartBlock;
  language: Language;
  ink: string;
  spoken: Pick<Spoken, 'say'>;
}

/** A chart of a report with its name, what is to be known of it, and its numbers. */
export function ChartFigure({ chart, language, ink, spoken: { say } }: ChartFigureProps) {
  const { head, rows } = chartTable(chart, say);
  const id = useId();
  return (
    <figure>
      <h3 id={id}>{chart.title}</h3>
      <Wide name={id}>
        <ReportChart chart={chart} language={language} ink={ink} />
      </Wide>
      {chart.note && <figcaption class="soft note">{chart.note}</figcaption>}
      <details>
        <summary>{say('reportChartNumbers')}</summary>
        <Wide name={id}>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{head[0]!.text}</th>
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
        </Wide>
      </details>
    </figure>
  );
}
