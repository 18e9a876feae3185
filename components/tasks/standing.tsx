import './tasks.css';

import { taskStanding } from '@/utils/domain/tasks/standing';
import type { Task } from '@/utils/domain/tasks/task';

import { useWindow } from '../window/window';
import { taskStandingWords } from './task-words';

/** That a task is late, or due soon; nothing where there is nothing to say. */
export function Standing({ task, now }: { task: Pick<Task, 'state' | 'due'>; now: number }) {
  const { say } = useWindow();
  const standing = taskStanding(task, now);
  const word = taskStandingWords[standing];
  return word && <span class={`task-standing ${standing}`}>{say(word)}</span>;
}
