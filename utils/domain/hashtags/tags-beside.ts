import { isAsked, mostOften, tagsOf, type TaggedAccount, type TagOptions } from './tag-stats';

/** Two hashtags in one post. */
export interface TagPair {
  /** In alphabetical order. */
  keys: [string, string];
  /** The same as they are written. */
  tags: [string, string];
  /** Posts with both. */
  n: number;
  /** How many times as often as if each were put wherever the other is or is not. */
  lift: number;
}

/** Hashtags whose pairs are counted: the most used. */
export const mostPaired = 100;
const mostPairs = 200;
/** Together in fewer posts than this, they met by chance. */
const fewestTogether = 2;

/** Which of the most used hashtags stand together: the most often first, at most 200 pairs. */
export function tagPairs(accounts: readonly TaggedAccount[], options: TagOptions): TagPair[] {
  const lists: string[][] = [];
  const uses = new Map<string, number>();
  const written = new Map<string, string>();
  for (const { posts } of accounts)
    for (const post of posts) {
      if (post.hashtags === null || !isAsked(post, options)) continue;
      const names = tagsOf(post);
      lists.push([...names.keys()]);
      for (const [key, name] of names) {
        uses.set(key, (uses.get(key) ?? 0) + 1);
        if (!written.has(key)) written.set(key, name);
      }
    }
  const used = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostPaired);
  const places = new Map(used.map(([key], place) => [key, place]));
  const size = used.length;
  const together = new Uint32Array(size * size);
  for (const keys of lists) {
    const found = keys.flatMap((key) => places.get(key) ?? []).toSorted((x, y) => x - y);
    for (let i = 0; i < found.length; i++)
      for (let j = i + 1; j < found.length; j++) together[found[i]! * size + found[j]!]!++;
  }
  const pairs: TagPair[] = [];
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const n = together[i * size + j]!;
      if (n < fewestTogether) continue;
      const keys = [used[i]![0], used[j]![0]].toSorted() as TagPair['keys'];
      const tags = keys.map((key) => written.get(key)!) as TagPair['tags'];
      pairs.push({ keys, tags, n, lift: (n * lists.length) / (used[i]![1] * used[j]![1]) });
    }
  return pairs
    .toSorted((x, y) => y.n - x.n || y.lift - x.lift || (x.keys.join(' ') < y.keys.join(' ') ? -1 : 1))
    .slice(0, mostPairs);
}

/** A hashtag beside another one. */
export interface Companion {
  key: string;
  tag: string;
  /** Posts with both; of the posts with the one that was asked for. */
  n: number;
  share: number;
}

const mostCompanions = 20;

/** What stands beside a hashtag in the same posts: the most often first. */
export function companionsOf(
  key: string,
  accounts: readonly TaggedAccount[],
  options: TagOptions,
): Companion[] {
  const beside = new Map<string, Map<string, number>>();
  let posts = 0;
  for (const account of accounts)
    for (const post of account.posts) {
      if (post.hashtags === null || !isAsked(post, options)) continue;
      const names = tagsOf(post);
      if (!names.has(key)) continue;
      posts++;
      for (const [other, written] of names) {
        if (other === key) continue;
        const writings = beside.get(other) ?? new Map<string, number>();
        beside.set(other, writings);
        writings.set(written, (writings.get(written) ?? 0) + 1);
      }
    }
  return [...beside]
    .map(([other, writings]) => {
      const n = [...writings.values()].reduce((sum, one) => sum + one, 0);
      return { key: other, tag: mostOften(writings), n, share: n / posts };
    })
    .toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, mostCompanions);
}
