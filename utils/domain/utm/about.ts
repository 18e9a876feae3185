import type { Brand } from '../brand';
import type { PlacementId } from './draft';
import type { About } from './placeholders';

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

/** What the placeholders of a link stand for that is made today. */
export const aboutFor = (
  brand: Pick<Brand, 'name'> | null,
  rubric: string,
  placement: PlacementId | null,
): About => ({
  date: dayOf(new Date()),
  brand: brand?.name ?? '',
  rubric,
  network: (placement && networks[placement]) ?? '',
});
