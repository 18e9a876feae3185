import { browserLanguage, isStillThere, stored } from '@/utils/page/extension';
import { lifetime } from '@/utils/page/lifetime';
import { keptSettings, type Settings } from '@/utils/settings-shape';
import { languageFor } from '@/utils/words';
import en from '@/utils/words/en/updated.json';
import ru from '@/utils/words/ru/updated.json';
import { smallSpeaker } from '@/utils/words/small';

import { SharedSheet } from './shared-sheet';

/**
 * Says, once in a page that was open while the extension was updated, what to do: its old script has stopped, and a new
 * one cannot hear what the page has read already (S-16). Runs in the new extension's world; where our page's script runs
 * in it as well, the page was loaded since, and nothing is said.
 */
export async function sayUpdated(): Promise<void> {
  const world = globalThis as { lorgnette?: AbortSignal };
  if (world.lorgnette?.aborted === false) return;
  const life = lifetime(isStillThere);
  const chosen = keptSettings(await stored('settings'));
  if (!chosen.badges.shown) return life.abort();
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  new SharedSheet(sheet).adopt(root);
  root.append(line(chosen, () => life.abort()));
  life.signal.addEventListener('abort', () => host.remove());
  document.documentElement.append(host);
}

function line({ language, theme }: Settings, close: () => void): HTMLElement {
  const spoken = languageFor(language, browserLanguage());
  const say = smallSpeaker(spoken, { en, ru }[spoken]);
  const box = document.createElement('div');
  box.className = theme;
  box.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = say('updated');
  box.append(
    text,
    button(say('updatedReload'), () => location.reload()),
    button(say('updatedClose'), close),
  );
  return box;
}

/** A click that the page has made up does nothing (S-06). */
function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', ({ isTrusted }) => isTrusted && act());
  return made;
}

const sheet = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto 0 16px 0 !important;
  display: flex !important;
  justify-content: center !important;
  z-index: 2147483000 !important;
  pointer-events: none !important;
}
div {
  color-scheme: light dark;
  box-sizing: border-box;
  max-inline-size: calc(100vw - 32px);
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px 8px;
  padding: 8px 12px;
  border: 1px solid light-dark(#e3e0da, #34393e);
  border-radius: 10px;
  background: light-dark(#ffffff, #1f2225);
  color: light-dark(#1b1f22, #eceae6);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
  font: 13px/18px Roboto, Arial, system-ui, sans-serif;
  pointer-events: auto;
}
.light { color-scheme: light; }
.dark { color-scheme: dark; }
span { margin-inline-end: 4px; }
button {
  padding: 3px 10px;
  border: 1px solid light-dark(#8a8f94, #757c83);
  border-radius: 6px;
  background: none;
  color: light-dark(#0b6e67, #5fc9c0);
  font: inherit;
  cursor: pointer;
}
button:hover { border-color: currentcolor; }
button:focus-visible { outline: 2px solid currentcolor; outline-offset: 1px; }
@media (forced-colors: active) { div { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`;
