import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import { blankGuide, type Guide, type GuideTag } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import type { NewTagSet } from '@/utils/messages/protocol';
import { createBrand, deleteBrand, putBackBrand } from '@/utils/store/brands';
import {
  deleteGuide,
  deleteTagSet,
  guideOf,
  limitsOf,
  putBackTagSet,
  saveGuide,
  saveLimits,
  saveTagSet,
  tagSetsOf,
  useTagSet,
} from '@/utils/store/guides';
import { OwnStore } from '@/utils/store/own';

const now = Date.UTC(2026, 10, 26);
const store = new OwnStore('guides');
afterEach(() => Promise.all(store.tables.map((table) => table.clear())));

const tag = (name: string, part: Partial<GuideTag> = {}): GuideTag => ({
  tag: name,
  use: 'allowed',
  networks: [],
  from: null,
  until: null,
  local: false,
  note: '',
  ...part,
});
const guide = (part: Partial<Guide> = {}): Guide => ({ ...blankGuide('b', 0), tags: [tag('Хлеб')], ...part });

describe('a guide', () => {
  test('is kept, changed by who saw it, removed and put back', async () => {
    expect(await guideOf(store, 'b')).toBeNull();
    const first = await saveGuide(store, guide(), now);
    expect(first).toEqual({ ...guide(), updatedAt: now });
    const second = await saveGuide(store, { ...first, position: 'atEnd' }, now);
    expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
    expect(await guideOf(store, 'b')).toEqual(second);
    expect(await deleteGuide(store, 'b')).toEqual(second);
    expect(await deleteGuide(store, 'b')).toBeNull();
    await saveGuide(store, second, now + 5);
    expect(await guideOf(store, 'b')).toEqual({ ...second, updatedAt: now + 5 });
  });

  test('that another window has kept meanwhile is not written over', async () => {
    const seen = await saveGuide(store, guide(), now);
    const theirs = await saveGuide(store, { ...seen, preface: 'theirs' }, now + 1);
    await expect(saveGuide(store, { ...seen, preface: 'mine' }, now + 2)).rejects.toThrow(
      expect.objectContaining({ name: 'ChangedMeanwhile' }),
    );
    // Nor is one that was made where the person saw none.
    await expect(async () => saveGuide(store, guide({ preface: 'mine' }), now + 2)).rejects.toThrow(
      'meanwhile',
    );
    expect(await guideOf(store, 'b')).toEqual(theirs);
  });

  test.each<[string, Partial<Guide>]>([
    [
      'more tags than are kept',
      { tags: Array.from({ length: guideLimits.tags + 1 }, (_, i) => tag(`t${i}`)) },
    ],
    ['a tag of two words', { tags: [tag('свежий хлеб')] }],
    ['a tag with its sign', { tags: [tag('#хлеб')] }],
    ['no tag', { tags: [tag('')] }],
    ['a tag beyond all length', { tags: [tag('х'.repeat(guideLimits.tag + 1))] }],
    ['a day that is none', { tags: [tag('a', { from: '2026-02-30' })] }],
    ['a network that is none', { countOn: { myspace: { least: 1, most: 2 } } as Guide['countOn'] }],
    ['a count below 0', { count: { least: -1, most: null } }],
    ['a preface beyond all length', { preface: 'x'.repeat(guideLimits.preface + 1) }],
    ['no brand', { brand: '' }],
  ])('with %s is refused, or loses what no shape names', async (_what, part) => {
    const given = guide(part);
    if (part.countOn) expect((await saveGuide(store, given, now)).countOn).toEqual({});
    else {
      await expect(async () => saveGuide(store, given, now)).rejects.toThrow(
        expect.objectContaining({ name: 'Refused' }),
      );
      expect(await store.guides.count()).toBe(0);
    }
  });

  test('of one more brand than there may be is refused', async () => {
    await store.guides.bulkAdd(
      Array.from({ length: guideLimits.guides }, (_, i) => ({ ...guide(), brand: `b${i}` })),
    );
    await expect(async () => saveGuide(store, guide({ brand: 'one more' }), now)).rejects.toThrow('no room');
  });
});

describe('sets', () => {
  const set = (name: string, part: Partial<NewTagSet> = {}): NewTagSet => ({
    id: null,
    brand: 'b',
    name,
    group: '',
    tags: ['хлеб', 'kolos@kolos_bakery'],
    networks: [],
    ...part,
  });

  test('are made, counted as they are copied, changed without losing the count, removed and put back', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    const made = await saveTagSet(store, set(' Хлеб '), 's1');
    expect(made).toEqual({ ...set('Хлеб'), id: 's1', uses: 0, usedAt: null });
    await useTagSet(store, 's1', now);
    await useTagSet(store, 's1', now + 5);
    await useTagSet(store, 'gone', now + 9);
    const changed = await saveTagSet(store, { ...made, tags: ['выпечка'] }, 'unused');
    expect(changed).toEqual({ ...made, tags: ['выпечка'], uses: 2, usedAt: now + 5 });
    expect(await deleteTagSet(store, 's1')).toEqual(changed);
    expect(await tagSetsOf(store)).toEqual([]);
    await putBackTagSet(store, changed);
    await putBackTagSet(store, { ...changed, name: 'twice' });
    expect(await tagSetsOf(store)).toEqual([changed]);
  });

  test.each<[string, Partial<NewTagSet>, string]>([
    ['no name', { name: '  ' }, 'empty'],
    ['a name beyond all length', { name: 'x'.repeat(guideLimits.name + 1) }, 'tooLong'],
    ['a name that the brand has', { name: 'ХЛЕБ' }, 'taken'],
  ])('with %s are refused in words', async (_what, part, fault) => {
    await saveTagSet(store, set('Хлеб'), 's1');
    await expect(async () => saveTagSet(store, set('Другой', part), 's2')).rejects.toMatchObject({ fault });
    await expect(saveTagSet(store, set('Хлеб', { brand: 'c' }), 's3')).resolves.toMatchObject({ id: 's3' });
  });

  test('without a tag, or with one that is none, are refused', async () => {
    for (const tags of [[], ['a b'], ['#a']])
      await expect(async () => saveTagSet(store, set('x', { tags }), 's')).rejects.toThrow(
        expect.objectContaining({ name: 'Refused' }),
      );
  });

  test('stand by name, whichever was made first', async () => {
    for (const name of ['Хлеб', 'выпечка', 'Ёлка', 'Акции']) await saveTagSet(store, set(name), name);
    expect((await tagSetsOf(store)).map(({ name }) => name)).toEqual(['Акции', 'выпечка', 'Ёлка', 'Хлеб']);
  });

  test('of a brand that is gone are every brand’s, until it is put back', async () => {
    await createBrand(store, 'Bakery', 'b', now);
    await saveTagSet(store, set('Хлеб'), 's1');
    const brand = await deleteBrand(store, 'b');
    expect((await tagSetsOf(store))[0]!.brand).toBeNull();
    await putBackBrand(store, brand!);
    expect((await tagSetsOf(store))[0]!.brand).toBe('b');
  });
});

test('what the person knows better of a network is kept by network, and forgotten', async () => {
  const edits = { syntax: {}, tags: { most: 5, advised: null }, text: {}, checkedOn: '2026-11-26' };
  await saveLimits(store, { network: 'instagram', edits });
  await saveLimits(store, { network: 'vk', edits: { ...edits, tags: { most: 10 } } });
  expect(await limitsOf(store)).toEqual([
    { network: 'instagram', ...edits },
    { network: 'vk', ...edits, tags: { most: 10 } },
  ]);
  await saveLimits(store, { network: 'vk', edits: null });
  expect((await limitsOf(store)).map(({ network }) => network)).toEqual(['instagram']);
  for (const bad of [{ most: -1 }, { most: 1.5 }, { most: 5_000_000 }])
    await expect(async () =>
      saveLimits(store, { network: 'instagram', edits: { ...edits, tags: bad } }),
    ).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
  expect((await limitsOf(store))[0]!.tags).toEqual({ most: 5, advised: null });
});
