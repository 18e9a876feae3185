import type { Card } from '@/utils/page/posts';
import type { Settings } from '@/utils/settings-shape';

import type { Badge, Stand } from './badge';

/** Where the badge of a card stands, by its best link and the corner the person has chosen. */
export function standOf(card: Card, corner: Settings['badges']['corner']): Stand {
  if (!card.media) return 'text';
  return corner === 'bottom-left' ? 'picture-bottom' : 'picture-top';
}

/**
 * Puts a badge where its stand says, when it is not there already. The host takes no room: an absolute box whose
 * automatic place is the start of its link, or its end; past a control that follows the link on its line.
 */
export function putAt(badge: Badge, link: Element, stand: Stand, control: Element | null): void {
  const { host } = badge;
  if (stand === 'picture-top') {
    if (link.firstChild !== host) link.prepend(host);
    return;
  }
  const end = stand === 'text' ? lineEnd(link, host) : link;
  if (end.lastChild !== host) end.append(host);
  if (control) standPast(badge, control);
}

const longestLine = 120;
const mostWrappers = 3;
const inline = 'span, time, b, i, em, strong, small, abbr, font';
const pressable = 'a, button, [role="button"], input, select';

/**
 * The element at whose end a line of text ends that a link begins: "yesterday · pinned". A badge at the link's own
 * end would lie over the rest. The link itself, when what follows can be pressed or is no line.
 */
function lineEnd(link: Element, host: Node): Element {
  let inner = link;
  for (let climbed = 0; climbed < mostWrappers; climbed++) {
    const line = inner.parentElement;
    if (!line || line.textContent.length > longestLine) return link;
    let end: Element | null = null;
    for (let next = inner.nextSibling; next; next = next.nextSibling) {
      if (next === host || !next.textContent?.trim()) continue;
      if (next.nodeType !== 1) end = line;
      else if ((next as Element).matches(inline) && !(next as Element).querySelector(pressable))
        end = next as Element;
      else return link;
    }
    if (end) return end;
    // A wrapper around the link alone: what follows it may be its line.
    if (!line.matches(inline) || line.textContent !== inner.textContent) return link;
    inner = line;
  }
  return link;
}

const gap = 6;

function standPast(badge: Badge, control: Element): void {
  badge.shift(0, 0);
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const box = badge.box;
  if (bottom <= box.top || top >= box.bottom) return;
  const isFromRight = getComputedStyle(control).direction === 'rtl';
  badge.shift(isFromRight ? left - gap - box.right : right + gap - box.left, 0);
}
