import { useMemo } from 'preact/hooks';

import { daysBefore } from '@/utils/domain/calendar';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { frequencies, weeksAround, type Frequency, type Week } from '@/utils/domain/plan/frequency';

import { ruledName } from '../../hashtags/network-names';
import { NumberField } from '../../hashtags/number-field';
import { unknown } from '../../window/figures';
import { useWindow } from '../../window/window';
import { useKeepPlan } from './keep-plan';
import type { RhythmView } from './rhythm';

/** How many posts a week are wanted on each network, how many are planned, and how many came out. */
export function FrequencySection({ brand, plan, items, loaded, zone, now }: RhythmView) {
  const { say } = useWindow();
  const keep = useKeepPlan(brand?.id ?? null);
  const weeks = useMemo(() => weeksAround(now, zone, 2, 1), [now, zone]);
  const rows = useMemo(
    () => frequencies(plan, items, loaded, weeks, ruledNetworks, now),
    [plan, items, loaded, weeks, now],
  );
  const others = ruledNetworks.filter((network) => !rows.some((row) => row.network === network));
  const setTarget = (network: Frequency['network'], target: number | null) =>
    keep(({ perWeek }) => {
      const { [network]: _, ...rest } = perWeek;
      return { perWeek: target === null ? rest : { ...rest, [network]: target } };
    });
  return (
    <>
      <p class="soft">{say('planRhythmFrequencyHow')}</p>
      <ul class="frequency-list">
        {rows.map((row) => (
          <li key={row.network}>
            <div class="frequency-head">
              <b>{ruledName(row.network)}</b>
              <NumberField
                label={say('planRhythmPerWeek')}
                value={row.target}
                most={200}
                change={(target) => setTarget(row.network, target)}
              />
            </div>
            <ul class="frequency-weeks">
              {row.weeks.map((week, i) => (
                <WeekCell key={weeks[i]!.day} week={weeks[i]!} of={week} target={row.target} now={now} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <select
          class="times-network"
          aria-label={say('planRhythmAddNetwork')}
          value=""
          onChange={({ currentTarget }) => {
            const network = others.find((one) => one === currentTarget.value);
            if (network) setTarget(network, 1);
          }}
        >
          <option value="">{say('planRhythmAddNetwork')}</option>
          {others.map((network) => (
            <option key={network} value={network}>
              {ruledName(network)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

interface WeekCellProps {
  week: Week;
  of: Frequency['weeks'][number];
  target: number | null;
  now: number;
}

function WeekCell({ week, of: { planned, published, seen }, target, now }: WeekCellProps) {
  const { say, language } = useWindow();
  const days = new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const isAhead = week.from > now;
  const isOver = week.to <= now;
  const short = target !== null && (isOver ? published !== null && published < target : planned < target);
  return (
    <li class={short ? 'short' : undefined}>
      <span class="soft">
        {days.formatRange(at(week.day), at(daysBefore(week.day, -6)))}
        {!isAhead && !isOver && ` · ${say('planRhythmNow')}`}
      </span>
      <span>{say('planRhythmPlannedN', { n: planned })}</span>
      {!isAhead && (
        <span>
          {published === null
            ? seen > 0
              ? say('planRhythmSeenN', { n: seen })
              : say('planRhythmPublishedN', { n: unknown })
            : say('planRhythmPublishedN', { n: published })}
        </span>
      )}
      {short && <span class="off">{say('planRhythmShort')}</span>}
    </li>
  );
}
