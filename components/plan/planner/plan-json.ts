import * as z from 'zod/mini';

import type { Brand } from '@/utils/domain/brand';
import { contentOf, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { contentShape } from '@/utils/store/plan-shapes';

const fileVersion = 1;
const id = z.string().check(z.minLength(1), z.maxLength(100));
const fileShape = z.object({
  lorgnette: z.literal('plan'),
  version: z.int(),
  brands: z.array(z.object({ id, name: z.string() })),
  items: z.array(z.extend(contentShape, { id })).check(z.maxLength(planLimits.items)),
});

/** Why a file is no plan; our windows have a sentence for each. */
export type JsonFault = 'notJson' | 'notPlan' | 'newer' | 'damaged';

/** The plan as a file: all that a person wrote of each item; its files, comments and history are a backup's. */
export function writePlan(items: readonly PlanItem[], brands: readonly Brand[]): string {
  const named = new Set(items.map(({ brand }) => brand));
  const file = {
    lorgnette: 'plan',
    version: fileVersion,
    brands: brands.filter((brand) => named.has(brand.id)).map(({ id, name }) => ({ id, name })),
    items: items.map((item) => ({ ...contentOf(item), id: item.id })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

export interface PlanRead {
  items: { id: string; content: PlanContent }[];
  /** Names of brands that are not here: their items come without a brand. */
  lost: string[];
}

/** What {@link writePlan} writes, checked. A brand is known by its id, else by its name. */
export function readPlan(
  text: string,
  here: readonly Brand[],
): PlanRead | { fault: JsonFault; where: string } {
  const fault = (why: JsonFault, where = '') => ({ fault: why, where });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fault('notJson');
  }
  if (typeof data !== 'object' || data === null || !('lorgnette' in data) || data.lorgnette !== 'plan')
    return fault('notPlan');
  if ('version' in data && typeof data.version === 'number' && data.version > fileVersion)
    return fault('newer');
  const { data: file, error } = fileShape.safeParse(data);
  if (!file) return fault('damaged', (error.issues[0]?.path ?? []).join('.').slice(0, 80));
  const lost = new Set<string>();
  const brandOf = (given: string | null): string | null => {
    if (given === null) return null;
    const name = file.brands.find((one) => one.id === given)?.name;
    const found = here.find((one) => one.id === given) ?? here.find((one) => one.name === name);
    if (!found) lost.add(name ?? given);
    return found?.id ?? null;
  };
  return {
    items: file.items.map(({ id: itemId, ...content }) => ({
      id: itemId,
      content: { ...content, brand: brandOf(content.brand) } as PlanContent,
    })),
    lost: [...lost],
  };
}
