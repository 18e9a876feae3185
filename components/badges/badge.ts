import type { Face } from './figures';
import type { SharedSheet } from './shared-sheet';

/** Where a badge stands: on the picture's corner, beside a text, beside the page's own post, or at the window's edge. */
export type Stand = 'picture-top' | 'picture-bottom' | 'text' | 'main' | 'fixed';

const classesOf: Record<Stand, string> = {
  'picture-top': 'badge on-picture',
  'picture-bottom': 'badge on-picture low',
  text: 'badge by-text',
  main: 'badge by-text main',
  fixed: 'badge main fixed',
};

/**
 * One badge: a host of no size of its own, so that nothing in the page moves, and a closed shadow root with one
 * element and one text in it. It has no listener; who points at it is found by {@link Layer.at}.
 */
export class Badge {
  readonly host: HTMLElement;
  /** The post it speaks of. */
  key = '';
  readonly #inner: HTMLElement;
  readonly #text: Text;
  #face: Face | null = null;
  #stand: Stand | null = null;
  #permalink = '';

  constructor(document: Document, sheet: SharedSheet) {
    this.host = document.createElement('span');
    this.#inner = sheet.blank(document);
    this.#text = this.#inner.firstChild as Text;
    const root = this.host.attachShadow({ mode: 'closed' });
    sheet.adopt(root);
    root.append(this.#inner);
  }

  /** Says something of a post, by its own key; `permalink` is the address its link has here. */
  show(face: Face, stand: Stand, key: string, permalink: string): void {
    const isOther = this.key !== key || this.#permalink !== permalink;
    this.key = key;
    const inner = this.#inner;
    if (face.text !== this.#face?.text) this.#text.data = face.text;
    if (face.label !== this.#face?.label) inner.setAttribute('aria-label', face.label);
    if (face.tone !== this.#face?.tone || stand !== this.#stand)
      inner.className = face.tone === 'plain' ? classesOf[stand] : `${classesOf[stand]} ${face.tone}`;
    if (isOther) {
      this.#permalink = permalink;
      inner.setAttribute('data-post', `${key.slice(key.indexOf(':') + 1)} ${permalink}`);
    }
    this.#face = face;
    this.#stand = stand;
  }

  get stand(): Stand | null {
    return this.#stand;
  }

  get label(): string {
    return this.#face?.label ?? '';
  }

  /** Moves it from where its host stands, in px; `over` a text it needs a ground of its own. */
  shift(x: number, y: number, over = false): void {
    this.#inner.style.translate = x || y ? `${x}px ${y}px` : '';
    this.#inner.toggleAttribute('data-over', over);
  }

  focus(): void {
    this.#inner.focus({ preventScroll: false });
  }

  /** Where it stands in the window. */
  get box(): DOMRect {
    return this.#inner.getBoundingClientRect();
  }
}
