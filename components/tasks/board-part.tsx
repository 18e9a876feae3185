import { useMemo } from 'preact/hooks';

import { mayMove } from '@/utils/domain/tasks/moves';
import { ordered } from '@/utils/domain/tasks/standing';
import { taskStates, type Task } from '@/utils/domain/tasks/task';

import { Board } from '../ui/board';
import { useWindow } from '../window/window';
import { MoveMenu, useMove } from './move-menu';
import { TaskLine } from './task-line';
import { stateWords } from './task-words';

interface BoardPartProps {
  tasks: readonly Task[];
  now: number;
  brandOf(task: Task): string | undefined;
}

/** The tasks by state: a card is dragged to a column it can go to, or sent there by its menu. */
export function BoardPart({ tasks, now, brandOf }: BoardPartProps) {
  const { say } = useWindow();
  const { move, dialog } = useMove();
  const sorted = useMemo(() => ordered(tasks), [tasks]);
  const columns = taskStates.map((id) => ({
    id,
    label: say(stateWords[id]),
    items: sorted.filter(({ state }) => state === id),
  }));
  return (
    <>
      <Board
        label={say('tasksBoard')}
        columns={columns}
        mayMove={mayMove}
        move={move}
        card={(task) => (
          <>
            <TaskLine task={task} now={now} brand={brandOf(task)} />
            <MoveMenu task={task} move={move} />
          </>
        )}
      />
      {dialog}
    </>
  );
}
