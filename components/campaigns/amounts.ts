import { readNumber } from '@/utils/domain/campaigns/amount';
import { minorDigits } from '@/utils/domain/campaigns/money';

/** A number for a field, as it can be written there again; '' of what is unknown. */
export const numberText = (value: number | null, language: string): string =>
  value === null ? '' : String(value).replace('.', language === 'ru' ? ',' : '.');

/** Minor units for a field. */
export const amountText = (minor: number | null, currency: string, language: string): string =>
  numberText(minor === null ? null : minor / 10 ** minorDigits(currency), language);

/** What was written, in minor units; null of nothing; 'bad' of what is no amount. */
export function readAmount(text: string, currency: string): number | null | 'bad' {
  const read = readCount(text);
  return typeof read === 'number' ? Math.round(read * 10 ** minorDigits(currency)) : read;
}

/** A number that was written; null of nothing; 'bad' of what is none. */
export function readCount(text: string): number | null | 'bad' {
  if (text.trim() === '') return null;
  const read = readNumber(text);
  return read === null || !Number.isSafeInteger(Math.round(read * 100)) ? 'bad' : read;
}

/** Currencies to choose from; any other can be written. */
export const currencies = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UZS', 'AMD', 'GEL', 'TRY', 'CNY', 'GBP'];
