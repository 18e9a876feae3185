/** A rule as a person sets it: every so many days, weeks or months, on some days of those. */
export interface RuleForm {
  every: 'day' | 'week' | 'month';
  interval: number;
  /** 0 is Monday; of weeks only. */
  weekdays: readonly number[];
  /** 1 … 31, and -1 for the last day; of months only. */
  monthDays: readonly number[];
}

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule of a form, as slots keep it. */
export function ruleOf({ every, interval, weekdays, monthDays }: RuleForm): string {
  const parts = [`FREQ=${frequencies[every]}`];
  if (interval !== 1) parts.push(`INTERVAL=${interval}`);
  if (every === 'week')
    parts.push(
      `BYDAY=${sorted(weekdays)
        .map((day) => weekdayCodes[day])
        .join(',')}`,
    );
  if (every === 'month') parts.push(`BYMONTHDAY=${sorted(monthDays, true).join(',')}`);
  return parts.join(';');
}

/** The form of a rule; null for one that says more than a form can (of another program, or years). */
export function formOf(rule: string): RuleForm | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const every = (['day', 'week', 'month'] as const).find((one) => frequencies[one] === parts.get('FREQ'));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!every || !Number.isInteger(interval) || interval < 1) return null;
  const list = (name: string) => parts.get(name)?.split(',') ?? [];
  const weekdays = every === 'week' ? list('BYDAY').map((code) => weekdayCodes.indexOf(code)) : [];
  const monthDays = every === 'month' ? list('BYMONTHDAY').map(Number) : [];
  const form = { every, interval, weekdays, monthDays };
  const isWhole = ruleOf(form).split(';').toSorted().join() === rule.split(';').toSorted().join();
  return isWhole ? form : null;
}

/** In order, each once; -1, the last day, comes last. */
const sorted = (days: readonly number[], isOfMonth = false): number[] =>
  [...new Set(days)].toSorted((a, b) => (isOfMonth && a < 0 ? 1 : isOfMonth && b < 0 ? -1 : a - b));
