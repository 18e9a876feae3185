import { Temporal } from 'temporal-polyfill';

import { dayMs } from '../pace';
import { deadlineOf, isTime, momentOf, whenAt } from './clock';
import type { PlanItem } from './item';
import { graceMs } from './late';

const minuteMs = 60_000;

/** Of an item: its time comes; it comes within a day and nobody has approved it; it has passed and no post is known. */
export type ReminderKind = 'due' | 'toApprove' | 'missed';

export interface Reminder {
  item: RemindedItem;
  kind: ReminderKind;
  /** When it was to be told at the earliest. */
  at: number;
  /** The item's time; of an item of a whole day, the hour at which a day's items are told. */
  time: number;
  /** When the item's time is over: its hour, or the end of its day. */
  end: number;
}

export type RemindedItem = Pick<PlanItem, 'id' | 'title' | 'when' | 'status' | 'channels' | 'createdAt'>;

export interface ReminderRules {
  /** Minutes before an item's time at which it is told. */
  before: number;
  /** Hours of the local clock in which nothing is told: "22:00" to "08:00"; alike: there are none. */
  quiet: { from: string; until: string };
  /** The hour at which items of a whole day are told. */
  morning: string;
  /** The zone of this computer's clock. */
  zone: string;
  /** What was due earlier is not told: reminders were off then. */
  since: number;
}

export interface Checked {
  /** To be told now, at most one of an item, the soonest time first. */
  tell: Reminder[];
  /** What is told by that, and what it makes needless. */
  marks: string[];
  /** When to look again; null: nothing more is to come. */
  next: number | null;
}

/** An item is told of at most once of a kind, as long as it keeps its time. */
const markOf = ({ item, kind, end }: Reminder): string => `${item.id} ${kind} ${end}`;

/** The end of the item's time that a mark is of. */
export const endOfMark = (mark: string): number => Number(mark.slice(mark.lastIndexOf(' ') + 1));

/** Items whose time is longer ago are not looked at any more. */
export const lookBackMs = 35 * dayMs;

/** True when something of an item is still to be published. */
export const isToDo = ({ status, channels }: Pick<PlanItem, 'status' | 'channels'>): boolean =>
  status !== 'published' &&
  status !== 'missed' &&
  (channels.length === 0 || channels.some(({ fact }) => fact === null));

/**
 * What is to be told now. What is late to be told, because the browser was shut or it was night, is told then, and what
 * has been overtaken by something graver is not.
 * @param told marks of what was told already
 */
export function check(
  items: readonly RemindedItem[],
  rules: ReminderRules,
  told: ReadonlySet<string>,
  now: number,
): Checked {
  const tell: Reminder[] = [];
  const marks: string[] = [];
  let next: number | null = null;
  const sooner = (at: number) => (next = next === null ? at : Math.min(next, at));
  const wakes = quietUntil(rules, now);
  for (const item of items) {
    const reminders = remindersOf(item, rules, now).filter((one) => !told.has(markOf(one)));
    const due = reminders.filter(({ at }) => at <= now);
    for (const { at } of reminders) if (at > now) sooner(quietUntil(rules, at) ?? at);
    if (due.length === 0) continue;
    if (wakes !== null) {
      sooner(wakes);
      continue;
    }
    // The last is the gravest. Of a time that has gone by, no more is said that it comes.
    const gravest = due.at(-1)!;
    if (gravest.kind === 'missed' || now <= gravest.end + graceMs) tell.push(gravest);
    marks.push(...due.map(markOf));
  }
  return { tell: tell.toSorted((a, b) => a.time - b.time), marks, next };
}

/** All that an item may be told of, in the order of time. */
function remindersOf(item: RemindedItem, rules: ReminderRules, now: number): Reminder[] {
  const time = timeOf(item, rules);
  const deadline = item.when && deadlineOf(item.when);
  if (time === null || deadline === null || !isToDo(item)) return [];
  const end = Math.max(deadline, time);
  const reminders: Reminder[] = [];
  const add = (kind: ReminderKind, at: number) => reminders.push({ item, kind, at, time, end });
  // What the network publishes by itself needs nobody at its time.
  if (item.status !== 'scheduled')
    add('due', item.when!.time === null ? time : time - rules.before * minuteMs);
  if (item.status === 'toApprove') add('toApprove', time - dayMs);
  add('missed', end + graceMs + 1);
  // Made, or switched on, shortly before its time, an item is still told of; after it, it is not. A moment that is yet
  // to come tells of a clock that was wrong.
  const since = Math.max(...[rules.since, item.createdAt].filter((at) => at <= now), 0);
  return reminders
    .filter(({ at, kind }) => (kind === 'missed' ? at : time) >= since)
    .toSorted((a, b) => a.at - b.at);
}

function timeOf({ when }: RemindedItem, { morning, zone }: ReminderRules): number | null {
  if (!when) return null;
  return when.time === null ? momentOf({ day: when.day, time: morning, zone }) : momentOf(when);
}

/** The end of the quiet hours that a moment lies in; null when it lies in none. */
export function quietUntil(
  { quiet: { from, until }, zone }: Pick<ReminderRules, 'quiet' | 'zone'>,
  at: number,
): number | null {
  if (!isTime(from) || !isTime(until) || from === until) return null;
  const { day, time } = whenAt(at, zone);
  const isQuiet = from < until ? from <= time && time < until : from <= time || time < until;
  if (!isQuiet) return null;
  // Where the clock is put back the hour may come twice: the next one is the end.
  const today = Temporal.PlainDate.from(day);
  const ends = [today, today.add({ days: 1 })].flatMap((date) =>
    (['earlier', 'later'] as const).map(
      (disambiguation) =>
        date.toPlainDateTime(until).toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    ),
  );
  return Math.min(...ends.filter((end) => end > at));
}

/** The next midnight of a zone's clock. */
export function nextMidnight(now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return today.toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

export interface Today<Item> {
  /** What is still to be published on this day, the soonest first; what has no hour comes last. */
  left: Item[];
  /** How many of the day's are published already. */
  done: number;
}

/** The items of the day that a zone's clock shows. */
export function todayOf<Item extends Pick<PlanItem, 'when' | 'status' | 'channels'>>(
  items: readonly Item[],
  zone: string,
  now: number,
): Today<Item> {
  const { day } = whenAt(now, zone);
  const timed = items.flatMap((item) => {
    const at = item.when && item.when.time !== null ? momentOf(item.when) : null;
    const on = at === null ? item.when?.day : whenAt(at, zone).day;
    return on === day && item.status !== 'missed' ? [{ item, at: at ?? Infinity }] : [];
  });
  const left = timed.filter(({ item }) => isToDo(item)).toSorted((a, b) => a.at - b.at);
  return { left: left.map(({ item }) => item), done: timed.length - left.length };
}
