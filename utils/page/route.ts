import type { Profile, ProfileRef } from '../domain/profile';
import type { Network, PageKind } from '../networks/network';

const nowhere: PageKind = { kind: '', post: null, owner: null };

/** Where the page is: its address, what kind of page that is, and whose. Single-page sites change it under us. */
export class Route {
  readonly #network: Pick<Network, 'pageAt'>;
  readonly #location: { href: string };
  #href = '';
  #page: PageKind = nowhere;
  #owner: { profile: Profile; learntAt: PageKind; href: string } | null = null;

  constructor(network: Pick<Network, 'pageAt'>, location: { href: string }) {
    this.#network = network;
    this.#location = location;
    this.update();
  }

  get page(): PageKind {
    return this.#page;
  }

  get href(): string {
    return this.#href;
  }

  /** Looks at the address again. True when it has changed. */
  update(): boolean {
    const { href } = this.#location;
    if (href === this.#href) return false;
    this.#page = this.#at(href);
    this.#href = href;
    return true;
  }

  /** Data heard on a page told whose it is. */
  learn(owner: Profile, href: string): void {
    this.#owner = { profile: owner, learntAt: this.#at(href), href };
  }

  /**
   * The account that a page at this address is about: as data told it, when that was told of the same account's
   * page (a site asks for the new page's data before or after it changes the address), else as the address says.
   */
  ownerAt(href: string): ProfileRef | null {
    const { owner } = this.#at(href);
    const told = this.#owner;
    if (
      told &&
      (owner ? isSame(owner, told.profile) || sameRef(owner, told.learntAt.owner) : told.href === href)
    )
      return told.profile;
    return owner;
  }

  /** The owner's profile as the data of this page told it. */
  get owner(): Profile | null {
    return this.#owner && this.ownerAt(this.#href) === this.#owner.profile ? this.#owner.profile : null;
  }

  #at(href: string): PageKind {
    if (href === this.#href) return this.#page;
    try {
      return this.#network.pageAt(new URL(href));
    } catch {
      return nowhere;
    }
  }
}

const isSame = (ref: ProfileRef, profile: ProfileRef): boolean =>
  (ref.id !== null && ref.id === profile.id) ||
  (ref.handle !== null && ref.handle.toLowerCase() === profile.handle?.toLowerCase());

const sameRef = (a: ProfileRef, b: ProfileRef | null): boolean => b !== null && isSame(a, b);

/** Calls when the address may have changed: the browser's own events first, a site's own as a hint. */
export function onRouteHint(
  window: Window,
  siteEvents: readonly string[],
  call: () => void,
  signal: AbortSignal,
): void {
  const { navigation } = window as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess'])
    navigation?.addEventListener(type, call, { signal });
  window.addEventListener('popstate', call, { signal });
  window.addEventListener('pageshow', call, { signal });
  for (const type of siteEvents) window.document.addEventListener(type, call, { signal });
}
