import { dayMs } from '../pace';
import { deadlineOf } from './clock';
import type { PlanItem } from './item';

/** How an item stands against its time. `missed`: late by more than a day, or given up. */
export type Standing = 'undated' | 'ahead' | 'late' | 'missed' | 'done' | 'doneLate';

/** Published this long after its time, an item is not yet called late. */
export const graceMs = 15 * 60_000;

/** How an item stands at a moment, by what is known: a post that was published unseen is late until it is seen or told. */
export function standingOf(item: Pick<PlanItem, 'status' | 'when' | 'channels'>, now: number): Standing {
  if (item.status === 'missed') return 'missed';
  const deadline = item.when && deadlineOf(item.when);
  if (item.status === 'published') {
    const at = item.channels.flatMap(({ fact }) => fact?.publishedAt ?? []);
    return deadline !== null && at.length > 0 && Math.max(...at) > deadline + graceMs ? 'doneLate' : 'done';
  }
  if (deadline === null) return 'undated';
  if (now <= deadline + graceMs) return 'ahead';
  return now <= deadline + dayMs ? 'late' : 'missed';
}
