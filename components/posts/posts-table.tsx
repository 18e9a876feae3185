import { useSignal } from '@preact/signals';

import { PostLinks } from '../links/post-links';
import { Table, type Column, type Order, type TableRow } from '../ui/table';
import { unknown } from '../window/figures';
import { useWindow } from '../window/window';
import { cellOf, columnName, columnsFor, sortValue, type ColumnId } from './columns';
import type { PostRow } from './rows';

/** Rows drawn at first, and with each "more": a feed may hold thousands. */
const step = 100;

interface PostsTableProps {
  rows: readonly PostRow[];
  order: Order<ColumnId>;
  sort(order: Order<ColumnId>): void;
  /** Brings a post of the page into view. */
  show(key: string): void;
  now: number;
}

export function PostsTable({ rows, order, sort, show, now }: PostsTableProps) {
  const ours = useWindow();
  const shown = useSignal(step);
  const ids = columnsFor(rows);
  const columns: Column<ColumnId>[] = ids.map((id) => ({
    id,
    name: columnName(id, ours),
    numeric: id !== 'title' && id !== 'format',
  }));
  const sorted = sortRows(rows, order, ours.language.value);
  return (
    <>
      <Table
        caption={ours.say('postsOnPage')}
        columns={columns}
        order={order}
        sort={sort}
        rows={sorted.slice(0, shown.value).map((row) => ({ key: row.key, cells: () => cellsOf(row) }))}
      />
      {rows.length > shown.value && (
        <button class="more" onClick={() => (shown.value += step)}>
          {ours.say('showMore', { left: rows.length - shown.value })}
        </button>
      )}
    </>
  );

  function cellsOf(row: PostRow): ReturnType<TableRow<ColumnId>['cells']> {
    const cells = ids.map((id) => {
      const { text, ...rest } = cellOf(id, row, ours, now);
      if (id === 'title') {
        return [
          id,
          {
            ...rest,
            content: (
              <>
                <button class="plain title-button" onClick={() => show(row.key)}>
                  {text}
                </button>
                <PostLinks post={row.post} problems={row.problems} />
              </>
            ),
          },
        ];
      }
      // A dash says nothing to a listener: the reason stands beside it, unseen.
      return [
        id,
        {
          ...rest,
          content:
            text === unknown && rest.why ? (
              <>
                {text}
                <span class="unseen">{rest.why}</span>
              </>
            ) : (
              text
            ),
        },
      ];
    });
    return Object.fromEntries(cells) as ReturnType<TableRow<ColumnId>['cells']>;
  }
}

/** Sorted as asked, posts whose value is unknown last either way; ties stay in the order of the page. */
export function sortRows(
  rows: readonly PostRow[],
  { by, direction }: Order<ColumnId>,
  language: string,
): PostRow[] {
  const texts = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortValue(by, a), sortValue(by, b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign * (typeof x === 'string' || typeof y === 'string' ? texts.compare(String(x), String(y)) : x - y)
    );
  });
}
