import { hasCounts } from '@/utils/domain/post';
import { emptyReading } from '@/utils/domain/reading';
import type { Spot } from '@/utils/networks/network';
import type { Visit, VisitHeard } from '@/utils/page/visit';

import { Badge, type Stand } from './badge';
import { standBeside } from './beside';
import { faceOf, isUnderstood, type Voice } from './figures';
import type { Look } from './layer';
import type { SharedSheet } from './shared-sheet';

/** The site is given this long to show its own place for it; then a heading serves, and at last the window's edge. */
const headingAfterMs = 1500;
const edgeAfterMs = 4000;
const lookEveryMs = 400;
/** Printed numbers are read only when no data has come for this long. */
const patienceMs = 1200;

/** The badge of the post that the page itself is about. It is for that post only: a new address takes it away. */
export class MainBadge implements VisitHeard {
  readonly #visit: Visit;
  readonly #sheet: SharedSheet;
  #badge: Badge | null = null;
  /** Ends the watch over the text it stands beside. */
  #follows: AbortController | null = null;
  #since = Date.now();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #voice: Voice;
  #look: Look;

  onShown: () => void = () => {};

  constructor(visit: Visit, sheet: SharedSheet, voice: Voice, look: Look) {
    this.#visit = visit;
    this.#sheet = sheet;
    this.#voice = voice;
    this.#look = look;
    visit.signal.addEventListener('abort', () => this.#remove());
    this.settled();
  }

  /** The page has changed: its place may have come, or gone. */
  settled(): void {
    if (this.#timer || !this.#visit.page.post) return;
    if (this.#badge?.host.isConnected && this.#badge.stand === 'main') return;
    this.#later();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#draw();
    }, lookEveryMs);
  }

  changed(keys: readonly string[]): void {
    const { post } = this.#visit.page;
    if (post && keys.includes(this.#visit.keyOf(post.id))) this.#draw();
  }

  navigated(): void {
    this.#remove();
    this.#since = Date.now();
    this.settled();
  }

  restyle(voice: Voice, look: Look): void {
    this.#voice = voice;
    this.#look = look;
    this.#draw();
  }

  at(host: Node): Badge | null {
    return host === this.#badge?.host ? this.#badge : null;
  }

  /** The page's own post, as the report counts it; null when the page has none or it has not been looked for yet. */
  get state(): { key: string; understood: boolean } | null {
    const { post } = this.#visit.page;
    if (!post) return null;
    const key = this.#visit.keyOf(post.id);
    const known = this.#visit.memory.about(key);
    return { key, understood: known !== null && isUnderstood(known) };
  }

  get badge(): Badge | null {
    return this.#badge?.host.isConnected ? this.#badge : null;
  }

  #draw(): void {
    const { post } = this.#visit.page;
    if (this.#visit.signal.aborted || !post) return;
    const key = this.#visit.keyOf(post.id);
    const waited = Date.now() - this.#since;
    const known = this.#visit.memory.about(key);
    // Data may name a post and leave its numbers out.
    const isWanting = !known || !isUnderstood(known);
    if (isWanting && waited > patienceMs && !this.#visit.pending) {
      const printed = this.#visit.printedMain();
      if (printed && (!known || hasCounts(printed)))
        return this.#visit.keep({ ...emptyReading(), posts: [printed] });
    }
    if (!known) {
      if (waited < edgeAfterMs * 2) this.settled();
      return;
    }
    this.#visit.show(known.post);
    if (!this.#look.shown) return this.#remove();
    const place = this.#place(waited);
    if (!place) return this.settled();
    const [stand, put] = place;
    this.#badge ??= new Badge(this.#visit.document, this.#sheet);
    this.#badge.show(faceOf(known, 'main', this.#voice, Date.now()), stand, key, post.permalink);
    put(this.#badge);
    this.onShown();
    if ((stand !== 'main' || isWanting) && waited < edgeAfterMs * 2) this.#later();
  }

  /** Where it may stand by now, and how it gets there. */
  #place(waited: number): [Stand, (badge: Badge) => void] | null {
    const { document, network, page } = this.#visit;
    const spot = network.mainSpot(document, page);
    if (spot) return ['main', (badge) => this.#putAt(badge, spot)];
    if (waited > headingAfterMs) {
      const element = [...document.querySelectorAll('h1')].find(
        (h1) => h1.checkVisibility() && h1.textContent.trim(),
      );
      if (element) return ['main', (badge) => this.#putAt(badge, { element, place: 'append' })];
    }
    if (waited > edgeAfterMs)
      return ['fixed', ({ host }) => host.parentNode === document.body || document.body.append(host)];
    return null;
  }

  /** Puts it there once, then beside the text that stands there, or over the top of what it comes before. */
  #putAt(badge: Badge, { element, place, lines }: Spot): void {
    if (isAt(badge.host, element, place)) return;
    this.#follows?.abort();
    this.#follows = new AbortController();
    element[place](badge.host);
    if (place === 'prepend' || place === 'before') badge.shift(0, -badge.box.height - 4);
    else standBeside(badge, lines ?? [element], this.#follows.signal);
  }

  #remove(): void {
    this.#follows?.abort();
    this.#badge?.host.remove();
    this.#badge = null;
  }
}

function isAt(host: Element, element: Element, place: Spot['place']): boolean {
  if (place === 'append' || place === 'prepend') return host.parentNode === element;
  return place === 'after' ? host.previousSibling === element : host.nextSibling === element;
}
