import type { PlanContent, PlanItem } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';

import { whyNot } from '../../brands/brands';
import { toast } from '../../ui/toast';
import type { OurWindow } from '../../window/window';

/** Says why a change of the plan was not made. */
export function tellWhyNot(error: unknown, { say }: Pick<OurWindow, 'say'>): void {
  toast(error instanceof Full ? say('planViewFull', { most: planLimits.items }) : say(whyNot(error)));
}

/**
 * Changes fields of an item that a person saw otherwise; says what became of it, and can take it back. What another window
 * has changed meanwhile stays, and that is said.
 * @returns true when it was changed
 */
export async function editAndTell(
  { id }: Pick<PlanItem, 'id'>,
  seen: Partial<PlanContent>,
  edits: Partial<PlanContent>,
  said: string,
  ours: Pick<OurWindow, 'say'>,
): Promise<boolean> {
  const { say } = ours;
  const edit = async (from: Partial<PlanContent>, to: Partial<PlanContent>): Promise<boolean> => {
    try {
      const edited = await send('editPlanItem', { id, seen: from, edits: to });
      if (edited?.conflicts.length === 0) return true;
      toast(say(edited ? 'planItemOther' : 'planItemGone'));
    } catch (error) {
      tellWhyNot(error, ours);
    }
    return false;
  };
  const isDone = await edit(seen, edits);
  if (isDone) toast(said, { label: say('planUndo'), act: () => void edit(edits, seen) });
  return isDone;
}
