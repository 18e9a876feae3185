import { noDraft, seenBy, type ItemDraft } from '@/utils/domain/plan/draft';
import { isSame } from '@/utils/domain/plan/edit';
import { contentOf, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { report } from '@/utils/errors';
import { send } from '@/utils/messages/send';

/** What an item that is not kept yet begins with. */
export type Beginning = PlanContent & Pick<PlanItem, 'slot' | 'idea'>;

/** A draft of an item, as it lies on this computer until the store has it. */
export interface KeptDraft {
  item: string;
  /** Null: the item is kept, these are changes of it. */
  begin: Beginning | null;
  draft: ItemDraft;
}

const prefix = 'plan-draft:';

/**
 * A place for one window's draft of one item. In local storage, which is written before the next line runs: a window that
 * is closed in the middle of a word loses nothing. A lock tells other windows that this one is still at it.
 */
export function draftPlace(item: string) {
  const key = `${prefix}${item}:${crypto.randomUUID()}`;
  let leave = () => {};
  void navigator.locks
    .request(key, () => new Promise<void>((resolve) => (leave = resolve)))
    .catch((error: unknown) => report(error, 'holding a draft'));
  return {
    put(kept: KeptDraft) {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch (error) {
        report(error, 'putting a draft by');
      }
    },
    clear: () => localStorage.removeItem(key),
    /** The window goes on without it: whatever lies here is anybody's to bring back. */
    leave: () => leave(),
  };
}

/** Drafts that no window is at any more, of one item or of all: they are taken out. */
export async function takeLeft(item?: string): Promise<KeptDraft[]> {
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map(({ name }) => name));
  const left: KeptDraft[] = [];
  for (const key of Object.keys(localStorage).toSorted()) {
    if (!key.startsWith(item === undefined ? prefix : `${prefix}${item}:`) || busy.has(key)) continue;
    try {
      left.push(JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft);
    } catch (error) {
      report(error, 'reading a draft');
    }
    localStorage.removeItem(key);
  }
  return left.filter((one) => one !== null);
}

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
      putBack(one);
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
  putBack({ item, begin: null, draft });
  return false;
}

function putBack(draft: KeptDraft): void {
  const place = draftPlace(draft.item);
  place.put(draft);
  place.leave();
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
