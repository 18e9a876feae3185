import type { Visit, VisitHeard } from '@/utils/page/visit';

import { Badge } from './badge';
import { broughtStrip, type AccountTold, type Strip, type StripVoice } from './brought';
import type { SharedSheet } from './shared-sheet';

/** The strip's place in a page: its script is brought when something of an account's own page has been kept. */
export class StripHost implements VisitHeard {
  readonly #visit: Visit;
  readonly #sheet: SharedSheet;
  #voice: StripVoice;
  #asked = false;
  #strip: Strip | null = null;

  constructor(visit: Visit, sheet: SharedSheet, voice: StripVoice) {
    this.#visit = visit;
    this.#sheet = sheet;
    this.#voice = voice;
  }

  changed(): void {}

  navigated(): void {
    this.#strip?.navigated();
  }

  kept(): void {
    this.#strip?.kept();
    const { page, document, signal } = this.#visit;
    if (this.#asked || !page.owner || page.post) return;
    this.#asked = true;
    this.#visit
      .bring('strip')
      .then(() => {
        if (signal.aborted) return;
        const blank = () => new Badge(document, this.#sheet);
        this.#strip = broughtStrip()?.(this.#visit, blank, this.#voice) ?? null;
        this.#strip?.kept();
      })
      .catch(() => (this.#asked = false));
  }

  settled(): void {
    this.#strip?.settled();
  }

  restyle(voice: StripVoice): void {
    this.#voice = voice;
    this.#strip?.restyle(voice);
  }

  get badge(): Badge | null {
    return this.#strip?.badge ?? null;
  }

  at(host: Node): Badge | null {
    return host === this.badge?.host ? this.badge : null;
  }

  /** What a badge tells of the page's account; null when it is not the strip. */
  toldBy(badge: Badge): AccountTold | null {
    return badge === this.badge ? this.#strip!.told : null;
  }
}
