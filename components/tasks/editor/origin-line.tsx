import { useSignal } from '@preact/signals';

import { useChange } from '../../brands/brands';
import { useWindow } from '../../window/window';
import { openOrigin } from '../open-origin';
import { originText } from '../task-words';
import type { TaskForm } from './task-form';

/** What the task was made from, and the way there. */
export function OriginLine({ form, close }: { form: TaskForm; close(): Promise<void> }) {
  const { say } = useWindow();
  const change = useChange();
  const isGone = useSignal(false);
  const { from } = form.now.value;
  if (!from) return null;
  const open = () =>
    change(async () => {
      if (await openOrigin(from)) await close();
      else isGone.value = true;
    });
  return (
    <section class="task-origin" aria-label={say('tasksFrom')}>
      <p class="soft">{say('tasksFrom')}</p>
      <p class="task-said">{originText(from, say)}</p>
      {from.kind !== 'alert' && (
        <button type="button" class="plain" onClick={open}>
          {say('tasksOpenOrigin')}
        </button>
      )}
      <p role="status">{isGone.value && say('tasksOriginGone')}</p>
    </section>
  );
}
