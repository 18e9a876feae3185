import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { grouped, taskGroups, type TaskGroup } from '@/utils/domain/tasks/standing';
import type { Task } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { BulkBar } from './bulk-bar';
import { MoveMenu, useMove } from './move-menu';
import { TaskLine } from './task-line';
import { groupWords } from './task-words';

/** So many tasks of one heading are drawn at first, and more at each asking. */
const rowsAtOnce = 50;

interface ListProps {
  tasks: readonly Task[];
  now: number;
  brandOf(task: Task): string | undefined;
}

/** The tasks by when they are due; several can be chosen and changed at once. */
export function ListPart({ tasks, now, brandOf }: ListProps) {
  const { say } = useWindow();
  const groups = useMemo(() => grouped(tasks, now), [tasks, now]);
  const { move, dialog } = useMove();
  /** Null: none are being chosen. */
  const chosen = useSignal<ReadonlySet<string> | null>(null);
  const choose = (id: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const row = (task: Task) => (
    <li key={task.id} class="task-row" data-id={task.id}>
      {chosen.value && (
        <input
          type="checkbox"
          aria-label={say('tasksChoose', { title: task.title })}
          checked={chosen.value.has(task.id)}
          onChange={() => choose(task.id)}
        />
      )}
      <TaskLine task={task} now={now} brand={brandOf(task)} withState />
      <MoveMenu task={task} move={move} />
    </li>
  );
  return (
    <div class="task-list">
      <BulkBar tasks={tasks} chosen={chosen} />
      {taskGroups.map((group) =>
        groups[group].length === 0 ? null : (
          <Group key={group} group={group} tasks={groups[group]} row={row} />
        ),
      )}
      {dialog}
    </div>
  );
}

interface GroupProps {
  group: TaskGroup;
  tasks: readonly Task[];
  row(task: Task): preact.JSX.Element;
}

function Group({ group, tasks, row }: GroupProps) {
  const { say } = useWindow();
  const most = useSignal(rowsAtOnce);
  const head = (
    <h2>
      {say(groupWords[group])} <span class="soft">{tasks.length}</span>
    </h2>
  );
  const rows = (
    <>
      <ul>{tasks.slice(0, most.value).map(row)}</ul>
      {tasks.length > most.value && (
        <button type="button" class="plain" onClick={() => (most.value += rowsAtOnce)}>
          {say('planItemMoreRows', { count: tasks.length - most.value })}
        </button>
      )}
    </>
  );
  return group === 'over' ? (
    <details class="task-group" data-group={group}>
      <summary>{head}</summary>
      {rows}
    </details>
  ) : (
    <section class="task-group" data-group={group}>
      {head}
      {rows}
    </section>
  );
}
