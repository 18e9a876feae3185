import { profileKey } from '../domain/profile';
import { handleKey } from './accounts';
import type { SeenStore } from './db';
import type { OwnStore } from './own';
import { accountRow } from './snapshots';

/** The keys that posts and profiles of accounts which a brand watches may stand under. */
export async function watchedAccounts(store: SeenStore, own: OwnStore): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const account of (await own.brands.toArray()).flatMap(({ accounts }) => accounts)) {
    const row = await accountRow(store, account);
    for (const key of [profileKey(account), handleKey(account), row?.key]) if (key) keys.add(key);
  }
  return keys;
}
