import type { BrandPlan } from '@/utils/domain/plan/brand-plan';
import { send } from '@/utils/messages/send';
import { ChangedMeanwhile, NewerStore } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';
import { brandPlanOf } from '@/utils/store/plan-frame';

import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';

/** One change after the other: each is made of what the last one left. */
let last: Promise<unknown> = Promise.resolve();

/** Changes a part of how a brand plans, of what is kept at that moment: what other windows changed of the rest stays. */
export function useKeepPlan(brand: string | null): (part: (plan: BrandPlan) => Partial<BrandPlan>) => void {
  const { say } = useWindow();
  return (part) => {
    const keep = async () => {
      const plan = await brandPlanOf(ownStore, brand);
      await send('saveBrandPlan', { ...plan, ...part(plan) });
    };
    last = last
      .then(keep)
      .catch((error: unknown) => {
        if (error instanceof ChangedMeanwhile) return keep();
        throw error;
      })
      .catch((error: unknown) => toast(say(error instanceof NewerStore ? 'faultNewerStore' : 'failed')));
  };
}
