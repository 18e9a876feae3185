import './toast.css';

import { signal } from '@preact/signals';

/** What can be done about what was said: take it back, or go on. */
export interface ToastAction {
  label: string;
  act(): void;
}

const said = signal<{ id: number; text: string; action: ToastAction | undefined } | null>(null);

/** Says in passing that something was done. Gone after a while, later when there is something to press; nothing a person must act on goes here. */
export function toast(text: string, action?: ToastAction): void {
  const id = (said.value?.id ?? 0) + 1;
  said.value = { id, text, action };
  setTimeout(() => end(id), action ? 10_000 : 6000);
}

function end(id: number): void {
  if (said.value?.id === id) said.value = null;
}

/** Where toasts stand. Always there, so that screen readers hear what appears in it. */
export function Toasts() {
  const now = said.value;
  return (
    <div class="toasts" role="status">
      {now && (
        <p key={now.id}>
          {now.text}
          {now.action && (
            <button
              class="plain"
              onClick={() => {
                end(now.id);
                now.action?.act();
              }}
            >
              {now.action.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
