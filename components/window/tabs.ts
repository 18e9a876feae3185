import browser, { type Tabs } from 'webextension-polyfill';

import { catalog, networkIds, networkOf, type NetworkId } from '@/utils/networks/catalog';

/** The tab a person looks at. Its address is known to us only on the networks' own pages; elsewhere url is null. */
export interface ActiveTab {
  id: number;
  windowId: number;
  url: string | null;
  network: NetworkId | null;
}

function asActive(tab: Tabs.Tab | undefined): ActiveTab | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const url = tab.url ?? null;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url,
    network: url && URL.canParse(url) ? networkOf(new URL(url).hostname) : null,
  };
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return asActive(tab);
}

/** Calls back with the tab a person looks at, now and whenever it changes or goes elsewhere, until the signal aborts. */
export function followActiveTab(heard: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  const tell = () => {
    void activeTab().then((tab) => {
      if (!signal.aborted) heard(tab);
    });
  };
  tell();
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(tell);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(tell);
  });
}

export async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Open tabs of the networks: those opened before the yes hear nothing until they are loaded again. */
export async function openNetworkTabs(...of: readonly NetworkId[]): Promise<number[]> {
  const hosts = (of.length > 0 ? of : networkIds).flatMap((id) => [...catalog[id].hosts]);
  const tabs = await browser.tabs.query({ url: hosts });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

export async function reloadTabs(ids: readonly number[]): Promise<void> {
  await Promise.all(ids.map((id) => browser.tabs.reload(id)));
}
