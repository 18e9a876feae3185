import type { Recalled } from '../messages/protocol';
import { whenIdle } from './idle';

/** A post that is being kept is asked for after that: so the answer knows it. Others wait this long. */
const wantedMs = 1500;
const keptMs = 100;
/** Asked again, it waits until more of the list has come. */
const againMs = 2000;
const mostPerMessage = 200;
/** The usual changes while the account's other posts come in: so a post may be asked for again, this often. */
const mostAsks = 2;
/** A usual made from so many posts hardly moves: it is not asked for again. */
const peersEnough = 20;

export interface RecallOptions {
  recall(keys: string[]): Promise<Recalled[]>;
  recalled(answers: Recalled[]): void;
}

/** Asks the store what earlier visits know of the posts that are shown, a few at a time. */
export class Recall {
  readonly #options: RecallOptions;
  readonly #signal: AbortSignal;
  readonly #asks = new Map<string, number>();
  readonly #waiting = new Set<string>();
  readonly #waitingAgain = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #againTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RecallOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      if (this.#timer) clearTimeout(this.#timer);
      if (this.#againTimer) clearTimeout(this.#againTimer);
    });
  }

  /** A post is shown. */
  want(key: string): void {
    if (this.#asks.has(key)) return;
    this.#asks.set(key, 0);
    this.#waiting.add(key);
    this.#later(wantedMs);
  }

  /** More of an account's posts are kept now: ask again for those whose usual may have changed, and forget the others. */
  again(keys: Set<string>): void {
    for (const key of keys) {
      const asks = this.#asks.get(key) ?? 0;
      if (asks >= mostAsks) keys.delete(key);
      else if (asks > 0) this.#waitingAgain.add(key);
      else this.#waiting.add(key);
    }
    if (this.#waiting.size) this.#later(keptMs);
    if (this.#waitingAgain.size && !this.#signal.aborted)
      this.#againTimer ??= setTimeout(() => this.#askAgain(), againMs);
  }

  /** What the store knows of all posts that were asked for has changed, whatever it was. */
  renew(): void {
    for (const key of this.#asks.keys()) {
      this.#asks.set(key, 0);
      this.#waiting.add(key);
    }
    if (this.#waiting.size) this.#later(keptMs);
  }

  #askAgain(): void {
    this.#againTimer = null;
    for (const key of this.#waitingAgain) if (this.#asks.get(key)! < mostAsks) this.#waiting.add(key);
    this.#waitingAgain.clear();
    if (this.#waiting.size) this.#later(keptMs);
  }

  #later(ms: number): void {
    if (this.#signal.aborted || (this.#timer && ms > keptMs)) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      whenIdle(() => {
        if (!this.#signal.aborted) void this.#ask();
      });
    }, ms);
  }

  async #ask(): Promise<void> {
    const keys = [...this.#waiting].slice(0, mostPerMessage);
    for (const key of keys) {
      this.#waiting.delete(key);
      this.#asks.set(key, (this.#asks.get(key) ?? 0) + 1);
    }
    try {
      const answers = await this.#options.recall(keys);
      for (const { key, usual } of answers)
        if (usual.state === 'known' && usual.n >= peersEnough) this.#asks.set(key, mostAsks);
      if (!this.#signal.aborted) this.#options.recalled(answers);
    } catch {
      // Nothing is lost: what is shown is what the page says.
    }
    if (this.#waiting.size) this.#later(keptMs);
  }
}
