import { dayMs } from '../domain/pace';
import type { Holding } from '../domain/space';
import { paceDays } from '../domain/space';
import { eachPost, reading } from './columns';
import type { SeenStore } from './db';
import type { OwnStore } from './own';
import { watchedAccounts } from './watched';

/** What the store holds, for a forecast of its size. */
export async function holding(
  store: SeenStore,
  own: OwnStore,
  bytes: number | null,
  now: number,
): Promise<Holding> {
  const accounts = await watchedAccounts(store, own);
  let [posts, watched, fresh] = [0, 0, 0];
  let oldest: number | null = null;
  await reading(store, (isWhole) =>
    eachPost(store, isWhole, ({ author, since }) => {
      posts++;
      if (accounts.has(author)) watched++;
      if (since === null) return;
      oldest = Math.min(oldest ?? since, since);
      if (now - since <= paceDays * dayMs) fresh++;
    }),
  );
  return { bytes, posts, watched, fresh, since: oldest };
}
