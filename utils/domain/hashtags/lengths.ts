import type { Counting } from './network-rules';

const weightOne: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const addressWeight = 23;

/** How long a text is as a network counts it. Linear. `weighted` is X's way: other scripts 2, an emoji 2, an address 23. */
export function lengthAs(text: string, counting: Counting): number {
  switch (counting) {
    case 'utf16':
      return text.length;
    case 'codePoints':
      return codePoints(text);
    case 'graphemes':
      return graphemes(text).length;
    case 'weighted':
      return weighted(text);
  }
}

/** Code points of a text. */
export function codePoints(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}

let segmenter: Intl.Segmenter | null = null;
function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function weighted(text: string): number {
  let sum = 0;
  const rest = text.normalize('NFC').replace(/https?:\/\/[^\s]+/g, () => {
    sum += addressWeight;
    return '';
  });
  for (const grapheme of graphemes(rest)) {
    if (/\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(grapheme)) sum += 2;
    else
      for (const letter of grapheme) {
        const code = letter.codePointAt(0)!;
        sum += weightOne.some(([from, to]) => from <= code && code <= to) ? 1 : 2;
      }
  }
  return sum;
}
