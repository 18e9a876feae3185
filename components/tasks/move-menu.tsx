import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { askedWith, movesFrom } from '@/utils/domain/tasks/moves';
import { taskStates, type Task, type TaskState } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { moveAndTell } from './change-task';
import { MoveDialog } from './move-dialog';
import { stateWords } from './task-words';

/**
 * A closed select changes at the first arrow or letter; here each choice moves a task, so that the list is opened instead,
 * and what is chosen in it counts.
 */
function openByKeys(event: JSX.TargetedKeyboardEvent<HTMLSelectElement>): void {
  const isChoosing = /^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down)|\S)$/u.test(event.key);
  if (!isChoosing || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

/** Sends a task to another state: to those it can go to. */
export function MoveMenu({ task, move }: { task: Task; move(task: Task, to: TaskState): void }) {
  const { say } = useWindow();
  return (
    <select
      class="task-move"
      aria-label={say('planViewMoveTo', { title: task.title })}
      value=""
      onKeyDown={openByKeys}
      onChange={({ currentTarget }) => {
        const to = taskStates.find((one) => one === currentTarget.value);
        currentTarget.value = '';
        if (to) move(task, to);
      }}
    >
      <option value="">{say('planViewMove')}</option>
      {movesFrom[task.state].map((one) => (
        <option key={one} value={one}>
          {say(stateWords[one])}
        </option>
      ))}
    </select>
  );
}

/** Moves tasks; where something is asked with a move, the dialog for it is to be drawn. */
export function useMove() {
  const ours = useWindow();
  const asked = useSignal<{ task: Task; to: TaskState } | null>(null);
  const move = (task: Task, to: TaskState) => {
    if (askedWith(task.state, to)) asked.value = { task, to };
    else void moveAndTell(task, to, {}, ours);
  };
  const dialog = asked.value && (
    <MoveDialog
      {...asked.value}
      answer={(said) => {
        const { task, to } = asked.value!;
        if (!said) asked.value = null;
        else
          void moveAndTell(task, to, said, ours).then((isMoved) => {
            if (isMoved) asked.value = null;
          });
      }}
    />
  );
  return { move, dialog };
}
