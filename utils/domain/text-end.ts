/**
 * A text without the characters at its end that `isOne` matches. `replace(/[…]+$/, '')` says the same, but takes the
 * square of the text's length where a run of them stands elsewhere (S-11).
 * @param isOne a pattern of one character
 */
export function withoutEnd(text: string, isOne: RegExp): string {
  let end = text.length;
  while (end > 0 && isOne.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
