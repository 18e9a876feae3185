import { atMost, middleOf } from './count';
import type { Rate } from './engagement';
import { dayMs } from './pace';
import type { Moment } from './post';
import type { SeriesPoint } from './series';
import { fewestPeers, median } from './usual';

const hourMs = 3_600_000;
/** Two sightings nearer than this tell no speed: an abbreviated count moves in jumps. */
const shortestMs = hourMs;

/** How fast a number grows, from our own sightings alone; or why that cannot be told. */
export type Velocity =
  | { state: 'known'; perHour: Rate; from: number; to: number }
  /** Seen only once. */
  | { state: 'tooFew' }
  /** Seen more than once, within less than an hour. */
  | { state: 'tooRecent' };

/**
 * Growth per hour between the last sighting and the latest one at least an hour before it. An interval where counts
 * are abbreviated; it may be below 0: counts are taken back too.
 */
export function velocity(points: readonly SeriesPoint[]): Velocity {
  const last = points.at(-1);
  if (!last || points.length < 2) return { state: 'tooFew' };
  const before = points.findLast(({ at }) => last.at - at >= shortestMs);
  if (!before) return { state: 'tooRecent' };
  const hours = (last.at - before.at) / hourMs;
  const perHour = {
    low: (last.count.value - atMost(before.count)) / hours,
    high: (atMost(last.count) - before.count.value) / hours,
    exact: last.count.exact && before.count.exact,
  };
  return { state: 'known', perHour, from: before.at, to: last.at };
}

/** A post as far as its growth goes. */
export interface Growth {
  key: string;
  format: string | null;
  published: Moment | null;
  points: readonly SeriesPoint[];
}

/** How a post stands against others of its format when they were as old as it is now. */
export type AtSameAge =
  | { state: 'known'; multiple: number; median: number; n: number; ageDays: number }
  | { state: 'tooFew'; n: number }
  /** Younger than a day: nothing of it is settled. */
  | { state: 'tooRecent' }
  | { state: 'unknown' };

/**
 * The last value of a post over the median value of its peers at the age it had then. A peer's value at an age lies
 * between two of its sightings, one before and one after; a peer without such a pair is left out, never guessed.
 */
export function atSameAge(target: Growth, peers: readonly Growth[]): AtSameAge {
  const last = target.points.at(-1);
  if (!last || !target.published || !target.format) return { state: 'unknown' };
  const ageDays = ageOf(target.published, last.at);
  if (ageDays === null) return { state: 'unknown' };
  if (ageDays < 1) return { state: 'tooRecent' };
  const values = peers.flatMap((peer) =>
    peer.key === target.key || peer.format !== target.format ? [] : (valueAt(peer, ageDays) ?? []),
  );
  if (values.length < fewestPeers) return { state: 'tooFew', n: values.length };
  const usual = median(values);
  if (!usual) return { state: 'unknown' };
  return { state: 'known', multiple: middleOf(last.count) / usual, median: usual, n: values.length, ageDays };
}

/** A post's value at an age in days, on the straight line between the sightings around it; null when there are none near. */
export function valueAt({ published, points }: Growth, ageDays: number): number | null {
  if (!published) return null;
  let before: [number, number] | null = null;
  for (const { at, count } of points) {
    const age = ageOf(published, at);
    if (age === null) return null;
    if (age === ageDays) return middleOf(count);
    if (age > ageDays) {
      // A stretch longer than the age itself tells too little of its inside.
      if (!before || age - before[0] > Math.max(1, ageDays)) return null;
      const part = (ageDays - before[0]) / (age - before[0]);
      return before[1] + part * (middleOf(count) - before[1]);
    }
    before = [age, middleOf(count)];
  }
  return null;
}

/** Age in days when a publication is known to the day or finer; null else. */
function ageOf({ at, grain }: Moment, now: number): number | null {
  if (grain === 'week' || grain === 'month' || grain === 'year') return null;
  return Math.max(0, (now - at) / dayMs);
}
