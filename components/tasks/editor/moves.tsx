import { useSignal } from '@preact/signals';

import { askedWith, movesFrom } from '@/utils/domain/tasks/moves';
import type { TaskState } from '@/utils/domain/tasks/task';

import { useWindow } from '../../window/window';
import { MoveDialog } from '../move-dialog';
import { Standing } from '../standing';
import { moveWord, stateWords } from '../task-words';
import { Conflict } from './conflict';
import type { TaskForm } from './task-form';

/** How far the task is, and where it can go from there. */
export function Moves({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  const asked = useSignal<TaskState | null>(null);
  const task = form.now.value;
  const go = (to: TaskState) => {
    if (askedWith(task.state, to)) asked.value = to;
    else form.change({ state: to });
  };
  const [first] = movesFrom[task.state];
  return (
    <section class="task-moves" aria-label={say('tasksState')}>
      <p>
        <span class="task-state" data-state={task.state}>
          {say(stateWords[task.state])}
        </span>{' '}
        <Standing task={task} now={Date.now()} />
      </p>
      <div class="plan-line" role="group" aria-label={say('tasksMoves')}>
        {movesFrom[task.state].map((to) => (
          <button key={to} type="button" class={to === first ? 'strong' : undefined} onClick={() => go(to)}>
            {say(moveWord(task.state, to))}
          </button>
        ))}
      </div>
      <Conflict form={form} field="state" />
      {asked.value && (
        <MoveDialog
          task={task}
          to={asked.value}
          answer={(said) => {
            if (said) form.change({ state: asked.value!, ...said });
            asked.value = null;
            if (said) void form.flush();
          }}
        />
      )}
    </section>
  );
}
