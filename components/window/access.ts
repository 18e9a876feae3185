import browser from 'webextension-polyfill';

import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';

/** Both browsers let a person take a site back from an extension, and then hide its address from us too. */
const permissionFor = (...ids: NetworkId[]) => ({ origins: ids.flatMap((id) => [...catalog[id].hosts]) });

/** The networks that the browser keeps closed to us now; an update of ours may have brought one that it has not opened yet. */
export async function closedNow(): Promise<NetworkId[]> {
  const isOpen = await Promise.all(networkIds.map((id) => browser.permissions.contains(permissionFor(id))));
  return networkIds.filter((_, at) => !isOpen[at]);
}

/** Calls whenever sites were given to us or taken back. Returns how to stop that. */
export function onAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/**
 * Has the person open networks to us that are closed; asks nothing when none is. Must be called straight from a click.
 */
export const askForAccess = (...ids: NetworkId[]): Promise<boolean> =>
  browser.permissions.request(permissionFor(...ids));
