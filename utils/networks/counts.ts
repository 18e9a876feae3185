import { exactly, floored, type Count } from '../domain/count';
import { plain } from './plain';
import { groupOf, suffixes } from './suffixes';

/**
 * Numbers as sites print them, in the reader's language: "1,2 тыс.", "2.4 lakh", "22.795", "1,4 Mio.", "การดู 2.2 หมื่น ครั้ง".
 * An abbreviation is floored by the sites read so far, so it stands for an interval. What is not understood is null.
 */
export interface Figure {
  count: Count;
  /** The words before and after the number and its suffix, trimmed, in lower case. */
  before: string;
  after: string;
}

/** Longer texts are no counters. */
const longestText = 160;

const numberShape = /\d+(?:[.,'’٫٬](?=\d)\d+| \d{3}(?!\d))*/g;

/** The only number in a text, with its suffix read in this language ("" = unknown: no suffix is understood). */
export function figureIn(text: string, language: string): Figure | null {
  const line = plain(text);
  if (line.length > longestText) return null;
  const found = [...line.matchAll(numberShape)];
  const [first] = found;
  if (!first || found.length > 1) return null;
  const lead = line.slice(0, first.index).trimEnd();
  const tail = line.slice(first.index + first[0].length).trimStart();
  const { after, before } = suffixes(language);
  const end = after.match(tail);
  const start = end ? null : before.match(lead);
  const count = valueOf(first[0], end?.times ?? start?.times ?? null, groupOf(language));
  if (!count || lead.endsWith('-') || lead.endsWith('−')) return null;
  return {
    count,
    before: lead
      .slice(0, lead.length - (start?.length ?? 0))
      .trim()
      .toLowerCase(),
    after: tail
      .slice(end?.length ?? 0)
      .trim()
      .toLowerCase(),
  };
}

/** A text that is a number and nothing else. */
export function countIn(text: string, language: string): Count | null {
  const figure = figureIn(text, language);
  return figure && figure.before === '' && figure.after === '' ? figure.count : null;
}

/** The value of digits with separators; null when they may mean two things. */
function valueOf(written: string, times: number | null, group: string): Count | null {
  if (times === null) {
    const digits = ungrouped(written);
    return digits === null ? null : exactly(Number(digits));
  }
  const whole = /^\d{1,6}$/.test(written) ? written : null;
  if (whole) return interval(Number(whole), whole.length < 2 ? 1 : 0, times);
  const decimal = /^(\d{1,5})[.,٫](\d{1,2})$/.exec(written);
  if (decimal) return interval(Number(`${decimal[1]}.${decimal[2]}`), decimal[2]?.length ?? 0, times);
  const separator = /[^\d]/.exec(written)?.[0] ?? '';
  const digits = separator === group || separator === ' ' ? ungrouped(written) : null;
  return digits === null ? null : interval(Number(digits), 0, times);
}

/** Counts are whole: separators between groups of three digits (or, in India, two) can only group. */
function ungrouped(written: string): string | null {
  if (/^\d+$/.test(written)) return written.length <= 15 ? written : null;
  const separators = new Set(written.replace(/\d/g, ''));
  if (separators.size > 1) return null;
  if (!/^\d{1,3}(?:\D\d{3})+$/.test(written) && !/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(written)) return null;
  return written.replace(/\D/g, '');
}

/** Floored to so many decimals: nothing below 10 units is printed without its first decimal unless that is 0. */
function interval(number: number, decimals: number, times: number): Count | null {
  const scale = 10 ** decimals;
  const units = Math.round(number * scale);
  const step = times / scale;
  return Number.isInteger(step) && step > 1
    ? floored(Math.round(units * step), Math.round((units + 1) * step))
    : exactly(Math.round(number * times));
}

/** The same number where no more than three digits are printed (YouTube's subscribers): "17M" hides no first decimal, "530.000" hides its last digits. */
export function threeDigits(count: Count): Count {
  if (count.exact) {
    // "530.000 Abonnenten": languages that do not abbreviate thousands print the zeros.
    const step = 10 ** Math.max(0, String(count.value).length - 3);
    return count.value >= 1000 && count.value % step === 0
      ? (floored(count.value, count.value + step) ?? count)
      : count;
  }
  const step = count.below - count.value;
  const shown = count.value / step;
  return shown >= 10 && shown < 100 && step >= 1000 && Math.log10(step) % 3 === 0
    ? (floored(count.value, count.value + step / 10) ?? count)
    : count;
}
