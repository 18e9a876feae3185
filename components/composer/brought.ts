/** The composer of a post that has the focus, as the watcher found it. */
export interface ComposerInFocus {
  field: Element;
  /** The part of the page that a field belongs to while it is a composer's; null when it is none (any more). */
  rootOf(field: Element): Element | null;
  signal: AbortSignal;
}

/** A composer that is looked at. */
export interface Looking {
  readonly field: Element;
  /** False once its field is gone, or was left. */
  readonly holds: boolean;
  /** `isReplaced`: another field is looked at from now on. */
  end(isReplaced?: boolean): void;
}

export type StartLooking = (composer: ComposerInFocus) => Looking;

/** The watcher, the script that it has brought, and the page's own script meet here: this world is ours alone. */
export const world = globalThis as {
  /** Ends with our script in this page. */
  lorgnette?: AbortSignal;
  lorgnetteWatch?: AbortController;
  lorgnetteComposer?: StartLooking;
};

export const bringComposer = (start: StartLooking): void => {
  world.lorgnetteComposer = start;
};
