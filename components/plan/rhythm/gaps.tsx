import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { dayIn, daysBefore } from '@/utils/domain/calendar';
import { gapsBetween, type Gap } from '@/utils/domain/plan/gaps';
import { occurrences } from '@/utils/domain/plan/recurrence';

import { Choice } from '../../ui/choice';
import { useWindow } from '../../window/window';
import { planGap, slotKind } from '../plan-gap';
import type { RhythmView } from './rhythm';
import { dayText } from './slot-words';

const weeks = ['2', '4', '8'] as const;

/** The days of slots for which nothing is planned, each a step from an item. */
export function Gaps({ slots, items, plan, zone, now }: RhythmView) {
  const ours = useWindow();
  const { say } = ours;
  const ahead = useSignal<(typeof weeks)[number]>('2');
  const from = dayIn(zone, now);
  const to = daysBefore(from, 1 - 7 * Number(ahead.value));
  const { gaps, all } = useMemo(() => {
    const ahead = (gap: Gap) => gap.when.at > now;
    return {
      gaps: gapsBetween(slots, items, from, to).filter(ahead),
      all: slots.flatMap((slot) => occurrences(slot, from, to)).filter(({ at }) => at > now).length,
    };
  }, [slots, items, from, to]);
  const kindOf = ({ slot }: Gap): string => slotKind(slot, plan.categories, say);
  return (
    <section class="fact-section" aria-labelledby="rhythm-gaps">
      <h2 id="rhythm-gaps">{say('planRhythmGaps')}</h2>
      <Choice
        legend={say('planRhythmAhead')}
        quiet
        value={ahead.value}
        change={(value) => (ahead.value = value)}
        options={weeks.map((value) => ({ value, label: say('planRhythmWeeksAhead', { n: Number(value) }) }))}
      />
      <p>{say('planRhythmGapsCount', { gaps: gaps.length, planned: all - gaps.length, all })}</p>
      <ul class="gap-list">
        {gaps.map((gap) => (
          <li key={`${gap.slot.id} ${gap.when.day}`}>
            <b>
              {dayText(gap.when.day, ours)}, {gap.when.time}
            </b>
            <span class="soft">{kindOf(gap)}</span>
            <button onClick={() => planGap(gap)}>
              {say('planRhythmPlanIt')}
              <span class="unseen">
                {' '}
                {dayText(gap.when.day, ours)}, {kindOf(gap)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
