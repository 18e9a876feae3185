/** Runs in a page of the extension: a large store, and how long it takes to read much of it. */
import { accountStats } from '../../../utils/domain/account-stats';
import { exactly } from '../../../utils/domain/count';
import { dayMs } from '../../../utils/domain/pace';
import { postKey, type CountedPost, type Post } from '../../../utils/domain/post';
import { countedPosts, standingOf } from '../../../utils/store/columns';
import { SeenStore, type PostRow, type ProfileRow } from '../../../utils/store/db';
import { foldChanges } from '../../../utils/store/fold';
import { searchPosts } from '../../../utils/store/search';
import { keptPost, seenFrom } from './kept-post';

const accounts = 2000;
const batch = 2000;
const now = seenFrom;
const accountId = (number: number): string => `UC${String(number % accounts).padStart(22, 'h')}`;
const accountKey = (number: number): string => `youtube:${accountId(number)}`;
/** What one view asks for. */
const views = { one: 1, brand: 20, all: accounts } as const;
type View = keyof typeof views;
const period = { from: now - 90 * dayMs, to: now };

function aPost(number: number): Post {
  const post = keptPost(number);
  const title = number % 2 ? post.title : `Печём ржаной хлеб на всю деревню, часть ${number}`;
  const published = { at: now - ((number * 7919) % (900 * 24)) * 3_600_000, grain: 'hour' as const };
  const likes = exactly(1 + (number % 5000));
  return {
    ...post,
    authorId: accountId(number),
    title,
    published,
    likes,
    hashtags: ['bread', `part${number % 50}`],
  };
}

/** Ten sightings a post. */
function aRow(number: number): PostRow {
  const post = aPost(number);
  const points = (n: number, value: number) =>
    Array.from({ length: n }, (_, i) => [now - (n - i) * 3 * dayMs, value + i, 0]).flat();
  const series = { views: points(5, post.views!.value), likes: points(5, post.likes!.value) };
  return {
    key: postKey(post),
    author: accountKey(number),
    seenAt: now - number,
    post: { ...post, seenAt: now - number },
    series,
  };
}

function aProfile(number: number): ProfileRow {
  const followers = exactly(1000 + number);
  const profile = {
    network: 'youtube',
    id: accountId(number),
    handle: `kitchen${number}`,
    name: `Kitchen ${number}`,
    followers,
    postsTotal: null,
    seenAt: now,
  };
  return {
    key: accountKey(number),
    handle: `youtube:@kitchen${number}`,
    seenAt: now,
    profile,
    series: { followers: [now, 1000 + number, 0] },
  };
}

/** Fills the product's own store, and has the columns made of it. Returns milliseconds: of filling, and of making. */
async function fill(posts: number): Promise<{ filled: number; made: number }> {
  const store = new SeenStore();
  await store.open();
  const began = performance.now();
  const database = store.backendDB();
  for (let from = 0; from < posts; from += batch) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['posts', 'profiles'], 'readwrite', { durability: 'relaxed' });
      for (let i = from; i < Math.min(posts, from + batch); i++)
        transaction.objectStore('posts').put(aRow(i));
      if (from === 0) for (let i = 0; i < accounts; i++) transaction.objectStore('profiles').put(aProfile(i));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }
  const filled = performance.now() - began;
  // The worker may be at it too: one of the two gives way.
  await store.meta.delete('columns');
  while (!(await standingOf(store)).isWhole) await foldChanges(store);
  return { filled, made: performance.now() - began - filled };
}

const keysOf = (view: View): string[] => Array.from({ length: views[view] }, (_, i) => accountKey(i * 97));

function statsOf(byAccount: Map<string, CountedPost[]>): number {
  const options = {
    followers: exactly(1000),
    dialect: 'lorgnette',
    rubrics: [],
    period,
    timeZone: 'Europe/Moscow',
    now: now,
  } as const;
  let seen = 0;
  for (const posts of byAccount.values()) seen += accountStats(posts, options).seen;
  return seen;
}

async function timed(work: (store: SeenStore) => Promise<number>): Promise<{ ms: number; result: number }> {
  const store = new SeenStore();
  const began = performance.now();
  const result = await work(store);
  const ms = performance.now() - began;
  store.close();
  return { ms, result };
}

/** Each is the first thing that a fresh page does: it opens the store, too. */
const ways = {
  /** Every account's statistics of 90 days. */
  statistics: (view: View) =>
    timed(async (store) =>
      statsOf(await countedPosts(store, view === 'all' ? { period } : { accounts: keysOf(view), period })),
    ),
  /** Nothing but the chunks themselves, by bare IndexedDB. */
  columnsAlone: () => timed((store) => readAll(store, 'columns')),
  textsAlone: () => timed((store) => readAll(store, 'texts')),
  search: (words: string) => timed(async (store) => (await searchPosts(store, words)).total),
  /** The same by rows: all of them, as Dexie reads them. */
  statisticsByRows: () =>
    timed(async (store) => {
      const byAccount = new Map<string, Post[]>();
      for (const { author = '', post } of await store.posts.toArray()) {
        if (byAccount.has(author)) byAccount.get(author)!.push(post);
        else byAccount.set(author, [post]);
      }
      return statsOf(byAccount);
    }),
  searchByRows: (words: string) =>
    timed((store) =>
      store.posts.filter(({ post }) => post.title?.toLowerCase().includes(words) ?? false).count(),
    ),
};

async function readAll(store: SeenStore, table: string): Promise<number> {
  await store.open();
  return new Promise((resolve, reject) => {
    const asked = store.backendDB().transaction(table).objectStore(table).getAll();
    asked.onsuccess = () => resolve(asked.result.length);
    asked.onerror = () => reject(asked.error ?? new Error('not read'));
  });
}

/** What our script would tell of a page with thirty videos of one account. */
const panelPosts = (): string[] => Array.from({ length: 30 }, (_, i) => postKey(aPost(i * accounts)));

export type Scale = typeof ways & { fill: typeof fill; panelPosts: typeof panelPosts };
Object.assign(globalThis, { ...ways, fill, panelPosts });
