import type { Role } from '@/utils/domain/brand';

import type { WindowWord } from '../window/window';

/** How a role is called, in a list and on screen. */
export const roleWords = { own: 'brandOwn', competitor: 'brandCompetitor' } as const satisfies Record<
  Role,
  WindowWord
>;
