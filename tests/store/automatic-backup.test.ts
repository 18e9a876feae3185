import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';

import type { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { blankPost } from '@/utils/domain/post';
import {
  automaticBackups,
  automaticData,
  makeAutomatic,
  readAutomatic,
  type AutomaticOptions,
} from '@/utils/store/automatic-backup';
import { backUp, checkedBackup, readBackup, restore } from '@/utils/store/backup';
import { createBrand, deleteBrand } from '@/utils/store/brands';
import { giveId, idOf, isShort, lookAt, revisionOf } from '@/utils/store/canary';
import { SeenStore, schemaVersion } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore, ownVersion } from '@/utils/store/own';
import { eraseSeen } from '@/utils/store/retention';

import own4 from './history/own/v4.json';
import seen3 from './history/v3.json';
import { memoryFiles } from './memory-files';

const now = Date.UTC(2026, 10, 26);
const day = 86_400_000;
const opened: Dexie[] = [];
let made = 0;
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

interface Both {
  seen: SeenStore;
  own: OwnStore;
}
function empty(): Both {
  const both = { seen: new SeenStore(`auto-seen-${made}`), own: new OwnStore(`auto-own-${made++}`) };
  opened.push(both.seen, both.own);
  return both;
}
async function fill(store: Dexie, tables: Record<string, unknown[]>): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await store.table(table).bulkPut(rows);
}
/** Two databases with something in every table, as a build before this one left them. */
async function filled(): Promise<Both> {
  const both = empty();
  await fill(both.seen, seen3 as unknown as Record<string, unknown[]>);
  await fill(both.own, own4 as unknown as Record<string, unknown[]>);
  await giveId(both.seen, 'seen-1');
  await giveId(both.own, 'own-1');
  return both;
}

/** A sum over every table that a person can lose something in. */
async function sumOf(...stores: Dexie[]): Promise<string> {
  const sum = createHash('sha256');
  const derived = ['meta', 'chunks', 'columns', 'texts', 'changes'];
  for (const store of stores)
    for (const table of store.tables)
      if (!derived.includes(table.name))
        sum.update(JSON.stringify([table.name, await table.toArray()], inOrder));
  return sum.digest('hex');
}
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const seeing = (seen: SeenStore, id: string, views: number, at = now) =>
  keep(
    seen,
    {
      id: crypto.randomUUID(),
      posts: [
        {
          ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, at),
          authorId: 'UC1',
          views: exactly(views),
        },
      ],
      profiles: [],
    },
    at,
  );

const here = { own: 'own-1', seen: 'seen-1' };
const making = (both: Both, files = memoryFiles(), at = now): AutomaticOptions & { files: typeof files } => ({
  ...both,
  files,
  now: at,
});

describe('the automatic backup', () => {
  test('brings back every table of both databases (D-07)', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const [there] = await automaticBackups(options.files, here);
    expect(there).toMatchObject({
      which: 'now',
      isNewer: false,
      own: { madeAt: now, brands: 1, planned: (own4 as { plan: unknown[] }).plan.length, filesLeft: 0 },
      seen: { madeAt: now, posts: seen3.posts.length, postsLeft: 0, profiles: seen3.profiles.length },
    });
    const after = empty();
    const { backup, has } = await readAutomatic(options.files, 'now', here);
    expect(has).toEqual({ own: true, seen: true });
    await restore(after.seen.name, after.own, backup);
    expect(await sumOf(after.seen, after.own)).toBe(await sumOf(both.seen, both.own));
  });

  test('is a backup that a file can hold, too', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const { preview } = readBackup(JSON.stringify(await automaticData(options.files, 'now', here)));
    expect(preview).toMatchObject({ brands: 1, posts: seen3.posts.length });
  });

  test('is not made again when nothing has changed, and keeps two of each kind', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const first = [...options.files.all.keys()];
    expect(first).toHaveLength(3);
    await makeAutomatic({ ...options, now: now + day });
    expect([...options.files.all.keys()]).toEqual(first);
    for (let i = 1; i <= 3; i++) {
      await seeing(both.seen, 'new', i * 100, now + i);
      await createBrand(both.own, `Brand ${i}`, `b${i}`, now);
      await makeAutomatic({ ...options, now: now + i * day });
    }
    const names = [...options.files.all.keys()];
    expect(names.filter((name) => name.startsWith('seen '))).toEqual(['seen 000000003', 'seen 000000004']);
    expect(names.filter((name) => name.startsWith('own '))).toEqual(['own 000000003', 'own 000000004']);
    expect(names.filter((name) => name.startsWith('files '))).toHaveLength(1);
    expect((await automaticBackups(options.files, here))[0]?.own?.brands).toBe(4);
  });

  test('leaves out what is too much, and says how much: posts seen longest ago, files worked on longest ago', async () => {
    const both = await filled();
    for (let i = 0; i < 1200; i++)
      await both.seen.posts.put({
        key: `youtube:p${i}`,
        seenAt: now - i * 1000,
        series: { views: [now, Math.floor(Math.random() * 1e12), 0] },
        post: blankPost('youtube', `p${i}`, `https://www.youtube.com/watch?v=p${i}`, now - i * 1000),
      });
    const options = making(both);
    await makeAutomatic({ ...options, limits: { seenBytes: 1000, fileBytes: 0 } });
    const [there] = await automaticBackups(options.files, here);
    const total = await both.seen.posts.count();
    expect(there?.seen?.postsLeft).toBeGreaterThan(100);
    expect((there?.seen?.posts ?? 0) + (there?.seen?.postsLeft ?? 0)).toBe(total);
    expect(there?.own?.filesLeft).toBe((own4 as { planFiles: unknown[] }).planFiles.length);
    const { backup } = await readAutomatic(options.files, 'now', here);
    expect(backup.posts.some(({ key }) => key === 'youtube:p0')).toBe(true);
    expect(backup.posts.some(({ key }) => key === 'youtube:p1199')).toBe(false);
    expect(backup.profiles).toHaveLength(seen3.profiles.length);
  });

  test('never takes an empty database’s place for a full one’s (D-07)', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const before = new Map(options.files.all);
    const begunAnew = empty();
    await begunAnew.seen.open();
    await expect(makeAutomatic({ ...options, ...begunAnew, now: now + day })).rejects.toMatchObject({
      name: 'StoreLost',
    });
    expect(options.files.all).toEqual(before);
  });

  test('of a database that was left stays beside those of the one that was begun after it, for 30 days', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const after = empty();
    await giveId(after.seen, 'seen-2');
    await giveId(after.own, 'own-2');
    const there = { own: 'own-2', seen: 'seen-2' };
    for (let i = 1; i <= 3; i++) {
      await seeing(after.seen, 'new', i * 100, now + i);
      await makeAutomatic({ ...options, ...after, now: now + i * day });
    }
    const [newer, former] = await automaticBackups(options.files, there);
    expect(newer).toMatchObject({ which: 'now', seen: { posts: 1 } });
    expect(former).toMatchObject({ which: 'before', seen: { posts: seen3.posts.length } });
    await seeing(after.seen, 'new', 1000, now + 4);
    await makeAutomatic({ ...options, ...after, now: now + 31 * day });
    expect((await automaticBackups(options.files, there))[1]?.seen ?? null).toBeNull();
  });

  test('of a newer build is neither written over nor read (D-04)', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    for (const [name, bytes] of options.files.all) {
      const text = Buffer.from(bytes.slice(64)).toString('latin1');
      const newer = Buffer.from(
        text.replace(`"version":${schemaVersion}`, `"version":${schemaVersion + 1}`),
        'latin1',
      );
      const sum = createHash('sha256').update(newer).digest('hex');
      options.files.all.set(name, new Uint8Array(Buffer.concat([Buffer.from(sum), newer])));
    }
    const before = new Map(options.files.all);
    await seeing(both.seen, 'new', 5);
    await createBrand(both.own, 'New', 'new', now);
    await makeAutomatic({ ...options, now: now + day });
    expect(options.files.all).toEqual(before);
    expect((await automaticBackups(options.files, here))[0]?.isNewer).toBe(true);
    await expect(readAutomatic(options.files, 'now', here)).rejects.toMatchObject({ fault: 'newer' });
  });

  test('that cannot be written, or not be read again, leaves the one before', async () => {
    const both = await filled();
    const options = making(both);
    await makeAutomatic(options);
    const before = new Map(options.files.all);
    await seeing(both.seen, 'new', 5);
    const full = {
      ...options.files,
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    await expect(makeAutomatic({ ...options, files: full })).rejects.toThrow('full');
    const torn = {
      ...options.files,
      write: (name: string, bytes: Uint8Array<ArrayBuffer>) =>
        options.files.write(name, bytes.slice(0, bytes.length / 2)),
    };
    await expect(makeAutomatic({ ...options, files: torn })).rejects.toThrow('cannot be read');
    expect(options.files.all).toEqual(before);
  });

  test('torn or damaged anywhere gives the one before it or a reason, never a part (D-07, S-13)', async () => {
    const both = await filled();
    const options = making(both);
    const sums = new Map<string, string>();
    for (const at of [now, now + day]) {
      await seeing(both.seen, 'new', at / 1000, at);
      await createBrand(both.own, `Brand ${at}`, `b${at}`, at);
      await makeAutomatic({ ...options, now: at });
      sums.set(`seen ${at}`, await sumOf(both.seen));
      sums.set(`own ${at}`, await sumOf(both.own));
    }
    const whole = new Map(options.files.all);
    const names = [...whole.keys()].filter((name) => !name.startsWith('files '));
    const harm = fc.record({
      name: fc.constantFrom(...names),
      how: fc.constantFrom('cut', 'flip', 'drop', 'double'),
      where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), async (harms) => {
        const files = memoryFiles();
        for (const [name, bytes] of whole) files.all.set(name, bytes.slice());
        for (const { name, how, where } of harms) {
          const bytes = files.all.get(name);
          if (!bytes) continue;
          const at = Math.floor(where * bytes.length);
          if (how === 'drop') files.all.delete(name);
          else if (how === 'cut') files.all.set(name, bytes.slice(0, at));
          else if (how === 'double')
            files.all.set(name, new Uint8Array([...bytes.slice(0, at + 1), ...bytes.slice(at)]));
          else bytes[at]! ^= 1 << (at % 8);
        }
        const isWhole = (name: string) =>
          Buffer.from(files.all.get(name) ?? []).equals(Buffer.from(whole.get(name)!));
        const after = empty();
        const [untouchedSeen, untouchedOwn] = [await sumOf(after.seen), await sumOf(after.own)];
        const found = await readAutomatic(files, 'now', here).catch((error: unknown) => error);
        const expected = (series: 'seen' | 'own') =>
          isWhole(`${series} 000000002`) ? now + day : isWhole(`${series} 000000001`) ? now : null;
        if (found instanceof Error) {
          // Without both there are still the plan's files.
          expect(found).toMatchObject({ name: 'BadBackup' });
          expect([expected('seen'), expected('own')]).toEqual([null, null]);
          return;
        }
        const { backup, has } = found as Awaited<ReturnType<typeof readAutomatic>>;
        await restore(after.seen.name, after.own, backup, undefined, has);
        const seenAt = expected('seen');
        const ownAt = expected('own');
        expect(await sumOf(after.seen)).toBe(seenAt === null ? untouchedSeen : sums.get(`seen ${seenAt}`));
        expect(await sumOf(after.own)).toBe(ownAt === null ? untouchedOwn : sums.get(`own ${ownAt}`));
        await Promise.all([after.seen.delete(), after.own.delete()]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a backup with any value changed for another is restored whole or changes nothing, by the sum of all tables (S-13)', async () => {
  const both = await filled();
  const text = await backUp(both.seen, both.own, null, now);
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) value.forEach((one, i) => walk(one, [...path, i]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(JSON.parse(text), []);
  const deep = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
  const values = [
    null,
    '',
    0,
    -1,
    Infinity,
    'x'.repeat(100_000),
    [],
    {},
    true,
    '__proto__',
    deep,
    'drop',
    'double',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...values), async (path, value) => {
      const data = JSON.parse(text) as Record<string | number, never>;
      const last = path.at(-1)!;
      const holder = path.slice(0, -1).reduce<Record<string | number, never>>((at, key) => at[key]!, data);
      if (value === 'drop') delete holder[last];
      else if (value === 'double' && Array.isArray(holder)) holder.push(holder[last as number]!);
      else holder[last] = value as never;
      const after = empty();
      await seeing(after.seen, 'z', 1);
      await createBrand(after.own, 'Z', 'z', now);
      const before = await sumOf(after.seen, after.own);
      try {
        const backup = checkedBackup(data);
        await restore(after.seen.name, after.own, backup);
        const { posts, profiles, health, snapshots, tags, own } = backup;
        const expected = empty();
        // What a backup does not name stays.
        await createBrand(expected.own, 'Z', 'z', now);
        await fill(expected.seen, { posts, profiles, health, snapshots, tags });
        for (const [table, rows] of Object.entries(own)) {
          if (!rows) continue;
          await expected.own.table(table).clear();
          await expected.own.table(table).bulkPut(rows as unknown[]);
        }
        expect(await sumOf(after.seen, after.own)).toBe(await sumOf(expected.seen, expected.own));
      } catch (error) {
        if (!(error instanceof Error && error.name === 'BadBackup')) throw error;
        expect(await sumOf(after.seen, after.own)).toBe(before);
      }
      for (const store of opened.splice(2)) await store.delete();
    }),
    { numRuns: 80 },
  );
});

describe('what is known of a database outside of it', () => {
  test('a first database gets an id, and keeps it through a restore and an erasure: neither is a loss', async () => {
    const both = empty();
    const look = await lookAt(both.seen, null, false);
    expect(look).toEqual({ id: expect.any(String) as unknown });
    const known = { id: look.id!, held: 0 };
    await restore(both.seen.name, both.own, readBackup(await backUp(both.seen, both.own, null, now)));
    await eraseSeen(both.seen);
    expect(await lookAt(both.seen, known, true)).toEqual({ id: known.id });
  });

  test('who looks at the same time is told the same id', async () => {
    const { seen } = empty();
    const looks = await Promise.all([1, 2, 3].map(() => lookAt(seen, null, false)));
    expect(new Set(looks.map(({ id }) => id)).size).toBe(1);
    expect(await idOf(seen)).toBe(looks[0]!.id);
  });

  test('one that opens empty, or is another, is missed; one of an earlier build is not (D-07)', async () => {
    const known = { id: 'seen-1', held: 5 };
    expect(await lookAt(empty().seen, known, false)).toEqual({ id: null, loss: 'missing' });
    expect(await lookAt(empty().seen, null, true)).toEqual({ id: null, loss: 'missing' });
    const other = empty();
    await giveId(other.own, 'own-2');
    expect(await lookAt(other.own, { id: 'own-1', held: 0 }, true)).toEqual({ id: null, loss: 'missing' });
    const older = empty();
    await seeing(older.seen, 'a', 1);
    expect(await lookAt(older.seen, null, true)).toEqual({ id: expect.any(String) as unknown });
  });

  test('one that does not open is told apart, and a newer build’s is neither lost nor written to (D-04)', async () => {
    const both = empty();
    both.own.open = () => Promise.reject(new DOMException('Internal error', 'UnknownError')) as never;
    expect(await lookAt(both.own, null, false)).toEqual({ id: null, loss: 'unreadable' });
    for (const [store, version] of [
      [both.seen, schemaVersion],
      [empty().own, ownVersion],
    ] as const) {
      await store.table('meta').put({ name: 'schema', value: version + 1 });
      expect(await lookAt(store, null, true)).toEqual({ id: null, isNewer: true });
      expect(await idOf(store)).toBeNull();
    }
  });

  test('one that holds less than its backup has lost a part: half the posts, or any change', async () => {
    const both = await filled();
    const posts = await both.seen.posts.count();
    expect(await isShort('seen', both.seen, both.own, { id: '', held: posts * 2 + 100 })).toBe(true);
    expect(await isShort('seen', both.seen, both.own, { id: '', held: posts + 1 })).toBe(false);
    await createBrand(both.own, 'A', 'a', now);
    await deleteBrand(both.own, 'a');
    const held = await revisionOf(both.own);
    expect(held).toBeGreaterThanOrEqual(2);
    expect(await isShort('own', both.seen, both.own, { id: '', held })).toBe(false);
    expect(await isShort('own', both.seen, both.own, { id: '', held: held + 1 })).toBe(true);
  });
});
