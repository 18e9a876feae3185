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

const mapped = (tag: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(tag, (letter) => letters.get(letter) ?? letter).join('');

const hasLatin = (tag: string): boolean => /\p{Script=Latin}/u.test(tag);
const hasCyrillic = (tag: string): boolean => /\p{Script=Cyrillic}/u.test(tag);

/** One name of all tags that look alike. */
export const likeness = (tag: string): string => mapped(tag.normalize('NFC'), toLatin).toLowerCase();

/**
 * A tag with letters of both scripts that were meant to be of one: how it would be in that, the script of letters that
 * have no double first. Null when it is of one script, when its letters of both are no doubles ("SMMщик"), or when
 * three letters of each stand together, which is no slip ("TOPовый").
 */
export function inOneScript(tag: string): string | null {
  if (!hasLatin(tag) || !hasCyrillic(tag)) return null;
  if (/\p{Script=Latin}{3}/u.test(tag) && /\p{Script=Cyrillic}{3}/u.test(tag)) return null;
  const [cyrillic, latin] = [mapped(tag, toCyrillic), mapped(tag, toLatin)];
  const can = { cyrillic: !hasLatin(cyrillic), latin: !hasCyrillic(latin) };
  if (can.cyrillic && can.latin) {
    const n = Array.from(tag).filter((letter) => hasLatin(letter)).length;
    return n * 2 > Array.from(tag).length ? latin : cyrillic;
  }
  return can.cyrillic ? cyrillic : can.latin ? latin : null;
}
