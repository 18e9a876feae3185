import { Dexie, type EntityTable } from 'dexie';

import type { Brand } from '../domain/brand';
import { NewerStore } from './errors';

/** The shape of what the person made. Raise it with a migration and a new fixture in tests/store/history. */
export const ownVersion = 1;

/**
 * What the person made: brands with their accounts and rubrics. Apart from what was seen, so that no page can crowd it
 * out (S-12); never thinned, never tidied away.
 */
export class OwnStore extends Dexie {
  declare brands: EntityTable<Brand, 'id'>;
  declare meta: EntityTable<{ name: string; value: number }, 'name'>;

  constructor(name = 'lorgnette-own') {
    // What a person typed is on the disk before it is called kept.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(ownVersion).stores({ brands: 'id', meta: 'name' });
  }
}

/**
 * One change of what the person made, in one transaction.
 * @throws NewerStore when a newer build wrote the database
 */
export function change<Result>(store: OwnStore, work: () => Promise<Result>): Promise<Result> {
  return store.transaction('rw', store.brands, store.meta, async () => {
    const schema = await store.meta.get('schema');
    if ((schema?.value ?? 0) > ownVersion) throw new NewerStore();
    if (!schema) await store.meta.put({ name: 'schema', value: ownVersion });
    return work();
  });
}

export const ownStore = new OwnStore();
