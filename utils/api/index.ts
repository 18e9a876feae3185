/** The clients of the official APIs. Only the background worker calls them. */
import type { OfficialApi } from './api';
import type { ApiId } from './catalog';
import { vk } from './vk';
import { youtube } from './youtube';

export const apis: Record<ApiId, OfficialApi> = { youtube, vk };
