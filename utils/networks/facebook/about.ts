import type { About } from '../network';

/** Endpoints last checked 2026-11. */
export const about = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['https://www.facebook.com/*'],
  domains: ['facebook.com'],
  listensTo: ['/api/graphql', '/ajax/route-definition', '/ajax/bulk-route-definitions'],
  deafTo: ['/messages', '/messaging', '/login', '/settings', '/checkpoint', '/recover', '/notifications'],
  tellsHashtags: true,
} as const satisfies About;
