import type { Glance, Network, PostLink } from '../networks/network';
import { Cards } from './cards';
import { showsPicture, standsAsCard } from './link-looks';

/** A post as it stands on the page. The object lives as long as its link. */
export interface Card {
  post: PostLink;
  /** The link that the badge stands by: the first that shows a picture, else the first. */
  link: HTMLAnchorElement;
  /** True when that link shows a picture. */
  media: boolean;
  root: Element;
}

export interface PostsHeard {
  /** A post has appeared, or a card has come to show another post. */
  found(card: Card): void;
  /** The same post, but its best link is another one now. */
  moved(card: Card): void;
  /** The card is no more: its links have become another card's, or lead to no post. */
  gone(card: Card): void;
  /** The page added a script, which may hold data. */
  scripted(): void;
  /** The page took a node out of the document. */
  removed(node: Node): void;
  /** All changes so far have been told. */
  settled(): void;
}

/** Links that have come, with the posts they lead to. */
type Fresh = Map<HTMLAnchorElement, PostLink>;

export type PostFinder = Pick<Network, 'postAt' | 'postAtPath' | 'card' | 'isMention'>;

const mostAddresses = 5000;
const mostLinksOfCard = 40;
const mostLevels = 12;

/**
 * Finds posts by their links: in what the page adds and where it changes an address, never by asking the whole
 * document again. The first changes of a frame are looked at at once, so that a badge is painted together with its
 * post; what else happens in that frame waits for the next.
 */
export class Posts {
  readonly #document: Document;
  readonly #network: PostFinder;
  readonly #heard: PostsHeard;
  readonly #marks = new Cards();
  readonly #cardOf = new WeakMap<Element, Card>();
  readonly #cardAt = new WeakMap<Element, Card>();
  /** The widest card a link was ever in: what is looked at again when the link changes. */
  readonly #widest = new WeakMap<Element, Element>();
  readonly #addresses = new Map<string, PostLink | null>();
  /** What the site's own names tell of links and cards, while the page does not change. */
  readonly #hints = new Map<Element, Element | null>();
  readonly #glance: Glance = new Map();
  #waiting: MutationRecord[] = [];
  #frameBooked = false;

  constructor(document: Document, network: PostFinder, heard: PostsHeard) {
    this.#document = document;
    this.#network = network;
    this.#heard = heard;
  }

  start(signal: AbortSignal): void {
    const window = this.#document.defaultView!;
    const nextFrame = () => {
      this.#frameBooked = false;
      if (signal.aborted || this.#waiting.length === 0) return;
      const records = this.#waiting;
      this.#waiting = [];
      bookFrame();
      look(records);
    };
    const look = (records: readonly MutationRecord[]) => {
      this.#look(records);
      // What has come meanwhile are our own badges: the page has not run.
      observer.takeRecords();
    };
    const bookFrame = () => {
      this.#frameBooked = true;
      window.requestAnimationFrame(nextFrame);
    };
    const observer = new window.MutationObserver((records) => {
      if (this.#frameBooked) {
        for (const record of records) this.#waiting.push(record);
      } else {
        bookFrame();
        look(records);
      }
    });
    observer.observe(this.#document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href'],
    });
    signal.addEventListener('abort', () => observer.disconnect());

    const fresh: Fresh = new Map();
    if (this.#document.body) this.#meet(this.#document.body, fresh, new Set());
    this.#settle(fresh, new Set());
  }

  #look(records: readonly MutationRecord[]): void {
    const fresh: Fresh = new Map();
    const changed = new Set<Element>();
    for (const record of records) {
      if (record.type === 'attributes') this.#meetLink(record.target as HTMLAnchorElement, fresh, changed);
      const { removedNodes, addedNodes } = record;
      if (removedNodes.length > 0) this.#leave(record.target, changed);
      for (let i = 0; i < removedNodes.length; i++) this.#heard.removed(removedNodes[i]!);
      for (let i = 0; i < addedNodes.length; i++) {
        const node = addedNodes[i]!;
        if (node.nodeType === 1 && node.isConnected) this.#meet(node as Element, fresh, changed);
      }
    }
    const left = new Set<Card>();
    for (const root of changed) this.#lookAgain(root, fresh, left);
    this.#settle(fresh, left);
  }

  /** A card's element stays while what it held has gone: what comes into it may be another post. */
  #leave(target: Node, changed: Set<Element>): void {
    let element = target.nodeType === 1 ? (target as Element) : null;
    for (let step = 0; element && step < mostLevels; step++, element = element.parentElement) {
      const card = this.#cardAt.get(element);
      if (!card) continue;
      if (!card.link.isConnected) changed.add(element);
      return;
    }
  }

  #meet(element: Element, fresh: Fresh, changed: Set<Element>): void {
    if (element.localName === 'a') this.#meetLink(element as HTMLAnchorElement, fresh, changed);
    else if (element.localName === 'script') this.#heard.scripted();
    else if (element.firstElementChild) {
      // By index: walking a live list by its iterator costs several times as much.
      const links = element.getElementsByTagName('a');
      const { length } = links;
      for (let i = 0; i < length; i++) this.#meetLink(links[i]!, fresh, changed);
    }
  }

  #meetLink(link: HTMLAnchorElement, fresh: Fresh, changed: Set<Element>): void {
    if (link.localName !== 'a') return;
    const post = this.#postOf(link);
    const card = this.#cardOf.get(link);
    if (card) {
      if (card.post.id !== post?.id) changed.add(this.#reach(link, card));
    } else if (post) {
      this.#marks.mark(link, post.id, this.#split);
      fresh.set(link, post);
    }
  }

  /** A card's links have changed: everything in it is looked at as if it were new; `left` are its cards so far. */
  #lookAgain(root: Element, fresh: Fresh, left: Set<Card>): void {
    this.#marks.forget(root);
    const links: HTMLAnchorElement[] =
      root.localName === 'a' ? [root as HTMLAnchorElement] : [...root.getElementsByTagName('a')];
    for (const link of links) {
      const card = this.#cardOf.get(link);
      if (card) {
        left.add(card);
        if (this.#cardAt.get(card.root) === card) this.#cardAt.delete(card.root);
      }
      const post = this.#postOf(link);
      if (!post) continue;
      this.#marks.mark(link, post.id, this.#split);
      fresh.set(link, post);
    }
  }

  /** Gives every new link its card. */
  #settle(fresh: Fresh, left: Set<Card>): void {
    let last: Card | null = null;
    for (const [link, post] of fresh) {
      // The links of a card come one after the other: the second needs no search for its root.
      if (last?.post.id === post.id && last.root.contains(link)) {
        this.#join(last, link, !last.media && showsPicture(link));
        continue;
      }
      const hint: Element | null = this.#hint(link);
      const hinted: boolean = hint !== null && this.#marks.isOf(hint, post.id);
      const root: Element = hinted && hint ? hint : this.#marks.around(link, post.id);
      const media = showsPicture(link);
      const there = this.#cardAt.get(root);
      if (there && there.post.id === post.id) {
        this.#join(there, link, media);
        last = there;
        continue;
      }
      const before = this.#cardOf.get(link);
      if (before && left.delete(before)) {
        last = before;
        this.#turn(last, post, root, link, media);
      } else if (hinted || standsAsCard(link, root, media)) {
        last = { post, link, media, root };
      } else {
        this.#cardOf.delete(link);
        continue;
      }
      this.#cardAt.set(root, last);
      this.#own(last, link);
      this.#heard.found(last);
    }
    this.#hints.clear();
    this.#glance.clear();
    for (const card of left) {
      this.#forgetLinks(card);
      this.#heard.gone(card);
    }
    this.#heard.settled();
  }

  /** How far a changed link may matter: to the widest card it was in, unless that has since become a whole list. */
  #reach(link: Element, card: Card): Element {
    const widest = this.#widest.get(link);
    return widest && !widest.getElementsByTagName('a').item(mostLinksOfCard) ? widest : card.root;
  }

  #forgetLinks(card: Card): void {
    if (this.#cardOf.get(card.link) === card) this.#cardOf.delete(card.link);
  }

  /** A card comes to show a post. */
  #turn(card: Card, post: PostLink, root: Element, link: HTMLAnchorElement, media: boolean): void {
    const keepsLink =
      root.contains(card.link) && this.#postOf(card.link)?.id === post.id && (card.media || !media);
    Object.assign(card, keepsLink ? { post, root } : { post, root, link, media });
  }

  /** One more link of a card. */
  #join(card: Card, link: HTMLAnchorElement, media: boolean): void {
    this.#own(card, link);
    const stale = !card.root.contains(card.link);
    if (card.link === link || (!stale && (card.media || !media))) return;
    card.link = link;
    card.media = media;
    this.#heard.moved(card);
  }

  #own(card: Card, link: Element): void {
    this.#cardOf.set(link, card);
    const widest = this.#widest.get(link);
    if (!widest?.contains(card.root)) this.#widest.set(link, card.root);
  }

  /** An element holds links of several posts from now on: the card it was has become smaller. */
  readonly #split = (element: Element): void => {
    const card = this.#cardAt.get(element);
    if (!card) return;
    this.#cardAt.delete(element);
    card.root = this.#marks.around(card.link, card.post.id);
    this.#cardAt.set(card.root, card);
    this.#widest.set(card.link, card.root);
  };

  /** The post a link stands for; remembered by address, since a card's links share theirs. */
  #postOf(link: HTMLAnchorElement): PostLink | null {
    const address = link.getAttribute('href');
    const post = address ? this.#postAt(address) : null;
    return post && this.#network.isMention?.(link, this.#hint(link), this.#glance) ? null : post;
  }

  /** The card of a link by the site's own names. */
  #hint(link: HTMLAnchorElement): Element | null {
    let hint = this.#hints.get(link);
    if (hint === undefined) {
      hint = this.#network.card(link);
      this.#hints.set(link, hint);
    }
    return hint;
  }

  #postAt(address: string): PostLink | null {
    const known = this.#addresses.get(address);
    if (known !== undefined) return known;
    let post: PostLink | null = this.#network.postAtPath?.(address) ?? null;
    try {
      post ??= this.#network.postAt(new URL(address, this.#document.baseURI));
    } catch {
      // Not an address.
    }
    if (this.#addresses.size >= mostAddresses) this.#addresses.clear();
    this.#addresses.set(address, post);
    return post;
  }
}
