import type { Period } from '../domain/coverage';
import type { CountedPost, Post } from '../domain/post';
import { placesOf } from './changes';
import { Columns, linesOf, wordsOf } from './chunk';
import type { PostRow, SeenStore } from './db';

/** Raised when what a chunk holds changes: older ones are then made anew. */
const form = 2;

/** Whether the columns tell of all posts; `epoch` changes whenever they are begun anew. */
export interface Standing {
  epoch: string | null;
  isWhole: boolean;
}

/** How the columns stand, inside any transaction. */
export async function standingOf(store: SeenStore): Promise<Standing> {
  const note = (await store.meta.get('columns'))?.value;
  const [noted, epoch = null, state] = Array.isArray(note) ? note : [];
  return noted === String(form) ? { epoch, isWhole: state === 'whole' } : { epoch: null, isWhole: false };
}

/** Notes how the columns stand, inside a transaction. */
export const noteStanding = (store: SeenStore, epoch: string, isWhole: boolean): Promise<unknown> =>
  store.meta.put({ name: 'columns', value: [String(form), epoch, isWhole ? 'whole' : 'begun'] });

/** Which posts are asked for: of these accounts (of all, without), published in this period. */
export interface Asked {
  accounts?: readonly string[];
  period?: Period;
}

/**
 * The posts of accounts by the account's key, each without its words: for statistics over many. Posts of no known
 * account stand under the empty key. Always what the rows say: what has changed since the columns were made is taken from
 * the rows, and so is everything while they are being made.
 */
export function countedPosts(store: SeenStore, asked: Asked): Promise<Map<string, CountedPost[]>> {
  return gather<CountedPost>(store, asked, false, (columns, i) => columns.post(i));
}

/** The same with titles and names: for lists. */
export function wholePosts(store: SeenStore, asked: Asked): Promise<Map<string, Post[]>> {
  return gather<Post>(store, asked, true, (columns, i, line) => ({ ...columns.post(i), ...wordsOf(line) }));
}

async function gather<Made extends CountedPost>(
  store: SeenStore,
  { accounts, period }: Asked,
  withTexts: boolean,
  make: (columns: Columns, i: number, line: string) => Made,
): Promise<Map<string, Made[]>> {
  const found = new Map<string, Made[]>();
  const wanted = accounts && new Set(accounts);
  const add = (author: string, post: Made) => {
    const posts = found.get(author);
    if (posts) posts.push(post);
    else found.set(author, [post]);
  };
  const isIn = ({ published }: Post) =>
    !period || (published !== null && published.at >= period.from && published.at < period.to);
  const addRow = ({ author = '', post }: PostRow) => {
    // A row's post has everything that either kind of reading asks for.
    if ((!wanted || wanted.has(author)) && isIn(post)) add(author, post as Post & Made);
  };
  await reading(store, async (isWhole) => {
    if (!isWhole) return eachRow(store, accounts, addRow);
    const changed = await changedRows(store);
    const froms = await chunksOf(store, accounts);
    const [rows, texts] = await Promise.all([
      store.columns.bulkGet(froms),
      withTexts ? store.texts.bulkGet(froms) : [],
    ]);
    for (const [position, row] of rows.entries()) {
      if (!row) continue;
      const columns = new Columns(row);
      const lines = texts[position] ? linesOf(texts[position]) : [];
      for (const [at, author] of columns.authors.entries()) {
        if (wanted && !wanted.has(author)) continue;
        const [start, end] = columns.rangeOf(at);
        for (let i = start; i < end; i++) {
          if (period && !columns.isIn(i, period)) continue;
          if (changed.size === 0 || !changed.has(columns.key(i)))
            add(author, make(columns, i, lines[i] ?? ''));
        }
      }
    }
    for (const row of changed.values()) if (row) addRow(row);
  });
  return found;
}

/** Reads the columns and what belongs to them as they are at one moment. */
export function reading<Result>(
  store: SeenStore,
  read: (isWhole: boolean) => Promise<Result>,
): Promise<Result> {
  const { chunks, columns, texts, changes, posts, meta } = store;
  return store.transaction('r', [chunks, columns, texts, changes, posts, meta], async () =>
    read((await standingOf(store)).isWhole),
  );
}

/** The posts that the columns do not have as they are now, by key: null where there is no such post any more. */
export async function changedRows(store: SeenStore): Promise<Map<string, PostRow | null>> {
  const keys = [...new Set((await store.changes.toArray()).flatMap((change) => change.keys))];
  const rows = keys.length > 0 ? await store.posts.bulkGet(keys) : [];
  return new Map(keys.map((key, i) => [key, rows[i] ?? null]));
}

/** What is to be known of a post for keeping house. */
export interface PostFacts {
  author: string;
  key: string;
  seenAt: number;
  sightings: number;
  /** The first sighting; null when none is kept. */
  since: number | null;
}

/** Goes through all posts without reading their rows, as far as the columns have them. Inside of {@link reading}. */
export async function eachPost(
  store: SeenStore,
  isWhole: boolean,
  take: (facts: PostFacts) => void,
): Promise<void> {
  const takeRow = (row: PostRow) => {
    const firsts = Object.values(row.series).flatMap((points) => points?.[0] ?? []);
    const sightings = Object.values(row.series).reduce((sum, points) => sum + (points?.length ?? 0) / 3, 0);
    const since = firsts.length > 0 ? Math.min(...firsts) : null;
    take({ author: row.author ?? '', key: row.key, seenAt: row.seenAt, sightings, since });
  };
  if (!isWhole) return eachRow(store, undefined, takeRow);
  const changed = await changedRows(store);
  for (const row of await store.columns.toArray()) {
    const columns = new Columns(row);
    for (const [position, author] of columns.authors.entries()) {
      const [start, end] = columns.rangeOf(position);
      for (let i = start; i < end; i++) {
        const key = columns.key(i);
        if (changed.has(key)) continue;
        const [seenAt, sightings, since] = [columns.seenAt(i), columns.sightings(i), columns.since(i)];
        take({ author, key, seenAt, sightings, since });
      }
    }
  }
  for (const row of changed.values()) if (row) takeRow(row);
}

/** The rows of accounts, or all, a thousand at a time. */
export async function eachRow(
  store: SeenStore,
  accounts: readonly string[] | undefined,
  take: (row: PostRow) => void,
): Promise<void> {
  if (accounts) {
    for (const row of await store.posts.where('author').anyOf(accounts).toArray()) take(row);
    if (!accounts.includes('')) return;
  }
  let after = '';
  for (;;) {
    const rows = await store.posts.where('key').above(after).limit(1000).toArray();
    for (const row of rows) if (!accounts || row.author === undefined) take(row);
    if (rows.length < 1000) return;
    after = rows.at(-1)!.key;
  }
}

/** The chunks that hold posts of these accounts, in order; all of them without. */
async function chunksOf(store: SeenStore, accounts: readonly string[] | undefined): Promise<string[]> {
  const froms = await store.chunks.toCollection().primaryKeys();
  if (!accounts) return froms;
  const wanted = new Set<number>();
  for (const account of accounts) {
    const { first, last } = placesOf(account);
    for (let i = chunkAt(froms, first); i < froms.length; i++) {
      if (froms[i]! > last) break;
      wanted.add(i);
    }
  }
  return [...wanted].toSorted((a, b) => a - b).map((i) => froms[i]!);
}

/** Which of the chunks holds a place: the last that begins at or before it. */
export function chunkAt(froms: readonly string[], place: string): number {
  let [low, high] = [0, froms.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (froms[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
