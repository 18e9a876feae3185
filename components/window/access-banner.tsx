import './access-banner.css';

import { computed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { catalog, type NetworkId } from '@/utils/networks/catalog';

import { toast } from '../ui/toast';
import { askForAccess, closedNow, onAccess } from './access';
import { openNetworkTabs, reloadTabs } from './tabs';
import { useWindow } from './window';

/** Which networks the browser keeps closed to us, and the button that asks for them again; nothing where none is. */
export function AccessBanner() {
  const { say, consent, language } = useWindow();
  const closed = useClosedNetworks().value;
  if (!consent.value || closed.length === 0) return null;
  const names = closed.map((id) => catalog[id].name);
  const networks = new Intl.ListFormat(language.value).format(names);
  const ask = async (ids: readonly NetworkId[]) => {
    try {
      if (!(await askForAccess(...ids))) return;
    } catch {
      toast(say('accessFailed', { networks }));
      return;
    }
    const tabs = await openNetworkTabs(...ids);
    if (tabs.length > 0)
      toast(say('accessGiven', { networks }), {
        label: say('reloadOpen', { tabs: tabs.length }),
        act: () => void reloadTabs(tabs),
      });
  };
  return (
    <section class="access-banner" aria-label={say('accessTitle', { networks })}>
      <p>
        <strong>{say('accessTitle', { networks })}</strong> {say('accessText')}
      </p>
      <button class="strong" onClick={() => void ask(closed)}>
        {say('accessButton', { networks })}
      </button>
    </section>
  );
}

/** The networks that are switched on and closed to us; follows what is taken and given. None until known. */
function useClosedNetworks(): ReadonlySignal<readonly NetworkId[]> {
  const { settings } = useWindow();
  const closed = useSignal<readonly NetworkId[]>([]);
  useEffect(() => {
    const look = () => void closedNow().then((now) => (closed.value = now));
    look();
    return onAccess(look);
  }, []);
  return computed(() => closed.value.filter((id) => settings.value.networks[id]));
}
