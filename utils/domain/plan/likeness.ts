/** What a text says, taken apart once: two of these are compared in time that grows with their length only. */
export interface Told {
  /** The beginnings of its words, in order, each in one spelling; without hashtags, addresses, emoji and marks. */
  words: string[];
  /** How many of them carry meaning: of four letters or more, or numbers. */
  weight: number;
  /** Its numbers, in order of size as text: "12", "1990". */
  numbers: string[];
  /** It goes on, and only its beginning is known. */
  isCut: boolean;
}

/** Two texts with fewer words of meaning than this cannot be told alike or not. */
export const fewestWords = 3;

/** Longer texts are compared by their beginnings. */
const mostLetters = 30_000;
const mostWords = 3000;
/** Endings change when a sentence is put otherwise: words are compared by so many first letters. */
const stem = 6;
/** A cut text may have ended in the middle of its last word, and be put a little otherwise. */
const slack = 1.15;

/** Takes a text apart. `isCut`: only its beginning is known; null: where it ends with "…". */
export function toldBy(text: string, isCut: boolean | null = null): Told {
  const plain = text
    .slice(0, mostLetters)
    .replaceAll(/[\uFE0E\uFE0F\u200B-\u200D\u00AD]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/https?:\/\/\S+|(?:^|\s)(?:www\.)?[a-z\d-]+\.(?:[a-z]{2,}|рф)\/\S*/gu, ' ')
    // What a keyboard makes of emoji: the parts of which are letters or digits to a computer.
    .replaceAll(/[#*\d]\u20E3|\p{Regional_Indicator}/gu, ' ')
    .replaceAll(/[#@][\p{L}\p{M}\p{N}_.@]+/gu, ' ')
    // "1 990" and "1,990" are one number; letters joined by an apostrophe one word.
    .replaceAll(/(?<=\d)[\s.,](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '');
  const whole = plain.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)?.slice(0, mostWords) ?? [];
  const cut = isCut ?? /(?:…|\.{3})\s*$/.test(text);
  if (cut && whole.length > 1) whole.pop();
  return {
    words: whole.map((word) => word.slice(0, stem)),
    weight: whole.filter(carriesMeaning).length,
    numbers: whole.filter((word) => /^\p{N}/u.test(word)).toSorted(),
    isCut: cut,
  };
}

const carriesMeaning = (word: string): boolean => word.length >= 4 || /^\p{N}/u.test(word);

/**
 * How alike a published text is to a planned one, 0 to 1, whichever is given first. Null where either says too little.
 * Words and their neighbours are compared: what both have, of all that each has, and of all that the shorter has, so
 * that a line added before or after costs little. Of a text that was cut, the other's beginning is looked at.
 */
export function likeness(one: Told, other: Told): number | null {
  const [a, b] = asLong(one, other);
  if (a.weight < fewestWords || b.weight < fewestWords) return null;
  const [first, second] = [features(a), features(b)];
  let common = 0;
  for (const [name, weight] of first.all) common += Math.min(weight, second.all.get(name) ?? 0);
  const shorter = Math.min(first.sum, second.sum);
  // Of two texts of which one says much more than the other, the smaller is no more than a part.
  const ratio = shorter / Math.max(first.sum, second.sum);
  const shared = common / shorter;
  const both = (2 * common) / (first.sum + second.sum);
  return ratio < 0.5 ? both : (shared + both) / 2;
}

/** The same numbers stand in both, as far as both are known. */
export function sameNumbers(one: Told, other: Told): boolean {
  if (one.isCut || other.isCut) return true;
  return one.numbers.join(' ') === other.numbers.join(' ');
}

/** The same words in the same order, however few they are. */
export const sameWords = (one: Told, other: Told): boolean =>
  one.words.length > 0 && one.words.join(' ') === other.words.join(' ');

/** Both as far as the one of them that was cut goes. */
function asLong(one: Told, other: Told): [Told, Told] {
  if (one.isCut && one.words.length < other.words.length) return [one, beginning(other, one)];
  if (other.isCut && other.words.length < one.words.length) return [beginning(one, other), other];
  return [one, other];
}

function beginning(whole: Told, cut: Told): Told {
  const words = whole.words.slice(0, Math.ceil(cut.words.length * slack));
  return { ...whole, words, weight: words.filter(carriesMeaning).length };
}

interface Features {
  all: ReadonlyMap<string, number>;
  sum: number;
}

/** One text is compared with many: what it is made of goes with it. */
const reckoned = new WeakMap<Told, Features>();

function features(told: Told): Features {
  const known = reckoned.get(told) ?? featuresOf(told);
  reckoned.set(told, known);
  return known;
}

/** Words and pairs of neighbours with what each counts for, in whole numbers: little words, which every text has, for less. */
function featuresOf({ words }: Told): Features {
  const all = new Map<string, number>();
  let sum = 0;
  const add = (name: string, weight: number) => {
    all.set(name, (all.get(name) ?? 0) + weight);
    sum += weight;
  };
  for (const [i, word] of words.entries()) {
    add(word, carriesMeaning(word) ? 10 : 3);
    const next = words[i + 1];
    if (next !== undefined) add(`${word} ${next}`, 6);
  }
  return { all, sum };
}
