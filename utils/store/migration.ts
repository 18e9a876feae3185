import { Dexie } from 'dexie';

import { NewerStore } from './errors';

/**
 * Makes a migration to a version whole: the record of the version changes with the tables, in one transaction, and all of
 * it is on the disk before anything else is done (D-05). A migration that dies half-way is begun anew.
 */
export function recordMigration(store: Dexie, version: number): void {
  const schema = { name: 'schema', value: version };
  let isNew = false;
  store.version(version).upgrade(async ({ idbtrans }) => {
    isNew = true;
    idbtrans.objectStore('meta').put(schema);
  });
  store.on(
    'ready',
    () => {
      if (!isNew) return undefined;
      isNew = false;
      // What was written before a transaction that waits for the disk is there when that ends.
      return new Dexie.Promise<void>((resolve, reject) => {
        const flush = store.backendDB().transaction('meta', 'readwrite', { durability: 'strict' });
        flush.objectStore('meta').put(schema);
        flush.oncomplete = () => resolve();
        flush.onabort = () => reject(flush.error ?? new Error('a migration did not reach the disk'));
      });
    },
    true,
  );
}

/**
 * Whether a newer build wrote the database. Dexie opens a newer one silently, so that not only its record of the version
 * is asked but its tables' as well: ten times ours, and one more for each time that Dexie had to mend them.
 */
export const isNewer = (store: Dexie, version: number, recorded: number): boolean =>
  recorded > version || Math.floor(store.backendDB().version / 10) > version;

/** @throws NewerStore */
export function refuseNewer(store: Dexie, version: number, recorded: number): void {
  if (isNewer(store, version, recorded)) throw new NewerStore();
}
