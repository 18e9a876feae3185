import { describe, expect, test } from 'vitest';

import { networks } from '../../utils/networks';
import { plainReading } from './plainly';

const own = `UC${'o'.repeat(22)}`;

const read = (data: unknown, pageUrl = 'https://www.youtube.com/watch?v=lantern0001', language = 'en') =>
  plainReading(
    networks.youtube!.read(data, {
      url: 'https://www.youtube.com/youtubei/v1/next',
      pageUrl,
      language,
      owner: { network: 'youtube', id: own, handle: 'lanterns', name: 'Lanterns' },
      at: Date.UTC(2026, 10, 25),
    }),
  );

/** A watch page: what stands under the title, what stands under that, and what stands beside. */
const page = (primary: object, secondary: object = {}, beside: unknown[] = []) => ({
  currentVideoEndpoint: { watchEndpoint: { videoId: 'lantern0001' } },
  contents: {
    twoColumnWatchNextResults: {
      results: {
        results: {
          contents: [
            { videoPrimaryInfoRenderer: { title: { runs: [{ text: 'How lanterns are lit' }] }, ...primary } },
            { videoSecondaryInfoRenderer: secondary },
          ],
        },
      },
      secondaryResults: { secondaryResults: { results: beside } },
    },
  },
});

const main = (primary: object, secondary: object = {}) => {
  const { posts, gaps } = read(page(primary, secondary));
  expect(gaps).toEqual([]);
  return posts[0];
};

const liked = (button: object, more: object = {}) => ({
  videoActions: {
    menuRenderer: {
      topLevelButtons: [
        {
          segmentedLikeDislikeButtonViewModel: {
            likeButtonViewModel: {
              likeButtonViewModel: {
                toggleButtonViewModel: {
                  toggleButtonViewModel: { defaultButtonViewModel: { buttonViewModel: button } },
                },
              },
            },
            ...more,
          },
        },
      ],
    },
  },
});

describe('the likes of a watch page', () => {
  test.each([
    ['a short number without a label', { title: '1.5K' }, [1500, 1600]],
    ['a short number with its word', { title: '1.5K likes' }, [1500, 1600]],
    ['a label without a number beside it', { accessibilityText: '1,598 likes' }, 1598],
    ['a label that says there are none', { accessibilityText: 'No likes' }, 0],
  ])('%s', (_name, button, likes) => expect(main(liked(button))?.likes).toEqual(likes));

  test('a page without a like button is a page without likes, and none that hides them', () => {
    const post = main({ videoActions: { menuRenderer: { topLevelButtons: [] } } });
    expect(post).toEqual({
      id: 'lantern0001',
      permalink: 'https://www.youtube.com/watch?v=lantern0001',
      title: 'How lanterns are lit',
    });
  });

  test.each([
    ['1598', 1598],
    ['unset_like_count_entity_key', [1500, 1600]],
    ['1598 others', [1500, 1600]],
    ['of 1598', [1500, 1600]],
    ['1'.repeat(16), [1500, 1600]],
  ])('the whole number beside the button, where it is one: %s', (number, likes) =>
    expect(
      main(liked({ title: '1.5K' }, { likeCountEntity: { likeCountIfIndifferentNumber: number } }))?.likes,
    ).toEqual(likes),
  );
});

const hashtagRun = (startIndex: number, length: number) => ({
  startIndex,
  length,
  onTap: { innertubeCommand: { browseEndpoint: { browseId: 'FEhashtag' } } },
});

describe('the hashtags of a watch page', () => {
  const content = 'See #lantern and #oil';
  test.each([
    ['those that are linked, and no other', { content, commandRuns: [hashtagRun(4, 8)] }, ['lantern']],
    ['those of the text where none is linked', { content }, ['lantern', 'oil']],
  ])('%s', (_name, attributedDescription, hashtags) =>
    expect(main({}, { attributedDescription })?.hashtags).toEqual(hashtags),
  );
});

const owner = {
  owner: {
    videoOwnerRenderer: {
      title: { runs: [{ text: 'Lanterns', navigationEndpoint: { browseEndpoint: { browseId: own } } }] },
    },
  },
};
const badge = (style: string) => ({ metadataBadgeRenderer: { style, label: 'Lanterns of tin only' } });

describe('a video for members says so on its own page', () => {
  const members = [badge('BADGE_STYLE_TYPE_SIMPLE'), badge('BADGE_STYLE_TYPE_MEMBERS_ONLY')];
  test.each([
    ['under the title', { badges: members }, owner],
    ['where nobody is named', { badges: members }, {}],
    ['beside the owner', {}, { ...owner, badges: members }],
  ])('%s', (_name, primary, secondary) => expect(main(primary, secondary)?.membersOnly).toBe(true));

  test('other badges say something else', () =>
    expect(main({ badges: [badge('BADGE_STYLE_TYPE_SIMPLE')] }, owner)?.membersOnly).toBeUndefined());
});

test('what stands beside a video is not the channel’s, though its tab is the address still', () => {
  const beside = {
    compactVideoRenderer: { videoId: 'lantern0002', title: 'Oil', viewCountText: { simpleText: '12 views' } },
  };
  const tab = 'https://www.youtube.com/@lanterns/videos';
  expect(read(page({}, {}, [beside]), tab).posts[1]).toEqual({
    id: 'lantern0002',
    permalink: 'https://www.youtube.com/watch?v=lantern0002',
    title: 'Oil',
    format: 'video',
    views: 12,
  });
  expect(read(beside, tab).posts[0]?.['authorHandle']).toBe('lanterns');
});

test('the header of comments that are not counted', () => {
  expect(read({ commentsHeaderRenderer: { titleText: { simpleText: 'Comments' } } })).toMatchObject({
    posts: [],
    gaps: [],
  });
});

describe('newer numbers of a page', () => {
  const toggle = {
    updateToggleButtonTextAction: {
      buttonId: 'TOGGLE_BUTTON_ID_TYPE_LIKE',
      defaultText: { simpleText: '7' },
    },
  };
  const card = {
    videoRenderer: { videoId: 'lantern0002', title: 'Oil', viewCountText: { simpleText: '12 views' } },
  };

  test('are those of the page’s video', () => {
    expect(read({ actions: [toggle] }).posts).toEqual([
      { id: 'lantern0001', permalink: 'https://www.youtube.com/watch?v=lantern0001', likes: 7 },
    ]);
  });
  test.each(['/', '/@lanterns', `/post/Ugk${'x'.repeat(33)}`])('are nobody’s on %s', (path) => {
    expect(read({ actions: [toggle] }, `https://www.youtube.com${path}`)).toMatchObject({
      posts: [],
      gaps: [],
    });
  });
  test('are not all that is called an action', () => {
    expect(read({ actions: [{ appendItemsAction: { items: [card] } }] }).posts).toMatchObject([
      { id: 'lantern0002', views: 12 },
    ]);
  });
});

describe('an answer about a channel', () => {
  const metadata = { channelMetadataRenderer: { externalId: own, title: 'Lanterns' } };
  test.each([
    ['with a header', { header: { pageHeaderRenderer: {} }, metadata }],
    ['with tabs', { contents: { twoColumnBrowseResultsRenderer: { tabs: [] } }, metadata }],
  ])('%s', (_name, data) => expect(read(data).owner).toMatchObject({ id: own, name: 'Lanterns' }));

  test('is no player’s, though it has a microformat too', () => {
    const microformat = {
      microformatDataRenderer: { urlCanonical: `https://www.youtube.com/channel/${own}` },
    };
    expect(read({ header: { pageHeaderRenderer: {} }, metadata, microformat }).owner).toMatchObject({
      id: own,
    });
  });

  test('with neither is about whatever it likes', () =>
    expect(read({ contents: { sectionListRenderer: {} }, metadata }).owner).toBeNull());

  test('whose tab has no address that can be read', () => {
    const tabs = [
      {
        tabRenderer: {
          selected: true,
          endpoint: { commandMetadata: { webCommandMetadata: { url: 'https://' } } },
        },
      },
    ];
    expect(read({ contents: { twoColumnBrowseResultsRenderer: { tabs } }, metadata })).toMatchObject({
      owner: { id: own },
      gaps: [],
    });
  });
});

test('a player is known by what it plays, or by what it tells of it', () => {
  const facts = { externalVideoId: 'lantern0001', viewCount: '1598' };
  expect(read({ microformat: { playerMicroformatRenderer: facts } }).posts[0]?.['views']).toBe(1598);
  expect(read({ videoDetails: { videoId: 'lantern0001', viewCount: '1598' } }).posts[0]?.['views']).toBe(
    1598,
  );
});

describe('a card of a kind nobody has seen', () => {
  const card = (said: object) => read({ glowRenderer: { videoId: 'lantern0002', title: 'Oil', ...said } });
  test.each([
    ['views alone', { viewCountText: { simpleText: '12 views' } }, { views: 12 }],
    [
      'an age alone',
      { publishedTimeText: { simpleText: '3 years ago' } },
      { published: '2022-11-25T00:00:00Z year' },
    ],
    ['a length alone', { lengthText: { simpleText: '5:08' } }, { durationSeconds: 308 }],
  ])('is read by %s', (_name, said, post) => {
    expect(card(said).posts).toMatchObject([post]);
    expect(card(said).gaps).toEqual([]);
  });
  test('is a gap when it says nothing', () => {
    expect(card({})).toMatchObject({ posts: [], gaps: [{ shape: 'glowRenderer', count: 1 }] });
    expect(read({ videoId: 'lantern0002', title: 'Oil' })).toMatchObject({
      posts: [],
      gaps: [{ shape: 'video', count: 1 }],
    });
  });
});

test('a card’s exact views stand, whichever of its texts is first', () => {
  const texts = {
    shortViewCountText: { simpleText: '70K views' },
    viewCountText: { simpleText: '70,500 views' },
  };
  const turned = { viewCountText: texts.viewCountText, shortViewCountText: texts.shortViewCountText };
  for (const said of [texts, turned])
    expect(
      read({ videoRenderer: { videoId: 'lantern0002', title: 'Oil', ...said } }).posts[0]?.['views'],
    ).toBe(70_500);
});

describe('views in a language whose words nobody has taught', () => {
  const views = (text: string, language: string) =>
    read(
      { videoRenderer: { videoId: 'lantern0002', title: 'Oil', viewCountText: { simpleText: text } } },
      'https://www.youtube.com/',
      language,
    ).posts[0]?.['views'];
  test.each([
    ['cy', '1,234 o xyz', 1234],
    ['cy', '2K xyz', [2000, 2100]],
    ['cy', '12 gwyli', 12],
    ['cy', 'gwyli 12', 12],
    ['cy', '12 gwyl', undefined],
    ['cy', '12 gwyli gwyli', undefined],
    ['cy', 'gwyli 12 gwyli', undefined],
    ['xx', '12 gwyli', undefined],
    ['xx', '1,234 gwyli', undefined],
    ['cy', 'gwyli', undefined],
  ])('%s: %s', (language, text, count) => expect(views(text, language)).toEqual(count));
});
