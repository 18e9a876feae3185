import browser from 'webextension-polyfill';

import type { PageReport, PageState } from '@/utils/messages/protocol';

/** What was last understood of each tab: in session storage, so that it outlives the worker and not the browser. */
const keyOf = (tabId: number): string => `page:${tabId}`;

/** What became of a tab's last batch, for as long as the worker lives; afterwards as the page's state says. */
export type Keeping = Pick<PageState, 'throttled' | 'readOnly'>;
const keepings = new Map<number, Keeping>();
/** Messages that were refused since their tab last reported. */
const refusals = new Map<number, number>();

export async function pageOf(tabId: number): Promise<PageState | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as PageState | undefined) ?? null;
}

export async function rememberPage(tabId: number, report: PageReport): Promise<PageState> {
  const before = await pageOf(tabId);
  const { throttled = false, readOnly = false } = keepings.get(tabId) ?? before ?? {};
  const refused = (before?.refused ?? 0) + (refusals.get(tabId) ?? 0);
  refusals.delete(tabId);
  const state: PageState = { ...report, tabId, at: Date.now(), throttled, readOnly, refused };
  await browser.storage.session.set({ [keyOf(tabId)]: state });
  return state;
}

/** Counts a message that was refused: the tab's next report tells how many there were. */
export function countRefusal(tabId: number): void {
  refusals.set(tabId, (refusals.get(tabId) ?? 0) + 1);
}

/** Remembers whether what a tab sends is kept, and tells it at once where the tab has reported already. */
export async function rememberKeeping(tabId: number, now: Keeping): Promise<void> {
  const before = keepings.get(tabId);
  keepings.set(tabId, now);
  if (before?.throttled === now.throttled && before.readOnly === now.readOnly) return;
  const state = await pageOf(tabId);
  if (state && (state.throttled !== now.throttled || state.readOnly !== now.readOnly))
    await browser.storage.session.set({ [keyOf(tabId)]: { ...state, ...now } });
}

export async function forgetPage(tabId: number): Promise<void> {
  keepings.delete(tabId);
  refusals.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}
