import { lengthAs } from '../hashtags/lengths';
import type { Counting } from '../hashtags/network-rules';

/** A text as a network shows it at first: what is seen, and what stands under "more". */
export interface Folded {
  seen: string;
  /** '' where all is seen. */
  under: string;
}

/**
 * Where a network folds a text. Letters that are one to a reader stay together.
 * @param fold how much is seen before "more", as the network counts; null: not known, all is seen
 */
export function foldedAt(text: string, fold: number | null, counted: Counting): Folded {
  if (fold === null || lengthAs(text, counted) <= fold) return { seen: text, under: '' };
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // A letter a reader sees is one unit at least, so no more of a long text need be cut up; but addresses count as short.
  const starts: number[] = [];
  for (const { index } of segments.segment(text)) {
    if (counted !== 'weighted' && starts.length > fold + 1) break;
    starts.push(index);
  }
  let [least, most] = [0, starts.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (lengthAs(text.slice(0, starts[middle]), counted) <= fold) least = middle;
    else most = middle - 1;
  }
  const end = starts[least] ?? 0;
  return { seen: text.slice(0, end), under: text.slice(end) };
}
