import { Dexie, type EntityTable } from 'dexie';

import type { ApiId } from './catalog';
import type { FailureKind } from './failure';
import { dayIn } from './schedule';

export interface KeyRow {
  id: ApiId;
  key: string;
}

/** How an API stands: what our windows show of it, and what survives the worker. */
export interface ApiState {
  id: ApiId;
  /** When the key was saved, milliseconds since 1970. */
  keySavedAt: number;
  /** Requests of the day that they were counted on. */
  used: { day: string; units: number };
  /** When it goes on; null: not before the person does something about it. */
  nextRun: number | null;
  /** What stopped the last run; null when nothing did. */
  stoppedBy: FailureKind | null;
  /** Runs in a row that something stopped. */
  failures: number;
  /** When the person last asked for everything anew. */
  askedAt: number;
}

/** When an account was last asked about: with success, or in vain. */
export interface DoneRow {
  /** profileKey, as the account was named in the list. */
  account: string;
  id: ApiId;
  at: number;
}

export interface LogLine {
  n?: number;
  at: number;
  id: ApiId;
  what: 'keySaved' | 'keyRemoved' | 'refreshed' | FailureKind;
  /** Which account, as it is called; null when it was not about one. */
  account: string | null;
  /** Posts that were brought. */
  posts: number;
}

/** As many lines of the log are kept. */
export const mostLines = 200;

/**
 * Keys, schedule and log of the official APIs. A database of the extension's own origin: no page, and no script of ours
 * in one, can read it, and it is in no backup. See docs/decisions/0008.
 */
export class ApiLedger extends Dexie {
  declare keys: EntityTable<KeyRow, 'id'>;
  declare states: EntityTable<ApiState, 'id'>;
  declare done: EntityTable<DoneRow, 'account'>;
  declare log: EntityTable<LogLine, 'n'>;

  constructor(name = 'lorgnette-api') {
    super(name);
    this.version(1).stores({ keys: 'id', states: 'id', done: 'account, id', log: '++n' });
  }

  /** Keeps a key, in place of an older one, and forgets what stopped that one. What was spent today is kept: it is the person's. */
  async saveKey(id: ApiId, key: string, now: number): Promise<void> {
    await this.transaction('rw', this.keys, this.states, this.log, async () => {
      await this.keys.put({ id, key });
      const used = (await this.states.get(id))?.used ?? { day: '', units: 0 };
      await this.states.put({
        id,
        keySavedAt: now,
        used,
        nextRun: now,
        stoppedBy: null,
        failures: 0,
        askedAt: 0,
      });
      await this.#write({ at: now, id, what: 'keySaved', account: null, posts: 0 });
    });
  }

  /** Forgets a key and everything that was noted for it but the log. */
  async removeKey(id: ApiId, now: number): Promise<void> {
    await this.transaction('rw', this.keys, this.states, this.done, this.log, async () => {
      await this.keys.delete(id);
      await this.states.delete(id);
      await this.done.where('id').equals(id).delete();
      await this.#write({ at: now, id, what: 'keyRemoved', account: null, posts: 0 });
    });
  }

  /** The person wants everything anew: every account is due, and what stopped the last run is tried again. */
  async ask(id: ApiId, now: number): Promise<void> {
    await this.states.update(id, { askedAt: now, nextRun: now, stoppedBy: null, failures: 0 });
  }

  /** Counts a request before it is made. */
  async spend(id: ApiId, zone: string, now: number): Promise<void> {
    const day = dayIn(zone, now);
    await this.transaction('rw', this.states, async () => {
      const state = await this.states.get(id);
      if (!state) return;
      await this.states.update(id, { used: { day, units: usedToday(state, zone, now) + 1 } });
    });
  }

  /** Notes that an account was asked about, and what came of it. */
  async finish(account: string, line: LogLine): Promise<void> {
    await this.transaction('rw', this.done, this.log, async () => {
      await this.done.put({ account, id: line.id, at: line.at });
      await this.#write(line);
    });
  }

  /** Notes what ended a run, and when the next one comes. */
  async endRun(id: ApiId, nextRun: number | null, failure: FailureKind | null, now: number): Promise<void> {
    await this.transaction('rw', this.states, this.log, async () => {
      const state = await this.states.get(id);
      if (!state) return;
      await this.states.update(id, {
        nextRun,
        stoppedBy: failure,
        failures: failure ? state.failures + 1 : 0,
      });
      if (failure) await this.#write({ at: now, id, what: failure, account: null, posts: 0 });
    });
  }

  async #write(line: LogLine): Promise<void> {
    const n = await this.log.add(line);
    if (n !== undefined)
      await this.log
        .where('n')
        .belowOrEqual(n - mostLines)
        .delete();
  }
}

/** Requests that were made since the day began in the API's own time zone. */
export const usedToday = ({ used }: ApiState, zone: string, now: number): number =>
  used.day === dayIn(zone, now) ? used.units : 0;

export const apiLedger = new ApiLedger();
