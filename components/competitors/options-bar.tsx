import { useMemo } from 'preact/hooks';

import { dayIn, daysBefore } from '@/utils/domain/calendar';
import { leastShares, periodDays, type CompareView } from '@/utils/domain/compare-view';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { browserZone } from './period';

interface OptionsBarProps {
  view: CompareView;
  change(view: CompareView): void;
  now: number;
}

const dayWords = {
  '7': 'compareDays7',
  '30': 'compareDays30',
  '90': 'compareDays90',
  '365': 'compareDays365',
  custom: 'compareDaysCustom',
} as const satisfies Record<string, WindowWord>;

/** Which period, told in which time zone, and what is compared. */
export function OptionsBar({ view, change, now }: OptionsBarProps) {
  const { say, figures } = useWindow();
  const zone = browserZone();
  const zones = useMemo(
    () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC')],
    [],
  );
  const set = (part: Partial<CompareView>) => change({ ...view, ...part });
  const share = (value: number) => figures.value.percent({ low: value, high: value, exact: true });
  const day = (which: 'from' | 'to') => (
    <label>
      {say(which === 'from' ? 'compareFrom' : 'compareTo')}
      <input
        type="date"
        value={view[which]}
        max={dayIn(view.timeZone ?? zone, now)}
        onChange={(event) => set({ [which]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="compare-options" onSubmit={(event) => event.preventDefault()}>
      <Choice
        legend={say('comparePeriod')}
        quiet
        value={view.days}
        change={(days) =>
          set(
            days === 'custom' && !view.from
              ? { days, from: daysBefore(dayIn(zone, now), 30), to: dayIn(zone, now) }
              : { days },
          )
        }
        options={periodDays.map((value) => ({ value, label: say(dayWords[value]) }))}
      />
      {view.days === 'custom' && (
        <div class="days">
          {day('from')}
          {day('to')}
        </div>
      )}
      <label>
        {say('compareZone')}
        <select
          value={view.timeZone ?? ''}
          onChange={(event) => set({ timeZone: event.currentTarget.value || null })}
        >
          <option value="">{say('compareZoneOwn', { zone })}</option>
          {zones.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('compareLeast')}
        <select
          value={String(view.least)}
          onChange={(event) =>
            set({ least: leastShares.find((one) => String(one) === event.currentTarget.value) ?? 0.8 })
          }
        >
          {leastShares.map((value) => (
            <option key={value} value={String(value)}>
              {share(value)}
            </option>
          ))}
        </select>
      </label>
      <Choice
        legend={say('compareBy')}
        value={view.by}
        change={(by) => set({ by })}
        options={[
          { value: 'byFollowers', label: say('compareByFollowers') },
          { value: 'byViews', label: say('compareByViews') },
        ]}
      />
      <Choice
        legend={say('compareAverage')}
        value={view.averaging}
        change={(averaging) => set({ averaging })}
        options={[
          { value: 'median', label: say('compareMedian') },
          { value: 'pooled', label: say('comparePooled') },
        ]}
      />
    </form>
  );
}
