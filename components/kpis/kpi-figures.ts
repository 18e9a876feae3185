import { minorDigits } from '@/utils/domain/campaigns/money';
import type { Known } from '@/utils/domain/kpis/figure';
import type { Kpi } from '@/utils/domain/kpis/kpi';
import { measureFacts } from '@/utils/domain/kpis/measure';

import { unknown } from '../window/figures';
import type { Spoken } from '../window/window';

/** How numbers are said: a language and its words. */
export type Saying = Pick<Spoken, 'say'> & { language: Spoken['language'] };

/** One number of a KPI, in its unit: "12,400", "3.4%", "1 500 ₽", "12 min"; money without a currency goes without one. */
export function numberText(
  value: number,
  { measure, unit }: Pick<Kpi, 'measure' | 'unit'>,
  currency: string | null,
  { say, language }: Saying,
): string {
  const facts = measureFacts[measure];
  const plain = (most: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(value === 0 ? 0 : value);
  switch (facts.unit) {
    case 'money':
      return moneyText(value, currency, language);
    case 'share':
      return new Intl.NumberFormat(language, {
        style: 'percent',
        maximumFractionDigits: Math.abs(value) < 0.1 ? 2 : 1,
      }).format(value);
    case 'minutes':
      return say('kpisMinutes', { value: plain(1) });
    default:
      if (measure === 'frequency') return plain(1);
      return measure === 'byHand'
        ? [plain(2), unit].filter((part) => part !== '').join(' ')
        : plain(Math.abs(value) < 10 ? 1 : 0);
  }
}

/** Money, in whole units where they are many. */
export function moneyText(value: number, currency: string | null, language: string): string {
  const digits = currency === null ? 2 : minorDigits(currency);
  const amount = value / 10 ** digits;
  const most = Math.abs(amount) >= 1000 ? 0 : digits;
  const options = { maximumFractionDigits: most, minimumFractionDigits: Number.isInteger(amount) ? 0 : most };
  if (currency === null) return new Intl.NumberFormat(language, options).format(amount);
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...options,
    }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(language, options).format(amount)} ${currency}`;
  }
}

/** A number as it is known: "—", "12,400", "26,000 to 26,999", "≥ 12,400". */
export function knownText(
  known: Known | null,
  kpi: Pick<Kpi, 'measure' | 'unit'>,
  currency: string | null,
  saying: Saying,
): string {
  if (!known) return unknown;
  const { say } = saying;
  const text = (value: number) => numberText(value, kpi, currency, saying);
  if (known.isLeast) return say('kpisAtLeast', { value: text(known.between?.low ?? known.value) });
  if (!known.between) return text(known.value);
  const [low, high] = [text(known.between.low), text(known.between.high)];
  return low === high ? low : say('kpisBetween', { low, high });
}

/** Which share of its target a KPI has: "82%". */
export const shareText = (share: number | null, language: string): string =>
  share === null ? unknown : new Intl.NumberFormat(language, { style: 'percent' }).format(share);
