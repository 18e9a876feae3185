import type { Brand } from '@/utils/domain/brand';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import { engagement, type Engagement } from '@/utils/domain/engagement';
import type { By } from '@/utils/domain/over-time';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Match } from '@/utils/domain/plan/match';
import type { Recalled } from '@/utils/domain/recalled';
import { seenStore } from '@/utils/store/db';
import { useLive } from '@/utils/store/live';
import { askedMatches } from '@/utils/store/matches';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';
import { recall } from '@/utils/store/recall';

/** What is known of posts now, by their keys; undefined until first read. */
export function useSeenPosts(keys: readonly string[]): ReadonlyMap<string, Recalled> | undefined {
  return useLive(async () => {
    const all = await recall(seenStore, keys, Date.now());
    return new Map(all.map((one) => [one.key, one]));
  }, [keys.join(' ')]);
}

/** The items of a brand, as they are now; undefined until first read. */
export const useBrandItems = (brand: string | null): PlanItem[] | undefined =>
  useLive(async () => (await planOf(ownStore)).filter((item) => item.brand === brand), [brand]);

/** What is asked now of a brand's items. */
export const useAsked = ({ id }: Brand): { match: Match; item: PlanItem }[] | undefined =>
  useLive(async () => (await askedMatches(ownStore)).filter(({ item }) => item.brand === id), [id]);

/** A post's engagement by an audience, in the chosen dialect; null: unknown. */
export function rateOf(seen: Recalled | undefined, by: By, dialect: DialectId): Engagement | null {
  if (!seen?.post) return null;
  const audience = by === 'byViews' ? seen.post.views : seen.followers;
  return engagement(seen.post, audience, dialects[dialect][by].reactions);
}
