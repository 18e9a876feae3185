import type { Count } from '../../domain/count';
import { withoutEnd } from '../../domain/text-end';
import { figureIn, type Figure } from '../counts';
import { plain } from '../plain';
import { readOnce } from '../read-once';
import { isObject, stringAt, type Json } from '../walk';
import { counters as counterWords, glue, order, words, type Meaning } from './words';

/** A text is read from no more pieces than this. */
export const mostRuns = 500;

/** The text of a node in any of YouTube's forms: "…", {simpleText}, {runs: [{text}]}, {content}, {text: any of these}. */
export function textOf(node: unknown): string | null {
  if (typeof node === 'string') return node;
  return isObject(node) ? textIn(node) : null;
}

/** The same of an object. */
export function textIn(node: Json): string | null {
  return (
    formatted(node) ??
    (typeof node.text === 'string' ? node.text : isObject(node.text) ? formatted(node.text) : null)
  );
}

function formatted(node: Json): string | null {
  if (typeof node.simpleText === 'string') return node.simpleText;
  if (typeof node.content === 'string') return node.content;
  if (!Array.isArray(node.runs)) return null;
  let text = '';
  for (const run of node.runs.slice(0, mostRuns)) text += stringAt(run, 'text') ?? '';
  return text;
}

/** What a screen reader says of a node. */
export function labelOf(node: unknown): string | null {
  if (!isObject(node)) return null;
  const { accessibility, accessibilityLabel, accessibilityText } = node;
  const label = accessibility === undefined ? null : stringAt(accessibility, 'accessibilityData', 'label');
  if (label !== null) return label;
  if (typeof accessibilityLabel === 'string') return accessibilityLabel;
  return typeof accessibilityText === 'string' ? accessibilityText : null;
}

/** A counter's text: the number, and of what. */
export interface Counter {
  meaning: Meaning | null;
  count: Count;
}

interface Vocabulary {
  of: readonly (readonly [Meaning, readonly string[]])[];
  none: readonly string[];
}

/** Before the others: who watches now is never a view. */
const firstAsked: readonly Meaning[] = ['watching', 'waiting', 'subscribers', 'likes', 'views', 'videos'];

const vocabularies = new Map<string, Vocabulary>();

function vocabulary(base: string): Vocabulary | null {
  const known = vocabularies.get(base);
  if (known) return known;
  const entry = Object.hasOwn(words, base) ? words[base]?.split(';') : undefined;
  if (!entry) return null;
  const stems = (meaning: Meaning | 'none') =>
    (entry[order.indexOf(meaning)] ?? '').split('|').filter(Boolean);
  const made: Vocabulary = {
    of: firstAsked.map((meaning) => [meaning, stems(meaning)]),
    none: stems('none'),
  };
  vocabularies.set(base, made);
  return made;
}

/** "pt-BR" is Portuguese; Norwegian and Hebrew have had other codes. */
export function baseOf(language: string): string {
  let base = bases.get(language);
  if (base === undefined) {
    if (bases.size > 200) bases.clear();
    bases.set(language, (base = readBase(language)));
  }
  return base;
}

const bases = new Map<string, string>();

function readBase(language: string): string {
  const base = /^[a-z]{2,3}/i.exec(language)?.[0].toLowerCase() ?? '';
  return { no: 'nb', nn: 'nb', iw: 'he', in: 'id', bs: 'hr', tl: 'fil' }[base] ?? base;
}

/**
 * Reads a counter by its words: first in the page's language, else in the one language (or those that agree) whose
 * words these are. A bare number has no meaning of its own. Null when the number or the words are not understood.
 */
export function counterIn(text: string, language: string): Counter | null {
  const line = plain(text);
  return line === '' || line.length > 100 ? null : knownCounter(line, language);
}

/** Lists print the same short numbers again and again. */
let knownCounter = readOnce(readCounter);

/** Takes in words of more languages; see words.ts. */
export function learnWords(more: Readonly<Record<string, string>>): void {
  Object.assign(words, more);
  knownCounter = readOnce(readCounter);
}

function readCounter(line: string, language: string): Counter | null {
  const base = baseOf(language);
  if (!/\d/.test(line)) return zeroIn(line, base);
  const figure = figureIn(line, language);
  const own = vocabulary(base);
  if (figure && figure.before === '' && figure.after === '') return { meaning: null, count: figure.count };
  const meaning = figure && own ? meaningOf(figure, own) : null;
  if (figure && meaning) return { meaning, count: figure.count };
  return byWords(line, base);
}

function byWords(line: string, except: string): Counter | null {
  let found: Counter | null = null;
  const low = line.toLowerCase();
  for (const base of Object.keys(words)) {
    const entry = base === except ? null : vocabulary(base);
    if (!entry) continue;
    if (!entry.of.some(([, stems]) => stems.some((stem) => low.includes(stem)))) continue;
    const figure = figureIn(line, base);
    const meaning = figure && meaningOf(figure, entry);
    if (!figure || !meaning) continue;
    if (found && (found.meaning !== meaning || !same(found.count, figure.count))) return null;
    found = { meaning, count: figure.count };
  }
  return found;
}

const same = (a: Count, b: Count): boolean =>
  a.value === b.value && (a.exact ? a.value + 1 : a.below) === (b.exact ? b.value + 1 : b.below);

/** "No views", "Нет просмотров", "Keine Aufrufe": exactly none. */
function zeroIn(line: string, base: string): Counter | null {
  const low = line.toLowerCase();
  for (const candidate of base === '' ? Object.keys(words) : [base, 'en']) {
    const entry = vocabulary(candidate);
    if (!entry || !entry.none.some((none) => hasWord(low, none))) continue;
    const noun = entry.of.find(([, stems]) => stems.some((stem) => low.includes(stem)));
    if (noun && low.length <= 40) return { meaning: noun[0], count: { value: 0, exact: true } };
  }
  return null;
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;

function hasWord(text: string, word: string): boolean {
  return spaced.test(word) ? ` ${text} `.includes(` ${word}`) : text.includes(word);
}

/**
 * The meaning of the words next to a number. They must stand right beside it: anything between, which may be a
 * suffix of a language we do not know, makes the number unknown.
 */
function meaningOf(figure: Figure, { of }: Vocabulary): Meaning | null {
  const after = unglued(figure.after);
  const before = withoutEnd(figure.before, /[\s:：•·]/);
  for (const [meaning, stems] of of) {
    if (stems.some((stem) => after.startsWith(stem))) return meaning;
  }
  if (before === '' || (after !== '' && !counterWords.test(after))) return null;
  for (const [meaning, stems] of of) {
    if (stems.some((stem) => (spaced.test(stem) ? ` ${before}`.includes(` ${stem}`) : before.includes(stem))))
      return meaning;
  }
  return null;
}

function unglued(text: string): string {
  let rest = text;
  for (let match = glue.exec(rest); match && match[0] !== ''; match = glue.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

/** The only number in a label such as "like this video along with 1,598 other people". */
export const numberIn = (text: string, language: string): Count | null =>
  figureIn(text, language)?.count ?? null;

/** Seconds of a printed length: "36:24", "1:07:34". */
export function secondsIn(text: string): number | null {
  const parts = /^(?:(\d{1,3}):)?(\d{1,2})[:.](\d{2})$/.exec(plain(text));
  if (!parts) return null;
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}
