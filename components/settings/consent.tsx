import browser from 'webextension-polyfill';

import { send } from '@/utils/messages/send';

import { useWindow } from '../window/window';

/** When the person said yes, and the way back. */
export function Consent() {
  const { say, consent, figures } = useWindow();
  const given = consent.value;
  return (
    <div class="statement">
      <p>
        {given ? say('consentGiven', { day: figures.value.dayAndTime(given.at) }) : say('consentMissing')}
      </p>
      {given ? (
        <button onClick={() => void send('acceptDisclosure', false)}>{say('consentWithdraw')}</button>
      ) : (
        <a class="button strong" href={browser.runtime.getURL('welcome.html')}>
          {say('noConsentButton')}
        </a>
      )}
    </div>
  );
}
