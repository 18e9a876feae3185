import { Temporal } from 'temporal-polyfill';

import type { Period } from '../coverage';
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
  if (every === 'week') {
    const from = date.subtract({ days: date.dayOfWeek - 1 });
    const id = `${four(date.yearOfWeek!)}-W${two(date.weekOfYear!)}`;
    return { id, every, from: from.toString(), to: from.add({ days: 6 }).toString() };
  }
  const months = every === 'month' ? 1 : 3;
  const first = date.month - ((date.month - 1) % months);
  const from = date.with({ month: first, day: 1 });
  const id = `${four(from.year)}-${every === 'month' ? two(first) : `Q${(first + 2) / 3}`}`;
  return { id, every, from: from.toString(), to: from.add({ months }).subtract({ days: 1 }).toString() };
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** The period of an id; null of what is none. */
export function periodOfId(id: string): ReportPeriod | null {
  const [, year, week, month, quarter] = /^(\d{4})-(?:W(\d\d)|(0[1-9]|1[0-2])|Q([1-4]))$/.exec(id) ?? [];
  if (!year) return null;
  const found = week
    ? stepped(periodWith('week', `${year}-01-04`), Number(week) - 1)
    : month
      ? periodWith('month', `${year}-${month}-01`)
      : periodWith('quarter', `${year}-${two(Number(quarter) * 3)}-01`);
  // A year may have no 53rd week, and none has a week 0.
  return found.id === id ? found : null;
}

/** So many periods later, or earlier. */
export function stepped(period: ReportPeriod, by: number): ReportPeriod {
  const from = Temporal.PlainDate.from(period.from);
  const to =
    period.every === 'week'
      ? from.add({ weeks: by })
      : from.add({ months: by * (period.every === 'month' ? 1 : 3) });
  return periodWith(period.every, to.toString());
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

/** The periods that KPIs have targets of and that lie within this one, the widest first; of a week there is none. */
export const targetPeriods = ({ id, every, from }: ReportPeriod): string[] =>
  every === 'week' ? [] : every === 'month' ? [id] : [id, ...monthsFrom(from)];

const monthsFrom = (day: string): string[] => {
  const first = Temporal.PlainDate.from(day).toPlainYearMonth();
  return [0, 1, 2].map((months) => first.add({ months }).toString());
};
