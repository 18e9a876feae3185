import { useEffect, useState } from 'preact/hooks';

import type { DialectId } from '@/utils/domain/dialects';
import { authorKey, type Profile, type ProfileRef } from '@/utils/domain/profile';
import { seenStore } from '@/utils/store/db';
import { profilesOf } from '@/utils/store/live';
import { isSearchable, searchPosts, type Found } from '@/utils/store/search';

import { rowsOf } from '../posts/rows';
import type { FoundRow } from './found-columns';

/** So long is waited for the next letter. */
const pauseMs = 150;

/** What was found, with all that is known of the posts' accounts. */
export interface Search extends Found {
  profiles: ReadonlyMap<string, Profile>;
  at: number;
}

/**
 * Searches the store when a person has stopped typing, and again whenever `turn` changes. Returns the `most` posts
 * published last. The last answer stays until the next one is there; null: there is none, or too little was typed.
 */
export function useSearch(
  words: string,
  network: string | null,
  most: number,
  turn: number,
): { search: Search | null; isLooking: boolean } {
  const [search, setSearch] = useState<Search | null>(null);
  const [isLooking, setLooking] = useState(false);
  useEffect(() => {
    if (!isSearchable(words)) {
      setSearch(null);
      setLooking(false);
      return undefined;
    }
    let isWanted = true;
    setLooking(true);
    const look = async () => {
      const found = await lookFor(words, network, most);
      if (!isWanted) return;
      setSearch(found);
      setLooking(false);
    };
    const timer = setTimeout(() => {
      look().catch((error: unknown) => {
        console.error(error);
        if (isWanted) setLooking(false);
      });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words, network, most, turn]);
  return { search, isLooking };
}

async function lookFor(words: string, network: string | null, most: number): Promise<Search> {
  const found = await searchPosts(seenStore, words, { network, most });
  const authors = new Map<string, ProfileRef>();
  for (const post of found.posts) {
    const key = authorKey(post);
    if (key)
      authors.set(key, { network: post.network, id: post.authorId, handle: post.authorHandle, name: null });
  }
  const known = await profilesOf([...authors.values()]);
  const profiles = new Map([...authors.keys()].flatMap((key, i) => (known[i] ? [[key, known[i]]] : [])));
  return { ...found, profiles, at: Date.now() };
}

/** What was found as rows, with rates by the dialect's formulas. */
export function foundRows({ posts, told, profiles, at }: Search, dialect: DialectId): FoundRow[] {
  const sizes = new Map(
    [...profiles].flatMap(([key, { followers }]) => (followers ? [[key, followers] as const] : [])),
  );
  return rowsOf(posts, [], sizes, dialect, at, told).map((row) => {
    const author = authorKey(row.post);
    return { ...row, profile: (author && profiles.get(author)) || null };
  });
}
