import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { Shortcuts } from '../settings/shortcuts';
import { NetworkLinks } from '../window/network-links';
import { openNetworkTabs, reloadTabs } from '../window/tabs';
import { useWindow } from '../window/window';

/** After the yes: one thing to do at once, where the buttons are, and the keys. */
export function NextSteps() {
  const { say } = useWindow();
  const open = useSignal<number[]>([]);
  useEffect(() => {
    void openNetworkTabs().then((ids) => (open.value = ids));
  }, []);
  const reload = async () => {
    await reloadTabs(open.value);
    open.value = [];
  };
  return (
    <>
      <h1>{say('onTitle')}</h1>
      <p class="lead">{say('onLead')}</p>
      <ol class="steps">
        <li>
          <h2>{say('stepOpen')}</h2>
          <p>{say('stepOpenText')}</p>
          <p class="row">
            <NetworkLinks />
            {open.value.length > 0 && (
              <button onClick={() => void reload()}>{say('reloadOpen', { tabs: open.value.length })}</button>
            )}
          </p>
        </li>
        <li>
          <h2>{say('stepHover')}</h2>
          <p>{say('stepHoverText')}</p>
        </li>
        <li>
          <h2>{say('stepPin')}</h2>
          <p>{say('stepPinText')}</p>
        </li>
        <li>
          <h2>{say('shortcuts')}</h2>
          <Shortcuts />
        </li>
      </ol>
    </>
  );
}
