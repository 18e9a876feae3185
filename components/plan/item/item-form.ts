import { computed, signal, type ReadonlySignal } from '@preact/signals';

import {
  answered,
  isEdited,
  noDraft,
  onItsWay,
  seenBy,
  settled,
  shownOf,
  tooLongOf,
  withEdit,
  type TooLong,
} from '@/utils/domain/plan/draft';
import type { Conflict } from '@/utils/domain/plan/edit';
import { isSame } from '@/utils/domain/plan/edit';
import { blankContent, contentOf, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { send } from '@/utils/messages/send';
import { ownStore } from '@/utils/store/own';

import { keeper, restMs, whileOpen, type Keeping } from '../../window/keeper';
import { draftPlace, takeLeft, together, type Beginning } from './kept-drafts';

/** What is chosen with a click is sent at once: each choice is a change of its own in the history. */
const chosen: readonly string[] = ['status', 'brand', 'rubric', 'category'] satisfies (keyof PlanContent)[];

/** An item while a person writes it. What is written is kept as they go. */
export interface ItemForm {
  readonly id: string;
  /** As it is kept; null: it is not (yet, or any more). */
  kept: ReadonlySignal<PlanItem | null>;
  /** False until it was read. */
  isRead: ReadonlySignal<boolean>;
  /** It was there, and was deleted. */
  isGone: ReadonlySignal<boolean>;
  /** Something is written that is not kept yet. */
  isEdited: ReadonlySignal<boolean>;
  now: ReadonlySignal<PlanContent>;
  conflicts: ReadonlySignal<Conflict[]>;
  tooLong: ReadonlySignal<TooLong[]>;
  keeping: ReadonlySignal<Keeping>;
  change(part: Partial<PlanContent>): void;
  settle(conflict: Conflict, whose: 'mine' | 'theirs'): void;
  /** Sends what was not sent yet. */
  flush(): Promise<void>;
  /** Makes sure that the item is kept, with nothing written too. False: it could not be. */
  ensure(): Promise<boolean>;
  /** What of it would be a new item, for keeping one that was deleted, or a copy. */
  copy(): Beginning;
  /** Keeps an item that was deleted elsewhere after all, as it is seen here. */
  keepAnew(): Promise<void>;
  /** Drops what was not kept. */
  drop(): void;
  /** Follows the store until the returned end. */
  follow(): () => void;
}

/** The form of an item that is kept (`begin` null), or of one that is to be. */
export function itemForm(id: string, begin: Beginning | null): ItemForm {
  const place = draftPlace(id);
  const draft = signal(noDraft);
  const kept = signal<PlanItem | null>(null);
  const isRead = signal(begin !== null);
  const isGone = signal(false);
  const base = computed<PlanContent>(() =>
    kept.value ? contentOf(kept.value) : (begin ?? blankContent(null)),
  );
  const shown = computed(() => shownOf(base.value, draft.value));
  const tooLong = computed(() => tooLongOf(draft.value.edits));
  const keeping = computed<Keeping>(() => {
    if (sender.trouble.value) return sender.trouble.value;
    if (sender.isSending.value || isEdited(draft.value)) return 'waiting';
    return kept.value ? 'kept' : 'blank';
  });

  const take = (item: PlanItem) => {
    if (kept.peek() && item.updatedAt < kept.peek()!.updatedAt) return;
    kept.value = item;
    isGone.value = false;
  };
  const put = (next: typeof noDraft) => {
    draft.value = next;
    if (isEdited(next)) place.put({ item: id, begin: kept.peek() ? null : begin, draft: next });
    else place.clear();
  };
  /** The edits that can be kept. */
  const sendable = (): Partial<PlanContent> => {
    const bad = new Set(tooLong.peek().map(({ field }) => field));
    return Object.fromEntries(
      Object.entries(draft.peek().edits).filter(([field]) => !bad.has(field as keyof PlanContent)),
    );
  };
  const create = async (edits: Partial<PlanContent>) => {
    const [item] = await send('addPlanItems', [{ ...begin!, ...edits, id }]);
    take(item!);
    // One that was made by an earlier asking has what stood there then: the rest is an edit of it.
    const is = contentOf(item!);
    for (const field of Object.keys(draft.peek().edits) as (keyof PlanContent)[])
      put(
        isSame(is[field], edits[field])
          ? answered(draft.peek(), { [field]: edits[field] }, [])
          : settled(is, draft.peek(), { field, network: null }, 'mine'),
      );
  };
  const edit = async (edits: Partial<PlanContent>) => {
    const seen = seenBy(draft.peek(), base.peek());
    const of = Object.fromEntries(
      Object.keys(edits).map((field) => [field, seen[field as keyof PlanContent]]),
    );
    const result = await send('editPlanItem', { id, seen: of, edits });
    if (!result) {
      isGone.value = true;
      return;
    }
    take(result.item);
    put(answered(draft.peek(), edits, result.conflicts));
    // What stood against it was one's own: now it is known.
    if (shown.peek().conflicts.length < result.conflicts.length) sender.again();
  };
  const sender = keeper('keeping a plan item', () => {
    const edits = sendable();
    if (Object.keys(edits).length === 0 || isGone.peek()) return null;
    return () => {
      put(onItsWay(draft.peek(), edits));
      return kept.peek() ? edit(edits) : create(edits);
    };
  });
  const { soon, flush } = sender;

  return {
    id,
    kept,
    isRead,
    isGone,
    isEdited: computed(() => isEdited(draft.value)),
    now: computed(() => shown.value.content),
    conflicts: computed(() => shown.value.conflicts),
    tooLong,
    keeping,
    change(part) {
      put(withEdit(base.peek(), draft.peek(), part));
      soon(Object.keys(part).every((field) => chosen.includes(field)) ? 0 : restMs);
    },
    settle(conflict, whose) {
      put(settled(base.peek(), draft.peek(), conflict, whose));
      void flush();
    },
    flush,
    async ensure() {
      await flush();
      if (kept.peek() || !begin) return kept.peek() !== null;
      return sender.run(() => create(sendable()));
    },
    copy: () => ({
      ...shown.peek().content,
      slot: null,
      idea: kept.peek()?.idea ?? begin?.idea ?? null,
    }),
    async keepAnew() {
      const [item, content] = [kept.peek(), shown.peek().content];
      // With its comments and files, as far as they are not cleared away; there again meanwhile, it stays as it is there.
      if (item) await send('putBackPlanItems', { items: [{ ...item, ...content }], changes: [] });
      else await send('addPlanItems', [{ ...content, slot: null, idea: null, id }]);
      isGone.value = false;
      await flush();
    },
    drop: () => put(noDraft),
    follow() {
      let isOver = false;
      const end = whileOpen({
        what: 'reading a plan item',
        read: () => ownStore.plan.get(id),
        next(item) {
          if (item) take(item);
          else if (kept.peek() || !begin) isGone.value = true;
          isRead.value = true;
        },
        flush,
      });
      void takeLeft(id).then((left) => {
        if (left.length === 0) return;
        if (isOver) return left.forEach((one) => place.put(one));
        put(together([...left, { item: id, begin: null, draft: draft.peek() }]));
        soon(restMs);
      });
      return () => {
        isOver = true;
        end();
        void flush().finally(() => {
          sender.end();
          place.leave();
        });
      };
    },
  };
}
