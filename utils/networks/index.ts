/** The readers. */
import type { NetworkId } from './catalog';
import { facebook } from './facebook';
import { instagram } from './instagram';
import type { Network } from './network';
import { vk } from './vk';
import { youtube } from './youtube';
import { moreWords } from './youtube/more-words';

export const networks: Record<NetworkId, Network> = { youtube, instagram, facebook, vk };

/** What a network calls its counters in languages that its page script does not hold. */
export const wordsOf: Partial<Record<NetworkId, Readonly<Record<string, string>>>> = { youtube: moreWords };

for (const [id, words] of Object.entries(wordsOf)) networks[id as NetworkId].learn?.(words);
