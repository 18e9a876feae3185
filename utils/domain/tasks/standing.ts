import { daysBefore } from '../calendar';
import { deadlineOf, whenAt } from '../plan/clock';
import { isOver } from './origin';
import type { Task } from './task';

/** How a task stands against its due time. `soon`: within two days. `over`: accepted or dropped, whenever it was due. */
export type TaskStanding = 'over' | 'late' | 'today' | 'soon' | 'ahead' | 'undated';

const soonDays = 2;

type Timed = Pick<Task, 'state' | 'due'>;

/** How a task stands at a moment. Days are those of the zone it is due in. A due time that no clock shows is none. */
export function taskStanding(task: Timed, now: number): TaskStanding {
  if (isOver(task)) return 'over';
  const deadline = dueAt(task);
  if (!task.due || deadline === null) return 'undated';
  if (now > deadline) return 'late';
  const today = dayAt(now, task.due.zone);
  if (task.due.day <= today) return 'today';
  return task.due.day <= daysBefore(today, -soonDays) ? 'soon' : 'ahead';
}

/** The last moment at which a task is not late: its hour, or the end of its day; null: it has none. */
export const dueAt = ({ due }: Pick<Task, 'due'>): number | null =>
  due && remembered(deadlines, `${due.day} ${due.time ?? ''} ${due.zone}`, () => deadlineOf(due));

/** The day that the clocks of a zone show. */
const dayAt = (now: number, zone: string): string =>
  remembered(days, `${now} ${zone}`, () => whenAt(now, zone).day);

// Reckoning with zones takes its time, and many tasks are due alike.
const deadlines = new Map<string, number | null>();
const days = new Map<string, string>();
const mostRemembered = 5000;

function remembered<Value>(known: Map<string, Value>, key: string, reckon: () => Value): Value {
  const there = known.get(key);
  if (there !== undefined) return there;
  if (known.size >= mostRemembered) known.clear();
  const value = reckon();
  known.set(key, value);
  return value;
}

export const taskGroups = ['late', 'today', 'week', 'later', 'undated', 'over'] as const;
/** Under which heading of the list a task stands. `week`: in the seven days after today. */
export type TaskGroup = (typeof taskGroups)[number];

/** The heading of a task; each has one. */
export function groupOf(task: Timed, now: number): TaskGroup {
  const standing = taskStanding(task, now);
  if (standing === 'soon') return 'week';
  if (standing !== 'ahead') return standing;
  const { day, zone } = task.due!;
  return day <= daysBefore(dayAt(now, zone), -7) ? 'week' : 'later';
}

/** The tasks under their headings, each heading in the order of `ordered`. */
export function grouped<Of extends Ordered>(tasks: readonly Of[], now: number): Record<TaskGroup, Of[]> {
  const groups = Object.fromEntries(taskGroups.map((group) => [group, [] as Of[]])) as Record<
    TaskGroup,
    Of[]
  >;
  for (const task of ordered(tasks)) groups[groupOf(task, now)].push(task);
  return groups;
}

type Ordered = Pick<Task, 'id' | 'state' | 'due' | 'priority' | 'createdAt' | 'updatedAt' | 'acceptedAt'>;

/**
 * What is to be done next first: urgent before usual, then by when it is due, what has no date last, then as they were made.
 * What is over comes after all of it, the latest first. The same order whatever order they come in.
 */
export function ordered<Of extends Ordered>(tasks: readonly Of[]): Of[] {
  const keys = new Map(tasks.map((task) => [task, keyOf(task)]));
  return tasks.toSorted((a, b) => {
    const [one, other] = [keys.get(a)!, keys.get(b)!];
    const at = one.findIndex((part, i) => part !== other[i]);
    return at === -1 ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : one[at]! - other[at]!;
  });
}

const keyOf = (task: Ordered): readonly [number, number, number, number] =>
  isOver(task)
    ? [1, -(task.acceptedAt ?? task.updatedAt), 0, 0]
    : [0, task.priority === 'urgent' ? 0 : 1, dueAt(task) ?? Number.MAX_SAFE_INTEGER, task.createdAt];
