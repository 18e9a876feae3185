import type { Post } from '../domain/post';
import { entryOf, type TextsRow } from './chunk';
import { changedRows, eachRow, reading } from './columns';
import type { PostRow, SeenStore } from './db';

export interface Found {
  /** Those published last, first. */
  posts: Post[];
  /** How many there are in all. */
  total: number;
}

interface Hit {
  key: string;
  published: number;
}

/**
 * The posts in whose title, author or hashtags all of the words stand, whatever their case; "#word" finds hashtags that
 * begin so. Nothing is found by no words.
 */
export async function searchPosts(store: SeenStore, words: string, most = 50): Promise<Found> {
  const patterns = patternsOf(words);
  if (patterns.length === 0) return { posts: [], total: 0 };
  return reading(store, async (isWhole) => {
    let hits: Hit[] = [];
    let total = 0;
    /** Of what many posts have, only the latest are held. */
    const add = (hit: Hit) => {
      total++;
      hits.push(hit);
      if (hits.length > most + 2000) hits = hits.toSorted(latestFirst).slice(0, most);
    };
    const testRow = (row: PostRow) => {
      const { text, key } = entryOf(row);
      if (matches(text, patterns)) add({ key, published: row.post.published?.at ?? Number.NaN });
    };
    if (isWhole) {
      const changed = await changedRows(store);
      for (const texts of await store.texts.toArray())
        for (const hit of hitsIn(texts, patterns)) if (!changed.has(hit.key)) add(hit);
      for (const row of changed.values()) if (row) testRow(row);
    } else await eachRow(store, undefined, testRow);
    const latest = hits.toSorted(latestFirst).slice(0, most);
    const rows = await store.posts.bulkGet(latest.map(({ key }) => key));
    return { posts: rows.flatMap((row) => (row ? [row.post] : [])), total };
  });
}

/** Undated posts come last. */
const latestFirst = (a: Hit, b: Hit): number =>
  (Number.isNaN(b.published) ? -Infinity : b.published) -
    (Number.isNaN(a.published) ? -Infinity : a.published) || (a.key < b.key ? -1 : 1);

/** One pattern a word, the longest first: it is the rarest. "е" finds "ё" too. */
function patternsOf(words: string): RegExp[] {
  return [...new Set(words.trim().split(/\s+/))]
    .filter(Boolean)
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
function hitsIn(row: TextsRow, [rarest, ...others]: readonly RegExp[]): Hit[] {
  if (!rarest) return [];
  const { texts, published } = row;
  const found: number[] = [];
  let [line, lineStart] = [0, 0];
  rarest.lastIndex = 0;
  for (let match = rarest.exec(texts); match; match = rarest.exec(texts)) {
    for (let end = texts.indexOf('\n', lineStart); end !== -1 && end < match.index;) {
      line++;
      lineStart = end + 1;
      end = texts.indexOf('\n', lineStart);
    }
    const end = texts.indexOf('\n', match.index);
    const lineEnd = end === -1 ? texts.length : end;
    if (others.length === 0 || matches(texts.slice(lineStart, lineEnd), others)) found.push(line);
    rarest.lastIndex = lineEnd;
  }
  if (found.length === 0) return [];
  const keys = JSON.parse(row.keys) as string[];
  return found.map((i) => ({ key: keys[i]!, published: published[i]! }));
}
