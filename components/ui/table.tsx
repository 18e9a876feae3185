import './table.css';

import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

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
 * are drawn, and the one that has the keyboard, between blanks as high as the rest.
 */
export function Table<Id extends string>({ caption, columns, rows, order, sort }: TableProps<Id>) {
  const { box, first, last, height } = useRowsInView(rows.length);
  /** The row that the keyboard is in; scrolled away, it stays drawn: the next Tab goes on from there. */
  const [held, hold] = useState<string | null>(null);
  const isPart = last - first < rows.length;
  const drawn = isPart ? indexesOf(first, last, held, rows) : rows.map((_, i) => i);
  return (
    <div
      class="table-box"
      ref={box}
      onFocusIn={(event) => hold(keyOf(event.target))}
      onFocusOut={(event) => hold(keyOf(event.relatedTarget))}
    >
      <table role="table" aria-rowcount={isPart ? rows.length + 1 : undefined}>
        <caption class="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" class="rows">
          {drawn.map((index, i) => (
            <Fragment key={rows[index]!.key}>
              <Blank rows={index - (drawn[i - 1] ?? -1) - 1} height={height} />
              <tr role="row" data-key={rows[index]!.key} aria-rowindex={isPart ? index + 2 : undefined}>
                <Cells columns={columns} order={order} cells={rows[index]!.cells()} />
              </tr>
            </Fragment>
          ))}
          <Blank rows={rows.length - (drawn.at(-1) ?? -1) - 1} height={height} />
        </tbody>
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

/** In place of so many rows that are not drawn. */
const Blank = ({ rows, height }: { rows: number; height: number }) =>
  rows > 0 ? <tr class="blank" aria-hidden="true" style={{ blockSize: `${rows * height}px` }} /> : null;

const keyOf = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('tr[data-key]')?.dataset['key']) || null;

/** The rows to draw, in order: those in view, and the one that is held. */
function indexesOf(
  first: number,
  last: number,
  held: string | null,
  rows: readonly { key: string }[],
): number[] {
  const indexes = Array.from({ length: last - first }, (_, i) => first + i);
  const at = held === null ? -1 : rows.findIndex(({ key }) => key === held);
  if (at >= 0 && at < first) indexes.unshift(at);
  if (at >= last) indexes.push(at);
  return indexes;
}

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
