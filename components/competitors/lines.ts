import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';
import { atMost } from '@/utils/domain/count';
import type { Period } from '@/utils/domain/coverage';
import { dialects } from '@/utils/domain/dialects';
import { engagementOverTime } from '@/utils/domain/over-time';

import type { ChartPoint } from '../ui/chart';
import type { OurWindow } from '../window/window';
import { accountName, plainShare } from './sentences';

/** An account's followers in a period, as points of a chart. */
export function followerPoints({ key, loaded }: Compared, period: Period, ours: OurWindow): ChartPoint[] {
  const { count, dayAndTime } = ours.figures.value;
  return loaded.followers
    .filter(({ at }) => at >= period.from && at <= period.to)
    .map(({ at, count: followers }) => ({
      key,
      at,
      atMost: at,
      low: followers.value,
      high: atMost(followers),
      says: [nameOf(loaded), dayAndTime(at), count(followers)].join(' · '),
    }));
}

/** Engagement of an account's posts by the week (or day) they were published in. */
export function engagementPoints(
  { key, loaded }: Compared,
  period: Period,
  view: CompareView,
  now: number,
  ours: OurWindow,
): ChartPoint[] {
  const { dialect } = ours.settings.value;
  const { word } = dialects[dialect][view.by];
  const { day } = ours.figures.value;
  const { by, averaging } = view;
  return engagementOverTime(loaded, { period, by, averaging, dialect, now }).flatMap(
    ({ from, to, rate, n }) =>
      rate === null
        ? []
        : {
            key,
            at: (from + to) / 2,
            atMost: (from + to) / 2,
            low: rate,
            high: rate,
            says: [
              nameOf(loaded),
              ours.say('compareStretch', { from: day(from), to: day(to - 1) }),
              `${word} ${plainShare(ours, rate)}`,
              ours.say('compareOfPosts', { n }),
            ].join(' · '),
          },
  );
}

/** How the last 90 days' engagement stood at each visit: what is left when the posts themselves are no more kept. */
export function snapshotPoints(
  { key, loaded }: Compared,
  period: Period,
  view: CompareView,
  ours: OurWindow,
): ChartPoint[] {
  const { dayAndTime } = ours.figures.value;
  return loaded.snapshots.flatMap(({ at, stats }) => {
    const average = stats[view.by];
    if (!average || at < period.from || at > period.to) return [];
    const rate = average[view.averaging];
    const says = [
      ours.say('compareSnapshotLine'),
      dayAndTime(at),
      plainShare(ours, rate),
      ours.say('compareOfPosts', { n: average.n }),
    ].join(' · ');
    return { key, at, atMost: at, low: rate, high: rate, says };
  });
}

const nameOf = ({ profile, account }: Compared['loaded']): string => accountName(profile ?? account);

/** How counts are written at an axis: in full where abbreviated they would all read the same. */
export function countWriter(
  points: readonly ChartPoint[],
  { figures }: OurWindow,
): (value: number) => string {
  const [low, high] = [Math.min(...points.map((one) => one.low)), Math.max(...points.map((one) => one.high))];
  return high - low < high * 0.05 ? figures.value.whole : figures.value.short;
}
