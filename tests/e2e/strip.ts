/** What stands beside an account's name, read through its closed shadow root. */
import type { CDPSession, Page } from '@playwright/test';

export interface StripSeen {
  text: string;
  label: string;
  /** In the window. */
  box: { left: number; top: number; right: number; bottom: number };
}

type Node = Awaited<ReturnType<typeof documentOf>>;

const documentOf = async (devtools: CDPSession) =>
  (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })).root;

const attribute = ({ attributes = [] }: Node, name: string): string | undefined =>
  attributes.find((_, i) => i % 2 === 1 && attributes[i - 1] === name);

const textOf = (node: Node): string =>
  node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join(' ');

/** The elements in shadow roots of which the question is true. */
function* inShadows(node: Node, ask: (node: Node) => boolean, inside = false): Generator<Node> {
  if (inside && ask(node)) yield node;
  for (const root of node.shadowRoots ?? [])
    if (root.shadowRootType === 'closed') yield* inShadows(root, ask, true);
  for (const child of node.children ?? []) yield* inShadows(child, ask, inside);
}

async function through<Found>(
  page: Page,
  look: (root: Node, devtools: CDPSession) => Promise<Found>,
): Promise<Found> {
  const devtools = await page.context().newCDPSession(page);
  try {
    return await look(await documentOf(devtools), devtools);
  } finally {
    await devtools.detach().catch(() => {});
  }
}

const seen = (page: Page, is: (node: Node) => boolean): Promise<StripSeen[]> =>
  through(page, async (root, devtools) => {
    const found: StripSeen[] = [];
    for (const node of inShadows(root, is)) {
      const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      found.push({
        text: textOf(node).replaceAll('\u00A0', ' '),
        label: attribute(node, 'aria-label') ?? '',
        box: { left, top, right, bottom },
      });
    }
    return found;
  });

/** Every strip in the page: a badge that speaks of no post. */
export const strips = (page: Page): Promise<StripSeen[]> =>
  seen(
    page,
    (node) =>
      attribute(node, 'class')?.split(' ')[0] === 'badge' && attribute(node, 'data-post') === undefined,
  );

/** What stands beside the fields of composers: the lines, not their lists. */
export const counters = (page: Page): Promise<StripSeen[]> =>
  seen(page, (node) => attribute(node, 'class') === 'line' && textOf(node) !== '');

/** The list of a counter that is open; '' when none is. */
export const openList = (page: Page): Promise<string> =>
  through(page, async (root, devtools) => {
    for (const node of inShadows(root, (one) => attribute(one, 'class')?.split(' ')[0] === 'list')) {
      const shown = await devtools
        .send('DOM.getBoxModel', { backendNodeId: node.backendNodeId })
        .catch(() => null);
      if (shown) return textOf(node).replace(/\s+/g, ' ').trim();
    }
    return '';
  });

/** Puts the pointer on the middle of the first element in a shadow root that has an attribute which begins so. */
export const pointAt = (page: Page, name: string, start: string, isInPage = true): Promise<void> =>
  through(page, async (root, devtools) => {
    const [node] = inShadows(root, (one) => attribute(one, name)?.startsWith(start) === true);
    if (!node) throw new Error(`Nothing here has a ${name} that begins with ${start}`);
    const { backendNodeId } = node;
    // What scrolls under a pointer that rests is pointed at too early: scrolling closes a card.
    if (isInPage) {
      await page.mouse.move(2, 2);
      await devtools.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      await page.waitForTimeout(300);
    }
    const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.mouse.move((left + right) / 2, (top + bottom) / 2);
  });

/** The text of the card that is open, and the addresses it leads to. */
export const openCard = (page: Page): Promise<{ text: string; links: string[] }> =>
  through(page, (root) => {
    const [card] = inShadows(root, (node) => attribute(node, 'class')?.split(' ')[0] === 'card');
    const links: string[] = [];
    const visit = (node: Node): void => {
      const href = attribute(node, 'href');
      if (href !== undefined) links.push(href);
      node.children?.forEach(visit);
    };
    if (card) visit(card);
    return Promise.resolve({ text: card ? textOf(card).replace(/\s+/g, ' ') : '', links });
  });
