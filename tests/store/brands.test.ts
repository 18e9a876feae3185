import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import type { BrandAccount } from '@/utils/domain/brand';
import {
  addAccounts,
  brandsOf,
  createBrand,
  deleteBrand,
  learnAccounts,
  mostAccounts,
  putBackBrand,
  removeAccount,
  renameBrand,
  setRole,
} from '@/utils/store/brands';
import { NewerStore, type BadName } from '@/utils/store/errors';
import { OwnStore, ownVersion } from '@/utils/store/own';

const now = Date.UTC(2026, 10, 25);
const store = new OwnStore('brands');
afterEach(async () => {
  await store.brands.clear();
  await store.meta.clear();
});

const account = (handle: string, id: string | null = null): BrandAccount => ({
  network: 'instagram',
  id,
  handle,
  name: null,
  role: 'competitor',
  addedAt: now,
});
const names = async () => (await store.brands.toArray()).map(({ name }) => name);
const accounts = async (id = 'b') => (await store.brands.get(id))?.accounts;

describe('brands', () => {
  test.each<[string, string]>([
    ['  ', 'empty'],
    ['x'.repeat(101), 'tooLong'],
    [' bakery ', 'taken'],
  ])('the name %j cannot be had: %s', async (name, fault) => {
    await createBrand(store, 'Bakery', 'b', now);
    await createBrand(store, 'Other', 'c', now);
    const expected = expect.objectContaining({ name: 'BadName', fault }) as BadName;
    await expect(createBrand(store, name, 'd', now)).rejects.toEqual(expected);
    await expect(renameBrand(store, 'c', name)).rejects.toEqual(expected);
    expect(await names()).toEqual(['Bakery', 'Other']);
  });

  test('a removed one is put back as it was, once', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await addAccounts(store, 'b', [account('one')]);
    const removed = await deleteBrand(store, 'b');
    expect(await names()).toEqual([]);
    await putBackBrand(store, removed!);
    await putBackBrand(store, { ...removed!, name: 'again' });
    expect(await names()).toEqual(['Bakery']);
    expect(await accounts()).toEqual([account('one')]);
  });

  test('what a newer build wrote is not written over (D-04)', async () => {
    await store.meta.put({ name: 'schema', value: ownVersion + 1 });
    await expect(createBrand(store, 'Bakery', 'b', now)).rejects.toThrow(NewerStore);
    expect(await names()).toEqual([]);
  });
});

describe('accounts of a brand', () => {
  test('the same account twice is one, whichever way it is named', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    expect(await addAccounts(store, 'b', [account('One'), account('two', '2')])).toEqual({
      added: 2,
      already: 0,
      refused: 0,
    });
    const again = [account('one'), account('one', '1'), { ...account('two', '2'), role: 'own' } as const];
    expect(await addAccounts(store, 'b', again)).toEqual({ added: 0, already: 3, refused: 0 });
    expect(await accounts()).toEqual([account('one', '1'), account('two', '2')]);
  });

  test('a renamed handle: the id wins, and the new name is learnt from pages', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await addAccounts(store, 'b', [account('before', '1')]);
    await learnAccounts(store, [{ network: 'instagram', id: '1', handle: 'after', name: 'After' }]);
    // Another account that took over the old handle is another one.
    await learnAccounts(store, [{ network: 'instagram', id: '9', handle: 'before', name: 'Thief' }]);
    expect(await accounts()).toEqual([{ ...account('after', '1'), name: 'After' }]);
    expect(await brandsOf(store, { network: 'instagram', id: '9', handle: 'before', name: null })).toEqual(
      [],
    );
    expect(await brandsOf(store, { network: 'instagram', id: '1', handle: null, name: null })).toHaveLength(
      1,
    );
  });

  test('one known by id here and by handle there is one, once a page tells both', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await addAccounts(store, 'b', [{ ...account('x', '1'), handle: null }, account('two'), account('one')]);
    await learnAccounts(store, [{ network: 'instagram', id: '1', handle: 'one', name: null }]);
    expect(await accounts()).toEqual([account('one', '1'), account('two')]);
  });

  test('roles change, removal gives back what was there, and a list has its limit', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await addAccounts(store, 'b', [account('one')]);
    await setRole(store, 'b', account('one'), 'own');
    expect(await removeAccount(store, 'b', account('ONE'))).toMatchObject({ handle: 'one', role: 'own' });
    expect(await removeAccount(store, 'b', account('one'))).toBeNull();
    const many = Array.from({ length: mostAccounts + 3 }, (_, i) => account(`a${i}`));
    expect(await addAccounts(store, 'b', many)).toEqual({ added: mostAccounts, already: 0, refused: 3 });
  });

  test('two windows at once: neither loses what the other added', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await Promise.all([
      addAccounts(store, 'b', [account('one')]),
      addAccounts(store, 'b', [account('two')]),
      removeAccount(store, 'b', account('three')),
    ]);
    expect((await accounts())?.map(({ handle }) => handle)).toEqual(['one', 'two']);
  });
});
