import type { Grain, Moment } from '../domain/post';
import { plain } from './plain';
import { readOnce } from './read-once';
import { speechOf, squeeze, type Calendar } from './time-words';

/**
 * When something was published, from what a page prints: "3 года назад", "Streamed 6 months ago", "6d ago",
 * "15 déc. 2021", "2022年9月23日", or an ISO time. Null when unsure.
 */

/** "2023-07-07T08:30:08-07:00" to the second, "2023-07-07" to the day. */
export function isoMoment(text: string): Moment | null {
  const shape =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!shape) return null;
  if (text.trim().length === 10) return day(Number(shape[1]), Number(shape[2]), Number(shape[3]));
  if (!shape[4]) return null;
  const at = Date.parse(text.trim().replace(' ', 'T'));
  return Number.isFinite(at) && at > 0 ? { at, grain: 'second' } : null;
}

/** A day as the reader's calendar has it: sites print dates in the reader's time zone. */
function day(year: number, month: number, date: number): Moment | null {
  if (year < 1990 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  const start = new Date(year, month - 1, date);
  return start.getMonth() === month - 1 && start.getDate() === date
    ? { at: start.getTime(), grain: 'day' }
    : null;
}

/** How long before now something printed as "n units ago" may have happened at most: n + 1 units. */
function before(now: number, count: number, unit: Grain): Moment | null {
  if (count > 400) return null;
  const most = count + 1;
  const date = new Date(now);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - most);
  else if (unit === 'month') {
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - most);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(wanted, last));
  } else date.setTime(now - most * lengths[unit]);
  return { at: date.getTime(), grain: unit };
}

const lengths = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const;

/** "3 years ago", also after a word such as "Streamed". The span starts one unit earlier: printed ages are floored. */
export function relativeMoment(text: string, language: string, now: number): Moment | null {
  const span = spanOf(text, language);
  return span && agoOf(span, now);
}

/** An age as it is printed. */
export interface Span {
  count: number;
  unit: Grain;
  /** When it was last asked for, and what that made: the posts of one answer are read at one moment. */
  now: number;
  moment: Moment | null;
}

/** When something of this age may have happened at the earliest. */
export function agoOf(span: Span, now: number): Moment | null {
  if (span.now !== now) {
    span.now = now;
    span.moment = before(now, span.count, span.unit);
  }
  return span.moment;
}

/** The age that a text prints. */
export const spanOf = (text: string, language: string): Span | null =>
  text.length > 160 ? null : knownSpan(text, language);

/** Lists print the same ages again and again. */
const knownSpan = readOnce((text, language) => spanIn(plain(text).toLowerCase(), language));

const spanMade = (age: Pick<Span, 'count' | 'unit'> | undefined): Span | null =>
  age ? { count: age.count, unit: age.unit, now: Number.NaN, moment: null } : null;

function spanIn(line: string, language: string): Span | null {
  if (line.length > 80) return null;
  const speech = speechOf(language);
  if (!speech) return null;
  const digits = /\d+/.exec(line);
  if (!digits) return spanMade(speech.phrases.get(squeeze(line)));
  const lead = squeeze(line.slice(0, digits.index));
  const rest = line.slice(digits.index + digits[0].length);
  if (/\d/.test(rest) || /[-−]$/.test(lead)) return null;
  const tail = squeeze(rest);
  for (const pattern of speech.patterns) {
    if (
      lead.endsWith(pattern.lead) &&
      (tail === pattern.tail || (pattern.tail !== '' && saysFirst(rest, pattern.tail)))
    ) {
      return spanMade({ count: Number(digits[0]), unit: pattern.unit });
    }
  }
  return null;
}

/**
 * True when a text begins with the words after a pattern's number and then speaks of something else: a note in
 * brackets, or what happened then ("vor 3 Monaten gestreamt", "3 か月前に配信済み").
 */
function saysFirst(rest: string, tail: string): boolean {
  const wanted = tail.replace(/\.$/, '');
  let met = 0;
  let index = 0;
  while (met < wanted.length && index < rest.length) {
    if (rest[index] === wanted[met]) met++;
    else if (rest[index] !== ' ') return false;
    index++;
  }
  const after = rest.slice(index);
  return (
    met === wanted.length && after.length <= 30 && (/^\.?(?:$|[\s(（])/.test(after) || /[前전]$/.test(wanted))
  );
}

/** A printed day, also after words such as "Premiered" or "Started streaming on". */
export function dayMoment(text: string, language: string): Moment | null {
  const line = plain(text).toLowerCase();
  if (line.length > 120) return null;
  const iso = isoMoment(line);
  if (iso) return iso;
  const east = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(line);
  if (east) return day(Number(east[1]), Number(east[2]), Number(east[3]));
  // "4 thg 4, 2007": a month that is a word and a number.
  const viet = /(?<!\d)(\d{1,2})\s+(?:thg|tháng)\s*(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/.exec(line);
  if (viet) return day(Number(viet[3]), Number(viet[2]), Number(viet[1]));
  const speech = speechOf(language);
  const numeric = /(?<!\d)(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,4})(?!\d)/.exec(line);
  if (numeric)
    return numericDay(
      [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])],
      speech?.calendar().order ?? '',
    );
  return speech && /\d/.test(line) ? namedDay(line, speech.calendar()) : null;
}

function numericDay([a, b, c]: readonly [number, number, number], order: string): Moment | null {
  if (a > 31) return day(a, b, c);
  if (c < 100) return null;
  if (order === 'dmy' || a > 12) return day(c, b, a);
  if (order === 'mdy' || b > 12) return day(c, a, b);
  return a === b ? day(c, a, b) : null;
}

/** A year, a day and a month's name, in any order. */
function namedDay(line: string, calendar: Calendar): Moment | null {
  const numbers = (line.match(/\d+/g) ?? []).slice(0, 6);
  const years = numbers.filter((number) => /^(?:19|20)\d\d$/.test(number));
  const month = monthIn(line, calendar.months);
  if (!month || years.length !== 1) return null;
  // What follows the year may be a time of day.
  const rest = numbers.filter((number) => number !== years[0]);
  const [date] = rest;
  if (!date || date.length > 2 || rest.length > (line.includes(':') ? 3 : 1)) return null;
  return day(Number(years[0]), month, Number(date));
}

/** The one month that a text names: "mar" may also be a Tuesday, so two names are none. */
function monthIn(line: string, months: ReadonlyMap<string, number>): number | null {
  const named = new Set<number>();
  for (const word of line.replace(/[.,]/g, '').split(/[^\p{L}\p{M}\p{N}'’]+/u)) {
    const month = months.get(word);
    if (month !== undefined) named.add(month);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}
