import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { lintPost, type House, type TagFinding } from '@/utils/domain/hashtags/lint';
import { dayMs } from '@/utils/domain/pace';
import type { Post } from '@/utils/domain/post';
import type { GuidedPost, Recalled, Verdict } from '@/utils/domain/recalled';
import { seenStore } from '@/utils/store/db';
import { guidedBrands, guidedBy, type GuidedBrand } from '@/utils/store/guided';
import { ownStore } from '@/utils/store/own';
import { tagFindingSentences } from '@/utils/words/hashtags';

import { timeZone } from './snapshots';
import { wordsNow } from './words';

/** A verdict tells so many findings in sentences; the rest are counted. */
const mostSentences = 8;

/** What was recalled, with those posts marked that a brand's guide is about. */
export async function markGuided(recalled: Recalled[]): Promise<Recalled[]> {
  const brands = await guidedBrands(ownStore);
  if (brands.length === 0) return recalled;
  return recalled.map((one) =>
    one.post && guidedBy(one.post, brands) ? { ...one, isGuided: true as const } : one,
  );
}

/** How posts of own accounts keep their brand's guide. No page holds the guide; nothing of what posts say is kept. */
export async function checkPosts(posts: readonly GuidedPost[]): Promise<Verdict[]> {
  const brands = await guidedBrands(ownStore);
  const [rows, edits, say] = await Promise.all([
    seenStore.posts.bulkGet(posts.map(({ key }) => key)),
    ownStore.limits.toArray(),
    wordsNow(),
  ]);
  return posts.flatMap(({ key, said }, i) => {
    const post = rows[i]?.post;
    const by = post && guidedBy(post, brands);
    // Nothing is known of its hashtags: no verdict, rather than a guess.
    if (!by || (!said && post.hashtags === null)) return [];
    const found = lintPost(lintedOf(post, said), houseOf(by, rulesFor(post.network, edits)));
    return [
      {
        key,
        brand: by.brand.name,
        n: found.filter(counts).length,
        sentences: found.slice(0, mostSentences).map((one) => tagFindingSentences(one, say).what),
        isPartial: said === null,
      },
    ];
  });
}

const counts = ({ severity }: TagFinding): boolean => severity !== 'info';

const houseOf = ({ brand, guide }: GuidedBrand, rules: House['rules']): House => ({
  guide,
  rubrics: brand.rubrics,
  rules,
});

const lintedOf = (post: Post, said: GuidedPost['said']) => ({
  network: post.network,
  text: said?.text ?? null,
  hashtags: post.hashtags,
  links: post.links,
  hasGeotag: said?.hasGeotag ?? null,
  day: dayOf(post.published),
});

/** The local day of a moment that is known to the day; else null. */
function dayOf(published: Post['published']): string | null {
  if (!published || ['week', 'month', 'year'].includes(published.grain)) return null;
  // A day without its hour is known in the network's own zone only: its middle is the same day nearly everywhere.
  const at = published.grain === 'day' ? published.at + dayMs / 2 : published.at;
  return new Intl.DateTimeFormat('en-CA', { timeZone: timeZone() }).format(at);
}
