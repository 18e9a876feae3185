import type { ResultRow } from './campaign';
import { dayNumber, spansOf, type Span } from './days';
import type { Part } from './part';

/** How the budget is spent against the days. Money in minor units. */
export interface Spending {
  budget: number | null;
  /** Null: nobody tells it. */
  spent: number | null;
  /** Of the budget; null without one. */
  share: number | null;
  /** Whole days that are over, of how many; null while the campaign has no end. */
  elapsed: number;
  days: number | null;
  /** What would be spent by now if every day had the same. */
  even: number | null;
  /** Days that are over and of which no spend is told. */
  untold: Span[];
  untoldDays: number;
  /**
   * What will be spent at the end if it goes on so: the least if nothing was spent on the untold days, the most if as much as
   * on the others. Null where too little is told.
   */
  forecast: { low: number; high: number } | null;
}

/** Fewer days of spend tell no pace. */
export const fewestDays = 7;
/** Of the days that are over, at least this share must be told. */
const leastTold = 0.7;

/**
 * @param part the campaign's whole, or a channel
 * @param period of the campaign
 * @param today the day that is not over yet: "2026-11-26"
 */
export function spendingOf(
  part: Pick<Part, 'results' | 'rows'>,
  budget: number | null,
  period: { from: string; to: string | null },
  today: string,
): Spending {
  const first = dayNumber(period.from);
  const end = period.to === null ? null : dayNumber(period.to);
  const yesterday = dayNumber(today) - 1;
  const last = end === null ? yesterday : Math.min(end, yesterday);
  const elapsed = Math.max(0, last - first + 1);
  const days = end === null ? null : end - first + 1;
  const { spend } = part.results;
  const told = daysOf(part.rows('spend'), first, last);
  const untold: number[] = [];
  for (let day = first; day <= last; day++) if (!told.has(day)) untold.push(day);
  const isEnough = told.size >= fewestDays && told.size >= elapsed * leastTold;
  return {
    budget,
    spent: spend,
    share: spend === null || budget === null || budget === 0 ? null : spend / budget,
    elapsed,
    days,
    even: budget === null || days === null ? null : (budget * elapsed) / days,
    untold: spansOf(untold),
    untoldDays: untold.length,
    forecast:
      spend === null || days === null || elapsed >= days || !isEnough
        ? null
        : { low: (spend / elapsed) * days, high: (spend / told.size) * days },
  };
}

function daysOf(rows: readonly ResultRow[], first: number, last: number): Set<number> {
  const days = new Set<number>();
  for (const { from, to } of rows)
    for (let day = Math.max(first, dayNumber(from)); day <= Math.min(last, dayNumber(to)); day++)
      days.add(day);
  return days;
}

/** Where a campaign stands in its days. */
export const statusOf = (
  { from, to }: { from: string; to: string | null },
  today: string,
): 'planned' | 'running' | 'over' =>
  today < from ? 'planned' : to !== null && today > to ? 'over' : 'running';
