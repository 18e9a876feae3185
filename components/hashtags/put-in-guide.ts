import type { Guide, GuideTag } from '@/utils/domain/hashtags/guide';
import { blankGuide } from '@/utils/domain/hashtags/guide';
import { plainTag, withTags } from '@/utils/domain/hashtags/guide-tags';
import type { RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { tagKey } from '@/utils/domain/hashtags/tag';
import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';
import { guideOf } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

/** Takes back what was put into a guide: the guide as it was before. */
export type TakeBack = () => Promise<void>;

/** Puts a hashtag into a brand's guide as allowed. @throws Full; ChangedMeanwhile; NewerStore */
export function allowTag(brand: string, tag: string): Promise<TakeBack> {
  return changeGuide(brand, (guide) => ({ ...guide, tags: added(guide, plainTag(tag, 'allowed')) }));
}

/**
 * Marks a hashtag as banned in a brand's guide: on the network that hides it, or wherever the guide names it already.
 * @throws Full; ChangedMeanwhile; NewerStore
 */
export function banTag(brand: string, tag: string, network: string): Promise<TakeBack> {
  const banned = { ...plainTag(tag, 'banned'), networks: [network as RuledNetwork] };
  return changeGuide(brand, (guide) => ({
    ...guide,
    tags: guide.tags.some((one) => tagKey(one.tag) === tagKey(tag))
      ? guide.tags.map((one) => (tagKey(one.tag) === tagKey(tag) ? { ...one, use: 'banned' } : one))
      : added(guide, banned),
  }));
}

function added(guide: Guide, tag: GuideTag): GuideTag[] {
  const { tags, refused } = withTags(guide.tags, [tag]);
  if (refused > 0) throw new Full();
  return tags;
}

async function changeGuide(brand: string, change: (guide: Guide) => Guide): Promise<TakeBack> {
  const before = await guideOf(ownStore, brand);
  const kept = await send('saveGuide', change(before ?? blankGuide(brand, 0)));
  return async () => {
    if (before) await send('saveGuide', { ...before, updatedAt: kept.updatedAt });
    else await send('deleteGuide', brand);
  };
}
