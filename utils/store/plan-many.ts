import type { PlanContent, PlanItem } from '../domain/plan/item';
import { planLimits } from '../domain/plan/plan-limits';
import type { FromWindow } from '../messages/protocol';
import { Full } from './errors';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';
import { put } from './plan';
import { editsShape } from './plan-shapes';

/**
 * Changes fields of many items, of each its own; all or none. What is taken back and what a file says anew goes this way.
 * @returns the items as they were; those that are gone are left out
 * @throws Full; Refused when one cannot be kept
 */
export function changePlanItems(
  store: OwnStore,
  given: Parameters<FromWindow['changePlanItems']>[0],
  nextId: () => string,
  now: number,
): Promise<PlanItem[]> {
  if (given.length > planLimits.atOnce) throw new Full();
  const changes = given.map(({ id, edits }) => ({
    id,
    edits: shaped(editsShape, edits) as Partial<PlanContent>,
  }));
  return change(store, async () => {
    const items = await store.plan.bulkGet(changes.map(({ id }) => id));
    const before: PlanItem[] = [];
    for (const [i, item] of items.entries()) {
      if (!item) continue;
      await put(store, item, { ...item, ...changes[i]!.edits }, nextId(), now);
      before.push(item);
    }
    return before;
  });
}
