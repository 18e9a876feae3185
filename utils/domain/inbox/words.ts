/** Longer comments are looked at by their beginnings. */
const mostLetters = 5000;

/** What a comment says, taken apart once: rules look at words, never at letters within them. */
export interface CommentWords {
  /** In order, in lower case and one spelling: "ё" is "е", letters of the other alphabet that look alike are put right. */
  words: readonly string[];
  /** The same with a blank before, between and after. */
  line: string;
  questions: number;
  exclamations: number;
  links: number;
  /** Signs that are no letters, digits or marks of writing. */
  emoji: number;
  /** Of its letters, the share in capitals; null under eight letters. */
  capitals: number | null;
}

const cyrillicFor: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};
const latinFor: Record<string, string> = Object.fromEntries(
  Object.entries(cyrillicFor).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** Takes a comment apart, in time that grows with its length alone. */
export function wordsOf(text: string): CommentWords {
  const begun = text
    .slice(0, mostLetters)
    .normalize('NFKC')
    // Marks heaped upon letters that are no letters with them, and what is seen by nobody.
    .replaceAll(/[\u0300-\u036F\u0488\u0489\u20D0-\u20F0\uFE0F]|\p{Cf}/gu, '');
  const addresses = begun.match(/https?:\/\/\S+|(?:^|\s)(?:www\.)?[a-z\d-]{1,63}\.[a-z]{2,}\/\S*/giu) ?? [];
  const plain = addresses.reduce((left, address) => left.replace(address, ' '), begun);
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const words = (plain.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’][\p{L}]+)?|\p{N}+/gu) ?? []).map(
    oneSpelling,
  );
  return {
    words,
    line: ` ${words.join(' ')} `,
    questions: plain.match(/[?？]/g)?.length ?? 0,
    exclamations: plain.match(/[!！]/g)?.length ?? 0,
    links: addresses.length,
    emoji: plain.match(/\p{Extended_Pictographic}/gu)?.length ?? 0,
    capitals: letters < 8 ? null : (plain.match(/\p{Lu}/gu)?.length ?? 0) / letters,
  };
}

/** A word in one alphabet, where all letters of the other look like letters of it. */
function oneSpelling(word: string): string {
  const plain = word.replaceAll('ё', 'е').replaceAll('’', "'").normalize('NFC');
  const cyrillic = /[а-я]/.test(plain);
  if (!cyrillic || !/[a-z]/.test(plain)) return plain;
  const isCyrillic = (plain.match(/[а-я]/g)?.length ?? 0) >= (plain.match(/[a-z]/g)?.length ?? 0);
  const table = isCyrillic ? cyrillicFor : latinFor;
  return Array.from(plain, (letter) => table[letter] ?? letter).join('');
}
