/** The official APIs by name: data only, so that the manifest and our windows can read it without a client. */
import type { NetworkId } from '../networks/catalog';
import type { ApiAbout } from './api';
import { about as vk } from './vk/about';
import { about as youtube } from './youtube/about';

export const apiCatalog = { youtube, vk } as const satisfies Partial<Record<NetworkId, ApiAbout>>;

export type ApiId = keyof typeof apiCatalog;
export const apiIds = Object.keys(apiCatalog) as ApiId[];
