import type { RecalledMore } from '@/utils/domain/recalled';
import { seenStore } from '@/utils/store/db';
import { recallMore } from '@/utils/store/recall';

/** What only the card of a post shows. */
export async function tellMore(key: string): Promise<RecalledMore | null> {
  const kept = await recallMore(seenStore, key);
  return kept && { sightings: kept.sightings, links: kept.post.links, tagProblems: null };
}
