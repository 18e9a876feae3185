/** The sample site's answers: the shapes of the real one's web client, our words. */
import {
  advertisement,
  cellar,
  clips,
  guest,
  pottery,
  secret,
  shared,
  wall,
  type Language,
  type SamplePost,
} from './data';

const attachment = (post: SamplePost, language: Language): unknown[] => {
  const base = { owner_id: post.owner, id: 457_000_000 + post.number, date: 1 };
  switch (post.attached) {
    case 'photo':
      return [{ type: 'photo', photo: { ...base, album_id: -7, likes: { count: 5555 }, text: '#wrong' } }];
    case 'video':
    case 'clip':
      return [
        {
          type: 'video',
          video: {
            ...base,
            type: post.attached === 'clip' ? 'short_video' : 'video',
            duration: 96,
            title: post.text[language],
            views: 123_456,
            likes: { count: 5555 },
          },
        },
      ];
    case 'poll':
      return [{ type: 'poll', poll: { ...base, question: post.text[language], votes: 4321 } }];
    default:
      return [];
  }
};

export function record(post: SamplePost, language: Language, now: number): Record<string, unknown> {
  return {
    inner_type: 'wall_wallpost',
    id: post.number,
    owner_id: post.owner,
    from_id: post.from ?? post.owner,
    type: 'post',
    post_type: post.ad ? 'post_ads' : 'post',
    marked_as_ads: post.ad ? 1 : 0,
    ...(post.pinned && { is_pinned: 1 }),
    date: Math.floor(now / 1000) - post.age * 3600,
    text: [post.text[language], ...(post.links ?? [])].join('\n'),
    attachments: attachment(post, language),
    ads_easy_promote: { type: 1, text: '', label_text: '' },
    likes: { can_like: 1, count: post.likes, user_likes: 0, can_publish: 1 },
    reposts: { count: post.shares, user_reposted: 0 },
    comments:
      post.comments === 'off'
        ? { can_post: 0, can_view: 0, count: 0, groups_can_post: false }
        : { can_post: 1, can_view: 1, count: post.comments, groups_can_post: true },
    ...(post.views !== null && { views: { count: post.views } }),
    ...(post.shared && { copy_history: [record(shared, language, now)] }),
    activity: {
      type: 'comments',
      comments: [
        {
          id: post.number + 1,
          from_id: guest.id,
          owner_id: post.owner,
          post_id: post.number,
          date: 1,
          likes: { count: 3 },
        },
      ],
    },
  };
}

const beside = (language: Language) => ({
  groups: [cellar, pottery].map(({ id, handle, name, members }) => ({
    id,
    name: name[language],
    screen_name: handle,
    is_closed: 0,
    type: 'page',
    members_count: members,
  })),
  profiles: [
    { id: guest.id, first_name: guest.first, last_name: guest.last, screen_name: guest.handle, sex: 1 },
  ],
});

export const perAnswer = 10;

export const wallPart = (offset: number, language: Language, now: number) => ({
  count: wall.length,
  items: wall.slice(offset, offset + perAnswer).map((post) => record(post, language, now)),
  ...(offset + perAnswer < wall.length && { next_from: String(offset + perAnswer) }),
  ...beside(language),
});

/** The feed calls walls "source", and puts an advertisement between the posts. */
export const feed = (language: Language, now: number) => ({
  items: [
    ...wall.slice(1, 5).map((post) => {
      const { id, owner_id: source, ...rest } = record(post, language, now);
      return { ...rest, source_id: source, post_id: id };
    }),
    { type: 'ads', ads: [{ type: 'post', post: record(advertisement, language, now) }] },
  ],
  ...beside(language),
});

/** What a post's page asks for together. */
export const postBatch = (post: SamplePost, language: Language, now: number) => [
  { items: [record(post, language, now)], ...beside(language) },
  comments(post),
];

export const comments = (post: SamplePost) => ({
  count: 2,
  items: [1, 2].map((number) => ({
    id: post.number + number,
    from_id: guest.id,
    owner_id: post.owner,
    post_id: post.number,
    date: 1_700_000_000,
    text: `Sample comment ${number}`,
    parents_stack: [],
    likes: { can_like: 1, count: 40 + number, user_likes: 0 },
    thread: { count: 0, items: [] },
  })),
  can_post: true,
});

export const clipList = (language: Language, now: number) => ({
  catalog: {
    sections: [
      {
        videos: clips.map((clip, index) => ({
          id: clip.id,
          owner_id: -cellar.id,
          type: 'short_video',
          title: clip.title[language],
          description: '#tea',
          duration: clip.seconds,
          date: Math.floor(now / 1000) - 86_400 * (index + 1),
          views: clip.views,
          likes: { count: clip.likes, user_likes: 0 },
          comments: clip.comments,
          reposts: { count: clip.reposts },
        })),
      },
    ],
  },
  ...beside(language),
});

/** Letters that hold a post: not for us. */
export const letters = () => ({
  items: [
    {
      last_message: {
        text: 'canary',
        attachments: [],
        wall: {
          id: Number(secret.split('_')[1]),
          owner_id: -cellar.id,
          post_type: 'post',
          date: 1_700_000_000,
          text: 'canary',
          likes: { count: 99 },
        },
      },
    },
  ],
});
