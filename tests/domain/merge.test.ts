import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { agree, atMost, betterCount, exactly, floored, type MaybeCount } from '@/utils/domain/count';
import { blankPost, mergePost, type Post } from '@/utils/domain/post';
import { mergeProfile, profileKey, type Profile } from '@/utils/domain/profile';
import { emptyReading, joinReadings } from '@/utils/domain/reading';

const hour = 3_600_000;
const counts = fc.option(
  fc.oneof(
    fc.nat(1e9).map((value) => exactly(value)!),
    fc
      .tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1e8 }))
      .map(([value, span]) => floored(value, value + span)!),
  ),
);

describe('the better of two sightings of a count', () => {
  test.each<[string, MaybeCount, number, MaybeCount, number, MaybeCount]>([
    ['null never overwrites', exactly(5), 0, null, 1, exactly(5)],
    ['the newer exact one wins', exactly(5), 0, exactly(7), 1, exactly(7)],
    ['whatever the order they come in', exactly(7), 1, exactly(5), 0, exactly(7)],
    [
      'exact stays while the abbreviation agrees',
      exactly(26_400),
      0,
      floored(26_000, 27_000),
      90 * hour,
      exactly(26_400),
    ],
    ['exact stays for a day', exactly(26_400), 0, floored(27_000, 28_000), 2 * hour, exactly(26_400)],
    [
      'after a day the newer abbreviation shows',
      exactly(26_400),
      0,
      floored(30_000, 31_000),
      30 * hour,
      floored(30_000, 31_000),
    ],
    [
      'of two abbreviations that agree the finer stays',
      floored(1200, 1300),
      0,
      floored(1000, 2000),
      hour,
      floored(1200, 1300),
    ],
  ])('%s', (_what, old, oldAt, fresh, freshAt, expected) => {
    expect(betterCount(old, oldAt, fresh, freshAt)).toEqual(expected);
  });

  test('is always one of the two, and known when either is', () => {
    fc.assert(
      fc.property(counts, fc.nat(1e9), counts, fc.nat(1e9), (a, aAt, b, bAt) => {
        const better = betterCount(a, aAt, b, bAt);
        expect([a, b]).toContain(better);
        expect(better === null).toBe(a === null && b === null);
      }),
    );
  });

  test('counts agree when they may be one number', () => {
    expect(agree(exactly(26_400)!, floored(26_000, 27_000)!)).toBe(true);
    expect(agree(exactly(27_000)!, floored(26_000, 27_000)!)).toBe(false);
    expect(atMost(floored(26_000, 27_000)!)).toBe(26_999);
  });

  test.each([[-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 60]])('%s is no count', (value) => {
    expect(exactly(value)).toBeNull();
    expect(floored(value, value + 1)).toBeNull();
  });
});

const post = (seenAt: number, more: Partial<Post>): Post => ({
  ...blankPost('youtube', 'a', 'https://www.youtube.com/watch?v=a', seenAt),
  ...more,
});

describe('what is known of a post after two sightings', () => {
  test('what one sighting lacks the other keeps', () => {
    const merged = mergePost(
      post(1, { title: 'Title', likes: exactly(5) }),
      post(2, { views: exactly(100) }),
    );
    expect(merged).toMatchObject({ title: 'Title', likes: exactly(5), views: exactly(100), seenAt: 2 });
  });

  test('likes that were hidden meanwhile are unknown, and known again when shown again', () => {
    const hidden = mergePost(post(1, { likes: exactly(5) }), post(2, { likesHidden: true }));
    expect(hidden).toMatchObject({ likes: null, likesHidden: true });
    expect(mergePost(hidden, post(3, { likes: exactly(6) }))).toMatchObject({
      likes: exactly(6),
      likesHidden: false,
    });
    expect(mergePost(hidden, post(3, { views: exactly(6) }))).toMatchObject({
      likes: null,
      likesHidden: true,
    });
  });

  test('comments that were switched off are unknown', () => {
    expect(mergePost(post(1, { comments: exactly(5) }), post(2, { commentsOff: true }))).toMatchObject({
      comments: null,
      commentsOff: true,
    });
  });

  test('the finer date stays', () => {
    const fine = { at: 5, grain: 'second' as const };
    expect(
      mergePost(post(1, { published: fine }), post(2, { published: { at: 4, grain: 'year' } })).published,
    ).toEqual(fine);
  });

  test('a text that one sighting did not show is as the other saw it', () => {
    const seen = post(1, { textLength: 40, links: ['https://a.example'] });
    expect(mergePost(seen, post(2, {}))).toMatchObject({ textLength: 40, links: ['https://a.example'] });
    // An edit that took the link out.
    expect(mergePost(seen, post(2, { textLength: 0, links: [] }))).toMatchObject({
      textLength: 0,
      links: [],
    });
  });

  test.each([
    [null, null, null],
    [null, false, false],
    [null, true, true],
    [false, null, false],
    [true, null, true],
    [false, false, false],
    [true, true, true],
    // Half of the data may tell of no original.
    [true, false, true],
    [false, true, true],
  ])('a repost or none: first %s, then %s, is %s', (first, then, merged) => {
    expect(mergePost(post(1, { isRepost: first }), post(2, { isRepost: then })).isRepost).toBe(merged);
  });

  test('merging is the same in either order', () => {
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (views, likes, likesHidden) => {
        const [a, b] = [post(1, { views, likesHidden }), post(2, { likes, title: 'b' })];
        expect(mergePost(a, b)).toEqual(mergePost(b, a));
      }),
    );
  });
});

describe('accounts and readings', () => {
  const profile = (more: Partial<Profile>): Profile => ({
    network: 'youtube',
    id: null,
    handle: null,
    name: null,
    followers: null,
    postsTotal: null,
    seenAt: 1,
    ...more,
  });

  test('an account is named by its id, else by its handle in lower case', () => {
    expect(profileKey(profile({ id: 'UC1', handle: 'Name' }))).toBe('youtube:UC1');
    expect(profileKey(profile({ handle: 'Name' }))).toBe('youtube:@name');
    expect(profileKey(profile({}))).toBeNull();
  });

  test('followers seen earlier stay when a page does not show them', () => {
    expect(
      mergeProfile(profile({ id: 'UC1', followers: exactly(9) }), profile({ id: 'UC1', seenAt: 2 }))
        .followers,
    ).toEqual(exactly(9));
  });

  test('readings join by key, gaps add up', () => {
    const reading = {
      ...emptyReading(),
      posts: [post(1, { views: exactly(1) })],
      gaps: [{ shape: 'x', count: 2 }],
    };
    const joined = joinReadings([
      reading,
      { ...reading, posts: [post(2, { title: 't' })] },
      { ...emptyReading(), profiles: [profile({}), profile({ id: 'UC1' })] },
    ]);
    expect(joined.posts).toHaveLength(1);
    expect(joined.posts[0]).toMatchObject({ title: 't', views: exactly(1) });
    expect(joined.gaps).toEqual([{ shape: 'x', count: 4 }]);
    expect(joined.profiles).toHaveLength(1);
  });
});
