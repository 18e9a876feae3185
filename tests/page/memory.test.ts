import { describe, expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Profile } from '@/utils/domain/profile';
import { emptyReading } from '@/utils/domain/reading';
import type { Recalled } from '@/utils/domain/recalled';
import { Memory } from '@/utils/page/memory';

const post = (more: Partial<Post> = {}): Post => ({
  ...blankPost('plain', 'a', 'https://plain.test/p/a', 10),
  title: 'A',
  authorId: 'ann',
  ...more,
});
const profile = (more: Partial<Profile> = {}): Profile => ({
  network: 'plain',
  id: 'ann',
  handle: 'Ann',
  name: 'Ann',
  followers: exactly(100),
  postsTotal: null,
  seenAt: 10,
  ...more,
});
const recalled = (more: Partial<Recalled> = {}): Recalled => ({
  key: 'plain:a',
  post: null,
  metricSeenAt: {},
  followers: null,
  followersSeenAt: null,
  coverage: null,
  usual: { state: 'unknown' },
  ...more,
});
const times = (multiple: number, n = 9) => ({
  state: 'known' as const,
  multiple,
  median: 1,
  n,
  metric: 'views' as const,
  agesKnown: true,
});

test('what several answers say of a post is one', () => {
  const memory = new Memory();
  memory.keep({ ...emptyReading(), posts: [post({ views: floored(26_000, 27_000) })] });
  expect(
    memory.keep({
      ...emptyReading(),
      posts: [post({ views: exactly(26_500), likes: exactly(3), seenAt: 11 })],
    }),
  ).toEqual(['plain:a']);
  expect(memory.about('plain:a')!.post).toMatchObject({ views: exactly(26_500), likes: exactly(3) });
  expect(memory.about('plain:b')).toBeNull();
});

test('an author is found by id and by handle', () => {
  const memory = new Memory();
  memory.keep({
    ...emptyReading(),
    owner: profile(),
    posts: [post({ authorId: null, authorHandle: 'ANN' })],
  });
  expect(memory.about('plain:a')!.followers).toEqual(exactly(100));
});

describe('what the store remembers', () => {
  test('adds what the page did not say, with its age; the page’s own numbers have none', () => {
    const memory = new Memory();
    memory.keep({ ...emptyReading(), posts: [post({ views: exactly(50) })] });
    const stored = post({ views: exactly(40), likes: exactly(4), seenAt: 5 });
    memory.keepRecalled([
      recalled({
        post: stored,
        metricSeenAt: { views: 5, likes: 5 },
        followers: exactly(90),
        followersSeenAt: 4,
      }),
    ]);
    const known = memory.about('plain:a')!;
    expect(known.post).toMatchObject({ views: exactly(50), likes: exactly(4) });
    expect(known.metricSeenAt).toEqual({ likes: 5 });
    expect(known).toMatchObject({ followers: exactly(90), followersSeenAt: 4 });
  });

  test('tells which of it the official API told, and no longer where the page tells it', () => {
    const memory = new Memory();
    memory.keep({
      ...emptyReading(),
      posts: [post({ views: floored(20, 30), comments: exactly(9), seenAt: 6 })],
    });
    const stored = post({ views: exactly(25), likes: exactly(4), comments: exactly(8), seenAt: 5 });
    memory.keepRecalled([
      recalled({
        post: stored,
        metricSeenAt: { views: 5, likes: 5, comments: 5 },
        followers: exactly(90),
        followersSeenAt: 4,
        byApi: ['views', 'likes', 'comments', 'followers'],
      }),
    ]);
    const known = memory.about('plain:a')!;
    expect(known.post).toMatchObject({ views: exactly(25), likes: exactly(4), comments: exactly(9) });
    expect(known.byApi).toEqual(['views', 'likes', 'followers']);
    expect(known.metricSeenAt).toEqual({ views: 5, likes: 5 });
    memory.keepProfile(profile());
    expect(memory.about('plain:a')!.byApi).toEqual(['views', 'likes']);
  });

  test('changes something only when it says something new', () => {
    const memory = new Memory();
    memory.keep({ ...emptyReading(), owner: profile(), posts: [post({ views: exactly(50) })] });
    const same = post({ views: exactly(50) });
    expect(memory.keepRecalled([recalled({ post: same, followers: exactly(100) })])).toEqual([]);
    expect(memory.keepRecalled([recalled({ post: same, usual: { state: 'tooRecent' } })])).toEqual([
      'plain:a',
    ]);
    expect(memory.keepRecalled([recalled({ post: same, usual: times(1.8) })])).toEqual(['plain:a']);
    expect(memory.keepRecalled([recalled({ post: same, usual: times(1.801, 12) })])).toEqual([]);
    expect(memory.about('plain:a')!.usual).toMatchObject({ n: 12 });
    expect(
      memory.keepRecalled([recalled({ post: { ...same, comments: exactly(1) }, usual: times(1.801, 12) })]),
    ).toEqual(['plain:a']);
  });
});

test('is bounded: the oldest posts are forgotten first', () => {
  const memory = new Memory();
  for (let i = 0; i < 21; i++) {
    memory.keep({
      ...emptyReading(),
      posts: Array.from({ length: 1000 }, (_, n) => post({ id: `${i}-${n}` })),
    });
  }
  expect(memory.about('plain:0-0')).toBeNull();
  expect(memory.about('plain:20-999')).not.toBeNull();
});

test('a post is known by every id that links give it, whichever comes first', () => {
  const memory = new Memory();
  const reading = { ...emptyReading(), aliases: [{ network: 'plain', id: 'pfbid1', of: 'a' }] };
  expect(memory.keep(reading)).toEqual(['plain:pfbid1']);
  expect(memory.about('plain:pfbid1')).toBeNull();
  expect(memory.keep({ ...emptyReading(), posts: [post()] })).toEqual(['plain:a', 'plain:pfbid1']);
  expect(memory.about('plain:pfbid1')?.post.id).toBe('a');
  expect(memory.keyOf('plain:pfbid1')).toBe('plain:a');
});
