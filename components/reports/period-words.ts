import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { Language } from '@/utils/words';

import type { Spoken } from '../window/window';

/** As a heading has it: "November 2026", "Q4 2026", "23–29 November 2026"; in Russian "Ноябрь 2026", "4 квартал 2026". */
export function periodName(
  { id, every, from, to }: ReportPeriod,
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string {
  const [year = '', part = ''] = id.split('-');
  if (every === 'month') return say('reportMonth', { month: String(Number(part)), year });
  if (every === 'quarter') return say('reportQuarter', { quarter: part.slice(1), year });
  return daysName(from, to, language);
}

/** "23–29 November 2026", of days at UTC midnight. */
export const daysName = (from: string, to: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(Date.parse(from), Date.parse(to));
