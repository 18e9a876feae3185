const restMs = 10_000;
const soonMs = 100;
/** After the last thing kept: once for that, and once more when the worker has taken the day's snapshot. */
const asksAfterKept = 2;

/** Decides when the worker is asked of an account: after something was kept, and at most every ten seconds once it has answered. */
export class Asking {
  readonly #ask: () => Promise<boolean>;
  readonly #signal: AbortSignal;
  #left = 0;
  #answeredAt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `ask` resolves to whether the account is known. */
  constructor(ask: () => Promise<boolean>, signal: AbortSignal) {
    this.#ask = ask;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop());
  }

  /** More of the page has been kept. */
  more(): void {
    this.#left = asksAfterKept;
    this.#later();
  }

  /** Another account's page: nothing was answered yet. */
  anew(): void {
    this.#stop();
    this.#left = this.#answeredAt = 0;
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #later(): void {
    if (this.#signal.aborted || this.#left <= 0) return;
    this.#timer ??= setTimeout(
      () => void this.#now(),
      Math.max(soonMs, this.#answeredAt + restMs - Date.now()),
    );
  }

  async #now(): Promise<void> {
    this.#timer = null;
    this.#left--;
    if (await this.#ask().catch(() => false)) {
      this.#answeredAt = Date.now();
      this.#later();
    }
  }
}
