import { rowId, type ResultRow } from '../campaign';
import { resultNames } from '../results';
import type { NewRow } from './assign';
import type { Period } from './period';

/** What keeping rows would do to those that are kept. */
export interface AgainstKept {
  added: number;
  changed: number;
  same: number;
  /** Days of which the same source has told the same channel in another way: they would count twice but for the rules. */
  overlaps: { campaign: string; channel: string | null; days: Period[] }[];
}

/** Holds new rows against those that are kept of the same campaigns. Linear in both, and in days of a row. */
export function againstKept(rows: readonly NewRow[], kept: readonly ResultRow[]): AgainstKept {
  const there = new Map(kept.map((row) => [row.id, row]));
  const ids = new Set<string>();
  let [added, changed, same] = [0, 0, 0];
  const fresh: NewRow[] = [];
  for (const row of rows) {
    const id = rowId(row);
    ids.add(id);
    const old = there.get(id);
    if (!old) {
      added += 1;
      fresh.push(row);
    } else if (isSame(old, row)) same += 1;
    else changed += 1;
  }
  return {
    added,
    changed,
    same,
    overlaps: overlapsOf(
      fresh,
      kept.filter(({ id }) => !ids.has(id)),
    ),
  };
}

/** The same figures in the same currency. */
export const isSame = (a: ResultRow, b: NewRow): boolean =>
  a.currency === b.currency && resultNames.every((name) => a.results[name] === b.results[name]);

const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

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
      for (let day = numberOf(row.from); day <= numberOf(row.to); day += 1) place.days.add(day);
    }
    return places;
  };
  const keptDays = daysBy(others);
  const overlaps: AgainstKept['overlaps'] = [];
  for (const [key, { days }] of daysBy(rows)) {
    const told = keptDays.get(key)?.days;
    const both = told ? [...days].filter((day) => told.has(day)).toSorted((a, b) => a - b) : [];
    if (both.length === 0) continue;
    const [campaign, channel] = JSON.parse(key) as [string, string | null];
    overlaps.push({ campaign, channel, days: stretches(both) });
  }
  return overlaps;
}

/** Days in a row as one period. */
function stretches(days: readonly number[]): Period[] {
  const found: Period[] = [];
  let [first, last] = [days[0]!, days[0]!];
  for (const day of [...days.slice(1), Infinity]) {
    if (day === last + 1) {
      last = day;
      continue;
    }
    found.push({ from: dayOf(first), to: dayOf(last) });
    [first, last] = [day, day];
  }
  return found;
}
