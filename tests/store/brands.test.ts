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
  mostBrands,
  putBackBrand,
  removeAccount,
  renameBrand,
  setRole,
  setRubrics,
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

  test('one whose name was taken meanwhile is put back under a name of its own', async () => {
    const long = 'x'.repeat(100);
    await createBrand(store, 'Bakery', 'b', now);
    await createBrand(store, long, 'l', now);
    const [removed, removedLong] = [await deleteBrand(store, 'b'), await deleteBrand(store, 'l')];
    await createBrand(store, 'BAKERY', 'c', now);
    await createBrand(store, 'bakery (2)', 'd', now);
    await createBrand(store, long, 'm', now);
    expect(await putBackBrand(store, removed!)).toMatchObject({ id: 'b', name: 'Bakery (3)' });
    expect((await putBackBrand(store, removedLong!)).name).toBe(`${'x'.repeat(96)} (2)`);
    expect((await names()).toSorted()).toEqual(
      ['BAKERY', 'bakery (2)', 'Bakery (3)', long, `${'x'.repeat(96)} (2)`].toSorted(),
    );
  });

  test('where there are as many as there may be, none is put back', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    const removed = await deleteBrand(store, 'b');
    await store.brands.bulkAdd(
      Array.from({ length: mostBrands }, (_, i) => ({ ...removed!, id: `${i}`, name: `Brand ${i}` })),
    );
    await expect(putBackBrand(store, removed!)).rejects.toMatchObject({ fault: 'tooMany' });
    expect(await store.brands.count()).toBe(mostBrands);
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
    await setRole(store, 'gone', account('one'), 'own');
    expect(await store.brands.count()).toBe(1);
    expect(await removeAccount(store, 'b', account('ONE'))).toMatchObject({ handle: 'one', role: 'own' });
    expect(await removeAccount(store, 'b', account('one'))).toBeNull();
    const many = Array.from({ length: mostAccounts + 3 }, (_, i) => account(`a${i}`));
    expect(await addAccounts(store, 'b', many)).toEqual({ added: mostAccounts, already: 0, refused: 3 });
  });

  test('rubrics that another window kept meanwhile are not written over', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    const [bread, cake] = [
      { name: 'Bread', tags: ['bread'] },
      { name: 'Cake', tags: ['cake'] },
    ];
    const rubrics = async () => (await store.brands.get('b'))!.rubrics;
    // Both saw none when they were saved.
    const both = await Promise.allSettled([
      setRubrics(store, 'b', [bread], []),
      setRubrics(store, 'b', [cake], []),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { name: 'ChangedMeanwhile' } });
    expect(await rubrics()).toEqual([bread]);
    // Who has seen what the other kept may write over it; who keeps the same changes nothing.
    await setRubrics(store, 'b', [cake], [bread]);
    await setRubrics(store, 'b', [cake], []);
    expect(await rubrics()).toEqual([cake]);
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
