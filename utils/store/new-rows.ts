import { Dexie } from 'dexie';

import type { PostRow, SeenStore } from './db';

/** Keys that were kept since the worker started: a guess that saves work, never relied on. */
export class Lately {
  #keys = new Set<string>();
  has(key: string): boolean {
    return this.#keys.has(key);
  }
  note(keys: readonly string[]): void {
    if (this.#keys.size > 20_000) this.#keys = new Set();
    for (const key of keys) this.#keys.add(key);
  }
}

const lately = new WeakMap<SeenStore, Lately>();

export function keysKeptLately(store: SeenStore): Lately {
  const known = lately.get(store) ?? new Lately();
  lately.set(store, known);
  return known;
}

/**
 * Adds rows that are believed to be new, inside a transaction. Those whose key is there already are left alone.
 * @returns the keys that were there
 */
export function addNew(table: IDBObjectStore, rows: readonly PostRow[]): Promise<ReadonlySet<string>> {
  // A promise of Dexie's own: awaiting another one would leave the transaction.
  return new Dexie.Promise<ReadonlySet<string>>((resolve) => {
    const there = new Set<string>();
    if (rows.length === 0) resolve(there);
    for (const [i, row] of rows.entries()) {
      const adding = table.add(row);
      // Requests of a transaction end in their order: the last one tells.
      const ended = () => {
        if (i === rows.length - 1) resolve(there);
      };
      if (i === rows.length - 1) adding.addEventListener('success', ended);
      adding.addEventListener('error', (event) => {
        if (adding.error?.name !== 'ConstraintError') return;
        event.preventDefault();
        event.stopPropagation();
        there.add(row.key);
        ended();
      });
    }
  });
}
