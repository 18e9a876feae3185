import { isDay } from '../../plan/clock';
import { dayFrom, type DayStyle } from '../../plan/written-day';

/** Days, the last one included. */
export interface Period {
  from: string;
  to: string;
}

/** The first letters by which a month is known, in English and Russian. */
const months = [
  /^(?:jan|янв)/i,
  /^(?:feb|фев)/i,
  /^(?:mar|мар)/i,
  /^(?:apr|апр)/i,
  /^(?:may|ма[йяе])/i,
  /^(?:jun|июн)/i,
  /^(?:jul|июл)/i,
  /^(?:aug|авг)/i,
  /^(?:sep|сен)/i,
  /^(?:oct|окт)/i,
  /^(?:nov|ноя)/i,
  /^(?:dec|дек)/i,
];
const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (word: string): number => months.findIndex((month) => month.test(word)) + 1;

const dayMonth = /^(\d{1,2})[\s-]+([\p{L}]{3,})\.?,?[\s-]+(\d{4})(?:\s*г\.?)?$/u;
const monthDay = /^([\p{L}]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;

/** A day as exports write it: in numbers, "20261102", "Nov 2, 2026", "2 ноября 2026 г.". Null: none. */
export function dayIn(text: string, style: DayStyle): string | null {
  const plain = text
    .trim()
    .replace(/^(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]+\s*/iu, '');
  const compact = /^(\d{4})(\d\d)(\d\d)(?:\d\d)?$/.exec(plain);
  if (compact) return checked(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const inNumbers = dayFrom(plain, style);
  if (inNumbers) return inNumbers.rest === '' || clock.test(inNumbers.rest) ? inNumbers.day : null;
  const words = dayMonth.exec(plain);
  if (words) return named(words[3]!, words[2]!, words[1]!);
  const english = monthDay.exec(plain);
  return english ? named(english[3]!, english[1]!, english[2]!) : null;
}

/** An hour behind a day; anything else makes it no day. */
const clock = /^\d{1,2}:\d\d/;
const checked = (day: string): string | null => (isDay(day) ? day : null);
const named = (year: string, month: string, day: string): string | null => {
  const number = monthOf(month);
  return number === 0 ? null : checked(`${year}-${two(number)}-${two(Number(day))}`);
};

/** A whole month, "2026-11", "11.2026", "ноябрь 2026", or a week by ISO 8601, "2026-W45". Null: none. */
function spanIn(text: string): Period | null {
  const plain = text.trim().replace(/\s*г\.?$/i, '');
  const yearFirst = /^(\d{4})[-./](\d{1,2})$/.exec(plain);
  if (yearFirst) return monthSpan(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[./](\d{4})$/.exec(plain);
  if (monthFirst) return monthSpan(Number(monthFirst[2]), Number(monthFirst[1]));
  const name = /^([\p{L}]{3,})\.?,?\s+(\d{4})$/u.exec(plain);
  if (name) return monthSpan(Number(name[2]), monthOf(name[1]!));
  const week = /^(\d{4})-?W(\d{1,2})$/i.exec(plain);
  return week ? weekSpan(Number(week[1]), Number(week[2])) : null;
}

function monthSpan(year: number, month: number): Period | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

/** The first week of a year is the one that has its 4th of January. */
function weekSpan(year: number, week: number): Period | null {
  if (week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs;
  // A 53rd week that this year has not would be the first of the next.
  if (new Date(monday + 3 * dayMs).getUTCFullYear() !== year) return null;
  return { from: dayAt(monday), to: dayAt(monday + 6 * dayMs) };
}

const dayMs = 86_400_000;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What stands between the two ends of a period; a bare slash or hyphen stands in days too, so they come last. */
const between = [/ [-–—] /, / (?:по|to|до) /i, / ?[–—] ?/, /\//, /(?<=\.\d{4})-|(?<=^\d{4}-\d\d-\d\d)-/];

/** The days that a cell names: one, a month, a week, or "… - …", "с … по …". Null: none. */
export function periodIn(text: string, style: DayStyle): Period | null {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  if (plain.length > 80) return null;
  const one = dayIn(plain, style);
  if (one !== null) return { from: one, to: one };
  const span = spanIn(plain);
  if (span) return span;
  const ends = plain.replace(/^(?:с|from|период:?|за период:?)\s+/i, '');
  for (const sign of between) {
    const parts = ends.split(sign);
    if (parts.length !== 2) continue;
    const [from, to] = parts.map((part) => dayIn(part, style));
    if (from && to) return from <= to ? { from, to } : null;
  }
  return null;
}

/** Days wherever they stand in a text. */
const anyDay = new RegExp(
  [
    String.raw`(?<!\d)\d{4}[-._]\d{1,2}[-._]\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}[.]\d{1,2}[.]\d{4}(?!\d)`,
    String.raw`(?<!\d)20\d{6}(?!\d)`,
    String.raw`(?<![\d\p{L}])\d{1,2}[\s_-]\p{L}{3,8}\.?[\s_-]\d{4}(?!\d)`,
    String.raw`(?<!\p{L})\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}(?!\d)`,
  ].join('|'),
  'gu',
);

/**
 * The period that the lines above a table, or a file's name, tell: two days, the first not after the second; or one month.
 * One day alone is no period: as likely as not it is when the file was made.
 */
export function periodTold(text: string): Period | null {
  const days = [...text.matchAll(anyDay)]
    .map(([found]) => dayIn(found.replaceAll(/(?<=\d)_(?=\d)/g, '-').replaceAll('_', ' '), 'dayFirst'))
    .filter((one) => one !== null);
  const [from, to] = days;
  if (from !== undefined && to !== undefined) return from <= to ? { from, to } : null;
  if (from !== undefined) return null;
  const month = /(?<![\p{L}\d])(\p{L}{3,9}\s20\d\d|20\d\d-\d\d)(?![\d-])/u.exec(text);
  return month ? spanIn(month[1]!) : null;
}
