import { dayOf } from '@/utils/domain/calendar';
import { dayMs } from '@/utils/domain/pace';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { lazy } from '../ui/lazy';

// What knows of clocks and zones is fetched where there is something to tell.
const TodayTold = lazy(async () => (await import('./today-told')).TodayTold);

/** What of today's plan is left, and when the next is; leads to the planner. Nothing where nothing was planned for today. */
export function TodayLine() {
  // Days of other zones begin before and after ours.
  const items = useLive(() => {
    const [yesterday, tomorrow] = [-dayMs, dayMs].map((ms) => dayOf(new Date(Date.now() + ms)));
    return ownStore.plan.where('when.day').between(yesterday, tomorrow, true, true).toArray();
  }, []);
  return items && items.length > 0 ? <TodayTold items={items} /> : null;
}
