import { useMemo } from 'preact/hooks';

import { atMost } from '@/utils/domain/count';
import type { Rate } from '@/utils/domain/engagement';
import { age, dayMs } from '@/utils/domain/pace';
import { median } from '@/utils/domain/usual';

import { Chart, type ChartPoint } from '../ui/chart';
import { Choice } from '../ui/choice';
import { viewBreaks } from '../window/view-breaks';
import { useWindow, type OurWindow } from '../window/window';
import { columnName, isTold } from './columns';
import type { PostRow } from './rows';

export const measures = ['views', 'perDay', 'byViews', 'byFollowers', 'likes'] as const;
/** What the chart shows of each post. */
export type Measure = (typeof measures)[number];

/** What is made of views: it does not compare across a day on which they began to be counted anew. */
const ofViews: ReadonlySet<Measure> = new Set(['views', 'perDay', 'byViews']);

interface PostsChartProps {
  rows: readonly PostRow[];
  measure: Measure;
  choose(measure: Measure): void;
  show(key: string): void;
  now: number;
}

/** The page's posts over the time they were published. Its table twin is the table of posts below it. */
export function PostsChart({ rows, measure: chosen, choose, show, now }: PostsChartProps) {
  const ours = useWindow();
  // A network may tell no views in its lists: what no post has cannot be chosen.
  const offered = measures.filter((one) => isTold(one, rows));
  const measure = offered.includes(chosen) ? chosen : (offered[0] ?? chosen);
  const { say, figures, language, settings } = ours;
  const points = useMemo(
    () => rows.flatMap((row) => pointOf(row, measure, ours, now) ?? []),
    [rows, measure, language.value, settings.value.dialect],
  );
  const log = needsLog(points);
  const breaks = ofViews.has(measure)
    ? viewBreaks([...new Set(rows.map(({ post }) => post.network))], ours)
    : [];
  const name = columnName(measure, ours);
  const write = (value: number) =>
    measure === 'byViews' || measure === 'byFollowers'
      ? figures.value.percent({ low: value, high: value, exact: true })
      : figures.value.short(value);
  return (
    <section class="posts-chart">
      <Choice
        legend={say('chartOf')}
        quiet
        value={measure}
        change={choose}
        options={offered.map((value) => ({ value, label: columnName(value, ours) }))}
      />
      {points.length === 0 ? (
        <p class="soft nothing">{say('chartNothing', { measure: name })}</p>
      ) : (
        <Chart
          label={say('chartLabel', { measure: name, posts: points.length })}
          kind="dots"
          points={points}
          log={log}
          breaks={breaks}
          language={language.value}
          write={write}
          hint={[say('chartHint', { posts: points.length }), log ? say('chartLog') : ''].join(' ')}
          pick={show}
        />
      )}
    </section>
  );
}

/** Where a post stands on the chart; null when its date or its value is unknown. */
export function pointOf(row: PostRow, measure: Measure, ours: OurWindow, now: number): ChartPoint | null {
  const { post } = row;
  const value = valueOf(row, measure);
  if (!value || !post.published) return null;
  const figures = ours.figures.value;
  const written =
    measure === 'views' || measure === 'likes'
      ? figures.count(post[measure])
      : measure === 'perDay'
        ? figures.pace(row.perDay)
        : figures.percent(row[measure]);
  return {
    key: row.key,
    at: post.published.at,
    atMost: Math.max(post.published.at, now - age(post.published, now).least * dayMs),
    low: value.low,
    high: value.high,
    says: [post.title, figures.moment(post.published, now), `${columnName(measure, ours)} ${written}`]
      .filter(Boolean)
      .join(' · '),
  };
}

function valueOf(row: PostRow, measure: Measure): Pick<Rate, 'low' | 'high'> | null {
  if (measure !== 'views' && measure !== 'likes') return row[measure];
  const count = row.post[measure];
  return count && { low: count.value, high: atMost(count) };
}

/** True when one post would press all others flat onto the axis. */
function needsLog(points: readonly ChartPoint[]): boolean {
  const usual = median(points.map((point) => point.low));
  if (usual === null || points.some((point) => point.low <= 0)) return false;
  return Math.max(...points.map((point) => point.high)) / usual > 50;
}
