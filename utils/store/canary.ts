/**
 * What is remembered of the databases outside of them. A browser that finds one damaged may open an empty one in its
 * place, and say nothing.
 */
import type { Dexie } from 'dexie';

import { schemaVersion, type SeenStore } from './db';
import { isNewer } from './migration';
import { ownVersion, type OwnStore } from './own';

/** What is known of a database that was in order. */
export interface Known {
  id: string;
  /** What it held when it was last backed up: posts, or changes since it was made. It may hold less only where that was meant. */
  held: number;
}
export interface Canary {
  seen: Known | null;
  own: Known | null;
}
export type StoreName = keyof Canary;

/** What became of a database: gone, in whole or in part; or there and not to be opened. */
export type Loss = 'missing' | 'unreadable';

/** How a database stands against what is known of it. */
export type Look = { id: string } | { id: null; loss: Loss } | { id: null; isNewer: true };

interface Note {
  name: string;
  value: unknown;
}
const notesOf = (store: Dexie) => store.table<Note, string>('meta');

/** The database's own id; null where it has none. */
export async function idOf(store: Dexie): Promise<string | null> {
  const value = (await notesOf(store).get('id'))?.value;
  return typeof value === 'string' ? value : null;
}

/** How often what the person made was changed. */
export const revisionOf = async (own: OwnStore): Promise<number> =>
  (await own.meta.get('revision'))?.value ?? 0;

export const giveId = (store: Dexie, id: string): Promise<unknown> =>
  notesOf(store).put({ name: 'id', value: id });

/** How much a database holds, as the canary counts it. */
export const heldBy = (name: StoreName, seen: SeenStore, own: OwnStore): Promise<number> =>
  name === 'seen' ? seen.posts.count() : revisionOf(own);

/**
 * Looks whether a database is the one that is known. One that is known of nowhere gets an id, unless it is empty and a
 * backup tells that there was one before.
 */
export async function lookAt(store: Dexie, known: Known | null, hasBackup: boolean): Promise<Look> {
  try {
    await store.open();
    const [id, schema] = await notesOf(store).bulkGet(['id', 'schema']);
    if (isNewer(store, versionOf(store), Number(schema?.value ?? 0))) return { id: null, isNewer: true };
    if (typeof id?.value === 'string')
      return known === null || known.id === id.value ? { id: id.value } : { id: null, loss: 'missing' };
    if (known !== null || (hasBackup && (await isEmpty(store)))) return { id: null, loss: 'missing' };
    return { id: await named(store) };
  } catch {
    return { id: null, loss: 'unreadable' };
  }
}

/** The id of a database, which it gets now where it has none; the same for all who ask at once. */
const named = (store: Dexie): Promise<string> =>
  store.transaction('rw', notesOf(store), async () => {
    const there = await idOf(store);
    if (there !== null) return there;
    const made = crypto.randomUUID();
    await giveId(store, made);
    return made;
  });

const versionOf = (store: Dexie): number => ('posts' in store ? schemaVersion : ownVersion);

async function isEmpty(store: Dexie): Promise<boolean> {
  for (const table of store.tables)
    if (table.name !== 'meta' && (await table.limit(1).count()) > 0) return false;
  return true;
}

/** So few posts may come and go unnoticed. */
const fewPosts = 20;

/** Whether a database that is the known one holds less than it should: then a part of it is gone. */
export async function isShort(
  name: StoreName,
  seen: SeenStore,
  own: OwnStore,
  known: Known,
): Promise<boolean> {
  const held = await heldBy(name, seen, own);
  return name === 'own' ? held < known.held : known.held > fewPosts && held < known.held / 2;
}
