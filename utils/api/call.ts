import type { Call, OfficialApi } from './api';
import { ApiFailure, isPassing } from './failure';
import { getJson, usualLimits, type Limits } from './request';
import { backOff } from './schedule';

export interface CallOptions {
  /** Where the methods begin. */
  base: string;
  key: string;
  /** Told of every request before it is made: what was sent is spent, even if nobody lives to hear the answer. */
  spend(): Promise<void>;
  limits?: Limits;
  /** How long a moment of the first pause is. */
  pauseMs?: number;
}

/** As often is a request made that fails for a passing reason. */
const mostTries = 3;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A way to ask the methods of an API: no faster than it allows, patient with what passes, counting what it spends. */
export function caller(
  api: OfficialApi,
  { base, key, spend, limits = usualLimits, pauseMs = 1000 }: CallOptions,
): Call {
  const turn = turns(1000 / api.about.requestsPerSecond);
  const once = async (address: string): Promise<unknown> => {
    await turn();
    await spend();
    const { status, data } = await getJson(address, api.headers(key), limits);
    const failure = api.failureIn(status, data);
    if (failure) throw new ApiFailure(failure);
    return data;
  };
  return async (method, parameters) => {
    const query = new URLSearchParams({ ...api.parameters });
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
    for (let tries = 1; ; tries++) {
      try {
        return await once(`${base}${method}?${query}`);
      } catch (error) {
        if (!(error instanceof ApiFailure) || !isPassing(error.kind) || tries === mostTries) throw error;
        await sleep(backOff(tries, { first: pauseMs, most: 30_000 }));
      }
    }
  };
}

/** Lets one through at a time, so many milliseconds after the one before. */
export function turns(everyMs: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + everyMs;
    if (mine > now) await sleep(mine - now);
  };
}
