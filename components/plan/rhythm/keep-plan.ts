import type { BrandPlan } from '@/utils/domain/plan/brand-plan';

import { whyNot } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan } from '../ui/brand-plan';

/** One change after the other: each is made of what the last one left. */
let last: Promise<unknown> = Promise.resolve();

/** Changes a part of how a brand plans, of what is kept at that moment: what other windows changed of the rest stays. */
export function useKeepPlan(brand: string | null): (part: (plan: BrandPlan) => Partial<BrandPlan>) => void {
  const { say } = useWindow();
  return (part) => {
    last = last.then(() => changeBrandPlan(brand, part)).catch((error: unknown) => toast(say(whyNot(error))));
  };
}
