/**
 * Invented posts in the shapes YouTube sends (a lockup in a rich grid, about 2.5 kB each). Every post follows from its
 * set and its number alone, so two runs and two browsers see the same page.
 */
const titles = [
  'A quiet morning at the lighthouse workshop',
  'How we bake rye bread for a whole village',
  'Repairing a clock that nobody could open',
  'Ten small boats and one very large map',
  'What the river looked like before the bridge',
  'A week of painting with only three colours',
];
const ages = [
  '2 days ago',
  '6 days ago',
  '2 weeks ago',
  '3 weeks ago',
  '1 month ago',
  '5 months ago',
  '1 year ago',
  '3 years ago',
];

interface Card {
  id: string;
  title: string;
  channel: string;
  channelId: string;
  views: string;
  age: string;
  length: string;
}

/** The post of that number. `set` is three characters, so that every scenario brings posts never seen before. */
function card(set: string, index: number): Card {
  const channel = index % 40;
  const views = 137 + ((index * 7919) % 9973) ** 2;
  return {
    id: `${set}${index.toString(36).padStart(8, '0')}`,
    title: `${titles[index % titles.length]}, part ${index}`,
    channel: `Harbour Studio ${channel + 1}`,
    channelId: `UC${String(channel).padStart(22, 'h')}`,
    views: `${abbreviated(views)} views`,
    age: ages[(index * 5) % ages.length] ?? '2 days ago',
    length: `${1 + (index % 58)}:${String((index * 7) % 60).padStart(2, '0')}`,
  };
}

function abbreviated(views: number): string {
  if (views >= 10_000_000) return `${Math.floor(views / 1_000_000)}M`;
  if (views >= 1_000_000) return `${Math.floor(views / 100_000) / 10}M`;
  if (views >= 10_000) return `${Math.floor(views / 1000)}K`;
  if (views >= 1000) return `${Math.floor(views / 100) / 10}K`;
  return String(views);
}

/** The answer to one request for more: `count` posts from number `from`. */
export function continuation(set: string, from: number, count: number): object {
  return {
    responseContext: { mainAppWebResponseContext: { loggedOut: true } },
    trackingParams: tracking(from),
    onResponseReceivedActions: [
      {
        clickTrackingParams: tracking(from),
        appendContinuationItemsAction: {
          continuationItems: items(set, from, count),
          targetId: 'browse-feedFEwhat_to_watch',
        },
      },
    ],
  };
}

/** What the page carries in its own HTML: the first posts of the home feed. */
export function initialData(set: string, count: number): object {
  return {
    responseContext: { mainAppWebResponseContext: { loggedOut: true } },
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [
          {
            tabRenderer: {
              selected: true,
              content: {
                richGridRenderer: { contents: items(set, 0, count), targetId: 'browse-feedFEwhat_to_watch' },
              },
            },
          },
        ],
      },
    },
    trackingParams: tracking(0),
  };
}

/** A continuation of at least that many bytes: posts, and the entity updates that make real answers this long. */
export function longContinuation(set: string, count: number, bytes: number): object {
  const answer = continuation(set, 0, count);
  const mutations: object[] = [];
  for (let size = JSON.stringify(answer).length, index = 0; size < bytes; index++) {
    const mutation = entityUpdate(index);
    size += JSON.stringify(mutation).length + 1;
    mutations.push(mutation);
  }
  return {
    ...answer,
    frameworkUpdates: { entityBatchUpdate: { mutations, timestamp: { seconds: '1795000000', nanos: 0 } } },
  };
}

const items = (set: string, from: number, count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    richItemRenderer: {
      content: { lockupViewModel: lockup(card(set, from + index), from + index) },
      trackingParams: tracking(from + index),
    },
  }));

const tracking = (index: number): string =>
  `CK${index.toString(36).padStart(6, 'w')}EPBbIhMI3oyK-qHKlAMVEPpJBx3nAQvfygEExKEUQA==`;

function lockup(post: Card, index: number): object {
  return {
    contentImage: {
      thumbnailViewModel: {
        image: {
          sources: [168, 336].map((width) => ({
            url: `https://i.ytimg.com/vi/${post.id}/hq.jpg?w=${width}`,
            width,
            height: (width * 9) / 16,
          })),
        },
        overlays: [
          {
            thumbnailBottomOverlayViewModel: {
              badges: [
                {
                  thumbnailBadgeViewModel: {
                    text: post.length,
                    badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT',
                    animationActivationTargetId: post.id,
                    animatedText: 'Now playing',
                    rendererContext: {
                      accessibilityContext: { label: `${post.length.replace(':', ' minutes, ')} seconds` },
                    },
                  },
                },
              ],
            },
          },
          { thumbnailHoverOverlayToggleActionsViewModel: { buttons: [watchLater(post, index)] } },
        ],
      },
    },
    metadata: {
      lockupMetadataViewModel: {
        title: { content: post.title },
        image: {
          decoratedAvatarViewModel: {
            avatar: {
              avatarViewModel: {
                image: { sources: [{ url: `https://yt3.ggpht.com/${index % 40}`, width: 68, height: 68 }] },
                avatarImageSize: 'AVATAR_SIZE_M',
              },
            },
            a11yLabel: `Go to channel ${post.channel}`,
            rendererContext: { commandContext: { onTap: { innertubeCommand: browse(post) } } },
          },
        },
        metadata: {
          contentMetadataViewModel: {
            metadataRows: [
              {
                metadataParts: [
                  {
                    text: {
                      content: post.channel,
                      commandRuns: [
                        {
                          startIndex: 0,
                          length: post.channel.length,
                          onTap: { innertubeCommand: browse(post) },
                        },
                      ],
                    },
                  },
                ],
              },
              { metadataParts: [{ text: { content: post.views } }, { text: { content: post.age } }] },
            ],
            delimiter: ' • ',
          },
        },
      },
    },
    contentId: post.id,
    contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    rendererContext: {
      accessibilityContext: { label: `${post.title} ${post.length}` },
      commandContext: {
        onTap: {
          innertubeCommand: {
            clickTrackingParams: tracking(index),
            commandMetadata: {
              webCommandMetadata: {
                url: `/watch?v=${post.id}`,
                webPageType: 'WEB_PAGE_TYPE_WATCH',
                rootVe: 3832,
              },
            },
            watchEndpoint: { videoId: post.id },
          },
        },
      },
    },
  };
}

const browse = (post: Card): object => ({
  commandMetadata: {
    webCommandMetadata: {
      url: `/channel/${post.channelId}`,
      webPageType: 'WEB_PAGE_TYPE_CHANNEL',
      rootVe: 3611,
    },
  },
  browseEndpoint: { browseId: post.channelId, canonicalBaseUrl: `/channel/${post.channelId}` },
});

const watchLater = (post: Card, index: number): object => ({
  toggleButtonViewModel: {
    defaultButtonViewModel: {
      buttonViewModel: {
        iconName: 'WATCH_LATER',
        onTap: {
          innertubeCommand: {
            clickTrackingParams: tracking(index),
            playlistEditEndpoint: {
              playlistId: 'WL',
              actions: [{ addedVideoId: post.id, action: 'ACTION_ADD_VIDEO' }],
            },
          },
        },
        accessibilityText: 'Watch later',
        style: 'BUTTON_VIEW_MODEL_STYLE_OVERLAY_DARK',
        trackingParams: tracking(index),
      },
    },
    isToggled: false,
  },
});

const entityUpdate = (index: number): object => ({
  entityKey: `Eg${index.toString(36).padStart(10, 'q')}IMQoAQ%3D%3D`,
  type: 'ENTITY_MUTATION_TYPE_REPLACE',
  payload: {
    subscriptionStateEntity: {
      key: `Eg${index.toString(36).padStart(10, 'q')}`,
      subscribed: false,
      trackingParams: tracking(index),
    },
    menuEntity: {
      items: ['Save', 'Share', 'Report'].map((text) => ({
        title: { content: text },
        trackingParams: tracking(index),
      })),
    },
  },
});
