import type { MaybeCount } from '../../domain/count';
import { blankPost, type Post } from '../../domain/post';
import { countIn } from '../counts';
import { dayMoment, relativeMoment } from '../moments';
import type { Capture, PageKind, PostLink, Spot } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { credit } from './dom';
import { counterIn, numberIn } from './texts';

/**
 * The element that shows the page's own video. YouTube keeps pages that were left, and changes the address before
 * the page: so the element must itself say that it is of this video.
 */
function watchRoot(document: Document, post: PostLink | null): Element | null {
  if (!post) return null;
  const roots = [...document.querySelectorAll('[video-id]')].filter(
    (root) => root.closest('[hidden]') === null && root.querySelector('h1'),
  );
  if (roots.length === 0 || roots.some((root) => root.getAttribute('video-id') !== post.id)) return null;
  return roots[0] ?? null;
}

/** Beside and below the video: other videos, comments, panels. */
const elsewhere =
  '#secondary, #related, #comments, ytd-comments, #playlist, [hidden], template, ytd-engagement-panel-section-list-renderer';

/** What a watch page prints of its video; null while address and page disagree. */
export function printedMain(document: Document, page: PageKind, capture: Capture): Post | null {
  if (page.kind !== 'watch') return null;
  const root = watchRoot(document, page.post);
  const { post: link } = page;
  if (!root || !link) return null;
  const { language, at: now } = capture;
  const post = blankPost(about.id, link.id, link.permalink, now);
  post.format = link.format;
  const heading = [...root.querySelectorAll('h1')].find(
    (candidate) => candidate.closest('[hidden]') === null,
  );
  post.title = plain(heading?.textContent ?? '') || null;
  for (const text of infoTexts(root)) {
    const said = counterIn(text, language);
    if (said?.meaning === 'watching') post.onAir = 'live';
    else if (said?.meaning === 'waiting') post.onAir = 'upcoming';
    else if (said?.meaning === 'views' && (!post.views || (said.count.exact && !post.views.exact)))
      post.views = said.count;
    else if (!said) post.published ??= dayMoment(text, language) ?? relativeMoment(text, language, now);
  }
  if (post.onAir) {
    post.views = null;
    post.published = null;
  }
  readLikes(root, post, language);
  for (const owner of root.querySelectorAll('ytd-video-owner-renderer, #owner, #upload-info')) {
    if (post.authorName === null && owner.closest(elsewhere) === null) credit(post, owner);
  }
  post.comments = commentsOf(root, link.id, language);
  return post.views || post.likes || post.onAir ? post : null;
}

/** The short texts around the title. */
function infoTexts(root: Element): string[] {
  const found: string[] = [];
  const parts = root.querySelectorAll(
    'ytd-video-primary-info-renderer #info-text, ytd-watch-info-text, ytd-watch-metadata #info, ytd-video-view-count-renderer',
  );
  for (const part of parts) {
    if (part.closest(elsewhere)) continue;
    for (const leaf of part.querySelectorAll('*')) {
      if (leaf.children.length > 0 || leaf.closest('[hidden], [role="tooltip"]')) continue;
      const text = plain(leaf.textContent ?? '');
      if (text !== '' && text.length <= 80) found.push(text);
    }
    if (part.children.length === 0) found.push(plain(part.textContent ?? ''));
  }
  return found.slice(0, 40);
}

/** The first button of the row under the title is the like button: its label is exact, its text an abbreviation. */
function readLikes(root: Element, post: Post, language: string): void {
  const button = [
    ...root.querySelectorAll(
      'like-button-view-model, #segmented-like-button, #top-level-buttons-computed > ytd-toggle-button-renderer:first-child',
    ),
  ].find((element) => element.closest(elsewhere) === null);
  if (!button) return;
  let short: string | null = null;
  for (const element of button.querySelectorAll(
    '[aria-label], #text, .yt-spec-button-shape-next__button-text-content, [role="text"]',
  )) {
    if (element.closest('[role="tooltip"]')) continue;
    const label = element.getAttribute('aria-label');
    const exact = label === null ? null : numberIn(label, language);
    if (exact?.exact && !post.likes?.exact) post.likes = exact;
    const text = plain(element.textContent ?? '');
    if (short === null && text.length > 0 && text.length <= 20) short = text;
  }
  const printed = short === null ? null : countIn(short, language);
  if (
    printed &&
    post.likes &&
    (post.likes.value < printed.value - 1 ||
      post.likes.value > (printed.exact ? printed.value + 1 : printed.below))
  )
    post.likes = printed;
  post.likes ??= printed;
}

/** The comments' number, when comments are there and lead to this video: those of the last one stay a while. */
function commentsOf(root: Element, id: string, language: string): MaybeCount {
  const comments = root.querySelector('ytd-comments, #comments');
  const links = [...(comments?.querySelectorAll('a[href*="lc="]') ?? [])].slice(0, 20);
  if (
    !comments ||
    links.length === 0 ||
    links.some((link) => !link.getAttribute('href')?.includes(`v=${id}`))
  )
    return null;
  const text =
    comments.querySelector('ytd-comments-header-renderer #count, #header #count')?.textContent ?? '';
  return numberIn(text, language);
}

const spots: readonly (readonly [selector: string, place: Spot['place']])[] = [
  ['ytd-watch-metadata #title', 'append'],
  ['ytd-watch-metadata ytd-watch-info-text', 'after'],
  ['ytd-video-primary-info-renderer h1', 'after'],
  ['ytd-video-primary-info-renderer #info-text', 'append'],
];
/** The title, the line of views and date, the owner's name: at the end of one there is room. */
const lines = 'h1, ytd-watch-info-text, #info-text, #info-strings, #count, #owner-sub-count';

/** Beside the title and what is printed under it. */
export function mainSpot(document: Document, page: PageKind): Spot | null {
  if (page.kind === 'shorts') return shortsSpot(document);
  const root = page.kind === 'watch' ? watchRoot(document, page.post) : null;
  if (!root) return null;
  const shown = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((candidate) => candidate.closest('[hidden]') === null);
  for (const [selector, place] of spots) {
    const [element] = shown(selector);
    if (!element) continue;
    const block = element.closest('ytd-watch-metadata, ytd-video-primary-info-renderer') ?? root;
    return { element, place, lines: shown(lines).filter((line) => block.contains(line)) };
  }
  const heading = root.querySelector('h1');
  return heading ? { element: heading, place: 'after', lines: [heading] } : null;
}

function shortsSpot(document: Document): Spot | null {
  const active = document.querySelector('ytd-reel-video-renderer[is-active]');
  if (!active || active.closest('[hidden]')) return null;
  const panel = active.querySelector(
    'yt-reel-metapanel-view-model, #metapanel, .metadata-container, ytd-reel-player-header-renderer, reel-metapanel-view-model',
  );
  return panel ? { element: panel, place: 'prepend' } : null;
}
