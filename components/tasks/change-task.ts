import type { TaskContent } from '@/utils/domain/tasks/blank';
import { moved } from '@/utils/domain/tasks/moves';
import { taskLimits, type Task, type TaskState } from '@/utils/domain/tasks/task';
import { ChangedMeanwhile, Full } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';

import { whyNot } from '../brands/brands';
import { toast } from '../ui/toast';
import { deleteMade, putBackMade, saveManyMade } from '../window/made';
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
 * Changes tasks, all or none, each made from what is kept at that moment: what another window has changed meanwhile stays.
 * @param change null: nothing is to be changed
 * @returns the tasks that were changed, as they were
 * @throws ChangedMeanwhile where another window changes them all the time
 */
async function changeTasks(ids: readonly string[], change: (task: Task) => Task | null): Promise<Task[]> {
  for (let left = mostTries; ; left--) {
    const there = await ownStore.tasks.bulkGet([...ids]);
    const pairs = there.flatMap((was) => {
      const made = was && change(was);
      return made ? [{ was, made }] : [];
    });
    if (pairs.length === 0) return [];
    try {
      await saveManyMade(
        'tasks',
        pairs.map(({ made }) => made),
      );
      return pairs.map(({ was }) => was);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || left === 0) throw error;
    }
  }
}

/** The same of one task; null: it is gone, or nothing was changed. */
export async function changeTask(id: string, change: (task: Task) => Task | null): Promise<Task | null> {
  const [was] = await changeTasks([id], change);
  return was ?? null;
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

/** Changes fields of many tasks, all or none, and says so; what was before can be put back. */
export async function changeManyAndTell(
  ids: readonly string[],
  edits: (task: Task) => Partial<TaskContent>,
  ours: Pick<OurWindow, 'say'>,
): Promise<void> {
  try {
    const before = await changeTasks(ids, (task) => ({ ...task, ...edits(task) }));
    const was = new Map(before.map((task) => [task.id, task]));
    const putBack = () =>
      changeTasks([...was.keys()], (task) => {
        const old = was.get(task.id)!;
        const fields = Object.keys(edits(old)) as (keyof TaskContent)[];
        return { ...task, ...Object.fromEntries(fields.map((field) => [field, old[field]])) };
      });
    toast(ours.say('tasksChanged', { count: before.length }), {
      label: ours.say('planUndo'),
      act: () => void putBack().catch((error: unknown) => tellWhyNot(error, ours)),
    });
  } catch (error) {
    tellWhyNot(error, ours);
  }
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
