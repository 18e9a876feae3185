import type { Grain } from '../domain/post';
import { plain } from './plain';

const units: readonly Grain[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** How a language says "n units ago": what stands before the number, and after it. */
export interface Pattern {
  lead: string;
  tail: string;
  unit: Grain;
}

/** What Intl was asked about ages in a language; data, so that it may be learnt elsewhere. Longest patterns first. */
export interface TimeLesson {
  tag: string;
  patterns: readonly Pattern[];
  phrases: readonly (readonly [phrase: string, count: number, unit: Grain])[];
}

export interface Speech {
  patterns: readonly Pattern[];
  /** Phrases without digits: "قبل سنتين" is two years. */
  phrases: ReadonlyMap<string, { count: number; unit: Grain }>;
  /** The names of months, and the order of numeric dates: made when a date is first met. */
  calendar(): Calendar;
}

export interface Calendar {
  months: ReadonlyMap<string, number>;
  /** The order of year, month and day; "" when regions of the language differ. */
  order: string;
}

const speeches = new Map<string, Speech | null>();

export const squeeze = (text: string): string => plain(text).toLowerCase().replace(/\s+/g, '');

export function speechOf(language: string): Speech | null {
  const cached = speeches.get(language);
  if (cached !== undefined) return cached;
  return learnTimes(language, timeLesson(language));
}

/** Takes in a lesson: of one's own, or had elsewhere. Null is a language nobody speaks. */
export function learnTimes(language: string, lesson: TimeLesson | null): Speech | null {
  let calendar: Calendar | null = null;
  const speech = lesson && {
    patterns: lesson.patterns,
    phrases: new Map(lesson.phrases.map(([phrase, count, unit]) => [phrase, { count, unit }])),
    calendar: () => (calendar ??= { months: monthsOf(lesson.tag), order: orderOf(lesson.tag) }),
  };
  if (speeches.size >= 120) speeches.clear();
  speeches.set(language, speech);
  return speech;
}

/** Asks the browser how a language tells ages. The first of all such questions in a process takes it 50 ms. */
export function timeLesson(language: string): TimeLesson | null {
  try {
    const wanted = language === 'no' ? 'nb' : language;
    const [tag] = /^[a-z]{2,3}\b/i.test(wanted) ? Intl.RelativeTimeFormat.supportedLocalesOf(wanted) : [];
    return tag ? lessonOf(tag) : null;
  } catch {
    // Not a language.
    return null;
  }
}

function lessonOf(tag: string): TimeLesson {
  const patterns = new Map<string, Pattern>();
  const phrases = new Map<string, { count: number; unit: Grain }>();
  const add = (lead: string, tail: string, unit: Grain) => {
    const pattern = { lead: squeeze(lead), tail: squeeze(tail), unit };
    if (pattern.lead + pattern.tail === '' || /\d/.test(pattern.lead + pattern.tail)) return;
    const key = `${pattern.lead}#${pattern.tail}`;
    if (!patterns.has(key)) patterns.set(key, pattern);
  };
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { style });
    for (const unit of units) {
      // Arabic "in 3 months" was also its "3 months ago" in 2024 (CLDR 45): a wording that says both says neither.
      if (format.format(-3, unit) === format.format(3, unit)) continue;
      for (const count of [1, 2, 3, 5, 11, 21, 22, 25]) {
        const parts = format.formatToParts(-count, unit);
        const number = parts.findIndex(({ type }) => type === 'integer');
        const said = (from: number, to?: number) =>
          parts
            .slice(from, to)
            .map(({ value }) => value)
            .join('');
        if (number >= 0) {
          // "-3 г." is no phrase of a page.
          if (!/[-−]\s*$/.test(said(0, number))) add(said(0, number), said(number + 1), unit);
        } else if (!/\d/.test(plain(said(0)))) phrases.set(squeeze(said(0)), { count, unit });
      }
    }
  }
  const [base = ''] = tag.split('-');
  for (const [lead, tail, unit] of own[base] ?? []) add(lead, tail, unit);
  const longest = [...patterns.values()].sort(
    (a, b) => b.lead.length + b.tail.length - a.lead.length - a.tail.length,
  );
  return {
    tag,
    patterns: longest,
    phrases: [...phrases].map(([phrase, { count, unit }]) => [phrase, count, unit] as const),
  };
}

function monthsOf(tag: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month, day: 'numeric', year: 'numeric' }, { month }] as const) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const name =
          format.formatToParts(Date.UTC(2023, index, 9)).find(({ type }) => type === 'month')?.value ?? '';
        const bare = monthName(name);
        if (bare !== '' && !/\d/.test(bare)) months.set(bare, index + 1);
      }
    }
  }
  if (tag.startsWith('en')) months.set('sept', 9);
  return months;
}

const monthName = (word: string): string => plain(word).toLowerCase().replace(/[.,]/g, '').trim();

function orderOf(tag: string): string {
  // American and British English differ, and a page may say only "en".
  if (tag === 'en') return '';
  const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, {
    dateStyle: 'short',
    timeZone: 'UTC',
  }).formatToParts(0);
  return parts
    .map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as 'year' | 'month' | 'day'] ?? '')
    .join('');
}

/** YouTube's spellings besides the browser's (seen 2022-2026). */
const own: Readonly<Record<string, readonly (readonly [lead: string, tail: string, unit: Grain])[]>> = {
  en: [
    ['', 'min ago', 'minute'],
    ['', 'yr ago', 'year'],
  ],
  hi: [
    ['', 'साल पहले', 'year'],
    ['', 'महीने पहले', 'month'],
    ['', 'महीना पहले', 'month'],
    ['', 'हफ़्ते पहले', 'week'],
    ['', 'हफ़्ता पहले', 'week'],
    ['', 'घंटा पहले', 'hour'],
  ],
  th: [
    ['', 'ปีที่ผ่านมา', 'year'],
    ['', 'ชั่วโมงที่แล้ว', 'hour'],
  ],
  el: [
    ['πριν από', 'χρόνια', 'year'],
    ['πριν από', 'χρόνο', 'year'],
    ['πριν', 'χρόνια', 'year'],
  ],
  cs: [['před', 'roky', 'year']],
  ko: [['', '달 전', 'month']],
  ja: [['', 'ヶ月前', 'month']],
  zh: [
    ['', '個月前', 'month'],
    ['', '週前', 'week'],
    ['', '小時前', 'hour'],
  ],
  id: [
    ['', 'tahun lalu', 'year'],
    ['', 'bulan lalu', 'month'],
    ['', 'minggu lalu', 'week'],
    ['', 'hari lalu', 'day'],
  ],
  ms: [
    ['', 'tahun yang lalu', 'year'],
    ['', 'bulan yang lalu', 'month'],
    ['', 'minggu yang lalu', 'week'],
    ['', 'hari yang lalu', 'day'],
  ],
  et: [
    ['', 'aastat tagasi', 'year'],
    ['', 'aasta tagasi', 'year'],
    ['', 'kuud tagasi', 'month'],
    ['', 'kuu tagasi', 'month'],
    ['', 'päeva tagasi', 'day'],
  ],
  ar: [
    ['قبل', 'شهر', 'month'],
    ['قبل', 'يوم', 'day'],
  ],
};
