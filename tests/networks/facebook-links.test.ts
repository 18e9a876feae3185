import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { namedIn, pageAt, postAt, postAtPath } from '../../utils/networks/facebook/links';

const site = 'https://www.facebook.com';
const pf = 'pfbid0SampleSampleSampleSample';
const idAt = (path: string): string | null => postAt(new URL(path, site))?.id ?? null;

describe('a link leads to a post', () => {
  test.each([
    [`/kettle/posts/${pf}?__cft__[0]=AZ&__tn__=R`, pf],
    ['/kettle/posts/tea-is-ready/800000000000001/', '800000000000001'],
    [`/permalink.php?story_fbid=${pf}&id=100000000000001`, pf],
    ['/story.php?story_fbid=800000000000001&id=100000000000001', '800000000000001'],
    ['/groups/tea.lovers/posts/800000000000001/', '800000000000001'],
    ['/groups/600000000000001/permalink/800000000000001/', '800000000000001'],
    ['/groups/600000000000001/?multi_permalinks=800000000000001', '800000000000001'],
    ['/kettle/videos/500000000000001/?idorvanity=1', '500000000000001'],
    ['/kettle/videos/a-slow-morning/500000000000001/', '500000000000001'],
    ['/watch/?v=500000000000001', '500000000000001'],
    ['/watch/live/?v=500000000000001', '500000000000001'],
    ['/reel/500000000000001/?s=tab', '500000000000001'],
    ['/photo/?fbid=700000000000001&set=a.1', '700000000000001'],
    ['/photo.php?fbid=700000000000001', '700000000000001'],
    ['/photo/?fbid=700000000000001&set=pcb.800000000000001', '800000000000001'],
    ['/photo/?fbid=700000000000001&set=gm.800000000000001&idorvanity=6', '800000000000001'],
    ['/kettle/photos/a.1/700000000000001/?type=3', '700000000000001'],
    ['/kettle/photos/pcb.800000000000001/700000000000001', '800000000000001'],
  ])('%s', (path, id) => {
    expect(idAt(path)).toBe(id);
    expect(postAtPath(path)).toEqual(postAt(new URL(path, site)));
    expect(postAtPath(site + path)).toEqual(postAt(new URL(path, site)));
  });

  test.each([
    '/',
    '/kettle',
    '/kettle/posts/',
    '/kettle/videos',
    '/watch/',
    '/reel/?s=tab',
    '/stories/1738448106233145/UzpfSVNDOjE=/',
    '/groups/600000000000001/',
    '/groups/600000000000001/user/100000000000001/',
    '/hashtag/tea?__eep__=6',
    '/ads/library/?id=716000000000001',
    '/photo/?fbid=abc',
    '/permalink.php?story_fbid=../../x&id=1',
    '/messages/t/100000000000001',
    '/events/500000000000001/posts/800000000000001',
    'https://facebook.com.example/kettle/posts/800000000000001',
    'javascript:void(0)',
  ])('%s does not', (path) => {
    expect(idAt(path)).toBeNull();
    expect(postAtPath(path)).toBeNull();
  });

  test('a notification does not, however its address is asked', () => {
    const path = `/kettle/posts/${pf}?notif_id=1&notif_t=like`;
    expect(idAt(path)).toBeNull();
    expect(postAtPath(path)).toBeNull();
  });
});

test.each([
  '/photo/?fbid=700000000000001&set=pcb.800000000000001',
  '/photo.php?fbid=700000000000001&set=gm.800000000000001',
  '/kettle/photos/pcb.800000000000001/700000000000001/',
])('a page about a photo is about its number, whatever set it belongs to: %s', (path) => {
  expect(pageAt(new URL(path, site))).toMatchObject({
    kind: 'photo',
    post: {
      id: '700000000000001',
      permalink: `${site}/photo/?fbid=700000000000001`,
      format: 'photo',
    },
  });
});

test('a group that shows a post first is still the group; its post has a page of its own', () => {
  const group = `${site}/groups/600000000000001`;
  const asked = '?multi_permalinks=800000000000001';
  expect(pageAt(new URL(`${group}/${asked}`))).toMatchObject({ kind: 'group', post: null });
  for (const part of ['posts', 'permalink'])
    expect(pageAt(new URL(`${group}/${part}/800000000000002/${asked}`))).toMatchObject({
      kind: 'post',
      post: { id: '800000000000002' },
    });
});

test.each([
  ['/', 'home', null],
  ['/kettle.and.co', 'profile', 'kettle.and.co'],
  ['/kettle.and.co/reels/', 'reels', 'kettle.and.co'],
  ['/profile.php?id=100000000000001&sk=reels_tab', 'reels', '100000000000001'],
  ['/people/A-B/100000000000001/', 'profile', '100000000000001'],
  ['/groups/600000000000001/', 'group', null],
  ['/hashtag/tea', 'hashtag', null],
  ['/search/posts/?q=tea', 'search', null],
  ['/login/web/', 'other', null],
  ['/ads/library/?q=x', 'ads', null],
])('the page at %s', (path, kind, owner) => {
  const page = pageAt(new URL(path, site));
  expect([page.kind, page.owner && (page.owner.id ?? page.owner.handle)]).toEqual([kind, owner]);
});

test('whatever an address is, its post has a plain name and an address on the site', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (address, tail) => {
      for (const url of [
        address,
        `${site}/${tail}`,
        `${site}/kettle/posts/${tail}`,
        `${site}/reel/${tail}`,
      ]) {
        const link = namedIn(url);
        if (!link) continue;
        expect(link.id).toMatch(/^(?:\d{5,25}|pfbid[\dA-Za-z]+)$/);
        expect(new URL(link.permalink).origin).toBe(site);
      }
    }),
  );
});
