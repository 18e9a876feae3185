import type { Cell, CellUnit, NumberCell } from '@/utils/domain/reports/document';
import type { Language } from '@/utils/words';

import { unknown } from '../window/figures';

export const isNumberCell = (cell: Cell): cell is NumberCell => typeof cell === 'object' && 'value' in cell;

/** A cell in words and figures. What is unknown is "—", what is rough "≈", an interval is both of its ends. */
export function cellText(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell;
  return isNumberCell(cell) ? numberText(cell, language) : cell.text;
}

function numberText(cell: NumberCell, language: Language): string {
  const { value, between, isRough } = cell;
  if (value === null) return unknown;
  const told = between ? { ...cell, ...roughly(cell, between) } : cell;
  const one = (number: number) =>
    (cell.isSigned && number > 0 ? '+' : '') + amountText(number, told, language).replace(/^-/, '−');
  if (between) {
    const [low, high] = [one(between.low), one(between.high)];
    return low === high ? `≈${low}` : `${low} – ${high}`;
  }
  return `${isRough ? '≈' : ''}${one(value)}`;
}

/** The ends of an interval of hundreds and more are told without minor units: nobody knows it to the kopeck. */
function roughly(
  { unit, currency, decimals }: Told,
  { low, high }: { low: number; high: number },
): Pick<NumberCell, 'decimals'> {
  const isLarge =
    unit === 'money' &&
    Math.min(Math.abs(low), Math.abs(high)) >= 100 * 10 ** (currency ? minorDigits(currency) : 2);
  return isLarge && decimals === undefined ? { decimals: 0 } : {};
}

type Told = Pick<NumberCell, 'unit' | 'currency' | 'decimals'>;

const decimalsOf = (places: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: places,
  maximumFractionDigits: places,
});

/** A number in its unit: "1,234", "3.4%", "1 234,50 ₽", "×1.8", "2 h 5 min". */
export function amountText(value: number, { unit, currency, decimals }: Told, language: Language): string {
  const places =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  switch (unit) {
    case 'plain':
      return formatter(language, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0, ...places })(value);
    case 'share':
      return formatter(language, {
        style: 'percent',
        // A small share is not none.
        ...(value !== 0 && Math.abs(value) < 0.001
          ? { maximumSignificantDigits: 1 }
          : { ...decimalsOf(Math.abs(value) < 1 ? 1 : 0), ...places }),
      })(value);
    case 'money':
      return moneyText(value, currency, language, places);
    case 'times':
      return `×${formatter(language, { maximumFractionDigits: 2, ...places })(value)}`;
    case 'minutes':
      return minutesText(value, language);
  }
}

/** Marks of an axis, short, but with as many digits as tell one from the next: "3.21K", "3.22K". */
export function axisTexts(
  ticks: readonly number[],
  unit: CellUnit,
  currency: string | undefined,
  language: Language,
): string[] {
  for (let digits = 1; digits <= 4; digits++) {
    const texts = ticks.map((tick) => axisText(tick, unit, currency, language, digits));
    if (new Set(texts).size === ticks.length) return texts;
  }
  return ticks.map((tick) => amountText(tick, currency ? { unit, currency } : { unit }, language));
}

function axisText(
  value: number,
  unit: CellUnit,
  currency: string | undefined,
  language: Language,
  digits: number,
): string {
  const compact = { notation: 'compact', maximumFractionDigits: digits } as const;
  if (unit === 'plain') return formatter(language, compact)(value);
  if (unit === 'share')
    return formatter(language, { style: 'percent', maximumSignificantDigits: 2 + digits })(value);
  return unit === 'money'
    ? moneyText(value, currency, language, compact)
    : amountText(value, { unit }, language);
}

/** How many digits a currency's minor unit has: 2 of the rouble, none of the yen. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

function moneyText(
  value: number,
  currency: string | undefined,
  language: Language,
  options: Intl.NumberFormatOptions,
): string {
  if (!currency) return formatter(language, { maximumFractionDigits: 2, ...options })(value / 100);
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const whole = { trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions;
  return formatter(language, { ...style, ...whole, ...options })(value / 10 ** minorDigits(currency));
}

function minutesText(value: number, language: Language): string {
  const all = Math.round(Math.abs(value));
  const parts = [
    ['day', Math.floor(all / 1440)],
    ['hour', Math.floor((all % 1440) / 60)],
    ['minute', all % 60],
  ] as const;
  const first = parts.findIndex(([, many]) => many > 0);
  if (first === -1) return formatter(language, { style: 'unit', unit: 'minute' })(0);
  const told = parts
    .slice(first, first + 2)
    .filter(([, many]) => many > 0)
    .map(([unit, many]) => formatter(language, { style: 'unit', unit, unitDisplay: 'short' })(many));
  return (value < 0 ? '−' : '') + told.join(' ');
}

const made = new Map<string, Intl.NumberFormat>();

/** Formatters take long to make, and a table asks for the same ones again and again. */
function formatter(language: Language, options: Intl.NumberFormatOptions): (value: number) => string {
  const key = language + JSON.stringify(options);
  const kept = made.get(key) ?? new Intl.NumberFormat(language, options);
  made.set(key, kept);
  return (value) => kept.format(value);
}
