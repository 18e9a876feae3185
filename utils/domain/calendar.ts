import { dayMs } from './pace';

/** The day by the person's own clock, "2026-11-26". */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The day of a moment in a time zone: "2026-11-25". */
export const dayIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

/** The moment at which a day ("2026-11-25") begins in a time zone; NaN of what is no day. */
export function startOfDay(timeZone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return NaN;
  // Clocks may be put on in between: the second look is made from where the first one led.
  const near = midnight - aheadOfUtc(timeZone, midnight);
  const start = midnight - aheadOfUtc(timeZone, near);
  // A day whose clocks are put on at midnight has none, and begins at the moment that they are put on.
  return dayIn(timeZone, start) < day ? near : start;
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const told = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    told('year'),
    told('month') - 1,
    told('day'),
    told('hour'),
    told('minute'),
    told('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}

/** The day that is so many days before another. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
