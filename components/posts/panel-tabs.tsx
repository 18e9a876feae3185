import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';

import type { PanelTab } from '@/utils/settings';

import { useWindow, type WindowWord } from '../window/window';

interface PanelTabsProps {
  tab: PanelTab;
  turnTo(tab: PanelTab): void;
  /** What stands at the end of the row, where there is room. */
  children?: ComponentChildren;
}

/** What each place is called. */
export const placeWords = {
  page: 'thisPage',
  competitors: 'compareTab',
  search: 'searchTab',
  plan: 'planTab',
  campaigns: 'campaignsTab',
  reports: 'reportsTab',
  hashtags: 'hashtagsTab',
  utm: 'utmTab',
} as const satisfies Record<PanelTab, WindowWord>;

/** What can have a browser tab to itself. */
export const wholeTabs = [
  'competitors',
  'plan',
  'campaigns',
  'reports',
  'hashtags',
  'utm',
] as const satisfies PanelTab[];

/** What the panel shows; some can also have a browser tab to themselves. */
export function PanelTabs({ tab, turnTo, children }: PanelTabsProps) {
  const { say } = useWindow();
  const button = (value: PanelTab) => (
    <button class="plain" aria-current={tab === value ? 'page' : undefined} onClick={() => turnTo(value)}>
      {say(placeWords[value])}
    </button>
  );
  return (
    <nav class="tabs" aria-label={say('compareTabs')}>
      {button('page')}
      {button('competitors')}
      {button('search')}
      {button('plan')}
      {button('campaigns')}
      {button('reports')}
      {button('hashtags')}
      {button('utm')}
      {wholeTabs.some((one) => one === tab) && (
        <button
          class="plain in-a-tab"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html#${tab}`) })}
        >
          {say('compareInATab')}
        </button>
      )}
      {children}
    </nav>
  );
}
