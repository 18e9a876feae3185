import type { TaskContent } from '@/utils/domain/tasks/blank';
import { moved } from '@/utils/domain/tasks/moves';
import { taskLimits, type Task, type TaskState } from '@/utils/domain/tasks/task';
import { ChangedMeanwhile, Full } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';

import { whyNot } from '../brands/brands';
import { toast } from '../ui/toast';
import { deleteMade, putBackMade, saveMade } from '../window/made';
import type { OurWindow } from '../window/window';
import { stateWords } from './task-words';

const mostTries = 3;

/** Says why a change of tasks was not made. */
export function tellWhyNot(error: unknown, { say }: Pick<OurWindow, 'say'>): void {
  toast(
    error instanceof Full
      ? say('tasksFull', { most: taskLimits.tasks })
      : error instanceof ChangedMeanwhile
        ? say('tasksChangedMeanwhile')
        : say(whyNot(error)),
  );
}

/**
 * Changes a task, made from what is kept at that moment: what another window has changed meanwhile stays.
 * @param change null: nothing is to be changed
 * @returns the task as it was; null: it is gone, or nothing was changed
 * @throws ChangedMeanwhile where another window changes it all the time
 */
export async function changeTask(id: string, change: (task: Task) => Task | null): Promise<Task | null> {
  for (let left = mostTries; ; left--) {
    const there = await ownStore.tasks.get(id);
    const made = there && change(there);
    if (!made) return null;
    try {
      await saveMade('tasks', made);
      return there;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || left === 0) throw error;
    }
  }
}

/**
 * Moves a task to another state, with what is said with it; says so, and can take it back.
 * @returns true when it was moved
 */
export async function moveAndTell(
  { id, title }: Pick<Task, 'id' | 'title'>,
  to: TaskState,
  said: Partial<Pick<TaskContent, 'outcome' | 'remark'>>,
  ours: Pick<OurWindow, 'say'>,
): Promise<boolean> {
  const { say } = ours;
  let from: TaskState | null = null;
  try {
    const before = await changeTask(id, (task) => {
      from = task.state;
      const there = moved(task, to, Date.now());
      return there && { ...there, ...said };
    });
    if (!before) {
      toast(
        from === null
          ? say('tasksGone')
          : say('tasksCannotMove', { from: say(stateWords[from as TaskState]), to: say(stateWords[to]) }),
      );
      return false;
    }
    const back = () =>
      changeTask(id, (task) => ({
        ...task,
        state: before.state,
        acceptedAt: before.acceptedAt,
        ...('outcome' in said && { outcome: before.outcome }),
        ...('remark' in said && { remark: before.remark }),
      }));
    toast(say('tasksStateNow', { title, state: say(stateWords[to]) }), {
      label: say('planUndo'),
      act: () => void back().catch((error: unknown) => tellWhyNot(error, ours)),
    });
    return true;
  } catch (error) {
    tellWhyNot(error, ours);
    return false;
  }
}

/** Changes fields of many tasks and says so; what was before can be put back. */
export async function changeManyAndTell(
  ids: readonly string[],
  edits: (task: Task) => Partial<TaskContent>,
  ours: Pick<OurWindow, 'say'>,
): Promise<void> {
  const { say } = ours;
  const before: Task[] = [];
  let left = 0;
  for (const id of ids)
    try {
      const was = await changeTask(id, (task) => ({ ...task, ...edits(task) }));
      if (was) before.push(was);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) {
        tellWhyNot(error, ours);
        return;
      }
      left++;
    }
  const putBack = async () => {
    for (const was of before) {
      const fields = Object.keys(edits(was)) as (keyof TaskContent)[];
      const old = Object.fromEntries(fields.map((field) => [field, was[field]]));
      await changeTask(was.id, (task) => ({ ...task, ...old }));
    }
  };
  toast(
    [say('tasksChanged', { count: before.length }), left > 0 ? say('tasksNotChanged', { count: left }) : '']
      .filter(Boolean)
      .join('. '),
    {
      label: say('planUndo'),
      act: () => void putBack().catch((error: unknown) => tellWhyNot(error, ours)),
    },
  );
}

/** Removes tasks and says so; they can be put back as they were. */
export async function removeAndTell(
  ids: string[],
  said: (count: number) => string,
  ours: Pick<OurWindow, 'say'>,
): Promise<boolean> {
  try {
    const removed = await deleteMade('tasks', ids);
    toast(said(removed.rows.length), {
      label: ours.say('planUndo'),
      act: () => void putBackMade(removed).catch((error: unknown) => tellWhyNot(error, ours)),
    });
    return true;
  } catch (error) {
    tellWhyNot(error, ours);
    return false;
  }
}
