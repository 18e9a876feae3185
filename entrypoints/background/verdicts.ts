import { dayIn } from '@/utils/domain/calendar';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { lintPost } from '@/utils/domain/hashtags/lint';
import { countOf } from '@/utils/domain/hashtags/writing';
import { dayMs } from '@/utils/domain/pace';
import { postKey, type Post } from '@/utils/domain/post';
import type { GuidedPost, Recalled, Verdict } from '@/utils/domain/recalled';
import { catalog } from '@/utils/networks/catalog';
import type { About } from '@/utils/networks/network';
import { seenStore } from '@/utils/store/db';
import { guidedBrands, guidedBy } from '@/utils/store/guided';
import { ownStore } from '@/utils/store/own';
import { tagFindingSentences } from '@/utils/words/hashtags';

import { awaitedKeys, matchPosts } from './facts';
import { timeZone } from './snapshots';
import { wordsNow } from './words';

/** A verdict tells so many findings in sentences; the rest are counted. */
const mostSentences = 8;

/** What was recalled, with those posts marked that a brand's guide is about, and those that its plan waits for. */
export async function markGuided(recalled: Recalled[]): Promise<Recalled[]> {
  const [brands, keys] = await Promise.all([
    guidedBrands(ownStore),
    awaitedKeys(recalled.flatMap(({ post }) => post ?? [])),
  ]);
  if (brands.length === 0 && keys.size === 0) return recalled;
  return recalled.map((one) => ({
    ...one,
    ...(one.post && guidedBy(one.post, brands) && { isGuided: true as const }),
    ...(one.post && keys.has(postKey(one.post)) && { isAwaited: true as const }),
  }));
}

/**
 * How posts of own accounts keep their brand's guide; what they are of the plan is found on the way. No page holds guide
 * or plan; nothing of what posts say is kept.
 */
export async function checkPosts(posts: readonly GuidedPost[]): Promise<Verdict[]> {
  const brands = await guidedBrands(ownStore);
  const [rows, edits, say] = await Promise.all([
    seenStore.posts.bulkGet(posts.map(({ key }) => key)),
    ownStore.limits.toArray(),
    wordsNow(),
  ]);
  await matchPosts(
    posts.flatMap(({ said }, i) => (rows[i] ? { post: rows[i].post, text: said?.text ?? null } : [])),
  );
  return posts.flatMap(({ key, said }, i) => {
    const post = rows[i]?.post;
    const by = post && guidedBy(post, brands);
    // Nothing is known of its hashtags: no verdict, rather than a guess.
    if (!by || (!said && post.hashtags === null)) return [];
    // What is shared without a word says nothing of its own.
    if (post.isRepost && !said?.text.trim()) return [];
    const found = lintPost(lintedOf(post, said), {
      guide: by.guide,
      rubrics: by.brand.rubrics,
      rules: rulesFor(post.network, edits),
    });
    return [
      {
        key,
        brand: by.brand.name,
        n: countOf(found),
        sentences: found.slice(0, mostSentences).map((one) => tagFindingSentences(one, say).what),
        isPartial: said === null,
      },
    ];
  });
}

const tellsHashtags = (network: string): boolean =>
  Object.values(catalog).some((about: About) => about.id === network && about.tellsHashtags);

const lintedOf = (post: Post, said: GuidedPost['said']) => ({
  network: post.network,
  text: said?.text ?? null,
  // Where the text is there and the network does not tell, the person's own rules of what a hashtag is hold.
  hashtags: said && !tellsHashtags(post.network) ? null : post.hashtags,
  links: post.links,
  hasGeotag: said?.hasGeotag ?? null,
  day: localDay(post.published),
});

/** The local day of a moment that is known to the day; else null. */
function localDay(published: Post['published']): string | null {
  if (!published || ['week', 'month', 'year'].includes(published.grain)) return null;
  // A day without its hour is known in the network's own zone only: its middle is the same day nearly everywhere.
  const at = published.grain === 'day' ? published.at + dayMs / 2 : published.at;
  return dayIn(timeZone(), at);
}
