import type { WritingVerdict } from '@/utils/messages/protocol';

import { SharedSheet } from '../badges/shared-sheet';
import { placeFor } from './place';
import { composerSheet } from './sheet';

/** Findings that change while a person writes are told to those who do not see them when they have rested. */
const newsAfterMs = 1500;
/** A page that keeps throwing it out gets its way. */
const mostReturns = 20;
const gap = 6;
const edge = 8;
const closeAfterMs = 150;

let sheet: SharedSheet | null = null;

/**
 * The verdict beside a field: one line without size of its own, and a list of the findings that opens when it is pointed
 * at or focused. It takes no focus, and a press on it means nothing, to us and to the page.
 */
export class Counter {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #line: HTMLElement;
  readonly #list: HTMLElement;
  readonly #said: HTMLElement;
  #field: Element | null = null;
  /** What was last told of; null when nothing was. */
  #news: string | null = null;
  #returns = 0;
  #newsTimer: ReturnType<typeof setTimeout> | undefined;
  #listTimer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | null = null;
  /** Where it stands beside the field, and how large that is. */
  #stands = '';

  constructor(document: Document, signal: AbortSignal) {
    const make = (className: string) => {
      const element = document.createElement('span');
      element.className = className;
      return element;
    };
    this.#host = document.createElement('span');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    sheet ??= new SharedSheet(composerSheet);
    sheet.adopt(this.#root);
    this.#line = make('line');
    this.#line.tabIndex = 0;
    this.#line.setAttribute('role', 'note');
    this.#list = make('list');
    this.#list.popover = 'manual';
    this.#said = make('said');
    this.#said.setAttribute('role', 'status');
    this.#root.append(this.#line, this.#said, this.#list);
    this.#listen(signal);
  }

  is(element: Element): boolean {
    return element === this.#host;
  }

  say({ text, label, news, tone, by, findings, more }: WritingVerdict): void {
    const { ownerDocument: document } = this.#host;
    this.#line.textContent = text;
    this.#line.setAttribute('aria-label', label);
    this.#line.dataset['tone'] = tone;
    const lines = [...findings, ...(more ? [more] : [])].map((finding) => {
      const line = document.createElement('span');
      line.className = 'finding';
      line.textContent = finding;
      return line;
    });
    const source = document.createElement('span');
    source.className = 'by';
    source.textContent = by;
    this.#list.replaceChildren(...lines, source);
    this.#tellNews(news, label);
  }

  /** Puts it beside the field, where nothing of the composer is covered; or out of sight with the field. */
  place(field: Element, root: Element): void {
    if (this.#line.textContent === '') return;
    this.#field = field;
    if (this.#host.parentNode !== root) {
      if (this.#returns++ >= mostReturns) return;
      root.append(this.#host);
    }
    const { color } = getComputedStyle(field);
    this.#line.style.color = color;
    this.#list.classList.toggle('dark', isLight(color));
    this.#line.style.translate = '';
    const { left, top, width, height } = this.#line.getBoundingClientRect();
    const place = placeFor(field, root, this.#host, { width, height });
    this.#line.style.visibility = place ? '' : 'hidden';
    this.#stands = '';
    if (!place) return;
    this.#line.toggleAttribute('data-over', place.isOver);
    this.#line.style.translate = `${Math.round(place.left - left)}px ${Math.round(place.top - top)}px`;
    this.#stands = this.#standing(field);
  }

  /** The page has moved: it is placed anew with the next frame, if it does not stand beside the field as it did. */
  moved(field: Element, place: () => void): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      if (this.#line.textContent === '') return;
      const stands = this.#standing(field);
      if (stands === '' || stands !== this.#stands) place();
    });
  }

  /** Empty where it is out of sight, or out of the window. */
  #standing(field: Element): string {
    const { top, left, width, height } = field.getBoundingClientRect();
    const own = this.#line.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#host.ownerDocument.documentElement;
    const isSeen = own.top >= 0 && own.left >= 0 && own.right <= clientWidth && own.bottom <= clientHeight;
    if (!isSeen || own.width === 0 || this.#line.style.visibility !== '') return '';
    return [own.left - left, own.top - top, own.width, width, height].map(Math.round).join(' ');
  }

  /** Out of sight until something is said again. */
  hide(): void {
    clearTimeout(this.#newsTimer);
    this.#news = null;
    this.#line.textContent = '';
    this.#returns = 0;
    this.#close();
    this.#host.remove();
  }

  remove(): void {
    clearTimeout(this.#newsTimer);
    clearTimeout(this.#listTimer);
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }

  #listen(signal: AbortSignal): void {
    const line = this.#line;
    const over = () => this.#open();
    const out = () => this.#closeSoon();
    for (const element of [line, this.#list]) {
      element.addEventListener('pointerenter', over, { signal });
      element.addEventListener('pointerleave', out, { signal });
    }
    line.addEventListener('focus', over, { signal });
    line.addEventListener('blur', out, { signal });
    // Neither the focus nor anything of the page follows from a press on what is ours.
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
      this.#root.addEventListener(
        type,
        (event) => {
          event.preventDefault();
          event.stopPropagation();
        },
        { signal },
      );
    this.#root.addEventListener(
      'keydown',
      (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        this.#close();
        if (this.#field instanceof HTMLElement) this.#field.focus();
      },
      { signal },
    );
  }

  #open(): void {
    clearTimeout(this.#listTimer);
    if (!this.#host.isConnected || this.#list.matches(':popover-open')) return;
    this.#list.showPopover();
    const at = this.#line.getBoundingClientRect();
    const { width, height } = this.#list.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#host.ownerDocument.documentElement;
    const isBelow = at.bottom + gap + height <= clientHeight - edge;
    const top = isBelow ? at.bottom + gap : Math.max(edge, at.top - gap - height);
    const left = Math.max(edge, Math.min(at.right - width, clientWidth - edge - width));
    this.#list.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }

  #closeSoon(): void {
    clearTimeout(this.#listTimer);
    this.#listTimer = setTimeout(() => this.#close(), closeAfterMs);
  }

  #close(): void {
    clearTimeout(this.#listTimer);
    if (this.#list.matches(':popover-open')) this.#list.hidePopover();
  }

  /** Counters change with every word: only other findings are news, and not the first ones. */
  #tellNews(news: string, label: string): void {
    if (news === this.#news) return;
    const isFirst = this.#news === null;
    this.#news = news;
    clearTimeout(this.#newsTimer);
    if (isFirst) return;
    this.#newsTimer = setTimeout(() => (this.#said.textContent = label), newsAfterMs);
  }
}

/** True for a light colour of text: the page is dark. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140;
}
