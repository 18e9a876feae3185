import type { MaybeCount } from '../domain/count';
import { grains, type Post } from '../domain/post';
import type { Profile } from '../domain/profile';

/** Records in the form that leaves us: every field present, null where unknown. docs: the replay's result. */
export type ExportedCount = { value: number; exact: boolean } | null;

export interface ExportedPost {
  network: string;
  id: string;
  permalink: string;
  authorId: string | null;
  authorHandle: string | null;
  format: string | null;
  /** ISO 8601, when the day or better is known. */
  publishedAt: string | null;
  likes: ExportedCount;
  comments: ExportedCount;
  shares: ExportedCount;
  views: ExportedCount;
  likesHidden: boolean;
  hashtags: string[];
  isAd: boolean;
  isPinned: boolean;
}

export interface ExportedProfile {
  network: string;
  id: string | null;
  handle: string | null;
  name: string | null;
  followers: ExportedCount;
  postsTotal: ExportedCount;
}

const plain = (count: MaybeCount): ExportedCount => count && { value: count.value, exact: count.exact };

export function exportPosts(posts: readonly Post[]): ExportedPost[] {
  return posts.map((post) => ({
    network: post.network,
    id: post.id,
    permalink: post.permalink,
    authorId: post.authorId,
    authorHandle: post.authorHandle,
    // A premiere is a video that has not started.
    format: post.format === 'premiere' ? 'video' : post.format,
    publishedAt:
      post.published && grains.indexOf(post.published.grain) <= grains.indexOf('day')
        ? new Date(post.published.at).toISOString()
        : null,
    likes: plain(post.likes),
    comments: plain(post.comments),
    shares: plain(post.shares),
    views: plain(post.views),
    likesHidden: post.likesHidden,
    hashtags: post.hashtags ?? [],
    isAd: post.isAd,
    isPinned: post.isPinned,
  }));
}

export function exportProfiles(profiles: readonly Profile[]): ExportedProfile[] {
  return profiles.map(({ network, id, handle, name, followers, postsTotal }) => ({
    network,
    id,
    handle,
    name,
    followers: plain(followers),
    postsTotal: plain(postsTotal),
  }));
}
