import './popup.css';

import browser from 'webextension-polyfill';

import { catalog, type NetworkId } from '@/utils/networks/catalog';
import { askedOfPanel } from '@/utils/settings';

import { AccountLine } from '../accounts/account-line';
import { BrandBar } from '../brands/brand-bar';
import { Watched } from '../brands/watched';
import { PageHealth } from '../health/page-health';
import { Mark } from '../ui/mark';
import { Switch } from '../ui/switch';
import { usePageInView, type PageInView } from '../window/page';
import { openPanel } from '../window/panel';
import { standingOf } from '../window/standing';
import { useWindow } from '../window/window';
import { Advice } from './advice';

/** The toolbar button's window: what was understood of this page, and the switches closest to hand. */
export function Popup() {
  const inView = usePageInView();
  // The head stands at once; what it says of the page comes as soon as the worker has answered.
  return inView.value ? <PopupOf inView={inView.value} /> : <Head network={null} />;
}

export function PopupOf({ inView }: { inView: PageInView }) {
  const { say, consent, settings } = useWindow();
  const { tab, page } = inView;
  const standing = standingOf(inView, consent.value, settings.value);
  return (
    <>
      <Head network={tab?.network ?? null} />
      {tab && standing !== 'noConsent' && (
        <BrandBar owner={page?.owner ?? null} manage={{ elsewhere: () => toPanel(tab.windowId, 'manage') }} />
      )}
      <main>
        {standing === 'heard' && page ? (
          <>
            {page.owner && <AccountLine profile={page.owner} now={Date.now()} />}
            {page.owner && <Watched profile={page.owner} />}
            <PageHealth {...page} />
          </>
        ) : (
          <Advice standing={standing} tab={tab} />
        )}
        {standing !== 'noConsent' && <Switches network={tab?.network ?? null} />}
      </main>
      <footer class="bar">
        {tab && standing !== 'noConsent' && (
          <button class={standing === 'heard' ? 'strong' : undefined} onClick={() => toPanel(tab.windowId)}>
            {say('openPanel')}
          </button>
        )}
        <button
          class="plain"
          onClick={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        >
          {say('options')}
        </button>
      </footer>
    </>
  );
}

/** Opens the panel straight from the click, and closes what it takes the place of. */
function toPanel(windowId: number, ask: 'manage' | null = null): void {
  const opened = openPanel(windowId);
  void Promise.all([opened, askedOfPanel.setValue(ask)]).then(() => window.close());
}

function Head({ network }: { network: NetworkId | null }) {
  return (
    <header class="bar">
      <Mark />
      <h1>Lorgnette</h1>
      {network && <span class="soft">{catalog[network].name}</span>}
    </header>
  );
}

function Switches({ network }: { network: NetworkId | null }) {
  const { say, settings, change } = useWindow();
  const { badges, networks } = settings.value;
  return (
    <section class="switches">
      <Switch
        label={say('badgesShown')}
        on={badges.shown}
        change={(shown) => change({ badges: { ...badges, shown } })}
      />
      {network && (
        <Switch
          label={say('networkOn', { network: catalog[network].name })}
          on={networks[network]}
          change={(on) => change({ networks: { ...networks, [network]: on } })}
        />
      )}
    </section>
  );
}
