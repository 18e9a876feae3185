import type { Guide, GuideTag } from '@/utils/domain/hashtags/guide';
import { blankGuide } from '@/utils/domain/hashtags/guide';
import { plainTag, withTags } from '@/utils/domain/hashtags/guide-tags';
import type { RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { tagKey } from '@/utils/domain/hashtags/tag';
import { send } from '@/utils/messages/send';
import { guideDraftOf } from '@/utils/settings';
import { ChangedMeanwhile, Full } from '@/utils/store/errors';
import { guideOf } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

/** Takes back what was put into a guide: the guide as it was before. */
export type TakeBack = () => Promise<void>;

/** Puts a hashtag into a brand's guide as allowed. @throws Full; ChangedMeanwhile; NewerStore */
export function allowTag(brand: string, tag: string): Promise<TakeBack> {
  return changeGuide(brand, tag, (tags) => added(tags, plainTag(tag, 'allowed')));
}

/**
 * Marks a hashtag as banned in a brand's guide on the network that hides it.
 * @throws ChangedMeanwhile where the guide names it otherwise ({@link canBan}); Full; NewerStore
 */
export function banTag(brand: string, tag: string, network: string): Promise<TakeBack> {
  const banned = { ...plainTag(tag, 'banned'), networks: [network as RuledNetwork] };
  return changeGuide(brand, tag, (tags) => {
    const named = tagIn(tags, tag);
    if (!canBan(named, network)) throw new ChangedMeanwhile();
    return named ? tags.map((one) => (one === named ? { ...one, use: 'banned' } : one)) : added(tags, banned);
  });
}

/** True when a ban changes nothing of what the guide says for other networks. */
export const canBan = (named: GuideTag | undefined, network: string): boolean =>
  named === undefined || (named.networks.length === 1 && named.networks[0] === network);

const tagIn = (tags: readonly GuideTag[], tag: string): GuideTag | undefined =>
  tags.find((one) => tagKey(one.tag) === tagKey(tag));

function added(there: readonly GuideTag[], tag: GuideTag): GuideTag[] {
  const { tags, refused } = withTags(there, [tag]);
  if (refused > 0) throw new Full();
  return tags;
}

/** Changes a tag of a guide as it is kept, and of the one that is being written and not kept yet. */
async function changeGuide(
  brand: string,
  tag: string,
  change: (tags: readonly GuideTag[]) => GuideTag[],
): Promise<TakeBack> {
  const before = await guideOf(ownStore, brand);
  const written = (await guideDraftOf(brand).getValue())?.guide;
  const next = (guide: Guide): Guide => ({ ...guide, tags: change(guide.tags) });
  // Before anything is kept: what there is no room for is put into neither.
  if (written) next(written);
  const kept = await send('saveGuide', next(before ?? blankGuide(brand, 0)));
  await changeDraft(brand, before?.updatedAt ?? 0, kept.updatedAt, next);
  const was = tagIn((written ?? before)?.tags ?? [], tag);
  return async () => {
    const back = before ? await send('saveGuide', { ...before, updatedAt: kept.updatedAt }) : null;
    if (!before) await send('deleteGuide', brand);
    await changeDraft(brand, kept.updatedAt, back?.updatedAt ?? 0, (guide) => ({
      ...guide,
      tags: guide.tags.flatMap((one) => (tagKey(one.tag) === tagKey(tag) ? (was ?? []) : one)),
    }));
  };
}

/** Changes what is written of a guide. Begun on the guide that was kept until now, it goes on from the one that is. */
async function changeDraft(
  brand: string,
  from: number,
  to: number,
  change: (guide: Guide) => Guide,
): Promise<void> {
  const draft = await guideDraftOf(brand).getValue();
  if (!draft?.guide) return;
  const { updatedAt } = draft.guide;
  await guideDraftOf(brand).setValue({
    ...draft,
    guide: { ...change(draft.guide), updatedAt: updatedAt === from ? to : updatedAt },
  });
}
