import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';

/** Both browsers let a person take a site back from an extension, and then hide its address from us too. */
const permissionFor = (...ids: NetworkId[]) => ({ origins: ids.flatMap((id) => [...catalog[id].hosts]) });

/** The first network that is closed to us; null when none is, or not yet known. */
export function useClosedNetwork(): ReadonlySignal<NetworkId | null> {
  const closed = useSignal<NetworkId | null>(null);
  useEffect(() => {
    void (async () => {
      for (const id of networkIds) {
        if (!(await browser.permissions.contains(permissionFor(id)))) {
          closed.value = id;
          return;
        }
      }
    })();
  }, []);
  return closed;
}

/**
 * Has the person open networks to us that are closed; asks nothing when none is. Must be called straight from a click.
 */
export const askForAccess = (...ids: NetworkId[]): Promise<boolean> =>
  browser.permissions.request(permissionFor(...ids));
