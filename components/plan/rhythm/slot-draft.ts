import { dayIn } from '@/utils/domain/calendar';
import { isDay, isTime } from '@/utils/domain/plan/clock';
import { faultOf } from '@/utils/domain/plan/recurrence';
import { formOf, ruleOf } from '@/utils/domain/plan/rule-form';
import type { Slot } from '@/utils/domain/plan/slot';
import type { SlotDraft } from '@/utils/settings';

import type { WindowWord } from '../../window/window';
import { ruleFaultWords } from './slot-words';

/** A slot that nothing was chosen for yet: once a week, today's weekday to begin with. */
export const blankDraft = (
  brand: string | null,
  network: Slot['network'],
  zone: string,
  now: number,
): SlotDraft => {
  const from = dayIn(zone, now);
  return {
    id: null,
    brand,
    network,
    rubric: null,
    category: null,
    format: null,
    every: 'week',
    interval: 1,
    weekdays: [(new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7],
    monthDays: '1',
    lastDay: false,
    time: '12:00',
    zone,
    from,
    until: '',
  };
};

/** The form of a slot; null where its rule says more than a form can. */
export function draftOf(slot: Slot): SlotDraft | null {
  const form = formOf(slot.rule);
  if (!form) return null;
  const { rule: _, ...rest } = slot;
  return {
    ...rest,
    ...form,
    monthDays: form.monthDays.filter((day) => day > 0).join(', '),
    lastDay: form.monthDays.includes(-1),
    until: slot.until ?? '',
  };
}

type NewSlot = Omit<Slot, 'id'> & { id: string | null };

/** The slot that a form says; or what is missing or wrong, as a sentence. */
export function slotOf(draft: SlotDraft): NewSlot | WindowWord {
  const { every, interval, weekdays, monthDays, lastDay, until, ...rest } = draft;
  if (interval === null || interval < 1) return 'planRhythmBadInterval';
  if (every === 'week' && weekdays.length === 0) return 'planRhythmNoDays';
  const numbers = monthDays
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  if (every === 'month') {
    if (numbers.some((day) => !Number.isInteger(day) || day < 1 || day > 31)) return 'planRhythmBadMonthDays';
    if (numbers.length === 0 && !lastDay) return 'planRhythmNoDays';
  }
  if (!isTime(rest.time)) return 'planRhythmNoTime';
  if (!isDay(rest.from) || (until !== '' && !isDay(until))) return 'planRhythmBadDay';
  const rule = ruleOf({ every, interval, weekdays, monthDays: lastDay ? [...numbers, -1] : numbers });
  const slot = { ...rest, rule, until: until === '' ? null : until };
  const fault = faultOf(slot);
  return fault ? ruleFaultWords[fault] : slot;
}
