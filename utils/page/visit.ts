import { postKey, type Post } from '../domain/post';
import { authorKey, profileKey, type Profile, type ProfileRef } from '../domain/profile';
import type { Gap, Reading } from '../domain/reading';
import type { AccountRecalled, FromPage, LaterScript, OfferedIdea, RecalledMore } from '../messages/protocol';
import { learn } from '../networks/lesson';
import type { Capture, Network, PageKind } from '../networks/network';
import { Memory } from './memory';
import type { Card } from './posts';
import { Reader } from './reading';
import { Recall } from './recall';
import { onRouteHint, Route } from './route';
import { Outbox } from './sending';

/** The background as a page's script sees it. */
export type Background = {
  [Name in Exclude<keyof FromPage, 'checkWriting'>]: (
    ...given: Parameters<FromPage[Name]>
  ) => Promise<ReturnType<FromPage[Name]>>;
};

export interface VisitHeard {
  /** More is known of these posts. */
  changed(keys: readonly string[]): void;
  /** The page shows another address. */
  navigated(): void;
  /** Something that the page told has been kept. */
  kept?(): void;
}

/** Sites that stream their data add it in many small scripts. */
const scriptsGatherMs = 50;
/** A lesson of the language is waited for so long; where the reader has no words of its own without it, longer. */
const lessonMs = 300;
const wordsMs = 3000;
const mostProblems = 20;
const mostGaps = 50;
/** So many posts are looked at by a guide with one message. */
const mostChecked = 100;

/** One document of a network, from its start to its end: what it says, what is known of it, and what is kept of it. */
export class Visit {
  readonly network: Network;
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly memory = new Memory();
  readonly problems: string[] = [];
  /** Shapes that were seen and not understood since the page has had this address. */
  readonly gaps = new Map<string, number>();
  readonly #background: Background;
  readonly #route: Route;
  readonly #reader: Reader;
  readonly #outbox: Outbox;
  readonly #recall: Recall;
  readonly #heard: VisitHeard[] = [];
  /** Scripts whose data was read. */
  readonly #read = new WeakSet<Element>();
  #adding = false;
  readonly #shown = new Map<string, Set<string>>();

  constructor(network: Network, document: Document, background: Background, signal: AbortSignal) {
    this.network = network;
    this.document = document;
    this.signal = signal;
    this.#background = background;
    this.#route = new Route(network, document.location);
    this.#reader = new Reader(
      {
        ready: this.#learn(),
        network,
        capture: (url, pageUrl, at) => this.capture(url, pageUrl, at),
        readPart: background.readPart,
        read: (reading) => this.keep(reading),
        problem: this.problem,
      },
      signal,
    );
    this.#recall = new Recall(
      {
        recall: background.recall,
        recalled: (answers) => {
          this.#tell(this.memory.keepRecalled(answers));
          this.#check(answers.map(({ key }) => key));
        },
      },
      signal,
    );
    this.#outbox = new Outbox(
      {
        keepBatch: background.keepBatch,
        kept: (batch, answer) => {
          if (answer.throttled) this.problem('the page brings more posts than are kept in a minute');
          if (answer.readOnly) this.problem('the store was written by a newer version: nothing is kept');
          const authors = new Set(batch.posts.map(authorKey));
          for (const author of authors) {
            const shown = author && this.#shown.get(author);
            if (shown) this.#recall.again(shown);
          }
          for (const heard of this.#heard) heard.kept?.();
        },
        problem: this.problem,
      },
      signal,
    );
    onRouteHint(document.defaultView!, network.navigationEvents ?? [], () => this.look(), signal);
    document.defaultView!.addEventListener('pagehide', () => this.#outbox.flush(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#outbox.flush(), { signal });
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.readEmbedded(), { signal });
    else this.readEmbedded();
  }

  /**
   * Has the worker say how the page's language writes ages and numbers, as soon as the page tells its language.
   * Resolves when that is known, or has taken too long: the page then asks its own browser, when it must.
   */
  async #learn(): Promise<void> {
    const { document, network } = this;
    if (!document.documentElement) await firstChild(document);
    const language = document.documentElement?.lang || 'und';
    const lesson = this.#background.teach(language).then((told) => {
      learn(language, told);
      if (told.words) network.learn?.(told.words);
    });
    const ms = network.learn && !/^(?:en|ru)\b/.test(language) ? wordsMs : lessonMs;
    await Promise.race([lesson, new Promise((resolve) => setTimeout(resolve, ms))]).catch(() => {});
  }

  listen(heard: VisitHeard): void {
    this.#heard.push(heard);
  }

  get page(): PageKind {
    return this.#route.page;
  }

  get href(): string {
    return this.#route.href;
  }

  get owner() {
    return this.#route.owner;
  }

  /** True while something heard is not read yet. */
  get pending(): boolean {
    return this.#reader.pending;
  }

  /** Something the page's script has read in its own world. */
  readonly hear = (url: string, text: string): void =>
    this.#reader.hear(url, text, this.document.location.href);

  /** Reads at once what is short: posts are about to be drawn. */
  readNow(): void {
    this.#reader.readNow(400_000);
  }

  /** The page added a script: what it holds is read a little later, with others that come with it. */
  dataAdded(): void {
    if (this.#adding) return;
    this.#adding = true;
    setTimeout(() => {
      this.#adding = false;
      if (!this.signal.aborted) this.readEmbedded();
    }, scriptsGatherMs);
  }

  /** Reads the data that the page carries in its own HTML, what is new of it. */
  readEmbedded(): void {
    try {
      const { scripts, readyState } = this.document;
      for (const script of scripts) {
        // The last one may not have come whole yet.
        if (this.#read.has(script) || (readyState === 'loading' && !script.nextSibling)) continue;
        this.#read.add(script);
        for (const text of this.network.embedded(script)) this.hear(this.document.location.href, text);
      }
    } catch (error) {
      this.problem(`reading the page's own data: ${String(error)}`);
    }
  }

  /** Takes in what was read, wherever it was read. */
  keep(reading: Reading): void {
    if (this.signal.aborted) return;
    if (reading.owner) this.#route.learn(reading.owner, this.document.location.href);
    for (const { shape, count } of reading.gaps)
      if (this.gaps.size < mostGaps) this.gaps.set(shape, (this.gaps.get(shape) ?? 0) + count);
    const waiting = this.#waitingFor(reading);
    const keys = [...this.memory.keep(reading), ...waiting];
    const accounts = reading.owner ? [...reading.profiles, reading.owner] : reading.profiles;
    this.#outbox.add(reading.posts, accounts, reading.aliases, reading.tags);
    this.#tell(keys);
    this.#check(keys);
  }

  /** Asks how posts of own accounts keep their guide, now that they are known to be such or that more of them was read. */
  #check(keys: readonly string[]): void {
    const guided = this.memory.guided(keys);
    for (let i = 0; i < guided.length; i += mostChecked) {
      const asked = guided.slice(i, i + mostChecked);
      this.#background.checkPosts(asked).then(
        (verdicts) => this.#tell(this.memory.keepVerdicts(asked, verdicts)),
        // Nothing is lost: a badge without a verdict says nothing of the guide.
        () => {},
      );
    }
  }

  /** The person has changed a guide, or a limit: what the store knows of the posts shown is asked for again. */
  guidesChanged(): void {
    this.#recall.renew();
  }

  /** The shown posts of accounts whose followers this reading is the first to tell. */
  #waitingFor({ owner, profiles }: Reading): string[] {
    const keys: string[] = [];
    for (const profile of owner ? [...profiles, owner] : profiles) {
      const { network, id, handle, followers } = profile;
      if (!followers || this.memory.author({ network, authorId: id, authorHandle: handle })?.followers)
        continue;
      for (const name of [profileKey(profile), profileKey({ network, id: null, handle })])
        keys.push(...((name && this.#shown.get(name)) || []));
    }
    return keys;
  }

  /** The account's name and the store's memory are wanted for a post that is shown. */
  show(post: Post): void {
    const key = postKey(post);
    const author = authorKey(post);
    if (author) {
      const shown = this.#shown.get(author);
      if (shown) shown.add(key);
      else this.#shown.set(author, new Set([key]));
    }
    this.#recall.want(key);
  }

  /** The key of a post by the id that its link gives. */
  keyOf(id: string): string {
    return this.memory.keyOf(this.nameOf(id));
  }

  /** What a link's id is called here; see Memory.keyOf for the post it names. */
  nameOf(id: string): string {
    return `${this.network.about.id}:${id}`;
  }

  recallMore(key: string): Promise<RecalledMore | null> {
    return this.#background.recallMore(key);
  }

  offerIdea(key: string): Promise<OfferedIdea> {
    return this.#background.offerIdea(key);
  }

  recallAccount(account: ProfileRef): Promise<AccountRecalled | null> {
    return this.#background.recallAccount(account);
  }

  /** Has the worker put another script of ours into this page. */
  bring(script: LaterScript): Promise<void> {
    return this.#background.bring(script);
  }

  report(posts: string[], seen: number, understood: number): void {
    const owner = this.owner;
    void this.#background
      .reportPage({
        url: this.href,
        network: this.network.about.id,
        owner: owner && profileKey(owner) ? owner : null,
        posts,
        seen,
        understood,
        gaps: [...this.gaps].map(([shape, count]): Gap => ({ shape, count })),
        problems: [...this.problems],
      })
      .catch(() => {});
  }

  /** What a card prints of its post; null when it says nothing. */
  printed(card: Card): Post | null {
    try {
      return this.network.printed(card.root, card.post, this.capture(this.document.location.href));
    } catch (error) {
      this.problem(`reading a card: ${String(error)}`);
      return null;
    }
  }

  /** What the page prints of its own post; null while it is on its way from one to another. */
  printedMain(): Post | null {
    try {
      return this.network.printedMain(this.document, this.page, this.capture(this.document.location.href));
    } catch (error) {
      this.problem(`reading the page's own post: ${String(error)}`);
      return null;
    }
  }

  /** What the page prints of the account it is about. */
  printedOwner(): Profile | null {
    try {
      const capture = this.capture(this.document.location.href);
      return this.network.printedOwner?.(this.document, this.page, capture) ?? null;
    } catch (error) {
      this.problem(`reading the page's account: ${String(error)}`);
      return null;
    }
  }

  readonly problem = (text: string): void => {
    if (this.problems.length < mostProblems && !this.problems.includes(text)) this.problems.push(text);
  };

  capture(url: string, pageUrl = this.document.location.href, at = Date.now()): Capture {
    return {
      url,
      pageUrl,
      language: this.document.documentElement?.lang ?? '',
      owner: this.#route.ownerAt(pageUrl),
      at,
    };
  }

  /** Looks at the address; a new one ends what belonged to the last. */
  look(): void {
    if (!this.#route.update()) return;
    this.gaps.clear();
    for (const heard of this.#heard) heard.navigated();
  }

  #tell(keys: readonly string[]): void {
    if (keys.length) for (const heard of this.#heard) heard.changed(keys);
  }
}

function firstChild(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true });
  });
}
