import type { Post } from '@/utils/domain/post';
import type { RecalledMore } from '@/utils/domain/recalled';
import { tagProblems } from '@/utils/domain/utm/published';
import { settings } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { ownStore } from '@/utils/store/own';
import { recallMore } from '@/utils/store/recall';
import { recallTags } from '@/utils/store/recall-tags';
import { tagRulesOf } from '@/utils/store/tag-rules';
import { findingSentences } from '@/utils/words/utm';

import { wordsNow } from './words';

/** What only the card of a post shows. Tags are looked at here: no page has to hold the rules and their words. */
export async function tellMore(key: string): Promise<RecalledMore | null> {
  const kept = await recallMore(seenStore, key);
  if (!kept) return null;
  const { post, sightings } = kept;
  const { dialect } = await settings.getValue();
  const [problems, tags] = await Promise.all([
    sentencesOn(post),
    recallTags(seenStore, post, dialect, Date.now()),
  ]);
  return { sightings, links: post.links, tagProblems: problems, tags };
}

async function sentencesOn(post: Post): Promise<string[] | null> {
  if (!post.links?.length) return null;
  const problems = tagProblems(post, await tagRulesOf(ownStore));
  if (!problems?.length) return problems && [];
  const say = await wordsNow();
  return problems.map((finding) => findingSentences(finding, say).what);
}
