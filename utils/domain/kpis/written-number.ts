import { minorDigits } from '../campaigns/money';
import type { Kpi } from './kpi';
import { measureFacts } from './measure';

type Of = Pick<Kpi, 'measure' | 'currency'>;

/** Why what was written is no number of a KPI. */
export type BadNumber = 'number' | 'whole' | 'negative';

/** Measures that can be below 0. */
const signed: ReadonlySet<Kpi['measure']> = new Set(['newFollowers', 'revenue', 'romi', 'byHand']);

/**
 * A number as a person writes it for a KPI: money in whole units, shares in percent, "12 000", "3,4". Null of nothing.
 * @returns as it is kept: minor units of money, a fraction of shares
 */
export function readNumber(text: string, { measure, currency }: Of): number | null | BadNumber {
  const plain = text.replaceAll(/[\s\u00A0\u2009\u202F%]/g, '').replaceAll('−', '-');
  if (plain === '') return null;
  // "1,234,567" and "1,234,567.8" have thousands; a single comma is a decimal one.
  const written = /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain.replace(',', '.');
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(written)) return 'number';
  const value = Number(written);
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return 'number';
  if (value < 0 && !signed.has(measure)) return 'negative';
  const { unit, nature } = measureFacts[measure];
  if (unit === 'money') {
    const minor = Math.round(value * 10 ** digitsOf(currency));
    return Number.isSafeInteger(minor) ? minor : 'number';
  }
  if (unit === 'share') return Number((value / 100).toPrecision(12));
  const isCount = unit === 'plain' && nature !== 'rate' && measure !== 'byHand';
  return isCount && !Number.isInteger(value) ? 'whole' : value;
}

/** A kept number as a person would write it; '' of none. */
export function writeNumber(
  value: number | undefined,
  { measure, currency }: Of,
  decimal: ',' | '.',
): string {
  if (value === undefined) return '';
  const { unit } = measureFacts[measure];
  const shown =
    unit === 'money'
      ? value / 10 ** digitsOf(currency)
      : unit === 'share'
        ? Number((value * 100).toPrecision(12))
        : value;
  return String(shown).replace('.', decimal);
}

const digitsOf = (currency: string | null): number => (currency === null ? 2 : minorDigits(currency));
