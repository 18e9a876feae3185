import * as z from 'zod/mini';
import { catch as otherwise } from 'zod/mini';

import type { OfficialApi } from '../api';
import type { FailureKind } from '../failure';
import { about } from './about';
import { read } from './read';

const spentReasons = new Set(['quotaExceeded', 'dailyLimitExceeded', 'dailyLimitExceededUnreg']);
const fastReasons = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);
/** The key is wrong, switched off, or not allowed to ask this API (from here). */
const keyReason =
  /^(?:key(?:Invalid|Expired)|accessNotConfigured|SERVICE_DISABLED|ip\w*Blocked|API_KEY_\w+)$/;
const closedReason =
  /NotFound$|^forbidden$|^(?:channel|playlist)(?:Closed|Suspended|Forbidden|ItemsNotAccessible)$/;

const reasons = otherwise(z.array(z.object({ reason: z.optional(z.string()) })), []);
const refusal = z.object({
  error: z.object({ message: otherwise(z.string(), ''), errors: reasons, details: reasons }),
});

/** What an answer says went wrong, by the reasons it names and by its status. */
export function failureIn(status: number, data: unknown): FailureKind | null {
  const { data: refused } = refusal.safeParse(data);
  if (!refused) return status === 200 ? null : byStatus(status);
  const { message, errors, details } = refused.error;
  const named = [...errors, ...details].flatMap(({ reason }) => reason ?? []);
  if (named.some((reason) => spentReasons.has(reason))) return 'quotaExceeded';
  if (named.some((reason) => keyReason.test(reason)) || /api key/i.test(message)) return 'keyRevoked';
  if (named.some((reason) => fastReasons.has(reason))) return 'rateLimited';
  if (named.some((reason) => closedReason.test(reason))) return 'notFound';
  return byStatus(status);
}

function byStatus(status: number): FailureKind {
  if (status === 401) return 'keyRevoked';
  if (status === 404) return 'notFound';
  if (status === 429) return 'rateLimited';
  return status >= 500 ? 'unavailable' : 'malformed';
}

/** YouTube Data API v3: channels, playlistItems, videos. Fifty videos cost three units. */
export const youtube: OfficialApi = {
  about,
  headers: (key) => ({ 'X-Goog-Api-Key': key }),
  parameters: {},
  failureIn,
  async test(call) {
    await call('i18nLanguages', { part: 'id' });
  },
  read,
};
