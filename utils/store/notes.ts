import { schemaVersion, type MetaRow, type SeenStore } from './db';
import { refuseNewer } from './migration';

/** Batches that are remembered, so that one that is sent again is known: a tab has at most 25 waiting. */
const batchesRemembered = 128;

/** What the store has noted that matters for one batch. */
export interface Notes {
  /** True when the batch was kept before. */
  isKept: boolean;
  /** How many posts of the network were new today. */
  addedToday: number;
  /** The notes as they will be when the batch is kept. */
  after(added: number): MetaRow[];
}

/**
 * Reads, in one go, all that is to be known before a batch is kept.
 * @throws NewerStore
 */
export async function notesOn(
  store: SeenStore,
  batch: string,
  network: string | undefined,
  now: number,
): Promise<Notes> {
  const today = `added ${network} ${new Date(now).toISOString().slice(0, 10)}`;
  const [schema, noted, counted] = await store.meta.bulkGet(['schema', 'batches', today]);
  refuseNewer(store, schemaVersion, Number(schema?.value ?? 0));
  const batches = Array.isArray(noted?.value) ? noted.value : [];
  const addedToday = Number(counted?.value ?? 0);
  return {
    isKept: batches.includes(batch),
    addedToday,
    after: (added) => [
      { name: 'batches', value: [...batches, batch].slice(-batchesRemembered) },
      ...(added > 0 ? [{ name: today, value: addedToday + added }] : []),
      ...(schema?.value === schemaVersion ? [] : [{ name: 'schema', value: schemaVersion }]),
    ],
  };
}

/** Notes that a batch is kept: for good, if its transaction succeeds. */
export function noteBatch(meta: IDBObjectStore, notes: Notes, added: number): void {
  for (const row of notes.after(added)) meta.put(row);
}
