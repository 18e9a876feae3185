import { useEffect, useMemo, useState } from 'preact/hooks';

import { filtered } from '@/utils/domain/plan/filter';
import type { PlanItem } from '@/utils/domain/plan/item';
import { daysFrom } from '@/utils/domain/plan/move';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';
import { planBetween, undatedPlan } from '@/utils/store/plan-days';

import { useWindow } from '../../window/window';
import { lensOf, type Lens } from './lens';
import type { Scene } from './scene';

/** The items of some days that the filter lets through; undefined until read. Read by their days only. */
export function useDays(scene: Scene, from: string, to: string): PlanItem[] | undefined {
  // Seen from another zone, an item may be of the day before, or after: none is more than a day and two hours ahead.
  const items = useLive(() => planBetween(ownStore, daysFrom(from, -2), daysFrom(to, 2)), [from, to]);
  return useFiltered(scene, items);
}

export const useUndated = (scene: Scene): PlanItem[] | undefined =>
  useFiltered(
    scene,
    useLive(() => undatedPlan(ownStore), []),
  );

export const useAll = (scene: Scene): PlanItem[] | undefined =>
  useFiltered(
    scene,
    useLive(() => planOf(ownStore), []),
  );

function useFiltered({ view, chosen }: Scene, items: PlanItem[] | undefined): PlanItem[] | undefined {
  const filter = JSON.stringify(view.filter);
  const now = useNow();
  return useMemo(
    () => items && filtered(items, view.filter, chosen?.id ?? null, Math.max(now, Date.now())),
    [items, filter, chosen?.id, now],
  );
}

/** How this planner says things; made anew when what is said may differ. */
export function useLens(scene: Scene, items: unknown): Lens {
  const ours = useWindow();
  const now = useNow();
  return useMemo(
    () => lensOf(scene, ours, Math.max(now, Date.now())),
    [scene.zone, scene.brands, scene.plans, ours.language.value, items, now],
  );
}

/** How often an open planner looks which items have become late. */
const lookAgainMs = 5 * 60_000;

/** When it was last looked at the clock. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
