import { Dexie, RangeSet } from 'dexie';

import { betterCount } from '../domain/count';
import { tagPageKey, withTagPage, type TagPage } from '../domain/hashtags/tag-page';
import { metrics, mergePost, postKey, seriesName, type Post } from '../domain/post';
import { authorKey, type Profile } from '../domain/profile';
import type { Alias } from '../domain/reading';
import { lastSeen } from '../domain/series';
import { accountsByHandle, handleKey, keepProfiles, nextSighting, trusted } from './accounts';
import { joinAliases } from './aliases';
import { changeOf } from './changes';
import type { PostRow, SeenStore } from './db';
import { addNew, keysKeptLately } from './new-rows';
import { isNews } from './news';
import { noteBatch, notesOn } from './notes';
import { toldByApi } from './source';

/** New posts of one network that are kept in a day (S-12): more than a person can look at. */
export const newPostsPerDay = 50_000;

export interface Keeping {
  /** Posts that were not known before. */
  added: number;
  /** New posts that were left out, because the day's allowance of their network is used up. */
  refused: number;
}

/** What was read of one network. */
export interface Seen {
  /** The batch's own id: the same one again is kept already. */
  id: string;
  posts: readonly Post[];
  profiles: readonly Profile[];
  /** Where it comes from, when not from a page. */
  source?: 'api';
  /** Names by which links have called some of these posts. */
  aliases?: readonly Alias[];
  /** What pages of hashtags told. */
  tags?: readonly TagPage[];
}

/**
 * Keeps a batch in one transaction: merged with what is known, sightings added where something changed. The same batch
 * again changes nothing, whatever was kept in between (D-01). Resolves after the transaction has completed.
 * A time of seeing later than `now` is taken for now: clocks go back (D-08).
 * @throws NewerStore when a newer build wrote the database
 */
export async function keep(
  store: SeenStore,
  { id, posts, profiles, aliases = [], tags = [], source }: Seen,
  now: number,
  perDay = newPostsPerDay,
): Promise<Keeping> {
  const { posts: postTable, profiles: profileTable, changes, meta } = store;
  const tables = [postTable, profileTable, changes, meta, ...(tags.length > 0 ? [store.tags] : [])];
  const kept = await store.transaction('rw', tables, async ({ idbtrans }) => {
    const notes = await notesOn(store, id, posts[0]?.network, now);
    if (notes.isKept) return { rows: [], left: [], added: 0, refused: 0 };
    await keepProfiles(store, timely(profiles, now), now, source);
    for (const page of timely(tags, now)) await keepTagPage(store, page);
    // Straight to IndexedDB, here and below: docs/decisions/0003 says what it saves.
    const table = idbtrans.objectStore('posts');
    const kept = await keepPosts(store, table, timely(posts, now), now, perDay - notes.addedToday, source);
    const joined = await joinAliases(store, aliases);
    const keys = [...kept.rows.map((row) => row.key), ...joined.keys];
    if (keys.length > 0) idbtrans.objectStore('changes').put(changeOf(keys, [...kept.left, ...joined.left]));
    noteBatch(idbtrans.objectStore('meta'), notes, kept.added);
    return kept;
  });
  tellWindows(store, kept.rows);
  return { added: kept.added, refused: kept.refused };
}

/** As many hashtags are kept until the house is tidied: a page cannot fill the disk with them (S-12). */
const mostTags = 10_000;

async function keepTagPage(store: SeenStore, page: TagPage): Promise<void> {
  const old = await store.tags.get(tagPageKey(page));
  if (old || (await store.tags.count()) < mostTags) await store.tags.put(withTagPage(old, page));
}

const timely = <Seen extends { seenAt: number }>(seen: readonly Seen[], now: number): Seen[] =>
  seen.map((one) => (one.seenAt > now ? { ...one, seenAt: now } : one));

/** Dexie knows of its own writes only: live queries in our windows hear of these from us. */
function tellWindows(store: SeenStore, rows: readonly PostRow[]): void {
  if (rows.length === 0) return;
  const table = `idb://${store.name}/posts/`;
  Dexie.on.storagemutated.fire({
    [table]: new RangeSet().addKeys(rows.map((row) => row.key)),
    [`${table}author`]: new RangeSet().addKeys([...new Set(rows.flatMap((row) => row.author ?? []))]),
    [`idb://${store.name}/changes/`]: new RangeSet(-Infinity, [[]]),
  });
}

/** Most posts are either new or were kept a moment ago: what was not kept lately is added without looking first. */
async function keepPosts(
  store: SeenStore,
  table: IDBObjectStore,
  posts: readonly Post[],
  now: number,
  room: number,
  source: Seen['source'],
): Promise<Keeping & { rows: PostRow[]; left: PostRow[] }> {
  const byKey = new Map<string, Post[]>();
  for (const post of posts) byKey.set(postKey(post), [...(byKey.get(postKey(post)) ?? []), post]);
  const accounts = await accountsByHandle(store, posts);
  const rowOf = (key: string, old: PostRow | undefined): PostRow => {
    const seen = byKey.get(key) ?? [];
    const row = seen.reduce<PostRow | undefined>((row, post) => withPost(row, key, post, now, source), old);
    return withAuthor(row!, old, accounts);
  };
  const lately = keysKeptLately(store);
  const perhapsNew = byKey.size <= room ? [...byKey.keys()].filter((key) => !lately.has(key)) : [];
  const newRows = perhapsNew.map((key) => rowOf(key, undefined));
  const known = await addNew(table, newRows);
  const rows = newRows.filter((row) => !known.has(row.key));
  const left: PostRow[] = [];
  const keeping: Keeping = { added: rows.length, refused: 0 };

  for (const row of rows) byKey.delete(row.key);
  const rest = [...byKey.keys()];
  const olds = rest.length > 0 ? await store.posts.bulkGet(rest) : [];
  for (const [i, key] of rest.entries()) {
    const old = olds[i];
    if (!old && keeping.added >= room) {
      keeping.refused++;
      continue;
    }
    if (!old) keeping.added++;
    const row = rowOf(key, old);
    if (old && !isNews(old, row)) continue;
    table.put(row);
    rows.push(row);
    if (old && old.author !== row.author) left.push(old);
  }
  lately.note([...rows.map((row) => row.key), ...rest]);
  return { ...keeping, rows, left };
}

/** The account a post belongs to: by its id, else the one known to have its handle, else the handle itself. */
function withAuthor(row: PostRow, old: PostRow | undefined, accounts: ReadonlyMap<string, string>): PostRow {
  const { post } = row;
  const handle = post.authorId ? null : handleKey({ network: post.network, handle: post.authorHandle });
  const joined =
    old && handleKey({ network: post.network, handle: old.post.authorHandle }) === handle ? old.author : null;
  const author = handle ? (accounts.get(handle) ?? joined ?? handle) : authorKey(post);
  return author ? { ...row, author } : row;
}

function withPost(
  old: PostRow | undefined,
  key: string,
  given: Post,
  now: number,
  source: Seen['source'],
): PostRow {
  const fresh = source && old ? withoutGuesses(given, old.post) : given;
  const seenAt = old ? trusted(old.seenAt, fresh.seenAt, now) : fresh.seenAt;
  const post = old ? mergePost({ ...old.post, seenAt }, fresh) : fresh;
  const counts: Partial<Post> = {};
  const series: PostRow['series'] = { ...old?.series };
  for (const metric of metrics) {
    const name = seriesName(metric, fresh[metric] ? fresh : post);
    const { known, kept } = nextSighting(old?.series[name], fresh.seenAt, fresh[metric], now);
    if (kept) series[name] = kept;
    else delete series[name];
    // The age of a number is its own: the post may have been seen since without it.
    if (old && post[metric] && seriesName(metric, old.post) === name)
      counts[metric] = betterCount(old.post[metric], lastSeen(known) ?? seenAt, fresh[metric], fresh.seenAt);
  }
  const api = toldByApi(old?.api, source && fresh.seenAt, post.seenAt, series);
  return { key, seenAt: post.seenAt, ...api, post: { ...post, ...counts }, series };
}

/** What an API does not tell is as it was: the address that pages give a post, and whether it is pinned. */
const withoutGuesses = (told: Post, seen: Post): Post => ({
  ...told,
  permalink: seen.permalink,
  isPinned: told.isPinned || seen.isPinned,
});
