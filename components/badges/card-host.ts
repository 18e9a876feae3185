import type { RecalledMore } from '@/utils/domain/recalled';
import type { Visit } from '@/utils/page/visit';
import type { Settings } from '@/utils/settings-shape';
import type { Language } from '@/utils/words';

import type { Badge } from './badge';
import { broughtCard, type AccountTold } from './brought';
import { SharedSheet } from './shared-sheet';

const openAfterMs = 180;
const closeAfterMs = 120;
/** A place for news must have stood a moment before what comes into it is read out. */
const tellAfterMs = 150;
const gap = 6;
const edge = 8;

export interface CardHostOptions {
  visit: Visit;
  /** The badge whose host this is. */
  at(host: Node): Badge | null;
  /** What the badge tells of the page's account; null when it speaks of a post. */
  accountOf(badge: Badge): AccountTold | null;
  look: CardLook;
}

export interface CardLook extends Pick<Settings, 'dialect' | 'theme'> {
  language: Language;
}

/**
 * Opens the card of the badge that is pointed at or focused, and closes it. One pair of listeners for the whole page;
 * nothing is in the page while no card is open.
 */
export class CardHost {
  readonly #options: CardHostOptions;
  #sheet: SharedSheet | null = null;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #card: HTMLElement | null = null;
  #said: HTMLElement | null = null;
  #badge: Badge | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: CardHostOptions) {
    this.#options = options;
    const { document, signal } = options.visit;
    const listen = { signal, capture: true, passive: true };
    document.addEventListener('pointerover', (event) => this.#over(event.target as Node), listen);
    document.addEventListener('focusin', (event) => this.#focused(event.target as Node), listen);
    document.addEventListener('focusout', () => this.#later(null, closeAfterMs), listen);
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    document.addEventListener('scroll', () => this.close(), listen);
    signal.addEventListener('abort', () => this.close());
  }

  restyle(look: CardLook): void {
    this.#options.look = look;
    this.close();
  }

  close(): void {
    this.#cancel();
    this.#badge = null;
    this.#host?.remove();
    this.#host = this.#root = this.#card = this.#said = null;
  }

  async open(badge: Badge): Promise<void> {
    this.close();
    this.#badge = badge;
    if (!broughtCard()) await this.#options.visit.bring('card').catch(() => {});
    if (this.#badge !== badge) return;
    this.#draw(badge, null);
    if (!this.#options.accountOf(badge)) {
      const more = await this.#options.visit.recallMore(badge.key).catch(() => null);
      if (more && this.#badge === badge) this.#draw(badge, more);
    }
    setTimeout(() => this.#tell(badge), tellAfterMs);
  }

  /** Reads the card out to who came to its badge by the keyboard. */
  #tell(badge: Badge): void {
    const said = this.#said;
    if (this.#badge !== badge || !said || !this.#card) return;
    if (badge.host.ownerDocument.activeElement !== badge.host) return;
    said.lang = this.#card.lang;
    said.textContent = this.#card.innerText.replaceAll(/\s+/g, (space) =>
      space.includes('\n') ? '. ' : ' ',
    );
  }

  /** Escape closes it. What can be followed in it is reached by Tab from its badge, and left by Escape. */
  #key(event: KeyboardEvent): void {
    const isInCard = event.target === this.#host;
    const link = this.#card?.querySelector<HTMLElement>('a,button');
    if (event.key === 'Tab' && !event.shiftKey && link && event.target === this.#badge?.host) link.focus();
    else if (event.key === 'Escape' && isInCard) this.#badge?.focus();
    else {
      if (event.key === 'Escape') this.close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #over(node: Node): void {
    if (node === this.#host) return this.#cancel();
    const badge = this.#options.at(node);
    if (badge === this.#badge) {
      if (badge) this.#cancel();
      return;
    }
    this.#later(badge, badge ? openAfterMs : closeAfterMs);
  }

  #focused(node: Node): void {
    if (node === this.#host) return this.#cancel();
    const badge = this.#options.at(node);
    if (badge) this.#later(badge, 0);
  }

  #later(badge: Badge | null, ms: number): void {
    this.#cancel();
    if (!badge && !this.#badge) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (badge) void this.open(badge);
      else this.close();
    }, ms);
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #draw(badge: Badge, more: RecalledMore | null): void {
    const { visit, look } = this.#options;
    const brought = broughtCard();
    if (!brought) return;
    const { document } = visit;
    if (!this.#host || !this.#root) {
      this.#host = document.createElement('span');
      this.#root = this.#host.attachShadow({ mode: 'closed' });
      this.#sheet ??= new SharedSheet(brought.sheet);
      this.#sheet.adopt(this.#root);
      this.#said = document.createElement('span');
      this.#said.className = 'said';
      this.#said.setAttribute('role', 'status');
      this.#root.append(this.#said);
      document.documentElement.append(this.#host);
    }
    const { about } = visit.network;
    const account = this.#options.accountOf(badge);
    const card = account
      ? brought.paintAccount(document, account, about, look)
      : brought.paint(document, visit.memory.about(badge.key), about, more, look, () =>
          visit.offerIdea(badge.key),
        );
    if (look.theme !== 'auto') card.classList.add(look.theme);
    // What more is known may come when the keyboard is in the card already.
    const hasFocus = Boolean(this.#root.activeElement);
    if (this.#card) this.#card.replaceWith(card);
    else this.#root.append(card);
    this.#card = card;
    this.#stand(badge, card);
    if (hasFocus) card.querySelector<HTMLElement>('a,button')?.focus();
  }

  /** Beside the badge, wherever the window has room. */
  #stand(badge: Badge, card: HTMLElement): void {
    const at = badge.box;
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#options.visit.document.documentElement;
    const below = at.bottom + gap + height <= clientHeight - edge;
    const above = at.top - gap - height >= edge;
    const top = below
      ? at.bottom + gap
      : above
        ? at.top - gap - height
        : Math.max(edge, clientHeight - edge - height);
    const beside = !below && !above ? at.right + gap : at.left;
    const left = Math.max(edge, Math.min(beside, clientWidth - edge - width));
    card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }
}
