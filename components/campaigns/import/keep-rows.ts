import { campaignLimits, rowId, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { isSame } from '@/utils/domain/campaigns/import/against-kept';
import type { NewRow } from '@/utils/domain/campaigns/import/assign';
import type { KeptResults } from '@/utils/domain/made';
import { send } from '@/utils/messages/send';
import { ownStore } from '@/utils/store/own';

/** What keeping an import has done, as far as it came. */
export interface Kept extends KeptResults {
  /** Ids of rows that were not there before. */
  fresh: string[];
  /** Rows as they were before they were changed. */
  before: ResultRow[];
  /** Why it stopped before the end; undefined: it did not. */
  error?: unknown;
}

/**
 * Has rows kept, in as many orders as it takes. What a failure leaves is whole orders: the same rows sent again change
 * nothing of them.
 */
export async function keepRows(rows: readonly NewRow[], told: (done: number) => void): Promise<Kept> {
  const kept: Kept = { added: 0, changed: 0, same: 0, fresh: [], before: [] };
  try {
    for (let i = 0; i < rows.length; i += campaignLimits.atOnce) {
      const order = rows.slice(i, i + campaignLimits.atOnce);
      const ids = order.map(rowId);
      const there = await ownStore.results.bulkGet(ids);
      // Before it is known: an order whose answer is lost may have been kept, and is taken back as well.
      for (const [at, id] of ids.entries()) {
        const old = there[at];
        if (!old) kept.fresh.push(id);
        else if (!isSame(old, order[at]!)) kept.before.push(old);
      }
      const done = await send('keepResults', order);
      kept.added += done.added;
      kept.changed += done.changed;
      kept.same += done.same;
      told((i + order.length) / rows.length);
    }
  } catch (error) {
    kept.error = error;
  }
  return kept;
}

/** Takes an import back: what was not there before goes, and what was is as it was. Can be asked again. */
export async function takeBack({ fresh, before }: Kept): Promise<void> {
  const by = campaignLimits.atOnce;
  for (let i = 0; i < fresh.length; i += by) await send('deleteResults', fresh.slice(i, i + by));
  for (let i = 0; i < before.length; i += by) {
    const rows = before.slice(i, i + by);
    // What is there is not put over: the changed row goes first.
    await send(
      'deleteResults',
      rows.map(({ id }) => id),
    );
    await send('putBackResults', rows);
  }
}
