import type { ApiAbout } from '../api';

/** YouTube Data API v3. Costs and limits last checked 2026-11: every request made here costs one unit. */
export const about = {
  id: 'youtube',
  name: 'YouTube Data API',
  origin: 'https://www.googleapis.com',
  path: '/youtube/v3/',
  keysAt: 'https://console.cloud.google.com/apis/credentials',
  keyKind: 'project',
  unitsPerDay: 10_000,
  dayZone: 'America/Los_Angeles',
  requestsPerSecond: 3,
} as const satisfies ApiAbout;
