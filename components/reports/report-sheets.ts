import type { Cell, ReportDocument, TableBlock } from '@/utils/domain/reports/document';

import type { Spoken } from '../window/window';
import { isNumberCell } from './cell-text';
import { chartTable } from './chart-table';

/** What a workbook's sheet and a CSV are made of: a part of the report, its words and its tables, in order. */
export interface ReportPart {
  name: string;
  /** The whole title, where the name is cut. */
  title: string;
  parts: ({ text: string } | { table: TableBlock })[];
}

/** A report as parts with tables: figures that stand out and charts are tables as well, charts with all their numbers. */
export function reportParts(report: ReportDocument, { say }: Pick<Spoken, 'say'>): ReportPart[] {
  return report.sections.map(({ title, text, blocks }) => ({
    name: title,
    title,
    parts: [
      ...linesOf(text),
      ...blocks.flatMap((block): ReportPart['parts'] => {
        switch (block.kind) {
          case 'text':
          case 'notice':
            return linesOf(block.text);
          case 'list':
            return block.items.map((item) => ({ text: `• ${item}` }));
          case 'figures':
            return [{ table: figuresTable(block.items, say) }];
          case 'table':
            return [{ table: withEnds(block, say) }];
          case 'chart':
            return [{ table: withEnds(chartTable(block, say), say) }];
        }
      }),
    ],
  }));
}

const linesOf = (text: string): { text: string }[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));

function figuresTable(
  items: readonly { name: string; value: Cell; beside: string }[],
  say: Spoken['say'],
): TableBlock {
  const table: TableBlock = {
    kind: 'table',
    title: '',
    head: [
      { text: say('reportFileFigure') },
      { text: say('reportFileValue'), isNumber: true },
      { text: say('reportFileBeside') },
    ],
    rows: items.map(({ name, value, beside }) => [name, value, beside]),
    total: null,
    note: '',
  };
  return withEnds(table, say);
}

/** A column of intervals gets two more beside it: a spreadsheet reckons with numbers, not with "26,000 – 26,999". */
function withEnds(table: TableBlock, say: Spoken['say']): TableBlock {
  const wide = table.head.map((_, i) =>
    [...table.rows, table.total ?? []].some((row) => endsOf(row[i]) !== null),
  );
  const spread = (row: readonly Cell[]): Cell[] =>
    row.flatMap((cell, i) => (wide[i] ? [cell, ...(endsOf(cell) ?? ['', ''])] : [cell]));
  return {
    ...table,
    head: table.head.flatMap((column, i) =>
      wide[i]
        ? [
            column,
            { text: say('reportAtLeast', { name: column.text }), isNumber: true },
            { text: say('reportAtMost', { name: column.text }), isNumber: true },
          ]
        : [column],
    ),
    rows: table.rows.map(spread),
    total: table.total && spread(table.total),
  };
}

function endsOf(cell: Cell | undefined): [Cell, Cell] | null {
  if (cell === undefined || !isNumberCell(cell) || !cell.between) return null;
  const { between, ...rest } = cell;
  return [
    { ...rest, value: between.low, isRough: false },
    { ...rest, value: between.high, isRough: false },
  ];
}
