/** The value that the given share of values do not exceed (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** Of an even number of values the median is the mean of the two in the middle. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    min: at(0),
    median: (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2,
    max: at(sorted.length - 1),
  };
}
