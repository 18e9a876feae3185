import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { Language } from '@/utils/words';

import type { Spoken, WindowWord } from '../window/window';

type Speaking = Pick<Spoken, 'say' | 'language'>;

/** As a heading has it: "November 2026", "Q4 2026", "November 23 – 29, 2026"; "Ноябрь 2026", "4-й квартал 2026". */
export function periodName({ id, every, from, to }: ReportPeriod, { say, language }: Speaking): string {
  const [year = '', part = ''] = id.split('-');
  if (every === 'month') return say('reportMonth', { month: String(Number(part)), year });
  if (every === 'quarter') return say('reportQuarter', { quarter: part.slice(1), year });
  return daysName(from, to, language);
}

/** "November 23 – 29, 2026": calendar days; of one year that is understood, without it. */
function daysName(from: string, to: string, language: Language, withYear = true): string {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.formatRange(Date.parse(from), Date.parse(to)).replace(/\s*г\.$/, '');
}

/** A period, or its days up to one. */
export interface Span {
  period: ReportPeriod;
  /** A day; null: the whole of it. */
  until: string | null;
}

/** A span as a heading has it. */
export const spanName = ({ period, until }: Span, speaking: Speaking): string =>
  until === null ? periodName(period, speaking) : daysName(period.from, until, speaking.language);

/**
 * A span as sentences have it: when something was ("in November"), and what it is set against ("compared with October"). Its
 * year is named where it is not that of the period that is told of.
 */
export function spanWords(
  { period, until }: Span,
  told: ReportPeriod,
  { say, language }: Speaking,
): { when: string; against: string } {
  const withYear = period.id.slice(0, 4) !== told.id.slice(0, 4);
  const [year = '', part = ''] = period.id.split('-');
  if (until !== null || period.every === 'week') {
    const days = daysName(period.from, until ?? period.to, language, withYear);
    return { when: say('reportInDays', { days }), against: say('reportAgainstDays', { days }) };
  }
  const values = { part: String(Number(part.replace('Q', ''))), year, withYear: withYear ? 'yes' : 'no' };
  const [when, against]: [WindowWord, WindowWord] =
    period.every === 'month'
      ? ['reportInMonth', 'reportAgainstMonth']
      : ['reportInQuarter', 'reportAgainstQuarter'];
  return { when: say(when, values), against: say(against, values) };
}
