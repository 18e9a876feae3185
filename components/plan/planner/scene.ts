import { useMemo, useState } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { blankPlan, type BrandPlan } from '@/utils/domain/plan/brand-plan';
import { planViewFrom, type PlanView } from '@/utils/domain/plan/plan-view';
import { planView } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { useBrands } from '../../brands/brands';
import { browserZone } from '../../competitors/period';
import { useStored } from '../../window/stored';

/** What every part of the planner looks at: whose plan, how it is narrowed, by whose clock. */
export interface Scene {
  brands: readonly Brand[];
  chosen: Brand | null;
  /** How the chosen brand plans. */
  plan: BrandPlan;
  /** How each brand plans that has said so, by its id. */
  plans: ReadonlyMap<string, BrandPlan>;
  view: PlanView;
  change(part: Partial<PlanView>): void;
  /** The zone that times are shown in. */
  zone: string;
}

/** Undefined until all of it was read. */
export function useScene(): Scene | undefined {
  const brands = useBrands();
  const [kept, keep] = useStored(planView);
  const rows = useLive(() => ownStore.brandPlans.toArray(), []);
  const plans = useMemo(() => new Map((rows ?? []).map((row) => [row.brand, row])), [rows]);
  // What is typed here is not overtaken by the news of what was kept a letter ago.
  const [typed, setTyped] = useState<string | null>(null);
  const view = useMemo(() => {
    if (!kept) return undefined;
    const read = planViewFrom(kept);
    return typed === null ? read : { ...read, filter: { ...read.filter, text: typed } };
  }, [kept, typed]);
  if (!brands || !view || !rows) return undefined;
  const plan = plans.get(brands.chosen?.id ?? '') ?? blankPlan(brands.chosen?.id ?? '');
  return {
    brands: brands.all,
    chosen: brands.chosen,
    plan,
    plans,
    view,
    change(part) {
      if (part.filter) setTyped(part.filter.text);
      keep({ ...view, ...part });
    },
    zone: (view.clock === 'plan' ? plan.zone : null) ?? browserZone(),
  };
}
