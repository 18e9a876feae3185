import type { Count } from '../../domain/count';
import type { Moment } from '../../domain/post';
import { figureIn } from '../counts';
import { agoOf, dayMoment, relativeMoment, spanOf, type Span } from '../moments';
import type { Capture } from '../network';
import { plain } from '../plain';
import { readOnce } from '../read-once';
import { isSpoken } from '../suffixes';
import { counterIn, learnWords, secondsIn, type Counter } from './texts';

/** What a card says of its video besides its title. */
export interface Said {
  views: Count | null;
  exactViews: Count | null;
  /** Numbers without words. */
  bares: { count: Count; line: object | null }[];
  /** The line that the date stands on. */
  dated: object | null;
  published: Moment | null;
  streamed: boolean;
  live: boolean;
  upcoming: boolean;
  members: boolean;
  short: boolean;
  seconds: number | null;
}

export const nothingSaid = (): Said => ({
  views: null,
  exactViews: null,
  bares: [],
  dated: null,
  published: null,
  streamed: false,
  live: false,
  upcoming: false,
  members: false,
  short: false,
  seconds: null,
});

/** A text of a card. */
export interface Piece {
  text: string;
  /** What a screen reader says instead, in whole words. */
  label: string | null;
  /** The name of the field it stands in, where data gave it. */
  field: string;
  /** The line it stands on, where the card has lines: any object that is the same for the texts of one line. */
  line: object | null;
}

const viewFields = /view(?:ers?)?Count|^videoInfo|^secondaryText$/i;

/** What a text says by itself. */
interface Line {
  line: string;
  seconds: number | null;
  /** Several texts on one line. */
  pieces: string[] | null;
  span: Span | null;
  counter: Counter | null;
}

/** Lists print the same ages, lengths and short numbers again and again. */
let knownLine = readOnce(readLine);

/** Takes in words of more languages: what was not understood without them is read anew. */
export function learn(words: Readonly<Record<string, string>>): void {
  learnWords(words);
  knownLine = readOnce(readLine);
}

function readLine(text: string, language: string): Line {
  const line = plain(text);
  const seconds = line === '' ? null : secondsIn(line);
  const pieces = line.includes(' • ') ? line.split(' • ').slice(0, 6) : null;
  const isOther = line !== '' && seconds === null && !pieces;
  return {
    line,
    seconds,
    pieces,
    span: isOther ? spanOf(line, language) : null,
    counter: isOther ? counterIn(line, language) : null,
  };
}

/** Takes in one text of a card: a date, a length, views, or people watching or waiting. */
export function hear({ text, label, field, line: row }: Piece, said: Said, capture: Capture): void {
  if (text.length > 100) return;
  const { language, at: now } = capture;
  const { line, seconds, pieces, span, counter } = knownLine(text, language);
  if (line === '') return;
  if (seconds !== null) {
    said.seconds ??= seconds;
    return;
  }
  if (pieces) {
    for (const piece of pieces) hear({ text: piece, label: null, field, line: row ?? said }, said, capture);
    return;
  }
  const moment = (span && agoOf(span, now)) ?? (label ? relativeMoment(label, language, now) : null);
  if (moment) {
    if (!said.published) said.dated = row;
    said.published ??= moment;
    if (streams.test(line)) said.streamed = true;
    return;
  }
  const meaning =
    counter?.meaning ?? (counter && label ? (counterIn(label, language)?.meaning ?? null) : null);
  if (meaning === 'watching') said.live = true;
  else if (meaning === 'waiting') said.upcoming = true;
  else if (counter && meaning === 'views') note(counter.count, said);
  else if (counter && meaning === null && /viewCount/i.test(field)) note(counter.count, said);
  else if (counter && meaning === null) {
    said.bares.push({ count: counter.count, line: row });
  } else if (!counter && viewFields.test(field)) {
    const count = unheard(line, language);
    if (count) note(count, said);
  } else if (!counter && field === 'publishedTimeText') said.published ??= dayMoment(line, language);
}

/**
 * The views when all texts are heard. Layouts of autumn 2026 print "193K" beside "1d ago" without words; shorts may
 * print a number alone. Elsewhere on a card a bare number may be anything: a picture's "4K", a channel named "100".
 */
export function settle(said: Said, alone: boolean): void {
  if (said.views || said.exactViews) return;
  const beside =
    alone && !said.published
      ? said.bares
      : said.bares.filter(({ line }) => line !== null && line === said.dated);
  const [only] = beside;
  if (only && beside.length === 1) said.views = only.count;
}

/** True for the constant of a badge, in no language. */
export const isForMembers = (style: string): boolean => style.includes('MEMBERS_ONLY');

/** Words of "Streamed 6 months ago": such a video was a live stream. */
const streams =
  /stream|трансляц|трансляці|transmi|emiti|diffus|trasmess|übertrag|canlı|yayınlandı|配信|直播|ライブ|스트림|실시간|สตรีม|ถ่ายทอดสด|trực tiếp|disiarkan|sändes|suoratoist|vysílá|na żywo/i;

function note(count: Count, said: Said): void {
  if (count.exact) said.exactViews ??= count;
  else said.views ??= count;
}

/** A counter that stands in the place of views, in a language whose words we do not know: only when nothing in it can be a suffix we do not know. */
function unheard(line: string, language: string): Count | null {
  const figure = figureIn(line, language);
  if (!figure || !isSpoken(language)) return null;
  const noun = /^\S{5,}$/.test(`${figure.before} ${figure.after}`.trim());
  return !figure.count.exact || figure.count.value >= 1000 || noun ? figure.count : null;
}
