import { report } from '@/utils/errors';
import type { Network } from '@/utils/networks/network';
import { openChannel } from '@/utils/page/channel';
import { ask, isStillThere, onStored } from '@/utils/page/extension';
import { lifetime } from '@/utils/page/lifetime';
import { Visit, type Background } from '@/utils/page/visit';
import { keptSettings } from '@/utils/settings-shape';

import { clearLeftovers } from './leftovers';
import { startBadges } from './start';

const background: Background = {
  keepBatch: (batch) => ask('keepBatch', batch),
  readPart: (part) => ask('readPart', part),
  recall: (keys) => ask('recall', keys),
  checkPosts: (posts) => ask('checkPosts', posts),
  recallAccount: (account) => ask('recallAccount', account),
  recallMore: (key) => ask('recallMore', key),
  offerIdea: (key) => ask('offerIdea', key),
  teach: (language) => ask('teach', language),
  bring: (script) => ask('bring', script),
  reportPage: (state) => ask('reportPage', state),
};

/** Runs beside a network's page, in our own world, from before its first script until the extension is gone. */
export function startPage(network: Network): void {
  const world = globalThis as { lorgnette?: AbortSignal };
  if (world.lorgnette?.aborted === false) return;
  // Begun late: one of ours may have been here before.
  if (document.readyState !== 'loading') clearLeftovers(document);
  const life = lifetime(isStillThere);
  const { signal } = life;
  world.lorgnette = signal;
  const visit = new Visit(network, document, background, signal);
  const channel = openChannel(document, network.about, visit.hear, signal);
  document.addEventListener(
    'DOMContentLoaded',
    () => channel.open || visit.problem('the answers of this page cannot be heard'),
    { signal, once: true },
  );

  // The person's no ends what the yes had begun, in pages that are open as well.
  onStored('consent', (yes) => yes ?? life.abort(), signal);
  // So does taking the site back from us. Which a click alone may open again is the browser's to say.
  onStored(
    'closedNetworks',
    (closed) => Array.isArray(closed) && closed.includes(network.about.id) && life.abort(),
    signal,
  );
  onStored(
    'settings',
    (now) => {
      const { networks }: { networks: Record<string, boolean> } = keptSettings(now);
      if (!networks[network.about.id]) life.abort();
    },
    signal,
  );
  startBadges(visit).catch((error: unknown) => {
    if (signal.aborted) return;
    life.abort();
    report(error, 'starting in a page');
  });
}
