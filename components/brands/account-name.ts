import type { ProfileRef } from '@/utils/domain/profile';

import type { OurWindow } from '../window/window';

/** What an account is called, by the best that is known of it. */
export const accountName = ({ name, handle, id }: ProfileRef, say: OurWindow['say']): string =>
  name ?? (handle ? `@${handle}` : (id ?? say('unnamedAccount')));
