import type { Media } from '../domain/plan/item';
import { planLimits } from '../domain/plan/plan-limits';
import type { FromWindow } from '../messages/protocol';
import { Full } from './errors';
import { shaped } from './link-shapes';
import { change, type OwnStore } from './own';
import { itemShape, newFileShape } from './plan-shapes';

/** So long a file that no item holds waits to be put back. */
const leftMs = 3_600_000;

/** Keeps a file with an item. @returns null when the item is gone. @throws Full when there is no room for it; Refused */
export function addPlanFile(
  store: OwnStore,
  given: Parameters<FromWindow['addPlanFile']>[0],
  id: string,
): Promise<Media | null> {
  const { item: itemId, data, thumb, name, type, width, height } = shaped(newFileShape, given);
  const media = { id, name, type, bytes: bytesOf(data), width, height };
  return change(store, async () => {
    const item = await store.plan.get(itemId);
    if (!item) return null;
    if (item.media.length >= planLimits.media || !(await hasRoom(store, media.bytes))) throw new Full();
    await store.plan.put({ ...item, media: [...item.media, media] });
    await store.planFiles.add({ id, item: itemId, data });
    if (thumb !== null) await store.planThumbs.add({ id, item: itemId, thumb });
    return media;
  });
}

/** Takes a file from its item; its bytes stay until they are swept away, so that it can be put back. */
export function removePlanFile(
  store: OwnStore,
  { item: id, file }: Parameters<FromWindow['removePlanFile']>[0],
): Promise<Media | null> {
  return change(store, async () => {
    const item = await store.plan.get(id);
    const media = item?.media.find((one) => one.id === file);
    if (!item || !media) return null;
    await store.plan.put({ ...item, media: item.media.filter((one) => one !== media) });
    return media;
  });
}

/** Gives an item back a file that was taken from it, while its bytes are there. False when they are not. */
export function putBackPlanFile(
  store: OwnStore,
  { item: id, file }: Parameters<FromWindow['putBackPlanFile']>[0],
): Promise<boolean> {
  return change(store, async () => {
    const [item, kept] = await Promise.all([store.plan.get(id), store.planFiles.get(file.id)]);
    if (!item || kept?.item !== id || item.media.some((one) => one.id === file.id)) return false;
    const parsed = shaped(itemShape, { ...item, media: [...item.media, file] });
    await store.plan.put(parsed);
    return true;
  });
}

const bytesOf = (base64: string): number =>
  Math.floor(base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);

/** Whether so many bytes more may be kept. Where they are short, files that were taken away no longer wait to be put back. */
async function hasRoom(store: OwnStore, bytes: number): Promise<boolean> {
  const { held, heldBytes } = await heldFiles(store);
  if (heldBytes + bytes > planLimits.allBytes) return false;
  const loose = await looseFiles(store, held);
  let looseBytes = 0;
  for (const id of loose) looseBytes += bytesOf((await store.planFiles.get(id))?.data ?? '');
  if (heldBytes + looseBytes + bytes > planLimits.allBytes) await drop(store, loose);
  return true;
}

async function heldFiles(store: OwnStore): Promise<{ held: Set<string>; heldBytes: number }> {
  const held = new Set<string>();
  let heldBytes = 0;
  await store.plan.each(({ media }) =>
    media.forEach((one) => {
      held.add(one.id);
      heldBytes += one.bytes;
    }),
  );
  return { held, heldBytes };
}

/** Files, and small pictures, that no item holds: removed, or their item was. */
async function looseFiles(store: OwnStore, held: ReadonlySet<string>): Promise<string[]> {
  const ids = new Set<string>();
  for (const table of [store.planFiles, store.planThumbs])
    for (const id of await table.toCollection().primaryKeys()) if (!held.has(id)) ids.add(id);
  return [...ids];
}

const drop = async (store: OwnStore, ids: string[]): Promise<void> => {
  await store.planFiles.bulkDelete(ids);
  await store.planThumbs.bulkDelete(ids);
};

const looseSince = 'loose:';

/**
 * Removes the files that no item holds, but those that were not found so by an earlier sweep at least an hour ago: what
 * was just removed can still be put back.
 */
export function sweepPlanFiles(store: OwnStore, now: number): Promise<void> {
  return change(store, async () => {
    const { held } = await heldFiles(store);
    const loose = await looseFiles(store, held);
    const notes = await store.meta.where('name').startsWith(looseSince).toArray();
    const since = new Map(notes.map(({ name, value }) => [name.slice(looseSince.length), value]));
    const old = loose.filter((id) => (since.get(id) ?? now) <= now - leftMs);
    await drop(store, old);
    await store.meta.bulkDelete(notes.map(({ name }) => name));
    const left = loose.filter((id) => !old.includes(id));
    await store.meta.bulkPut(left.map((id) => ({ name: `${looseSince}${id}`, value: since.get(id) ?? now })));
  });
}
