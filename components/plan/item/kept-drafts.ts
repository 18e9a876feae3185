import { noDraft, seenBy, type ItemDraft } from '@/utils/domain/plan/draft';
import { isSame } from '@/utils/domain/plan/edit';
import { contentOf, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { report } from '@/utils/errors';
import { send } from '@/utils/messages/send';

import { leftDrafts } from '../../window/left-drafts';

/** What an item that is not kept yet begins with. */
export type Beginning = PlanContent & Pick<PlanItem, 'slot' | 'idea'>;

/** A draft of an item, as it lies on this computer until the store has it. */
export interface KeptDraft {
  item: string;
  /** Null: the item is kept, these are changes of it. */
  begin: Beginning | null;
  draft: ItemDraft;
}

/** Drafts of items: where one lies, and those that closed windows have left. */
export const { place: draftPlace, takeLeft, putBack } = leftDrafts<KeptDraft>('plan-draft:');

/**
 * Sends what windows that were closed left behind. What stands against another window's change, or cannot be kept now,
 * waits for its item to be opened.
 * @returns how many items have their words now
 */
export async function bringBack(): Promise<number> {
  let brought = 0;
  for (const one of await takeLeft()) {
    try {
      if (await kept(one)) brought++;
    } catch (error) {
      report(error, 'bringing a draft back');
      putBack(one.item, one);
    }
  }
  return brought;
}

async function kept({ item, begin, draft }: KeptDraft): Promise<boolean> {
  const { edits, seen } = draft;
  if (begin) {
    const [there] = await send('addPlanItems', [{ ...begin, ...edits, id: item }]);
    if (Object.entries(edits).every(([field, value]) => isSame(there?.[field as keyof PlanContent], value)))
      return true;
  }
  let edited = await send('editPlanItem', { id: item, seen, edits });
  // What stands against it may be what the closed window itself had sent.
  if (edited?.conflicts.length)
    edited = await send('editPlanItem', { id: item, seen: seenBy(draft, contentOf(edited.item)), edits });
  if (edited?.conflicts.length === 0) return true;
  putBack(item, { item, begin: null, draft });
  return false;
}

/** Drafts of one item, the later over the earlier. */
export const together = (left: readonly KeptDraft[]): ItemDraft =>
  left.reduce<ItemDraft>(
    (all, { draft }) => ({
      edits: { ...all.edits, ...draft.edits },
      seen: { ...draft.seen, ...all.seen },
      tried: { ...all.tried, ...draft.tried },
    }),
    noDraft,
  );
