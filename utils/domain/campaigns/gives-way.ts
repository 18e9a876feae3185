import { groupBy } from '../group-by';
import type { Telling } from './count-once';
import { namesOf } from './lanes';
import type { ResultName } from './results';
import { isAdSystem, levelOf } from './trust';

/** What rounding may take from details. */
const rounding = 0.99;

/**
 * Whether a row gives way to smaller ones that tell of the same.
 * - Its days must be told, or rows of the same source within them add up to it: exports leave out days of nothing. A day counts once, by the source believed most; of a source believed more (less) than the row's
 *   own it counts twice (half) for each level. So the more trusted source goes first, but not where that would leave more
 *   than half of the days untold, and the same source's details never where a day would be.
 * - Rows of parts that the row does not tell apart (creatives of a channel) must also add up to it, but for 1 % of rounding:
 *   else the rest of the channel would be left out.
 * - People reached cannot be added up: there only one row as long and as wide, believed no less, will do.
 */
export function givesWay(
  figure: ResultName,
  row: number,
  others: readonly number[],
  tellings: readonly Telling[],
  masks: Uint8Array,
): boolean {
  const own = tellings[row] as Telling;
  const level = levelOf(own.row.source, figure);
  const isNarrower = (i: number): boolean => ((masks[i] ?? 0) & ~(masks[row] ?? 0)) !== 0;
  if (figure === 'reach')
    return others.some((i) => {
      const its = tellings[i] as Telling;
      return (
        !isNarrower(i) && its.from <= own.from && its.to >= own.to && levelOf(its.row.source, figure) <= level
      );
    });

  const length = own.to - own.from + 1;
  const cover = (rows: readonly number[]): boolean => {
    const days = new Map<number, number>();
    for (const i of rows) {
      const its = tellings[i] as Telling;
      const weight = 2 ** (level - levelOf(its.row.source, figure));
      for (let day = Math.max(own.from, its.from); day <= Math.min(own.to, its.to); day++)
        if ((days.get(day) ?? 0) < weight) days.set(day, weight);
    }
    let sum = 0;
    for (const weight of days.values()) sum += weight;
    return sum >= length;
  };
  const told = (rows: readonly number[]): number =>
    rows.reduce((sum, i) => sum + (tellings[i]?.results[figure] ?? 0), 0);

  /** Rows of the same source within the row's days, no two of the same, add up to it: what they leave out was nothing. */
  const addUp = (rows: readonly number[]): boolean => {
    if (least <= 0 || told(rows) < least) return false;
    const seen = new Set<string>();
    for (const i of rows) {
      const { row, from, to } = tellings[i] as Telling;
      if (row.source !== own.row.source || from < own.from || to > own.to) return false;
      const names = namesOf(row, masks[i] ?? 0);
      for (let day = from; day <= to; day++) {
        const key = `${day} ${names}`;
        if (seen.has(key)) return false;
        seen.add(key);
      }
    }
    return true;
  };

  const amount = own.results[figure] ?? 0;
  const least = Math.min(amount, amount * rounding);
  const whole = others.filter((i) => !isNarrower(i));
  if (whole.length > 0 && (cover(whole) || addUp(whole))) return true;
  // Sources other than ad systems may tell of the same parts: theirs are not added to those of others.
  const details = groupBy(others.filter(isNarrower), (i) => {
    const source = tellings[i]?.row.source ?? 'other';
    return `${isAdSystem(source) ? 'ads' : source} ${masks[i]}`;
  });
  return [...details.values()].some((rows) => {
    const all = [...whole, ...rows];
    return told(all) >= least && (cover(all) || addUp(rows));
  });
}
