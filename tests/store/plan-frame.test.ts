import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';

import { createBrand, deleteBrand, putBackBrand } from '@/utils/store/brands';
import { OwnStore } from '@/utils/store/own';
import { ideasOf, saveIdea, saveSlot, slotsOf } from '@/utils/store/plan-frame';

const now = Date.UTC(2026, 10, 26);
let store: OwnStore;
let n = 0;
beforeEach(() => (store = new OwnStore(`frame ${n++}`)));

const slot = (brand: string | null) => ({
  id: null,
  brand,
  network: 'vk' as const,
  rubric: null,
  category: null,
  format: null,
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  time: '19:00',
  zone: 'Europe/Moscow',
  from: '2026-11-26',
  until: null,
});
const post = {
  key: 'vk:-2_1',
  network: 'vk',
  permalink: 'https://vk.com/wall-2_1',
  author: null,
  format: null,
};
const unseen = { views: null, likes: null, comments: null, shares: null, followers: null };
const figures = { ...unseen, erViews: null, erFollowers: null, multiple: null };
const idea = (brand: string | null) => ({
  id: null,
  brand,
  post,
  title: 'a',
  figures: null,
  note: '',
  tags: [],
});

test('slots and ideas that were changed while their brand was gone are its own again when it is back', async () => {
  const brand = await createBrand(store, 'Kolos', 'kolos', now);
  const [kept, saved] = [
    await saveSlot(store, slot('kolos'), 's'),
    await saveIdea(store, idea('kolos'), 'i', now),
  ];
  await deleteBrand(store, brand.id);
  const [[readSlot], [readIdea]] = [await slotsOf(store), await ideasOf(store)];
  expect([readSlot!.brand, readIdea!.brand]).toEqual([null, null]);
  await saveSlot(store, { ...readSlot!, time: '20:00' }, 'new');
  await saveIdea(store, { ...readIdea!, note: 'n' }, 'new', now);
  await putBackBrand(store, brand);
  expect(await slotsOf(store)).toEqual([{ ...kept, time: '20:00' }]);
  expect(await ideasOf(store)).toEqual([{ ...saved, note: 'n' }]);
  await saveSlot(store, { ...kept, brand: null }, 'new');
  expect((await slotsOf(store))[0]!.brand).toBeNull();
});

test('an idea saved again keeps its first figures; who wrote its post is learnt when that is seen', async () => {
  const first = await saveIdea(store, { ...idea(null), figures }, 'i', now);
  const seen = { ...post, author: 'Tea', format: 'video' };
  const later = { ...figures, multiple: 3 };
  const again = await saveIdea(
    store,
    { ...idea(null), post: seen, title: 'b', figures: later },
    'j',
    now + 1,
  );
  expect(again).toEqual({ ...first, title: 'b', post: seen });
  expect(await saveIdea(store, { ...idea('kolos') }, 'k', now)).toMatchObject({ id: 'k' });
  expect(await saveIdea(store, { ...again, post: { ...seen, author: 'Other' } }, 'l', now)).toEqual(again);
});
