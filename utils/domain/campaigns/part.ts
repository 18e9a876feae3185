import type { ResultRow } from './campaign';
import { countsIn, type Telling } from './count-once';
import { measures, type MeasureName } from './measures';
import { noResults, resultNames, type ResultName, type Results } from './results';
import { areApart } from './trust';

/** The whole of a campaign, or a part of it by a dimension. */
export interface Part {
  /** By what it is known in its dimension: a channel's id, a day, a folded name; null: the whole, or what does not tell. */
  id: string | null;
  /** As the person calls it; null as the id is. '' of a channel that the campaign has no longer. */
  name: string | null;
  /** Reach only where one row tells it of all that is counted here. */
  results: Results;
  /** The rows that a figure is made of. */
  rows(figure: ResultName): ResultRow[];
  /** How much of the time is told, in days of channels: two channels have two of each day. */
  told(): Told;
}

export interface Told {
  /** Days of channels that anything is told of. */
  days: number;
  /** How many of them do not tell a figure that others do: there the sum is the least it can be. */
  untold: Partial<Record<ResultName, number>>;
}

/** A measure of a part, and whether its figures are of the same days. */
export interface Measured {
  value: number | null;
  /** One of its figures is not told of some days that others are told of. */
  isPartly: boolean;
}

/** At least this share of a part's days must tell each figure of a measure. */
const leastTold = 0.5;

/** True where each of these figures is told of at least half of a part's days: then they may be divided by each other. */
export function areTogether(part: Pick<Part, 'told'>, figures: readonly ResultName[]): boolean {
  const { days, untold } = part.told();
  return figures.every((figure) => (untold[figure] ?? 0) <= days * (1 - leastTold));
}

/**
 * A measure of a part. Null also where one of its figures is told of less than half of the days: leads of the whole channel
 * over the spend of one creative would be a cost of nothing.
 */
export function measured(part: Pick<Part, 'results' | 'told'>, name: MeasureName): Measured {
  const { of } = measures[name];
  const value = measures[name].value(part.results);
  if (value === null || !areTogether(part, of)) return { value: null, isPartly: value !== null };
  const { untold } = part.told();
  return { value, isPartly: of.some((figure) => untold[figure]) };
}

/** The sum of what counts of some rows. */
export function partOf(id: string | null, name: string | null, tellings: readonly Telling[]): Part {
  const results = { ...noResults };
  for (const figure of resultNames) {
    let sum: number | null = null;
    for (const telling of tellings)
      if (countsIn(telling, figure)) sum = (sum ?? 0) + (telling.results[figure] ?? 0);
    results[figure] = figure === 'reach' ? reachOf(tellings) : sum;
  }
  let told: Told | undefined;
  return {
    id,
    name,
    results,
    rows: (figure) => tellings.filter((telling) => countsIn(telling, figure)).map((telling) => telling.row),
    told: () => (told ??= toldOf(tellings)),
  };
}

/** The reach that one row tells of all the rows: as long as all of them, and of no smaller part. */
function reachOf(tellings: readonly Telling[]): number | null {
  const telling = tellings.filter((one) => countsIn(one, 'reach'));
  const [one] = telling;
  if (!one || telling.length > 1) return null;
  const isOfAll = tellings.every(
    ({ row, from, to }) =>
      from >= one.from &&
      to <= one.to &&
      !areApart(row.source, one.row.source) &&
      (['channel', 'creative', 'segment', 'rubric'] as const).every(
        (part) => one.row[part] === null || one.row[part] === row[part],
      ),
  );
  return isOfAll ? one.results.reach : null;
}

function toldOf(tellings: readonly Telling[]): Told {
  // Of every channel: which figures are told of a day, as bits. What is told of the campaign is told of all its channels.
  const channels = new Map<string | null, Map<number, number>>();
  for (const { row, from, to, counts } of tellings) {
    let days = channels.get(row.channel);
    if (!days) channels.set(row.channel, (days = new Map()));
    for (let day = from; day <= to; day++) days.set(day, (days.get(day) ?? 0) | counts);
  }
  const whole = channels.get(null) ?? new Map<number, number>();
  channels.delete(null);
  const cells: number[] = [];
  const split = new Set<number>();
  for (const days of channels.values())
    for (const [day, counts] of days) {
      cells.push(counts | (whole.get(day) ?? 0));
      split.add(day);
    }
  for (const [day, counts] of whole) if (!split.has(day)) cells.push(counts);
  const untold: Told['untold'] = {};
  resultNames.forEach((figure, place) => {
    const bit = 1 << place;
    let without = 0;
    for (const counts of cells) if ((counts & bit) === 0) without++;
    if (without > 0 && without < cells.length) untold[figure] = without;
  });
  return { days: cells.length, untold };
}
