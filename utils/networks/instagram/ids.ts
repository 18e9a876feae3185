import type { Moment } from '../../domain/post';

/**
 * A post's code is its number written in these 64 digits; the number's upper part counts milliseconds. Posts of
 * private accounts have longer codes (39 digits): they are nobody's business.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codeShape = /^[\w-]{5,11}$/;
const numberShape = /^(?:POLARIS_)?(\d{5,20})(?:_\d+)?$/;

export const isCode = (value: unknown): value is string => typeof value === 'string' && codeShape.test(value);
export const isPrivateCode = (value: unknown): boolean =>
  typeof value === 'string' && /^[\w-]{28,}$/.test(value);

const epoch = 1_314_220_021_721;
const firstPost = Date.UTC(2010, 6, 16);
const dayMs = 86_400_000;

/** The number that a code stands for. */
export function numberOf(code: string): bigint {
  let number = 0n;
  for (const digit of code) number = number * 64n + BigInt(Math.max(0, digits.indexOf(digit)));
  return number;
}

/** A media id without its prefix and its owner; numbers past 2^53 have lost their end in JSON. */
export function mediaNumber(id: unknown): bigint | null {
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? BigInt(id) : null;
  const written = typeof id === 'string' ? numberShape.exec(id)?.[1] : undefined;
  return written === undefined ? null : BigInt(written);
}

/** When something was published, as said in seconds; null for a time before there were posts, or to come. */
export function saidMoment(seconds: unknown, now: number): Moment | null {
  const at = typeof seconds === 'number' && Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0;
  return isTime(at, now) ? { at, grain: 'second' } : null;
}

/**
 * When something was published, by its id. The id is made as the upload begins: over what was seen, the post followed
 * within eleven minutes, and a clock was now and then a little behind. So the hour that begins twelve minutes earlier.
 */
export function idMoment(number: bigint, now: number): Moment | null {
  const made = Number(number >> 23n) + epoch;
  return isTime(made, now) ? { at: made - 12 * 60_000, grain: 'hour' } : null;
}

const isTime = (at: number, now: number): boolean => at > firstPost && at <= now + dayMs;
