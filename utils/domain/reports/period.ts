import { Temporal } from 'temporal-polyfill';

import type { Period } from '../coverage';
import { daysOfPeriod, periodOfDay, stepPeriod } from '../kpis/period';
import { momentOf, whenAt } from '../plan/clock';
import type { ReportForm } from './report-form';

export type Every = ReportForm['every'];

/** A week "2026-W48" (ISO 8601: from Monday, of the year of its Thursday), a month "2026-11" or a quarter "2026-Q4". */
export interface ReportPeriod {
  id: string;
  every: Every;
  /** Days, the last one included. */
  from: string;
  to: string;
}

/** The period that a day ("2026-11-26") lies in. @throws RangeError of what is no day */
export function periodWith(every: Every, day: string): ReportPeriod {
  const date = Temporal.PlainDate.from(day);
  if (every !== 'week') return periodOfId(periodOfDay(date.toString(), every))!;
  const from = date.subtract({ days: date.dayOfWeek - 1 });
  const id = `${digits(date.yearOfWeek!, 4)}-W${digits(date.weekOfYear!, 2)}`;
  return { id, every, from: from.toString(), to: from.add({ days: 6 }).toString() };
}

const digits = (n: number, many: number): string => String(n).padStart(many, '0');

/** The period of an id; null of what is none. */
export function periodOfId(id: string): ReportPeriod | null {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(id) ?? [];
  if (week) {
    const found = stepped(periodWith('week', `${year}-01-04`), Number(week) - 1);
    // A year may have no 53rd week, and none has a week 0.
    return found.id === id ? found : null;
  }
  const days = daysOfPeriod(id);
  return days && days.kind !== 'year'
    ? { id, every: days.kind, from: days.firstDay, to: days.lastDay }
    : null;
}

/** So many periods later, or earlier. */
export function stepped({ id, every, from }: ReportPeriod, by: number): ReportPeriod {
  return every === 'week'
    ? periodWith(every, Temporal.PlainDate.from(from).add({ weeks: by }).toString())
    : periodOfId(stepPeriod(id, by))!;
}

/** What a period is set against: the one before it. */
export const previous = (period: ReportPeriod): ReportPeriod => stepped(period, -1);

/** The last period that is over at a moment: what a report is usually made of. */
export const lastWhole = (every: Every, now: number, zone: string): ReportPeriod =>
  previous(periodWith(every, whenAt(now, zone).day));

/** From the first moment of a period to the first one after it, by the clocks of a zone. */
export function boundsOf({ from, to }: Pick<ReportPeriod, 'from' | 'to'>, zone: string): Period {
  const after = Temporal.PlainDate.from(to).add({ days: 1 }).toString();
  const moment = (day: string) => momentOf({ day, time: null, zone })!;
  return { from: moment(from), to: moment(after) };
}

/** Its days in order. */
export function daysOf({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): string[] {
  const days: string[] = [];
  const last = Temporal.PlainDate.from(to);
  let day = Temporal.PlainDate.from(from);
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
}
