import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import type { Guide, TagSet } from '@/utils/domain/hashtags/guide';
import type { RulesEdits } from '@/utils/domain/hashtags/network-rules';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { emptyDraft } from '@/utils/domain/utm/draft';
import { defaultSettings, settingsFrom } from '@/utils/settings';
import { backUp, readBackup, restore, settleRestore } from '@/utils/store/backup';
import { addAccounts, createBrand, deleteBrand, setRubrics } from '@/utils/store/brands';
import { SeenStore, schemaVersion } from '@/utils/store/db';
import { NewerStore } from '@/utils/store/errors';
import { exportPosts, exportProfiles } from '@/utils/store/export';
import { keep } from '@/utils/store/keep';
import { saveLink } from '@/utils/store/links';
import { OwnStore, ownTables, ownVersion } from '@/utils/store/own';
import { saveRules, saveTemplate } from '@/utils/store/templates';

import v3 from './history/own/v3.json';
import v4 from './history/own/v4.json';
import v5 from './history/own/v5.json';

const now = Date.UTC(2026, 10, 25);
const own = new OwnStore('backup-own');
const opened: SeenStore[] = [];
let made = 0;
function open(): SeenStore {
  const store = new SeenStore(`backup-${made++}`);
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

const video = (id: string, value: number) => ({
  ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, now),
  authorId: 'UC1',
  views: floored(value, value + 10),
  likes: exactly(value),
});
const channel = {
  network: 'youtube',
  id: 'UC1',
  handle: 'name',
  name: 'Name',
  followers: exactly(5),
  postsTotal: null,
  seenAt: now,
};

const aBatch = (posts: Post[], profiles: Profile[]) => ({ id: crypto.randomUUID(), posts, profiles });

async function filled(...ids: string[]): Promise<SeenStore> {
  const store = open();
  await keep(
    store,
    aBatch(
      ids.map((id, i) => video(id, i * 100)),
      [channel],
    ),
    now,
  );
  return store;
}
const everything = async (store: SeenStore) => ({
  posts: await store.posts.toArray(),
  profiles: await store.profiles.toArray(),
});

interface Data {
  posts: { key: string; post: Record<string, unknown>; series: Record<string, number[]> }[];
  profiles: { key: string; profile: Record<string, unknown> }[];
}

describe('a backup', () => {
  test('brings everything back, in place of what is there', async () => {
    const first = await filled('a', 'b');
    const text = await backUp(first, own, defaultSettings, now);
    const second = await filled('c');
    const backup = readBackup(text);
    expect(backup.preview).toEqual({
      madeAt: now,
      brands: 0,
      templates: 0,
      links: 0,
      guides: 0,
      tagSets: 0,
      planned: 0,
      ideas: 0,
      campaigns: 0,
      tasks: 0,
      posts: 2,
      profiles: 1,
      sightings: 5,
    });
    await restore(second.name, own, backup);
    expect(await everything(second)).toEqual(await everything(first));
  });

  test.each([
    ['is no JSON', 'nonsense', 'notJson'],
    ['is another JSON', '{"a":1}', 'notBackup'],
    ['is null', 'null', 'notBackup'],
    ['is of a newer version', JSON.stringify({ lorgnette: 'backup', version: schemaVersion + 1 }), 'newer'],
    ['lacks its tables', JSON.stringify({ lorgnette: 'backup', version: 1 }), 'damaged'],
  ])('that %s is refused with the reason', (_what, text, fault) => {
    expect(() => readBackup(text)).toThrow(expect.objectContaining({ name: 'BadBackup', fault }));
  });

  test('damaged anywhere, leaves the store as it was or becomes it whole (S-13)', async () => {
    const source = await filled('a', 'b', 'c');
    const text = await backUp(source, own, defaultSettings, now);
    const damage = fc.oneof(
      fc.tuple(fc.constant('cut'), fc.nat(text.length - 1)),
      fc.tuple(fc.constant('flip'), fc.nat(text.length - 1)),
      fc.tuple(fc.constant('double'), fc.nat(text.length - 1)),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([how, at]) => {
        const bad =
          how === 'cut'
            ? text.slice(0, at)
            : how === 'flip'
              ? text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
              : text.slice(0, at) + text[at] + text.slice(at);
        const store = await filled('z');
        const before = await everything(store);
        try {
          const backup = readBackup(bad);
          await restore(store.name, own, backup);
          expect(await everything(store)).toEqual({ posts: backup.posts, profiles: backup.profiles });
        } catch {
          expect(await everything(store)).toEqual(before);
        }
        await store.delete();
      }),
      { numRuns: 150 },
    );
  });

  const row = (data: Data) => data.posts[0]!;
  test.each<[string, (data: Data) => void]>([
    ['an address that is a script', (data) => (row(data).post['permalink'] = 'javascript:alert(1)')],
    ['an address elsewhere', (data) => (row(data).post['permalink'] = 'https://evil.example/')],
    [
      'a post of no network',
      (data) => Object.assign(row(data), { key: 'x:a', post: { ...row(data).post, network: 'x' } }),
    ],
    ['a key that is not its post’s', (data) => (row(data).key = 'youtube:other')],
    ['a count of another type', (data) => (row(data).post['views'] = '5')],
    ['sightings out of order', (data) => (row(data).series['views'] = [2, 5, 0, 1, 5, 0])],
    ['half a sighting', (data) => (row(data).series['views'] = [1, 5])],
    ['an empty interval', (data) => (row(data).series['views'] = [1, 5, 5])],
    ['two accounts of one key', (data) => data.profiles.push(data.profiles[0]!)],
    ['a nameless account', (data) => Object.assign(data.profiles[0]!.profile, { id: null, handle: null })],
    [
      'a million levels',
      (data) => (data.posts = JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as Data['posts']),
    ],
  ])('with %s changes nothing', async (_what, harm) => {
    const data = JSON.parse(await backUp(await filled('a', 'b'), own, null, now)) as Data;
    harm(data);
    expect(() => readBackup(JSON.stringify(data))).toThrow(expect.objectContaining({ fault: 'damaged' }));
  });

  test('brings nothing that no shape names', async () => {
    const data = JSON.parse(await backUp(await filled('a'), own, null, now)) as Data;
    Object.assign(row(data), { token: 'canary' });
    Object.assign(row(data).post, { cookie: 'canary' });
    Object.assign(row(data).series, { extra: [1, 2, 0] });
    const { posts } = readBackup(JSON.stringify(data).replace('"isAd"', '"__proto__":{"canary":1},"isAd"'));
    expect(JSON.stringify(posts)).not.toMatch(/canary|extra/);
  });

  test('into a store that a newer build wrote changes nothing (D-04)', async () => {
    const text = await backUp(await filled('a'), own, null, now);
    const store = await filled('z');
    await store.meta.put({ name: 'schema', value: schemaVersion + 1 });
    const before = await everything(store);
    await expect(restore(store.name, own, readBackup(text))).rejects.toMatchObject({ name: 'NewerStore' });
    expect(await everything(store)).toEqual(before);
  });

  test('that fails half-way leaves everything as it was', async () => {
    const backup = readBackup(await backUp(await filled('a', 'b'), own, null, now));
    const store = await filled('z');
    const before = await everything(store);
    const [first] = backup.profiles;
    await expect(restore(store.name, own, { ...backup, profiles: [first!, first!] })).rejects.toThrow();
    expect(await everything(store)).toEqual(before);
  });

  test('with two rows of one key changes nothing', async () => {
    const data = JSON.parse(await backUp(await filled('a'), own, null, now)) as { posts: unknown[] };
    data.posts.push(data.posts[0]);
    expect(() => readBackup(JSON.stringify(data))).toThrow(expect.objectContaining({ fault: 'damaged' }));
  });

  test('brings settings, and only choices that exist', () => {
    expect(settingsFrom({ ...defaultSettings, language: 'ru', networks: { vk: false } })).toEqual({
      ...defaultSettings,
      language: 'ru',
      networks: { ...defaultSettings.networks, vk: false },
    });
    expect(
      settingsFrom({ language: 'xx', dialect: '__proto__', badges: { corner: 5 }, networks: null }),
    ).toEqual(defaultSettings);
  });
});

const fields = Object.keys(blankPost('youtube', 'a', '', now));

test('a backup made before a field of posts was read is restored, the field unknown', () => {
  const { textLength, links, isRepost, ...post } = video('a', 5);
  const row = { key: 'youtube:a', seenAt: now, series: {} };
  const text = (post: object) =>
    JSON.stringify({
      lorgnette: 'backup',
      version: 1,
      madeAt: now,
      settings: null,
      posts: [{ ...row, post }],
      profiles: [],
      health: [],
    });
  expect(readBackup(text(post)).posts).toEqual([{ ...row, post: { ...post, textLength, links, isRepost } }]);
  const told = { ...post, textLength: 12, links: ['https://a.example/?utm_source=b'], isRepost: false };
  expect(readBackup(text(told)).posts).toEqual([{ ...row, post: told }]);
});

/** The tables of the versions before this one. */
const oldTables: Record<number, Record<string, string>> = {
  1: { posts: 'key, author', profiles: 'key, handle', health: 'day', meta: 'name' },
  2: {
    posts: 'key, author',
    profiles: 'key, handle',
    health: 'day',
    meta: 'name',
    snapshots: 'key, author',
    chunks: 'from',
    columns: 'from',
    texts: 'from',
    changes: 'id',
  },
};

test('every version ever released is opened by today’s code with all that it held (D-05)', async () => {
  const versions = import.meta.glob<Record<string, { key: string }[]>>('./history/*.json', {
    eager: true,
    import: 'default',
  });
  expect(Object.keys(versions)).toHaveLength(schemaVersion);
  for (const [file, tables] of Object.entries(versions)) {
    const version = Number(/\d+/.exec(file)![0]);
    const name = `backup-${made++}`;
    const then = oldTables[version] ? new Dexie(name) : new SeenStore(name);
    if (oldTables[version]) then.version(version).stores(oldTables[version]);
    for (const [table, rows] of Object.entries(tables)) await then.table(table).bulkAdd(rows);
    then.close();
    const store = new SeenStore(name);
    opened.push(store);
    expect(await store.profiles.toArray()).toEqual(tables['profiles']);
    expect(await store.snapshots.toArray()).toEqual(tables['snapshots'] ?? []);
    expect(await store.tags.toArray()).toEqual(tables['tags'] ?? []);
    const old = await store.posts.toArray();
    for (const { post } of old) expect(Object.keys(post)).toEqual(expect.arrayContaining(fields));
    expect(await store.posts.get(old[0]!.key)).toEqual(old[0]);
    expect(await store.posts.bulkGet([old[0]!.key, 'none'])).toEqual([old[0], undefined]);
    expect(await keep(store, aBatch([video('new', 1)], []), now)).toEqual({ added: 1, refused: 0 });
    const kept = readBackup(await backUp(store, own, null, now));
    expect(kept.posts).toMatchObject(
      expect.arrayContaining(tables['posts']!.map(({ key }) => expect.objectContaining({ key }))),
    );
    expect(kept.preview.posts).toBe(tables['posts']!.length + 1);
  }
});

/** The tables of what the person made in the versions before this one. */
const oldOwnTables: Record<number, Record<string, string>> = {
  1: { brands: 'id', meta: 'name' },
  2: {
    brands: 'id',
    meta: 'name',
    templates: 'id',
    rules: 'brand',
    links: 'id, url, createdAt',
    catalogue: 'placement',
  },
  3: {
    brands: 'id',
    meta: 'name',
    templates: 'id',
    rules: 'brand',
    links: 'id, url, createdAt',
    catalogue: 'placement',
    guides: 'brand',
    tagSets: 'id',
    limits: 'network',
  },
  4: {
    brands: 'id',
    meta: 'name',
    templates: 'id',
    rules: 'brand',
    links: 'id, url, createdAt',
    catalogue: 'placement',
    guides: 'brand',
    tagSets: 'id',
    limits: 'network',
    plan: 'id, when.day',
    planChanges: 'id, item',
    planFiles: 'id, item',
    planThumbs: 'id, item',
    brandPlans: 'brand',
    slots: 'id',
    ideas: 'id, post.key',
    matches: 'id, item',
  },
};

test('every version of what the person made is opened with all that it held, written to and backed up (D-05)', async () => {
  const versions = import.meta.glob<Record<string, { id: string }[]>>('./history/own/*.json', {
    eager: true,
    import: 'default',
  });
  expect(Object.keys(versions)).toHaveLength(ownVersion);
  for (const [file, tables] of Object.entries(versions)) {
    const version = Number(/\d+/.exec(file)![0]);
    const name = `own-v${version}`;
    const then = oldOwnTables[version] ? new Dexie(name) : new OwnStore(name);
    if (oldOwnTables[version]) then.version(version).stores(oldOwnTables[version]);
    for (const [table, rows] of Object.entries(tables)) await then.table(table).bulkAdd(rows);
    then.close();
    const store = new OwnStore(name);
    const { meta: _, ...made } = tables;
    for (const table of Object.keys(ownTables(store)))
      expect(await store.table(table).toArray(), table).toEqual(made[table] ?? []);
    await createBrand(store, 'New', 'new', now);
    // A build of an older version reads here that it must not write.
    expect(await store.meta.get('schema')).toEqual({ name: 'schema', value: ownVersion });
    const { own } = readBackup(await backUp(await filled('a'), store, null, now));
    expect(own).toEqual({
      ...Object.fromEntries(Object.keys(ownTables(store)).map((table) => [table, []])),
      ...made,
      brands: expect.arrayContaining(made['brands']!) as unknown,
    });
    await store.delete();
  }
});

interface Data3 {
  guides: Guide[];
  tagSets: TagSet[];
  limits: RulesEdits[];
}

describe('what the person made', () => {
  const account = {
    network: 'vk',
    id: '-1',
    handle: 'bakery',
    name: 'Bakery',
    role: 'own',
    addedAt: now,
  } as const;

  test('is in the backup and comes back; a backup older than brands leaves them as they are', async () => {
    const store = await filled('a');
    const brand = await createBrand(own, 'Bakery', 'b1', now);
    await addAccounts(own, brand.id, [account]);
    await setRubrics(own, brand.id, [{ name: 'Recipes', tags: ['рецепт'] }], []);
    const text = await backUp(store, own, null, now);
    await deleteBrand(own, brand.id);
    const backup = readBackup(text);
    expect(backup.preview.brands).toBe(1);
    await restore(store.name, own, backup);
    expect(await own.brands.toArray()).toEqual([
      { ...brand, accounts: [account], rubrics: [{ name: 'Recipes', tags: ['рецепт'] }] },
    ]);
    const { brands: _, ...older } = JSON.parse(text) as Record<string, unknown>;
    await restore(store.name, own, readBackup(JSON.stringify(older)));
    expect(await own.brands.count()).toBe(1);
  });

  const aLink = {
    brand: 'b1',
    template: null,
    draft: { ...emptyDraft, address: 'https://a.example/' },
    url: 'https://a.example/?utm_source=vk.com',
    labels: ['autumn'],
    usedIn: 'post',
  };
  const aTemplate = { id: null, name: 'Post', brand: 'b1', placement: 'vk', tags: {}, custom: [] } as const;
  const theRules = {
    brand: '',
    letters: 'lower',
    separator: '_',
    isTransliterated: false,
    required: [],
    allowed: {},
    ownHosts: [],
    longest: 100,
    isSberId: false,
  } as const;

  test('links, templates and rules come back too; a backup older than they are leaves them as they are', async () => {
    const store = await filled('a');
    const { link } = await saveLink(own, aLink, 'l1', now);
    const template = await saveTemplate(own, { ...aTemplate, custom: [] }, 't1');
    await saveRules(own, { ...theRules, required: [], ownHosts: [] });
    const text = await backUp(store, own, null, now);
    await own.links.clear();
    await own.rules.clear();
    await saveTemplate(own, { ...aTemplate, name: 'Other', custom: [] }, 't2');
    const backup = readBackup(text);
    expect(backup.preview).toMatchObject({ templates: 1, links: 1 });
    await restore(store.name, own, backup);
    expect(await own.links.toArray()).toEqual([link]);
    expect(await own.templates.toArray()).toEqual([template]);
    expect(await own.rules.toArray()).toEqual([theRules]);
    const {
      links: _,
      templates: __,
      rules: ___,
      own: ____,
      ...older
    } = JSON.parse(text) as object & {
      [name: string]: unknown;
    };
    await restore(store.name, own, readBackup(JSON.stringify(older)));
    expect(await own.links.toArray()).toEqual([link]);
  });

  test('guides, sets of hashtags and limits come back too; a backup older than they are leaves them', async () => {
    const store = await filled('a');
    const { guides, tagSets, limits } = v3 as unknown as Data3;
    await own.guides.bulkPut(guides);
    await own.tagSets.bulkPut(tagSets);
    await own.limits.bulkPut(limits);
    const text = await backUp(store, own, null, now);
    await Promise.all([own.guides.clear(), own.tagSets.clear(), own.limits.clear()]);
    const backup = readBackup(text);
    expect(backup.preview).toMatchObject({ guides: 1, tagSets: 1 });
    await restore(store.name, own, backup);
    const { guides: _, tagSets: __, limits: ___, ...older } = JSON.parse(text) as Record<string, unknown>;
    await restore(store.name, own, readBackup(JSON.stringify(older)));
    expect(await own.guides.toArray()).toEqual(guides);
    expect(await own.tagSets.toArray()).toEqual(tagSets);
    expect(await own.limits.toArray()).toEqual(limits);
    for (const table of ['guides', 'tagSets', 'limits'] as const) {
      const data = JSON.parse(text) as Data3;
      (data[table] as object[]).push(data[table][0]!);
      expect(() => readBackup(JSON.stringify(data)), table).toThrow('damaged');
    }
  });

  test('the plan, its history, files, slots and ideas come back too; a backup older than they are leaves them', async () => {
    const store = await filled('a');
    const { meta: _, ...made } = v4;
    for (const [table, rows] of Object.entries(made)) await own.table(table).bulkPut(rows);
    const text = await backUp(store, own, null, now);
    const planned = [
      'plan',
      'planChanges',
      'planFiles',
      'planThumbs',
      'brandPlans',
      'slots',
      'ideas',
      'matches',
    ] as const;
    for (const table of planned) await own.table(table).clear();
    const backup = readBackup(text);
    expect(backup.preview).toMatchObject({ planned: 1, ideas: 1 });
    await restore(store.name, own, backup);
    const older = JSON.parse(text) as Record<string, object[]>;
    for (const table of planned) delete older[table];
    await restore(store.name, own, readBackup(JSON.stringify(older)));
    for (const table of planned) {
      expect(await own.table(table).toArray(), table).toEqual(made[table]);
      const data = JSON.parse(text) as Record<string, object[]>;
      data[table]!.push(data[table]![0]!);
      expect(() => readBackup(JSON.stringify(data)), table).toThrow('damaged');
    }
    for (const table of Object.keys(made)) await own.table(table).clear();
  });

  test('campaigns, results, mappings, KPIs, reports and tasks come back too; a backup older than they are leaves them', async () => {
    const store = await filled('a');
    const { meta: _, ...made } = v5;
    for (const [table, rows] of Object.entries(made)) await own.table(table).bulkPut(rows);
    const text = await backUp(store, own, null, now);
    const newer = ['campaigns', 'results', 'mappings', 'kpis', 'reports', 'tasks'] as const;
    for (const table of newer) await own.table(table).clear();
    const backup = readBackup(text);
    expect(backup.preview).toMatchObject({ campaigns: 1, tasks: 1 });
    await restore(store.name, own, backup);
    const older = JSON.parse(text) as Record<string, object[]>;
    for (const table of newer) delete older[table];
    await restore(store.name, own, readBackup(JSON.stringify(older)));
    for (const table of newer) {
      expect(await own.table(table).toArray(), table).toEqual(made[table]);
      const data = JSON.parse(text) as Record<string, object[]>;
      data[table]!.push(data[table]![0]!);
      expect(() => readBackup(JSON.stringify(data)), table).toThrow('damaged');
    }
    for (const table of Object.keys(made)) await own.table(table).clear();
  });

  interface Made {
    own: number;
    links: { url: string; id: string }[];
    rules: object[];
  }
  test.each<[string, string, (data: Made) => void]>([
    ['a link that is a script', 'damaged', ({ links }) => (links[0]!.url = 'javascript:alert(1)')],
    ['two links of one id', 'damaged', ({ links }) => links.push(links[0]!)],
    ['rules of another shape', 'damaged', ({ rules }) => rules.push({ brand: 'x' })],
    ['what a newer build made', 'newer', (data) => (data.own = ownVersion + 1)],
  ])('with %s is refused: %s', async (_what, fault, harm) => {
    await own.links.clear();
    await saveLink(own, aLink, 'l1', now);
    const data = JSON.parse(await backUp(await filled('a'), own, null, now)) as Made;
    harm(data);
    expect(() => readBackup(JSON.stringify(data))).toThrow(expect.objectContaining({ fault }));
  });

  test('is untouched when what was seen cannot be written: all or nothing', async () => {
    const store = await filled('a');
    await own.brands.clear();
    await createBrand(own, 'Kept', 'b2', now);
    await saveLink(own, aLink, 'l2', now);
    const backup = readBackup(await backUp(store, own, null, now));
    await store.meta.put({ name: 'schema', value: schemaVersion + 1 });
    const emptied = { ...backup, own: { ...backup.own, brands: [], links: [] } };
    await expect(restore(store.name, own, emptied)).rejects.toThrow(NewerStore);
    expect((await own.brands.toArray()).map(({ name }) => name)).toEqual(['Kept']);
    expect(await own.links.toArray()).toEqual(backup.own.links);
  });
});

describe('a restore that its worker dies in (D-02)', () => {
  const begin = async () => {
    await own.brands.clear();
    await createBrand(own, 'Restored', 'b3', now);
    const backup = readBackup(await backUp(await filled('a'), own, { theme: 'dark' }, now));
    await own.brands.clear();
    await createBrand(own, 'Before', 'b4', now);
    return { backup, store: await filled('z') };
  };
  const names = async () => (await own.brands.toArray()).map(({ name }) => name);
  const keys = async (store: SeenStore) => (await store.posts.toArray()).map(({ key }) => key);
  /** The worker is gone: what was asked of the database is not answered any more. */
  const dead = () => new Promise<never>(() => {});

  test('between its two databases is undone by the next worker', async () => {
    const { backup, store } = await begin();
    const dying = vi.spyOn(SeenStore.prototype, 'transaction').mockImplementation(dead as never);
    void restore(store.name, own, backup);
    await vi.waitFor(async () => expect(await names()).toEqual(['Restored']));
    dying.mockRestore();
    const taken: unknown[] = [];
    await settleRestore(store, own, async (settings) => void taken.push(settings));
    expect([await names(), await keys(store), taken]).toEqual([['Before'], ['youtube:z'], []]);
    expect(await own.meta.get('restoring')).toBeUndefined();
  });

  test('after both is ended by the next worker, with the settings', async () => {
    const { backup, store } = await begin();
    const taking = vi.fn<() => Promise<void>>(dead);
    void restore(store.name, own, backup, taking);
    await vi.waitFor(() => expect(taking).toHaveBeenCalled());
    const taken: unknown[] = [];
    await settleRestore(store, own, async (settings) => void taken.push(settings));
    expect([await names(), await keys(store)]).toEqual([['Restored'], ['youtube:a']]);
    expect(taken).toEqual([{ theme: 'dark' }]);
    // What the person makes from then on stays.
    await createBrand(own, 'Later', 'b5', now);
    await settleRestore(store, own, dead);
    expect(await names()).toEqual(['Restored', 'Later']);
  });
});

describe('what is exported', () => {
  test('has every field, null where unknown, and dates only where the day is known', () => {
    const [known, coarse] = exportPosts([
      { ...video('a', 5), format: 'premiere', published: { at: now, grain: 'day' } },
      { ...video('b', 5), published: { at: now, grain: 'month' }, likes: null, likesHidden: true },
    ]);
    expect(known).toEqual({
      network: 'youtube',
      id: 'a',
      permalink: 'https://www.youtube.com/watch?v=a',
      authorId: 'UC1',
      authorHandle: null,
      format: 'video',
      publishedAt: '2026-11-25T00:00:00.000Z',
      likes: { value: 5, exact: true },
      comments: null,
      shares: null,
      views: { value: 5, exact: false },
      likesHidden: false,
      hashtags: [],
      isAd: false,
      isPinned: false,
    });
    expect(coarse).toMatchObject({ publishedAt: null, likes: null, likesHidden: true });
  });

  test('accounts too', () => {
    expect(exportProfiles([channel])).toEqual([
      {
        network: 'youtube',
        id: 'UC1',
        handle: 'name',
        name: 'Name',
        followers: { value: 5, exact: true },
        postsTotal: null,
      },
    ]);
  });
});
