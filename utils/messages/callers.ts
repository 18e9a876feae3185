import { networkOf, type NetworkId } from '../networks/catalog';

/** The parts of the browser's word on a sender that we look at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Who asks: our script in a network's page, or a page of our own. */
export type Caller = { from: 'page'; network: NetworkId; tabId: number } | { from: 'window' };

/**
 * Who sent a message, by what the browser says of the sender and never by what the message says (S-01, S-07).
 * Null for anyone else: another extension, a frame inside a page, a page that is not shown, a host that is no network's.
 * @param ours the extension's own id and origin ("chrome-extension://…")
 */
export function callerOf(sender: Sender, ours: { id: string; origin: string }): Caller | null {
  if (sender.id !== ours.id || !sender.url) return null;
  const url = URL.parse(sender.url);
  if (!url) return null;
  if (sender.url.startsWith(`${ours.origin}/`))
    return sender.origin === undefined || sender.origin === ours.origin ? { from: 'window' } : null;
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || url.protocol !== 'https:') return null;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  if (sender.origin !== undefined && sender.origin !== url.origin) return null;
  const network = networkOf(url.hostname);
  return network && { from: 'page', network, tabId };
}
