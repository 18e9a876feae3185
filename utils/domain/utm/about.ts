import type { PlacementId } from './draft';

/** The day by the person's own clock, "2026-11-26". */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A network's own posts and its ads are one network. */
const networks: Partial<Record<PlacementId, string>> = {
  vk: 'vk',
  vkAds: 'vk',
  vkOldAds: 'vk',
  meta: 'meta',
  facebook: 'facebook',
  instagramBio: 'instagram',
  instagramStory: 'instagram',
  youtube: 'youtube',
  telegram: 'telegram',
  telegramAds: 'telegram',
  max: 'max',
};

/** What {network} stands for where a link is placed; '' where that is no network. */
export const networkAt = (placement: PlacementId | null): string => (placement && networks[placement]) ?? '';
