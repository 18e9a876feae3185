import './tasks.css';

import type { PlanContent } from '@/utils/domain/plan/item';
import { tasksOf } from '@/utils/domain/tasks/origin';

import { useWindow } from '../window/window';
import { itemOrigin, taskOfItem } from './from-item';
import { newTask } from './new-task';
import { TaskLine } from './task-line';
import { useNow, useTasks } from './use-tasks';

/** In the editor of a plan item: the tasks that were made of it, and making one. */
export function TasksOfItem({ id, item }: { id: string; item: PlanContent }) {
  const ours = useWindow();
  const { say } = ours;
  const now = useNow();
  const own = tasksOf(useTasks() ?? [], { kind: 'planItem', id });
  const given = { ...item, id };
  return (
    <section class="plan-part" aria-labelledby="item-tasks">
      <h3 id="item-tasks">{say('tasksOfItem')}</h3>
      {own.length > 0 ? (
        <ul>
          {own.map((task) => (
            <li key={task.id} class="task-row">
              <TaskLine task={task} now={now} withState />
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{say('tasksOfItemNone')}</p>
      )}
      <div class="plan-line">
        <button type="button" onClick={() => newTask(itemOrigin(given, ours), taskOfItem(given, ours))}>
          {say('tasksMakeOfItem')}
        </button>
        <small>{say('tasksMadeOfItem')}</small>
      </div>
    </section>
  );
}
