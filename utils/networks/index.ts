/** The readers. */
import type { NetworkId } from './catalog';
import { facebook } from './facebook';
import { instagram } from './instagram';
import type { Network } from './network';
import { vk } from './vk';
import { youtube } from './youtube';

export const networks: Record<NetworkId, Network> = { youtube, instagram, facebook, vk };
