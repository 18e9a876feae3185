import type { Campaign, ResultRow } from './campaign';
import { dayNumber } from './days';
import { givesWay } from './gives-way';
import { Lanes } from './lanes';
import { inCurrency } from './money';
import { resultNames, type ResultName, type Results } from './results';
import { isOutcome, levelOf, placeOf } from './trust';

/** A row as it is counted: its money in the campaign's currency, its days as numbers. */
export interface Telling {
  row: ResultRow;
  /** What it tells; money whose worth nobody said is null. */
  results: Results;
  from: number;
  to: number;
  /** Bits of the figures that count, by the places of resultNames. */
  counts: number;
}

/** A row as it is counted, before it is known what of it counts. */
export const tellingOf = (row: ResultRow, campaign: Campaign): Telling => ({
  row,
  results: inCurrency(row, campaign),
  from: dayNumber(row.from),
  to: dayNumber(row.to),
  counts: 0,
});

const bitOf = Object.fromEntries(resultNames.map((name, place) => [name, 1 << place])) as Record<
  ResultName,
  number
>;

/** True where a figure of a row counts. */
export const countsIn = (telling: Telling, figure: ResultName): boolean =>
  (telling.counts & bitOf[figure]) !== 0;

/** A figure that does not count, because `by` tells the same. */
export interface Left {
  telling: Telling;
  figure: ResultName;
  by: Telling;
  /** Days of the row of which no counted row tells the figure. */
  lost: number[];
}

// What became of a row, of one figure; 0: it does not tell it.
const pending = 1;
const counted = 2;
const gaveWay = 3;
const left = 4;

/**
 * Settles for every figure by itself which rows count, so that nothing is counted twice: of rows that tell of the same part
 * on a same day (Lanes) one does. The longest and widest comes first, and gives way to those after it where they are
 * together as good (`givesWay`); else it counts and they do not. What gave way to rows that then did not count either,
 * counts after all. Marks the tellings; the order in which they are given does not matter.
 * Done in steps, between which a window may do other things.
 * @returns what does not count, and because of which
 */
export function* countOnce(tellings: readonly Telling[]): Generator<void, Left[]> {
  const lanes = new Lanes(tellings);
  yield;
  const busy: number[] = [];
  for (const [i, telling] of tellings.entries()) {
    if (i % atOnce === atOnce - 1) yield;
    if (lanes.some(i, () => true)) busy.push(i);
    else for (const name of resultNames) if (telling.results[name] !== null) telling.counts |= bitOf[name];
  }
  // Figures whose sources are believed alike have one order.
  const orders = new Map<boolean, number[]>();
  const lefts: Left[] = [];
  for (const figure of resultNames) {
    yield;
    const told = isOutcome(figure);
    let order = orders.get(told);
    if (!order) orders.set(told, (order = bySize(figure, tellings, lanes.masks, busy)));
    for (const one of settle(figure, tellings, lanes, order)) lefts.push(one);
  }
  return lefts;
}

/** Rows that are looked at in one step. */
const atOnce = 20_000;

function settle(
  figure: ResultName,
  tellings: readonly Telling[],
  lanes: Lanes,
  busyInOrder: readonly number[],
): Left[] {
  const at = (i: number): Telling => tellings[i] as Telling;
  const states = new Uint8Array(tellings.length);
  const by = new Map<number, number>();
  const order = busyInOrder.filter((i) => at(i).results[figure] !== null);
  if (order.length === 0) return [];
  for (const i of order) states[i] = pending;
  const waiting: number[] = [];
  for (const i of order) {
    if (states[i] !== pending) continue;
    const others: number[] = [];
    lanes.some(i, (other) => {
      if (states[other] === pending) others.push(other);
      return false;
    });
    if (others.length > 0 && givesWay(figure, i, others, tellings, lanes.masks)) {
      states[i] = gaveWay;
      waiting.push(i);
      continue;
    }
    states[i] = counted;
    for (const other of others) {
      states[other] = left;
      by.set(other, i);
    }
  }
  for (const i of waiting) {
    const other = countedNear(lanes, i, tellings, states);
    states[i] = other === null ? counted : left;
    if (other !== null) by.set(i, other);
  }
  for (const i of order) if (states[i] === counted) at(i).counts |= bitOf[figure];
  return [...by].map(([i, other]) => ({
    telling: at(i),
    figure,
    by: at(other),
    lost: lostOf(lanes, i, tellings, states),
  }));
}

/** A row that counts and tells of the same; of several always the same one. */
function countedNear(
  lanes: Lanes,
  i: number,
  tellings: readonly Telling[],
  states: Uint8Array,
): number | null {
  let first: number | null = null;
  const idOf = (one: number): string => tellings[one]?.row.id ?? '';
  lanes.some(i, (other) => {
    if (states[other] === counted && (first === null || idOf(other) < idOf(first))) first = other;
    return false;
  });
  return first;
}

/** The days of a row that does not count of which none tells that does. */
function lostOf(lanes: Lanes, i: number, tellings: readonly Telling[], states: Uint8Array): number[] {
  const { from, to } = tellings[i] as Telling;
  if (from === to) return [];
  const days = new Set(Array.from({ length: to - from + 1 }, (_, day) => from + day));
  lanes.some(i, (other) => {
    const its = tellings[other] as Telling;
    if (states[other] === counted)
      for (let day = Math.max(from, its.from); day <= Math.min(to, its.to); day++) days.delete(day);
    return days.size === 0;
  });
  return [...days];
}

const bits = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1) + ((mask >> 3) & 1);

/** Longest first, then what names fewest parts, then what is believed least, then what was kept first. */
function bySize(
  figure: ResultName,
  tellings: readonly Telling[],
  masks: Uint8Array,
  busy: readonly number[],
): number[] {
  // One number of what is compared first: a hundred thousand rows are compared some millions of times.
  const sizes = new Float64Array(tellings.length);
  for (const i of busy) {
    const { from, to, row } = tellings[i] as Telling;
    const believed = levelOf(row.source, figure) * 16 + placeOf(row.source) + 1;
    sizes[i] = ((to - from + 1) * 8 - bits(masks[i] ?? 0)) * 64 + believed;
  }
  return busy.toSorted((a, b) => {
    const size = (sizes[b] ?? 0) - (sizes[a] ?? 0);
    if (size !== 0) return size;
    const [x, y] = [tellings[a] as Telling, tellings[b] as Telling];
    return x.row.keptAt - y.row.keptAt || x.from - y.from || (x.row.id < y.row.id ? -1 : 1);
  });
}
