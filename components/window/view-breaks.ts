import { viewsCountedAnewOn } from '@/utils/networks/catalog';

import type { ChartBreak } from '../ui/chart';
import type { OurWindow } from './window';

/** The days on which one of the networks began to count views in another way: for charts of what is made of views. */
export function viewBreaks(networks: readonly string[], { say }: OurWindow): ChartBreak[] {
  const days = new Set(networks.flatMap((network) => viewsCountedAnewOn(network) ?? []));
  return [...days].map((day) => ({ at: Date.parse(day), label: say('viewsBreak') }));
}
