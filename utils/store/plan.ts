import { isSame, merge, beforeOf, type Conflict } from '../domain/plan/edit';
import { contentOf, type PlanChange, type PlanContent, type PlanItem } from '../domain/plan/item';
import { planLimits } from '../domain/plan/plan-limits';
import type { FromWindow, NewPlanItem } from '../messages/protocol';
import { Full } from './errors';
import { withFreePosts } from './held-posts';
import { shaped } from './link-shapes';
import { change, withKnownBrands, type OwnStore } from './own';
import { changeShape, editsShape, itemShape, newItemShape } from './plan-shapes';
import { refuseTaken } from './refused';

/** Changes of the same fields within this time are one change of an item's history: a person goes on typing. */
const oneChangeMs = 60_000;

/**
 * Adds items; all or none. One whose id is there already is not added again.
 * @returns the items as they are kept, in the order given
 * @throws Full; Refused when one cannot be kept
 */
export function addPlanItems(
  store: OwnStore,
  given: readonly NewPlanItem[],
  nextId: () => string,
  now: number,
): Promise<PlanItem[]> {
  if (given.length > planLimits.atOnce) throw new Full();
  const items = given.map((one): PlanItem => {
    const made = shaped(newItemShape, one);
    return { ...made, id: made.id ?? nextId(), createdAt: now, updatedAt: now, comments: [], media: [] };
  });
  return change(store, async () => {
    const there = await store.plan.bulkGet(items.map(({ id }) => id));
    const kept = new Map(there.flatMap((item) => (item ? [[item.id, item]] : [])));
    const fresh = await withFreePosts(
      store,
      items.filter(({ id }) => !kept.has(id)),
    );
    if ((await store.plan.count()) + fresh.length > planLimits.items) throw new Full();
    await store.plan.bulkAdd(fresh);
    for (const item of fresh) kept.set(item.id, item);
    for (const { id, idea } of fresh) {
      const from = idea === null ? undefined : await store.ideas.get(idea);
      if (from) await store.ideas.put({ ...from, items: [...from.items, id] });
    }
    return items.map(({ id }) => kept.get(id)!);
  });
}

export interface PlanEdited {
  item: PlanItem;
  conflicts: Conflict[];
}

/**
 * Changes fields of an item. What another window changed to something else since the person saw it stays, and is named.
 * @returns null when the item is gone
 * @throws Refused
 */
export function editPlanItem(
  store: OwnStore,
  { id, seen, edits }: Parameters<FromWindow['editPlanItem']>[0],
  newId: string,
  now: number,
): Promise<PlanEdited | null> {
  const before = shaped(editsShape, seen) as Partial<PlanContent>;
  const after = shaped(editsShape, edits) as Partial<PlanContent>;
  return change(store, async () => {
    const item = await store.plan.get(id);
    if (!item) return null;
    const is = contentOf(item);
    // A brand that is gone is none; an item that is not given another keeps its id.
    if ('brand' in after) {
      is.brand = (await withKnownBrands(store, [is]))[0]!.brand;
      if (before.brand) before.brand = (await withKnownBrands(store, [{ brand: before.brand }]))[0]!.brand;
    }
    const { content, conflicts } = merge(is, before, after);
    if (content.brand === is.brand) content.brand = item.brand;
    const [edited] = await withFreePosts(store, [{ ...content, id }], [item]);
    return { item: await put(store, item, edited!, newId, now), conflicts };
  });
}

/** An item's changes, newest first. */
export async function changesOf(store: OwnStore, item: string): Promise<PlanChange[]> {
  const changes = await store.planChanges.where('item').equals(item).toArray();
  return changes.toSorted((a, b) => b.at - a.at);
}

/**
 * Keeps an item's new content and what was otherwise before it. A post that is taken from it by this would be found again:
 * it is refused. Called within a change.
 */
export async function put(
  store: OwnStore,
  item: PlanItem,
  content: PlanContent,
  newId: string,
  now: number,
): Promise<PlanItem> {
  const before = beforeOf(contentOf(item), content);
  if (Object.keys(before).length === 0) return item;
  const at = Math.max(now, item.updatedAt + 1);
  const edited = { ...item, ...content, updatedAt: at };
  await store.plan.put(edited);
  await refuseTaken(store, item, content, now);
  const changes = await changesOf(store, item.id);
  const last = changes[0];
  if (last && at - last.at < oneChangeMs && goesOn(last.before, before)) {
    // Typed and taken back again, it is no change.
    if (isSame(last.before, partOf(content, last.before))) await store.planChanges.delete(last.id);
    else await store.planChanges.update(last.id, { at });
    return edited;
  }
  await store.planChanges.add({ id: newId, item: item.id, at, before });
  if (changes.length >= planLimits.changes)
    await store.planChanges.bulkDelete(changes.slice(planLimits.changes - 1).map((one) => one.id));
  return edited;
}

/** What is written letter by letter; a choice is a change of its own each time. */
const written: readonly (keyof PlanContent)[] = [
  'title',
  'text',
  'channels',
  'source',
  'geotag',
  'mediaNotes',
  'brief',
  'assignee',
  'role',
  'checklist',
];

/** Whether a change is the same stroke of writing as the one before it. What was published is no writing. */
function goesOn(last: Partial<PlanContent>, next: Partial<PlanContent>): boolean {
  const fields = Object.keys(next) as (keyof PlanContent)[];
  return (
    isSame(Object.keys(last).sort(), [...fields].sort()) &&
    fields.every((field) => written.includes(field)) &&
    isSame(shapeOf(last.channels), shapeOf(next.channels))
  );
}

/** What of an item's networks is chosen or told, not written. */
const shapeOf = (channels: PlanContent['channels'] | undefined) =>
  channels?.map(({ text, ...rest }) => ({ ...rest, hasText: text !== null }));

/** The same fields as another has. */
const partOf = (content: PlanContent, fields: Partial<PlanContent>): Partial<PlanContent> =>
  Object.fromEntries((Object.keys(fields) as (keyof PlanContent)[]).map((field) => [field, content[field]]));

/** What was removed, with its history, so that it can be put back. Its files stay until they are swept away. */
export interface RemovedItems {
  items: PlanItem[];
  changes: PlanChange[];
}

export function deletePlanItems(store: OwnStore, ids: readonly string[]): Promise<RemovedItems> {
  return change(store, async () => {
    const items = (await store.plan.bulkGet([...ids])).filter((item) => item !== undefined);
    const changes = await store.planChanges.where('item').anyOf(ids).toArray();
    await store.plan.bulkDelete([...ids]);
    await store.planChanges.bulkDelete(changes.map(({ id }) => id));
    return { items, changes };
  });
}

/** Puts back what was removed, but what is there again. @throws Full when the room was taken since; Refused */
export function putBackPlanItems(store: OwnStore, given: RemovedItems): Promise<void> {
  const items = given.items.map((item) => shaped(itemShape, item));
  const changes = given.changes.map((one) => shaped(changeShape, one));
  return change(store, async () => {
    const there = await store.plan.bulkGet(items.map(({ id }) => id));
    const gone = items.filter((_, i) => !there[i]);
    if ((await store.plan.count()) + gone.length > planLimits.items) throw new Full();
    await store.plan.bulkAdd(await withFreePosts(store, gone));
    const ids = new Set(gone.map(({ id }) => id));
    await store.planChanges.bulkPut(changes.filter(({ item }) => ids.has(item)));
  });
}

/** All items. Those of a brand that was deleted are no brand's. */
export async function planOf(store: OwnStore): Promise<PlanItem[]> {
  return withKnownBrands(store, await store.plan.toArray());
}

/** One item; null when it is gone. */
export async function planItemOf(store: OwnStore, id: string): Promise<PlanItem | null> {
  const item = await store.plan.get(id);
  return item ? (await withKnownBrands(store, [item]))[0]! : null;
}
