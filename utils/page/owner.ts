import { emptyReading } from '../domain/reading';
import type { Visit, VisitHeard } from './visit';

/** Data mostly names the account of a page within this time; then what the page prints of it is looked at. */
const patienceMs = 1500;
const mostTries = 3;

/** Reads what a page prints of the account it is about, when no data told how many follow it. Bounded: it looks thrice. */
export class PrintedOwner implements VisitHeard {
  readonly #visit: Visit;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(visit: Visit) {
    this.#visit = visit;
    if (!visit.network.printedOwner) return;
    visit.listen(this);
    visit.signal.addEventListener('abort', () => this.#timer && clearTimeout(this.#timer));
    this.navigated();
  }

  changed(): void {}

  navigated(): void {
    this.#tries = 0;
    this.#later();
  }

  #later(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#visit.signal.aborted || !this.#visit.page.owner) return;
    this.#timer = setTimeout(() => this.#look(), patienceMs);
  }

  #look(): void {
    const { memory, page, pending } = this.#visit;
    if (!page.owner) return;
    const { network, id, handle } = page.owner;
    if (memory.author({ network, authorId: id, authorHandle: handle })?.followers) return;
    if (pending) return this.#later();
    const owner = this.#visit.printedOwner();
    if (owner) this.#visit.keep({ ...emptyReading(), owner });
    else if (++this.#tries < mostTries) this.#later();
  }
}
