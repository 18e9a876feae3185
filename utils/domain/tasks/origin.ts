import type { Task, TaskOrigin } from './task';

/** True of two origins that are the same thing, whatever was read there each time. */
export const isSameOrigin = (
  one: Pick<TaskOrigin, 'kind' | 'id'> | null,
  other: Pick<TaskOrigin, 'kind' | 'id'> | null,
): boolean => one !== null && other !== null && one.kind === other.kind && one.id === other.id;

/** The tasks that were made of something: those that are not over first, then the latest first. */
export const tasksOf = (tasks: readonly Task[], origin: Pick<TaskOrigin, 'kind' | 'id'>): Task[] =>
  tasks
    .filter(({ from }) => isSameOrigin(from, origin))
    .toSorted(
      (a, b) => Number(isOver(a)) - Number(isOver(b)) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1),
    );

/** The task that was made of something; null: none was. */
export const taskOf = (tasks: readonly Task[], origin: Pick<TaskOrigin, 'kind' | 'id'>): Task | null =>
  tasksOf(tasks, origin)[0] ?? null;

/** Nothing is to be done any more. */
export const isOver = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'accepted' || state === 'dropped';
