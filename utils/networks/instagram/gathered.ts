import type { TagPage } from '../../domain/hashtags/tag-page';
import { mergePost, type Post } from '../../domain/post';
import { mergeProfile, profileKey, type Profile } from '../../domain/profile';
import type { Reading } from '../../domain/reading';
import type { Capture } from '../network';
import { tagsOf } from '../tag-pages';
import { about } from './about';
import { permalinkOf } from './links';

/** What one document has told so far. */
export class Gathered {
  readonly capture: Capture;
  /** The hashtag that the document or its page is of, and what is said of it. */
  tag: string | null = null;
  told: Partial<TagPage> = {};
  /** The handle of the account the page is about. */
  readonly #owner: string | null;
  readonly #posts = new Map<string, Post>();
  readonly #profiles = new Map<string, Profile>();
  readonly #gaps = new Map<string, number>();

  constructor(capture: Capture, owner: string | null) {
    this.capture = capture;
    this.#owner = owner?.toLowerCase() ?? null;
  }

  /** The same post may stand in a document twice, told by halves. */
  post(post: Post): void {
    const known = this.#posts.get(post.id);
    const merged = known ? mergePost(known, post) : post;
    merged.isPinned ||= known?.isPinned ?? false;
    // Told by halves too: the half without the flag has the sign that stands for hidden likes.
    if (known?.likesHidden) Object.assign(merged, { likes: null, likesHidden: true });
    merged.permalink = permalinkOf(merged.id, merged.format);
    this.#posts.set(post.id, merged);
  }

  profile(profile: Profile): void {
    const key = profileKey(profile);
    if (!key) return;
    const known = this.#profiles.get(key);
    this.#profiles.set(key, known ? mergeProfile(known, profile) : profile);
  }

  gap(shape: string): void {
    this.#gaps.set(shape, (this.#gaps.get(shape) ?? 0) + 1);
  }

  reading(): Reading {
    const profiles = [...this.#profiles.values()];
    this.#nameAuthors(profiles);
    const posts = [...this.#posts.values()];
    return {
      owner: profiles.find(({ handle }) => handle !== null && handle.toLowerCase() === this.#owner) ?? null,
      profiles,
      posts,
      aliases: [],
      gaps: [...this.#gaps].map(([shape, count]) => ({ shape, count })),
      ...tagsOf(about.id, this.tag, posts, this.capture.at, this.told),
    };
  }

  /** Some lists name an author by number only; the document or the page may know the name. */
  #nameAuthors(profiles: readonly Profile[]): void {
    const { owner } = this.capture;
    const named = owner ? [...profiles, owner] : profiles;
    for (const post of this.#posts.values()) {
      if (post.authorId === null || post.authorHandle !== null) continue;
      const author = named.find(({ id }) => id === post.authorId);
      post.authorHandle = author?.handle ?? null;
      post.authorName ??= author?.name ?? null;
    }
  }
}
