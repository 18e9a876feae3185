import browser from 'webextension-polyfill';

import { deadlineOf, momentOf } from '@/utils/domain/plan/clock';
import type { PlanItem } from '@/utils/domain/plan/item';
import { graceMs } from '@/utils/domain/plan/late';
import { todayOf } from '@/utils/domain/plan/reminders';
import { taskStanding } from '@/utils/domain/tasks/standing';
import type { Task } from '@/utils/domain/tasks/task';
import { planView } from '@/utils/settings';

import { useWindow } from '../window/window';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface TodayToldProps {
  items: readonly PlanItem[];
  /** With a date, and not over. */
  tasks: readonly Task[];
}

/** Of these items, how many are left today, and when the next is; of the tasks, how many are due today, and late. */
export function TodayTold({ items, tasks }: TodayToldProps) {
  const { say, language } = useWindow();
  const now = Date.now();
  const { left, done } = todayOf(items, zone, now);
  const standings = tasks.map((task) => taskStanding(task, now));
  const lateTasks = standings.filter((one) => one === 'late').length;
  const dueTasks = standings.filter((one) => one === 'today').length;
  const toPublish = left.length + done > 0;
  if (!toPublish && lateTasks + dueTasks === 0) return null;
  const next = left
    .map(({ when }) => (when!.time === null ? 0 : (momentOf(when!) ?? 0)))
    .find((at) => at >= now);
  const late = left.filter(({ when }) => (deadlineOf(when!) ?? now) + graceMs < now).length;
  const n = left.length;
  const time = () =>
    new Intl.DateTimeFormat(language.value, { hour: 'numeric', minute: '2-digit' }).format(next);
  return (
    <section class="today-line" aria-label={say('planTab')}>
      {toPublish && (
        <p>
          <a href={planner} target="_blank">
            {n === 0
              ? say('planRemindTodayDone', { n: done })
              : next !== undefined
                ? say('planRemindTodayNext', { n, time: time() })
                : say('planRemindTodayAny', { n })}
          </a>
          {late > 0 && ` · ${say('planRemindLate', { late })}`}
        </p>
      )}
      {lateTasks + dueTasks > 0 && (
        <p>
          <a href={planner} target="_blank" onClick={() => void turnToTasks()}>
            {[
              dueTasks > 0 && say('tasksTodayDue', { n: dueTasks }),
              lateTasks > 0 && say('tasksTodayLate', { n: lateTasks }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </a>
        </p>
      )}
    </section>
  );
}

const planner = browser.runtime.getURL('sidepanel.html#plan');

/** The planner opens at the tasks. */
const turnToTasks = async () => planView.setValue({ ...(await planView.getValue()), place: 'tasks' });
