import type { Badge } from './badge';

const gap = 8;

/**
 * Moves a badge to the end of the first text whose last line has room for it; over the end of the first text when all
 * are full, so that no control is covered. No text moves. Follows the texts when their sizes change.
 */
export function standBeside(badge: Badge, texts: readonly Element[], signal: AbortSignal): void {
  const move = () => {
    if (!badge.host.isConnected) return;
    badge.shift(0, 0);
    const { left, top, width, height } = badge.box;
    let full: { x: number; y: number } | null = null;
    for (const text of texts) {
      const line = lastLine(text, badge.host);
      if (!line) continue;
      const room = roomOf(text);
      const y = line.top + line.height / 2 - height / 2 - top;
      if (line.right + gap + width <= room.right) return badge.shift(line.right + gap - left, y);
      full ??= { x: Math.max(room.left, room.right - width) - left, y };
    }
    if (full) badge.shift(full.x, full.y, true);
  };
  const observer = new ResizeObserver(move);
  for (const text of [...texts, badge.host]) observer.observe(text);
  signal.addEventListener('abort', () => observer.disconnect());
  move();
}

/** The last line of a text, in the window. */
function lastLine(text: Element, badge: Node): DOMRect | null {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  if (badge.parentNode === text) range.setEndBefore(badge);
  let last: DOMRect | null = null;
  let right = 0;
  for (const box of range.getClientRects()) {
    if (box.width === 0 || box.height === 0) continue;
    const sameLine = last !== null && box.top < last.bottom - 2;
    right = sameLine ? Math.max(right, box.right) : box.right;
    if (!sameLine || box.height < last!.height) last = box;
  }
  return last && new DOMRect(last.left, last.top, right - last.left, last.height);
}

/** The box a text could fill. */
function roomOf(text: Element): DOMRect {
  const own = text.getBoundingClientRect();
  const around = text.parentElement?.getBoundingClientRect();
  return around && around.width > own.width && around.left <= own.left ? around : own;
}
