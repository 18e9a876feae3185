import type { Metric, Post } from '../domain/post';
import type { Profile, ProfileRef } from '../domain/profile';
import type { Reading } from '../domain/reading';

/** What is known about a piece of data before it is read. */
export interface Capture {
  /** Where the data came from: the answer's own URL, or the page's for data it carries itself. */
  url: string;
  /** The address of the page it was heard on. */
  pageUrl: string;
  /** The page's own language (`<html lang>`), or "". */
  language: string;
  /** The account the page is about, when earlier data told; lists leave their author out there. */
  owner: ProfileRef | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** A post's address, read from a link. */
export interface PostLink {
  id: string;
  permalink: string;
  format: string | null;
}

/** What kind of page an address is. */
export interface PageKind {
  /** 'watch', 'channel', 'search', … a word of the network's own list. */
  kind: string;
  /** The post the page itself is about. */
  post: PostLink | null;
  /** The account in the address; id or handle, whichever it holds. */
  owner: ProfileRef | null;
}

/** Where the badge of the post that the page itself is about may stand. */
export interface Spot {
  /** The badge goes right after this element's last child, or right after the element. */
  element: Element;
  place: 'append' | 'after' | 'before' | 'prepend';
  /** Lines of text near it: the badge moves to the end of the first that has room. */
  lines?: readonly Element[];
}

/** The post that a card is named by; null for one without a name. Good until the page changes. */
export type Glance = Map<Element, string | null>;

/** How one site says what we mean. Everything here is a question about the page; nothing here changes it. */
export interface Network {
  readonly about: About;
  /** Cuts an answer's text into JSON documents: strips guards, splits lines. Throws SyntaxError when it is no JSON. */
  parse(text: string): unknown[];
  /** The JSON texts that a script element of the page's own HTML holds. */
  embedded(script: HTMLScriptElement): string[];
  /** Our words for a parsed document. Never throws: what it cannot read it leaves out and names in `gaps`. */
  read(data: unknown, capture: Capture): Reading;
  /** Takes in what the network calls its counters in more languages than every page holds. */
  learn?(words: Readonly<Record<string, string>>): void;
  /** The kind of page at an address. */
  pageAt(url: URL): PageKind;
  /** The post a link leads to. Links are what every site must keep stable; class names are not. */
  postAt(url: URL): PostLink | null;
  /** The same for an address as the site mostly writes it, without taking it apart; null when that is needed. */
  postAtPath?(address: string): PostLink | null;
  /**
   * True for a link to a post that does not stand there: in a comment, in a post that another one shares, in a text.
   * Where the site has no such thing, it need not answer. `card` is what {@link card} says of the link; `glance` spares
   * links that are asked for together what was found for one of them.
   */
  isMention?(link: Element, card?: Element | null, glance?: Glance): boolean;
  /** Events on the document by which the site tells that it shows another address: a hint, never needed. */
  readonly navigationEvents?: readonly string[];
  /** The numbers printed on a card, when no data named the post. Null when the card says nothing of it. */
  printed(card: Element, link: PostLink, capture: Capture): Post | null;
  /** The numbers printed on the page about its main post, when no data did; null while the page is in transition. */
  printedMain(document: Document, page: PageKind, capture: Capture): Post | null;
  /** What the page prints of the account it is about, when no data told how many follow it. */
  printedOwner?(document: Document, page: PageKind, capture: Capture): Profile | null;
  /** The element that is the card of the post a link leads to, when the site's own names tell; else null. */
  card(link: Element): Element | null;
  /** A control that follows a link on its own line: the badge of the link's card stands after that. */
  controlAfter?(link: Element): Element | null;
  /** Where the badge of the page's main post may stand, by preference; null while the page is in transition. */
  mainSpot(document: Document, page: PageKind): Spot | null;
}

/** Facts about a network, data only: the manifest, the page-world script and our windows all read it. */
export interface About {
  readonly id: string;
  readonly name: string;
  /** Match patterns of the pages we run on. */
  readonly hosts: readonly string[];
  /** Hostname endings of those pages. */
  readonly domains: readonly string[];
  /** Answers the page asks for that may hold posts: parts of "host/path". */
  readonly listensTo: readonly string[];
  /** Parts of "host/path" that are never heard, whatever else is in them: people's letters, their accounts. */
  readonly deafTo?: readonly string[];
  /** Its answers tell which hashtags it has linked, or mark what is none: nobody else can tell them from the text. */
  readonly tellsHashtags?: true;
  /** Metrics that no page of the network shows for any post. */
  readonly neverShows?: readonly Metric[];
  /** The day from which the network counts views in another way (ISO): numbers across it do not compare. */
  readonly viewsCountedAnewOn?: string;
}
