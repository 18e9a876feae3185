/** What the sample site sends: the shapes of 2026, with our own words and numbers in them. */
import {
  everyVideo,
  kettle,
  members,
  notes,
  onAir,
  others,
  shorts,
  videos,
  type Channel,
  type Language,
  type Note,
  type Video,
} from './data';
import { about, ago, clock, day, exactly, short, whole } from './texts';

type Json = Record<string, unknown>;
const dayMs = 86_400_000;
const perPage = 12;

const home = (of: Channel): Json => ({
  commandMetadata: { webCommandMetadata: { url: `/@${of.handle}`, webPageType: 'WEB_PAGE_TYPE_CHANNEL' } },
  browseEndpoint: { browseId: of.id, canonicalBaseUrl: `/@${of.handle}` },
});
const runs = (...texts: string[]): Json => ({ runs: texts.map((text) => ({ text })) });
const thumbnails = (id: string): Json[] => [
  { url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`, width: 336, height: 188 },
];

/** A card of the current grids. On pages with several channels the first row names the channel. */
export function lockup(video: Video, language: Language, withChannel = false): Json {
  const { id, title, channel } = video;
  const live = video.format === 'live';
  const facts = video.membersOnly
    ? [ago(video.age, language)]
    : live
      ? [about(video.views, 'watching', language)]
      : [about(video.views, 'views', language), ago(video.age, language)];
  const row = (texts: string[]): Json => ({ metadataParts: texts.map((content) => ({ text: { content } })) });
  const channelPart = {
    text: {
      content: channel.name[language],
      commandRuns: [{ startIndex: 0, onTap: { innertubeCommand: home(channel) } }],
    },
  };
  const badge = live
    ? { text: language === 'ru' ? 'В ЭФИРЕ' : 'LIVE', badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE' }
    : { text: clock(video.seconds), badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT' };
  return {
    contentImage: {
      thumbnailViewModel: {
        image: { sources: thumbnails(id) },
        overlays: [
          { thumbnailBottomOverlayViewModel: { badges: [{ thumbnailBadgeViewModel: badge }] } },
          { thumbnailHoverOverlayToggleActionsViewModel: { buttons: [] } },
        ],
      },
    },
    metadata: {
      lockupMetadataViewModel: {
        title: { content: title[language] },
        ...(withChannel && {
          image: {
            decoratedAvatarViewModel: {
              rendererContext: { commandContext: { onTap: { innertubeCommand: home(channel) } } },
            },
          },
        }),
        metadata: {
          contentMetadataViewModel: {
            metadataRows: [...(withChannel ? [{ metadataParts: [channelPart] }] : []), row(facts)],
            ...(video.membersOnly && {
              badges: [
                {
                  badgeViewModel: {
                    badgeText: language === 'ru' ? 'Только для спонсоров' : 'Members only',
                    badgeStyle: 'BADGE_MEMBERS_ONLY',
                  },
                },
              ],
            }),
            delimiter: ' • ',
          },
        },
      },
    },
    contentId: id,
    contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    rendererContext: { commandContext: { onTap: { innertubeCommand: { watchEndpoint: { videoId: id } } } } },
  };
}

function shortsLockup(video: Video, language: Language): Json {
  return {
    entityId: `shorts-shelf-item-${video.id}`,
    accessibilityText: `${video.title[language]}, ${about(video.views, 'views', language)} – play Short`,
    thumbnailViewModel: { thumbnailViewModel: { image: { sources: thumbnails(video.id) } } },
    onTap: {
      innertubeCommand: {
        commandMetadata: { webCommandMetadata: { url: `/shorts/${video.id}` } },
        reelWatchEndpoint: { videoId: video.id },
      },
    },
    overlayMetadata: {
      primaryText: { content: video.title[language] },
      secondaryText: { content: about(video.views, 'views', language) },
    },
  };
}

/** A card of the search page, which still gives exact views. */
function videoRenderer(video: Video, language: Language): Json {
  const byline = { runs: [{ text: video.channel.name[language], navigationEndpoint: home(video.channel) }] };
  const live = video.format === 'live';
  return {
    videoId: video.id,
    thumbnail: { thumbnails: thumbnails(video.id) },
    title: runs(video.title[language]),
    longBylineText: byline,
    ownerText: byline,
    ...(live
      ? {
          viewCountText: runs(
            whole(video.views, language),
            ` ${exactly(video.views, 'watching', language).split(' ').at(-1)}`,
          ),
        }
      : {
          publishedTimeText: { simpleText: ago(video.age, language) },
          lengthText: { simpleText: clock(video.seconds) },
          viewCountText: { simpleText: exactly(video.views, 'views', language) },
          shortViewCountText: { simpleText: about(video.views, 'views', language) },
        }),
    ...(live && {
      badges: [
        {
          metadataBadgeRenderer: {
            style: 'BADGE_STYLE_TYPE_LIVE_NOW',
            label: language === 'ru' ? 'В ЭФИРЕ' : 'LIVE',
          },
        },
      ],
    }),
    navigationEndpoint: { watchEndpoint: { videoId: video.id } },
  };
}

/** A community post. Its numbers are exact in the label, floored in the text. */
function note({ id, channel, text, age, likes, comments, hashtags, link }: Note, language: Language): Json {
  const parts = text[language].split(/(#[\p{L}\p{N}_]+)/u).filter(Boolean);
  const contentRuns: Json[] = parts.map((part) =>
    part.startsWith('#') && hashtags.length > 0
      ? {
          text: part,
          navigationEndpoint: {
            browseEndpoint: { browseId: 'FEhashtag' },
            commandMetadata: { webCommandMetadata: { url: `/hashtag/${part.slice(1)}` } },
          },
        }
      : { text: part },
  );
  if (link !== null) {
    // Printed short; the way out has the whole of it.
    const url = `https://www.youtube.com/redirect?event=backstage_event&redir_token=Q&q=${encodeURIComponent(link)}`;
    const navigationEndpoint = { commandMetadata: { webCommandMetadata: { url } }, urlEndpoint: { url } };
    contentRuns.push({ text: '\n' }, { text: `${link.slice(0, 34)}...`, navigationEndpoint });
  }
  return {
    postId: id,
    authorText: runs(channel.name[language]),
    authorEndpoint: home(channel),
    contentText: { runs: contentRuns },
    publishedTimeText: {
      runs: [
        {
          text: ago(age, language),
          navigationEndpoint: {
            commandMetadata: { webCommandMetadata: { url: `/post/${id}` } },
            browseEndpoint: { browseId: 'FEpost_detail' },
          },
        },
      ],
    },
    voteCount: {
      accessibility: { accessibilityData: { label: exactly(likes, 'likes', language) } },
      simpleText: short(likes, language),
    },
    actionButtons: {
      commentActionButtonsRenderer: {
        replyButton: {
          buttonRenderer: {
            text: { simpleText: short(comments, language) },
            navigationEndpoint: { commandMetadata: { webCommandMetadata: { url: `/post/${id}` } } },
          },
        },
      },
    },
  };
}

const richItem = (content: Json): Json => ({ richItemRenderer: { content } });
const more = (token: string): Json => ({
  continuationItemRenderer: {
    trigger: 'CONTINUATION_TRIGGER_ON_ITEM_SHOWN',
    continuationEndpoint: { continuationCommand: { token, request: 'CONTINUATION_REQUEST_TYPE_BROWSE' } },
  },
});

const tabNames = {
  videos: { en: 'Videos', ru: 'Видео' },
  shorts: { en: 'Shorts', ru: 'Shorts' },
  posts: { en: 'Posts', ru: 'Записи' },
} as const;
export type Tab = keyof typeof tabNames;

/** A channel's page on one of its tabs. */
export function channelPage(tab: Tab, language: Language): Json {
  const content = {
    videos: () => ({
      richGridRenderer: {
        contents: [
          ...[members, ...videos]
            .slice(0, perPage)
            .map((video) => richItem({ lockupViewModel: lockup(video, language) })),
          more('videos-2'),
        ],
      },
    }),
    shorts: () => ({
      richGridRenderer: {
        contents: shorts.map((video) => richItem({ shortsLockupViewModel: shortsLockup(video, language) })),
      },
    }),
    posts: () => ({
      sectionListRenderer: {
        contents: [
          {
            itemSectionRenderer: {
              contents: notes.map((one) => ({
                backstagePostThreadRenderer: { post: { backstagePostRenderer: note(one, language) } },
              })),
            },
          },
        ],
      },
    }),
  }[tab]();
  const url = (name: string): string => `/@${kettle.handle}/${name}`;
  return {
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: (Object.keys(tabNames) as Tab[]).map((name) => ({
          tabRenderer: {
            title: tabNames[name][language],
            endpoint: {
              commandMetadata: { webCommandMetadata: { url: url(name) } },
              browseEndpoint: { browseId: kettle.id, params: name },
            },
            ...(name === tab && { selected: true, content }),
          },
        })),
      },
    },
    header: {
      pageHeaderRenderer: {
        pageTitle: kettle.name[language],
        content: {
          pageHeaderViewModel: {
            title: { dynamicTextViewModel: { text: { content: kettle.name[language] } } },
            metadata: {
              contentMetadataViewModel: {
                metadataRows: [
                  { metadataParts: [{ text: { content: `@${kettle.handle}` } }] },
                  {
                    metadataParts: [
                      { text: { content: about(kettle.followers, 'subscribers', language, 3) } },
                      { text: { content: exactly(kettle.videos, 'videos', language) } },
                    ],
                  },
                ],
              },
            },
            description: {
              descriptionPreviewViewModel: { description: { content: kettle.about[language] } },
            },
          },
        },
      },
    },
    metadata: {
      channelMetadataRenderer: {
        title: kettle.name[language],
        description: kettle.about[language],
        externalId: kettle.id,
        ownerUrls: [`http://www.youtube.com/@${kettle.handle}`],
        vanityChannelUrl: `http://www.youtube.com/@${kettle.handle}`,
      },
    },
  };
}

/** The rest of a channel's videos, as asked for by scrolling. */
export function channelMore(language: Language): Json {
  const rest = [members, ...videos].slice(perPage);
  const continuationItems = rest.map((video) => richItem({ lockupViewModel: lockup(video, language) }));
  return {
    onResponseReceivedActions: [
      { appendContinuationItemsAction: { continuationItems, targetId: 'browse-feed' } },
    ],
  };
}

export function homePage(language: Language): Json {
  const cards = [onAir, ...others, ...videos.slice(0, 3)].map((video) =>
    richItem({ lockupViewModel: lockup(video, language, true) }),
  );
  const shelf = {
    richSectionRenderer: {
      content: {
        richShelfRenderer: {
          title: runs('Shorts'),
          contents: shorts
            .slice(0, 5)
            .map((video) => richItem({ shortsLockupViewModel: shortsLockup(video, language) })),
        },
      },
    },
  };
  return {
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [
          {
            tabRenderer: {
              selected: true,
              content: { richGridRenderer: { contents: [...cards.slice(0, 4), shelf, ...cards.slice(4)] } },
            },
          },
        ],
      },
    },
  };
}

export function searchPage(language: Language): Json {
  const found = [...videos.slice(3, 9), ...others.slice(0, 4), onAir];
  return {
    estimatedResults: String(found.length),
    contents: {
      twoColumnSearchResultsRenderer: {
        primaryContents: {
          sectionListRenderer: {
            contents: [
              {
                itemSectionRenderer: {
                  contents: found.map((video) => ({ videoRenderer: videoRenderer(video, language) })),
                },
              },
            ],
          },
        },
      },
    },
  };
}

export const videoOf = (id: string): Video | null => everyVideo.find((video) => video.id === id) ?? null;

const descriptionOf = (video: Video, language: Language): string =>
  [video.title[language], video.channel.about[language], video.hashtags.map((tag) => `#${tag}`).join(' ')]
    .filter(Boolean)
    .join('\n\n');

/** The watch page: the video, its channel, what may come next. */
export function watchPage(video: Video, language: Language, now: number): Json {
  const { channel, hashtags } = video;
  const likes =
    video.likes === null
      ? {
          accessibilityText: language === 'ru' ? 'Нравится' : 'Like',
          title: language === 'ru' ? 'Нравится' : 'Like',
        }
      : {
          accessibilityText:
            language === 'ru'
              ? `Видео понравилось вам и ещё ${whole(video.likes, 'ru')} пользователям`
              : `like this video along with ${whole(video.likes, 'en')} other people`,
          title: short(video.likes, language),
        };
  const description = descriptionOf(video, language);
  const live = video.format === 'live';
  const viewCount = live
    ? {
        viewCount: runs(exactly(video.views, 'watching', language)),
        isLive: true,
        originalViewCount: String(video.views),
      }
    : {
        viewCount: { simpleText: exactly(video.views, 'views', language) },
        shortViewCount: { simpleText: about(video.views, 'views', language) },
      };
  const next = [...videos.slice(0, 6), ...others].filter(({ id }) => id !== video.id).slice(0, 10);
  return {
    currentVideoEndpoint: { watchEndpoint: { videoId: video.id } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title: runs(video.title[language]),
                  viewCount: { videoViewCountRenderer: viewCount },
                  dateText: { simpleText: day(now - video.age * dayMs, language) },
                  relativeDateText: { simpleText: ago(video.age, language) },
                  videoActions: {
                    menuRenderer: {
                      topLevelButtons: [
                        {
                          segmentedLikeDislikeButtonViewModel: {
                            likeButtonViewModel: {
                              likeButtonViewModel: {
                                toggleButtonViewModel: {
                                  toggleButtonViewModel: {
                                    defaultButtonViewModel: {
                                      buttonViewModel: { iconName: 'LIKE', ...likes },
                                    },
                                  },
                                },
                              },
                            },
                          },
                        },
                      ],
                    },
                  },
                },
              },
              {
                videoSecondaryInfoRenderer: {
                  owner: {
                    videoOwnerRenderer: {
                      title: { runs: [{ text: channel.name[language], navigationEndpoint: home(channel) }] },
                      navigationEndpoint: home(channel),
                      subscriberCountText: {
                        simpleText: about(channel.followers, 'subscribers', language, 3),
                      },
                    },
                  },
                  attributedDescription: {
                    content: description,
                    commandRuns: hashtags.map((tag) => ({
                      startIndex: description.indexOf(`#${tag}`),
                      length: tag.length + 1,
                      onTap: {
                        innertubeCommand: {
                          browseEndpoint: { browseId: 'FEhashtag' },
                          commandMetadata: { webCommandMetadata: { url: `/hashtag/${tag}` } },
                        },
                      },
                    })),
                  },
                },
              },
              video.comments === null
                ? {
                    itemSectionRenderer: {
                      contents: [
                        {
                          messageRenderer: {
                            text: runs(
                              language === 'ru' ? 'Комментарии отключены.' : 'Comments are turned off.',
                            ),
                          },
                        },
                      ],
                      sectionIdentifier: 'comment-item-section',
                    },
                  }
                : {
                    itemSectionRenderer: {
                      contents: [more(`comments-${video.id}`)],
                      sectionIdentifier: 'comment-item-section',
                    },
                  },
            ],
          },
        },
        secondaryResults: {
          secondaryResults: {
            results: next.map((other) => ({ lockupViewModel: lockup(other, language, true) })),
          },
        },
      },
    },
    engagementPanels:
      video.comments === null
        ? []
        : [
            {
              engagementPanelSectionListRenderer: {
                panelIdentifier: 'engagement-panel-comments-section',
                header: {
                  engagementPanelTitleHeaderRenderer: {
                    title: runs(language === 'ru' ? 'Комментарии' : 'Comments'),
                    contextualInfo: runs(short(video.comments, language)),
                  },
                },
              },
            },
          ],
  };
}

/** The head of the comments, which the page asks for when they come into view: the exact number. */
export function commentsHead(video: Video, language: Language): Json {
  const [count = '', word = ''] = exactly(video.comments ?? 0, 'comments', language).split(/ (?=\D)/);
  const comment = {
    commentId: `Ugsample${video.id}`,
    authorText: { simpleText: '@sample-viewer' },
    contentText: runs(language === 'ru' ? 'Спасибо, получилось!' : 'It worked, thank you!'),
    publishedTimeText: {
      runs: [
        {
          text: ago(Math.max(1, video.age - 1), language),
          navigationEndpoint: {
            commandMetadata: { webCommandMetadata: { url: `/watch?v=${video.id}&lc=Ugsample${video.id}` } },
          },
        },
      ],
    },
  };
  const reload = (slot: string, item: Json): Json => ({
    reloadContinuationItemsCommand: { targetId: 'comments-section', slot, continuationItems: [item] },
  });
  return {
    onResponseReceivedEndpoints: [
      reload('RELOAD_CONTINUATION_SLOT_HEADER', {
        commentsHeaderRenderer: { countText: runs(count, ` ${word}`) },
      }),
      reload('RELOAD_CONTINUATION_SLOT_BODY', {
        commentThreadRenderer: { comment: { commentRenderer: comment } },
      }),
    ],
  };
}

/** What the player is told: the exact numbers. */
export function player(video: Video, language: Language, now: number): Json {
  const { channel } = video;
  const at = new Date(now - video.age * dayMs).toISOString().replace(/\.\d+Z$/, '+00:00');
  const live = video.format === 'live';
  return {
    playabilityStatus: { status: 'OK' },
    videoDetails: {
      videoId: video.id,
      title: video.title[language],
      lengthSeconds: String(video.seconds),
      keywords: video.hashtags,
      channelId: channel.id,
      shortDescription: descriptionOf(video, language),
      viewCount: String(live ? 754_262 : video.views),
      author: channel.name[language],
      isLiveContent: live,
      ...(live && { isLive: true }),
    },
    microformat: {
      playerMicroformatRenderer: {
        externalVideoId: video.id,
        title: { simpleText: video.title[language] },
        lengthSeconds: String(video.seconds),
        ownerProfileUrl: `http://www.youtube.com/@${channel.handle}`,
        externalChannelId: channel.id,
        ownerChannelName: channel.name[language],
        viewCount: String(live ? 754_262 : video.views),
        ...(video.likes !== null && { likeCount: String(video.likes) }),
        publishDate: at,
        uploadDate: at,
        canonicalUrl: `https://www.youtube.com/${video.format === 'short' ? 'shorts/' : 'watch?v='}${video.id}`,
        isShortsEligible: video.format === 'short',
        ...(live && { liveBroadcastDetails: { isLiveNow: true, startTimestamp: at } }),
      },
    },
  };
}

/** The shorts player: buttons with floored numbers. */
export function reel(video: Video, language: Language): Json {
  return {
    overlay: {
      reelPlayerOverlayRenderer: {
        likeButton: {
          likeButtonViewModel: { likeCountText: { content: short(video.likes ?? 0, language) } },
        },
        viewCommentsButton: { buttonRenderer: { text: runs(short(video.comments ?? 0, language)) } },
        metapanel: {
          reelMetapanelViewModel: {
            metadataItems: [
              {
                reelChannelBarViewModel: {
                  channelName: {
                    content: `@${video.channel.handle}`,
                    commandRuns: [{ onTap: { innertubeCommand: home(video.channel) } }],
                  },
                },
              },
              { shortsVideoTitleViewModel: { text: { content: video.title[language] } } },
            ],
          },
        },
      },
    },
  };
}
