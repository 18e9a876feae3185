import type { Period } from '../coverage';
import { deadlineOf } from '../plan/clock';
import type { Task } from '../tasks/task';

/** How tasks stand: what was accepted in a period, what is open now, and what of that is past its time. */
export interface TaskReport {
  /** The last accepted first. */
  done: Task[];
  /** What is due first; without a day last. Holds the overdue as well. */
  open: Task[];
  overdue: Task[];
}

export function taskReport(tasks: readonly Task[], period: Period, now: number): TaskReport {
  const dueAt = ({ due }: Task) => (due && deadlineOf(due)) ?? Infinity;
  const open = tasks
    .filter(({ state }) => state !== 'accepted' && state !== 'dropped')
    .toSorted((a, b) => (dueAt(a) === dueAt(b) ? (a.id < b.id ? -1 : 1) : dueAt(a) - dueAt(b)));
  return {
    done: tasks
      .filter(
        ({ state, acceptedAt }) =>
          state === 'accepted' && acceptedAt !== null && acceptedAt >= period.from && acceptedAt < period.to,
      )
      .toSorted((a, b) => b.acceptedAt! - a.acceptedAt! || (a.id < b.id ? -1 : 1)),
    open,
    overdue: open.filter((task) => dueAt(task) < now),
  };
}
