/**
 * Which element is a post's card. Links are what a site keeps stable; so a card is the largest element all of whose
 * post links lead to one post. Every ancestor of a post link is marked with that post's id, or as mixed when links
 * of several posts meet in it; only new links are climbed from, and a climb ends where nothing new can be learnt.
 */
const mixed = Symbol('links of several posts');
type Mark = string | typeof mixed;
type Marked = Element & Record<symbol, Mark | undefined>;

/** Parts of a page that are never inside a card; an element that holds one is no card either. */
const landmarks = 'main, nav, h1, [role="main"], [role="navigation"], [role="banner"], [role="feed"]';

export class Cards {
  /** Where an element's mark is kept: on the object that our world alone has of it, which costs less than a WeakMap. */
  readonly #mark = Symbol('mark');

  /**
   * Notes that a link leads to a post. Calls `split` with every element that was of another post alone and is mixed
   * from now on: if it was that post's card, the card has become smaller.
   */
  mark(link: Element, id: string, split: (element: Element) => void): void {
    const { body } = link.ownerDocument;
    let others = false;
    for (let element: Element | null = link; element && element !== body; element = element.parentElement) {
      const known = (element as Marked)[this.#mark];
      if (known === mixed || (known === id && !others)) return;
      others ||= known !== undefined;
      (element as Marked)[this.#mark] = others ? mixed : id;
      if (others) split(element);
    }
  }

  /** Forgets what was marked inside and around a link that has come to lead elsewhere, up to its card. */
  forget(root: Element): void {
    (root as Marked)[this.#mark] = undefined;
    for (const element of root.getElementsByTagName('*')) (element as Marked)[this.#mark] = undefined;
  }

  /** The card around a marked link: the largest element that is of this post alone. */
  around(link: Element, id: string): Element {
    let card: Element = link;
    for (
      let parent = link.parentElement;
      parent && (parent as Element as Marked)[this.#mark] === id;
      parent = parent.parentElement
    )
      card = parent;
    // A page with a single post link is not a card itself.
    while (card !== link && card.querySelector(landmarks)) {
      const inner: Element | undefined = [...card.children].find((child) => child.contains(link));
      if (!inner) break;
      card = inner;
    }
    return card;
  }

  /** True when all marked links in an element lead to this post. */
  isOf(element: Element, id: string): boolean {
    return (element as Marked)[this.#mark] === id;
  }
}
