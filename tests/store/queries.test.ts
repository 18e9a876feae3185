/** Random writes and random questions, with the store closed and opened in between, against a plain list (D-10). */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { accountStats } from '@/utils/domain/account-stats';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';
import { backUp, readBackup, restore } from '@/utils/store/backup';
import { countedPosts, wholePosts } from '@/utils/store/columns';
import { SeenStore } from '@/utils/store/db';
import { foldChanges } from '@/utils/store/fold';
import { keep } from '@/utils/store/keep';
import { kept } from '@/utils/store/live';
import { OwnStore } from '@/utils/store/own';
import { recall } from '@/utils/store/recall';
import { eraseSeen, forgetOldest } from '@/utils/store/retention';
import { searchPosts } from '@/utils/store/search';

const runs = Number(process.env['FUZZ'] ?? 25);
const start = Date.UTC(2026, 10, 25);
const mostPosts = 4;
const own = new OwnStore('queries-own');
afterAll(() => own.delete());

/** What the oracle knows of a post: what it is made of never changes, what was seen of it does. */
interface Told extends Pick<Post, 'title' | 'hashtags'> {
  network: string;
  id: string;
  author: string | null;
  published: number | null;
  views: number | null;
  likes: number | null;
  seenAt: number;
}
const ids = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const made = (n: number): Pick<Told, 'network' | 'id' | 'author' | 'published'> => ({
  network: n % 3 === 0 ? 'vk' : 'youtube',
  id: `p${n}`,
  author: n % 5 === 4 ? null : `UC${n % 4}`,
  published: n % 6 === 5 ? null : start - (n % 4) * 10 * dayMs,
});
const keyOf = ({ network, id }: Pick<Told, 'network' | 'id'>) => `${network}:${id}`;
const authorOf = ({ network, author }: Pick<Told, 'network' | 'author'>) => author && `${network}:${author}`;

const sighting = fc.record({
  n: fc.constantFrom(...ids),
  views: fc.option(fc.nat(99)),
  likes: fc.option(fc.nat(99)),
  title: fc.option(fc.constantFrom('Rye bread', 'Ёлка', 'ржаной ХЛЕБ', 'a*b [c] (d)', '')),
  hashtags: fc.option(fc.subarray(['smm', 'Хлеб', 'ryebread'])),
});
/** Some accounts or all, a period or all times. */
const asking = fc.record(
  {
    accounts: fc.subarray([
      'youtube:UC0',
      'youtube:UC1',
      'youtube:UC2',
      'youtube:UC3',
      'vk:UC0',
      'vk:UC1',
      'vk:UC9',
    ]),
    period: fc
      .tuple(fc.integer({ min: -35, max: 1 }), fc.integer({ min: 0, max: 30 }))
      .map(([from, days]) => ({ from: start + from * dayMs, to: start + (from + days) * dayMs })),
  },
  { requiredKeys: [] },
);
const words = fc
  .subarray(['rye', 'BREAD', 'елка', 'хлеб', '#smm', '#хл', '#rye', '*b', '[c]', '(d)', 'none'], {
    minLength: 1,
    maxLength: 2,
  })
  .map((list) => list.join(' '));

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('keep' as const), seen: fc.array(sighting, { maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), days: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back up' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('list' as const), of: asking, counted: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('search' as const),
      words,
      network: fc.constantFrom(null, 'vk', 'youtube'),
      most: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('recall' as const), of: fc.subarray([...ids]) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('statistics' as const), of: asking }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('count' as const) }) },
);

const postOf = (told: Told): Post => ({
  ...blankPost(
    told.network,
    told.id,
    `https://${told.network === 'vk' ? 'vk.com' : 'www.youtube.com'}/watch?v=${told.id}`,
    told.seenAt,
  ),
  authorId: told.author,
  published: told.published === null ? null : { at: told.published, grain: 'second' },
  title: told.title,
  hashtags: told.hashtags,
  views: told.views === null ? null : exactly(told.views),
  likes: told.likes === null ? null : exactly(told.likes),
});
const plainly = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
const isFound = ({ title, hashtags }: Told, query: string): boolean => {
  const text = plainly([title ?? '', ...(hashtags ?? []).map((tag) => `#${tag}`)].join(' '));
  return query.split(' ').every((word) => text.includes(plainly(word)));
};
const told = ({ network, id, title, views, likes }: Post) => ({
  key: `${network}:${id}`,
  title,
  views: views?.value ?? null,
  likes: likes?.value ?? null,
});
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

test('whatever was written, and however often the store was closed in between, every question is answered as a plain list would (D-10)', async () => {
  let asked = 0;
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const name = `queries-${round++}`;
      let store = new SeenStore(name);
      let oracle = new Map<string, Told>();
      let backup: { text: string; oracle: Map<string, Told> } | null = null;
      let now = start;
      const chosen = (of: { accounts?: string[]; period?: { from: number; to: number } }) =>
        [...oracle.values()].filter(
          (post) =>
            (!of.accounts || of.accounts.includes(authorOf(post) ?? '')) &&
            (!of.period ||
              (post.published !== null && post.published >= of.period.from && post.published < of.period.to)),
        );
      for (const one of steps) {
        now += dayMs / 4;
        switch (one.do) {
          case 'keep': {
            const posts = one.seen.map((seen): Told => ({ ...made(seen.n), ...seen, seenAt: now }));
            await keep(store, { id: crypto.randomUUID(), posts: posts.map(postOf), profiles: [] }, now);
            for (const post of posts) {
              const old = oracle.get(keyOf(post));
              oracle.set(keyOf(post), {
                ...post,
                title: post.title ?? old?.title ?? null,
                hashtags: post.hashtags ?? old?.hashtags ?? null,
                views: post.views ?? old?.views ?? null,
                likes: post.likes ?? old?.likes ?? null,
              });
            }
            break;
          }
          case 'fold':
            await foldChanges(store, mostPosts);
            break;
          case 'reopen':
            store.close();
            store = new SeenStore(name);
            break;
          case 'forget': {
            const before = now - one.days * dayMs;
            await forgetOldest(store, ['youtube', 'vk'], { before, watched: new Set(['youtube:UC1']) });
            for (const [key, post] of oracle)
              if (post.seenAt < before && authorOf(post) !== 'youtube:UC1') oracle.delete(key);
            break;
          }
          case 'erase':
            await eraseSeen(store);
            oracle.clear();
            break;
          case 'back up':
            backup = { text: await backUp(store, own, null, now), oracle: new Map(oracle) };
            break;
          case 'restore':
            if (!backup) break;
            await restore(store.name, own, readBackup(backup.text));
            oracle = new Map(backup.oracle);
            break;
          case 'list': {
            asked++;
            const read = one.counted ? countedPosts : wholePosts;
            const lists = await read(store, one.of);
            const expected = chosen(one.of).map((post) => told(postOf(post)));
            const found = [...lists].flatMap(([author, posts]) =>
              posts.map((post) => {
                expect(author).toBe(authorOf(oracle.get(`${post.network}:${post.id}`)!) ?? '');
                return told(post as Post);
              }),
            );
            const wordless = one.counted ? { title: null } : {};
            expect(found.map((post) => ({ ...post, ...wordless })).toSorted(byKey)).toEqual(
              expected.map((post) => ({ ...post, ...wordless })).toSorted(byKey),
            );
            break;
          }
          case 'search': {
            asked++;
            const hits = [...oracle.values()].filter(
              (post) => (!one.network || post.network === one.network) && isFound(post, one.words),
            );
            const inOrder = hits
              .map((post) => ({ key: keyOf(post), at: post.published ?? -Infinity }))
              .toSorted((a, b) => (a.at === b.at ? byKey(a, b) : b.at - a.at));
            const found = await searchPosts(store, one.words, one);
            expect(found.total).toBe(hits.length);
            expect(found.posts.map(keyOf)).toEqual(inOrder.slice(0, one.most).map(({ key }) => key));
            break;
          }
          case 'recall': {
            asked++;
            const keys = one.of.map((n) => keyOf(made(n)));
            const answers = await recall(store, keys, now);
            expect(answers.map(({ key, post }) => post && { ...told(post), key })).toEqual(
              keys.map((key) => (oracle.has(key) ? told(postOf(oracle.get(key)!)) : null)),
            );
            for (const { key, coverage } of answers) {
              const author = oracle.has(key) ? authorOf(oracle.get(key)!) : null;
              const peers = [...oracle.values()].filter((post) => authorOf(post) === author).length;
              expect(coverage?.seen ?? null).toBe(author === null ? null : peers);
            }
            break;
          }
          case 'statistics': {
            asked++;
            const options = {
              followers: exactly(1000),
              dialect: 'lorgnette' as const,
              rubrics: [],
              period: one.of.period ?? { from: 0, to: now },
              timeZone: 'Europe/Moscow',
              now,
            };
            const counted = [...(await countedPosts(store, one.of)).values()].flat();
            expect(accountStats(sorted(counted), options)).toEqual(
              accountStats(sorted(chosen(one.of).map(postOf)), options),
            );
            break;
          }
          case 'count':
            expect((await kept(store)).posts).toBe(oracle.size);
        }
      }
      await store.delete();
    }),
    { numRuns: runs },
  );
  expect(asked).toBeGreaterThan(runs);
});

const sorted = <One extends { network: string; id: string }>(posts: One[]): One[] =>
  posts.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
