import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import type { NetworkId } from '@/utils/networks/catalog';

import { networkName } from '../window/network-name';

/** Of networks whose pages are not read. */
const others: Record<Exclude<RuledNetwork, NetworkId>, string> = {
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  x: 'X',
  linkedin: 'LinkedIn',
  pinterest: 'Pinterest',
};

/** What a network is called whose rules are known. */
export const ruledName = (network: RuledNetwork): string =>
  network in others ? others[network as keyof typeof others] : networkName(network);

/** Networks that have hashtags of one community. */
export const localNetworks: readonly RuledNetwork[] = ruledNetworks.filter(
  (network) => rulesFor(network)?.syntax.local,
);
