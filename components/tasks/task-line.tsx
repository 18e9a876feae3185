import type { Task } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { openTask } from './new-task';
import { Standing } from './standing';
import { dueText, stateWords } from './task-words';

interface TaskLineProps {
  task: Task;
  now: number;
  /** The brand's name, where tasks of several stand together. */
  brand?: string | undefined;
  /** Says the state too: where it is not the heading. */
  withState?: boolean;
}

/** A task among others: its title opens the editor; by when, whose, and how far. */
export function TaskLine({ task, now, brand, withState = false }: TaskLineProps) {
  const ours = useWindow();
  const { say } = ours;
  const { checklist, assignee, accepter, state, priority, due } = task;
  const done = checklist.filter((one) => one.done).length;
  const about = [
    withState && say(stateWords[state]),
    [assignee.trim(), accepter.trim()].filter(Boolean).join(' → '),
    checklist.length > 0 && say('planItemChecked', { done, all: checklist.length }),
    brand,
  ].filter(Boolean);
  return (
    <div class="task-line">
      <button type="button" class="plain task-title" onClick={() => (openTask.value = { id: task.id })}>
        {task.title}
      </button>
      <p class="task-about">
        <Standing task={task} now={now} />
        {priority === 'urgent' && <span class="task-urgent-mark">{say('tasksUrgent')}</span>}
        {due && <span>{dueText(due, ours)}</span>}
        {about.length > 0 && <span class="soft">{about.join(' · ')}</span>}
      </p>
    </div>
  );
}
