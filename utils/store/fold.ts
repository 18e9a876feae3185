import { derivedTables, forgetDerived, placeOf } from './changes';
import { chunkOf, Columns, entryOf, linesOf, type Entry } from './chunk';
import { chunkAt, noteStanding, reading, standingOf } from './columns';
import { guardSchema, type PostRow, type SeenStore } from './db';

/** As many posts as a chunk may hold: large ones are read fastest, small ones are sooner written anew. */
const mostPosts = 4096;
/** As many rows as are read at once, so that keeping never waits long. */
const slice = 1000;

/** Someone emptied the columns meanwhile: what was being written is of no use. */
class Overtaken extends Error {}

/**
 * Brings the columns up to date with the rows; makes them from the rows when they are not whole. For one worker, in
 * quiet moments; it may be stopped anywhere and loses nothing. Returns how many posts were looked at.
 * @throws NewerStore
 */
export async function foldChanges(store: SeenStore, most = mostPosts): Promise<number> {
  const { epoch, isWhole } = await standingOf(store);
  let folded = 0;
  try {
    let current = epoch;
    if (!isWhole || current === null) {
      current = crypto.randomUUID();
      folded += await makeAnew(store, current, most);
    }
    return folded + (await fold(store, current, most));
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return folded;
  }
}

/** Writes what is derived, unless it was begun anew in between. */
function write(store: SeenStore, epoch: string, work: () => Promise<unknown>): Promise<unknown> {
  return store.transaction('rw', [...derivedTables(store), store.meta], async () => {
    if ((await standingOf(store)).epoch !== epoch) throw new Overtaken();
    await guardSchema(store);
    return work();
  });
}

async function makeAnew(store: SeenStore, epoch: string, most: number): Promise<number> {
  await store.transaction('rw', [store.chunks, store.columns, store.texts, store.meta], async () => {
    await guardSchema(store);
    await Promise.all([store.chunks.clear(), store.columns.clear(), store.texts.clear()]);
    await noteStanding(store, epoch, false);
  });
  const places = await allPlaces(store);
  // Three quarters full: what comes next need not split them at once.
  const step = Math.max(1, Math.floor((most * 3) / 4));
  let made = 0;
  let from = '';
  for (let start = 0; start < places.length; start += step) {
    const part = places.slice(start, start + step);
    // A post that went elsewhere meanwhile is among the changes, and brought in with them.
    const entries = (
      await rowsOf(
        store,
        part.map(({ key }) => key),
      )
    ).flatMap((row, i) => (row && placeOf(row) === part[i]!.place ? [entryOf(row)] : []));
    if (start > 0) from = part[0]!.place;
    await write(store, epoch, () => put(store, from, entries));
    made += entries.length;
  }
  await write(store, epoch, async () => {
    if (places.length === 0) await put(store, '', []);
    await noteStanding(store, epoch, true);
  });
  return made;
}

/** Where all posts stand, in order. */
async function allPlaces(store: SeenStore): Promise<{ place: string; key: string }[]> {
  const places: { place: string; key: string }[] = [];
  let after = '';
  for (;;) {
    const rows = await store.posts.where('key').above(after).limit(slice).toArray();
    for (const row of rows) places.push({ place: placeOf(row), key: row.key });
    if (rows.length < slice) break;
    after = rows.at(-1)!.key;
  }
  return places.sort((a, b) => (a.place < b.place ? -1 : 1));
}

async function rowsOf(store: SeenStore, keys: readonly string[]): Promise<(PostRow | undefined)[]> {
  const rows: (PostRow | undefined)[] = [];
  for (let start = 0; start < keys.length; start += slice)
    rows.push(...(await store.posts.bulkGet(keys.slice(start, start + slice))));
  return rows;
}

async function put(store: SeenStore, from: string, entries: readonly Entry[]): Promise<void> {
  const { chunk, columns, texts } = chunkOf(from, entries);
  await Promise.all([store.chunks.put(chunk), store.columns.put(columns), store.texts.put(texts)]);
}

async function fold(store: SeenStore, epoch: string, most: number): Promise<number> {
  // Changes are taken off only when all chunks have them: folding the same ones again changes nothing.
  const changes = await store.changes.toArray();
  if (changes.length === 0) return 0;
  const keys = [...new Set(changes.flatMap((change) => change.keys))];
  const fresh = new Map<string, Entry>();
  for (const row of await rowsOf(store, keys)) if (row) fresh.set(placeOf(row), entryOf(row));
  const touched = [...new Set([...changes.flatMap(({ left }) => left), ...fresh.keys()])].toSorted();
  for (let i = 0; i < touched.length;) {
    const froms = await store.chunks.toCollection().primaryKeys();
    const at = chunkAt(froms, touched[i]!);
    const next = froms[at + 1];
    const end = next === undefined ? -1 : touched.findIndex((place, j) => j > i && place >= next);
    const part = touched.slice(i, end < 0 ? undefined : end);
    await write(store, epoch, () => change(store, froms[at] ?? '', part, fresh, most));
    i += part.length;
  }
  await write(store, epoch, () => store.changes.bulkDelete(changes.map(({ id }) => id)));
  return keys.length;
}

/** Makes one chunk as the entries say at these places, in two or more when it grew too large. */
async function change(
  store: SeenStore,
  from: string,
  places: readonly string[],
  fresh: ReadonlyMap<string, Entry>,
  most: number,
): Promise<void> {
  const [columns, texts] = await Promise.all([store.columns.get(from), store.texts.get(from)]);
  const entries = new Map(
    (columns && texts ? new Columns(columns).entries(linesOf(texts)) : []).map((entry) => [
      entry.place,
      entry,
    ]),
  );
  for (const place of places) {
    const entry = fresh.get(place);
    if (entry) entries.set(place, entry);
    else entries.delete(place);
  }
  const sorted = [...entries.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
  if (sorted.length === 0 && from !== '') {
    await Promise.all([store.chunks.delete(from), store.columns.delete(from), store.texts.delete(from)]);
    return;
  }
  const parts = Math.max(1, Math.ceil(sorted.length / most));
  const size = Math.ceil(sorted.length / parts);
  for (let part = 0; part < parts; part++) {
    const some = sorted.slice(part * size, (part + 1) * size);
    await put(store, part === 0 ? from : some[0]!.place, some);
  }
}

/**
 * Compares the columns with the rows: how many there are, and what a part of them says. Where they differ the columns
 * are forgotten, to be made anew. True when they agree, as far as was looked.
 */
export async function checkColumns(store: SeenStore, pick: () => number = Math.random): Promise<boolean> {
  const agrees = await reading(store, async (isWhole) => {
    // What is being made, or has changes waiting, is compared another time.
    if (!isWhole || (await store.changes.count()) > 0) return true;
    const chunks = await store.chunks.toArray();
    const posts = chunks.reduce((sum, chunk) => sum + chunk.posts, 0);
    if (posts !== (await store.posts.count())) return false;
    const chunk = chunks[Math.floor(pick() * chunks.length)];
    return chunk ? agreesWithRows(store, chunk.from) : posts === 0;
  });
  if (agrees) return true;
  await store.transaction('rw', [...derivedTables(store), store.meta], () => forgetDerived(store));
  return false;
}

async function agreesWithRows(store: SeenStore, from: string): Promise<boolean> {
  const [columns, texts] = await Promise.all([store.columns.get(from), store.texts.get(from)]);
  if (!columns || !texts) return false;
  const entries = new Columns(columns).entries(linesOf(texts));
  const rows = await store.posts.bulkGet(entries.map(({ key }) => key));
  return entries.every((entry, i) => {
    const row = rows[i];
    return row !== undefined && JSON.stringify(entryOf(row)) === JSON.stringify(entry);
  });
}
