import type { Post } from '../../domain/post';
import type { Capture, PageKind, Spot } from '../network';
import { card, holdersIn, isMention, linked, sameKey } from './dom';
import { dateLink, printed } from './dom-post';

/** Layers over the page: a post opened from a list stands there, and below in the list too. */
const layers =
  '#wk_content, #wk_layer_wrap, #layer_wrap, [role="dialog"], [class*="Modal"], [data-testid*="modal"]';

/** The element of the post that the page is about: in a layer when there is one. */
function mainRoot(document: Document, id: string): Element | null {
  const found = holdersIn(document.body)
    .filter((one) => sameKey(one.id, id))
    .map(({ root }) => root);
  if (found.length === 0) {
    let left = 400;
    for (const link of document.querySelectorAll('a[href*="wall"]')) {
      if (left-- <= 0) break;
      const root = linked(link)?.id === id && !isMention(link) ? card(link) : null;
      if (root) found.push(root);
    }
  }
  const shown = found.filter((root) => !root.closest('[hidden]'));
  return shown.find((root) => root.closest(layers)) ?? shown[0] ?? null;
}

export function printedMain(document: Document, page: PageKind, capture: Capture): Post | null {
  if (!page.post || page.post.format !== null) return null;
  const root = mainRoot(document, page.post.id);
  return root && printed(root, page.post, capture);
}

const headers =
  '[data-testid="post-header-subtitle"], .PostHeaderSubtitle, .post_date, [data-testid="post-header-title"], .post_author, [data-testid="post-header"]';
const titles =
  '[data-testid="video_modal_title"], [class*="VideoTitle"], [class*="videoModalTitle" i], #mv_title, .mv_title, h1';

/** Beside the post's date; beside the title of a video. */
export function mainSpot(document: Document, page: PageKind): Spot | null {
  const { post } = page;
  if (!post) return null;
  if (post.format !== null) {
    const title = [...document.querySelectorAll(titles)].find(
      (element) => !element.closest('[hidden]') && (element.textContent ?? '').trim() !== '',
    );
    return title ? { element: title, place: 'after', lines: [title] } : null;
  }
  const root = mainRoot(document, post.id);
  if (!root) return null;
  const date = dateLink(root, post.id);
  const [title] = root.querySelectorAll('[data-testid="post-header-title"], .post_author');
  if (date) return { element: date, place: 'append', lines: title ? [date, title] : [date] };
  const header = [...root.querySelectorAll(headers)].find((element) => element.closest('[hidden]') === null);
  return header ? { element: header, place: 'append' } : null;
}
