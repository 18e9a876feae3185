/** Longer texts are cut: no counter, date or name is as long. */
const longest = 640;

const simple = /^[!-~]+(?: [!-~]+)*$/;

/** One space for every kind of blank, no marks of writing direction, Latin digits. */
export function plain(text: string): string {
  if (text.length <= 160 && simple.test(text)) return text;
  const bare = text
    .slice(0, longest)
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .trim();
  return /[\u0660-\uffff]/.test(bare)
    ? bare.replace(/\p{Nd}/gu, latinDigit)
    : bare.replace(/[\u0660-\u0669]/g, latinDigit);
}

const digit = /^\p{Nd}$/u;

/** Every script has its ten digits in a row, from 0 up. */
function latinDigit(written: string): string {
  const code = written.codePointAt(0) ?? 0;
  let value = 0;
  while (digit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
