import type { ChartLine, ChartPoint } from './chart';
import { middle, second } from './chart-marks';

/** Where a point was put: of which line, and at which place of the drawn numbers. */
export interface Mark {
  point: ChartPoint;
  line: number;
  index: number;
  x: number;
  y: number;
}

/** Lines as they are drawn: moments in order, and for each line its values at them. */
interface Arranged {
  xs: number[];
  /** undefined: the line has no point there; null: the line ends there. */
  ys: (number | null | undefined)[][];
  marks: Mark[];
}

interface Place {
  x: number;
  y: number | null;
  line: number;
  point: ChartPoint | null;
}

/** Puts the points of all lines on one row of moments; points of a line further apart than `joined` are not joined. */
export function arranged(lines: readonly ChartLine[], joined: number): Arranged {
  const places: Place[] = [];
  for (const [line, { points }] of lines.entries()) {
    const own = points
      .map((point) => ({
        point,
        line,
        x: middle(point.at, point.atMost) / second,
        y: middle(point.low, point.high),
      }))
      .toSorted((a, b) => a.x - b.x);
    for (const [i, place] of own.entries()) {
      const before = own[i - 1];
      if (before && (place.x - before.x) * second > joined)
        places.push({ x: (before.x + place.x) / 2, y: null, line, point: null });
      places.push(place);
    }
  }
  places.sort((a, b) => a.x - b.x);
  // A place of its own for each: many posts may share a moment.
  const ys = lines.map((_, line) => places.map((place) => (place.line === line ? place.y : undefined)));
  const marks = places.flatMap(({ point, line, x, y }, index) =>
    point && y !== null ? { point, line, index, x, y } : [],
  );
  return { xs: places.map(({ x }) => x), ys, marks };
}

/** How far from the pointer a point may be to be meant, squared: dots are pointed at, on lines the nearest is meant. */
export const longestDistance = (kind: 'dots' | 'line'): number => (kind === 'dots' ? 24 ** 2 : Infinity);
