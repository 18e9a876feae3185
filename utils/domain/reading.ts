import type { TagPage } from './hashtags/tag-page';
import { mergePost, postKey, type Post } from './post';
import { mergeProfile, profileKey, type Profile } from './profile';

/** Something that was seen but not understood. Shown in page health; never guessed over. */
export interface Gap {
  /** The shape's name as the site says it ("someNewRenderer"), or a short reason ("unreadable answer"). */
  shape: string;
  count: number;
}

/** Our words for what a page has sent. */
export interface Reading {
  /** The account the page is about, when it says so. */
  owner: Profile | null;
  profiles: Profile[];
  posts: Post[];
  /** Other names that links give to posts: a network may have several ids for one. */
  aliases: Alias[];
  gaps: Gap[];
  /** What a hashtag's own page told of it. */
  tags?: TagPage[];
}

/** A link's id that stands for a post's own. */
export interface Alias {
  network: string;
  id: string;
  /** The post's own id. */
  of: string;
}

export const emptyReading = (): Reading => ({ owner: null, profiles: [], posts: [], aliases: [], gaps: [] });

/** Several readings as one: records of the same key merged, gaps counted together. */
export function joinReadings(readings: Iterable<Reading>): Reading {
  const posts = new Map<string, Post>();
  const profiles = new Map<string, Profile>();
  const aliases: Alias[] = [];
  const gaps = new Map<string, number>();
  const tags: TagPage[] = [];
  let owner: Profile | null = null;
  for (const reading of readings) {
    owner = reading.owner ?? owner;
    for (const alias of reading.aliases) aliases.push(alias);
    tags.push(...(reading.tags ?? []));
    for (const post of reading.posts) {
      const known = posts.get(postKey(post));
      posts.set(postKey(post), known ? mergePost(known, post) : post);
    }
    for (const profile of reading.profiles) {
      const key = profileKey(profile);
      if (!key) continue;
      const known = profiles.get(key);
      profiles.set(key, known ? mergeProfile(known, profile) : profile);
    }
    for (const gap of reading.gaps) gaps.set(gap.shape, (gaps.get(gap.shape) ?? 0) + gap.count);
  }
  return {
    owner,
    profiles: [...profiles.values()],
    posts: [...posts.values()],
    aliases,
    gaps: [...gaps].map(([shape, count]) => ({ shape, count })),
    ...(tags.length > 0 && { tags }),
  };
}
