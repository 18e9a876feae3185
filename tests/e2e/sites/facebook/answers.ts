/** What the site sends: shapes are its own, everything in them is ours. */
import { kettle, nameOf, original, posts, type Language, type SamplePost } from './data';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const site = 'https://www.facebook.com';

export const linkOf = (post: SamplePost): string =>
  post.video ? `${site}/reel/${post.video}/` : `${site}/${kettle.handle}/posts/${nameOf(post.id)}`;

const short = (count: number): string =>
  count < 1000
    ? String(count)
    : `${Math.floor(count / (count < 10_000 ? 100 : 1000)) / (count < 10_000 ? 10 : 1)}K`;

function feedback(post: SamplePost): unknown {
  return {
    id: base64(`feedback:${post.id}`),
    subscription_target_id: post.id,
    reaction_display_config: { reaction_display_strategy: post.hidesLikes ? 'HIDE_COUNTS' : 'NONE' },
    adaptive_ufi_action_renderers: [
      { feedback: { reaction_count: { count: post.hidesLikes ? 0 : post.likes } } },
      { feedback: { comment_rendering_instance: { comments: { total_count: post.comments } } } },
      { feedback: { share_count: { count: post.shares }, i18n_share_count: short(post.shares) } },
    ],
    ...(post.plays
      ? { video_view_count_renderer: { feedback: { play_count: post.plays, should_show_play_count: true } } }
      : {}),
  };
}

function attachments(post: SamplePost): unknown[] {
  if (post.video) return [{ media: { __typename: 'Video', id: post.video, permalink_url: linkOf(post) } }];
  if (post.kind === 'text' || post.kind === 'shared') return [];
  const id = `7${post.id.slice(1)}`;
  return [{ media: { __typename: 'Photo', id, url: `${site}/photo/?fbid=${id}&set=a.1` } }];
}

function story(post: SamplePost, language: Language, now: number): unknown {
  const said = post.text[language];
  // The site links it by its way out, and puts its mark on where that leads.
  const text = post.link ? `${said}\nkettle.example/smoked` : said;
  const out =
    post.link && `https://l.facebook.com/l.php?u=${encodeURIComponent(`${post.link}&fbclid=I0`)}&h=AT0`;
  const tags = [...text.matchAll(/#([\p{L}\d_]+)/gu)];
  return {
    __typename: 'Story',
    id: base64(`S:_I${kettle.id}:${post.id}:${post.id}`),
    post_id: post.id,
    ...(post.kind === 'ad' ? { th_dat_spo: { ad_id: '1' } } : {}),
    attached_story:
      post.kind === 'shared'
        ? {
            __typename: 'Story',
            id: base64(`S:_I9:${original.id}:${original.id}`),
            permalink_url: `${site}/bakery/posts/${nameOf(original.id)}`,
          }
        : null,
    comet_sections: {
      content: {
        story: {
          post_id: post.id,
          actors: [
            {
              __typename: 'User',
              id: kettle.id,
              name: kettle.name[language],
              url: `${site}/${kettle.handle}`,
            },
          ],
          comet_sections: {
            message: {
              story: {
                message: {
                  text,
                  ranges: [
                    ...tags.map((tag) => ({
                      offset: tag.index,
                      length: tag[0].length,
                      entity: {
                        __typename: 'Hashtag',
                        url: `${site}/hashtag/${encodeURIComponent(tag[1] ?? '')}?__eep__=6`,
                      },
                    })),
                    ...(out
                      ? [
                          {
                            offset: Array.from(said).length + 1,
                            length: 'kettle.example/smoked'.length,
                            entity: { __typename: 'ExternalUrl', url: out, external_url: out },
                          },
                        ]
                      : []),
                  ],
                },
              },
            },
          },
          attachments: attachments(post),
          wwwURL: linkOf(post),
        },
      },
      context_layout: {
        story: {
          comet_sections: {
            metadata: [
              ...(post.kind === 'ad' ? [{ __typename: 'CometStorySponsoredLabelStrategy' }] : []),
              { story: { creation_time: Math.floor(now / 1000) - post.age * 3600, url: linkOf(post) } },
            ],
          },
        },
      },
      feedback: {
        story: {
          story_ufi_container: {
            story: {
              feedback_context: {
                feedback_target_with_context: {
                  comet_ufi_summary_and_actions_renderer: { feedback: feedback(post) },
                },
              },
            },
          },
        },
      },
    },
  };
}

/** An island of the document, as the site wraps it. */
const island = (query: string, data: unknown): unknown => ({
  require: [
    [
      'ScheduledServerJS',
      'handle',
      null,
      [
        {
          __bbox: {
            require: [
              [
                'RelayPrefetchedStreamCache',
                'next',
                [],
                [`adp_${query}RelayPreloader_6a`, { __bbox: { complete: true, result: { data } } }],
              ],
            ],
          },
        },
      ],
    ],
  ],
});

export function islands(shown: readonly SamplePost[], language: Language, now: number): unknown[] {
  const pinned = shown.find((post) => post.isPinned);
  return [
    island('ProfileCometHeaderQuery', {
      user: {
        profile_header_renderer: {
          user: {
            id: kettle.id,
            name: kettle.name[language],
            url: `${site}/${kettle.handle}`,
            profile_social_context: {
              content: [
                { text: { text: kettle.followers[language] }, uri: `${site}/${kettle.handle}/followers/` },
              ],
            },
          },
        },
      },
    }),
    island('ProfileCometTimelineFeedQuery', {
      user: {
        profile_pinned_post: pinned ? { pinned_post_story: story(pinned, language, now) } : null,
        timeline_list_feed_units: {
          edges: shown.filter((post) => !post.isPinned).map((post) => ({ node: story(post, language, now) })),
        },
      },
    }),
  ];
}

/** The answer to a request for more: a list, then its other items line by line. */
export function moreLines(shown: readonly SamplePost[], language: Language, now: number): string {
  const [first, ...others] = shown;
  return [
    {
      data: {
        node: { timeline_list_feed_units: { edges: first ? [{ node: story(first, language, now) }] : [] } },
      },
    },
    ...others.map((post, i) => ({
      label: 'ProfileCometTimelineFeed_user$stream$ProfileCometTimelineFeed_user_timeline_list_feed_units',
      path: ['node', 'timeline_list_feed_units', 'edges', i + 1],
      data: { node: story(post, language, now) },
    })),
  ]
    .map((line, i, all) => JSON.stringify({ ...line, extensions: { is_final: i === all.length - 1 } }))
    .join('\n');
}

/** What a private method answers: it looks like a post, and is none of ours to hear. */
export const privateAnswer = (): string =>
  JSON.stringify({ data: { node: story({ ...posts[0]!, id: '899999999999999' }, 'en', Date.now()) } });
