import type { FailureKind } from '@/utils/api/failure';

import type { WindowWord } from '../window/window';

/** Why an API did not answer as asked, in a sentence each. */
export const failureWords: Record<FailureKind, WindowWord> = {
  keyRevoked: 'apiKeyRevoked',
  quotaExceeded: 'apiQuotaExceeded',
  rateLimited: 'apiRateLimited',
  flood: 'apiFlood',
  notFound: 'apiNotFound',
  malformed: 'apiMalformed',
  offline: 'apiOffline',
  slow: 'apiSlow',
  unavailable: 'apiUnavailable',
  noPermission: 'apiNoPermission',
  notKept: 'apiNotKept',
};
