import type { Campaign, ResultRow } from './campaign';
import type { ResultName, Results } from './results';

const digits = new Map<string, number>();

/** How many digits of a currency's amounts are minor units: 2 of roubles, 0 of yen (ISO 4217). */
export function minorDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    try {
      known =
        new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
          .maximumFractionDigits ?? 2;
    } catch {
      known = 2;
    }
    digits.set(currency, known);
  }
  return known;
}

/** Minor units of one currency as whole minor units of another, one unit of the first being worth `rate` of the second. */
export const converted = (amount: number, from: string, to: string, rate: number): number =>
  Math.round(amount * rate * 10 ** (minorDigits(to) - minorDigits(from)));

/** The figures that are money. */
export const moneyNames = ['spend', 'revenue', 'costOfGoods'] as const satisfies readonly ResultName[];

export const isMoney = (name: ResultName): boolean => (moneyNames as readonly string[]).includes(name);

/** True of a row that tells money. */
export const tellsMoney = ({ results }: ResultRow): boolean =>
  moneyNames.some((name) => results[name] !== null);

/** What one unit of a row's currency is worth in the campaign's; null: nobody has said. */
export const rateOf = (currency: string, campaign: Campaign): number | null =>
  currency === campaign.currency
    ? 1
    : Object.hasOwn(campaign.rates, currency)
      ? (campaign.rates[currency] ?? null)
      : null;

/** A row's results with the money in the campaign's currency; null where nobody has said what theirs is worth. */
export function inCurrency({ currency, results }: ResultRow, campaign: Campaign): Results {
  if (currency === campaign.currency) return results;
  const rate = rateOf(currency, campaign);
  const told = { ...results };
  for (const name of moneyNames) {
    const amount = told[name];
    told[name] =
      amount === null || rate === null ? null : converted(amount, currency, campaign.currency, rate);
  }
  return told;
}
