import browser from 'webextension-polyfill';

import type { PageState } from '@/utils/messages/protocol';

import { wordsNow } from './words';

const colour = { 16: 'icon/16.png', 32: 'icon/32.png' };
const grey = { 16: 'icon/grey-16.png', 32: 'icon/grey-32.png' };

/** True when posts stand on the page and not one of them could be understood. */
export const isBlind = (state: PageState): boolean => state.seen > 0 && state.understood === 0;

/** The toolbar icon of a tab: grey, and its title says so, when posts are seen but not understood. */
export async function showIcon(tabId: number, state: PageState | null): Promise<void> {
  const say = await wordsNow();
  const title = !state
    ? 'Lorgnette'
    : isBlind(state)
      ? `Lorgnette: ${say('iconBlind')}`
      : `Lorgnette: ${say('iconUnderstood', { understood: state.understood, seen: state.seen })}`;
  await Promise.all([
    browser.action.setIcon({ tabId, path: state && isBlind(state) ? grey : colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
