import { signal } from '@preact/signals';

import { taskOf } from '@/utils/domain/tasks/origin';
import type { Task, TaskOrigin } from '@/utils/domain/tasks/task';
import { report } from '@/utils/errors';
import { ownStore } from '@/utils/store/own';

/** A task that is to be made: of what, and what it begins with. */
export interface AskedTask {
  origin: TaskOrigin | null;
  beginning: Partial<Task>;
}

/** What the editor of a task shows: one that is kept, or one that is new. */
export type OpenTask =
  | AskedTask
  | {
      id: string;
      /** What was to be made a task of, where this one was made of it before. */
      again?: AskedTask;
    };

/** The task whose editor is open; null: none. The panel shows it over whatever is there. */
export const openTask = signal<OpenTask | null>(null);

/**
 * Opens the editor of a new task with these fields filled in: it is kept when it has a title. Where a task was made of this
 * origin before, that one is opened, and says so.
 */
export function newTask(origin: TaskOrigin | null, beginning: Partial<Task>): void {
  const asked = { origin, beginning };
  if (!origin) {
    openTask.value = asked;
    return;
  }
  import('@/utils/store/made')
    .then(({ madeOf }) => madeOf(ownStore, 'tasks'))
    .then((tasks) => taskOf(tasks, origin))
    .catch((error: unknown) => report(error, 'looking for a task of the same origin'))
    .then((there) => (openTask.value = there ? { id: there.id, again: asked } : asked))
    .catch((error: unknown) => report(error, 'opening a task'));
}
