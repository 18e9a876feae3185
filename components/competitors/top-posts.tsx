import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { atMost } from '@/utils/domain/count';
import { fewestPeers } from '@/utils/domain/usual';

import { Chart, type ChartPoint } from '../ui/chart';
import { unknown } from '../window/figures';
import { viewBreaks } from '../window/view-breaks';
import { useWindow, type OurWindow } from '../window/window';
import type { TopPost } from './growth';

/** The account's best posts: how they did, how fast they grow by our own sightings, and the curve of one of them. */
export function TopPosts({ posts, now }: { posts: readonly TopPost[]; now: number }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const drawn = useSignal<string | null>(null);
  const chosen = posts.find(({ key }) => key === drawn.value);
  if (posts.length === 0) return <p class="soft">{say('compareNoRate')}</p>;
  return (
    <>
      <ol class="top-posts">
        {posts.map((top) => (
          <li key={top.key}>
            <a href={top.post.permalink} target="_blank" rel="noreferrer">
              {top.post.title ?? say('untitled')}
            </a>
            <p class="soft">
              {figures.value.moment(top.post.published, now)} · {say('compareRateOf')}{' '}
              <b>{figures.value.percent(top.rate)}</b> · {say(top.metric === 'views' ? 'views' : 'likes')}{' '}
              {figures.value.count(top.post[top.metric])}
            </p>
            <p>
              {speedText(top, ours)} · {ageText(top, ours)}
            </p>
            {top.points.length > 1 && (
              <button
                class="plain curve"
                aria-pressed={drawn.value === top.key}
                onClick={() => (drawn.value = drawn.value === top.key ? null : top.key)}
              >
                {say('compareCurve')}
                <span class="unseen">: {top.post.title ?? say('untitled')}</span>
              </button>
            )}
            {chosen?.key === top.key && <Curve top={top} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Growth an hour, or why it cannot be told. */
export function speedText({ velocity, metric }: TopPost, { say, figures }: OurWindow): string {
  if (velocity.state === 'tooFew') return say('compareSpeedTooFew');
  if (velocity.state === 'tooRecent') return say('compareSpeedTooRecent');
  const { low, high, exact } = velocity.perHour;
  const middle = (low + high) / 2;
  const size = `${exact ? '' : '≈'}${middle < 0 ? '−' : '+'}${figures.value.short(Math.abs(middle))}`;
  return say(metric === 'views' ? 'compareSpeedViews' : 'compareSpeedLikes', { size });
}

/** How a post stands against others of its format at its age, or why that cannot be told. */
export function ageText({ atSameAge }: TopPost, { say, figures }: OurWindow): string {
  switch (atSameAge.state) {
    case 'known':
      return say('compareAtAge', {
        multiple: figures.value.multiple(atSameAge.multiple),
        n: atSameAge.n,
        days: Math.round(atSameAge.ageDays),
      });
    case 'tooFew':
      return say('compareAtAgeTooFew', { n: atSameAge.n, fewest: fewestPeers });
    case 'tooRecent':
      return say('compareAtAgeTooRecent');
    default:
      return say('compareAtAgeUnknown');
  }
}

/** A post over time, from our own sightings. */
function Curve({ top }: { top: TopPost }) {
  const ours = useWindow();
  const { say, figures, language } = ours;
  const { count, dayAndTime, short } = figures.value;
  const metric = say(top.metric === 'views' ? 'columnViews' : 'columnLikes');
  const title = top.post.title ?? say('untitled');
  const points = useMemo(
    () =>
      top.points.map(({ at, count: value }): ChartPoint => ({
        key: String(at),
        at,
        atMost: at,
        low: value.value,
        high: atMost(value),
        says: `${dayAndTime(at)} · ${metric} ${count(value) || unknown}`,
      })),
    [top, language.value],
  );
  return (
    <Chart
      label={say('compareCurveLabel', { title, times: points.length })}
      kind="line"
      points={points}
      breaks={top.metric === 'views' ? viewBreaks([top.post.network], ours) : []}
      language={language.value}
      write={short}
      hint={say('compareCurveHint', { metric })}
      save={`${title} · ${metric}`}
    />
  );
}
