import type { Consent, Settings } from '@/utils/settings';

import type { PageInView } from './page';

/** What can be said of the page in view. Each has its own sentence and, where there is one, its own next step. */
export type Standing = 'noConsent' | 'elsewhere' | 'switchedOff' | 'silent' | 'heard';

export function standingOf({ tab, page }: PageInView, consent: Consent | null, settings: Settings): Standing {
  if (!consent) return 'noConsent';
  if (!tab?.network) return 'elsewhere';
  if (!settings.networks[tab.network]) return 'switchedOff';
  return page ? 'heard' : 'silent';
}
