/** So long what is busy may take to be of use again, or to be gone. */
const waitMs = 2000;
/** What finds a place of its own for the keyboard is let go first. */
const firstMs = 60;
const stepMs = 50;

const usable =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, a[href], [tabindex="0"]';

/** What comes for a while: once it is gone, the keyboard goes on where it was before. */
const boxes = 'dialog, .toasts';

/** Where the keyboard was, with all that is needed to find a place near it when it is drawn no more. */
interface Place {
  element: HTMLElement;
  box: Element | null;
  /** The rows of its list, from its own on, and which of its row's controls it is. */
  rows: Element[];
  inRow: number;
  /** All controls of the window, in order, and which of them it is. */
  order: HTMLElement[];
  at: number;
  /** The last place in another box. */
  before: Place | null;
}

/**
 * Never leaves the keyboard nowhere: when what has it is drawn no more, it goes on at the same place of the next row, or of
 * the one before; else at the nearest control before it, or after. What came for a while (a dialog, what is said in
 * passing) gives it back to where it was. What is only busy has it again. It stays where a person, or what came instead,
 * has taken it meanwhile.
 */
export function keepFocus(window: Document, signal = new AbortController().signal): void {
  let last: Place | null = null;
  let isWaiting = false;
  const isNowhere = () => {
    const now = window.activeElement;
    return now === null || now === window.body || now.tagName === 'DIALOG';
  };
  const wait = (until: number, ms: number) => {
    setTimeout(() => {
      isWaiting = false;
      if (!last || !isNowhere()) return;
      if (last.element.isConnected && !isOfUse(last.element) && performance.now() < until) {
        isWaiting = true;
        wait(until, stepMs);
      } else giveBack(last);
    }, ms);
  };
  window.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLElement && target !== window.body) last = placeOf(target, last);
    },
    { signal },
  );
  window.addEventListener(
    'focusout',
    ({ target }) =>
      // A person has left it for nothing.
      setTimeout(() => {
        if (last?.element === target && isNowhere() && isOfUse(last.element)) last = null;
      }),
    { signal },
  );
  const changes = new MutationObserver(() => {
    // What is switched off loses the keyboard at the next drawing only.
    if (isWaiting || !last || isOfUse(last.element)) return;
    isWaiting = true;
    requestAnimationFrame(() => wait(performance.now() + waitMs, firstMs));
  });
  changes.observe(window.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  signal.addEventListener('abort', () => changes.disconnect());
}

const isOfUse = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[hidden]');

function placeOf(element: HTMLElement, last: Place | null): Place {
  const row = element.closest('li, tr');
  const rows = [...(row?.parentElement?.children ?? [])];
  const own = rows.indexOf(row!);
  const order = [...element.ownerDocument.querySelectorAll<HTMLElement>(usable)];
  const box = element.closest(boxes);
  const before =
    last?.box === box ? last.before : last && { ...last, before: last.before && noFurther(last.before) };
  return {
    element,
    box,
    rows: [...rows.slice(own), ...rows.slice(0, Math.max(own, 0)).toReversed()],
    inRow: row ? [...row.querySelectorAll(usable)].indexOf(element) : -1,
    order,
    at: order.indexOf(element),
    before,
  };
}

/** The keyboard goes from box to box as often as a person likes: only the last few places are of use. */
const noFurther = (place: Place): Place => ({ ...place, before: null });

function giveBack(place: Place): void {
  for (let one: Place | null = place; one; one = one.before)
    for (const candidate of near(one)) {
      candidate.focus();
      if (candidate.ownerDocument.activeElement === candidate) return;
    }
}

function near({ element, box, rows, inRow, order, at }: Place): HTMLElement[] {
  const row = rows.find((one) => one.isConnected);
  const inNext = row ? [...row.querySelectorAll<HTMLElement>(usable)] : [];
  const around = [...order.slice(0, Math.max(at, 0)).toReversed(), ...order.slice(at + 1)];
  return [element, ...inNext.slice(inRow), ...inNext, ...around].filter(
    (one) => isOfUse(one) && one.closest(boxes) === box,
  );
}
