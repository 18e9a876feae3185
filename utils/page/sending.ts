import type { TagPage } from '../domain/hashtags/tag-page';
import { mergePost, postKey, type Post } from '../domain/post';
import { mergeProfile, profileKey, type Profile } from '../domain/profile';
import type { Alias } from '../domain/reading';
import { Refused } from '../errors';
import type { Batch, Kept } from '../messages/protocol';
import { whenIdle } from './idle';

const gatherMs = 1000;
const retryMs = 250;
const mostPostsPerBatch = 400;
const mostProfilesPerBatch = 100;
const mostTagsPerBatch = 50;
/** Batches kept while nobody acknowledges: the oldest are given up first (S-12). */
const mostBatches = 25;
const longestWaitMs = 30_000;

export interface OutboxOptions {
  keepBatch(batch: Batch): Promise<Kept>;
  /** A batch is in the store. */
  kept(batch: Batch, answer: Kept): void;
  problem(text: string): void;
}

/**
 * Sends what was read to the worker: one message a second, each batch under one id until it is
 * acknowledged, so that a worker that died in between keeps it once and only once (D-01).
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #signal: AbortSignal;
  readonly #posts = new Map<string, Post>();
  readonly #profiles = new Map<string, Profile>();
  readonly #aliases = new Map<string, Alias>();
  readonly #tags: TagPage[] = [];
  readonly #batches: Batch[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending = false;
  #waitMs = retryMs;

  constructor(options: OutboxOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#timer && clearTimeout(this.#timer));
  }

  add(
    posts: Iterable<Post>,
    profiles: Iterable<Profile>,
    aliases: Iterable<Alias> = [],
    tags: readonly TagPage[] = [],
  ): void {
    for (const post of posts) {
      const waiting = this.#posts.get(postKey(post));
      this.#posts.set(postKey(post), waiting ? mergePost(waiting, post) : post);
    }
    for (const profile of profiles) {
      const key = profileKey(profile);
      const waiting = key && this.#profiles.get(key);
      if (key) this.#profiles.set(key, waiting ? mergeProfile(waiting, profile) : profile);
    }
    for (const alias of aliases) this.#aliases.set(alias.id, alias);
    // At most one a reading: as many as there were.
    this.#tags.push(...tags);
    if (this.#waits) this.#later(gatherMs);
  }

  /** Sends what has gathered; at once when the page is about to be left. */
  flush(): void {
    this.#pack();
    void this.#send();
  }

  #later(ms: number): void {
    if (this.#timer || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      whenIdle(() => {
        if (!this.#signal.aborted) this.flush();
      });
    }, ms);
  }

  get #waits(): number {
    return this.#posts.size || this.#profiles.size || this.#aliases.size || this.#tags.length;
  }

  #pack(): void {
    while (this.#waits) {
      const aliases = take(this.#aliases, mostPostsPerBatch);
      this.#batches.push({
        id: crypto.randomUUID(),
        posts: take(this.#posts, mostPostsPerBatch),
        profiles: take(this.#profiles, mostProfilesPerBatch),
        ...(aliases.length > 0 && { aliases }),
        ...(this.#tags.length > 0 && { tags: this.#tags.splice(0, mostTagsPerBatch) }),
      });
    }
    while (this.#batches.length > mostBatches) {
      this.#batches.splice(this.#sending ? 1 : 0, 1);
      this.#options.problem('what was seen could not be kept: the store does not answer');
    }
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let batch = this.#batches[0]; batch && !this.#signal.aborted; batch = this.#batches[0]) {
        const answer = await this.#keep(batch);
        this.#batches.shift();
        this.#waitMs = retryMs;
        if (answer) this.#options.kept(batch, answer);
      }
    } catch {
      // The worker died or the store is busy: the same batch again, a little later each time.
      this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
      this.#later(this.#waitMs);
    } finally {
      this.#sending = false;
    }
  }

  /** Null when the batch was refused for what it is: sending it again would not help. */
  async #keep(batch: Batch): Promise<Kept | null> {
    try {
      return await this.#options.keepBatch(batch);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#options.problem(`a batch was refused: ${error.message}`);
      return null;
    }
  }
}

function take<Value>(from: Map<string, Value>, most: number): Value[] {
  const taken: Value[] = [];
  for (const [key, value] of from) {
    if (taken.length >= most) break;
    taken.push(value);
    from.delete(key);
  }
  return taken;
}
