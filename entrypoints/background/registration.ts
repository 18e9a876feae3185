import browser from 'webextension-polyfill';

import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';
import { consent, consentWording, settings } from '@/utils/settings';

/** The networks we may listen on now: none before the person's yes to the wording of today. */
export async function listenedNetworks(): Promise<NetworkId[]> {
  const [agreed, chosen] = await Promise.all([consent.getValue(), settings.getValue()]);
  if (agreed?.wording !== consentWording) return [];
  return networkIds.filter((id) => chosen.networks[id]);
}

/**
 * Makes the registered scripts what consent and settings say: `capture` in the page's own world and `page-…` in ours,
 * both before any script of the page. What is switched off runs nowhere.
 */
export async function register(): Promise<void> {
  const networks = await listenedNetworks();
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (networks.length === 0) return;
  const common = { runAt: 'document_start' as const, allFrames: false };
  const hostsOf = (id: NetworkId): string[] => [...catalog[id].hosts];
  await browser.scripting.registerContentScripts([
    // Each page gets the reader of its own network only.
    ...networks.map((id) => ({
      ...common,
      id: `page-${id}`,
      matches: hostsOf(id),
      js: [`page-${id}.js`],
    })),
    // The polyfill's types do not know `world` yet; both browsers do (Chrome 111, Firefox 128).
    {
      ...common,
      id: 'capture',
      matches: networks.flatMap(hostsOf),
      js: ['capture.js'],
      world: 'MAIN',
    } as browser.Scripting.RegisteredContentScript,
  ]);
}
