import { dayIn, daysBefore, startOfDay } from '@/utils/domain/calendar';
import type { CompareView } from '@/utils/domain/compare-view';
import type { Period } from '@/utils/domain/coverage';

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The chosen period: whole days in the time zone, and today until now. Null when its days are missing, out of order or
 * in the future.
 */
export function periodOf({ days, from, to }: CompareView, timeZone: string, now: number): Period | null {
  const today = dayIn(timeZone, now);
  if (days !== 'custom') return { from: startOfDay(timeZone, daysBefore(today, Number(days))), to: now };
  if (!from || !to) return null;
  const period = {
    from: startOfDay(timeZone, from),
    to: Math.min(now, startOfDay(timeZone, daysBefore(to, -1))),
  };
  return period.from < period.to ? period : null;
}
