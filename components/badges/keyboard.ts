import type { Badge } from './badge';

/**
 * Walking the badges by keyboard: the command puts the focus on the first one in the window, arrows walk in reading
 * order, Escape gives the focus back. Badges are no tab stops: the page's own order stays.
 */
export class BadgeKeys {
  readonly #document: Document;
  readonly #badges: () => Iterable<Badge>;
  readonly #at: (host: Node) => Badge | null;
  #before: Element | null = null;

  constructor(
    document: Document,
    badges: () => Iterable<Badge>,
    at: (host: Node) => Badge | null,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#badges = badges;
    this.#at = at;
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
  }

  focusFirst(): void {
    const all = this.#inOrder();
    const height = this.#document.documentElement.clientHeight;
    const first = all.find((badge) => badge.box.top >= 0 && badge.box.bottom <= height) ?? all[0];
    if (!first) return;
    this.#before = this.#document.activeElement;
    first.focus();
  }

  #key(event: KeyboardEvent): void {
    const current = event.target instanceof Node ? this.#at(event.target) : null;
    if (!current) return;
    if (event.key === 'Escape') {
      if (this.#before instanceof HTMLElement) this.#before.focus();
      else current.host.blur();
      this.#before = null;
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') this.#step(current, 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') this.#step(current, -1);
    else return;
    // The keys are ours only while a badge has the focus.
    event.preventDefault();
    event.stopPropagation();
  }

  #step(from: Badge, by: number): void {
    const all = this.#inOrder();
    all[all.indexOf(from) + by]?.focus();
  }

  #inOrder(): Badge[] {
    return [...this.#badges()].toSorted((a, b) =>
      a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }
}
