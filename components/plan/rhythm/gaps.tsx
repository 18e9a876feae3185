import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { dayIn, daysBefore } from '@/utils/domain/calendar';
import { gapsBetween, type Gap } from '@/utils/domain/plan/gaps';
import { blankChannel } from '@/utils/domain/plan/item';
import { occurrences } from '@/utils/domain/plan/recurrence';
import { categoryName } from '@/utils/words/plan';

import { ruledName } from '../../hashtags/network-names';
import { Choice } from '../../ui/choice';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
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
  const planIt = ({ slot, when: { day, time, zone: clock } }: Gap) => {
    const { brand, network, format, rubric, category } = slot;
    openItem.value = {
      begin: {
        brand,
        when: { day, time, zone: clock },
        channels: [{ ...blankChannel(network), format }],
        rubric,
        category,
        slot: { id: slot.id, day },
      },
    };
  };
  const kindOf = ({ slot: { network, rubric, category } }: Gap): string =>
    [ruledName(network), rubric, category && categoryName(category, plan.categories, say)]
      .filter(Boolean)
      .join(' · ');
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
            <button onClick={() => planIt(gap)}>
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
