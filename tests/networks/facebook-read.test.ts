import { expect, test, describe } from 'vitest';

import type { Post } from '../../utils/domain/post';
import { facebook } from '../../utils/networks/facebook';

const site = 'https://www.facebook.com';
const home = `${site}/`;
const postPage = `${site}/page/posts/100000000000111`;
const videoPage = `${site}/page/videos/500000000000111`;
const photoPage = `${site}/photo/?fbid=700000000000111&set=a.1`;

const coded = (text: string): string => btoa(text);
const reactions = (of: string, count: number) => ({
  id: coded(`feedback:${of}`),
  reaction_count: { count },
});
const story = (id: string, more: object) => ({ __typename: 'Story', post_id: id, ...more });

const readAt = (pageUrl: string, data: unknown, url = pageUrl) =>
  facebook.read(data, { url, pageUrl, language: 'en', owner: null, at: 1.8e12 });

const plain = ({ id, views, likes, comments, shares }: Post) =>
  [id, ...[views, likes, comments, shares].map((count) => (count ? count.value : '-'))].join(' ');
const posts = (pageUrl: string, data: unknown, url?: string) =>
  readAt(pageUrl, data, url).posts.map(plain).sort();

describe('what has no name is nobody’s', () => {
  test.each([
    [
      'another account’s',
      { data: { page: { __typename: 'Page', id: '999999999', likers: { count: 5000 } } } },
    ],
    [
      'an event’s',
      { event: { __typename: 'Event', comments: { total_count: 77 }, share_count: { count: 3 } } },
    ],
    ['in a list', { data: { items: [{ feedback: { reaction_count: { count: 4 } } }] } }],
    ['beside reactions', { data: { viewer: { likers: { count: 8 } } } }],
    [
      'a part whose place is not here',
      { label: 'x', path: ['node', 'media'], data: { feedback: { unified_reactors: { count: 11 } } } },
    ],
  ])('%s', (_, data) => {
    for (const page of [postPage, videoPage, photoPage]) {
      expect(posts(page, data)).toEqual([]);
      expect(posts(page, data, `${site}/api/graphql/`)).toEqual([]);
    }
  });

  test('a later answer does not tell of the page’s video', () => {
    const data = { data: { feedback: { reaction_count: { count: 5 } } } };
    expect(posts(videoPage, data)).toEqual(['500000000000111 - 5 - -']);
    expect(posts(videoPage, data, `${site}/api/graphql/`)).toEqual([]);
  });
});

describe('the reactions of another post do not name the page’s own', () => {
  const other = reactions('200000000000222', 777);
  test.each([
    ['in a list beside it', { data: { sidebar: { items: [{ feedback: other }] } } }],
    ['of the next photo', { data: { next_photo: { feedback: other } } }],
    ['of anything', { data: { feedback: other } }],
    ['in a box', { data: { box: { comet_ufi_summary_and_actions_renderer: { feedback: other } } } }],
  ])('%s', (_, data) => {
    for (const page of [videoPage, photoPage]) {
      expect(readAt(page, data).aliases).toEqual([]);
      expect(posts(page, data)).toEqual(['200000000000222 - 777 - -']);
    }
  });

  test('its own do', () => {
    const data = { data: { comet_ufi_summary_and_actions_renderer: { feedback: other } } };
    expect(readAt(photoPage, data).aliases).toEqual([
      { network: 'facebook', id: '700000000000111', of: '200000000000222' },
    ]);
  });
});

describe('what stands in a post', () => {
  const within = (more: object) =>
    posts(home, {
      data: { node: story('100000000000111', { feedback: reactions('100000000000111', 5), ...more }) },
    });

  test.each([
    [
      {
        attachments: [
          { target: { __typename: 'ExternalUrl', id: '900000000001', share_count: { count: 9999 } } },
        ],
      },
    ],
    [{ attachments: [{ target: { __typename: 'Page', id: '900000000002', play_count: 5000 } }] }],
    [{ to: { __typename: 'Group', id: '900000000003', comments: { total_count: 3 } } }],
    [{ box: { id: coded('feedback:P_222_333'), share_count: { count: 3 } } }],
  ])('and is not the post’s: %j', (more) => expect(within(more)).toEqual(['100000000000111 - 5 - -']));

  const told = (more: object) => {
    const [post] = readAt(home, {
      data: { node: story('100000000000111', { feedback: reactions('100000000000111', 5), ...more }) },
    }).posts;
    const { title, textLength, links, isRepost } = post!;
    return { title, textLength, links, isRepost };
  };
  const nothing = { title: null, textLength: null, links: null, isRepost: null };

  test.each<[string, object, object]>([
    ['nothing of its text', {}, nothing],
    ['that comments are off', { box: { notice_message: { text: 'Commenting is off' } } }, nothing],
    ['that it shares none', { attached_story: null }, { ...nothing, isRepost: false }],
    ['that it shares one', { attached_story: { id: 'x' } }, { ...nothing, isRepost: true }],
    ['of one that comes later', { attached_story: {} }, nothing],
    [
      'a preview beside its text',
      { box: { message_preview: { text: 'Tea…' } }, message: { text: 'Tea is ready' } },
      { ...nothing, title: expect.any(String), textLength: 12, links: [] },
    ],
    [
      'its own address in its text',
      { message: { text: `${site}/page/posts/100000000000111 https://a.example` } },
      { ...nothing, title: expect.any(String), textLength: 69, links: ['https://a.example'] },
    ],
  ])('says %s', (_what, more, expected) => expect(told(more)).toEqual(expected));

  test('a shared video with a story of its own keeps its numbers', () => {
    const media = {
      __typename: 'Video',
      id: '500000000000009',
      permalink_url: `${site}/reel/500000000000009/`,
      play_count: 900,
      creation_story: { id: coded('S:_I42424242:300000000000009:300000000000009') },
    };
    const data = {
      data: {
        node: story('100000000000111', {
          feedback: reactions('100000000000111', 5),
          attachments: [{ media }, { media: { __typename: 'Video', id: '500000000000009' } }],
        }),
      },
    };
    expect(posts(home, data)).toEqual(['100000000000111 - 5 - -', '300000000000009 900 - - -']);
    const { aliases, posts: all } = readAt(home, data);
    expect(aliases).toEqual([{ network: 'facebook', id: '500000000000009', of: '300000000000009' }]);
    expect(all.find((post) => post.id === '100000000000111')?.permalink).toBe(`${site}/100000000000111`);
  });

  test.each([
    {
      currMedia: {
        __typename: 'Photo',
        id: '500000000001',
        feedback: reactions('500000000001', 1),
        creation_story: { id: coded('S:_I42:100000000000111:100000000000111') },
        container_story: story('100000000000111', { feedback: reactions('100000000000111', 50) }),
      },
    },
    {
      node: story('100000000000111', {
        feedback: reactions('100000000000111', 50),
        attachments: [
          {
            all_subattachments: {
              nodes: [
                {
                  media: {
                    __typename: 'Photo',
                    id: '500000000001',
                    feedback: reactions('500000000001', 1),
                  },
                },
              ],
            },
          },
        ],
      }),
    },
  ])('a photo with reactions of its own is a post of its own', (data) => {
    expect(posts(`${site}/photo/?fbid=500000000001&set=pcb.100000000000111`, { data })).toEqual([
      '100000000000111 - 50 - -',
      '500000000001 - 1 - -',
    ]);
  });
});

describe('names', () => {
  const opaque = 'pfbid0SampleSampleSample800000000000061';

  test('the address of a story’s content', () => {
    const data = {
      data: {
        node: story('100000000000111', {
          feedback: reactions('100000000000111', 5),
          comet_sections: { content: { story: { wwwURL: `${site}/page/posts/${opaque}` } } },
        }),
      },
    };
    expect(readAt(home, data).aliases).toEqual([{ network: 'facebook', id: opaque, of: '100000000000111' }]);
  });

  test('a video that tells its post’s number', () => {
    const data = {
      data: {
        video: {
          __typename: 'Video',
          id: '500000000000009',
          post_id: '100000000000111',
          feedback: reactions('100000000000111', 5),
        },
      },
    };
    expect(readAt(home, data).aliases).toEqual([
      { network: 'facebook', id: '500000000000009', of: '100000000000111' },
    ]);
  });

  test('a reel that is known by its story has its video’s address', () => {
    const data = {
      data: {
        node: story('100000000000111', {
          feedback: reactions('100000000000111', 5),
          attachments: [
            {
              styles: { __typename: 'StoryAttachmentReelStyleRenderer' },
              media: { __typename: 'Video', id: '500000000000009' },
            },
          ],
        }),
      },
    };
    expect(readAt(home, data).posts[0]?.permalink).toBe(`${site}/reel/500000000000009/`);
  });
});

describe('who wrote a post', () => {
  const nobody = { authorId: null, authorHandle: null, authorName: null };
  test.each<[string, object, object]>([
    [
      'an account with a page of its own',
      { id: '100000000000001', name: 'Kettle', url: `${site}/kettle.and.co` },
      { authorId: '100000000000001', authorHandle: 'kettle.and.co', authorName: 'Kettle' },
    ],
    [
      'one whose page is called otherwise',
      { id: '100000000000001', name: 'Kettle', profile_url: `${site}/kettle.and.co?comment_id=1` },
      { authorId: '100000000000001', authorHandle: 'kettle.and.co', authorName: 'Kettle' },
    ],
    [
      'one without a number',
      { name: 'Kettle', url: '/kettle.and.co' },
      { ...nobody, authorHandle: 'kettle.and.co', authorName: 'Kettle' },
    ],
    [
      'one whose page is elsewhere',
      { id: '100000000000001', name: 'Kettle', url: 'https://kettle.example/tea' },
      { ...nobody, authorId: '100000000000001', authorName: 'Kettle' },
    ],
    [
      'one without a page or a name',
      { id: '100000000000001', name: '', url: null },
      { ...nobody, authorId: '100000000000001' },
    ],
    ['nobody that can be told from others', { name: 'Kettle', url: 'https://kettle.example/tea' }, nobody],
  ])('%s', (_, actor, expected) => {
    const data = {
      data: {
        node: story('100000000000111', {
          feedback: reactions('100000000000111', 5),
          actors: [{ __typename: 'User', ...actor }],
        }),
      },
    };
    expect(readAt(home, data).posts).toEqual([expect.objectContaining(expected)]);
  });
});

test('an ad has two of the signs', () => {
  const isAd = (edge: object, node: object) =>
    readAt(home, {
      data: {
        edges: [
          { ...edge, node: story('100000000000111', { feedback: reactions('100000000000111', 5), ...node }) },
        ],
      },
    }).posts.map((post) => post.isAd);
  expect(isAd({ sposnsor_new_distac_action: 17 }, { th_dat_spo: { client_token: 'x' } })).toEqual([true]);
  expect(isAd({ category: 'SPONSORED' }, { sponsored_data: { ad_id: '1' } })).toEqual([true]);
  expect(isAd({ category: 'SPONSORED', sposnsor_new_distac_action: 17 }, {})).toEqual([false]);
  expect(isAd({ category: 'ORGANIC', sposnsor_new_distac_action: null }, { th_dat_spo: null })).toEqual([
    false,
  ]);
});
