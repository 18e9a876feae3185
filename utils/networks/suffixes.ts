import { plain } from './plain';

/** What languages put after (or before) an abbreviated number: "тыс.", "lakh", "万". */
interface Suffix {
  times: number;
  length: number;
}

class Suffixes {
  readonly #exact = new Map<string, number>();
  /** Without regard to case; NaN where that makes two suffixes one. */
  readonly #loose = new Map<string, number>();
  #lengths: number[] = [];

  add(written: string, times: number): void {
    const suffix = plain(written).replace(/\.$/, '');
    if (suffix === '' || /\d/.test(suffix)) return;
    this.#exact.set(suffix, times);
    const loose = suffix.toLowerCase();
    const known = this.#loose.get(loose);
    this.#loose.set(loose, known === undefined || known === times ? times : NaN);
    if (!this.#lengths.includes(suffix.length))
      this.#lengths = [...this.#lengths, suffix.length].sort((a, b) => b - a);
  }

  times(suffix: string): number | null {
    const exact = this.#exact.get(suffix);
    if (exact !== undefined) return exact;
    const loose = this.#loose.get(suffix.toLowerCase());
    return loose === undefined || Number.isNaN(loose) ? null : loose;
  }

  get lengths(): readonly number[] {
    return this.#lengths;
  }
}

export interface Table {
  after: { match(tail: string): Suffix | null };
  before: { match(lead: string): Suffix | null };
}

const letter = /^[\p{L}\p{M}]/u;
const endsInLetter = /[\p{L}\p{M}]$/u;
/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

function table(after: Suffixes, before: Suffixes): Table {
  return {
    after: {
      match(tail) {
        for (const length of after.lengths) {
          if (length > tail.length) continue;
          const suffix = tail.slice(0, length);
          const times = after.times(suffix);
          if (times === null) continue;
          const rest = tail.slice(length);
          if (letter.test(rest) && !unspaced.test(suffix) && !unspaced.test(rest.slice(0, 1))) continue;
          return { times, length: rest.startsWith('.') ? length + 1 : length };
        }
        return null;
      },
    },
    before: {
      match(lead) {
        for (const length of before.lengths) {
          if (length > lead.length) continue;
          const times = before.times(lead.slice(-length));
          if (times !== null && !endsInLetter.test(lead.slice(0, -length))) return { times, length };
        }
        return null;
      },
    },
  };
}

const tables = new Map<string, Table>();
/** More than sites have languages: only a page that lies about its own could ask for more. */
const mostTables = 120;

/** What Intl was asked about short numbers in a language; data, so that it may be learnt elsewhere. */
export interface SuffixLesson {
  /** The language as the browser knows it, or "" when it does not. */
  tag: string;
  /** The character that groups thousands. */
  group: string;
  after: readonly (readonly [written: string, times: number])[];
  before: readonly (readonly [written: string, times: number])[];
}

/** The suffixes of a language, made when first needed: what the browser knows of it, then the sites' own spellings. */
export const suffixes = (language: string): Table =>
  tables.get(known(language)) ?? learnSuffixes(language, suffixLesson(language));

/** Takes in a lesson: of one's own, or had elsewhere. */
export function learnSuffixes(
  language: string,
  { tag, group, after: written, before: lead }: SuffixLesson,
): Table {
  tags.set(language, tag);
  groups.set(tag, group);
  const after = new Suffixes();
  const before = new Suffixes();
  for (const [suffix, times] of written) after.add(suffix, times);
  for (const [suffix, times] of lead) before.add(suffix, times);
  const [base = ''] = tag.split('-');
  for (const [suffix, times] of Object.entries(own[base] ?? {})) after.add(suffix, times);
  for (const [suffix, times] of Object.entries(own[tag] ?? {})) after.add(suffix, times);
  const made = table(after, before);
  if (tables.size >= mostTables) tables.clear();
  tables.set(tag, made);
  return made;
}

/** Asks the browser how a language shortens numbers. */
export function suffixLesson(language: string): SuffixLesson {
  const tag = known(language);
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  if (tag !== '') fromBrowser(tag, after, before);
  return { tag, group: groupOf(language), after: [...after], before: [...before] };
}

function fromBrowser(tag: string, after: Map<string, number>, before: Map<string, number>): void {
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(tag, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      maximumSignificantDigits: 2,
    });
    for (let power = 3; power <= 13; power++) {
      // One of every kind that languages decline a noun by: 1, 1.2, 12, 2, 21, 22, 4, 5.
      for (const unit of [10, 12, 20, 21, 22, 40, 50]) {
        const value = unit * 10 ** (power - 1);
        let shown = '';
        let lead = '';
        let tail = '';
        for (const { type, value: part } of format.formatToParts(value)) {
          if (type === 'integer') shown += part;
          else if (type === 'fraction') shown += `.${part}`;
          else if (type === 'decimal') continue;
          else if (type === 'group') continue;
          else if (shown === '') lead += part;
          else tail += part;
        }
        const times = Math.round(value / Number(shown));
        // "ကုဋေ 1 သောင်း": a number between two words is not that of one of them.
        if (!(times >= 1000) || (plain(lead) !== '' && plain(tail) !== '')) continue;
        after.set(tail, times);
        before.set(lead, times);
      }
    }
  }
}

/**
 * Spellings that sites use besides the browser's (YouTube's, 2023-2026). They win over the browser's:
 * Catalan "m" is a thousand, British "m" a million, and the browser's Bengali has "কো" for two numbers.
 */
const own: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { k: 1e3, m: 1e6, b: 1e9, bn: 1e9, lakh: 1e5, crore: 1e7, 'k crore': 1e10, 'lakh crore': 1e12 },
  ca: { m: 1e3, mM: 1e9, 'mil M': 1e9 },
  es: { k: 1e3 },
  fr: { G: 1e9 },
  it: { Mrd: 1e9 },
  pt: { M: 1e6, mM: 1e9 },
  sr: { hilj: 1e3, mil: 1e6, mlrd: 1e9 },
  ja: { 千: 1e3 },
  zh: { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, K: 1e3, M: 1e6, B: 1e9 },
  hi: { क: 1e7, अ: 1e9 },
  bn: { কো: 1e7 },
};

const tags = new Map<string, string>();

/** The language as the browser knows it, or "" when it does not. */
function known(language: string): string {
  const cached = tags.get(language);
  if (cached !== undefined) return cached;
  let tag = '';
  try {
    if (/^[a-z]{2,3}\b/i.test(language))
      tag = Intl.NumberFormat.supportedLocalesOf(language === 'no' ? 'nb' : language)[0] ?? '';
  } catch {
    // Not a language.
  }
  if (tags.size > 200) tags.clear();
  tags.set(language, tag);
  return tag;
}

/** True when the browser knows the language, so that no suffix of a number is missed. */
export const isSpoken = (language: string): boolean => known(language) !== '';

const groups = new Map<string, string>();

/** The character that groups thousands in this language; a blank for every kind of blank. */
export function groupOf(language: string): string {
  const tag = known(language);
  if (tag === '') return ' ';
  let group = groups.get(tag);
  if (group === undefined) {
    group =
      plain(
        new Intl.NumberFormat(tag).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value ??
          ' ',
      ) || ' ';
    groups.set(tag, group);
  }
  return group;
}
