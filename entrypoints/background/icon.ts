import browser from 'webextension-polyfill';

import type { PageState } from '@/utils/messages/protocol';

import { wordsNow } from './words';

const colour = { 16: 'icon/16.png', 32: 'icon/32.png' };
const grey = { 16: 'icon/grey-16.png', 32: 'icon/grey-32.png' };

/** In session storage: how much of today's plan is left, as the toolbar button says it. */
const todayKey = 'planToday';
const mostShown = 99;

/** Tabs whose icon is the coloured one for certain: a page that is left takes a grey one along, never this. */
const coloured = new Set<number>();

/** True when posts stand on the page and not one of them could be understood. */
export const isBlind = (state: PageState): boolean => state.seen > 0 && state.understood === 0;

/** The toolbar icon of a tab: grey, and its title says so, when posts are seen but not understood. */
export async function showIcon(tabId: number, state: PageState | null): Promise<void> {
  const [say, left] = await Promise.all([wordsNow(), todayLeft()]);
  const title = !state
    ? 'Lorgnette'
    : isBlind(state)
      ? `Lorgnette: ${say('iconBlind')}`
      : `Lorgnette: ${say('iconUnderstood', { understood: state.understood, seen: state.seen })}`;
  await Promise.all([
    paint(tabId, state !== null && isBlind(state)),
    browser.action.setTitle({ tabId, title: withToday(title, left, say) }),
  ]);
}

/** Setting an icon reads and draws its pictures anew: only where it may be another one. */
async function paint(tabId: number, isGrey: boolean): Promise<void> {
  if (!isGrey && coloured.has(tabId)) return;
  coloured.delete(tabId);
  await browser.action.setIcon({ tabId, path: isGrey ? grey : colour });
  if (!isGrey) coloured.add(tabId);
}

/** Counts on the toolbar button what of today's plan is left, and says it in its title; null and 0 show nothing. */
export async function showTodayCount(left: number | null): Promise<void> {
  const say = await wordsNow();
  const text = !left ? '' : left > mostShown ? `${mostShown}+` : String(left);
  const kept = await browser.storage.session.get(null);
  await browser.storage.session.set({ [todayKey]: left ?? 0 });
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#0b6e67' }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title: withToday('Lorgnette', left ?? 0, say) }),
  ]);
  // Tabs on a network's page have titles of their own. One may be gone by now.
  for (const [key, state] of Object.entries(kept))
    if (key.startsWith('page:')) await showIcon(Number(key.slice(5)), state as PageState).catch(() => {});
}

async function todayLeft(): Promise<number> {
  const { [todayKey]: left } = await browser.storage.session.get(todayKey);
  return typeof left === 'number' ? left : 0;
}

const withToday = (title: string, left: number, say: Awaited<ReturnType<typeof wordsNow>>): string =>
  left > 0 ? `${title}\n${say('planRemindToday', { n: left })}` : title;
