/** Runs in the worker of an extension of the bench: the product's own way of keeping posts beside the browser's bare one. */
import { postKey, type Post } from '../../../utils/domain/post';
import { SeenStore, type PostRow } from '../../../utils/store/db';
import { keep } from '../../../utils/store/keep';
import { keptPost, seenFrom } from './kept-post';

export interface Pace {
  rowsPerSecond: number;
  /** Milliseconds a batch took until its transaction had completed. */
  batches: number[];
}
export interface Ingest {
  product: Pace;
  /** Dexie's bulkPut of the same rows into the same table. */
  dexie: Pace;
  /** IndexedDB put of the same rows into a store with the same key and indexes. */
  raw: Pace;
}

/** Puts so many posts never seen before into an empty store, so many at a time: in each of the three ways, `turn` says which comes first. */
async function ingest(posts: number, batchSize: number, turn: number): Promise<Ingest> {
  const batches: Post[][] = [];
  for (let from = 0; from < posts; from += batchSize) {
    batches.push(
      Array.from({ length: Math.min(batchSize, posts - from) }, (_, index) => keptPost(from + index)),
    );
  }
  const now = seenFrom + posts;
  const keepBatch = (store: SeenStore, batch: readonly Post[]) =>
    keep(store, { id: crypto.randomUUID(), posts: batch, profiles: [] }, now);
  const rows = await rowsOf(batches, keepBatch);
  const ways = {
    product: (store: SeenStore) => paced(batches, (batch) => keepBatch(store, batch)),
    dexie: (store: SeenStore) => paced(rows, (batch) => store.posts.bulkPut(batch)),
    raw: (store: SeenStore) => paced(rows, (batch) => putRaw(store.backendDB(), batch)),
  };
  const names = ['product', 'dexie', 'raw'] as const;
  const paces: Partial<Ingest> = {};
  for (let index = 0; index < names.length; index++) {
    const name = names[(index + turn) % names.length]!;
    const store = await emptyStore(`bench-${name}`);
    paces[name] = await ways[name](store);
    await store.delete();
  }
  return paces as Ingest;
}

/** The rows that the product makes of the posts, batch by batch. */
async function rowsOf(
  batches: readonly Post[][],
  keepBatch: (store: SeenStore, batch: readonly Post[]) => Promise<unknown>,
): Promise<PostRow[][]> {
  const store = await emptyStore('bench-rows');
  for (const batch of batches) await keepBatch(store, batch);
  const rows = new Map((await store.posts.toArray()).map((row) => [row.key, row]));
  await store.delete();
  return batches.map((batch) => batch.map((post) => rows.get(postKey(post))!));
}

/** Made by the product's own schema, so that keys and indexes are the same for all. */
async function emptyStore(name: string): Promise<SeenStore> {
  const store = new SeenStore(name);
  await store.delete({ disableAutoOpen: false });
  await store.open();
  return store;
}

function putRaw(database: IDBDatabase, rows: readonly PostRow[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('posts', 'readwrite');
    const table = transaction.objectStore('posts');
    for (const row of rows) table.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

async function paced<Batch extends readonly unknown[]>(
  batches: readonly Batch[],
  put: (batch: Batch) => Promise<unknown>,
): Promise<Pace> {
  const times: number[] = [];
  const began = performance.now();
  for (const batch of batches) {
    const before = performance.now();
    await put(batch);
    times.push(performance.now() - before);
  }
  const rows = batches.reduce((sum, batch) => sum + batch.length, 0);
  return { rowsPerSecond: (1000 * rows) / (performance.now() - began), batches: times };
}

Object.assign(globalThis, { ingest });
