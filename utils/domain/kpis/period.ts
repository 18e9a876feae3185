import { daysBefore } from '../calendar';
import type { Period } from '../coverage';
import { momentOf, whenAt } from '../plan/clock';
import type { PeriodId } from './kpi';

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A month, a quarter or a year of a zone's clock. `to` is the moment at which the next one begins. */
export interface KpiPeriod extends Period {
  id: PeriodId;
  kind: PeriodKind;
  /** Days, the last one included. */
  firstDay: string;
  lastDay: string;
}

const months: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

/** The year and the first month of a period by its id, "2026-11", "2026-Q4", "2026"; null of what is none. */
function begin(id: PeriodId): { kind: PeriodKind; year: number; month: number } | null {
  const found = /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/.exec(id)?.groups;
  if (!found) return null;
  const { quarter, month } = found;
  const year = Number(found['year']);
  if (year === 0) return null;
  if (quarter) return { kind: 'quarter', year, month: Number(quarter) * 3 - 2 };
  return month ? { kind: 'month', year, month: Number(month) } : { kind: 'year', year, month: 1 };
}

/** The first day of the month so many months on from the first of another. */
function monthOn(year: number, month: number, by: number): string {
  const all = year * 12 + month - 1 + by;
  const [on, of] = [Math.floor(all / 12), (all % 12) + 1];
  return `${String(on).padStart(4, '0')}-${String(of).padStart(2, '0')}-01`;
}

/** What kind of period an id is of, and its days, the last one included. Null of an id that is none. */
export function daysOfPeriod(id: PeriodId): Pick<KpiPeriod, 'kind' | 'firstDay' | 'lastDay'> | null {
  const begun = begin(id);
  if (!begun) return null;
  const { kind, year, month } = begun;
  const next = monthOn(year, month, months[kind]);
  return { kind, firstDay: monthOn(year, month, 0), lastDay: daysBefore(next, 1) };
}

/** A period by its id, as a zone's clock has it. Null of an id that is none. */
export function kpiPeriod(id: PeriodId, zone: string): KpiPeriod | null {
  const days = daysOfPeriod(id);
  if (!days) return null;
  const [from, to] = [days.firstDay, daysBefore(days.lastDay, -1)].map((day) =>
    momentOf({ day, time: null, zone }),
  );
  return typeof from === 'number' && typeof to === 'number' ? { id, ...days, from, to } : null;
}

/** The period of a kind that a day is in. */
export function periodOfDay(day: string, kind: PeriodKind): PeriodId {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (kind === 'year') return year;
  return kind === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The period of a kind that a moment is in, by a zone's clock. */
export const periodAt = (now: number, kind: PeriodKind, zone: string): PeriodId =>
  periodOfDay(whenAt(now, zone).day, kind);

/** The period so many further on, of the same kind; the same of an id that is none. */
export function stepPeriod(id: PeriodId, by: number): PeriodId {
  const begun = begin(id);
  if (!begun) return id;
  return periodOfDay(monthOn(begun.year, begun.month, by * months[begun.kind]), begun.kind);
}

/** Month, quarter or year; null of an id that is none. */
export const kindOfPeriod = (id: PeriodId): PeriodKind | null => begin(id)?.kind ?? null;

/** The months of a quarter, or the quarters of a year, in order; none of a month. */
export function partsOfPeriod(id: PeriodId): PeriodId[] {
  const begun = begin(id);
  if (!begun || begun.kind === 'month') return [];
  const { kind, year, month } = begun;
  if (kind === 'year') return [1, 2, 3, 4].map((quarter) => `${id}-Q${quarter}`);
  return [0, 1, 2].map((i) => periodOfDay(monthOn(year, month, i), 'month'));
}
