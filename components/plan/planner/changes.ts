import type { PlanContent } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';

import { toast } from '../../ui/toast';
import type { OurWindow } from '../../window/window';
import { tellWhyNot } from '../ui/edit-and-tell';

/** So many items go in one order: their texts together are no more than a message may hold. */
export const atOnce = Math.min(1000, planLimits.atOnce);
const parts = <Value>(values: readonly Value[]): Value[][] =>
  Array.from({ length: Math.ceil(values.length / atOnce) }, (_, i) =>
    values.slice(i * atOnce, (i + 1) * atOnce),
  );

export interface Edit {
  id: string;
  edits: Partial<PlanContent>;
}

/** Changes many items, of each its own fields; all or none. @returns the edits that take it back */
export async function changeMany(changes: readonly Edit[]): Promise<Edit[]> {
  const back: Edit[] = [];
  try {
    await changeInParts(changes, back);
  } catch (error) {
    for (const part of parts(back)) await send('changePlanItems', part);
    throw error;
  }
  return back;
}

async function changeInParts(changes: readonly Edit[], back: Edit[]): Promise<void> {
  for (const part of parts(changes)) {
    const fields = new Map(part.map(({ id, edits }) => [id, Object.keys(edits) as (keyof PlanContent)[]]));
    for (const item of await send('changePlanItems', part))
      back.push({
        id: item.id,
        edits: Object.fromEntries(fields.get(item.id)!.map((field) => [field, item[field]])),
      });
  }
}

/** Changes many items and says so; what was before can be put back. */
export async function changeAndTell(
  changes: readonly Edit[],
  ours: OurWindow,
  said: (count: number) => string,
): Promise<void> {
  try {
    const back = await changeMany(changes);
    toast(said(back.length), {
      label: ours.say('planUndo'),
      act: () => void changeMany(back).catch((error: unknown) => tellWhyNot(error, ours)),
    });
  } catch (error) {
    tellWhyNot(error, ours);
  }
}

const remove = (ids: string[]) => send('deletePlanItems', ids);

/** Removes items and says so; they can be put back as they were. */
export async function removeAndTell(ids: readonly string[], ours: OurWindow): Promise<void> {
  const { say } = ours;
  try {
    const removed: Awaited<ReturnType<typeof remove>>[] = [];
    for (const part of parts(ids)) removed.push(await remove(part));
    const count = removed.reduce((sum, { items }) => sum + items.length, 0);
    toast(say('planViewRemoved', { count }), {
      label: say('planUndo'),
      act: () =>
        void Promise.all(removed.map((part) => send('putBackPlanItems', part))).catch((error: unknown) =>
          tellWhyNot(error, ours),
        ),
    });
  } catch (error) {
    tellWhyNot(error, ours);
  }
}
