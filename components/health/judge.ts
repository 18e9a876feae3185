import type { PageReport } from '@/utils/messages/protocol';

/** Nothing seen yet; all well; some not understood; nothing understood (badges go grey rather than guess). */
export type Health = 'empty' | 'well' | 'partly' | 'lost';

export function judge({ seen, understood }: Pick<PageReport, 'seen' | 'understood'>): Health {
  if (seen === 0) return 'empty';
  if (understood === 0) return 'lost';
  return understood < seen ? 'partly' : 'well';
}
