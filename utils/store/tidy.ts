import { dayMs } from '../domain/pace';
import type { SeenStore } from './db';
import { checkColumns, foldChanges } from './fold';
import type { OwnStore } from './own';
import { forgetOldest } from './retention';
import { thinSightings } from './thinning';
import { watchedAccounts } from './watched';

/** Sightings younger than this are never thinned. */
export const thinAfterDays = 90;
/** Thinning reads every row: no more often than this. */
const thinRestDays = 7;
const monthMs = (365 / 12) * dayMs;

export interface House {
  networks: readonly string[];
  /** A post that was not seen for so long is forgotten; null: never. */
  forgetMonths: number | null;
  /** Of old sightings one in so many days stays; null: all. */
  thinDays: number | null;
}

/** Keeps the house of what was seen, once a day: forgets, thins, and sees that what is derived agrees with the rows. */
export async function tidy(
  store: SeenStore,
  own: OwnStore,
  { networks, forgetMonths, thinDays }: House,
  now: number,
): Promise<void> {
  await foldChanges(store);
  const watched = await watchedAccounts(store, own);
  const before = forgetMonths === null ? null : now - forgetMonths * monthMs;
  await forgetOldest(store, networks, { before, watched });
  const thinned = Number((await store.meta.get('thinned'))?.value ?? 0);
  if (thinDays !== null && Math.abs(now - thinned) >= thinRestDays * dayMs) {
    await thinSightings(store, { before: now - thinAfterDays * dayMs, everyMs: thinDays * dayMs, watched });
    await store.meta.put({ name: 'thinned', value: now });
  }
  await foldChanges(store);
  if (!(await checkColumns(store))) await foldChanges(store);
}
