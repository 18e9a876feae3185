import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { taskLimits, type Task } from '@/utils/domain/tasks/task';

import { onEnter } from '../../plan/item/on-enter';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** The steps of a task. */
export function Checklist({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  const id = useId();
  const next = useSignal('');
  const { checklist } = form.now.value;
  const put = (list: Task['checklist']) => form.change({ checklist: list });
  const add = () => {
    const text = next.value.trim();
    if (text === '' || checklist.length >= taskLimits.checklist) return;
    put([...checklist, { text, done: false }]);
    next.value = '';
  };
  const remove = (i: number) => {
    const gone = checklist[i]!;
    put(checklist.toSpliced(i, 1));
    toast(say('planItemCheckRemoved', { text: gone.text }), {
      label: say('planUndo'),
      act: () => put(form.now.peek().checklist.toSpliced(i, 0, gone)),
    });
  };
  return (
    <section class="plan-part" aria-labelledby={`${id}head`}>
      <h3 id={`${id}head`}>
        {say('tasksChecklist')}{' '}
        {checklist.length > 0 && (
          <span class="soft">
            {say('planItemChecked', {
              done: checklist.filter(({ done }) => done).length,
              all: checklist.length,
            })}
          </span>
        )}
      </h3>
      <ul class="plan-checks">
        {checklist.map((one, i) => (
          <li key={i} class="plan-line">
            <input
              type="checkbox"
              aria-label={say('planItemCheckDone', { text: one.text })}
              checked={one.done}
              onChange={({ currentTarget }) =>
                put(checklist.with(i, { ...one, done: currentTarget.checked }))
              }
            />
            <input
              type="text"
              aria-label={say('planItemCheck', { n: i + 1 })}
              value={one.text}
              onInput={({ currentTarget }) => put(checklist.with(i, { ...one, text: currentTarget.value }))}
            />
            <button
              type="button"
              class="plain"
              aria-label={say('planItemCheckRemove', { text: one.text })}
              onClick={() => remove(i)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {checklist.length < taskLimits.checklist ? (
        <div class="plan-line">
          <label for={`${id}next`} class="unseen">
            {say('planItemCheckNew')}
          </label>
          <input
            id={`${id}next`}
            type="text"
            placeholder={say('planItemCheckNew')}
            maxLength={taskLimits.short}
            value={next.value}
            onInput={({ currentTarget }) => (next.value = currentTarget.value)}
            onKeyDown={onEnter(add)}
            onBlur={add}
          />
          <button type="button" onClick={add}>
            {say('planItemAdd')}
          </button>
        </div>
      ) : (
        <p class="soft">{say('planItemChecksFull', { most: taskLimits.checklist })}</p>
      )}
      <Conflict form={form} field="checklist" />
    </section>
  );
}
