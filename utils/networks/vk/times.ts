import type { Moment } from '../../domain/post';
import { dayMoment, relativeMoment } from '../moments';
import { plain } from '../plain';
import { speechOf } from '../time-words';

const dayMs = 86_400_000;

/** Numbers that the site writes as words, by language: "два часа назад", "an hour ago". */
const numberWords: Readonly<Record<string, readonly (readonly [words: string, number: number])[]>> = {
  ru: [
    ['одну|один', 1],
    ['две|два', 2],
    ['три', 3],
    ['четыре', 4],
    ['пять', 5],
  ],
  uk: [
    ['одну|одна|один', 1],
    ['дві|два', 2],
    ['три', 3],
    ['чотири', 4],
    ["п'ять|п’ять", 5],
  ],
  be: [
    ['адну|адзін', 1],
    ['дзве|два', 2],
    ['тры', 3],
  ],
  en: [
    ['an|a|one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
  ],
};
/** A unit alone is one of it: "минуту назад". */
const loneUnit = /^(?:секунду|минуту|час|день|годину|хвилину|хвіліну|гадзіну)\s/;
const justNow = /^(?:только что|щойно|толькі што|just now|now)$/;

function spelt(line: string, language: string): string {
  if (loneUnit.test(line)) return `1 ${line}`;
  for (const [words, number] of numberWords[language.slice(0, 2)] ?? []) {
    const word = words.split('|').find((one) => line.startsWith(`${one} `));
    if (word !== undefined) return `${number}${line.slice(word.length)}`;
  }
  return line;
}

interface Clock {
  hours: number;
  minutes: number;
  /** The text without it. */
  rest: string;
}

/** "12:34", "5:04 pm", with the "в" or "at" before it. */
function clockIn(line: string): Clock | null {
  const shape =
    /(?:^|[\s,])(?:(?:в|о|у|at|um|à|a las|alle)\s)?(\d{1,2}):(\d{2})(?:\s?([ap])\.?m\.?)?(?=$|[\s,])/.exec(
      line,
    );
  if (!shape) return null;
  const minutes = Number(shape[2]);
  let hours = Number(shape[1]);
  if (shape[3]) hours = (hours % 12) + (shape[3] === 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59) return null;
  const rest = `${line.slice(0, shape.index)} ${line.slice(shape.index + shape[0].length)}`;
  return { hours, minutes, rest: rest.replace(/[\s,]+/g, ' ').trim() };
}

/** Today and yesterday in the site's languages. */
const dayWords: Readonly<Record<string, string>> = {
  az: 'bugün|dünən',
  be: 'сёння|учора',
  bg: 'днес|вчера',
  cs: 'dnes|včera',
  de: 'heute|gestern',
  en: 'today|yesterday',
  es: 'hoy|ayer',
  fr: 'aujourd’hui|hier',
  it: 'oggi|ieri',
  kk: 'бүгін|кеше',
  ky: 'бүгүн|кечээ',
  pl: 'dzisiaj|wczoraj',
  pt: 'hoje|ontem',
  ru: 'сегодня|вчера',
  tr: 'bugün|dün',
  tt: 'бүген|кичә',
  uk: 'сьогодні|вчора',
  uz: 'bugun|kecha',
};

/** The day at an hour when it is known, else the day. An hour still to come is of another zone: then the day is enough. */
function momentOf(day: Date, clock: Clock | null, now: number): Moment {
  if (clock) {
    const at = new Date(day);
    at.setHours(clock.hours, clock.minutes);
    if (at.getTime() <= now + 60_000) return { at: at.getTime(), grain: 'minute' };
  }
  return { at: day.getTime(), grain: 'day' };
}

/** "16 авг", "jan 5": of this year, or of the last when that day is still to come. */
function dayOfYear(text: string, language: string, now: number): Date | null {
  const numbers = text.match(/\d+/g) ?? [];
  const date = Number(numbers[0]);
  if (numbers.length !== 1 || !(date >= 1 && date <= 31)) return null;
  const months = speechOf(language)?.calendar().months;
  const named = text
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word) => (word.length > 2 ? (months?.get(word) ?? []) : []));
  const [month] = named;
  if (month === undefined || new Set(named).size > 1) return null;
  const year = new Date(now).getFullYear();
  for (const one of [year, year - 1]) {
    const day = new Date(one, month - 1, date);
    if (day.getTime() <= now + dayMs && day.getDate() === date) return day;
  }
  return null;
}

/** When a post was published, as the site prints it: in the reader's own zone, the year left out where it is this one. */
export function momentIn(text: string, language: string, now: number): Moment | null {
  const line = plain(text).toLowerCase();
  if (line === '' || line.length > 80) return null;
  if (justNow.test(line)) return { at: now - 60_000, grain: 'minute' };
  // A page that does not say its language prints one of the site's first two.
  const guessed = /[а-я]/.test(line) ? 'ru' : 'en';
  for (const one of language === '' || language.startsWith(guessed) ? [guessed] : [language, guessed]) {
    const moment = momentSaid(line, one, now);
    if (moment && moment.at <= now + dayMs) return moment;
  }
  return null;
}

function momentSaid(line: string, language: string, now: number): Moment | null {
  const clock = clockIn(line);
  const rest = clock?.rest ?? line;
  const [today, yesterday] = (dayWords[language.split('-', 1)[0] ?? ''] ?? '').split('|');
  const back = rest === today ? 0 : rest === yesterday ? 1 : null;
  if (back !== null) {
    const day = new Date(now);
    day.setHours(0, 0, 0, 0);
    day.setDate(day.getDate() - back);
    return momentOf(day, clock, now);
  }
  const named = dayMoment(rest.replace(/\s?г\.?$/, ''), language);
  if (named) return momentOf(new Date(named.at), clock, now);
  const ago = clock ? null : relativeMoment(spelt(line, language), language, now);
  if (ago) return ago;
  const day = dayOfYear(rest, language, now);
  return day && momentOf(day, clock, now);
}
