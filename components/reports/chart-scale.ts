/** A scale of round numbers that holds all values. */
export interface Scale {
  low: number;
  high: number;
  /** Where it is marked, from the lowest up. */
  ticks: number[];
}

/**
 * A scale for values, marked at round numbers, in some four to six places. Of bars it begins at 0, because their length is
 * what is compared; of lines it holds the line. Of no values: 0 to 1.
 */
export function scaleOf(values: readonly number[], fromZero: boolean): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || !Number.isFinite(least) || !Number.isFinite(most))
    return { low: 0, high: 1, ticks: [0, 1] };
  const [bottom, top] = fromZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const size = Math.max(Math.abs(top), Math.abs(bottom));
  // What differs by less than can be told apart is the same.
  const isOne = top - bottom <= Math.max(size * 1e-9, 1e-12);
  const spread = isOne ? (size > 1e-12 ? size : 1) : top - bottom;
  const step = roundStep(spread / 4);
  // One value alone, or all the same, stands in the middle of something.
  const room = isOne ? step : 0;
  let first = Math.floor((bottom - room) / step);
  if (bottom >= 0) first = Math.max(0, first);
  const last = Math.max(first + 1, Math.ceil((top + room) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks };
}

/** The next of 1, 2, 5, 10, 20 … */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return ([1, 2, 5].find((one) => one * power >= about * 0.999) ?? 10) * power;
}

/** Without what binary fractions leave behind: 0.30000000000000004 is 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Which of so many places in a row are named when only so many names have room: evenly apart, the first always. */
export function namedPlaces(count: number, room: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
}

/** A text cut to so many characters, with a sign that it was. */
export function cutTo(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
