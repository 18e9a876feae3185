import type { TagPage } from '../domain/hashtags/tag-page';
import type { Post } from '../domain/post';

/** The hashtag that a part of an address names, without "#"; null when it is none, or one community's own ("tag@club"). */
export function tagIn(part: string | null | undefined): string | null {
  try {
    return /^#?([^\s#@]{1,150})$/.exec(decodeURIComponent(part ?? ''))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** A page of a hashtag as part of a reading; nothing where it is no such page, or tells nothing. */
export function tagsOf(
  network: string,
  tag: string | null,
  posts: readonly Post[],
  seenAt: number,
  told: Partial<TagPage> = {},
): { tags?: TagPage[] } {
  return tag && (posts.length || told.posts || told.isHidden)
    ? {
        tags: [
          {
            network,
            tag,
            posts: null,
            accounts: null,
            isHidden: null,
            seen: posts.map(({ id }) => id),
            seenAt,
            ...told,
          },
        ],
      }
    : {};
}
