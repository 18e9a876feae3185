import { blankPlan, type BrandPlan } from '../domain/plan/brand-plan';
import type { Idea } from '../domain/plan/idea';
import { planLimits } from '../domain/plan/plan-limits';
import type { Slot } from '../domain/plan/slot';
import type { FromWindow } from '../messages/protocol';
import { isWebAddress } from '../networks/addresses';
import { ChangedMeanwhile, Full } from './errors';
import { shaped } from './link-shapes';
import { change, keptBrand, withKnownBrands, type OwnStore } from './own';
import { brandPlanShape, ideaShape, newIdeaShape, newSlotShape, slotShape } from './plan-shapes';

/** Keeps how a brand plans. @throws ChangedMeanwhile when another window has kept it since `updatedAt`; Refused */
export function saveBrandPlan(store: OwnStore, given: BrandPlan, now: number): Promise<BrandPlan> {
  const plan = shaped(brandPlanShape, given);
  return change(store, async () => {
    const there = await store.brandPlans.get(plan.brand);
    if (there && there.updatedAt !== plan.updatedAt) throw new ChangedMeanwhile();
    const kept = { ...plan, updatedAt: Math.max(now, (there?.updatedAt ?? 0) + 1) };
    await store.brandPlans.put(kept);
    return kept;
  });
}

/** How a brand plans; as nobody has said yet where it has nothing of its own. */
export const brandPlanOf = async (store: OwnStore, brand: string | null): Promise<BrandPlan> =>
  (await store.brandPlans.get(brand ?? '')) ?? blankPlan(brand ?? '');

/** Keeps a slot, as a new one where its id is null. @throws Full; Refused */
export function saveSlot(
  store: OwnStore,
  given: Parameters<FromWindow['saveSlot']>[0],
  newId: string,
): Promise<Slot> {
  const made = shaped(newSlotShape, given);
  const id = made.id ?? newId;
  return change(store, async () => {
    const there = await store.slots.get(id);
    if (!there && (await store.slots.count()) >= planLimits.slots) throw new Full();
    const slot = { ...made, id, brand: await keptBrand(store, there, made.brand) };
    await store.slots.put(slot);
    return slot;
  });
}

/** Removes a slot and returns it; null when it was gone already. Items that filled it stay. */
export function deleteSlot(store: OwnStore, id: string): Promise<Slot | null> {
  return change(store, async () => {
    const slot = await store.slots.get(id);
    await store.slots.delete(id);
    return slot ?? null;
  });
}

/** Puts back what was removed, unless it is there. @throws Refused */
export function putBackSlot(store: OwnStore, given: Slot): Promise<void> {
  const slot = shaped(slotShape, given);
  return change(store, async () => {
    if (!(await store.slots.get(slot.id))) await store.slots.add(slot);
  });
}

export const slotsOf = async (store: OwnStore): Promise<Slot[]> =>
  withKnownBrands(store, await store.slots.toArray());

/**
 * Keeps an idea, as a new one where its id is null. A post is one idea of a brand: saved again, its note and tags are
 * changed, and its figures stay those of the first time.
 * @throws Full; Refused
 */
export function saveIdea(
  store: OwnStore,
  given: Parameters<FromWindow['saveIdea']>[0],
  newId: string,
  now: number,
): Promise<Idea> {
  const made = shaped(newIdeaShape, given);
  return change(store, async () => {
    const same = made.post ? await store.ideas.where('post.key').equals(made.post.key).toArray() : [];
    const there =
      (made.id === null ? undefined : await store.ideas.get(made.id)) ??
      same.find(({ brand }) => brand === made.brand);
    if (!there && (await store.ideas.count()) >= planLimits.ideas) throw new Full();
    const { note, tags, title } = made;
    const brand = await keptBrand(store, there, made.brand);
    // An address may have been saved before its post was seen.
    const isSeenNow = there?.post?.author === null && made.post?.key === there.post.key;
    const post = isSeenNow ? made.post : there?.post;
    const idea: Idea = there
      ? { ...there, note, tags, brand, title, post: post ?? null }
      : { ...made, id: newId, savedAt: now, items: [] };
    await store.ideas.put(idea);
    return idea;
  });
}

/** Removes ideas and returns those that were there. */
export function deleteIdeas(store: OwnStore, ids: readonly string[]): Promise<Idea[]> {
  return change(store, async () => {
    const ideas = await store.ideas.bulkGet([...ids]);
    await store.ideas.bulkDelete([...ids]);
    return ideas.filter((idea) => idea !== undefined);
  });
}

/** Puts back what was removed, but what is there again. @throws Refused */
export function putBackIdeas(store: OwnStore, given: readonly Idea[]): Promise<void> {
  const ideas = given.map((idea) => shaped(ideaShape, idea));
  return change(store, async () => {
    const there = await store.ideas.bulkGet(ideas.map(({ id }) => id));
    await store.ideas.bulkAdd(ideas.filter((_, i) => !there[i]));
  });
}

/** The ideas, newest first. Those of a brand that was deleted are no brand's. */
export async function ideasOf(store: OwnStore): Promise<Idea[]> {
  const ideas = await withKnownBrands(store, await store.ideas.toArray());
  return ideas.toSorted((a, b) => b.savedAt - a.savedAt);
}

/** True of an address that an item may have among its links. */
export const isPlanLink = (text: string): boolean => isWebAddress(text);
