import browser from 'webextension-polyfill';

import { useWindow } from '../window/window';

interface PanelTabsProps {
  tab: 'page' | 'competitors';
  turnTo(tab: 'page' | 'competitors'): void;
}

/** What the panel shows; competitors can also have a browser tab to themselves. */
export function PanelTabs({ tab, turnTo }: PanelTabsProps) {
  const { say } = useWindow();
  const button = (value: PanelTabsProps['tab']) => (
    <button class="plain" aria-current={tab === value ? 'page' : undefined} onClick={() => turnTo(value)}>
      {say(value === 'page' ? 'thisPage' : 'compareTab')}
    </button>
  );
  return (
    <nav class="tabs" aria-label={say('compareTabs')}>
      {button('page')}
      {button('competitors')}
      {tab === 'competitors' && (
        <button
          class="plain in-a-tab"
          onClick={() =>
            void browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html#competitors') })
          }
        >
          {say('compareInATab')}
        </button>
      )}
    </nav>
  );
}
