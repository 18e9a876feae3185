import { groupBy } from '../../group-by';
import { rowId, type ResultRow } from '../campaign';
import { dayNumber, spansOf } from '../days';
import { resultNames, type ResultName } from '../results';
import type { NewRow } from './assign';
import type { Period } from './period';

/** What keeping rows would do to those that are kept. */
export interface AgainstKept {
  added: number;
  changed: number;
  same: number;
  /** Channels of which what changes does so by more than a correction would. */
  replaced: Replaced[];
  /** Days of which the same source has told the same channel in another way: they would count twice but for the rules. */
  overlaps: { campaign: string; channel: string | null; days: Period[] }[];
}

/** A figure of the rows of a channel that change: as they are kept, and as they would be. */
export interface Replaced {
  campaign: string;
  channel: string | null;
  figure: ResultName;
  currency: string;
  rows: number;
  was: number;
  now: number;
}

/** Holds new rows against those that are kept of the same campaigns. Linear in both, and in days of a row. */
export function againstKept(rows: readonly NewRow[], kept: readonly ResultRow[]): AgainstKept {
  const there = new Map(kept.map((row) => [row.id, row]));
  const ids = new Set<string>();
  let [added, changed, same] = [0, 0, 0];
  const fresh: NewRow[] = [];
  const changes: [ResultRow, NewRow][] = [];
  for (const row of rows) {
    const id = rowId(row);
    ids.add(id);
    const old = there.get(id);
    if (!old) {
      added += 1;
      fresh.push(row);
    } else if (isSame(old, row)) same += 1;
    else {
      changed += 1;
      changes.push([old, row]);
    }
  }
  return {
    added,
    changed,
    same,
    replaced: replacedOf(changes),
    overlaps: overlapsOf(
      fresh,
      kept.filter(({ id }) => !ids.has(id)),
    ),
  };
}

/** The same figures in the same currency. */
export const isSame = (a: ResultRow, b: NewRow): boolean =>
  a.currency === b.currency && resultNames.every((name) => a.results[name] === b.results[name]);

/** By which figure it is seen that rows are of another thing, the first that both tell. */
const telling = ['spend', 'actions', 'leads', 'orders', 'subscribers', 'clicks', 'impressions'] as const;
/** Ad systems put their figures right for days after; by more it is another campaign's export, or one filtered otherwise. */
const correction = 0.05;

function replacedOf(changes: readonly [ResultRow, NewRow][]): Replaced[] {
  const places = groupBy(changes, ([{ campaign, channel, currency }]) =>
    JSON.stringify([campaign, channel, currency]),
  );
  return [...places.values()].flatMap((pairs): Replaced[] => {
    const figure = telling.find((name) =>
      pairs.some(([old, row]) => old.results[name] !== null && row.results[name] !== null),
    );
    if (!figure) return [];
    const sum = (of: readonly (ResultRow | NewRow)[]): number =>
      of.reduce((all, { results }) => all + (results[figure] ?? 0), 0);
    const [was, now] = [sum(pairs.map(([old]) => old)), sum(pairs.map(([, row]) => row))];
    const { campaign, channel, currency } = pairs[0]![0];
    return Math.abs(now - was) <= Math.abs(was) * correction
      ? []
      : [{ campaign, channel, figure, currency, rows: pairs.length, was, now }];
  });
}

/** Days that both new rows and other kept rows of the same channel and source tell of. */
function overlapsOf(rows: readonly NewRow[], others: readonly ResultRow[]): AgainstKept['overlaps'] {
  const placeOf = ({ campaign, channel, source }: NewRow) => JSON.stringify([campaign, channel, source]);
  const daysBy = (of: readonly NewRow[]) => {
    const places = new Map<string, { periods: Set<string>; days: Set<number> }>();
    for (const row of of) {
      const key = placeOf(row);
      const place = places.get(key) ?? { periods: new Set(), days: new Set() };
      places.set(key, place);
      const period = `${row.from} ${row.to}`;
      if (place.periods.has(period)) continue;
      place.periods.add(period);
      for (let day = dayNumber(row.from); day <= dayNumber(row.to); day += 1) place.days.add(day);
    }
    return places;
  };
  const keptDays = daysBy(others);
  const overlaps: AgainstKept['overlaps'] = [];
  for (const [key, { days }] of daysBy(rows)) {
    const told = keptDays.get(key)?.days;
    const both = told ? [...days].filter((day) => told.has(day)) : [];
    if (both.length === 0) continue;
    const [campaign, channel] = JSON.parse(key) as [string, string | null];
    overlaps.push({ campaign, channel, days: spansOf(both) });
  }
  return overlaps;
}
