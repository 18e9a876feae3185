import type { Written } from '@/utils/messages/protocol';
import { fieldAt } from '@/utils/networks/composer';
import { ask, onStored } from '@/utils/page/extension';

import type { ComposerInFocus, Looking, StartLooking } from './brought';
import { Counter } from './counter';
import { textOf } from './text';

/** A text is read when typing has rested so long, and in one that never rests so often. */
const restMs = 150;
const longestMs = 1000;
/** The browser may be busy for so long before the text is read all the same. */
const idleMs = 400;
/** A person who has left the field for nothing else on the page may come back within so long. */
const leftMs = 20_000;
/** A site that puts another field into the place of this one is given so long. */
const replacedMs = 500;

/** Looks at one field while it is in use: reads it when typing rests, has the worker judge it, shows what that says. */
class LookingAtField implements Looking {
  readonly field: Element;
  readonly #rootOf: ComposerInFocus['rootOf'];
  readonly #counter: Counter;
  readonly #life = new AbortController();
  readonly #changes: MutationObserver;
  readonly #sizes: ResizeObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;
  #waitingSince = 0;
  /** What was sent last; null when the worker knows of nothing. */
  #sent: string | null = null;
  #asked = 0;

  constructor({ field, rootOf, signal }: ComposerInFocus) {
    this.field = field;
    this.#rootOf = rootOf;
    const { ownerDocument: document } = field;
    const life = AbortSignal.any([signal, this.#life.signal]);
    const listen = { signal: life, passive: true };
    this.#counter = new Counter(document, life);
    // Editors handle keys themselves and write into the field as they please: its changes are what can be relied on.
    this.#changes = new MutationObserver(() => this.#changed());
    this.#changes.observe(field, { childList: true, characterData: true, subtree: true });
    field.addEventListener('input', () => this.#changed(), listen);
    this.#sizes = new ResizeObserver(() => this.#moved());
    this.#sizes.observe(field);
    const root = rootOf(field);
    if (root) this.#sizes.observe(root);
    document.addEventListener('focusin', (event) => this.#focused(event.target as Element), {
      ...listen,
      capture: true,
    });
    field.addEventListener('focusout', () => setTimeout(() => this.#left(), leftMs), listen);
    document.addEventListener('scroll', () => this.#moved(), { ...listen, capture: true });
    document.defaultView!.addEventListener('resize', () => this.#moved(), listen);
    document.defaultView!.addEventListener('pagehide', () => this.end(), listen);
    // In another language, or by another look.
    for (const key of ['settings', 'guidesChangedAt']) onStored(key, () => this.#again(), life);
    signal.addEventListener('abort', () => this.end(), { signal: this.#life.signal });
    this.#read();
  }

  get holds(): boolean {
    return !this.#life.signal.aborted;
  }

  end(isReplaced = false): void {
    if (!this.holds) return;
    clearTimeout(this.#timer);
    this.#changes.disconnect();
    this.#sizes.disconnect();
    this.#life.abort();
    this.#counter.remove();
    if (!isReplaced) this.#tell(null);
  }

  /** Called for every key: does next to nothing. */
  #changed(): void {
    this.#changedAt = performance.now();
    if (this.#timer !== undefined) return;
    this.#waitingSince = this.#changedAt;
    this.#timer = setTimeout(() => this.#rested(), restMs);
  }

  #rested(): void {
    const now = performance.now();
    const left = Math.min(this.#changedAt + restMs, this.#waitingSince + longestMs) - now;
    if (left > 5) {
      this.#timer = setTimeout(() => this.#rested(), left);
      return;
    }
    requestIdleCallback(
      () => {
        this.#timer = undefined;
        this.#read();
      },
      { timeout: idleMs },
    );
  }

  #again(): void {
    this.#sent = null;
    this.#changed();
  }

  /** True while the focus is in the field: nothing is read that the person does not write now. */
  get #isInFocus(): boolean {
    const { activeElement } = this.field.ownerDocument;
    return activeElement !== null && this.field.contains(activeElement);
  }

  #read(): void {
    if (!this.holds) return;
    if (!this.field.isConnected) return this.#gone();
    if (!this.#isInFocus) return;
    if (!this.#rootOf(this.field)) return this.end();
    const written = textOf(this.field);
    if (written.text.trim() === '') {
      this.#counter.hide();
      if (this.#sent !== null) this.#tell(null);
      return;
    }
    if (written.text === this.#sent) return this.#moved();
    this.#tell(written);
  }

  #tell(written: Written | null): void {
    const asked = ++this.#asked;
    this.#sent = written?.text ?? null;
    void ask('checkWriting', written)
      .then((verdict) => {
        if (!this.holds || asked !== this.#asked || !verdict) return;
        this.#counter.say(verdict);
        this.#moved();
      })
      // Nobody answered: asked again with the next change.
      .catch(() => (this.#sent = null));
  }

  #place(): void {
    const root = this.#rootOf(this.field);
    if (root) this.#counter.place(this.field, root);
  }

  #moved(): void {
    if (!this.field.isConnected) this.#gone();
    // Its dialog was put away, not thrown out.
    else if (!this.#isInFocus && !this.field.checkVisibility()) this.end();
    else this.#counter.moved(this.field, () => this.#place());
  }

  /** The site has thrown the field out. It may have put another into its place, which the watcher sees by its focus. */
  #gone(): void {
    this.#counter.hide();
    setTimeout(() => {
      if (!this.holds) return;
      if (this.field.isConnected) this.#again();
      else this.end();
    }, replacedMs);
  }

  /** While another window has the focus, our panel for one, the field keeps it in its own. */
  #left(): void {
    if (this.holds && !this.#isInFocus) this.end();
  }

  /** The person goes on elsewhere on the page: what they wrote is theirs. */
  #focused(element: Element): void {
    if (fieldAt(element) === this.field) this.#changed();
    else if (!this.#counter.is(element) && !this.#rootOf(this.field)?.contains(element)) this.end();
  }
}

export const startLooking: StartLooking = (composer) => new LookingAtField(composer);
