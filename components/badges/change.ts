import type { Rate } from '@/utils/domain/engagement';

/**
 * A change with its sign: "+120", "≈−1.2K", "±0". Null when abbreviated numbers do not tell whether anything changed.
 * `amount` writes a number above 0, or both ends of what it may be.
 */
export function signed({ low, high, exact }: Rate, amount: (size: Rate) => string): string | null {
  if (exact && low === 0) return '±0';
  if (low <= 0 && high >= 0) return null;
  const text = amount(low > 0 ? { low, high, exact } : { low: -high, high: -low, exact });
  const sign = low > 0 ? '+' : '−';
  return text.startsWith('≈') ? `≈${sign}${text.slice(1)}` : sign + text;
}
