import * as z from 'zod/mini';

import type { OfficialApi } from '../api';
import type { FailureKind } from '../failure';
import { about } from './about';
import { idOf, read } from './read';

/** The error codes that a reader meets, by what is to be done about them. */
const codes: readonly (readonly [FailureKind, readonly number[]])[] = [
  ['keyRevoked', [2, 5, 16, 17, 20, 21, 27, 28, 38, 42, 101]],
  ['rateLimited', [6]],
  ['flood', [9, 14]],
  ['quotaExceeded', [29, 601]],
  ['unavailable', [1, 10, 13, 32, 36, 43]],
  ['notFound', [7, 15, 18, 19, 30, 37, 39, 40, 100, 104, 113, 125, 200, 203, 204, 210]],
];

const refusal = z.object({ error: z.object({ error_code: z.int() }) });

/** What an answer says went wrong: VK says so with status 200 and a code. */
export function failureIn(status: number, data: unknown): FailureKind | null {
  const { data: refused } = refusal.safeParse(data);
  if (refused) return codes.find(([, list]) => list.includes(refused.error.error_code))?.[0] ?? 'malformed';
  if (status === 200) return null;
  if (status === 401) return 'keyRevoked';
  if (status === 429) return 'rateLimited';
  return status >= 500 ? 'unavailable' : 'malformed';
}

/** VK API with a service key: groups.getById, wall.get, utils.resolveScreenName. */
export const vk: OfficialApi = {
  about,
  headers: (key) => ({ Authorization: `Bearer ${key}` }),
  parameters: { v: '5.199' },
  failureIn,
  async test(call) {
    await idOf('vk', call);
  },
  read,
};
