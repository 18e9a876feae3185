import { spread, type Spread } from './statistics';
import { targets, type Target } from './targets';
import type { Variant } from './variants';

/** Every figure: by metric ("scenario: figure"), by variant, one value a round. */
export class Results {
  readonly #values = new Map<string, Map<Variant, number[]>>();

  add(scenario: string, variant: Variant, figures: Record<string, number>): void {
    for (const [name, value] of Object.entries(figures)) {
      const metric = `${scenario}: ${name}`;
      const byVariant = this.#values.get(metric) ?? new Map<Variant, number[]>();
      this.#values.set(metric, byVariant.set(variant, [...(byVariant.get(variant) ?? []), value]));
    }
  }

  of(metric: string, variant: Variant): number[] {
    return this.#values.get(metric)?.get(variant) ?? [];
  }

  get metrics(): string[] {
    return [...this.#values.keys()];
  }

  toObject(): object {
    return Object.fromEntries(
      [...this.#values].map(([metric, byVariant]) => [metric, Object.fromEntries(byVariant)]),
    );
  }
}

/** Every figure as median [min..max] over the rounds. */
export function printTable(results: Results, variants: readonly Variant[]): void {
  const rows = results.metrics.map((metric) => [
    metric,
    ...variants.map((variant) => written(results.of(metric, variant))),
  ]);
  print([['figure', ...variants], ...rows]);
}

/** Each target with its figure and whether it is met by the median of the rounds. */
export function printTargets(results: Results): void {
  const rows = targets.flatMap((target) => {
    const values = valuesOf(target, results);
    if (values.length === 0) return [];
    const { median } = spread(values);
    const met = median <= (target.atMost ?? Infinity) && median >= (target.atLeast ?? -Infinity);
    const limit = target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
    return [[target.says, written(values), limit, met ? 'met' : 'NOT MET']];
  });
  console.log('');
  print([['target', 'measured', 'limit', ''], ...rows]);
}

function valuesOf(target: Target, results: Results): number[] {
  const own = results.of(target.metric, 'lorgnette');
  if (target.compare === 'absolute') return own;
  const other = target.against ? results.of(target.metric, target.against) : [];
  const parts = target.per ? results.of(target.per, 'lorgnette') : [];
  return own.flatMap((value, round) => {
    const reference = other[round];
    if (reference === undefined) return [];
    return [target.compare === 'ratio' ? value / reference : (value - reference) / (parts[round] ?? 1)];
  });
}

function written(values: readonly number[]): string {
  if (values.length === 0) return '–';
  const { min, median, max }: Spread = spread(values);
  return min === max ? short(median) : `${short(median)} [${short(min)}..${short(max)}]`;
}

const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();

function print(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
