import { inkOf } from '@/utils/domain/reports/colours';
import type { Block, ReportDocument } from '@/utils/domain/reports/document';

import type { Spoken } from '../window/window';
import { cellText, isNumberCell } from './cell-text';
import { ChartFigure } from './report-chart-figure';
import { ReportTable } from './report-table';
import { TextCell } from './report-text';

interface ReportSheetProps {
  report: ReportDocument;
  /** The report's own language, whatever the window's is. */
  spoken: Pick<Spoken, 'say'>;
}

/** A report as a page: the same in the window, on paper and in a file. */
export function ReportSheet({ report, spoken }: ReportSheetProps) {
  const { say } = spoken;
  const { title, client, author, period, against, madeOn, logo, language } = report;
  const ink = inkOf(report.colour);
  return (
    <article class="report" lang={language}>
      <header>
        {logo && <img src={logo} alt={client} />}
        <div>
          <p class="period">{period}</p>
          <h1>{title}</h1>
          {client && <p class="client">{client}</p>}
          <p class="soft">
            {[
              against && say('reportAgainst', { against }),
              author && say('reportBy', { author }),
              say('reportMadeOn', { day: madeOn }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      {report.sections.map((section) => (
        <section key={section.id}>
          <h2>{section.title}</h2>
          <Paragraphs text={section.text} />
          {section.blocks.map((block, i) => (
            <BlockView key={i} block={block} report={report} ink={ink} spoken={spoken} />
          ))}
        </section>
      ))}
      {!report.sections.some(({ id }) => id === 'definitions') && (
        <footer>
          <p class="soft">{say('reportLegend')}</p>
        </footer>
      )}
    </article>
  );
}

interface BlockViewProps extends ReportSheetProps {
  block: Block;
  ink: string;
}

function BlockView({ block, report, ink, spoken }: BlockViewProps) {
  const { language } = report;
  switch (block.kind) {
    case 'text':
      return <Paragraphs text={block.text} />;
    case 'notice':
      return <p class="notice">{block.text}</p>;
    case 'list':
      return (
        <ul class={block.items.length <= wholeItems ? 'whole' : undefined}>
          {block.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'figures':
      return (
        <dl class="figures">
          {block.items.map(({ name, value, beside, tone }, i) => (
            <div key={i} class={tone}>
              <dt>{name}</dt>
              <dd class="value">
                {isNumberCell(value) ? cellText(value, language) : <TextCell cell={value} />}
              </dd>
              {beside && <dd class="soft">{beside}</dd>}
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <ReportTable table={block} language={language} />;
    case 'chart':
      return <ChartFigure chart={block} language={language} ink={ink} spoken={spoken} />;
  }
}

/** A list of so many items or less is not parted between two sheets of paper. */
const wholeItems = 6;

/** An empty line is between paragraphs; a line's end within one stays. */
function Paragraphs({ text }: { text: string }) {
  const all = text.split(/\n[^\S\n]*\n/).map((paragraph) => paragraph.trim());
  return (
    <>
      {all.filter(Boolean).map((paragraph, i) => (
        <p key={i} class="said">
          {paragraph}
        </p>
      ))}
    </>
  );
}
