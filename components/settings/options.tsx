import './options.css';

import browser from 'webextension-polyfill';

import { Automatic } from '../safety/automatic';
import { Mark } from '../ui/mark';
import { AccessBanner } from '../window/access-banner';
import { useWindow } from '../window/window';
import { Apis } from './apis';
import { Consent } from './consent';
import { Data } from './data';
import { DialectChoice } from './dialect';
import { LanguageChoice } from './language';
import { BadgeLook, ThemeChoice } from './look';
import { NetworkSwitches } from './networks';
import { Reminders } from './reminders';
import { Shortcuts } from './shortcuts';
import { Space } from './space';
import { WritingSwitch } from './writing-switch';

/** Everything a person may choose, in plain words, and what is kept. Changes take effect at once. */
export function Options() {
  const { say } = useWindow();
  return (
    <div class="options-page">
      <header>
        <Mark size={28} />
        <h1>{say('optionsTitle')}</h1>
      </header>
      <main>
        <section>
          <h2>{say('sectionLook')}</h2>
          <div class="card fields">
            <LanguageChoice />
            <ThemeChoice />
          </div>
        </section>
        <section>
          <h2>{say('sectionNetworks')}</h2>
          <AccessBanner />
          <div class="card">
            <NetworkSwitches />
          </div>
        </section>
        <section>
          <h2>{say('sectionBadges')}</h2>
          <div class="card">
            <BadgeLook />
          </div>
        </section>
        <section>
          <h2>{say('writingSection')}</h2>
          <div class="card">
            <WritingSwitch />
          </div>
        </section>
        <section>
          <h2>{say('planRemindSection')}</h2>
          <div class="card fields">
            <Reminders />
          </div>
        </section>
        <section>
          <h2>{say('dialect')}</h2>
          <p class="soft">{say('dialectText')}</p>
          <DialectChoice />
        </section>
        <section>
          <h2>{say('shortcuts')}</h2>
          <div class="card">
            <Shortcuts />
            <p class="soft">{say('shortcutsText')}</p>
          </div>
        </section>
        <section>
          <h2>{say('sectionData')}</h2>
          <p class="soft">{say('dataText')}</p>
          <Data />
          <Automatic />
          <div class="card fields">
            <Space />
          </div>
        </section>
        <section>
          <h2>{say('sectionApis')}</h2>
          <p class="soft">{say('apisText')}</p>
          <Apis />
        </section>
        <section>
          <h2>{say('sectionConsent')}</h2>
          <div class="card">
            <Consent />
          </div>
        </section>
      </main>
      <footer class="soft">Lorgnette {browser.runtime.getManifest().version}</footer>
    </div>
  );
}
