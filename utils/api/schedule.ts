/** When to ask again. `now` and chance are arguments: the same table for tests and for people. */
import type { RefreshInterval } from '../settings-shape';
import type { ApiAbout } from './api';
import type { FailureKind } from './failure';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Doubled at each failure in a row, up to the most; of that, half or more by chance, so that not all come at once. */
export function backOff(
  failures: number,
  { first, most }: { first: number; most: number },
  random: () => number = Math.random,
): number {
  const whole = Math.min(most, first * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + random() / 2));
}

/** The day a moment belongs to in a time zone ("2026-11-25"): a key's spending is counted by it. */
export function dayIn(zone: string, at: number): string {
  const { year, month, day } = partsIn(zone, at);
  return `${year}-${month}-${day}`;
}

/** The next midnight in a time zone, whatever its clocks do in between. */
export function nextMidnight(zone: string, now: number): number {
  const midnight = now + 24 * hourMs - sinceMidnight(zone, now);
  // A day on which the clocks change is an hour longer or shorter.
  const off = sinceMidnight(zone, midnight);
  if (off === 0) return midnight;
  return off < 12 * hourMs ? midnight - off : midnight + 24 * hourMs - off;
}

const sinceMidnight = (zone: string, at: number): number => {
  const { hour, minute, second } = partsIn(zone, at);
  return Number(hour) * hourMs + Number(minute) * minuteMs + Number(second) * 1000 + (at % 1000);
};

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function partsIn(zone: string, at: number): Record<Part, string> {
  const written = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return Object.fromEntries(written.map(({ type, value }) => [type, value])) as Record<Part, string>;
}

/** How long a refresh waits after what stopped it; null: until the person does something about it. */
export function resumeAt(
  kind: FailureKind,
  failures: number,
  { dayZone }: Pick<ApiAbout, 'dayZone'>,
  now: number,
  random: () => number = Math.random,
): number | null {
  if (kind === 'keyRevoked' || kind === 'noPermission') return null;
  // Everyone's day ends at once: not all come in the same minute.
  if (kind === 'quotaExceeded') return nextMidnight(dayZone, now) + Math.round(random() * 10 * minuteMs);
  const first = kind === 'flood' ? hourMs : minuteMs;
  return now + backOff(failures, { first: 2 * first, most: 12 * hourMs }, random);
}

/** Accounts that were met since the last look are found no later than this. */
const lookEveryMs = 6 * hourMs;
const soonestMs = 15 * minuteMs;

/** When to look again after everything due was refreshed: at the account that is due first, and a little later by chance. */
export function nextLook(
  doneAt: readonly number[],
  everyMs: number,
  now: number,
  random: () => number = Math.random,
): number {
  const due = Math.min(now + lookEveryMs, ...doneAt.map((at) => at + everyMs));
  return Math.max(now + soonestMs, due) + Math.round(random() * 10 * minuteMs);
}

/** Milliseconds between two refreshes of an account; null for never. */
export function intervalMs(interval: RefreshInterval): number | null {
  if (interval === 'never') return null;
  return { halfDay: 12, day: 24, week: 7 * 24 }[interval] * hourMs;
}
