import type { Post } from '../domain/post';
import { profileKey, type Profile, type ProfileRef } from '../domain/profile';
import { report } from '../errors';
import { asPost, asProfile } from '../networks/records';
import type { Call, OfficialApi } from './api';
import type { ApiId } from './catalog';
import { ApiFailure, isOfOneAccount, type FailureKind } from './failure';
import type { ApiLedger } from './ledger';
import { nextLook, resumeAt } from './schedule';

/** What an API told of one account, as the store keeps it. */
export interface Told {
  /** The same refresh of the same account has the same id: kept twice, it is kept once. */
  id: string;
  posts: Post[];
  profiles: Profile[];
}

export interface Refresh {
  api: OfficialApi;
  call: Call;
  ledger: ApiLedger;
  /** The accounts to keep fresh, the most wanted first. */
  accountsToRefresh(): Promise<readonly ProfileRef[]>;
  /** Resolves when what was told is kept. */
  keep(told: Told): Promise<void>;
  /** How old an account may get. */
  everyMs: number;
  /** A run that is not done by then goes on in another: no event of a worker may last long. */
  mostMs: number;
  now?: () => number;
  random?: () => number;
}

/** Posts of an account that is met for the first time, and later. */
export const depths = { first: 200, later: 50 };

/**
 * Refreshes the accounts that are due, one after another, each kept and noted before the next: a run that dies begins
 * again where it stood.
 * @returns when to run next; null when not before the person does something
 */
export async function refresh(work: Refresh): Promise<number | null> {
  const { api, ledger, now = Date.now, random } = work;
  const id = api.about.id as ApiId;
  const begun = await ledger.states.get(id);
  if (!begun) return null;
  const ended = async (next: number | null, failure: FailureKind | null) => {
    await ledger.endRun(id, next, failure, now());
    return next;
  };
  const until = now() + work.mostMs;
  const accounts = await work.accountsToRefresh();
  for (const account of accounts) {
    const state = await ledger.states.get(id);
    // The key was removed, or replaced: another run's business.
    if (state?.keySavedAt !== begun.keySavedAt) return state?.nextRun ?? null;
    if (!(await isDue(account, state.askedAt, work))) continue;
    if (now() >= until) return ended(now(), null);
    try {
      await refreshOne(account, state.askedAt, work);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (isOfOneAccount(error.kind)) {
        await ledger.finish(keyOf(account), { ...lineOf(account, id, now()), what: error.kind });
        continue;
      }
      return ended(resumeAt(error.kind, state.failures + 1, api.about, now(), random), error.kind);
    }
  }
  // Asked anew while this run was on its way: what it passed is due again.
  if ((await ledger.states.get(id))?.askedAt !== begun.askedAt) return ended(now(), null);
  const doneAt = (await ledger.done.bulkGet(accounts.map(keyOf))).map((row) => row?.at ?? now());
  return ended(nextLook(doneAt, work.everyMs, now(), random), null);
}

const keyOf = (account: ProfileRef): string => profileKey(account) ?? '';

async function isDue(account: ProfileRef, askedAt: number, work: Refresh): Promise<boolean> {
  const { api, ledger, everyMs, now = Date.now } = work;
  if (account.network !== api.about.id || !profileKey(account)) return false;
  const done = await ledger.done.get(keyOf(account));
  return !done || done.at < Math.max(now() - everyMs, askedAt);
}

async function refreshOne(account: ProfileRef, askedAt: number, work: Refresh): Promise<void> {
  const { api, call, ledger, keep, now = Date.now } = work;
  const { id: network } = api.about;
  const before = await ledger.done.get(keyOf(account));
  const { profile, posts } = await api.read(account, call, {
    posts: before ? depths.later : depths.first,
    now: now(),
  });
  const told: Told = {
    id: `api ${keyOf(account)} ${Math.max(before?.at ?? 0, askedAt)}`,
    posts: posts.flatMap((post) => asPost(post, network) ?? []),
    profiles: [asProfile(profile, network)].flatMap((checked) => checked ?? []),
  };
  await keep(told).catch((error: unknown) => {
    report(error, 'keeping what an official API told');
    throw new ApiFailure('notKept');
  });
  await ledger.finish(keyOf(account), {
    ...lineOf(profile, network as ApiId, now()),
    what: 'refreshed',
    posts: told.posts.length,
  });
}

const lineOf = ({ name, handle, id }: ProfileRef, api: ApiId, at: number) => ({
  at,
  id: api,
  account: name ?? (handle === null ? id : `@${handle}`),
  posts: 0,
});
