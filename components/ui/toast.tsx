import './toast.css';

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What can be done about what was said: take it back, or go on. */
export interface ToastAction {
  label: string;
  /** True: it leads on. What does not is a way back, and Ctrl+Z takes it too. */
  isOnward?: boolean;
  act(): void;
}

const said = signal<{ id: number; text: string; action: ToastAction | undefined } | null>(null);

/** Says in passing that something was done. Gone after a while, later when there is something to press; nothing a person must act on goes here. */
export function toast(text: string, action?: ToastAction): void {
  const id = (said.value?.id ?? 0) + 1;
  said.value = { id, text, action };
  setTimeout(() => end(id), action ? 10_000 : 6000);
}

/** It waits for who is about to press it. */
function end(id: number): void {
  if (said.value?.id !== id) return;
  if (document.querySelector('.toasts p:is(:hover, :focus-within)')) setTimeout(() => end(id), 2000);
  else said.value = null;
}

function take(): void {
  const action = said.peek()?.action;
  said.value = null;
  action?.act();
}

/** What takes back its own text with Ctrl+Z. */
const written = 'textarea, select, input:not([type=checkbox], [type=radio], [type=file])';

function takeBack(event: KeyboardEvent): void {
  const { action } = said.peek() ?? {};
  const isKey = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isKey || !action || action.isOnward || (event.target as Element).matches(written)) return;
  event.preventDefault();
  take();
}

/** Where toasts stand. Always there, so that screen readers hear what appears in it. */
export function Toasts() {
  const now = said.value;
  useEffect(() => {
    // Each place listens for itself: a dialog's goes before the window's.
    const life = new AbortController();
    document.addEventListener('keydown', (event) => takeBack(event), { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <div class="toasts" role="status">
      {now && (
        <p key={now.id}>
          {now.text}
          {now.action && (
            <button
              class="plain"
              aria-keyshortcuts={now.action.isOnward ? undefined : 'Control+Z'}
              title={now.action.isOnward ? undefined : 'Ctrl+Z'}
              onClick={take}
            >
              {now.action.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
