import './dialog.css';

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  children: ComponentChildren;
  confirm: string;
  cancel: string;
  danger?: boolean;
  /** Called once with the person's answer; Escape is a no. */
  answer(yes: boolean): void;
}

/** Asks before something that cannot be taken back. */
export function Dialog({ title, children, confirm, cancel, danger = false, answer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closed, and not only taken away, it gives the keyboard back.
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <div class="text">{children}</div>
      <div class="buttons">
        <button onClick={() => answer(false)}>{cancel}</button>
        <button class={danger ? 'danger' : 'strong'} onClick={() => answer(true)}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
