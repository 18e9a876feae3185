import type { ResultRow } from './campaign';
import type { Telling } from './count-once';
import { areApart } from './trust';

/** The parts of a campaign that a row names; what it leaves open, it tells of the whole of. */
const parts = ['channel', 'creative', 'segment', 'rubric'] as const;

/** Bits of the parts that a row names. */
export const maskOf = (row: ResultRow): number =>
  parts.reduce((mask, part, bit) => (row[part] === null ? mask : mask | (1 << bit)), 0);

/** What a row names of some parts, the names whatever their case. */
export const namesOf = (row: ResultRow, mask: number): string =>
  parts.map((part, bit) => (mask & (1 << bit) ? (row[part] ?? '').trim().toLowerCase() : '')).join('\u0000');

/** Rows whose lengths are within a factor of two, in the order of their first days, as places in the list of all. */
type Lane = number[][];

/**
 * Finds the rows that tell of the same as another on a same day: each part that both name is the same one, and they are not
 * of two ad systems. Rows lie in lanes by what they name, so that what is found costs little more than itself.
 */
export class Lanes {
  readonly masks: Uint8Array;
  /** By scope: the lanes in which rows that tell of the same may be. */
  private readonly near: Lane[][] = [];
  private readonly scopes: Uint32Array;

  private readonly tellings: readonly Telling[];

  constructor(tellings: readonly Telling[]) {
    this.tellings = tellings;
    this.masks = Uint8Array.from(tellings, ({ row }) => maskOf(row));
    this.scopes = new Uint32Array(tellings.length);
    const masks = [...new Set(this.masks)];
    const lanes = new Map<string, Lane>();
    const laneOf = (row: ResultRow, mask: number, common: number): Lane => {
      const key = `${mask} ${common} ${namesOf(row, common)}`;
      let lane = lanes.get(key);
      if (!lane) lanes.set(key, (lane = []));
      return lane;
    };
    const places = new Map<string, number>();
    const into: Lane[][] = [];
    const order = tellings.map((_, i) => i).toSorted((a, b) => this.from(a) - this.from(b));
    for (const i of order) {
      const { row, from, to } = tellings[i] as Telling;
      const mask = this.masks[i] ?? 0;
      // As written, which is quick; names that differ by case find the same lanes.
      const scope = `${mask}\u0000${row.channel}\u0000${row.creative}\u0000${row.segment}\u0000${row.rubric}`;
      let place = places.get(scope);
      if (place === undefined) {
        places.set(scope, (place = places.size));
        into.push(
          [...new Set(masks.map((other) => other & mask))].map((common) => laneOf(row, mask, common)),
        );
        this.near.push(masks.map((other) => laneOf(row, other, other & mask)));
      }
      this.scopes[i] = place;
      const length = Math.floor(Math.log2(to - from + 1));
      for (const lane of into[place] ?? []) (lane[length] ??= []).push(i);
    }
  }

  private from(i: number): number {
    return this.tellings[i]?.from ?? 0;
  }

  /** Shows the places of the rows that tell of the same on a same day as the row at a place, until one is not to go on. */
  some(i: number, found: (other: number) => boolean): boolean {
    const { from, to, row } = this.tellings[i] as Telling;
    for (const lane of this.near[this.scopes[i] ?? 0] ?? []) {
      for (let length = 0; length < lane.length; length++) {
        const rows = lane[length];
        if (!rows) continue;
        for (let at = this.firstFrom(rows, from - 2 ** (length + 1) + 2); at < rows.length; at++) {
          const other = rows[at] ?? 0;
          const its = this.tellings[other] as Telling;
          if (its.from > to) break;
          if (its.to < from || other === i || areApart(its.row.source, row.source)) continue;
          if (found(other)) return true;
        }
      }
    }
    return false;
  }

  /** The first place in a lane whose row begins on that day or later. */
  private firstFrom(rows: readonly number[], day: number): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from(rows[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
