import { useLayoutEffect, useRef } from 'preact/hooks';

import { useWindow } from '../../window/window';
import { openTask, type OpenTask } from '../new-task';

/** The editor of a task. */
export function TaskEditor({ open }: { open: OpenTask }) {
  const { say } = useWindow();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    dialog.current?.close();
    openTask.value = null;
  };
  return (
    <dialog ref={dialog} aria-labelledby="task-title" onCancel={close}>
      <h2 id="task-title">{('id' in open ? null : open.beginning.title) ?? say('tasksNew')}</h2>
      <button type="button" onClick={close}>
        {say('planItemClose')}
      </button>
    </dialog>
  );
}
