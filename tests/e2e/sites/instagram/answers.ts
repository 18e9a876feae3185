/** What the sample site sends: shapes are the site's, words and numbers ours. */
import {
  feed,
  firstPage,
  kiln,
  letter,
  posts,
  reels,
  sampleNow,
  type Account,
  type Language,
  type SamplePost,
} from './data';

const user = ({ id, handle, name }: Account, language: Language) => ({
  pk: id,
  id,
  username: handle,
  full_name: name[language],
  is_verified: false,
  is_private: false,
  __typename: 'XDTUserDict',
});

const kinds = {
  photo: { media_type: 1, product_type: 'feed' },
  carousel: { media_type: 8, product_type: 'carousel_container' },
  reel: { media_type: 2, product_type: 'clips' },
} as const;

/** A post as lists and its own page send it: no plays, whatever it is. */
export function media(post: SamplePost, language: Language, now: number) {
  return {
    __typename: 'XDTMediaDict',
    pk: post.number,
    id: `${post.number}_${post.account.id}`,
    code: post.id,
    ...kinds[post.format],
    ...(post.ad && { product_type: 'ad' }),
    user: user(post.account, language),
    owner: { id: post.account.id, __typename: 'XDTUserDict' },
    coauthor_producers: [],
    caption: { pk: '1', text: post.caption[language], has_translation: null },
    taken_at: Math.round((now - post.age * 3_600_000) / 1000),
    like_and_view_counts_disabled: post.likesHidden,
    like_count: post.likes,
    comment_count: post.comments,
    comments_disabled: post.commentsOff || null,
    view_count: null,
    media_repost_count: null,
    carousel_media_count: post.format === 'carousel' ? 3 : null,
    carousel_media:
      post.format === 'carousel'
        ? [1, 2, 3].map((part) => ({
            id: `${post.number}${part}_${post.account.id}`,
            code: `${post.id.slice(0, 9)}c${part}`,
            media_type: 1,
          }))
        : null,
    timeline_pinned_user_ids: post.pinned ? [post.account.id] : [],
    image_versions2: {
      candidates: [{ url: 'https://scontent.cdninstagram.com/sample.jpg', width: 1080, height: 1350 }],
    },
  };
}

export const profileData = (language: Language) => ({
  user: {
    ...user(kiln, language),
    follower_count: kiln.followers,
    following_count: kiln.following,
    media_count: kiln.posts,
    biography: kiln.about[language],
    account_type: 2,
    is_regulated_c18: false,
  },
  viewer: { user: { pk: '1', username: 'the_person_who_looks', follower_count: 12 } },
});

export const gridData = (page: number, language: Language, now: number) => ({
  xdt_api__v1__feed__user_timeline_graphql_connection: {
    edges: posts
      .slice(page * firstPage, (page + 1) * firstPage)
      .map((post) => ({ node: media(post, language, now), cursor: post.number })),
    page_info: { has_next_page: (page + 1) * firstPage < posts.length, end_cursor: String(page + 1) },
  },
});

export const reelsData = () => ({
  fetch__XDTUserDict: {
    clips_connection: {
      edges: reels.map((post) => ({
        node: {
          media: {
            pk: post.number,
            id: `${post.number}_${post.account.id}`,
            code: post.id,
            media_type: 2,
            product_type: 'clips',
            user: { pk: post.account.id, id: post.account.id },
            play_count: post.plays,
            view_count: null,
            like_count: post.likes,
            comment_count: post.comments,
            like_and_view_counts_disabled: post.likesHidden,
            clips_tab_pinned_user_ids: [],
          },
        },
        cursor: post.number,
      })),
      page_info: { has_next_page: false, end_cursor: null },
    },
    id: kiln.id,
  },
});

export const feedData = (language: Language, now: number) => ({
  xdt_api__v1__feed__timeline__connection: {
    edges: feed.map((post) => ({
      node: post.ad
        ? {
            media: null,
            ad: { ad_id: '1', label: 'Sponsored', items: [media(post, language, now)] },
            __typename: 'XDTFeedItem',
          }
        : { media: media(post, language, now), ad: null, explore_story: null, __typename: 'XDTFeedItem' },
      cursor: post.number,
    })),
    page_info: { has_next_page: false, end_cursor: null },
  },
});

export const postData = (post: SamplePost, language: Language, now: number) => ({
  xdt_api__v1__media__shortcode__web_info: { items: [media(post, language, now)] },
});

const comments: Record<Language, string[]> = {
  en: ['Where do you get the clay?', 'The third one is mine', 'So quiet #envy'],
  ru: ['Где вы берёте глину?', 'Третья — моя', 'Какая тишина #завидую'],
};

export const commentsData = (language: Language, now = sampleNow) => ({
  xdt_api__v1__media__media_id__comments__connection: {
    edges: comments[language].map((text, index) => ({
      node: {
        pk: `1790000000000000${index}`,
        text,
        created_at: Math.round(now / 1000) - 4000,
        comment_like_count: 4 + index,
        user: { pk: String(index + 2), username: `a_reader_${index}` },
      },
    })),
  },
});

/** A friend's letter with a post in it. */
export const inboxData = (language: Language, now: number) => ({
  inbox: {
    conversations: [{ items: [{ item_type: 'media_share', media_share: media(letter, language, now) }] }],
  },
  shared: media(letter, language, now),
});

/** The player's own list tells plays, and everything else. */
export const playerData = (language: Language, now: number) => ({
  xdt_api__v1__clips__home__connection_v2: {
    edges: reels.map((post) => ({
      node: { media: { ...media(post, language, now), play_count: post.plays }, __typename: 'XDTClipsItem' },
      cursor: post.number,
    })),
    page_info: { has_next_page: false, end_cursor: null },
  },
});
