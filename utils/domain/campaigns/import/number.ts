/** A cell of a table: text, or a number as a workbook keeps it. */
export type Cell = string | number;

export type DecimalSign = ',' | '.';

/** What a cell with a number says, without a float in between. */
export interface Written {
  isNegative: boolean;
  /** Without zeros in front: "1234", "0". */
  whole: string;
  /** What stands behind the decimal sign; '' where nothing does. */
  fraction: string;
  isPercent: boolean;
}

/** Spaces of all widths and the apostrophes that stand between thousands. */
const gaps = /[\s\u00A0\u2007\u2009\u202F'’]/g;
const minus = /^[-−–‒]/;
/** What is written where there is no figure; "< 10" hides one. None of them is 0. */
const untold =
  /^(?:[-−–—‒]+|н\/?д|нет данных|не определено|n\/?a|no data|none|null|nan|\(not set\)|[<>≤≥].*|#(?:n\/?a|н\/д|дел\/0!|div\/0!))$/i;

/** No figure is told: an empty cell, a dash, "н/д", "< 10". */
export const isUntold = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell.trim() === '' || untold.test(cell.trim()) : !Number.isFinite(cell);

/** Currency signs and words in front of a number or behind it. */
const money = String.raw`[\p{Sc}]|руб(?:лей|ля|ль)?\.?|р\.?|[A-Za-z]{3}|тг\.?|сум|Br`;
const before = new RegExp(`^(?:${money})\\s*`, 'iu');
const behind = new RegExp(`\\s*(?:${money})$`, 'iu');

/** What is longer is no number. */
const longest = 60;

/** The digits with their signs, and what stood around them. Null: this is no number. */
function bare(text: string): { digits: string; isNegative: boolean; isPercent: boolean } | null {
  let rest = text.trim();
  if (rest.length > longest) return null;
  // Accountants write a loss in brackets.
  const brackets = /^\((.+)\)$/.exec(rest);
  if (brackets) rest = brackets[1]!;
  let isNegative = brackets !== null;
  const unsigned = () => {
    if (!minus.test(rest)) return;
    isNegative = true;
    rest = rest.slice(1).trim();
  };
  unsigned();
  const isPercent = /[%٪]$/.test(rest);
  if (isPercent) rest = rest.slice(0, -1);
  rest = rest.replace(before, '').replace(behind, '').trim();
  unsigned();
  if (rest.startsWith('+')) rest = rest.slice(1);
  const digits = rest.replace(gaps, '');
  return /^[\d.,]+$/.test(digits) && /\d/.test(digits) && !/[.,]{2}/.test(digits) && isGrouped(rest)
    ? { digits, isNegative, isPercent }
    : null;
}

/** Gaps stand between thousands only: "12 34" is two numbers. */
const isGrouped = (text: string): boolean =>
  !/\d[\s\u00A0\u2007\u2009\u202F'’]+\d/.test(text) ||
  /^\d{1,3}(?:[\s\u00A0\u2007\u2009\u202F'’]\d{3})+(?:[.,]\d*)?$/.test(text);

/** How much a number tells of its decimal sign. */
export type SignTold = DecimalSign | 'either' | null;

/**
 * Which decimal sign a number as written must have. "1,234" could have either; one without signs tells nothing (null).
 * @param isWhole what is counted has no parts: there "1,234" can only be a thousand and more
 */
export function signToldBy(cell: Cell, isWhole = false): SignTold {
  if (typeof cell === 'number' || isUntold(cell)) return null;
  const digits = bare(cell)?.digits;
  if (digits === undefined) return null;
  const signs = digits.match(/[.,]/g);
  if (!signs) return null;
  const last = signs.at(-1) as DecimalSign;
  const other: DecimalSign = last === ',' ? '.' : ',';
  if (signs.some((sign) => sign !== last)) return last;
  if (signs.length > 1) return other;
  const at = digits.indexOf(last);
  const couldGroup = digits.length - at - 1 === 3 && at >= 1 && at <= 3 && !digits.startsWith('0');
  // A gap between thousands leaves the sign nothing else to be than the decimal one.
  if (!couldGroup || gapped.test(cell)) return last;
  return isWhole ? other : 'either';
}
const gapped = /\d[\s\u00A0\u2007\u2009\u202F'’]\d/;

export interface SignFound {
  sign: DecimalSign;
  /** How it was told: some numbers can only be so; all could be either; they contradict each other; none has a sign. */
  by: 'some' | 'either' | 'contradiction' | 'none';
}

/** What the numbers of a table told of their sign, gathered cell by cell. */
export class SignTally {
  #told: Record<DecimalSign, number> = { ',': 0, '.': 0 };
  #either = 0;

  add(cell: Cell, isWhole = false): void {
    const told = signToldBy(cell, isWhole);
    if (told === 'either') this.#either += 1;
    else if (told !== null) this.#told[told] += 1;
  }

  /** @param usual what is taken where the numbers do not tell */
  found(usual: DecimalSign): SignFound {
    const { ',': comma, '.': point } = this.#told;
    if (comma > 0 && point > 0)
      return { sign: comma > point ? ',' : point > comma ? '.' : usual, by: 'contradiction' };
    if (comma > 0 || point > 0) return { sign: comma > 0 ? ',' : '.', by: 'some' };
    return { sign: usual, by: this.#either > 0 ? 'either' : 'none' };
  }
}

/** Reads a number as written. Null: it is none, or is written with the other sign. */
export function written(cell: Cell, sign: DecimalSign): Written | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? ofNumber(cell) : null;
  const found = bare(cell);
  if (!found) return null;
  const group = sign === ',' ? '.' : ',';
  const parts = found.digits.split(sign);
  if (parts.length > 2) return null;
  const [before = '', fraction = ''] = parts;
  if (fraction.includes(group)) return null;
  if (before.includes(group) && !isInThousands(before, group)) return null;
  const whole = before.replaceAll(group, '').replace(/^0+(?=\d)/, '') || '0';
  return { isNegative: found.isNegative, whole, fraction, isPercent: found.isPercent };
}

/** "1,234,567", and as India writes it "12,34,567". */
const isInThousands = (digits: string, group: string): boolean => {
  const [first = '', ...rest] = digits.split(group);
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    rest.at(-1)?.length === 3 &&
    rest.every(({ length }) => length === 3 || length === 2)
  );
};

function ofNumber(value: number): Written {
  const text = Math.abs(value).toString();
  const [whole = '0', fraction = ''] = (text.includes('e') ? Math.abs(value).toFixed(10) : text).split('.');
  return { isNegative: value < 0, whole, fraction, isPercent: false };
}

/**
 * An amount of money in minor units, by its digits and not by a float. What is finer than a minor unit is rounded, halves
 * away from zero. Null: more than a number holds exactly.
 * @param digits how many digits the currency has behind its decimal sign
 */
export function minorUnits({ isNegative, whole, fraction }: Written, digits: number): number | null {
  const padded = fraction.padEnd(digits, '0');
  const units = Number(whole + padded.slice(0, digits)) + (Number(padded[digits] ?? 0) >= 5 ? 1 : 0);
  return Number.isSafeInteger(units) ? (isNegative && units !== 0 ? -units : units) : null;
}

/** A number as a number. Null: more than it holds exactly. */
export function valueOf({ isNegative, whole, fraction }: Written): number | null {
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return Number.isSafeInteger(Math.trunc(value)) ? (isNegative && value !== 0 ? -value : value) : null;
}
