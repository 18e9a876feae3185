import { momentOf } from '../plan/clock';
import type { CalendarEntry } from '../plan/ics';
import type { Task, TaskState } from './task';

/** How a file names what has an id. */
export interface TaskWords {
  state(state: TaskState): string;
  brand(brand: string): string;
  urgent: string;
}

/**
 * The tasks that are due at some time, as entries of a calendar: events, for every calendar takes those, and only some take
 * to-dos (VTODO). Of a day the whole day, of an hour that moment.
 */
export function taskEntries(tasks: readonly Task[], words: TaskWords): CalendarEntry[] {
  return tasks.flatMap((task): CalendarEntry[] => {
    const { due, title, brief, acceptance, assignee, accepter } = task;
    const moment = due && momentOf(due);
    if (!due || moment === null) return [];
    const people = [assignee, accepter].map((name) => name.trim()).filter(Boolean);
    const urgent = task.priority === 'urgent' ? words.urgent : '';
    return [
      {
        uid: `task-${task.id.replaceAll(/[^\w.-]/g, '-')}@lorgnette`,
        title: inOneLine(title),
        description: plain(
          [
            [words.state(task.state), urgent].filter(Boolean).join(' · '),
            people.join(' → '),
            brief,
            acceptance,
          ]
            .filter(Boolean)
            .join('\n'),
        ),
        place: '',
        start: due.time === null ? { day: due.day } : moment,
        changedAt: task.updatedAt,
      },
    ];
  });
}

/** Without what no calendar takes: control characters but line ends and tabs. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
const inOneLine = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim();

/** What one column of a table of tasks holds. */
export const taskColumns = [
  'title',
  'state',
  'priority',
  'dueDay',
  'dueTime',
  'dueZone',
  'assignee',
  'accepter',
  'brand',
  'brief',
  'acceptance',
  'checklist',
  'outcome',
  'remark',
  'from',
  'acceptedOn',
] as const;
export type TaskColumn = (typeof taskColumns)[number];

/**
 * The tasks as a table that a spreadsheet takes.
 * @param dayAt the day of a moment, as the reader's clock has it
 */
export const taskSheet = (
  tasks: readonly Task[],
  head: (column: TaskColumn) => string,
  words: TaskWords,
  dayAt: (at: number) => string,
): { head: string[]; rows: string[][] } => ({
  head: taskColumns.map(head),
  rows: tasks.map((task) => {
    const cells: Record<TaskColumn, string> = {
      title: task.title,
      state: words.state(task.state),
      priority: task.priority === 'urgent' ? words.urgent : '',
      dueDay: task.due?.day ?? '',
      dueTime: task.due?.time ?? '',
      dueZone: task.due?.zone ?? '',
      assignee: task.assignee,
      accepter: task.accepter,
      brand: task.brand === null ? '' : words.brand(task.brand),
      brief: task.brief,
      acceptance: task.acceptance,
      checklist: task.checklist.map(({ text, done }) => `[${done ? 'x' : ' '}] ${text}`).join('\n'),
      outcome: task.outcome,
      remark: task.remark,
      from: task.from?.said ?? '',
      acceptedOn: task.acceptedAt === null ? '' : dayAt(task.acceptedAt),
    };
    return taskColumns.map((column) => cells[column]);
  }),
});
