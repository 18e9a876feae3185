/** What the extension has kept, read out of its own IndexedDB from its own worker. */
import type { Worker } from '@playwright/test';

import type { Post } from '../../utils/domain/post';
import type { Profile } from '../../utils/domain/profile';
import type { PostRow, ProfileRow } from '../../utils/store/db';

export type Rows = Record<string, unknown[]>;

/** Every row of every table; empty when nothing was ever kept. Never creates the database nor changes its version. */
export function rowsOf(worker: Worker, name = 'lorgnette-seen'): Promise<Rows> {
  return worker.evaluate(readRows, name);
}

/** The same where the extension's own code runs. No function in it has a name: the bundler would call a helper that is not there. */
export async function readRows(name: string): Promise<Rows> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === name)) return {};
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  try {
    const rows: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames) {
      rows[table] = await new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction(table, 'readonly').objectStore(table).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error ?? new Error('not read'));
      });
    }
    return rows;
  } finally {
    database.close();
  }
}

/** How many posts are kept: thousands need not cross over to be counted. Zero when nothing was ever kept. */
export function postsKept(worker: Worker, name = 'lorgnette-seen'): Promise<number> {
  return worker.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((one) => one.name === name)) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      opening.onsuccess = () => {
        const counting = opening.result.transaction('posts', 'readonly').objectStore('posts').count();
        counting.onerror = () => reject(counting.error ?? new Error('not counted'));
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  }, name);
}

/** A value that changes whenever anything kept changes. */
export async function stampOf(worker: Worker): Promise<string> {
  const rows = await rowsOf(worker);
  return Object.entries(rows)
    .map(([table, list]) => `${table} ${list.length} ${JSON.stringify(list).length}`)
    .join(', ');
}

/** The records among the rows. */
export function recordsIn(rows: Rows): { posts: Post[]; profiles: Profile[] } {
  return {
    posts: ((rows['posts'] ?? []) as PostRow[]).map(({ post }) => post),
    profiles: ((rows['profiles'] ?? []) as ProfileRow[]).map(({ profile }) => profile),
  };
}
