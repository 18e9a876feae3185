import { agree, atMost, type Count } from '../domain/count';
import { metrics, type Post } from '../domain/post';
import { whenIdle } from './idle';
import type { Card } from './posts';
import type { Visit, VisitHeard } from './visit';

/** Pages fill their cards in a while after they have added them. */
const afterMs = 2500;
const mostCards = 5;
const leastCompared = 3;
/** Numbers grow while a page stands open. */
const growth = 1.1;

/**
 * Asks of a few posts whether the page prints what its data said: the two come by different ways, so when most numbers
 * differ, one of them is read wrong. Once for each address; what is found is a problem of the page's health.
 */
export class SelfCheck implements VisitHeard {
  readonly #visit: Visit;
  readonly #cards: () => Iterable<{ card: Card; understood: boolean }>;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(visit: Visit, cards: () => Iterable<{ card: Card; understood: boolean }>) {
    this.#visit = visit;
    this.#cards = cards;
    visit.listen(this);
    visit.signal.addEventListener('abort', () => this.#timer && clearTimeout(this.#timer));
  }

  changed(): void {
    this.#timer ??= setTimeout(() => whenIdle(() => this.#timer && this.#look()), afterMs);
  }

  navigated(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    if (this.#visit.signal.aborted) return;
    let [tried, compared, differing] = [0, 0, 0];
    for (const { card, understood } of this.#cards()) {
      if (!understood) continue;
      // Reading what a card prints is slow: a page whose cards print nothing is not asked on and on.
      if (++tried > mostCards || (compared >= leastCompared && differing === 0)) break;
      const said = this.#visit.memory.about(this.#visit.nameOf(card.post.id))?.post;
      const printed = said && this.#visit.printed(card);
      if (!said || !printed) continue;
      const found = differences(said, printed);
      compared += found.compared;
      differing += found.differing;
    }
    if (compared >= leastCompared && differing > compared / 2)
      this.#visit.problem(`${differing} of ${compared} numbers differ from what the page prints`);
  }
}

/** How many numbers two readings of a post have both, and how many of these cannot be one number a little later. */
export function differences(a: Post, b: Post): { compared: number; differing: number } {
  let [compared, differing] = [0, 0];
  for (const metric of metrics) {
    const [x, y] = [a[metric], b[metric]];
    if (!x || !y || (metric === 'views' && a.viewsAs !== b.viewsAs)) continue;
    compared++;
    if (!agree(x, y) && !isNear(x, y) && !isNear(y, x)) differing++;
  }
  return { compared, differing };
}

const isNear = (less: Count, more: Count): boolean =>
  less.value <= more.value && more.value <= atMost(less) * growth + 1;
