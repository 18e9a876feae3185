import type { Brand } from '../brand';
import { dayOf } from '../calendar';
import type { PlacementId } from './draft';
import type { About } from './placeholders';

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
