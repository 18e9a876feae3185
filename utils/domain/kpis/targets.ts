import type { Kpi, PeriodId } from './kpi';
import { measureFacts } from './measure';

/** Targets taken over from one period to another. */
export interface CopiedTargets {
  /** The KPIs with their new targets. */
  changed: Kpi[];
  /** KPIs that have a target for that period already: it stays. */
  kept: number;
  /** KPIs that have none to take. */
  without: number;
}

/**
 * Takes over targets from a period to another, by so many percent more or less. What counts things or money stays whole.
 * Targets that are there stay.
 */
export function copyTargets(
  kpis: readonly Kpi[],
  from: PeriodId,
  to: PeriodId,
  percent: number,
): CopiedTargets {
  const changed: Kpi[] = [];
  let [kept, without] = [0, 0];
  for (const kpi of kpis) {
    const target = kpi.targets[from];
    if (kpi.targets[to] !== undefined) kept++;
    else if (target === undefined) without++;
    else changed.push({ ...kpi, targets: { ...kpi.targets, [to]: grown(kpi, target, percent) } });
  }
  return { changed, kept, without };
}

function grown({ measure }: Kpi, target: number, percent: number): number {
  if (percent === 0) return target;
  const value = target * (1 + percent / 100);
  const { unit, nature } = measureFacts[measure];
  const isWhole = Number.isInteger(target) && (unit === 'money' || (unit === 'plain' && nature !== 'rate'));
  return isWhole ? Math.round(value) : Number(value.toPrecision(12));
}

/** A division of a whole into equal parts, the last taking what is left: they add up. Of whole numbers the parts are whole. */
export function dividedEqually(whole: number, parts: number): number[] {
  if (parts <= 0) return [];
  const part = Number.isInteger(whole) ? Math.trunc(whole / parts) : whole / parts;
  return Array.from({ length: parts }, (_, i) => (i < parts - 1 ? part : whole - part * (parts - 1)));
}
