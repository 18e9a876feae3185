import { isOver } from './origin';
import { taskStanding } from './standing';
import { taskStates, type Task, type TaskState } from './task';

/** Which tasks are shown. Null: whatever it is; '' of a person: those that nobody has. */
export interface TaskFilter {
  brand: 'chosen' | 'all' | 'none';
  /** Who does it, or accepts it. */
  person: string | null;
  /** `late`: what is past its due time. */
  state: TaskState | 'late' | null;
  text: string;
}

export const everyTask: TaskFilter = { brand: 'chosen', person: null, state: null, text: '' };

/** True of a filter that leaves something out besides what the brand does. */
export const isTaskNarrowed = ({ person, state, text }: TaskFilter): boolean =>
  person !== null || state !== null || text.trim() !== '';

/** How a person last looked at the tasks. */
export interface TaskView {
  place: 'list' | 'board';
  filter: TaskFilter;
}

/** A view as it was kept, whichever build kept it: what is not known now is as it is by default. */
export function taskViewFrom({ place, filter }: Partial<TaskView>): TaskView {
  const kept = { ...everyTask, ...filter };
  return {
    place: place === 'board' ? 'board' : 'list',
    filter: {
      ...kept,
      brand: (['all', 'none'] as const).find((one) => one === kept.brand) ?? 'chosen',
      state: [...taskStates, 'late' as const].find((one) => one === kept.state) ?? null,
    },
  };
}

/**
 * The tasks that a filter lets through.
 * @param chosen the brand a person works for now; null: none, then its filter lets all through
 */
export function filteredTasks(
  tasks: readonly Task[],
  { brand, person, state, text }: TaskFilter,
  chosen: string | null,
  now: number,
): Task[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return tasks.filter((task) => {
    if (brand === 'none' && task.brand !== null) return false;
    // What is of no brand is of every brand's, as in the plan.
    if (brand === 'chosen' && chosen !== null && task.brand !== null && task.brand !== chosen) return false;
    if (person === '' && task.assignee.trim() !== '') return false;
    if (person && task.assignee.trim() !== person && task.accepter.trim() !== person) return false;
    if (state === 'late' ? taskStanding(task, now) !== 'late' : state !== null && task.state !== state)
      return false;
    return words.length === 0 || hasAll(task, words);
  });
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** All words stand in one task, whichever of its texts they stand in. */
function hasAll(task: Task, words: readonly string[]): boolean {
  const { title, brief, acceptance, outcome, remark, assignee, accepter, checklist, from } = task;
  const texts = [title, brief, acceptance, outcome, remark, assignee, accepter, from?.said ?? ''];
  const all = plain([...texts, ...checklist.map((one) => one.text)].join('\n'));
  return words.every((word) => all.includes(word));
}

/** What one person has before them. A task counts once: with who does it, or, handed over, with who accepts it. */
export interface Load {
  /** '': nobody. */
  person: string;
  /** To be done, or being done. */
  open: number;
  /** Of those, past their due time. */
  late: number;
  /** Handed over, and to be accepted by them. */
  toAccept: number;
}

/** What each has before them, the most first. Of who has nothing, nothing is said. */
export function loads(tasks: readonly Task[], now: number): Load[] {
  const all = new Map<string, Load>();
  const of = (name: string): Load => {
    const person = name.trim();
    const found = all.get(person) ?? { person, open: 0, late: 0, toAccept: 0 };
    all.set(person, found);
    return found;
  };
  for (const task of tasks) {
    if (isOver(task)) continue;
    if (task.state === 'toAccept') of(task.accepter).toAccept++;
    else {
      const load = of(task.assignee);
      load.open++;
      if (taskStanding(task, now) === 'late') load.late++;
    }
  }
  return [...all.values()].toSorted(
    (a, b) => b.open + b.toAccept - a.open - a.toAccept || (a.person < b.person ? -1 : 1),
  );
}

/** Everybody who does or accepts something, in the order of the alphabet. */
export const peopleOf = (tasks: readonly Pick<Task, 'assignee' | 'accepter'>[]): string[] =>
  [
    ...new Set(tasks.flatMap(({ assignee, accepter }) => [assignee.trim(), accepter.trim()]).filter(Boolean)),
  ].toSorted((a, b) => a.localeCompare(b));
