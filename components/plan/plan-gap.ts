import type { Category } from '@/utils/domain/plan/brand-plan';
import type { Gap } from '@/utils/domain/plan/gaps';
import { blankChannel } from '@/utils/domain/plan/item';
import { categoryName } from '@/utils/words/plan';

import { ruledName } from '../hashtags/network-names';
import type { OurWindow } from '../window/window';
import { openItem } from './open-item';

/** Opens the editor of an item that fills a gap. */
export function planGap({ slot, when: { day, time, zone } }: Gap): void {
  const { id, brand, network, format, rubric, category } = slot;
  openItem.value = {
    begin: {
      brand,
      when: { day, time, zone },
      channels: [{ ...blankChannel(network), format }],
      rubric,
      category,
      slot: { id, day },
    },
  };
}

/** "VK · Recipes · Educational": of what a slot is. */
export const slotKind = (
  { network, rubric, category }: Gap['slot'],
  categories: readonly Category[],
  say: OurWindow['say'],
): string =>
  [ruledName(network), rubric, category && categoryName(category, categories, say)]
    .filter(Boolean)
    .join(' · ');
