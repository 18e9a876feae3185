import { daysBefore } from '../calendar';
import { dayMs } from '../pace';
import { momentOf } from './clock';
import type { PlanItem } from './item';
import { occurrences, type Occurrence } from './recurrence';
import type { Slot } from './slot';

/** A day on which a slot comes round and nothing is planned for it. */
export interface Gap {
  slot: Slot;
  when: Occurrence;
}

type Planned = Pick<
  PlanItem,
  'id' | 'brand' | 'when' | 'status' | 'channels' | 'rubric' | 'category' | 'slot'
>;

/** An item fills an occurrence that is at most so far from its own time. */
const nearMs = dayMs;

/**
 * The occurrences of slots from one day to another (both included) that no item fills, oldest first. An item that names
 * its slot and day fills that one; of the others each fills, on a network, the nearest that it suits: of its brand, and
 * of the slot's rubric and category where the slot has them. What was given up fills nothing.
 */
export function gapsBetween(
  slots: readonly Slot[],
  items: readonly Planned[],
  from: string,
  to: string,
): Gap[] {
  const all = slots.flatMap((slot) => occurrences(slot, from, to).map((when): Gap => ({ slot, when })));
  if (all.length === 0) return [];
  const live = items.filter(({ status }) => status !== 'missed');
  const named = new Set(live.flatMap(({ slot }) => (slot ? `${slot.id} ${slot.day}` : [])));
  const open = all.filter(({ slot, when }) => !named.has(`${slot.id} ${when.day}`));
  const taken = filledBy(live, open, from, to);
  return open.filter((gap) => !taken.has(gap)).toSorted((a, b) => a.when.at - b.when.at || order(a, b));
}

/** Which occurrences items fill that name none: the nearest pairs first, whatever order both come in. */
function filledBy(items: readonly Planned[], open: readonly Gap[], from: string, to: string): Set<Gap> {
  const [first, last] = [daysBefore(from, 2), daysBefore(to, -2)];
  const loose = items.filter(
    ({ slot, when }) => slot === null && when && when.day >= first && when.day <= last,
  );
  const pairs: { gap: Gap; filler: string; far: number }[] = [];
  for (const item of loose) {
    const at = item.when && momentOf(item.when);
    if (!item.when || at === null) continue;
    for (const gap of open) {
      // Without an hour it is of its whole day.
      const isOfDay = item.when.time === null && item.when.day === gap.when.day;
      const far = isOfDay ? 0 : Math.abs(at - gap.when.at);
      if (far <= nearMs && suits(item, gap.slot))
        pairs.push({ gap, filler: `${item.id} ${gap.slot.network}`, far });
    }
  }
  pairs.sort((a, b) => a.far - b.far || order(a.gap, b.gap) || (a.filler < b.filler ? -1 : 1));
  const [filled, used] = [new Set<Gap>(), new Set<string>()];
  for (const { gap, filler } of pairs)
    if (!filled.has(gap) && !used.has(filler)) {
      filled.add(gap);
      used.add(filler);
    }
  return filled;
}

const suits = (item: Planned, slot: Slot): boolean =>
  item.brand === slot.brand &&
  item.channels.some(({ network }) => network === slot.network) &&
  (slot.rubric === null || item.rubric === slot.rubric) &&
  (slot.category === null || item.category === slot.category);

const order = (a: Gap, b: Gap): number => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
const keyOf = ({ slot, when }: Gap): string => `${when.day} ${slot.id}`;
