import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

import { isDay, momentOf } from './clock';
import type { When } from './item';
import type { Slot } from './slot';

/** When a slot comes round. */
export interface Occurrence extends When {
  time: string;
  /** The moment that is: an hour that clocks leave out is the one after it. */
  at: number;
}

/** Why a rule is none; our windows have a sentence for each. */
export type RuleFault = 'notRule' | 'tooOften' | 'hours' | 'never' | 'order';

/** As many days are looked through for one slot at once; a longer stretch is cut. */
const mostDays = 2000;
/** A rule that did not come round in so many years never does. */
const yearsLooked = 9;

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const parts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);

/**
 * The days and hours of a slot from one day to another, both included, oldest first; none for a rule that is none.
 * Days are reckoned without clocks, and each has the slot's hour by its zone's clock: daylight saving moves no hour.
 */
export function occurrences(
  slot: Pick<Slot, 'rule' | 'time' | 'zone' | 'from' | 'until'>,
  from: string,
  to: string,
): Occurrence[] {
  if (![slot.from, from, to].every(isDay)) return [];
  const first = from > slot.from ? from : slot.from;
  const last = slot.until !== null && slot.until < to ? slot.until : to;
  return daysOf(slot.rule, slot.from, first, last).flatMap((day) => {
    const when = { day, time: slot.time, zone: slot.zone };
    const at = momentOf(when);
    return at === null ? [] : { ...when, at };
  });
}

/** Why a slot's rule cannot be kept; null: it can. */
export function faultOf(slot: Pick<Slot, 'rule' | 'from' | 'until'>): RuleFault | null {
  const fault = faultIn(slot.rule);
  if (fault) return fault;
  if (!isDay(slot.from)) return 'notRule';
  if (slot.until !== null && slot.until < slot.from) return 'order';
  const end = slot.until ?? Temporal.PlainDate.from(slot.from).add({ years: yearsLooked }).toString();
  try {
    return iterator(slot.rule, slot.from).between(utc(slot.from), utc(end), true).length > 0 ? null : 'never';
  } catch {
    return 'notRule';
  }
}

/** What is wrong with the text of a rule, whenever it begins. */
function faultIn(rule: string): RuleFault | null {
  const given = rule.split(';').map((part) => part.split('='));
  const names = given.map(([name = '']) => name);
  if (names.some((name) => /^BY(?:HOUR|MINUTE|SECOND)$/.test(name))) return 'hours';
  if (/^FREQ=(?:HOURLY|MINUTELY|SECONDLY)/.test(rule)) return 'tooOften';
  const isRule =
    names[0] === 'FREQ' &&
    frequencies.has(given[0]?.[1] ?? '') &&
    new Set(names).size === names.length &&
    given.every(([name = '', value = '']) => parts.has(name) && value !== '');
  return isRule ? null : 'notRule';
}

function daysOf(rule: string, start: string, first: string, last: string): string[] {
  if (faultIn(rule) !== null || first > last) return [];
  const end = Temporal.PlainDate.from(first).add({ days: mostDays }).toString();
  try {
    return iterator(rule, start)
      .between(utc(first), utc(last < end ? last : end), true)
      .map((day) => day.toPlainDate().toString());
  } catch {
    return [];
  }
}

/** Days only: in UTC no day has an hour too few or too many. */
const iterator = (rule: string, start: string) =>
  new RRuleTemporal({
    rruleString: `RRULE:${rule}`,
    dtstart: Temporal.PlainDate.from(start).toZonedDateTime('UTC'),
    temporal: Temporal,
    maxIterations: 20_000,
  });

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
