import type { Count, MaybeCount } from '../domain/count';
import type { Period } from '../domain/coverage';
import { grains, metrics, viewKinds, type CountedPost, type Post } from '../domain/post';
import { placeOf } from './changes';
import type { PostRow } from './db';

/** What a chunk holds, in numbers: read without it. */
export interface ChunkRow {
  /** The place from which on posts stand in this chunk, up to the next one's; the first chunk's is empty. */
  from: string;
  posts: number;
  sightings: number;
  /** The oldest sighting; null when there is none. */
  since: number | null;
}

/** What is counted of some thousand posts, column by column. */
export interface ColumnsRow {
  from: string;
  /** The accounts in the order of their posts, and where each one's begin. */
  authors: string[];
  starts: number[];
  /** Which of the numbers stand in `numbers`, one after the other: those that any post has. */
  kept: number[];
  numbers: Float64Array;
  codes: Int32Array;
  /** The posts' keys one after the other, and where each ends. */
  keys: string;
  keyEnds: Int32Array;
  /** The same of each post's hashtags and links, as JSON. */
  lists: string;
  listEnds: Int32Array;
  /** string[], as JSON: what many posts have in common; codes point into it. */
  names: string;
}

/** What can be searched of the same posts: a line each of title, handle, name and hashtags. */
export interface TextsRow {
  from: string;
  texts: string;
  keys: string;
  published: Float64Array;
}

/** What of a post stands in its line only. */
type Words = Pick<Post, 'title' | 'authorHandle' | 'authorName'>;
/** Hashtags and links of a post. */
type Lists = [Post['hashtags'], Post['links']];
/** One post as a chunk holds it. */
export interface Entry {
  place: string;
  author: string;
  key: string;
  numbers: number[];
  flags: number;
  sightings: number;
  format: string | null;
  authorId: string | null;
  /** The address, with a mark where the post's id stands in it. */
  link: string;
  lists: Lists;
  text: string;
}

/** The numbers of a post in their order; unknown is NaN. Each count is followed by its `below`, 0 when exact. */
const published = 0;
const seenAt = 1;
const firstCount = 2;
const duration = firstCount + 2 * metrics.length;
const textLength = duration + 1;
const firstSighting = textLength + 1;
const numbersOfPost = firstSighting + 1;
const codesOfPost = ['flags', 'sightings', 'format', 'authorId', 'link'] as const;
const bits = ['likesHidden', 'commentsOff', 'membersOnly', 'isAd', 'isPinned'] as const;
const onAirs = [null, 'live', 'upcoming'] as const;
const reposts = [null, false, true] as const;
const idMark = '\u0001';
/** Between the parts of a line. */
const partMark = '\u001f';

/** A row as a chunk holds it. */
export function entryOf(row: PostRow): Entry {
  const { post, series, key, author = '' } = row;
  const numbers = Array.from({ length: numbersOfPost }, () => Number.NaN);
  if (post.published) numbers[published] = post.published.at;
  numbers[seenAt] = row.seenAt;
  for (const [i, metric] of metrics.entries()) {
    const count = post[metric];
    if (!count) continue;
    numbers[firstCount + 2 * i] = count.value;
    numbers[firstCount + 2 * i + 1] = count.exact ? 0 : count.below;
  }
  if (post.durationSeconds !== null) numbers[duration] = post.durationSeconds;
  if (post.textLength !== null) numbers[textLength] = post.textLength;
  let sightings = 0;
  for (const points of Object.values(series)) {
    if (!points?.length) continue;
    sightings += points.length / 3;
    const first = numbers[firstSighting]!;
    numbers[firstSighting] = first <= points[0]! ? first : points[0]!;
  }
  const parts = [
    post.title,
    post.authorHandle,
    post.authorName,
    post.hashtags?.map((tag) => `#${tag}`).join(' '),
  ];
  return {
    place: placeOf(row),
    author,
    key,
    numbers,
    flags: flagsOf(post),
    sightings,
    format: post.format,
    authorId: post.authorId,
    link: post.permalink.replaceAll(idMark, '').replace(post.id, () => idMark),
    lists: [post.hashtags, post.links],
    text: parts.map((part) => (typeof part === 'string' ? `${given}${clean(part)}` : '')).join(partMark),
  };
}

/** Before a part that is known: an empty title is not an unknown one. */
const given = '\u0002';
const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function flagsOf(post: Post): number {
  let flags = post.published ? 1 + grains.indexOf(post.published.grain) : 0;
  flags |= viewKinds.indexOf(post.viewsAs) << 4;
  flags |= onAirs.indexOf(post.onAir) << 6;
  for (const [i, bit] of bits.entries()) if (post[bit]) flags |= 1 << (8 + i);
  flags |= reposts.indexOf(post.isRepost) << (8 + bits.length);
  return flags;
}

/** Entries in the order of their places as one chunk. */
export function chunkOf(
  from: string,
  entries: readonly Entry[],
): { chunk: ChunkRow; columns: ColumnsRow; texts: TextsRow } {
  const n = entries.length;
  const codes = new Int32Array(n * codesOfPost.length);
  const names = new Map<string, number>();
  /** 0 is unknown. */
  const code = (name: string | null): number => {
    if (name === null) return 0;
    const known = names.get(name) ?? names.size + 1;
    names.set(name, known);
    return known;
  };
  const authors: string[] = [];
  const starts: number[] = [];
  let sightings = 0;
  let since: number | null = null;
  for (const [i, entry] of entries.entries()) {
    if (entry.author !== authors.at(-1)) {
      authors.push(entry.author);
      starts.push(i);
    }
    const coded = [entry.flags, entry.sightings, code(entry.format), code(entry.authorId), code(entry.link)];
    for (const [column, value] of coded.entries()) codes[column * n + i] = value;
    sightings += entry.sightings;
    const first = entry.numbers[firstSighting]!;
    if (!Number.isNaN(first)) since = Math.min(since ?? first, first);
  }
  const keys = entries.map(({ key }) => key);
  const lists = entries.map(({ lists }) => JSON.stringify(lists));
  return {
    chunk: { from, posts: n, sightings, since },
    columns: {
      from,
      authors,
      starts,
      ...numbersOf(entries),
      codes,
      keys: keys.join(''),
      keyEnds: endsOf(keys),
      lists: lists.join(''),
      listEnds: endsOf(lists),
      names: JSON.stringify([...names.keys()]),
    },
    texts: {
      from,
      keys: JSON.stringify(keys),
      published: Float64Array.from(entries, (entry) => entry.numbers[published]!),
      texts: entries.map(({ text }) => text).join('\n'),
    },
  };
}

/** The numbers that any of the posts has; of a `below` those that are not 0 count. */
function numbersOf(entries: readonly Entry[]): Pick<ColumnsRow, 'kept' | 'numbers'> {
  const n = entries.length;
  const kept = Array.from({ length: numbersOfPost }, (_, column) => column).filter((column) =>
    entries.some(({ numbers }) => isTold(column, numbers[column]!)),
  );
  const numbers = new Float64Array(n * kept.length);
  for (const [position, column] of kept.entries())
    for (let i = 0; i < n; i++) numbers[position * n + i] = entries[i]!.numbers[column]!;
  return { kept, numbers };
}

const isBelow = (column: number): boolean =>
  column >= firstCount && column < duration && (column - firstCount) % 2 === 1;
const isTold = (column: number, value: number): boolean =>
  !Number.isNaN(value) && (value !== 0 || !isBelow(column));

function endsOf(parts: readonly string[]): Int32Array {
  const ends = new Int32Array(parts.length);
  let end = 0;
  for (let i = 0; i < parts.length; i++) ends[i] = end += parts[i]!.length;
  return ends;
}

/** The posts of a chunk, each made only when it is asked for. */
export class Columns {
  readonly length: number;
  readonly authors: readonly string[];
  readonly #row: ColumnsRow;
  readonly #names: string[];
  /** Where each number's column begins; -1: no post has it. */
  readonly #begins: number[];

  constructor(row: ColumnsRow) {
    this.#row = row;
    this.authors = row.authors;
    this.#names = JSON.parse(row.names) as string[];
    this.length = row.keyEnds.length;
    this.#begins = Array.from({ length: numbersOfPost }, () => -1);
    for (const [position, column] of row.kept.entries()) this.#begins[column] = position * this.length;
  }

  key(i: number): string {
    const { keys, keyEnds } = this.#row;
    return keys.slice(i && keyEnds[i - 1], keyEnds[i]);
  }

  /** Where the posts of the account at this position begin, and where they end. */
  rangeOf(position: number): [start: number, end: number] {
    return [this.#row.starts[position]!, this.#row.starts[position + 1] ?? this.length];
  }

  isIn(i: number, { from, to }: Period): boolean {
    const at = this.#number(published, i);
    return at >= from && at < to;
  }

  seenAt(i: number): number {
    return this.#number(seenAt, i);
  }

  sightings(i: number): number {
    return this.#code('sightings', i);
  }

  /** The first sighting of a post; null when none is kept. */
  since(i: number): number | null {
    return known(this.#number(firstSighting, i));
  }

  post(i: number): CountedPost {
    const key = this.key(i);
    const flags = this.#code('flags', i);
    const at = this.#number(published, i);
    const colon = key.indexOf(':');
    const id = key.slice(colon + 1);
    const [hashtags, links] = this.#listsOf(i);
    return {
      network: key.slice(0, colon),
      id,
      permalink: this.#name('link', i)!.replace(idMark, () => id),
      authorId: this.#name('authorId', i),
      format: this.#name('format', i),
      published: flags & 15 ? { at, grain: grains[(flags & 15) - 1]! } : null,
      views: this.#count(0, i),
      viewsAs: viewKinds[(flags >> 4) & 3]!,
      likes: this.#count(1, i),
      comments: this.#count(2, i),
      shares: this.#count(3, i),
      likesHidden: this.#bit(flags, 'likesHidden'),
      commentsOff: this.#bit(flags, 'commentsOff'),
      membersOnly: this.#bit(flags, 'membersOnly'),
      onAir: onAirs[(flags >> 6) & 3]!,
      durationSeconds: known(this.#number(duration, i)),
      hashtags,
      textLength: known(this.#number(textLength, i)),
      links,
      isRepost: reposts[(flags >> (8 + bits.length)) & 3]!,
      isAd: this.#bit(flags, 'isAd'),
      isPinned: this.#bit(flags, 'isPinned'),
      seenAt: this.#number(seenAt, i),
    };
  }

  /** What the chunk was made of. */
  entries(lines: readonly string[]): Entry[] {
    return this.authors.flatMap((author, position) => {
      const [start, end] = this.rangeOf(position);
      return Array.from({ length: end - start }, (_, offset): Entry => {
        const i = start + offset;
        const key = this.key(i);
        return {
          place: placeOf({ author, key }),
          author,
          key,
          numbers: Array.from({ length: numbersOfPost }, (__, column) => this.#number(column, i)),
          flags: this.#code('flags', i),
          sightings: this.sightings(i),
          format: this.#name('format', i),
          authorId: this.#name('authorId', i),
          link: this.#name('link', i)!,
          lists: this.#listsOf(i),
          text: lines[i]!,
        };
      });
    });
  }

  #number(column: number, i: number): number {
    const begin = this.#begins[column]!;
    if (begin >= 0) return this.#row.numbers[begin + i]!;
    // All counts that are known are exact.
    return isBelow(column) && !Number.isNaN(this.#number(column - 1, i)) ? 0 : Number.NaN;
  }
  #code(name: (typeof codesOfPost)[number], i: number): number {
    return this.#row.codes[codesOfPost.indexOf(name) * this.length + i]!;
  }
  #name(name: 'format' | 'authorId' | 'link', i: number): string | null {
    return this.#names[this.#code(name, i) - 1] ?? null;
  }
  #listsOf(i: number): Lists {
    const { lists, listEnds } = this.#row;
    return JSON.parse(lists.slice(i && listEnds[i - 1], listEnds[i])) as Lists;
  }
  #count(metric: number, i: number): MaybeCount {
    const value = this.#number(firstCount + 2 * metric, i);
    const below = this.#number(firstCount + 2 * metric + 1, i);
    if (Number.isNaN(value)) return null;
    const count: Count = below === 0 ? { value, exact: true } : { value, exact: false, below };
    return count;
  }
  #bit(flags: number, bit: (typeof bits)[number]): boolean {
    return (flags & (1 << (8 + bits.indexOf(bit)))) !== 0;
  }
}

const known = (number: number): number | null => (Number.isNaN(number) ? null : number);

/** A chunk's lines, one a post. */
export const linesOf = ({ texts }: Pick<TextsRow, 'texts'>): string[] => texts.split('\n');

/** The words of a post, out of its line. */
export function wordsOf(line: string): Words {
  const [title, authorHandle, authorName] = line
    .split(partMark)
    .map((part) => (part.startsWith(given) ? part.slice(1) : null));
  return { title: title ?? null, authorHandle: authorHandle ?? null, authorName: authorName ?? null };
}
