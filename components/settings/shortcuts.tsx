import './shortcuts.css';

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';

import { useWindow } from '../window/window';

/** The keys as the browser has them now: a person may have changed or emptied them. */
export function Shortcuts() {
  const { say } = useWindow();
  const commands = useSignal<Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((all) => (commands.value = all));
  }, []);
  const label = (name: string | undefined) =>
    name === 'toggle-badges' ? say('keyToggle') : name === 'focus-badges' ? say('keyFocus') : null;
  return (
    <dl class="keys">
      {commands.value.map((command) => {
        const means = label(command.name);
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
              <dd>{means}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
