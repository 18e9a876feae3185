import './shortcuts.css';

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';

import { useWindow, type WindowWord } from '../window/window';

const meanings: Record<string, WindowWord> = {
  _execute_action: 'keyPopup',
  'copy-utm': 'keyCopyUtm',
  'toggle-badges': 'keyToggle',
  'focus-badges': 'keyFocus',
};

/** The keys as the browser has them now: a person may have changed or emptied them. */
export function Shortcuts() {
  const { say } = useWindow();
  const commands = useSignal<Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((all) => (commands.value = all));
  }, []);
  return (
    <dl class="keys">
      {commands.value.map((command) => {
        const means = meanings[command.name ?? ''];
        return (
          means && (
            <div key={command.name}>
              <dt>
                {command.shortcut ? (
                  <kbd>{command.shortcut}</kbd>
                ) : (
                  <span class="soft">{say('keyUnset')}</span>
                )}
              </dt>
              <dd>{say(means)}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
