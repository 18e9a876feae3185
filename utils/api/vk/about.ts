import type { ApiAbout } from '../api';

/** VK API 5.199. Three requests a second for a key of any kind; how many a day VK does not say. Last checked 2026-11. */
export const about = {
  id: 'vk',
  name: 'VK API',
  origin: 'https://api.vk.com',
  path: '/method/',
  keysAt: 'https://id.vk.com/about/business/go',
  keyKind: 'service',
  unitsPerDay: null,
  dayZone: 'Europe/Moscow',
  requestsPerSecond: 3,
} as const satisfies ApiAbout;
