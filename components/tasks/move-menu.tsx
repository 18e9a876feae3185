import { useSignal } from '@preact/signals';

import { askedWith, movesFrom } from '@/utils/domain/tasks/moves';
import type { Task, TaskState } from '@/utils/domain/tasks/task';

import { MoveSelect } from '../ui/move-select';
import { useWindow } from '../window/window';
import { moveAndTell } from './change-task';
import { MoveDialog } from './move-dialog';
import { stateWords } from './task-words';

/** Sends a task to another state: to those it can go to. */
export function MoveMenu({ task, move }: { task: Task; move(task: Task, to: TaskState): void }) {
  const { say } = useWindow();
  return (
    <MoveSelect
      title={task.title}
      to={movesFrom[task.state].map((one) => [one, say(stateWords[one])] as const)}
      move={(to) => move(task, to)}
    />
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
