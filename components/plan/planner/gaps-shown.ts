import { useMemo, useRef } from 'preact/hooks';

import { isSame } from '@/utils/domain/plan/edit';
import { gapsBetween, type Gap } from '@/utils/domain/plan/gaps';
import { daysFrom } from '@/utils/domain/plan/move';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planBetween } from '@/utils/store/plan-days';
import { slotsOf } from '@/utils/store/plan-frame';

import type { Scene } from './scene';

/** An item that fills a slot may have been put off by so many days. */
const putOff = 60;

/** The days of slots, from now on, that no item fills; none where the planner is narrowed to what no gap has. */
export function useGaps({ view: { filter }, chosen }: Scene, from: string, to: string): readonly Gap[] {
  const read = useLive(async () => {
    const slots = await slotsOf(ownStore);
    const items =
      slots.length === 0 ? [] : await planBetween(ownStore, daysFrom(from, -putOff), daysFrom(to, putOff));
    return { slots, items };
  }, [from, to]);
  const asked = JSON.stringify(filter);
  const found = useMemo(() => {
    const { brand, network, rubric, category, assignee, status, text } = filter;
    if (!read || assignee !== null || status !== null || text !== '') return [];
    const isAsked = (wanted: string | null, is: string | null) => wanted === null || wanted === (is ?? '');
    const slots = read.slots.filter(
      (slot) =>
        (brand === 'all' || slot.brand === (brand === 'none' ? null : (chosen?.id ?? null))) &&
        (network === null || network === slot.network) &&
        isAsked(rubric, slot.rubric) &&
        isAsked(category, slot.category),
    );
    const now = Date.now();
    return gapsBetween(slots, read.items, from, to).filter(({ when }) => when.at > now);
  }, [read, asked, chosen?.id, from, to]);
  // Most changes of a plan leave its gaps as they are: nothing is drawn anew for those.
  const last = useRef(found);
  if (!isSame(last.current, found)) last.current = found;
  return last.current;
}

/** How a calendar calls the gap. */
export const gapId = ({ slot, when }: Gap): string => `gap ${slot.id} ${when.day}`;
