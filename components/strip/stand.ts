import type { Badge } from '../badges/badge';
import type { Face } from '../badges/figures';
import { freePlace, headerAround } from './free-place';
import { headingOf } from './heading';

const mostLevels = 6;
/** The page's changes near the name are looked at together. */
const gatherMs = 150;

/** Where the strip stands: at the end of the line of the account's name, or of a line under it, over nothing of the page. */
export class Stand {
  readonly badge: Badge;
  readonly #document: Document;
  readonly #changed: () => void;
  #heading: Element | null = null;
  #header: Element | null = null;
  #follows: { changes: MutationObserver; sizes: ResizeObserver } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `changed` is called when the page around it has changed, so that it may have to stand elsewhere. */
  constructor(document: Document, badge: Badge, changed: () => void) {
    this.#document = document;
    this.badge = badge;
    this.#changed = changed;
  }

  /** True while it stands in the page, beside a name that does too. */
  get holds(): boolean {
    return this.badge.host.isConnected && this.#heading?.isConnected === true;
  }

  /** Stands beside one of the names, with the longest face that has room. False when there is no place for any. */
  put(names: readonly string[], faces: readonly Face[]): boolean {
    const heading = headingOf(this.#document, names);
    if (!heading) {
      this.end();
      return false;
    }
    const header = headerAround(heading);
    const stands = this.#place(heading, header, faces);
    if (!stands) this.badge.host.remove();
    this.#follow(heading, header);
    return stands;
  }

  /** Leaves the page. */
  end(): void {
    this.badge.host.remove();
    this.#unfollow();
    this.#heading = this.#header = null;
  }

  #place(heading: Element, header: Element, faces: readonly Face[]): boolean {
    const { badge } = this;
    const { host } = badge;
    for (const face of faces) {
      badge.show(face, 'main', '', '');
      if (!heading.contains(host) && !header.contains(host)) heading.append(host);
      const place = freePlace(heading, header, host, badge.box);
      if (!place) continue;
      const home = homeOf(heading, place, badge.box);
      if (host.parentNode !== home) home.append(host);
      badge.shift(0, 0);
      const { left, top } = badge.box;
      badge.shift(Math.round(place.left - left), Math.round(place.top - top));
      return true;
    }
    return false;
  }

  /** Looks again when the header's content or size changes. */
  #follow(heading: Element, header: Element): void {
    if (this.#heading !== heading || this.#header !== header) {
      this.#unfollow();
      this.#heading = heading;
      this.#header = header;
      const later = () => this.#later();
      let isFirst = true;
      const changes = new MutationObserver(later);
      // An observer tells the sizes as they are when it begins.
      const sizes = new ResizeObserver(() => (isFirst ? (isFirst = false) : later()));
      changes.observe(header, { childList: true, subtree: true, characterData: true });
      sizes.observe(heading);
      sizes.observe(header);
      this.#follows = { changes, sizes };
    }
    // What was done here is no change of the page.
    this.#follows?.changes.takeRecords();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#changed();
    }, gatherMs);
  }

  #unfollow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#follows?.changes.disconnect();
    this.#follows?.sizes.disconnect();
    this.#follows = null;
  }
}

/** The heading, or the nearest element around it that does not cut off what stands there. */
function homeOf(
  heading: Element,
  { left, top }: { left: number; top: number },
  { width, height }: { width: number; height: number },
): Element {
  let home = heading;
  for (let level = 0; level < mostLevels && home.parentElement; level++) {
    const box = home.getBoundingClientRect();
    const holds =
      box.left <= left && box.right >= left + width && box.top <= top && box.bottom >= top + height;
    if (holds || getComputedStyle(home).overflow === 'visible') break;
    home = home.parentElement;
  }
  return home;
}
