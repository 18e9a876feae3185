import { useMemo } from 'preact/hooks';

import { Table, type Column, type TableRow } from '../ui/table';
import { unknown } from '../window/figures';
import { useWindow } from '../window/window';
import {
  columnsFor,
  foundCell,
  foundColumnName,
  isText,
  sortFound,
  type FoundColumn,
  type FoundOrder,
  type FoundRow,
} from './found-columns';

interface FoundTableProps {
  rows: readonly FoundRow[];
  order: FoundOrder;
  sort(order: FoundOrder): void;
  /** How many more were found than are listed. */
  left: number;
  more(): void;
  now: number;
}

/** The posts that were found; each title opens its post in a tab of its own. */
export function FoundTable({ rows, order, sort, left, more, now }: FoundTableProps) {
  const ours = useWindow();
  const { say, language } = ours;
  const ids = columnsFor(rows);
  const columns: Column<FoundColumn>[] = ids.map((id) => ({
    id,
    name: foundColumnName(id, ours),
    numeric: !isText(id),
  }));
  const sorted = useMemo(() => sortFound(rows, order, ours), [rows, order, language.value]);
  return (
    <>
      <Table
        caption={say('searchTable')}
        columns={columns}
        order={order}
        sort={sort}
        rows={sorted.map((row) => ({ key: row.key, cells: () => cellsOf(row) }))}
      />
      {left > 0 && (
        <button class="more" onClick={more}>
          {say('showMore', { left })}
        </button>
      )}
    </>
  );

  function cellsOf(row: FoundRow): ReturnType<TableRow<FoundColumn>['cells']> {
    const cells = ids.map((id) => {
      const { text, ...rest } = foundCell(id, row, ours, now);
      if (id === 'title') {
        const content = (
          <a class="found-title" href={row.post.permalink} target="_blank" rel="noreferrer">
            {text}
          </a>
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
    return Object.fromEntries(cells) as ReturnType<TableRow<FoundColumn>['cells']>;
  }
}
