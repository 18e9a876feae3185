import browser from 'webextension-polyfill';

interface SidePanel {
  open(where: { windowId: number } | { tabId: number }): Promise<void>;
}

/**
 * Opens the side panel. Must be called straight from a click: both browsers refuse it later.
 * Chrome names it sidePanel (unknown to the polyfill's types), Firefox sidebarAction.
 */
export function openPanel(windowId: number): Promise<void> {
  const sidePanel = chromes();
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}

/** The same, in the window of a tab: what a page's script asks for straight from a click, Chrome does. */
export function openPanelBeside(tabId: number): Promise<void> {
  const sidePanel = chromes();
  return sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction.open();
}

const chromes = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
