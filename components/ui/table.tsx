import './table.css';

import type { ComponentChildren } from 'preact';

import { useRowsInView } from './rows-in-view';

export interface Column<Id extends string> {
  id: Id;
  name: string;
  /** Numbers stand at the end of their cell. */
  numeric?: boolean;
  /** Which way a first click sorts. */
  first?: 'ascending' | 'descending';
}
export interface Order<Id extends string> {
  by: Id;
  direction: 'ascending' | 'descending';
}
export interface TableRow<Id extends string> {
  key: string;
  /** Asked for when the row is drawn. */
  cells(): Record<Id, { content: ComponentChildren; why: string; tone?: 'above' | 'below' }>;
}

interface TableProps<Id extends string> {
  caption: string;
  columns: readonly Column<Id>[];
  rows: readonly TableRow<Id>[];
  order: Order<Id>;
  sort(order: Order<Id>): void;
}

/**
 * A table that is sorted by its heads. Where it has room it is a grid of columns; where it has not, each row becomes
 * a small card whose numbers carry their heads' names, and the heads stand above as a strip of buttons. Roles are
 * written out because a browser forgets them when a row is laid out otherwise. Of many rows only those near the view
 * are drawn, between two blanks as high as the rest.
 */
export function Table<Id extends string>({ caption, columns, rows, order, sort }: TableProps<Id>) {
  const { box, first, last, before, after } = useRowsInView(rows.length);
  const isPart = before + after > 0;
  return (
    <div class="table-box" ref={box}>
      <table role="table" aria-rowcount={isPart ? rows.length + 1 : undefined}>
        <caption class="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} sort={sort} />
            ))}
          </tr>
        </thead>
        {before > 0 && <Blank height={before} />}
        <tbody role="rowgroup" class="rows">
          {rows.slice(first, last).map((row, i) => (
            <tr
              role="row"
              key={row.key}
              data-key={row.key}
              aria-rowindex={isPart ? first + i + 2 : undefined}
            >
              <Cells columns={columns} order={order} cells={row.cells()} />
            </tr>
          ))}
        </tbody>
        {after > 0 && <Blank height={after} />}
      </table>
    </div>
  );
}

function Cells<Id extends string>({
  columns,
  order,
  cells,
}: Pick<TableProps<Id>, 'columns' | 'order'> & { cells: ReturnType<TableRow<Id>['cells']> }) {
  return (
    <>
      {columns.map(({ id, name, numeric }) => (
        <td
          role="cell"
          key={id}
          class={[id, numeric && 'numeric', order.by === id && 'sorted', cells[id].tone]
            .filter(Boolean)
            .join(' ')}
          data-name={name}
          title={cells[id].why || undefined}
        >
          {cells[id].content}
        </td>
      ))}
    </>
  );
}

const Blank = ({ height }: { height: number }) => (
  <tbody class="blank" aria-hidden="true">
    <tr style={{ blockSize: `${height}px` }} />
  </tbody>
);

function Head<Id extends string>({
  column,
  order,
  sort,
}: { column: Column<Id> } & Pick<TableProps<Id>, 'order' | 'sort'>) {
  const { id, name, numeric, first = numeric ? 'descending' : 'ascending' } = column;
  const sorted = order.by === id ? order.direction : 'none';
  const turn = () =>
    sort({
      by: id,
      direction: sorted === 'none' ? first : sorted === 'ascending' ? 'descending' : 'ascending',
    });
  return (
    <th role="columnheader" scope="col" class={numeric ? `${id} numeric` : id} aria-sort={sorted}>
      <button class="plain" onClick={turn}>
        {name}
        <span class="arrow" aria-hidden="true" />
      </button>
    </th>
  );
}
