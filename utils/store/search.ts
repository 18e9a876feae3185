import type { Post } from '../domain/post';
import { entryOf, type TextsRow } from './chunk';
import { changedRows, eachRow, reading } from './columns';
import type { PostRow, SeenStore } from './db';
import { apiTold, type ApiTold } from './source';

export interface Found {
  /** Those published last, first. */
  posts: Post[];
  /** What the official API told of them, by key. */
  told: ReadonlyMap<string, ApiTold>;
  /** How many there are in all. */
  total: number;
}

export interface SearchOptions {
  /** So many are returned, at most. */
  most?: number;
  /** Only of this network. */
  network?: string | null;
}

/** As many posts as are looked through at once. */
export const foundAtOnce = 100;
/** Words beyond these are not looked at, nor letters beyond these of one. */
const mostWords = 12;
const longestWord = 100;
/** A single letter stands nearly everywhere. */
const fewestLetters = 2;

/** The words that are looked for, each once. */
export const wordsIn = (text: string): string[] =>
  [...new Set(text.trim().split(/\s+/, mostWords))]
    .filter(Boolean)
    .map((word) => [...word].slice(0, longestWord).join(''));

/** True when there is enough to look for: "#" alone, or single letters, are not. */
export const isSearchable = (text: string): boolean =>
  wordsIn(text).some((word) => [...word.replace(/^#/, '')].length >= fewestLetters);

/**
 * The posts in whose title, author or hashtags all of the words stand, whatever their case; "#word" finds hashtags that
 * begin so. Nothing is found by no words.
 */
export async function searchPosts(
  store: SeenStore,
  words: string,
  { most = foundAtOnce, network = null }: SearchOptions = {},
): Promise<Found> {
  const patterns = patternsOf(words);
  if (patterns.length === 0) return { posts: [], told: new Map(), total: 0 };
  return reading(store, async (isWhole) => {
    const latest = new Latest(most);
    const isWanted = (key: string) => network === null || key.startsWith(`${network}:`);
    const testRow = (row: PostRow) => {
      const { text, key } = entryOf(row);
      if (isWanted(key) && matches(text, patterns))
        latest.add(row.post.published?.at ?? Number.NaN, () => [key], 0);
    };
    if (isWhole) {
      const changed = await changedRows(store);
      const isKeyNeeded = changed.size > 0 || network !== null;
      const look = (row: TextsRow) => {
        let parsed: string[] | undefined;
        const keys = () => (parsed ??= JSON.parse(row.keys) as string[]);
        for (const i of linesWith(row.texts, patterns))
          if (!isKeyNeeded || (isWanted(keys()[i]!) && !changed.has(keys()[i]!)))
            latest.add(row.published[i]!, keys, i);
      };
      // Each for itself, so that one is looked through while the browser brings the next.
      const froms = await store.chunks.toCollection().primaryKeys();
      await Promise.all(
        froms.map(async (from) => {
          const row = await store.texts.get(from);
          if (row) look(row);
        }),
      );
      for (const row of changed.values()) if (row) testRow(row);
    } else await eachRow(store, undefined, testRow);
    const rows = await store.posts.bulkGet(latest.keys());
    const found = rows.flatMap((row) => row ?? []);
    return { posts: found.map(({ post }) => post), told: apiTold(found), total: latest.total };
  });
}

interface Hit {
  at: number;
  keys: () => readonly string[];
  i: number;
}
const keyOf = ({ keys, i }: Hit): string => keys()[i]!;

/** The latest of many, and how many they were; of one moment the first by key. */
export class Latest {
  total = 0;
  readonly #most: number;
  readonly #spare: number;
  #hits: Hit[] = [];
  /** What was published before cannot be among the latest any more. */
  #since = -Infinity;

  /** @param spare so many more are held before they are sorted */
  constructor(most: number, spare = 2000) {
    this.#most = most;
    this.#spare = spare;
  }

  /**
   * @param published NaN when unknown: those come last
   * @param keys where its key stands, at i; not asked of most
   */
  add(published: number, keys: Hit['keys'], i: number): void {
    this.total++;
    const at = Number.isNaN(published) ? -Infinity : published;
    if (at < this.#since) return;
    this.#hits.push({ at, keys, i });
    if (this.#hits.length >= this.#most + this.#spare) this.#cut();
  }

  keys(): string[] {
    this.#cut();
    return this.#hits.map(keyOf);
  }

  #cut(): void {
    this.#hits = this.#hits
      .toSorted((a, b) => (a.at === b.at ? (keyOf(a) < keyOf(b) ? -1 : 1) : b.at - a.at))
      .slice(0, this.#most);
    if (this.#hits.length === this.#most) this.#since = this.#hits.at(-1)?.at ?? -Infinity;
  }
}

/** One pattern a word, the longest first: it is the rarest. "е" finds "ё" too. */
function patternsOf(words: string): RegExp[] {
  return wordsIn(words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
      return new RegExp(literal.replace(/[её]/gi, '[её]'), 'giu');
    });
}

function matches(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.every((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
}

/** Looks through all lines at once for the rarest word, and only where it stands for the others. */
function linesWith(texts: string, [rarest, ...others]: readonly RegExp[]): number[] {
  const found: number[] = [];
  if (!rarest) return found;
  let [line, start, end] = [0, 0, endOfLine(texts, 0)];
  rarest.lastIndex = 0;
  // No word has a line's end in it: a match ends in the line that it begins in.
  while (rarest.test(texts)) {
    while (end < rarest.lastIndex) {
      line++;
      start = end + 1;
      end = endOfLine(texts, start);
    }
    if (others.length === 0 || matches(texts.slice(start, end), others)) found.push(line);
    rarest.lastIndex = end;
  }
  return found;
}

function endOfLine(texts: string, from: number): number {
  const end = texts.indexOf('\n', from);
  return end === -1 ? texts.length : end;
}
