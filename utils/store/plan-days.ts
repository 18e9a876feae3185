import type { PlanItem } from '../domain/plan/item';
import { withKnownBrands, type OwnStore } from './own';

/** The items of these days, of whichever zone's calendar they are: the first day, and the one after the last. */
export const planBetween = async (store: OwnStore, from: string, to: string): Promise<PlanItem[]> =>
  withKnownBrands(store, await store.plan.where('when.day').between(from, to).toArray());

/** The items that have no day yet. */
export async function undatedPlan(store: OwnStore): Promise<PlanItem[]> {
  const dated = new Set(await store.plan.orderBy('when.day').primaryKeys());
  const ids = await store.plan.toCollection().primaryKeys();
  const items = await store.plan.bulkGet(ids.filter((id) => !dated.has(id)));
  return withKnownBrands(
    store,
    items.filter((item) => item !== undefined),
  );
}
