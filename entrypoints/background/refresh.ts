import browser from 'webextension-polyfill';

import { apis } from '@/utils/api';
import { baseOf, permissionOf } from '@/utils/api/base';
import { caller } from '@/utils/api/call';
import { apiIds, type ApiId } from '@/utils/api/catalog';
import { ApiFailure, type FailureKind } from '@/utils/api/failure';
import { apiLedger } from '@/utils/api/ledger';
import { refresh } from '@/utils/api/refresh';
import { intervalMs } from '@/utils/api/schedule';
import { sameAccount } from '@/utils/domain/brand';
import type { ProfileRef } from '@/utils/domain/profile';
import { Refused, report } from '@/utils/errors';
import { settings } from '@/utils/settings';
import { visitedSince } from '@/utils/store/accounts';
import { seenStore } from '@/utils/store/db';
import { keep } from '@/utils/store/keep';
import { ownStore } from '@/utils/store/own';

import { matchKept } from './facts';
import { listenedNetworks } from './registration';
import { snapshot } from './snapshots';

const alarmOf = (id: ApiId): string => `refresh ${id}`;
const idOfAlarm = (name: string): ApiId | undefined => apiIds.find((id) => alarmOf(id) === name);

/** Should the worker die, this alarm wakes it: every request puts it off. */
const aliveMs = 30_000;
/** The browser ends an event that lasts five minutes. */
const mostRunMs = 4 * 60_000;

/** After what should not have happened. */
const longPauseMs = 60 * 60_000;

const visitedWithinMs = 30 * 86_400_000;
const mostAccounts = 100;

/** The accounts of a network that are kept fresh: those that brands watch, then those whose page the person opened in the last 30 days. */
export async function accountsToRefresh(network: string): Promise<ProfileRef[]> {
  const brands = await ownStore.brands.toArray();
  const watched = brands.flatMap(({ accounts }) => accounts.filter((account) => account.network === network));
  const visited = await visitedSince(seenStore, network, Date.now() - visitedWithinMs, mostAccounts);
  const all: ProfileRef[] = [];
  for (const { id, handle, name } of [...watched, ...visited]) {
    const account = { network, id, handle, name };
    if (!all.some((one) => sameAccount(one, account))) all.push(account);
  }
  return all.slice(0, mostAccounts);
}

/** A key as people paste it: one word of plain signs, because it goes into a header. */
const keyShape = /^[\x21-\x7e]{10,400}$/;

/** Background refresh with the person's own keys: alarms, and what our windows may ask of it. */
export function refreshing(accountsToRefresh: (network: string) => Promise<readonly ProfileRef[]>) {
  const running = new Set<ApiId>();

  const wake = async (id: ApiId, when: number): Promise<void> => browser.alarms.create(alarmOf(id), { when });
  const spend = async (id: ApiId) => {
    await wake(id, Date.now() + aliveMs);
    await apiLedger.spend(id, apis[id].about.dayZone, Date.now());
  };
  const callWith = (id: ApiId, key: string) =>
    caller(apis[id], { base: baseOf(apis[id].about), key, spend: () => spend(id) });

  /** One run; a second one at the same time is none. */
  const run = async (id: ApiId): Promise<void> => {
    if (running.has(id)) return wake(id, Date.now() + aliveMs);
    running.add(id);
    try {
      await wake(id, Date.now() + aliveMs);
      const next = await runNow(id);
      if (next === null) await browser.alarms.clear(alarmOf(id));
      else await wake(id, next);
    } catch (error) {
      report(error, `refreshing by the ${apis[id].about.name}`);
      await wake(id, Date.now() + longPauseMs);
    } finally {
      running.delete(id);
    }
  };

  const runNow = async (id: ApiId): Promise<number | null> => {
    const row = await apiLedger.keys.get(id);
    const everyMs = intervalMs((await settings.getValue()).refresh ?? 'day');
    if (!row || everyMs === null || !(await listenedNetworks()).includes(id)) return rest(id);
    if (!(await browser.permissions.contains(permissionOf(apis[id].about)))) {
      await apiLedger.endRun(id, null, 'noPermission', Date.now());
      return null;
    }
    return refresh({
      api: apis[id],
      call: callWith(id, row.key),
      ledger: apiLedger,
      accountsToRefresh: () => accountsToRefresh(id),
      async keep(told) {
        await keep(seenStore, { ...told, source: 'api' }, Date.now());
        await matchKept(told.posts);
        // No list of its page was looked through, so this adds nothing to what is covered.
        for (const profile of told.profiles) await snapshot(profile, []);
      },
      everyMs,
      mostMs: mostRunMs,
    });
  };

  /** Nothing is to be done before the person changes something. */
  const rest = async (id: ApiId): Promise<null> => {
    await apiLedger.states.update(id, { nextRun: null });
    return null;
  };

  return {
    /** Answers whether the alarm was one of ours. */
    onAlarm(name: string): boolean {
      const id = idOfAlarm(name);
      if (id) void run(id);
      return id !== undefined;
    },
    /** After the browser or a setting has changed: alarms may be gone, or come at another time. */
    async resume(): Promise<void> {
      for (const { id, nextRun, stoppedBy } of await apiLedger.states.toArray())
        if (nextRun !== null || stoppedBy === null) await wake(id, nextRun ?? Date.now());
    },
    async saveKey({ id, key }: { id: ApiId; key: string }): Promise<void> {
      if (!apiIds.includes(id) || !keyShape.test(key)) throw new Refused('no key');
      await apiLedger.saveKey(id, key, Date.now());
      void run(id);
    },
    async removeKey(id: ApiId): Promise<void> {
      await apiLedger.removeKey(id, Date.now());
      await browser.alarms.clear(alarmOf(id));
      // What a build has for good (a test's server) cannot be given back.
      await browser.permissions.remove(permissionOf(apis[id].about)).catch(() => false);
    },
    /** Whether a key works: the one given, else the one that is saved. */
    async testKey({ id, key }: { id: ApiId; key: string | null }): Promise<FailureKind | 'works'> {
      const used = key ?? (await apiLedger.keys.get(id))?.key ?? '';
      if (!apiIds.includes(id) || !keyShape.test(used)) return 'keyRevoked';
      if (!(await browser.permissions.contains(permissionOf(apis[id].about)))) return 'noPermission';
      try {
        const spendOne = () => apiLedger.spend(id, apis[id].about.dayZone, Date.now());
        await apis[id].test(caller(apis[id], { base: baseOf(apis[id].about), key: used, spend: spendOne }));
        return 'works';
      } catch (error) {
        if (error instanceof ApiFailure) return error.kind;
        throw error;
      }
    },
    async refreshNow(id: ApiId): Promise<void> {
      await apiLedger.ask(id, Date.now());
      void run(id);
    },
  };
}
