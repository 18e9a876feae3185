import type { Task, TaskState } from './task';

/**
 * Where a task can go from each state, the way on first. It is accepted only out of "to accept", so that something was handed over; what was
 * accepted may turn out not to be done after all, and what was dropped may be taken up again.
 */
export const movesFrom: Readonly<Record<TaskState, readonly TaskState[]>> = {
  toDo: ['doing', 'toAccept', 'dropped'],
  doing: ['toAccept', 'toDo', 'dropped'],
  toAccept: ['accepted', 'doing', 'dropped'],
  accepted: ['doing'],
  dropped: ['toDo'],
};

export const mayMove = (from: TaskState, to: TaskState): boolean => movesFrom[from].includes(to);

/** What is asked for with a move: what is handed over, or why it was not accepted; null: nothing. */
export const askedWith = (from: TaskState, to: TaskState): 'outcome' | 'remark' | null =>
  to === 'toAccept' ? 'outcome' : from === 'toAccept' && to === 'doing' ? 'remark' : null;

/**
 * The task in another state, with all else as it was; when it was accepted is known only while it is.
 * Null where it cannot go there: see movesFrom.
 */
export function moved<Of extends Pick<Task, 'state' | 'acceptedAt'>>(
  task: Of,
  state: TaskState,
  now: number,
): Of | null {
  if (task.state === state) return task;
  if (!mayMove(task.state, state)) return null;
  return { ...task, state, acceptedAt: state === 'accepted' ? now : null };
}
