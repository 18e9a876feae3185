import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { mayMove } from '@/utils/domain/tasks/moves';
import { ordered } from '@/utils/domain/tasks/standing';
import { taskStates, type Task, type TaskState } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { MoveMenu, useMove } from './move-menu';
import { TaskLine } from './task-line';
import { stateWords } from './task-words';

/** Cards of a column that are drawn at first, and more at each asking. */
const step = 40;

interface BoardProps {
  tasks: readonly Task[];
  now: number;
  brandOf(task: Task): string | undefined;
}

/** The tasks by state: a card is dragged to a column it can go to, or sent there by its menu. */
export function BoardPart({ tasks, now, brandOf }: BoardProps) {
  const { say } = useWindow();
  const { move, dialog } = useMove();
  const columns = useMemo(() => {
    const sorted = ordered(tasks);
    return taskStates.map((state) => [state, sorted.filter((task) => task.state === state)] as const);
  }, [tasks]);
  const drop = (id: string, to: TaskState) => {
    const task = tasks.find((one) => one.id === id);
    if (task && mayMove(task.state, to)) move(task, to);
  };
  const dropping = useRef(drop);
  dropping.current = drop;
  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const to = location.current.dropTargets[0]?.data['task'];
          const state = taskStates.find((one) => one === to);
          if (state) dropping.current(String(source.data['task']), state);
        },
      }),
    [],
  );
  return (
    <>
      <div class="task-board" role="group" aria-label={say('tasksBoard')}>
        {columns.map(([state, own]) => (
          <Column key={state} state={state} tasks={own} now={now} brandOf={brandOf} move={move} />
        ))}
      </div>
      {dialog}
    </>
  );
}

interface ColumnProps extends BoardProps {
  state: TaskState;
  move(task: Task, to: TaskState): void;
}

function Column({ state, tasks, now, brandOf, move }: ColumnProps) {
  const { say } = useWindow();
  const place = useRef<HTMLElement>(null);
  const [most, setMost] = useState(step);
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      dropTargetForElements({
        element: place.current!,
        getData: () => ({ task: state }),
        canDrop: ({ source }) => mayMove(source.data['state'] as TaskState, state),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    [state],
  );
  return (
    <section ref={place} class={isOver ? 'task-column over' : 'task-column'} data-state={state}>
      <h2>
        {say(stateWords[state])} <span class="soft">{tasks.length}</span>
      </h2>
      <ul>
        {tasks.slice(0, most).map((task) => (
          <Card key={task.id} task={task} now={now} brandOf={brandOf} move={move} />
        ))}
      </ul>
      {tasks.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + step)}>
          {say('planViewMore', { count: tasks.length - most })}
        </button>
      )}
    </section>
  );
}

type CardProps = Pick<ColumnProps, 'now' | 'brandOf' | 'move'> & { task: Task };

function Card({ task, now, brandOf, move }: CardProps) {
  const place = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(
    () =>
      draggable({
        element: place.current!,
        getInitialData: () => ({ task: task.id, state: task.state }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    [task.id, task.state],
  );
  return (
    <li ref={place} class={isDragged ? 'task-card dragged' : 'task-card'} data-id={task.id}>
      <TaskLine task={task} now={now} brand={brandOf(task)} />
      <MoveMenu task={task} move={move} />
    </li>
  );
}
