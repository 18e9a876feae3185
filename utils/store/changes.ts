import type { Table } from 'dexie';

import type { ChangeRow, PostRow, SeenStore } from './db';

/** Where a post stands among the columns: an account's posts stand together. Posts without an account come first. */
export const placeOf = ({ author, key }: Pick<PostRow, 'author' | 'key'>): string =>
  `${author ?? ''}\n${key}`;

/** All places of an account lie between these two. */
export const placesOf = (author: string): { first: string; last: string } => ({
  first: `${author}\n`,
  last: `${author}\n\uffff`,
});

/**
 * What a transaction changed of the posts, to be put into `changes` by the same transaction: until the columns have
 * it, readers take these posts from their rows. `left`: the rows as they were, where they were elsewhere.
 */
export const changeOf = (
  keys: readonly string[],
  left: readonly Pick<PostRow, 'author' | 'key'>[] = [],
): ChangeRow => ({
  id: crypto.randomUUID(),
  keys: [...keys],
  left: left.map(placeOf),
});

/** Tables that hold nothing but what is derived of the posts. */
export const derivedTables = (store: SeenStore): Table[] => [
  store.chunks,
  store.columns,
  store.texts,
  store.changes,
];

/** Forgets everything derived, inside a transaction that replaces the posts: it is then made anew. */
export async function forgetDerived(store: SeenStore): Promise<void> {
  await Promise.all([...derivedTables(store).map((table) => table.clear()), store.meta.delete('columns')]);
}
