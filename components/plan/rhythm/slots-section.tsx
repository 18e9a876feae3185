import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import type { Slot } from '@/utils/domain/plan/slot';
import { send } from '@/utils/messages/send';
import { slotDraft, type SlotDraft } from '@/utils/settings';

import { EmptyState } from '../../ui/empty-state';
import { toast } from '../../ui/toast';
import { useStored } from '../../window/stored';
import { useWindow } from '../../window/window';
import { slotKind } from '../plan-gap';
import { Gaps } from './gaps';
import type { RhythmView } from './rhythm';
import { blankDraft, draftOf } from './slot-draft';
import { SlotForm } from './slot-form';
import { dayText, slotText } from './slot-words';

/** The slots that come round, and the days of the next weeks for which nothing is planned yet. */
export function SlotsSection(view: RhythmView) {
  const { brand, slots, plan, zone, now } = view;
  const ours = useWindow();
  const { say } = ours;
  const [kept, setDraft] = useStored(slotDraft);
  if (kept === undefined) return null;
  // One that is being written for another brand waits there.
  const draft = kept && kept.brand === (brand?.id ?? null) ? kept : null;
  const own = brand?.accounts.filter(({ role }) => role === 'own').map((one) => one.network) ?? [];
  const begin = (next: SlotDraft | null) => {
    if (next === null) return toast(say('planRhythmNoForm'));
    setDraft(next);
    if (kept !== null) toast(say('planRhythmDropped'), { label: say('planUndo'), act: () => setDraft(kept) });
  };
  const remove = async (slot: Slot) => {
    const removed = await send('deleteSlot', slot.id).catch(() => {
      toast(say('failed'));
    });
    if (removed)
      toast(say('planRhythmDeleted'), {
        label: say('planUndo'),
        act: () => void send('putBackSlot', removed).catch(() => toast(say('failed'))),
      });
  };
  const form = draft && (
    <SlotForm
      key={draft.id}
      draft={draft}
      brand={brand}
      categories={plan.categories}
      zone={zone}
      type={setDraft}
      done={() => setDraft(null)}
    />
  );
  const isNew = draft !== null && !slots.some(({ id }) => id === draft.id);
  const sorted = slots.toSorted((a, b) =>
    a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1,
  );
  return (
    <>
      {slots.length === 0 && draft === null && (
        <EmptyState title={say('planRhythmNoneTitle')} text={say('planRhythmNoneText')} />
      )}
      {isNew ? (
        form
      ) : (
        <button
          class={slots.length === 0 ? 'strong slot-new' : 'slot-new'}
          onClick={() =>
            begin(
              blankDraft(
                brand?.id ?? null,
                ruledNetworks.find((one) => own.includes(one)) ?? 'telegram',
                zone,
                now,
              ),
            )
          }
        >
          {say('planRhythmNew')}
        </button>
      )}
      {sorted.length > 0 && (
        <ul class="slot-list" aria-label={say('planRhythmSlots')}>
          {sorted.map((slot) =>
            slot.id === draft?.id ? (
              <li key={slot.id}>{form}</li>
            ) : (
              <li key={slot.id}>
                <b>{kindOf(slot)}</b>
                <span>{slotText(slot, zone, ours)}</span>
                {slot.until !== null && (
                  <span class="soft">{say('planRhythmUntilDay', { day: dayText(slot.until, ours) })}</span>
                )}
                <span class="slot-buttons">
                  <button class="plain" onClick={() => begin(draftOf(slot))}>
                    {say('planRhythmEdit')}
                    <span class="unseen"> {kindOf(slot)}</span>
                  </button>
                  <button class="plain" onClick={() => void remove(slot)}>
                    {say('planRhythmDelete')}
                    <span class="unseen"> {kindOf(slot)}</span>
                  </button>
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      {slots.length > 0 && <Gaps {...view} />}
    </>
  );

  function kindOf(slot: Slot): string {
    return slotKind(slot, plan.categories, say);
  }
}
