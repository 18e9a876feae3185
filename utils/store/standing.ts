import type { Dexie } from 'dexie';

import { report } from '../errors';
import { schemaVersion, seenStore } from './db';
import { isNewer } from './migration';
import { ownStore, ownVersion } from './own';

/**
 * How what is stored stands to a window: as this build knows it; written by a newer one; taken over by a newer one while
 * the window was open; held by a window of an older one, so that it cannot be opened.
 */
export type Standing = 'fine' | 'newer' | 'replaced' | 'blocked';

const gravest: readonly Standing[] = ['replaced', 'blocked', 'newer', 'fine'];

/** Tells how what is stored stands to this window, now and whenever that changes, until the returned end. */
export function followStanding(tell: (standing: Standing) => void): () => void {
  const standings = new Map<Dexie, Standing>();
  const follow = (store: Dexie, version: number): (() => void) => {
    const put = (standing: Standing) => {
      if (standings.get(store) !== 'replaced') standings.set(store, standing);
      const all = [...standings.values()];
      tell(gravest.find((one) => all.includes(one)) ?? 'fine');
    };
    const changed = ({ newVersion }: IDBVersionChangeEvent) => {
      // Null: it is deleted, and made anew. Dexie's own listener lets go of it either way.
      if (newVersion !== null && newVersion > version * 10) put('replaced');
    };
    const blocked = () => put('blocked');
    store.on('versionchange', changed);
    store.on('blocked', blocked);
    const look = async () => {
      await store.open();
      const schema = (await store.table<{ value: number }>('meta').get('schema'))?.value ?? 0;
      put(isNewer(store, version, schema) ? 'newer' : 'fine');
    };
    look().catch((error: unknown) => report(error, 'opening what is stored'));
    return () => {
      store.on('versionchange').unsubscribe(changed);
      store.on('blocked').unsubscribe(blocked);
    };
  };
  const ends = [follow(seenStore, schemaVersion), follow(ownStore, ownVersion)];
  return () => ends.forEach((end) => end());
}
