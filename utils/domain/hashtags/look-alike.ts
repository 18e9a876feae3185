/** Letters of two scripts that look the same, Latin and Cyrillic; those that no Russian, Ukrainian or Belarusian word has are left out. */
const pairs: readonly (readonly [string, string])[] = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['i', 'і'],
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['I', 'І'],
];
const toCyrillic = new Map(pairs);
const toLatin = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]));

/** Latin "i" is a slip for a letter that only Ukrainian and Belarusian have. */
const toRussian = new Map([...toCyrillic].filter(([latin]) => latin.toLowerCase() !== 'i'));
const isUkrainian = (tag: string): boolean => /[іїєґў]/iu.test(tag);

const latinRuns = /\p{Script=Latin}+/gu;
const cyrillicRuns = /\p{Script=Cyrillic}+/gu;

/** Whether letters of a script got into a tag by a slip: none of their runs is a word of its own, or an abbreviation. */
const isSlip = (tag: string, runs: RegExp): boolean =>
  [...tag.matchAll(runs)].every(({ 0: run, index }) => {
    const isWord =
      !/\p{L}$/u.test(tag.slice(Math.max(0, index - 2), index)) &&
      !/^\p{L}/u.test(tag.slice(index + run.length));
    return !isWord && !/^\p{Lu}{2,}$/u.test(run);
  });

const mapped = (tag: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(tag, (letter) => letters.get(letter) ?? letter).join('');

const hasLatin = (tag: string): boolean => /\p{Script=Latin}/u.test(tag);
const hasCyrillic = (tag: string): boolean => /\p{Script=Cyrillic}/u.test(tag);

/** One name of all tags that look alike. */
export const likeness = (tag: string): string => mapped(tag.normalize('NFC'), toLatin).toLowerCase();

/**
 * A tag with letters of both scripts that were meant to be of one: how it would be in that, the script of letters that
 * have no double first. Null when it is of one script, when its letters of both are no doubles ("SMMщик"), or when those
 * of the other script are no slip: two capitals or more, three letters of each, a word of their own ("ITшкола",
 * "работа_в_IT").
 */
export function inOneScript(tag: string): string | null {
  if (!hasLatin(tag) || !hasCyrillic(tag)) return null;
  if (/\p{Script=Latin}{3}/u.test(tag) && /\p{Script=Cyrillic}{3}/u.test(tag)) return null;
  const cyrillic = isSlip(tag, latinRuns) ? mapped(tag, isUkrainian(tag) ? toCyrillic : toRussian) : tag;
  const latin = isSlip(tag, cyrillicRuns) ? mapped(tag, toLatin) : tag;
  const can = { cyrillic: !hasLatin(cyrillic), latin: !hasCyrillic(latin) };
  if (can.cyrillic && can.latin) {
    const n = Array.from(tag).filter((letter) => hasLatin(letter)).length;
    return n * 2 > Array.from(tag).length ? latin : cyrillic;
  }
  return can.cyrillic ? cyrillic : can.latin ? latin : null;
}
