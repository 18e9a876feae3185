import browser from 'webextension-polyfill';

interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel. Must be called straight from a click: both browsers refuse it later.
 * Chrome names it sidePanel (unknown to the polyfill's types), Firefox sidebarAction.
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome ?? {};
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
