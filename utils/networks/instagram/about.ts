import type { About } from '../network';

/** Endpoints last checked 2026-11. One address serves every query, so what an answer is told by what it holds. */
export const about = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['https://www.instagram.com/*'],
  domains: ['instagram.com'],
  listensTo: ['/graphql', '/api/', '__a=1'],
  deafTo: ['/direct', '/accounts/', '/login', '/challenge', '/news/', '/friendships/'],
} as const satisfies About;
