import browser from 'webextension-polyfill';

import { openPanel, openPanelBeside } from '@/components/window/panel';
import { Refused } from '@/utils/errors';
import type { OfferedIdea } from '@/utils/messages/protocol';
import { sendToTab } from '@/utils/messages/send';
import type { NetworkId } from '@/utils/networks/catalog';
import { postAtLink, postOfPage, type PostAt } from '@/utils/networks/post-at';
import { askedOfIdeas, askedOfPanel, type AskedOfIdeas } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';

import type { Place } from './utm';

/** The planner, in a tab of its own. */
export const plannerUrl = (): string => browser.runtime.getURL('sidepanel.html#plan');

/** What a page has just shown is kept within moments. */
const tries = 6;
const betweenMs = 500;
const longestKey = 220;

/**
 * Opens the panel with a post that a page shows, for the person to save it there. Both browsers open the panel only
 * straight from a click, and Firefox not even then when the click is told by a message: there the post waits.
 */
export async function offerIdea(
  key: string,
  { tabId, network }: { tabId: number; network: NetworkId },
  listened: () => Promise<readonly NetworkId[]>,
): Promise<OfferedIdea> {
  if (!key.startsWith(`${network}:`)) return 'unseen';
  // Nothing may be waited for before this, not even who may ask.
  const opened = isDone(() => openPanelBeside(tabId));
  if (!(await listened()).includes(network)) throw new Refused(`${network} is not listened to`);
  const post = await seenSoon(key);
  if (!post) return 'unseen';
  const { permalink, format } = post;
  await ask({ key, network, permalink, format });
  return (await opened) ? 'opened' : 'waits';
}

async function seenSoon(key: string) {
  for (let left = tries; left; left--) {
    const row = await seenStore.posts.get(key);
    if (row) return row.post;
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
  }
  return null;
}

/** The same for the post of a link, or of the page, that was clicked in the menu; where there is none, that is said. */
export async function openIdeas(
  { linkUrl, pageUrl }: { linkUrl?: string | undefined; pageUrl?: string | undefined },
  { tabId, windowId }: Place,
): Promise<void> {
  const opened = isDone(() => (windowId === undefined ? Promise.reject(new Error()) : openPanel(windowId)));
  const post =
    linkUrl === undefined ? (pageUrl === undefined ? null : postOfPage(pageUrl)) : postAtLink(linkUrl);
  await ask(post && { ...asked(post), key: await ownKeyOf(post, tabId) });
  if (!(await opened))
    await browser.tabs.create({ url: plannerUrl(), ...(windowId !== undefined && { windowId }) });
}

/** A link may call a post by another name than its own: the page that holds it may know. */
async function ownKeyOf({ id, key, network }: PostAt, tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return key;
  const known = await sendToTab(tabId, 'keyOf', id).catch(() => key);
  return typeof known === 'string' && known.startsWith(`${network}:`) && known.length <= longestKey
    ? known
    : key;
}

const asked = ({ network, permalink, format }: PostAt) => ({ network, permalink, format });

async function ask(post: AskedOfIdeas['post']): Promise<void> {
  await Promise.all([askedOfIdeas.setValue({ post }), askedOfPanel.setValue('ideas')]);
}

async function isDone(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
