import { emptyReading, joinReadings, type Reading } from '../domain/reading';
import type { AnswerPart } from '../messages/protocol';
import type { Capture, Network } from '../networks/network';

/** Longer texts (characters) are parsed and read by the worker: parsing and reading them here could take over 50 ms. */
export const longestHere = 1_000_000;
/** The size of the parts in which such a text is sent there. */
const partSize = 500_000;

export interface ReaderOptions {
  /** Nothing is read here before: what reading needs to know of the language is on its way. */
  ready: Promise<unknown>;
  network: Pick<Network, 'parse' | 'read'>;
  /** The circumstances of a text heard at this URL, asked when its turn has come: earlier texts name the owner. */
  capture(url: string, pageUrl: string, at: number): Capture;
  readPart(part: AnswerPart): Promise<Reading | null>;
  read(reading: Reading): void;
  problem(text: string): void;
}

interface Heard {
  url: string;
  text: string;
  pageUrl: string;
  at: number;
}

/**
 * Reads what was heard, in the order it was heard: short texts here, one a task; long ones in the worker.
 * `readNow` reads what is short at once, for a frame that is about to be drawn.
 */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #signal: AbortSignal;
  readonly #queue: Heard[] = [];
  #busy = false;
  #away = false;
  #ready = false;

  constructor(options: ReaderOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    void options.ready.then(() => (this.#ready = true));
    signal.addEventListener('abort', () => this.#queue.splice(0));
  }

  /** True while something heard is not read yet. */
  get pending(): boolean {
    return this.#away || this.#queue.length > 0;
  }

  hear(url: string, text: string, pageUrl: string): void {
    if (this.#signal.aborted) return;
    this.#queue.push({ url, text, pageUrl, at: Date.now() });
    if (!this.#busy) void this.#work();
  }

  /** Reads what is waiting, up to so many characters. */
  readNow(characters: number): void {
    if (!this.#ready) return;
    let left = characters;
    for (let next = this.#queue[0]; next && !this.#away && next.text.length <= left; next = this.#queue[0]) {
      left -= next.text.length;
      this.#queue.shift();
      this.#readHere(next);
    }
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      await this.#options.ready;
      while (this.#queue.length > 0) {
        await pause();
        const next = this.#queue.shift();
        if (!next) break;
        if (next.text.length <= longestHere) this.#readHere(next);
        else await this.#readAway(next);
      }
    } finally {
      this.#busy = false;
    }
  }

  #readHere({ url, text, pageUrl, at }: Heard): void {
    const { network, capture, read, problem } = this.#options;
    let documents: unknown[];
    try {
      documents = network.parse(text);
    } catch {
      read({ ...emptyReading(), gaps: [{ shape: 'unreadable answer', count: 1 }] });
      return;
    }
    try {
      const readings = documents.map((data) => network.read(data, capture(url, pageUrl, at)));
      read(readings.length === 1 ? readings[0]! : joinReadings(readings));
    } catch (error) {
      problem(`reading ${pathOf(url)}: ${String(error)}`);
    }
  }

  async #readAway({ url, text, pageUrl, at }: Heard): Promise<void> {
    const { capture, readPart, read, problem } = this.#options;
    const answer = crypto.randomUUID();
    const parts = Math.ceil(text.length / partSize);
    this.#away = true;
    try {
      for (let part = 0; part < parts; part++) {
        if (this.#signal.aborted) return;
        const from = part * partSize;
        const reading = await readPart({
          answer,
          part,
          parts,
          text: text.slice(from, from + partSize),
          capture: capture(url, pageUrl, at),
        });
        if (reading) read(reading);
        await pause();
      }
    } catch (error) {
      problem(`long answer of ${pathOf(url)} not read: ${String(error)}`);
    } finally {
      this.#away = false;
    }
  }
}

/** An answer's address without what it was asked: that may be private. */
const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** Lets the page go first. */
async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
