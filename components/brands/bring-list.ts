import { send } from '@/utils/messages/send';
import { brandsNow } from '@/utils/store/live';

import type { ListPlan } from './list';

/** Adds what a list brings, brand by brand, and tells how many accounts were new. */
export async function bringList({ brands }: ListPlan): Promise<number> {
  let sum = 0;
  for (const { id, name, add } of brands) {
    if (add.length === 0) continue;
    const brand = id ?? (await brandCalled(name));
    const { added } = await send('addAccounts', { brand, accounts: add });
    sum += added;
  }
  return sum;
}

/** The brand of a name: made now, unless another window has since. */
async function brandCalled(name: string): Promise<string> {
  const there = (await brandsNow()).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return there ? there.id : (await send('createBrand', name)).id;
}
