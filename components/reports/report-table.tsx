import { useId } from 'preact/hooks';

import type { Cell, TableBlock } from '@/utils/domain/reports/document';
import type { Language } from '@/utils/words';

import { cellText, isNumberCell } from './cell-text';
import { TextCell } from './report-text';
import { Wide } from './report-wide';

/** A table of so many rows or less is not parted between two sheets of paper. */
const wholeRows = 10;

/** A table of a report: its heads come again on every page of paper, its rows are never cut. */
export function ReportTable({ table, language }: { table: TableBlock; language: Language }) {
  const { title, head, rows, total, note } = table;
  const id = useId();
  const cells = (row: readonly Cell[]) =>
    row.map((cell, i) => {
      const isNumber = isNumberCell(cell);
      const shown = isNumber ? cellText(cell, language) : <TextCell cell={cell} />;
      const side = isNumber ? 'number figure' : classOf(head[i]);
      // The first column says whose row it is.
      return i === 0 ? (
        <th key={i} scope="row" class={side}>
          {shown}
        </th>
      ) : (
        <td key={i} class={side}>
          {shown}
        </td>
      );
    });
  return (
    <div class={rows.length <= wholeRows ? 'table whole' : 'table'}>
      <h3 id={id}>{title}</h3>
      <Wide name={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {head.map((column, i) => (
                <th key={i} scope="col" class={classOf(column)}>
                  {column.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>{cells(row)}</tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>{cells(total)}</tr>
            </tfoot>
          )}
        </table>
      </Wide>
      {note && <p class="soft note">{note}</p>}
    </div>
  );
}

const classOf = (column: TableBlock['head'][number] | undefined): string | undefined =>
  column?.isNumber ? 'number' : column?.isProse ? 'prose' : undefined;
