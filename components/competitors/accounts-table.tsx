import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';

import { Table, type Column, type TableRow } from '../ui/table';
import { unknown } from '../window/figures';
import { useWindow } from '../window/window';
import {
  cellOf,
  columnIds,
  columnName,
  isText,
  usualRates,
  type ColumnId,
  type CompareOrder,
} from './columns';
import { refusalText } from './sentences';

interface AccountsTableProps {
  /** In the order they are shown. */
  rows: readonly Compared[];
  view: CompareView;
  order: CompareOrder;
  sort(order: CompareOrder): void;
  /** Shows one account by itself. */
  open(key: string): void;
}

/** Accounts beside each other. Of one that was seen too little, why and what to open stand in place of its figures. */
export function AccountsTable({ rows, view, order, sort, open }: AccountsTableProps) {
  const ours = useWindow();
  const columns: Column<ColumnId>[] = columnIds.map((id) => ({
    id,
    name: columnName(id, view.by, ours),
    numeric: !isText(id),
  }));
  const usual = usualRates(rows, view);
  return (
    <Table
      caption={ours.say('compareTable')}
      columns={columns}
      order={order}
      sort={sort}
      rows={rows.map((row) => ({ key: row.key, cells: () => cellsOf(row) }))}
    />
  );

  function cellsOf(row: Compared): ReturnType<TableRow<ColumnId>['cells']> {
    const cells = columnIds.map((id) => {
      const { text, ...rest } = cellOf(id, row, view, usual, ours);
      if (id === 'title') {
        const content = (
          <>
            <button class="plain title-button" onClick={() => open(row.key)}>
              {text}
            </button>
            {row.refusal && <p class="refused">{refusalText(row.refusal, view.least, ours)}</p>}
          </>
        );
        return [id, { ...rest, content }];
      }
      // A dash says nothing to a listener: the reason stands beside it, unseen.
      const content =
        text === unknown && rest.why ? (
          <>
            {text}
            <span class="unseen">{rest.why}</span>
          </>
        ) : (
          text
        );
      return [id, { ...rest, content }];
    });
    return Object.fromEntries(cells) as ReturnType<TableRow<ColumnId>['cells']>;
  }
}
