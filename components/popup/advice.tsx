import browser from 'webextension-polyfill';

import { catalog } from '@/utils/networks/catalog';

import { EmptyState } from '../ui/empty-state';
import { NetworkLinks } from '../window/network-links';
import type { Standing } from '../window/standing';
import type { ActiveTab } from '../window/tabs';
import { useWindow } from '../window/window';

/** Why there is nothing to show of this page, and what to do. */
export function Advice({ standing, tab }: { standing: Standing; tab: ActiveTab | null }) {
  const { say } = useWindow();
  const network = tab?.network ? catalog[tab.network].name : '';
  switch (standing) {
    case 'noConsent':
      return (
        <EmptyState title={say('noConsentTitle')} text={say('noConsentText')}>
          <button class="strong" onClick={() => void openWelcome()}>
            {say('noConsentButton')}
          </button>
        </EmptyState>
      );
    case 'switchedOff':
      return <EmptyState title={say('offTitle', { network })} text={say('offText')} />;
    case 'silent':
      return (
        <EmptyState title={say('silentTitle')} text={say('silentText')}>
          {tab && (
            <button class="strong" onClick={() => void browser.tabs.reload(tab.id)}>
              {say('reloadTab')}
            </button>
          )}
        </EmptyState>
      );
    default:
      return (
        <EmptyState title={say('elsewhereTitle')} text={say('elsewhereText')}>
          <NetworkLinks />
        </EmptyState>
      );
  }
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  window.close();
}
