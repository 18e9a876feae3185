import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactly } from '@/utils/domain/count';
import { blankPost } from '@/utils/domain/post';
import { Refused } from '@/utils/errors';
import { callerOf, type Sender } from '@/utils/messages/callers';
import { router, type PageHandlers, type WindowHandlers } from '@/utils/messages/handle';
import { checked } from '@/utils/messages/shapes';
import { leadsTo } from '@/utils/networks/records';

const ours = { id: 'abc', origin: 'chrome-extension://abc' };
const fromYoutube: Sender = {
  id: 'abc',
  url: 'https://www.youtube.com/@name',
  origin: 'https://www.youtube.com',
  frameId: 0,
  tab: { id: 7 },
  documentLifecycle: 'active',
};
const fromWindow: Sender = {
  id: 'abc',
  url: 'chrome-extension://abc/popup.html',
  origin: 'chrome-extension://abc',
};

describe('who sent a message (S-07)', () => {
  test('our script in a network page, and our own window', () => {
    expect(callerOf(fromYoutube, ours)).toEqual({ from: 'page', network: 'youtube', tabId: 7 });
    expect(callerOf(fromWindow, ours)).toEqual({ from: 'window' });
  });

  test.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'other' }],
    ['a frame inside the page', { frameId: 3 }],
    ['no tab', { tab: undefined }],
    ['a page that is no network', { url: 'https://example.com/', origin: 'https://example.com' }],
    [
      'a look-alike host',
      { url: 'https://www.youtube.com.evil.example/', origin: 'https://www.youtube.com.evil.example' },
    ],
    ['an origin that is not the address', { origin: 'https://evil.example' }],
    ['http', { url: 'http://www.youtube.com/', origin: 'http://www.youtube.com' }],
    ['a page that is not shown yet', { documentLifecycle: 'prerender' }],
    [
      'an address that pretends to be ours',
      { url: 'https://www.youtube.com/?chrome-extension://abc/', origin: 'chrome-extension://abc' },
    ],
    ['nothing', { url: undefined }],
  ])('nobody when it is %s', (_who, change) => {
    expect(callerOf({ ...fromYoutube, ...change }, ours)).toBeNull();
  });
});

const names = [
  'keepBatch',
  'readPart',
  'recall',
  'recallMore',
  'offerIdea',
  'checkWriting',
  'teach',
  'bring',
  'reportPage',
  'pageOf',
  'writingOf',
  'acceptDisclosure',
  'scrollToPost',
  'backUp',
  'previewBackup',
  'restoreBackup',
  'eraseSeen',
  'saveLink',
  'deleteLinks',
  'saveTemplate',
  'saveRules',
  'saveMacros',
];
const forPages = new Set(names.slice(0, 6));

function listen() {
  const heard: string[] = [];
  const refusals: string[] = [];
  const all = Object.fromEntries(names.map((name) => [name, () => void heard.push(name)]));
  const page = Object.fromEntries(
    Object.entries(all).filter(([name]) => forPages.has(name)),
  ) as unknown as PageHandlers;
  const window = Object.fromEntries(
    Object.entries(all).filter(([name]) => !forPages.has(name)),
  ) as unknown as WindowHandlers;
  return { heard, refusals, answer: router(page, window, ours, (why) => refusals.push(why)) };
}

const senders = fc.record({
  id: fc.constantFrom('abc', 'other', undefined),
  url: fc.constantFrom(
    fromYoutube.url,
    fromWindow.url,
    'https://example.com/',
    'http://www.youtube.com/',
    'nonsense',
    undefined,
  ),
  origin: fc.constantFrom(fromYoutube.origin, fromWindow.origin, 'https://example.com', undefined),
  frameId: fc.constantFrom(0, 2, undefined),
  documentLifecycle: fc.constantFrom('active', 'prerender', undefined),
  tab: fc.constantFrom({ id: 1 }, {}, undefined),
});

describe('the router', () => {
  test('lets through exactly what a sender may send, whatever is sent by whomever (S-07)', async () => {
    await fc.assert(
      fc.asyncProperty(
        senders,
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.anything(),
        async (sender, name, input) => {
          const { heard, refusals, answer } = listen();
          const got = await answer({ name, input }, sender);
          const window =
            sender.id === 'abc' &&
            sender.url === fromWindow.url &&
            (sender.origin === undefined || sender.origin === fromWindow.origin);
          const page =
            sender.id === 'abc' &&
            sender.url === fromYoutube.url &&
            (sender.origin === undefined || sender.origin === fromYoutube.origin) &&
            sender.frameId === 0 &&
            sender.tab?.id === 1 &&
            sender.documentLifecycle !== 'prerender';
          const may = (window && names.includes(name) && !forPages.has(name)) || (page && forPages.has(name));
          if (!may) expect(heard).toEqual([]);
          if (window && may) expect(heard).toEqual([name]);
          expect(got.ok).toBe(heard.length === 1);
          if (!got.ok) expect(refusals).toHaveLength(1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('names of the language itself are no messages', async () => {
    const { answer } = listen();
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await answer({ name, input: null }, fromWindow)).toMatchObject({ ok: false });
      expect(await answer({ name, input: null }, fromYoutube)).toMatchObject({ ok: false });
    }
  });

  test('a handler that fails answers with its failure', async () => {
    const failing = router(
      {} as PageHandlers,
      { backUp: () => Promise.reject(new RangeError('full')) } as unknown as WindowHandlers,
      ours,
      () => {},
    );
    expect(await failing({ name: 'backUp' }, fromWindow)).toEqual({
      ok: false,
      error: { name: 'RangeError', message: 'full' },
    });
  });
});

describe('what a page sends', () => {
  const post = {
    ...blankPost('vk', 'dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 1),
    views: exactly(5),
  };

  test('is of the network its address tells, whatever it says itself (S-01)', () => {
    const batch = checked('keepBatch', { id: 'a', posts: [post], profiles: [] }, 'youtube');
    expect(batch.posts).toEqual([{ ...post, network: 'youtube' }]);
  });

  test('a post that leads elsewhere is dropped (S-10)', () => {
    const posts = [
      'https://evil.example/',
      'javascript:alert(1)',
      'http://www.youtube.com/watch',
      'https://user@www.youtube.com/',
    ].map((permalink) => ({ ...post, permalink }));
    expect(checked('keepBatch', { id: 'a', posts, profiles: [] }, 'youtube').posts).toEqual([]);
  });

  test('fields that no shape names do not get through (S-14)', () => {
    const batch = checked(
      'keepBatch',
      {
        id: 'a',
        posts: [{ ...post, access_token: 'canary', views: { ...exactly(5), email: 'canary' } }],
        profiles: [],
        cookie: 'canary',
      },
      'youtube',
    );
    expect(JSON.stringify(batch)).not.toContain('canary');
  });

  test.each([
    ['a negative count', { ...post, views: { value: -1, exact: true } }],
    ['a count that is no number', { ...post, views: { value: '5', exact: true } }],
    ['an empty interval', { ...post, views: { value: 5, exact: false, below: 5 } }],
    ['no id', { ...post, id: '' }],
    ['a length that is no number', { ...post, textLength: '5' }],
    ['links that are no texts', { ...post, links: [5] }],
    ['a date out of time', { ...post, seenAt: 1e300 }],
    ['another shape', ['post']],
    ['nothing', null],
  ])('a post with %s is left out, and takes no other along', (_what, bad) => {
    expect(
      checked(
        'keepBatch',
        { id: 'a', posts: [bad, post], profiles: [{ id: null, handle: null }] },
        'youtube',
      ),
    ).toEqual({ id: 'a', posts: [{ ...post, network: 'youtube' }], profiles: [] });
  });

  test('what is being written is a text of so many characters and no more, or nothing', () => {
    const written = { text: 'tea', isCut: false };
    expect(checked('checkWriting', { ...written, url: 'canary' }, 'vk')).toEqual(written);
    expect(checked('checkWriting', null, 'vk')).toBeNull();
    for (const bad of [
      { ...written, text: 'x'.repeat(20_001) },
      { ...written, text: 5 },
      { text: 'tea' },
      'tea',
      [written],
      undefined,
    ])
      expect(() => checked('checkWriting', bad, 'vk')).toThrow(Refused);
  });

  test('texts and hashtags without end are cut', () => {
    const [kept] = checked(
      'keepBatch',
      {
        id: 'a',
        posts: [
          {
            ...post,
            title: 'a'.repeat(5000),
            hashtags: Array.from({ length: 1000 }, () => 'b'.repeat(5000)),
          },
        ],
        profiles: [],
      },
      'youtube',
    ).posts;
    expect(JSON.stringify(kept).length).toBeLessThan(12_000);
    expect(kept?.title).toBe('a'.repeat(1000));
  });

  test('nothing in a name or a title turns the direction of what stands beside it (S-03)', () => {
    const turned = '\u202e54321\u202c \u2067שלום\u2069 a\u200fb';
    const [kept] = checked(
      'keepBatch',
      { id: 'a', posts: [{ ...post, title: turned, authorName: turned }], profiles: [] },
      'youtube',
    ).posts;
    expect(kept?.title).toBe('54321 שלום a\u200fb');
    expect(kept?.authorName).toBe(kept?.title);
  });

  test('links that are none are left out, and of the rest those beyond ten', () => {
    const good = Array.from({ length: 5000 }, (_, i) => `https://a.example/${i}?utm_source=b`);
    const bad = [
      'javascript:alert(1)',
      'data:text/html,a',
      '/a',
      '',
      `https://a.example/${'b'.repeat(2000)}`,
    ];
    const posts = [{ ...post, links: [...bad, ...good] }];
    const batch = checked('keepBatch', { id: 'a', posts, profiles: [] }, 'youtube');
    expect(batch.posts).toEqual([{ ...post, network: 'youtube', links: good.slice(0, 10) }]);
  });

  test.each([
    ['no id', { posts: [], profiles: [] }],
    [
      'more posts than a page can send at once',
      { id: 'a', posts: Array.from({ length: 501 }, () => post), profiles: [] },
    ],
    ['no list', { id: 'a', posts: {}, profiles: [] }],
    ['nothing', undefined],
  ])('a batch with %s is refused', (_what, bad) => {
    expect(() => checked('keepBatch', bad, 'youtube')).toThrow(expect.objectContaining({ name: 'Refused' }));
  });

  test('whatever is sent, what gets through is of the sender’s network, bounded, and costs the language nothing (S-01, S-04)', () => {
    const records = fc.array(
      fc.oneof(
        fc.anything(),
        fc
          .record({
            network: fc.constantFrom('vk', '__proto__'),
            id: fc.string({ maxLength: 200 }),
            title: fc.string(),
          })
          .map((part) => ({ ...post, ...part })),
        fc.json().map((text) => JSON.parse(text) as unknown),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(records, (posts) => {
        for (const kept of checked('keepBatch', { id: 'a', posts, profiles: posts }, 'youtube').posts) {
          expect(kept.network).toBe('youtube');
          expect(Object.keys(kept)).toEqual(Object.keys(post));
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  test('an address is a network’s own only by https and host (S-10)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.constantFrom(
            '//www.youtube.com/',
            'https://www.youtube.com\\@evil.example/',
            'https://youtube.com.evil.example/',
          ),
        ),
        (address) => {
          if (!leadsTo(address, 'youtube')) return;
          const url = new URL(address);
          expect(url.protocol).toBe('https:');
          expect(url.hostname === 'youtube.com' || url.hostname.endsWith('.youtube.com')).toBe(true);
        },
      ),
    );
    expect(leadsTo('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube')).toBe(true);
  });
});
