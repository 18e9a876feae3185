import { catalog, type NetworkId } from '@/utils/networks/catalog';

import { AccountLine } from '../accounts/account-line';
import { BrandBar } from '../brands/brand-bar';
import { Watched } from '../brands/watched';
import { PageHealth } from '../health/page-health';
import { Switch } from '../ui/switch';
import type { PageInView } from '../window/page';
import { standingOf } from '../window/standing';
import { useWindow } from '../window/window';
import { Advice } from './advice';

interface PageUnderstoodProps {
  inView: PageInView;
  toPanel(windowId: number, ask: 'manage'): void;
}

/** What was understood of this page, whose it is, and the switches closest to hand. */
export function PageUnderstood({ inView, toPanel }: PageUnderstoodProps) {
  const { consent, settings } = useWindow();
  const { tab, page } = inView;
  const standing = standingOf(inView, consent.value, settings.value);
  return (
    <>
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
    </>
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
