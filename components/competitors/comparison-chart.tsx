import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';
import type { Period } from '@/utils/domain/coverage';
import { dialects } from '@/utils/domain/dialects';
import { longestJoinedDays, stretchDays } from '@/utils/domain/over-time';
import { dayMs } from '@/utils/domain/pace';

import { Chart, type ChartLine } from '../ui/chart';
import { Choice } from '../ui/choice';
import { viewBreaks } from '../window/view-breaks';
import { useWindow } from '../window/window';
import { countWriter, engagementPoints, followerPoints } from './lines';
import { accountName, plainShare } from './sentences';

/** As many lines as can be told apart. */
const mostLines = 8;

interface ComparisonChartProps {
  /** In the order of the table: its first accounts are drawn. */
  rows: readonly Compared[];
  period: Period;
  view: CompareView;
  now: number;
  /** The title of a saved picture. */
  title: string;
}

/** Followers or engagement of several accounts over time. Of accounts seen too little there is no line. */
export function ComparisonChart({ rows, period, view, now, title }: ComparisonChartProps) {
  const ours = useWindow();
  const { say, language, settings } = ours;
  const measure = useSignal<'followers' | 'engagement'>('followers');
  const isFollowers = measure.value === 'followers';
  const compared = rows.filter(({ refusal }) => !refusal);
  const all = useMemo(
    () =>
      compared.flatMap((row): ChartLine[] => {
        const points = isFollowers
          ? followerPoints(row, period, ours)
          : engagementPoints(row, period, view, now, ours);
        const { profile, account } = row.loaded;
        return points.length > 0 ? [{ name: accountName(profile ?? account), points }] : [];
      }),
    [rows, period, view, isFollowers, language.value, settings.value.dialect],
  );
  const lines = useMemo(() => all.slice(0, mostLines), [all]);
  const days = isFollowers ? longestJoinedDays : stretchDays(period) * 1.5;
  const { word } = dialects[settings.value.dialect][view.by];
  const name = isFollowers
    ? say('columnFollowers')
    : `${word}, ${say(view.averaging === 'median' ? 'compareMedian' : 'comparePooled')}`;
  return (
    <section class="compare-chart">
      <Choice
        legend={say('chartOf')}
        quiet
        value={measure.value}
        change={(value) => (measure.value = value)}
        options={[
          { value: 'followers', label: say('columnFollowers') },
          { value: 'engagement', label: word },
        ]}
      />
      {lines.length === 0 ? (
        <p class="soft nothing">{say('compareChartNothing')}</p>
      ) : (
        <Chart
          label={say('compareChartLabel', { measure: name, accounts: lines.length })}
          kind="line"
          lines={lines}
          joined={days * dayMs}
          log={isFollowers && needsLog(lines)}
          breaks={view.by === 'byViews' && !isFollowers ? viewBreaks(networksOf(compared), ours) : []}
          language={language.value}
          write={
            isFollowers
              ? countWriter(
                  lines.flatMap(({ points }) => points),
                  ours,
                )
              : (value) => plainShare(ours, value)
          }
          hint={[
            isFollowers
              ? say('compareFollowersHint', { days: longestJoinedDays })
              : say('compareEngagementHint', { days: stretchDays(period) }),
            all.length > mostLines ? say('compareChartFirst', { shown: mostLines, all: all.length }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
          save={`${title} · ${name}`}
        />
      )}
    </section>
  );
}

const networksOf = (rows: readonly Compared[]): string[] => rows.map(({ loaded }) => loaded.account.network);

/** True when the largest account would press all others flat onto the axis. */
function needsLog(lines: readonly ChartLine[]): boolean {
  const lows = lines.flatMap(({ points }) => points.map(({ low }) => low));
  return Math.min(...lows) > 0 && Math.max(...lows) / Math.min(...lows) > 20;
}
