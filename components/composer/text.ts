import type { Written } from '@/utils/messages/protocol';

/** So many characters of a text are looked at, and so many nodes of a field walked through. */
export const mostCharacters = 20_000;
const mostNodes = 20_000;
const mostDepth = 200;
/** What a picture in a text is called: an emoji is one there. */
const longestAlt = 40;

const blocks = new Set([
  'ADDRESS',
  'ARTICLE',
  'BLOCKQUOTE',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'UL',
]);
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/**
 * The text of a field as it would be published: blocks and line breaks as new lines, pictures by what they are called.
 * Asks for no layout, and takes time only as the field is long.
 */
export function textOf(field: Element): Written {
  if (field instanceof HTMLTextAreaElement) return cut(field.value.slice(0, mostCharacters + 1));
  let text = '';
  /** New lines that stand before whatever comes next; those at the end are none. */
  let breaks = 0;
  /** The line has something in it, if only the mark that keeps an empty one open. */
  let isOpen = false;
  let nodes = 0;
  const write = (piece: string) => {
    if (piece === '') return;
    text += '\n'.repeat(breaks) + piece;
    breaks = 0;
    isOpen = true;
  };
  const endLine = () => {
    if (isOpen) breaks++;
    isOpen = false;
  };
  const walk = (node: Node, depth: number): boolean => {
    if (depth > mostDepth) return false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (++nodes > mostNodes || text.length > mostCharacters) return false;
      if (child.nodeType === Node.TEXT_NODE) write(plainly(child.nodeValue ?? ''));
      else if (child instanceof Element) {
        const { tagName } = child;
        if (tagName === 'BR') {
          if (isLast(child, field)) isOpen = true;
          else if (isOpen) endLine();
          else breaks++;
        } else if (tagName === 'IMG') write(plainly(child.getAttribute('alt') ?? '').slice(0, longestAlt));
        else if (!silent.has(tagName)) {
          const isBlock = blocks.has(tagName);
          if (isBlock) endLine();
          if (!walk(child, depth + 1)) return false;
          if (isBlock) endLine();
        }
      }
    }
    return true;
  };
  const isWhole = walk(field, 0);
  const written = cut(text);
  return isWhole ? written : { ...written, isCut: true };
}

const cut = (text: string): Written => ({
  text: text.slice(0, mostCharacters),
  isCut: text.length > mostCharacters,
});

/** Editors keep spaces apart by hard ones, and empty places open by marks of no width. */
const plainly = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\uFEFF', '');

const mostLevels = 20;

/** A break at the end of its block is no new line: it only keeps the line open. */
function isLast(line: Element, field: Element): boolean {
  let node: Node = line;
  for (let level = 0; level < mostLevels; level++) {
    let next = node.nextSibling;
    while (next?.nodeType === Node.TEXT_NODE && next.nodeValue === '') next = next.nextSibling;
    if (next) return next instanceof Element && blocks.has(next.tagName);
    const { parentNode } = node;
    if (!parentNode || parentNode === field || blocks.has((parentNode as Element).tagName)) return true;
    node = parentNode;
  }
  return false;
}
