import type { Profile } from '@/utils/domain/profile';

import { accountName } from '../brands/account-name';
import { cellOf, columnName, isTold, sortValue, type Cell, type ColumnId } from '../posts/columns';
import type { PostRow } from '../posts/rows';
import type { Order } from '../ui/table';
import { networkName } from '../window/network-name';
import type { OurWindow } from '../window/window';

const foundColumns = [
  'title',
  'account',
  'network',
  'format',
  'published',
  'views',
  'likes',
  'comments',
  'shares',
  'byViews',
  'byFollowers',
  'seen',
] as const satisfies readonly (ColumnId | 'account' | 'network')[];
export type FoundColumn = (typeof foundColumns)[number];
export type FoundOrder = Order<FoundColumn>;

/** A post that was found, and what is known of its account; null: nothing but what the post says. */
export interface FoundRow extends PostRow {
  profile: Profile | null;
}

/** Columns that networks leave out: shown where any post has a value for them. */
const optional: ReadonlySet<FoundColumn> = new Set(['views', 'shares', 'byViews', 'byFollowers']);

export const columnsFor = (rows: readonly FoundRow[]): FoundColumn[] =>
  foundColumns.filter((id) => !optional.has(id) || isTold(id as ColumnId, rows));

export const isText = (id: FoundColumn): boolean =>
  id === 'title' || id === 'account' || id === 'network' || id === 'format';

export function foundColumnName(id: FoundColumn, ours: OurWindow): string {
  if (id === 'account') return ours.say('compareAccount');
  if (id === 'network') return ours.say('csvNetwork');
  return columnName(id, ours);
}

/** What the account of a post is called: as its own page says it, else as the post does. */
export const authorName = ({ post, profile }: FoundRow, say: OurWindow['say']): string =>
  profile?.name ??
  accountName(
    { network: post.network, id: post.authorId, handle: post.authorHandle, name: post.authorName },
    say,
  );

export function foundCell(id: FoundColumn, row: FoundRow, ours: OurWindow, now: number): Cell {
  if (id === 'account') return { text: authorName(row, ours.say), why: '' };
  if (id === 'network') return { text: networkName(row.post.network), why: '' };
  return cellOf(id, row, ours, now);
}

/** Sorted as asked, unknown last either way; ties stay as they were: the latest first. */
export function sortFound(
  rows: readonly FoundRow[],
  { by, direction }: FoundOrder,
  { language, say }: OurWindow,
): FoundRow[] {
  const texts = new Intl.Collator(language.value, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const value = (row: FoundRow): string | number | null => {
    if (by === 'account') return authorName(row, say);
    return by === 'network' ? networkName(row.post.network) : sortValue(by, row);
  };
  return rows
    .map((row) => ({ row, value: value(row) }))
    .toSorted(({ value: x }, { value: y }) => {
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return (
        sign * (typeof x === 'string' || typeof y === 'string' ? texts.compare(String(x), String(y)) : x - y)
      );
    })
    .map(({ row }) => row);
}
