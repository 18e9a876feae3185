import { dayOf } from '@/utils/domain/calendar';
import { ordered } from '@/utils/domain/tasks/standing';
import type { Task } from '@/utils/domain/tasks/task';
import { taskEntries, taskSheet, type TaskColumn } from '@/utils/domain/tasks/tasks-out';
import { report } from '@/utils/errors';

import { csv } from '../posts/export';
import { download } from '../ui/download';
import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { stateWords } from './task-words';

const columnWords = {
  title: 'tasksTitle',
  state: 'tasksState',
  priority: 'tasksColumnPriority',
  dueDay: 'tasksColumnDueDay',
  dueTime: 'tasksColumnDueTime',
  dueZone: 'tasksColumnDueZone',
  assignee: 'planItemAssignee',
  accepter: 'tasksAccepter',
  brand: 'brand',
  brief: 'tasksBrief',
  acceptance: 'tasksAcceptance',
  checklist: 'tasksChecklist',
  outcome: 'tasksOutcome',
  remark: 'tasksRemark',
  from: 'tasksFrom',
  acceptedOn: 'tasksColumnAcceptedOn',
} as const satisfies Record<TaskColumn, WindowWord>;

/** The tasks that are shown, as a table and as a calendar. */
export function OutPart({ tasks, brand }: { tasks: readonly Task[]; brand(id: string): string }) {
  const { say, language } = useWindow();
  const words = {
    state: (state: Task['state']) => say(stateWords[state]),
    brand,
    urgent: say('tasksUrgent'),
  };
  const name = () => ['lorgnette', say('tasksFileName'), dayOf(new Date())].join(' ');
  const make = async (what: () => void | Promise<void>) => {
    try {
      await what();
      toast(say('compareExported'));
    } catch (error) {
      report(error, 'writing tasks to a file');
      toast(say('failed'));
    }
  };
  const table = () => {
    const { head, rows } = taskSheet(
      ordered(tasks),
      (column) => say(columnWords[column]),
      words,
      (at) => dayOf(new Date(at)),
    );
    download(name(), 'csv', csv(head, rows, language.value));
  };
  const calendar = async () => {
    const { calendarFile } = await import('../plan/planner/plan-ics');
    download(name(), 'ics', await calendarFile(say('tasksPart'), taskEntries(ordered(tasks), words)));
  };
  return (
    <div class="task-out" role="group" aria-label={say('tasksOut')}>
      <button type="button" disabled={tasks.length === 0} onClick={() => void make(table)}>
        CSV
      </button>
      <button
        type="button"
        title={say('tasksIcsHint')}
        disabled={!tasks.some(({ due }) => due !== null)}
        onClick={() => void make(calendar)}
      >
        {say('tasksIcs')}
      </button>
    </div>
  );
}
