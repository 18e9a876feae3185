import type { Post } from '@/utils/domain/post';
import { emptyReading } from '@/utils/domain/reading';
import type { Card, PostsHeard } from '@/utils/page/posts';
import type { Visit, VisitHeard } from '@/utils/page/visit';
import type { Settings } from '@/utils/settings-shape';

import { Badge, type Stand } from './badge';
import { faceOf, isUnderstood, unknownFace, type Face, type Voice } from './figures';
import type { SharedSheet } from './shared-sheet';
import { putAt, standOf } from './stand';

/** How many new posts get their badge at once, in the frame they appear in; the others as they come near the window. */
const drawnAtOnce = 60;
const near = '800px 400px';
/** A post without data for this long is read from what is printed on its card. */
const patienceMs = 300;
const mostTries = 3;
/** A page that keeps throwing a badge out gets its way. */
const mostReturns = 5;
/** How long a badge that has something new to say waits for the page to change anyway: then both share one layout. */
const sharedLayoutMs = 300;

export type Look = Settings['badges'];

/**
 * The badges of the posts in a page's lists. Holds nothing of the page: cards, links and badges live and die with
 * their elements.
 */
export class Layer implements PostsHeard, VisitHeard {
  readonly #visit: Visit;
  readonly #sheet: SharedSheet;
  readonly #badges = new WeakMap<Card, Badge>();
  readonly #cardsOfHosts = new WeakMap<Node, Card>();
  readonly #byId = new Map<string, Set<WeakRef<Card>>>();
  readonly #drawn = new WeakSet<Card>();
  readonly #returns = new WeakMap<Card, number>();
  readonly #tries = new WeakMap<Card, number>();
  readonly #understood = new WeakSet<Card>();
  readonly #stale = new Set<Card>();
  readonly #near: IntersectionObserver;
  readonly #cardsOfLinks = new WeakMap<Element, Card>();
  #fresh: Card[] = [];
  #torn: Card[] = [];
  #silent: Card[] = [];
  #voice: Voice;
  #look: Look;

  /** Told when what is shown may have changed. */
  onShown: () => void = () => {};
  /** Told when the page's changes have been looked at. */
  onSettled: () => void = () => {};

  constructor(visit: Visit, sheet: SharedSheet, voice: Voice, look: Look) {
    this.#visit = visit;
    this.#sheet = sheet;
    this.#voice = voice;
    this.#look = look;
    this.#near = new visit.document.defaultView!.IntersectionObserver((entries) => this.#cameNear(entries), {
      rootMargin: near,
    });
    visit.signal.addEventListener('abort', () => {
      this.#near.disconnect();
      this.#stale.clear();
      for (const card of this.cards()) this.#badges.get(card)?.host.remove();
    });
  }

  found(card: Card): void {
    this.#remember(card);
    this.#tries.delete(card);
    if (this.#drawn.has(card)) this.#draw(card);
    else this.#fresh.push(card);
  }

  moved(card: Card): void {
    const badge = this.#badges.get(card);
    if (badge) this.#place(card, badge);
  }

  gone(card: Card): void {
    const badge = this.#badges.get(card);
    if (badge) this.#cardsOfHosts.delete(badge.host);
    badge?.host.remove();
    this.#badges.delete(card);
    this.#drawn.delete(card);
    this.#byId.get(card.post.id)?.forEach((ref, _, set) => ref.deref() === card && set.delete(ref));
  }

  scripted(): void {
    this.#visit.dataAdded();
  }

  removed(node: Node): void {
    const card = this.#cardsOfHosts.get(node);
    if (card) this.#torn.push(card);
  }

  settled(): void {
    this.#visit.look();
    this.onSettled();
    this.#drawStale();
    if (this.#torn.length) this.#putBack();
    if (!this.#fresh.length) return;
    const fresh = this.#fresh;
    this.#fresh = [];
    this.#visit.readNow();
    let list: Element | null = null;
    let isHidden = false;
    for (let i = 0; i < fresh.length; i++) {
      const card = fresh[i]!;
      if (card.root.parentElement !== list) {
        list = card.root.parentElement;
        // Pages left behind stay in the document, hidden: nothing there comes near.
        isHidden = list?.closest('[hidden]') !== null;
      }
      if (i < drawnAtOnce && !isHidden) this.#draw(card);
      else this.#waitFor(card);
    }
    this.onShown();
  }

  changed(keys: readonly string[]): void {
    const prefix = this.#visit.nameOf('').length;
    let any = false;
    for (const key of keys) {
      const id = key.slice(prefix);
      if (!this.#byId.has(id)) continue;
      for (const card of this.#cardsOf(id)) {
        if (!this.#drawn.has(card)) continue;
        if (this.#badges.has(card)) {
          // Only what is near the window is drawn again; the rest when it comes near.
          this.#waitFor(card);
        } else {
          this.#draw(card);
          any = true;
        }
      }
    }
    if (any) this.onShown();
  }

  #drawStale(): void {
    if (this.#stale.size === 0) return;
    const stale = [...this.#stale];
    this.#stale.clear();
    for (const card of stale) if (card.link.isConnected && this.#drawn.has(card)) this.#draw(card);
    this.onShown();
  }

  /** The page's own post has its own badge: what stands in lists is looked at again. */
  navigated(): void {
    for (const card of this.cards()) if (this.#drawn.has(card)) this.#draw(card);
  }

  /** Speaks and looks another way from now on. */
  restyle(voice: Voice, look: Look): void {
    this.#voice = voice;
    this.#look = look;
    for (const card of this.cards()) if (this.#drawn.has(card)) this.#draw(card);
  }

  /** How many posts have stood in the page's lists. */
  get size(): number {
    return this.#byId.size;
  }

  /** The cards that still stand in the document, in the order they were found. */
  cards(): Card[] {
    const cards: Card[] = [];
    for (const id of this.#byId.keys()) this.#cardsOf(id, cards);
    return cards;
  }

  /** Cards of which a badge could tell something, and how many of them were understood. */
  shown(): { card: Card; understood: boolean }[] {
    return this.cards()
      .filter((card) => this.#drawn.has(card))
      .map((card) => ({ card, understood: this.#understood.has(card) }));
  }

  linkOf(key: string): Element | null {
    for (const card of this.cards()) if (this.#visit.keyOf(card.post.id) === key) return card.link;
    return null;
  }

  badgeOf(card: Card): Badge | null {
    const badge = this.#badges.get(card);
    return badge?.host.isConnected ? badge : null;
  }

  /** The badge a host belongs to. */
  at(host: Node): Badge | null {
    const card = this.#cardsOfHosts.get(host);
    return (card && this.#badges.get(card)) ?? null;
  }

  #remember(card: Card): void {
    const { id } = card.post;
    const same = this.#byId.get(id);
    if (!same) this.#byId.set(id, new Set([new WeakRef(card)]));
    else if (!has(same, card)) same.add(new WeakRef(card));
  }

  /** Adds the cards of a post that stand in the document; forgets those that are of another by now, or gone. */
  #cardsOf(id: string, cards: Card[] = []): Card[] {
    const refs = this.#byId.get(id);
    if (!refs) return cards;
    for (const ref of refs) {
      const card = ref.deref();
      if (!card || card.post.id !== id) refs.delete(ref);
      else if (card.link.isConnected) cards.push(card);
    }
    if (refs.size === 0) this.#byId.delete(id);
    return cards;
  }

  #waitFor(card: Card): void {
    this.#cardsOfLinks.set(card.link, card);
    this.#near.observe(card.link);
  }

  #cameNear(entries: IntersectionObserverEntry[]): void {
    this.#visit.readNow();
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#near.unobserve(target);
      const card = this.#cardsOfLinks.get(target);
      if (!card) continue;
      if (this.#badges.has(card)) {
        if (this.#stale.size === 0) setTimeout(() => this.#drawStale(), sharedLayoutMs);
        this.#stale.add(card);
      } else {
        this.#draw(card);
      }
    }
    this.onShown();
  }

  #draw(card: Card): void {
    this.#drawn.add(card);
    const key = this.#visit.keyOf(card.post.id);
    const known = this.#visit.memory.about(key);
    if (known && isUnderstood(known)) this.#understood.add(card);
    else this.#understood.delete(card);
    if (known) {
      this.#visit.show(known.post);
      this.#tries.delete(card);
      this.#show(card, key, faceOf(known, 'list', this.#voice, Date.now()));
      return;
    }
    const tries = this.#tries.get(card);
    if (tries === undefined) {
      this.#tries.set(card, 0);
      this.#listenFor(card);
      // A recycled card must not go on showing its last post.
      const badge = this.#badges.get(card);
      if (badge) this.#remove(card, badge);
    } else if (tries >= mostTries) {
      this.#show(card, key, unknownFace(null, this.#voice));
    }
  }

  #show(card: Card, key: string, face: Face): void {
    const old = this.#badges.get(card);
    const own = this.#visit.page.post;
    if (!this.#look.shown || (own && this.#visit.keyOf(own.id) === key)) {
      if (old) this.#remove(card, old);
      return;
    }
    const badge = old ?? new Badge(this.#visit.document, this.#sheet);
    const stand = standOf(card, this.#look.corner);
    badge.show(face, stand, key, card.post.permalink);
    if (!old) {
      this.#badges.set(card, badge);
      this.#cardsOfHosts.set(badge.host, card);
    }
    this.#put(badge, card, stand);
  }

  #remove(card: Card, badge: Badge): void {
    this.#badges.delete(card);
    this.#cardsOfHosts.delete(badge.host);
    badge.host.remove();
  }

  #place(card: Card, badge: Badge): void {
    this.#put(badge, card, standOf(card, this.#look.corner));
  }

  #put(badge: Badge, { link }: Card, stand: Stand): void {
    const control = stand === 'text' ? this.#visit.network.controlAfter?.(link) : null;
    putAt(badge, link, stand, control ?? null);
  }

  /** The page threw badges out: they return, unless it insists. */
  #putBack(): void {
    const torn = this.#torn;
    this.#torn = [];
    for (const card of torn) {
      const badge = this.#badges.get(card);
      const returns = this.#returns.get(card) ?? 0;
      if (!badge || badge.host.isConnected || !card.link.isConnected || returns >= mostReturns) continue;
      this.#returns.set(card, returns + 1);
      this.#place(card, badge);
    }
  }

  /** No data names the post: after a while, what is printed on its card is read; at last its badge says that it was not understood. */
  #listenFor(card: Card): void {
    if (this.#silent.push(card) > 1) return;
    setTimeout(() => this.#readPrinted(), patienceMs);
  }

  #readPrinted(): void {
    if (this.#visit.signal.aborted) return;
    const cards = this.#silent;
    this.#silent = [];
    if (this.#visit.pending) {
      for (const card of cards) this.#listenFor(card);
      return;
    }
    const posts: Post[] = [];
    for (const card of cards) {
      const key = this.#visit.keyOf(card.post.id);
      if (!card.link.isConnected || this.#visit.memory.about(key)) continue;
      const tries = (this.#tries.get(card) ?? 0) + 1;
      this.#tries.set(card, tries);
      const post = this.#visit.printed(card);
      if (post) posts.push(post);
      else if (tries < mostTries) this.#listenFor(card);
      else this.#draw(card);
    }
    if (posts.length) this.#visit.keep({ ...emptyReading(), posts });
    this.onShown();
  }
}

function has(refs: Iterable<WeakRef<Card>>, card: Card): boolean {
  for (const ref of refs) if (ref.deref() === card) return true;
  return false;
}
