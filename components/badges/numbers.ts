import type { Count } from '@/utils/domain/count';
import type { Rate } from '@/utils/domain/engagement';
import type { Language } from '@/utils/words';

import { shortNumbers } from './short-numbers';

/** Numbers as a badge writes them: without Intl, which costs ten times as much. */
export interface Numbers {
  /** Cut, as the networks cut: 70K for 70,999. An approximate count says so. */
  short(count: Count): string;
  /** A share: 2.6%. */
  percent(rate: Rate): string;
  /** How many: 2.4K. */
  amount(rate: Rate): string;
  /** A multiple, without its sign: 1.8. */
  multiple(value: number): string;
}

/** Intervals wider than this are shown by both ends. */
const narrow = 1.15;

export function numbers(language: Language): Numbers {
  const { rounded, cut, share } = shortNumbers(language);
  const about = (rate: Rate, format: (value: number) => string) => {
    if (rate.exact) return format(rate.low);
    if (rate.high <= rate.low * narrow) return `≈${format((rate.low + rate.high) / 2)}`;
    const span = bothEnds(rate, format);
    return span.includes('–') ? span : `≈${span}`;
  };
  return {
    short: (count) => cut(count.value),
    percent: (rate) => about(rate, share),
    amount: (rate) => about(rate, rounded),
    multiple: rounded,
  };
}

/** Both ends of a rate, the unit once: 1.7–3.4K. */
export function bothEnds({ low, high }: Rate, format: (value: number) => string): string {
  const [from, to] = [format(low), format(high)];
  if (from === to) return from;
  const unit = unitOf(to);
  return `${unitOf(from) === unit ? from.slice(0, from.length - unit.length) : from}–${to}`;
}

/** What follows the digits. Intl's own formatRange costs a hundred times as much, and repeats the unit in English. */
const unitOf = (text: string): string => /\D*$/.exec(text)?.[0] ?? '';
