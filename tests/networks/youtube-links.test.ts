import { describe, expect, test } from 'vitest';

import { youtube } from '../../utils/networks/youtube';
import { isChannelId, isOwnTab, isPostId, isVideoId, permalinkOf } from '../../utils/networks/youtube/links';

const channel = `UC${'a1-_'.repeat(5)}bc`;
const post = `Ugk${'x'.repeat(33)}`;
const postAt = (address: string) => youtube.postAt(new URL(address, 'https://www.youtube.com/'));

describe('the post a link leads to', () => {
  test.each([
    ['/watch?v=abcdefghi_-', 'abcdefghi_-', null],
    ['/watch?v=abcdefghij1&list=PL123&index=4&t=10s', 'abcdefghij1', null],
    ['/watch?list=RDabcdefghij1&v=abcdefghij1&start_radio=1', 'abcdefghij1', null],
    ['/watch?v=abcdefghij1&list=RDother&pp=x', 'abcdefghij1', null],
    ['/watch?v=abcdefghij1&list=RDother&rv=x&index=2', 'abcdefghij1', null],
    ['/watch?v=abcdefghij1&playlist=PL123', 'abcdefghij1', null],
    ['/live/abcdefghij1?list=PL123', 'abcdefghij1', 'live'],
    ['/shorts/abcdefghij1?list=PL123', 'abcdefghij1', 'short'],
    ['https://youtu.be/abcdefghij1?si=x', 'abcdefghij1', null],
    ['https://m.youtube.com/watch?v=abcdefghij1', 'abcdefghij1', null],
    ['/shorts/abcdefghij1', 'abcdefghij1', 'short'],
    ['/shorts/abcdefghij1?feature=share', 'abcdefghij1', 'short'],
    ['/live/abcdefghij1', 'abcdefghij1', 'live'],
    [`/post/${post}`, post, 'post'],
    [`/channel/${channel}/community?lb=${post}`, post, 'post'],
    [`/@someone/posts?lb=${post}`, post, 'post'],
  ])('%s', (address, id, format) => {
    const found = postAt(address);
    expect(found).toEqual({ id, format, permalink: permalinkOf(id, format) });
    expect(postAt(found?.permalink ?? '')?.id).toBe(id);
  });

  test.each([
    '/watch?v=tooshort',
    '/watch?v=abcdefghij12',
    '/watch?list=PL123',
    '/watch?list=RDabcdefghij1',
    '/watch?v=abcdefghij1&list=PL123',
    '/watch?v=abcdefghij1&list=RDabcdefghij1&start_radio=1&rv=abcdefghij1',
    '/playlist?list=PL123',
    '/shorts/',
    '/results?search_query=abcdefghij1',
    '/embed',
    '/post/abcdefghij1',
    '/redirect?q=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghij1',
    'https://example.com/watch?v=abcdefghij1',
    'https://notyoutube.com/watch?v=abcdefghij1',
    'https://youtube.com.evil.example/watch?v=abcdefghij1',
    'javascript:void(0)//www.youtube.com/watch?v=abcdefghij1',
    `/@someone/community`,
  ])('%s leads to none', (address) => expect(postAt(address)).toBeNull());

  test('permalinks are canonical', () => {
    expect(permalinkOf('abcdefghij1', 'video')).toBe('https://www.youtube.com/watch?v=abcdefghij1');
    expect(permalinkOf('abcdefghij1', 'short')).toBe('https://www.youtube.com/shorts/abcdefghij1');
    expect(permalinkOf(post, 'post')).toBe(`https://www.youtube.com/post/${post}`);
  });

  test.each([
    ['/watch?v=abcdefghi_-', 'abcdefghi_-'],
    ['/watch?v=abcdefghij1&t=10s', null],
    ['/watch?v=abcdefghij', null],
    ['//evil.test/watch?v=abcdefghij1', null],
    ['/shorts/abcdefghij1', null],
  ])('by its path alone, where that is certain: %s', (address, id) => {
    expect(youtube.postAtPath?.(address)).toEqual(id === null ? null : postAt(address));
  });
});

describe('the kind of page', () => {
  const pageAt = (address: string) => youtube.pageAt(new URL(address, 'https://www.youtube.com/'));
  test.each([
    ['/', 'home', null],
    ['/watch?v=abcdefghij1', 'watch', null],
    ['/live/abcdefghij1', 'watch', null],
    ['/shorts/abcdefghij1', 'shorts', null],
    ['/@some.one/videos', 'channel', 'some.one'],
    ['/%40some', 'channel', 'some'],
    ['/@%D0%9A%D1%80%D1%83%D0%B3', 'channel', 'Круг'],
    ['/results?search_query=x', 'search', null],
    ['/feed/subscriptions', 'subscriptions', null],
    ['/hashtag/x', 'hashtag', null],
    ['/playlist?list=PL1', 'playlist', null],
    [`/post/${post}`, 'post', null],
    ['/constructor', 'other', null],
  ])('%s is %s', (address, kind, handle) => {
    const page = pageAt(address);
    expect(page.kind).toBe(kind);
    expect(page.owner?.handle ?? null).toBe(handle);
  });

  test('a channel by id', () => expect(pageAt(`/channel/${channel}/shorts`).owner?.id).toBe(channel));

  test('other videos stand on a channel’s home and playlists, never on its own tabs', () => {
    const own = (address: string) => isOwnTab(new URL(address, 'https://www.youtube.com/'));
    expect(
      ['/@a/videos', '/@a/shorts', '/@a/streams', '/c/a/videos', `/channel/${channel}/videos`].every(own),
    ).toBe(true);
    expect(
      ['/@a', '/@a/featured', '/@a/playlists', '/@a/search', '/watch?v=abcdefghij1', '/'].some(own),
    ).toBe(false);
  });
});

test('an id is a text, and nothing that only reads like one', () => {
  for (const [is, id] of [
    [isVideoId, 'abcdefghij1'],
    [isPostId, post],
    [isChannelId, channel],
  ] as const) {
    expect(is(id)).toBe(true);
    for (const other of [[id], { toString: () => id }, null, undefined]) expect(is(other)).toBe(false);
  }
});
