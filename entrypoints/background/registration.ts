import browser from 'webextension-polyfill';

import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';
import { consent, consentWording, settings } from '@/utils/settings';

/** The networks we may listen on now: none before the person's yes to the wording of today. */
export async function listenedNetworks(): Promise<NetworkId[]> {
  const [agreed, chosen] = await Promise.all([consent.getValue(), settings.getValue()]);
  if (agreed?.wording !== consentWording) return [];
  return networkIds.filter((id) => chosen.networks[id]);
}

type Script = browser.Scripting.RegisteredContentScript;

/** The names of the scripts that wait for composers begin so. */
const watching = 'composer-';

/**
 * Makes the registered scripts what consent and settings say: `capture` in the page's own world and `page-…` in ours,
 * both before any script of the page. What is switched off runs nowhere.
 */
export async function register(): Promise<void> {
  const networks = await listenedNetworks();
  const { writing } = await settings.getValue();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = wantedScripts(networks, writing);
  // What is as it should be is left alone: a worker that is stopped on the way must not leave less than there was.
  const stays = new Set(
    wanted.flatMap((one) => (registered.some((other) => isSame(one, other)) ? one.id : [])),
  );
  const gone = registered.flatMap(({ id }) => (stays.has(id) ? [] : [id]));
  const missing = wanted.filter(({ id }) => !stays.has(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  if (missing.some(({ id }) => id.startsWith(watching))) await watchOpenTabs(networks);
}

const isSame = (one: Script, other: Script): boolean =>
  one.id === other.id && one.matches?.toSorted().join() === other.matches?.toSorted().join();

function wantedScripts(networks: readonly NetworkId[], writing: boolean): Script[] {
  if (networks.length === 0) return [];
  const common = { runAt: 'document_start' as const, allFrames: false };
  const hostsOf = (id: NetworkId): string[] => [...catalog[id].hosts];
  return [
    // Each page gets the reader of its own network only.
    ...networks.map((id) => ({
      ...common,
      id: `page-${id}`,
      matches: hostsOf(id),
      js: [`page-${id}.js`],
    })),
    // What waits for a composer to be focused: nowhere until the person switches that on.
    ...(writing ? networks : []).map((id) => ({
      ...common,
      id: `${watching}${id}`,
      matches: hostsOf(id),
      js: [`${watching}${id}.js`],
      runAt: 'document_idle' as const,
    })),
    // The polyfill's types do not know `world` yet; both browsers do (Chrome 111, Firefox 128).
    {
      ...common,
      id: 'capture',
      matches: networks.flatMap(hostsOf),
      js: ['capture.js'],
      world: 'MAIN',
    } as Script,
  ];
}

/** Begins to wait for composers in the tabs that are open. Where our page's script does not run, this one ends at once. */
async function watchOpenTabs(networks: readonly NetworkId[]): Promise<void> {
  for (const id of networks) await runInTabs(id, `${watching}${id}.js`);
}

/** After an update, says so in the tabs that were open: their scripts have ended with the old extension (S-16). */
export async function sayUpdated(): Promise<void> {
  for (const id of await listenedNetworks()) await runInTabs(id, 'updated.js');
}

/** Runs a script of ours in every open tab of a network. One that is not loaded is none: it begins anew when it is. */
async function runInTabs(network: NetworkId, file: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...catalog[network].hosts], discarded: false });
  await Promise.all(
    tabs.map(({ id: tabId = browser.tabs.TAB_ID_NONE }) =>
      browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] }).catch(() => {}),
    ),
  );
}
