import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';

import { report } from '@/utils/errors';
import { Full, NewerStore } from '@/utils/store/errors';

/** Why what is written cannot be kept. */
export type Trouble = 'failed' | 'full' | 'newer';
/** Whether what is written is kept: nothing is written yet; all of it; it is on its way; or why not. */
export type Keeping = 'blank' | 'kept' | 'waiting' | Trouble;

/** Typing rests this long before it is sent. */
export const restMs = 400;
const againMs = 3000;
/** So often more is sent at once before it is left to the next try. */
const mostTries = 4;

/**
 * Sends what a person writes, one sending after the other, and again where one failed.
 * @param what is done, for a developer: "keeping a task"
 * @param due what is to be sent now; null: nothing
 */
export function keeper(what: string, due: () => (() => Promise<void>) | null) {
  const isSending = signal(false);
  const trouble = signal<Trouble | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let wantsMore = false;

  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  /** Sends. False: it could not be kept, and why is in `trouble`. */
  const run = async (job: () => Promise<void>): Promise<boolean> => {
    isSending.value = true;
    try {
      await job();
      trouble.value = null;
    } catch (error) {
      trouble.value = error instanceof NewerStore ? 'newer' : error instanceof Full ? 'full' : 'failed';
      if (trouble.peek() === 'failed') {
        report(error, what);
        soon(againMs);
      }
    } finally {
      isSending.value = false;
    }
    return trouble.peek() === null;
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (sending) {
      wantsMore = true;
      return sending;
    }
    sending = (async () => {
      let [tries, isKept] = [0, true];
      do {
        wantsMore = false;
        const job = due();
        if (job) isKept = await run(job);
      } while (wantsMore && isKept && ++tries < mostTries);
      if (wantsMore && isKept) soon(againMs);
    })().finally(() => (sending = null));
    return sending;
  };

  return {
    isSending,
    trouble,
    soon,
    run,
    flush,
    /** There is more to send once this is sent. */
    again: () => void (wantsMore = true),
    end: () => clearTimeout(timer),
  };
}

/**
 * Follows a row while its editor is open, and has what is written sent when the window goes.
 * @returns its end
 */
export function whileOpen<Row>(of: {
  /** For a developer: "reading a task". */
  what: string;
  read(): Promise<Row | undefined>;
  next(row: Row | undefined): void;
  flush(): Promise<void>;
}): () => void {
  const life = new AbortController();
  const subscription = liveQuery(() => of.read()).subscribe({
    next: (row) => of.next(row),
    error: (error: unknown) => report(error, of.what),
  });
  const leave = () => void of.flush();
  const hidden = () => document.visibilityState === 'hidden' && leave();
  addEventListener('pagehide', leave, { signal: life.signal });
  document.addEventListener('visibilitychange', hidden, { signal: life.signal });
  return () => {
    life.abort();
    subscription.unsubscribe();
  };
}
