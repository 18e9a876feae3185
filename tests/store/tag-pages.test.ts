import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { mostSeenThere, withTagPage, type TagPage, type TagRecord } from '@/utils/domain/hashtags/tag-page';
import { dayMs } from '@/utils/domain/pace';
import { checked } from '@/utils/messages/shapes';
import { backUp, readBackup, restore } from '@/utils/store/backup';
import { SeenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { OwnStore } from '@/utils/store/own';
import { eraseSeen, forgetOldest } from '@/utils/store/retention';

const now = Date.UTC(2026, 10, 25);
let store: SeenStore;
let own: OwnStore;
let made = 0;
beforeEach(() => {
  made++;
  store = new SeenStore(`tags-${made}`);
  own = new OwnStore(`tags-own-${made}`);
});
afterEach(() => Promise.all([store.delete(), own.delete()]));

const page = (more: Partial<TagPage> = {}): TagPage => ({
  network: 'youtube',
  tag: 'Bread',
  posts: null,
  accounts: null,
  isHidden: null,
  seen: [],
  seenAt: now,
  ...more,
});
const keepPages = (...tags: TagPage[]) =>
  keep(store, { id: crypto.randomUUID(), posts: [], profiles: [], tags }, now);
const kept = (): Promise<TagRecord[]> => store.tags.toArray();

describe('the record of a hashtag', () => {
  test('is one however the tag is written; what stood on its page adds up', async () => {
    await keepPages(
      page({
        posts: floored(12_000, 13_000),
        accounts: floored(3400, 3500),
        seen: ['a', 'b'],
        seenAt: now - 5,
      }),
    );
    await keepPages(page({ tag: 'bread', seen: ['b', 'c'] }));
    expect(await kept()).toEqual([
      {
        key: 'youtube:bread',
        network: 'youtube',
        tag: 'bread',
        posts: floored(12_000, 13_000),
        accounts: floored(3400, 3500),
        isHidden: null,
        seen: ['a', 'b', 'c'],
        seenAt: now,
        // The later page told no number: the number is as old as it was.
        toldAt: now - 5,
      },
    ]);
  });

  test('a newer number is told; a notice of hiding stays until a page says else', async () => {
    await keepPages(
      page({ network: 'instagram', posts: exactly(364), isHidden: true, seenAt: now - 9 * dayMs }),
    );
    await keepPages(page({ network: 'instagram', posts: exactly(370) }));
    expect(await kept()).toMatchObject([{ posts: exactly(370), isHidden: true, toldAt: now }]);
  });

  test('an earlier page that comes late tells only what is not known', async () => {
    const early = page({ isHidden: true, posts: exactly(5), seenAt: now - 2 * dayMs });
    await keepPages(page({ tag: 'bread' }), early);
    expect(await kept()).toMatchObject([{ tag: 'bread', isHidden: true, posts: exactly(5), seenAt: now }]);
    await keepPages(page({ isHidden: false, posts: exactly(6) }), early);
    expect(await kept()).toMatchObject([{ isHidden: false, posts: exactly(6), seenAt: now }]);
  });

  test('a clock that is ahead is not believed', async () => {
    await keepPages(page({ posts: exactly(1), seenAt: now + dayMs }));
    expect(await kept()).toMatchObject([{ seenAt: now, toldAt: now }]);
  });

  test('the order of pages does not matter for what stood there, and no unknown hides what is known', () => {
    const pages = fc.array(
      fc.record({
        posts: fc.option(fc.nat({ max: 1000 })),
        seen: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
        seenAt: fc.integer({ min: 0, max: 10 * dayMs }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(pages, (all) => {
        const record = all.reduce<TagRecord | undefined>(
          (old, { posts, ...rest }) =>
            withTagPage(old, page({ ...rest, posts: posts === null ? null : exactly(posts) })),
          undefined,
        )!;
        expect(record.posts === null).toBe(all.every(({ posts }) => posts === null));
        expect(new Set(record.seen)).toEqual(new Set(all.flatMap(({ seen }) => seen)));
        expect(record.seenAt).toBe(Math.max(...all.map(({ seenAt }) => seenAt)));
      }),
    );
  });

  test('remembers so many posts of a page and no more', () => {
    const ids = (from: number) => Array.from({ length: 250 }, (_, i) => `${from + i}`);
    const record = withTagPage(withTagPage(undefined, page({ seen: ids(0) })), page({ seen: ids(250) }));
    expect(record.seen).toHaveLength(mostSeenThere);
    expect(record.seen.at(-1)).toBe('499');
  });
});

describe('what a page may send of hashtags', () => {
  const batch = (tags: unknown[]) => ({ id: 'b', posts: [], profiles: [], tags });

  test('is of its own network, bounded, and left out where it is no hashtag', () => {
    const sent = [
      { ...page({ seen: Array.from({ length: 400 }, (_, i) => `${i}`) }), network: 'vk', more: 1 },
      page({ tag: '' }),
      page({ tag: '#' }),
      page({ tag: 'x'.repeat(151) }),
      { ...page(), posts: { value: -1, exact: true } },
      null,
    ];
    const { tags } = checked('keepBatch', batch(sent), 'youtube');
    expect(tags).toHaveLength(1);
    expect(tags![0]).toEqual(
      page({ seen: Array.from({ length: mostSeenThere }, (_, i) => `${400 - mostSeenThere + i}`) }),
    );
  });

  test('no more at a time than a person can open', () => {
    expect(() => checked('keepBatch', batch(Array.from({ length: 51 }, () => page())), 'youtube')).toThrow(
      'keepBatch',
    );
  });
});

describe('keeping house', () => {
  test('what was not seen for long is forgotten, and of too many the longest unseen of the network with most', async () => {
    await keepPages(
      ...[1, 2, 3, 4].map((days) => page({ tag: `t${days}`, seenAt: now - days * dayMs })),
      page({ network: 'vk', tag: 'old', seenAt: now - 3.5 * dayMs }),
      page({ network: 'vk', tag: 'older', seenAt: now - 9 * dayMs }),
    );
    await forgetOldest(store, ['youtube', 'vk'], {
      before: now - 8 * dayMs,
      watched: new Set(),
      most: { tags: 3 },
    });
    expect((await kept()).map(({ key }) => key)).toEqual(['vk:old', 'youtube:t1', 'youtube:t2']);
  });

  test('erasing takes them too; a backup brings them back as they were, and refuses a damaged one', async () => {
    await keepPages(page({ posts: exactly(5), seen: ['a'] }));
    const before = await kept();
    const text = await backUp(store, own, null, now);
    await eraseSeen(store);
    expect(await kept()).toEqual([]);
    await restore(store.name, own, readBackup(text));
    expect(await kept()).toEqual(before);
    expect(() => readBackup(text.replace('"key":"youtube:bread"', '"key":"youtube:cake"'))).toThrow(
      'damaged',
    );
  });
});
