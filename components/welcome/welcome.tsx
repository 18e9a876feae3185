import './welcome.css';

import { useSignal } from '@preact/signals';

import { send } from '@/utils/messages/send';
import { networkIds } from '@/utils/networks/catalog';

import { LanguageChoice } from '../settings/language';
import { NetworkSwitches } from '../settings/networks';
import { Mark } from '../ui/mark';
import { askForAccess } from '../window/access';
import { useWindow } from '../window/window';
import { NextSteps } from './next-steps';

/** The first-run page: what Lorgnette reads, where that is kept, what leaves the computer. Until the yes nothing is read. */
export function Welcome() {
  const { consent } = useWindow();
  return (
    <div class="welcome-page">
      <header>
        <Mark size={40} />
        <span class="name">Lorgnette</span>
        <LanguageChoice quiet />
      </header>
      <main>{consent.value ? <NextSteps /> : <Disclosure />}</main>
    </div>
  );
}

function Disclosure() {
  const { say, settings } = useWindow();
  const notNow = useSignal(false);
  const begin = () => {
    const { networks } = settings.value;
    // Mostly granted with the installation; but a browser may have left it to the person.
    void askForAccess(...networkIds.filter((id) => networks[id])).catch(() => {});
    void send('acceptDisclosure', true);
  };
  return (
    <>
      <h1>{say('welcomeTitle')}</h1>
      <p class="lead">{say('welcomeLead')}</p>
      <dl class="facts">
        <div>
          <dt>{say('readsTitle')}</dt>
          <dd>{say('readsText')}</dd>
        </div>
        <div>
          <dt>{say('keptTitle')}</dt>
          <dd>{say('keptText')}</dd>
        </div>
        <div>
          <dt>{say('leavesTitle')}</dt>
          <dd>{say('leavesText')}</dd>
        </div>
      </dl>
      <section class="card">
        <h2>{say('welcomeNetworks')}</h2>
        <p class="soft">{say('welcomeNetworksText')}</p>
        <NetworkSwitches />
      </section>
      <div class="answer">
        <button class="strong" data-yes onClick={begin}>
          {say('yes')}
        </button>
        <button onClick={() => (notNow.value = true)}>{say('notNow')}</button>
        <p role="status">{notNow.value ? say('notNowText') : say('beforeYes')}</p>
      </div>
      <p class="soft later">{say('welcomeChangeLater')}</p>
    </>
  );
}
