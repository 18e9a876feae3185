import type { Post } from '@/utils/domain/post';
import type { RecalledMore } from '@/utils/domain/recalled';
import { tagProblems } from '@/utils/domain/utm/published';
import { seenStore } from '@/utils/store/db';
import { ownStore } from '@/utils/store/own';
import { recallMore } from '@/utils/store/recall';
import { tagRulesOf } from '@/utils/store/tag-rules';
import { findingSentences } from '@/utils/words/utm';

import { wordsNow } from './words';

/** What only the card of a post shows. Tags are looked at here: no page has to hold the rules and their words. */
export async function tellMore(key: string): Promise<RecalledMore | null> {
  const kept = await recallMore(seenStore, key);
  if (!kept) return null;
  const { post, sightings } = kept;
  return { sightings, links: post.links, tagProblems: await sentencesOn(post) };
}

async function sentencesOn(post: Post): Promise<string[] | null> {
  if (!post.links?.length) return null;
  const problems = tagProblems(post, await tagRulesOf(ownStore));
  if (!problems?.length) return problems && [];
  const say = await wordsNow();
  return problems.map((finding) => findingSentences(finding, say).what);
}
