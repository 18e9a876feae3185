interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Place {
  left: number;
  top: number;
  /** It lies over the end of the field: no place beside it was free. */
  isOver: boolean;
}

const gap = 4;
/** How far from the field a row of the composer may be. */
const reach = 90;
const mostNodes = 800;
const mostLevels = 30;
const controls =
  'a, button, [role="button"], input, select, textarea, img, svg, video, canvas, i[style], [tabindex="0"]';

/**
 * Where something of this size stands beside a field, in the window, over nothing that the composer shows: under the
 * field or above it, in a row that has room, as far to the right as can be. Over the field's lower corner where none has;
 * null while the field is out of sight.
 */
export function placeFor(
  field: Element,
  root: Element,
  own: Element,
  size: { width: number; height: number },
): Place | null {
  const seen = seenOf(field, root);
  if (!seen) return null;
  const obstacles = obstaclesIn(root, field, own);
  const ground = clipped(boxOf(root), windowOf(field));
  if (ground)
    for (const top of tops(seen, obstacles, size.height)) {
      const left = freeLeft(seen, obstacles, ground, top, size);
      if (left !== null) return { left, top, isOver: false };
    }
  return {
    left: Math.max(seen.left, seen.right - size.width - gap),
    top: Math.max(seen.top, seen.bottom - size.height - gap),
    isOver: true,
  };
}

/** Heights to try: right under the field, its next rows, right above it, the rows before it. In a row it is in the middle. */
function tops(seen: Box, obstacles: readonly Box[], height: number): number[] {
  const middle = ({ top, bottom }: Box) => (top + bottom - height) / 2;
  const below = obstacles
    .filter(({ top, bottom }) => top >= seen.bottom - gap && bottom <= seen.bottom + reach)
    .toSorted((a, b) => a.top - b.top);
  const above = obstacles
    .filter(({ top, bottom }) => bottom <= seen.top + gap && top >= seen.top - reach)
    .toSorted((a, b) => b.top - a.top);
  const under = seen.bottom + gap;
  const over = seen.top - gap - height;
  const isRow = (one: Box | undefined): one is Box =>
    one !== undefined && one.top < under + height && one.bottom > over;
  return [
    ...(isRow(below[0]) ? [middle(below[0])] : []),
    under,
    ...below.map(middle),
    ...(isRow(above[0]) ? [middle(above[0])] : []),
    over,
    ...above.map(middle),
  ];
}

/** The rightmost place at this height that is free, from the field's right end to its left one. */
function freeLeft(
  seen: Box,
  obstacles: readonly Box[],
  ground: Box,
  top: number,
  { width, height }: { width: number; height: number },
): number | null {
  if (top < ground.top || top + height > ground.bottom) return null;
  let left = Math.min(seen.right, ground.right) - width;
  while (left >= Math.max(seen.left, ground.left)) {
    const box = { left: left - gap, top, right: left + width + gap, bottom: top + height };
    const blocking = obstacles.find((one) => isOver(one, box)) ?? (isOver(seen, box) ? seen : null);
    if (!blocking) return left;
    left = blocking.left - gap - width - 1;
  }
  return null;
}

const isOver = (one: Box, box: Box): boolean =>
  one.right > box.left && one.left < box.right && one.bottom > box.top + 1 && one.top < box.bottom - 1;

/** The part of a field that is in sight: what its scrolling surroundings and the window leave of it. */
function seenOf(field: Element, root: Element): Box | null {
  let seen: Box | null = clipped(boxOf(field), windowOf(field));
  let around = field.parentElement;
  for (let level = 0; seen && around && level < mostLevels; level++) {
    if (getComputedStyle(around).overflowY !== 'visible') seen = clipped(seen, boxOf(around));
    if (around === root) break;
    around = around.parentElement;
  }
  return seen;
}

/** What stands in a composer besides its field: pressable things, pictures, lines of text. */
function obstaclesIn(root: Element, field: Element, own: Element): Box[] {
  const found: Box[] = [];
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node === field || node === own ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  for (let seen = 0; seen < mostNodes && walker.nextNode(); seen++) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      // What the field itself stands in is its ground.
      if (node.matches(controls) && !node.contains(field)) found.push(boxOf(node));
    } else if (node.nodeValue?.trim()) {
      range.selectNodeContents(node);
      found.push(...range.getClientRects());
    }
  }
  return found.filter(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1);
}

const boxOf = (element: Element): Box => element.getBoundingClientRect();

function windowOf({ ownerDocument: { documentElement } }: Element): Box {
  return { left: 0, top: 0, right: documentElement.clientWidth, bottom: documentElement.clientHeight };
}

/** What two boxes have in common; null for nothing. */
function clipped(one: Box, other: Box): Box | null {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return box.right - box.left > 1 && box.bottom - box.top > 1 ? box : null;
}
