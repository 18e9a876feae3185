import type { PlanContent, PlanItem } from '../domain/plan/item';
import { planLimits } from '../domain/plan/plan-limits';
import type { FromWindow } from '../messages/protocol';
import { Full } from './errors';
import { withFreePosts } from './held-posts';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';
import { put } from './plan';
import { editsShape } from './plan-shapes';

/**
 * Changes fields of many items, of each its own; all or none. What is taken back and what a file says anew goes this way.
 * The post that became of a network's stays, whatever is said of that network: it may have come meanwhile.
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
    const before = items.filter((item) => item !== undefined);
    const after = changes.flatMap(({ edits }, i) => (items[i] ? edited(items[i], edits) : []));
    for (const [i, item] of (await withFreePosts(store, after, before)).entries())
      await put(store, before[i]!, item, nextId(), now);
    return before;
  });
}

const edited = (item: PlanItem, edits: Partial<PlanContent>): PlanItem => ({
  ...item,
  ...edits,
  ...(edits.channels && {
    channels: edits.channels.map((channel) => {
      const there = item.channels.find(({ network }) => network === channel.network);
      return there ? { ...channel, fact: there.fact } : channel;
    }),
  }),
});
