import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';

import { schemaVersion, SeenStore } from '@/utils/store/db';
import { isNewer } from '@/utils/store/migration';
import { OwnStore, ownVersion } from '@/utils/store/own';

import v1 from './history/v1.json';

const name = 'migration';
afterEach(() => Dexie.delete(name));

async function firstVersion(): Promise<void> {
  const then = new Dexie(name);
  then.version(1).stores({ posts: 'key, author', profiles: 'key, handle', health: 'day', meta: 'name' });
  for (const [table, rows] of Object.entries(v1)) await then.table(table).bulkPut(rows);
  then.close();
}

test('a migration is on the disk, with the record of its version, before anything else is done; an opening that migrates nothing waits for nothing (D-05)', async () => {
  await firstVersion();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = new SeenStore(name);
  await store.posts.count();
  expect(begun.mock.calls.find(([, mode]) => mode === 'readwrite')).toEqual([
    'meta',
    'readwrite',
    { durability: 'strict' },
  ]);
  expect(await store.meta.get('schema')).toEqual({ name: 'schema', value: schemaVersion });
  store.close();
  begun.mockClear();
  await store.open();
  await store.posts.count();
  expect(begun.mock.calls.map(([, , options]) => options?.durability)).not.toContain('strict');
  await store.delete();
});

test('a migration that fails half-way leaves the version and every row as they were, and goes through the next time (D-05)', async () => {
  await firstVersion();
  const failing = new SeenStore(name);
  failing.version(schemaVersion).upgrade(async ({ idbtrans }) => {
    await Dexie.Promise.resolve();
    idbtrans.objectStore('posts').clear();
    throw new Error('the disk is gone');
  });
  await expect(failing.open()).rejects.toThrow();
  failing.close();
  const before = await new Dexie(name).open();
  expect([before.verno, await before.table('posts').toArray()]).toEqual([1, v1.posts]);
  before.close();
  const store = new SeenStore(name);
  expect((await store.posts.toArray()).map(({ key }) => key)).toEqual(v1.posts.map(({ key }) => key));
  expect(store.verno).toBe(schemaVersion);
  await store.delete();
});

test('a database whose tables an older build had to mend is not taken for a newer one (D-04)', async () => {
  const store = new SeenStore(name);
  await store.open();
  store.close();
  const mended = new Dexie(name);
  mended.version(schemaVersion + 0.1).stores({ mended: 'id' });
  await mended.open();
  mended.close();
  await store.open();
  expect(isNewer(store, schemaVersion, schemaVersion)).toBe(false);
  expect(isNewer(store, schemaVersion - 1, 0)).toBe(true);
  await store.delete();
});

test('what a person made is migrated likewise (D-05)', async () => {
  const then = new Dexie(name);
  then.version(1).stores({ brands: 'id', meta: 'name' });
  await then.open();
  then.close();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = new OwnStore(name);
  await store.open();
  expect(begun.mock.calls.find(([, mode]) => mode === 'readwrite')).toEqual([
    'meta',
    'readwrite',
    { durability: 'strict' },
  ]);
  expect(await store.meta.get('schema')).toEqual({ name: 'schema', value: ownVersion });
  await store.delete();
});
