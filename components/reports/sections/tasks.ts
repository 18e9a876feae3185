import type { Block, Cell } from '@/utils/domain/reports/document';
import { taskReport } from '@/utils/domain/reports/tasks';
import type { Task } from '@/utils/domain/tasks/task';

import { stateWords } from '../../tasks/task-words';
import type { ReportData } from '../report-data';
import { shortened, type Teller } from '../teller';
import { nothingTold, sentences, type Told } from './section';

const mostListed = 40;

/** What was done in the period, what is still open, and what of that is past its time. */
export function tasksSection(data: ReportData, tell: Teller): Told {
  const { say } = tell;
  const { done, open, overdue } = taskReport(data.tasks, tell.bounds, tell.now);
  if (done.length + open.length === 0)
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoTasks') }] };
  const late = new Set(overdue.map(({ id }) => id));
  return {
    text: sentences(
      done.length > 0 && say('reportSaidDone', { n: done.length, when: tell.words.when }),
      open.length > 0 && say('reportSaidOpen', { n: open.length, day: tell.day(tell.now) }),
      overdue.length > 0 && say('reportSaidOverdue', { n: overdue.length }),
    ),
    blocks: [
      ...tableOf(say('reportTasksDone'), done, new Set(), tell),
      ...tableOf(say('reportTasksOpen'), open, late, tell),
    ],
    findings: overdue.map((task) => ({
      id: `task ${task.id}`,
      said: say('reportTaskFinding', {
        title: shortened(task.title, 120),
        day: task.due ? dayText(task.due.day, tell) : '',
        who: task.assignee.trim() === '' ? 'none' : shortened(task.assignee, 60),
      }),
    })),
    summary: [],
    used: [],
  };
}

function tableOf(title: string, tasks: readonly Task[], late: ReadonlySet<string>, tell: Teller): Block[] {
  const { say } = tell;
  if (tasks.length === 0) return [];
  return [
    {
      kind: 'table',
      title,
      head: [
        { text: say('reportTaskHead') },
        { text: say('reportAssignee') },
        { text: say('reportDue') },
        { text: say('reportState') },
      ],
      rows: tasks
        .slice(0, mostListed)
        .map((task): Cell[] => [
          shortened(task.title),
          shortened(task.assignee, 60),
          task.due ? dayText(task.due.day, tell) : say('reportNoDue'),
          late.has(task.id)
            ? { text: say('reportTaskLate', { state: say(stateWords[task.state]) }), tone: 'poor' }
            : { text: say(stateWords[task.state]), tone: task.state === 'accepted' ? 'good' : 'plain' },
        ]),
      total: null,
      note: tasks.length > mostListed ? say('reportFirstOf', { shown: mostListed, all: tasks.length }) : '',
    },
  ];
}

const dayText = (day: string, { language }: Teller): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
