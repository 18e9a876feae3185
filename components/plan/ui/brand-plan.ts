import type { BrandPlan } from '@/utils/domain/plan/brand-plan';
import { send } from '@/utils/messages/send';
import { ChangedMeanwhile } from '@/utils/store/errors';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { brandPlanOf } from '@/utils/store/plan-frame';

/** How a brand plans, as it is now; undefined until first read. */
export const useBrandPlan = (brand: string | null): BrandPlan | undefined =>
  useLive(() => brandPlanOf(ownStore, brand), [brand]);

/**
 * Changes how a brand plans, made from what is kept at that moment: what another window has changed meanwhile stays.
 * @returns the plan as it was before
 */
export async function changeBrandPlan(
  brand: string | null,
  change: (plan: BrandPlan) => Partial<BrandPlan>,
): Promise<BrandPlan> {
  for (let left = 3; ; left--) {
    const plan = await brandPlanOf(ownStore, brand);
    try {
      await send('saveBrandPlan', { ...plan, ...change(plan) });
      return plan;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || left === 0) throw error;
    }
  }
}
