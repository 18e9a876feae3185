import type { Guide, TagSet } from '../domain/hashtags/guide';
import { guideLimits } from '../domain/hashtags/guide-limits';
import type { RulesEdits } from '../domain/hashtags/network-rules';
import type { FromWindow } from '../messages/protocol';
import { BadName, ChangedMeanwhile, Full } from './errors';
import { guideShape, limitsShape, newSetShape, tagSetShape } from './guide-shapes';
import { shaped } from './link-shapes';
import { change, withKnownBrands, type OwnStore } from './own';

/**
 * Keeps a brand's guide in place of the one it has. `updatedAt` is that of the guide the person saw, so that what another
 * window has kept since is not written over unseen; where there is none, any will do.
 * @returns the guide as it is kept
 * @throws ChangedMeanwhile; Full; Refused
 */
export function saveGuide(store: OwnStore, given: Guide, now: number): Promise<Guide> {
  const guide = shaped(guideShape, given);
  return change(store, async () => {
    const there = await store.guides.get(guide.brand);
    if (there && there.updatedAt !== guide.updatedAt) throw new ChangedMeanwhile();
    if (!there && (await store.guides.count()) >= guideLimits.guides) throw new Full();
    const kept = { ...guide, updatedAt: Math.max(now, (there?.updatedAt ?? 0) + 1) };
    await store.guides.put(kept);
    return kept;
  });
}

/** Removes a brand's guide and returns it, so that it can be put back; null when it was gone already. */
export function deleteGuide(store: OwnStore, brand: string): Promise<Guide | null> {
  return change(store, async () => {
    const guide = await store.guides.get(brand);
    await store.guides.delete(brand);
    return guide ?? null;
  });
}

/** A brand's guide to hashtags; null when it has none. */
export async function guideOf(store: OwnStore, brand: string): Promise<Guide | null> {
  return (await store.guides.get(brand)) ?? null;
}

/**
 * Keeps a set, in place of the one of its id if there is one: how often that was copied stays.
 * @param newId its id when it is new
 * @throws BadName when its brand has another of this name, or there are too many; Refused
 */
export function saveTagSet(
  store: OwnStore,
  given: Parameters<FromWindow['saveTagSet']>[0],
  newId: string,
): Promise<TagSet> {
  const name = given.name.trim();
  if (name === '') throw new BadName('empty');
  if (name.length > guideLimits.name) throw new BadName('tooLong');
  const made = shaped(newSetShape, { ...given, name, group: given.group.trim() });
  const id = made.id ?? newId;
  return change(store, async () => {
    const all = await store.tagSets.toArray();
    const others = all.filter((one) => one.id !== id);
    if (others.length >= guideLimits.sets) throw new BadName('tooMany');
    if (others.some((one) => one.brand === made.brand && isSame(one.name, name))) throw new BadName('taken');
    const before = all.find((one) => one.id === id);
    const set = { ...made, id, uses: before?.uses ?? 0, usedAt: before?.usedAt ?? null };
    await store.tagSets.put(set);
    return set;
  });
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Removes a set and returns it, so that it can be put back; null when it was gone already. */
export function deleteTagSet(store: OwnStore, id: string): Promise<TagSet | null> {
  return change(store, async () => {
    const set = await store.tagSets.get(id);
    await store.tagSets.delete(id);
    return set ?? null;
  });
}

/** Puts back what was removed, unless it is there. @throws Refused */
export function putBackTagSet(store: OwnStore, given: TagSet): Promise<void> {
  const set = shaped(tagSetShape, given);
  return change(store, async () => {
    if (!(await store.tagSets.get(set.id))) await store.tagSets.add(set);
  });
}

/** Counts that a set was copied now. Its sets of one group take turns by that. */
export function useTagSet(store: OwnStore, id: string, now: number): Promise<void> {
  return change(store, async () => {
    const set = await store.tagSets.get(id);
    if (set) await store.tagSets.put({ ...set, uses: set.uses + 1, usedAt: now });
  });
}

/** The person's sets of hashtags, by name. Those of a brand that was deleted are every brand's. */
export async function tagSetsOf(store: OwnStore): Promise<TagSet[]> {
  const sets = await withKnownBrands(store, await store.tagSets.toArray());
  return sets.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Keeps what the person knows better of a network's limits; with null what was kept is forgotten. @throws Refused */
export function saveLimits(
  store: OwnStore,
  { network, edits }: Parameters<FromWindow['saveLimits']>[0],
): Promise<void> {
  const row = edits && shaped(limitsShape, { ...edits, network });
  return change(store, async () => {
    if (row) await store.limits.put(row);
    else await store.limits.delete(network);
  });
}

/** What the person knows better of the networks' limits. */
export const limitsOf = (store: OwnStore): Promise<RulesEdits[]> => store.limits.toArray();
