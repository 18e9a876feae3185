const gap = 8;
/** Boxes may touch so far: lines of text have room above and below their letters. */
const touching = 3;
const mostLevels = 8;
const tallest = 600;
const mostNodes = 600;
/** How far under the heading a line may be. */
const reach = 160;
const controls =
  'a, button, [role="button"], input, select, textarea, img, svg, video, canvas, [tabindex="0"]';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the page around a heading that belongs to it: the largest element around it that is not tall. */
export function headerAround(heading: Element): Element {
  let header = heading;
  for (let level = 0; level < mostLevels; level++) {
    const { parentElement } = header;
    if (!parentElement || parentElement.matches('main, [role="main"], body')) break;
    if (parentElement.getBoundingClientRect().height > tallest) break;
    header = parentElement;
  }
  return header;
}

/**
 * Where something of this size may stand at the end of the heading's line, or of one of the next lines, over nothing
 * of the page; its left top corner in the window. Null when every line is full.
 */
export function freePlace(
  heading: Element,
  header: Element,
  own: Element,
  size: { width: number; height: number },
): { left: number; top: number } | null {
  const first = lastLine(boxesOfText(heading, own));
  if (!first) return null;
  const { texts, things } = contents(heading, header, own, first);
  const all = [...texts, ...things];
  const room = header.getBoundingClientRect();
  const right = Math.min(room.right, heading.ownerDocument.documentElement.clientWidth);
  const below = texts
    .filter(
      ({ top, left }) => top >= first.bottom - touching && top <= first.bottom + reach && left <= first.right,
    )
    .toSorted((a, b) => a.top - b.top);
  for (const line of [first, ...below]) {
    const top = (line.top + line.bottom - size.height) / 2;
    let box = at(line.right + gap, top, size);
    for (let blocked = blocking(all, box); blocked && box.right <= right; blocked = blocking(all, box))
      box = at(blocked.right + gap, top, size);
    if (box.right <= right) return { left: box.left, top: box.top };
  }
  return null;
}

const at = (left: number, top: number, { width, height }: { width: number; height: number }): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** What a box would cover. */
const blocking = (all: readonly Box[], box: Box): Box | undefined =>
  all.find(
    (one) =>
      one.right > box.left &&
      one.left < box.right &&
      one.bottom > box.top + touching &&
      one.top < box.bottom - touching,
  );

/** The lines of text in a header, and what else stands there: pictures and what can be pressed. */
function contents(
  heading: Element,
  header: Element,
  own: Element,
  name: Box,
): { texts: Box[]; things: Box[] } {
  const texts: Box[] = [];
  const things: Box[] = [];
  const walker = header.ownerDocument.createTreeWalker(
    header,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let seen = 0; seen < mostNodes && walker.nextNode(); seen++) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      // What the name itself lies in or on is its ground.
      if (!node.matches(controls) || node.contains(heading) || own.contains(node)) continue;
      const box = node.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && !isGround(box, name)) things.push(box);
    } else if (node.nodeValue?.trim()) texts.push(...boxesOf(node));
  }
  return { texts, things };
}

const isGround = (box: Box, name: Box): boolean =>
  box.left <= name.left && box.right >= name.right && box.top <= name.top && box.bottom >= name.bottom;

function boxesOf(node: Node): Box[] {
  const range = node.ownerDocument!.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
}

/** The boxes of an element's content, without our own host. */
function boxesOfText(element: Element, own: Element): Box[] {
  return [...element.childNodes].flatMap((node) => (node === own ? [] : boxesOf(node)));
}

/** The last line of a text: the boxes that stand beside its last one. */
function lastLine(boxes: readonly Box[]): Box | null {
  const last = boxes.at(-1);
  if (!last) return null;
  const beside = boxes.filter(
    ({ top, bottom }) => top < last.bottom - touching && bottom > last.top + touching,
  );
  return {
    left: Math.min(...beside.map(({ left }) => left)),
    right: Math.max(...beside.map(({ right }) => right)),
    top: last.top,
    bottom: last.bottom,
  };
}
