import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';

import { blankGuide, type Guide } from '@/utils/domain/hashtags/guide';
import { report } from '@/utils/errors';
import { send } from '@/utils/messages/send';
import { guideDraftOf, type GuideDraft } from '@/utils/settings';
import { guideOf } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

/** A brand's guide while a person writes it. */
export interface GuideForm {
  /** As it is kept; null: there is none; undefined: not read yet. */
  kept: ReadonlySignal<Guide | null | undefined>;
  draft: ReadonlySignal<GuideDraft>;
  /** What the form shows. */
  now: ReadonlySignal<Guide>;
  isChanged: ReadonlySignal<boolean>;
  /** Another window has kept or deleted the guide since these changes began. */
  isOvertaken: ReadonlySignal<boolean>;
  change(part: Partial<Guide>): void;
  /** Puts another guide into the form in place of what stands in it. */
  replace(guide: Guide): void;
  type(part: Partial<Pick<GuideDraft, 'pasted' | 'use'>>): void;
  /** Drops what was changed; returns it, for putting it back. */
  drop(): GuideDraft;
  putBack(draft: GuideDraft): void;
  /** @throws ChangedMeanwhile unless it is to be written over */
  save(over: boolean): Promise<void>;
  remove(): Promise<Guide | null>;
}

const nothingTyped: GuideDraft = { guide: null, pasted: '', use: 'allowed' };

/** The form of a brand's guide. What is changed in it outlives the window until it is saved or dropped. */
export function useGuide(brand: string): GuideForm {
  const kept = useSignal<Guide | null | undefined>(undefined);
  const draft = useSignal(nothingTyped);
  const isChanged = useComputed(
    () => draft.value.guide !== null && textOf(draft.value.guide) !== textOf(kept.value ?? null),
  );
  const now = useComputed(() =>
    isChanged.value ? draft.value.guide! : (kept.value ?? blankGuide(brand, 0)),
  );
  const isOvertaken = useComputed(
    () => isChanged.value && draft.value.guide!.updatedAt !== (kept.value?.updatedAt ?? 0),
  );
  const item = guideDraftOf(brand);
  useEffect(() => {
    let end = () => {};
    let isOver = false;
    void item.getValue().then((left) => {
      if (isOver) return;
      if (left) draft.value = left;
      const subscription = liveQuery(() => guideOf(ownStore, brand)).subscribe({
        next: (guide) => (kept.value = guide),
        error: (error: unknown) => report(error, 'reading a guide'),
      });
      end = () => subscription.unsubscribe();
    });
    return () => {
      isOver = true;
      end();
    };
  }, []);
  const put = (next: GuideDraft) => {
    draft.value = next;
    const isNothing = next.guide === null && next.pasted === '';
    void item.setValue(isNothing ? null : next);
  };
  // Changed to and fro it is as it is kept: that is no change, whatever is kept later.
  const replace = (guide: Guide) =>
    put({ ...draft.peek(), guide: textOf(guide) === textOf(kept.peek() ?? null) ? null : guide });
  return {
    kept,
    draft,
    now,
    isChanged,
    isOvertaken,
    replace,
    change: (part) => replace({ ...now.peek(), ...part }),
    type: (part) => put({ ...draft.peek(), ...part }),
    drop() {
      const dropped = draft.peek();
      put(nothingTyped);
      return dropped;
    },
    putBack: put,
    async save(over) {
      const sent = now.peek();
      const seen = over ? (kept.peek()?.updatedAt ?? 0) : sent.updatedAt;
      const saved = await send('saveGuide', { ...sent, updatedAt: seen });
      kept.value = saved;
      const { guide } = draft.peek();
      // What was typed while it was being kept is not lost.
      put({
        ...draft.peek(),
        guide: guide === sent ? null : guide && { ...guide, updatedAt: saved.updatedAt },
      });
    },
    async remove() {
      const removed = await send('deleteGuide', brand);
      put(nothingTyped);
      kept.value = null;
      return removed;
    },
  };
}

/** What of a guide a person writes. By name: what was in session storage comes back in another order. */
const textOf = (guide: Guide | null): string =>
  JSON.stringify(guide && { ...guide, updatedAt: 0 }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
