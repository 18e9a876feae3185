import { useEffect, useState } from 'preact/hooks';

import type { Task } from '@/utils/domain/tasks/task';
import { useLive } from '@/utils/store/live';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

/** All tasks as they are now; undefined until first read. */
export const useTasks = (): Task[] | undefined => useLive(() => madeOf(ownStore, 'tasks'), []);

/** The moment, as often as lateness may have changed by it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Who plans are made with, of all brands, as far as they were remembered. */
export const useKnownPeople = (): string[] | undefined =>
  useLive(async () => {
    const [plans, tasks] = await Promise.all([ownStore.brandPlans.toArray(), ownStore.tasks.toArray()]);
    const names = [
      ...plans.flatMap(({ people }) => people.map(({ name }) => name)),
      ...tasks.flatMap(({ assignee, accepter }) => [assignee.trim(), accepter.trim()]),
    ];
    return [...new Set(names.filter(Boolean))].toSorted((a, b) => a.localeCompare(b));
  }, []);
