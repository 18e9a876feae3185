import type { Count, MaybeCount } from '../../domain/count';
import type { TagPage } from '../../domain/hashtags/tag-page';
import { betterMoment, blankPost, type Metric, type Moment, type Post } from '../../domain/post';
import { mergeProfile, profileKey, type Profile } from '../../domain/profile';
import type { Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { tagsOf } from '../tag-pages';
import { about } from './about';
import { permalinkOf } from './links';

/**
 * How far a source is believed. An exact number beats an abbreviation; among equals the higher rank wins,
 * and the earlier of the same rank stays.
 */
export const rank = { card: 1, text: 2, label: 3, header: 4, integer: 5 } as const;
export type Rank = (typeof rank)[keyof typeof rank];

export interface Author {
  id: string | null;
  handle: string | null;
  name: string | null;
}

export const nobody: Author = { id: null, handle: null, name: null };

/** What one document has told so far. */
export class Gathered {
  readonly capture: Capture;
  owner: Profile | null = null;
  /** True when the document is a watch page: what stands beside the video is anybody's. */
  hasMain = false;
  /** The hashtag that the document's page is of, and what its header says. */
  tag: string | null = null;
  told: Partial<TagPage> = {};
  readonly #posts = new Map<string, Post>();
  readonly #ranks = new Map<string, Rank>();
  readonly #profiles = new Map<string, Profile>();
  readonly #gaps = new Map<string, number>();

  constructor(capture: Capture) {
    this.capture = capture;
  }

  get language(): string {
    return this.capture.language;
  }

  post(id: string, format: string | null): Post {
    let post = this.#posts.get(id);
    if (!post) {
      post = blankPost(about.id, id, permalinkOf(id, format), this.capture.at);
      post.format = format;
      this.#posts.set(id, post);
    } else if (format !== null && (post.format === null || post.format === 'video')) {
      post.format = format;
      post.permalink = permalinkOf(id, format);
    }
    return post;
  }

  has(id: string): boolean {
    return this.#posts.has(id);
  }

  count(post: Post, metric: Metric, count: MaybeCount, source: Rank): void {
    if (!count) return;
    const key = `${post.id} ${metric}`;
    const known = post[metric];
    const knownRank = this.#ranks.get(key) ?? 0;
    const better =
      !known || (count.exact && !known.exact) || (count.exact === known.exact && source > knownRank);
    if (!better) return;
    post[metric] = count;
    this.#ranks.set(key, source);
  }

  published(post: Post, moment: Moment | null): void {
    if (moment && moment.at <= this.capture.at + 86_400_000)
      post.published = betterMoment(moment, post.published);
  }

  author(post: Post, author: Author): void {
    if (author.id !== null && post.authorId !== null && author.id !== post.authorId) return;
    post.authorId ??= author.id;
    post.authorHandle ??= author.handle;
    post.authorName ??= author.name;
  }

  profile(author: Author, followers: Count | null = null, postsTotal: Count | null = null): Profile | null {
    const profile: Profile = { network: about.id, ...author, followers, postsTotal, seenAt: this.capture.at };
    const key = profileKey(profile);
    if (!key) return null;
    const known = this.#profiles.get(key);
    const merged = known ? mergeProfile(known, profile) : profile;
    this.#profiles.set(key, merged);
    if (this.owner && profileKey(this.owner) === key) this.owner = merged;
    return merged;
  }

  gap(shape: string): void {
    this.#gaps.set(shape, (this.#gaps.get(shape) ?? 0) + 1);
  }

  reading(): Reading {
    const posts = [...this.#posts.values()];
    return {
      owner: this.owner,
      profiles: [...this.#profiles.values()],
      posts,
      aliases: [],
      gaps: [...this.#gaps].map(([shape, count]) => ({ shape, count })),
      ...tagsOf(about.id, this.tag, posts, this.capture.at, this.told),
    };
  }

  posts(): Iterable<Post> {
    return this.#posts.values();
  }
}
