import type { About } from '../network';

/** Endpoints last checked 2026-11. */
export const about = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['https://www.youtube.com/*'],
  domains: ['youtube.com'],
  listensTo: [
    '/youtubei/v1/browse',
    '/youtubei/v1/search',
    '/youtubei/v1/next',
    '/youtubei/v1/player',
    '/youtubei/v1/get_watch',
    '/youtubei/v1/updated_metadata',
    '/youtubei/v1/reel/',
  ],
  neverShows: ['shares'],
  // Since then a view counts from the first frame.
  viewsCountedAnewOn: '2026-08-24',
  tellsHashtags: true,
} as const satisfies About;
