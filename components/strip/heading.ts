/** The rows of posts, comments and menus: a name that stands there is no heading of the page. */
const elsewhere =
  'article, [role="article"], [role="feed"], [role="dialog"], nav, [role="navigation"], aside, [role="complementary"], footer';
/** Where a site may print whose page it is, the surest first. */
const places = ['h1', 'h2, [role="heading"]', ':is(main, [role="main"]) header :is(span, a)'] as const;
const longest = 300;

/** The visible element of a page that says one of these names of its account, as a heading does; null when none does. */
export function headingOf(document: Document, names: readonly string[]): Element | null {
  const wanted = new Set(names.map(plainly));
  wanted.delete('');
  for (const place of places)
    for (const element of document.querySelectorAll(place))
      if (says(element, wanted) && !element.closest(elsewhere) && isSeen(element)) return element;
  return null;
}

/** True when the element's text is a name, or one of its texts is: "Anna [verified account]". */
function says(element: Element, wanted: ReadonlySet<string>): boolean {
  const { textContent } = element;
  if (textContent.length > longest) return false;
  if (wanted.has(plainly(textContent))) return true;
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (wanted.has(plainly(texts.currentNode.nodeValue ?? ''))) return true;
  return false;
}

/** Not hidden, and not made tiny for screen readers only. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 8 && height > 8;
}

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^@/, '')
    .toLowerCase();
