import { dayOf } from '@/utils/domain/calendar';
import { dayMs } from '@/utils/domain/pace';
import { isOver } from '@/utils/domain/tasks/origin';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { lazy } from '../ui/lazy';

// What knows of clocks and zones is fetched where there is something to tell.
const TodayTold = lazy(async () => (await import('./today-told')).TodayTold);

/** What of today's plan is left, when the next is, and which tasks are due; leads to the planner. Nothing where there is nothing today. */
export function TodayLine() {
  // Days of other zones begin before and after ours.
  const items = useLive(() => {
    const [yesterday, tomorrow] = [-dayMs, dayMs].map((ms) => dayOf(new Date(Date.now() + ms)));
    return ownStore.plan.where('when.day').between(yesterday, tomorrow, true, true).toArray();
  }, []);
  const tasks = useLive(
    () => ownStore.tasks.filter((task) => task.due !== null && !isOver(task)).toArray(),
    [],
  );
  return items && tasks && items.length + tasks.length > 0 ? <TodayTold items={items} tasks={tasks} /> : null;
}
