import { exactly } from '../../domain/count';
import { blankPost, type Post } from '../../domain/post';
import type { ProfileRef } from '../../domain/profile';
import type { Capture, PostLink } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { isYouTube, ownerAt, postAt, site } from './links';
import { hear, nothingSaid, settle, type Piece, type Said } from './said';
import { counterIn, numberIn, secondsIn } from './texts';

/** Names of YouTube's cards as of 2020-2026: only a hint, links are what counts. */
const cards =
  'ytd-rich-item-renderer, ytd-video-renderer, ytd-grid-video-renderer, ytd-compact-video-renderer, ytd-playlist-video-renderer, ytd-playlist-panel-video-renderer, ' +
  'ytd-reel-item-renderer, yt-lockup-view-model, ytm-shorts-lockup-view-model, ytm-shorts-lockup-view-model-v2, ytd-backstage-post-renderer, ytd-post-renderer';

/** The outermost of the site's own card elements around a link. */
export function card(link: Element): Element | null {
  let found = link.closest(cards);
  for (let outer = found?.parentElement?.closest(cards); outer; outer = outer.parentElement?.closest(cards))
    found = outer;
  return found;
}

const mostElements = 600;

/** Parts of a card that do not print its counters: titles, descriptions, menus, other posts. */
const silent =
  'h1, h2, h3, h4, [role="heading"], #video-title, #description-text, .metadata-snippet-container, [role="menu"], button, template, script, style, svg, [hidden], [role="tooltip"], tp-yt-paper-tooltip';

/** The texts of an element as its reader meets them: the innermost elements, with their labels. */
function pieces(root: Element): Piece[] {
  const found: Piece[] = [];
  const stack: Element[] = [root];
  let left = mostElements;
  while (stack.length > 0 && left-- > 0) {
    const element = stack.pop();
    if (!element || (element !== root && element.matches(silent))) continue;
    if (element.localName === 'a' && (isAccount(element) || isTitle(element))) continue;
    const children = [...element.children];
    const text =
      children.length === 0 ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
        ? element.textContent
        : '';
    if (text.trim() !== '')
      found.push({ text, label: element.getAttribute('aria-label'), field: '', line: lineOf(element) });
    else for (const child of children.reverse()) stack.push(child);
  }
  return found;
}

/** The element in which a text stands beside others; null in a badge, which stands for itself. */
function lineOf(element: Element): Element | null {
  if (element.closest('badge-shape, [class*="badge" i]')) return null;
  const text = element.textContent.trim();
  let line = element.parentElement;
  while (line?.localName === 'span' && line.textContent.trim() === text) line = line.parentElement;
  return line;
}

/** A link that is one text and no picture's length is a title, whatever numbers it has. */
function isTitle(link: Element): boolean {
  const text = plain(link.textContent ?? '');
  return (
    text !== '' &&
    secondsIn(text) === null &&
    !link.querySelector('img, h3, [id]') &&
    [...link.querySelectorAll('*')].every(
      (part) =>
        part.children.length > 0 ||
        plain(part.textContent ?? '') === '' ||
        plain(part.textContent ?? '') === text,
    )
  );
}

const isAccount = (link: Element): boolean => accountAt(link) !== null;

function accountAt(link: Element): ProfileRef | null {
  const url = URL.parse(link.getAttribute('href') ?? '', site);
  return url && isYouTube(url.hostname) ? ownerAt(url.pathname) : null;
}

/** True when the element stands for this post alone, as far as it tells. */
function isOnlyOf(root: Element, link: PostLink, capture: Capture): boolean {
  for (const anchor of root.querySelectorAll('a[href]')) {
    const other = postLinked(anchor, capture);
    if (other && other.id !== link.id) return false;
  }
  // A mix is a card of its own, though it links to its first video.
  const marked = root.matches('[class*="content-id-"]') ? root : root.querySelector('[class*="content-id-"]');
  const named = /(?:^|\s)content-id-([\w-]+)/.exec(marked?.getAttribute('class') ?? '')?.[1];
  return named === undefined || named === link.id;
}

function postLinked(anchor: Element, capture: Capture): PostLink | null {
  try {
    return postAt(new URL(anchor.getAttribute('href') ?? '', capture.pageUrl));
  } catch {
    return null;
  }
}

/** What a card prints of its post. Null when it prints no number of it, or is not certain to be this post's. */
export function printed(root: Element, link: PostLink, capture: Capture): Post | null {
  // Pages that were left stay in the document, hidden: what they print is old.
  if (root.closest('[hidden]') || !isOnlyOf(root, link, capture)) return null;
  if (link.format === 'post') return printedCommunityPost(root, link, capture);
  const said = nothingSaid();
  mark(root, said);
  for (const piece of pieces(root)) hear(piece, said, capture);
  settle(said, link.format === 'short');
  const views = said.exactViews ?? said.views;
  if (!views && !said.live && !said.upcoming && !said.published) return null;
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  post.format = link.format ?? (said.live || said.streamed ? 'live' : 'video');
  post.title = titleIn(root);
  post.onAir = said.live ? 'live' : said.upcoming ? 'upcoming' : null;
  post.durationSeconds = said.seconds;
  if (post.onAir === null) {
    post.views = views;
    post.published = said.published;
  }
  credit(post, root);
  return post;
}

/** States that elements carry as attributes, in no language. */
function mark(root: Element, said: Said): void {
  for (const overlay of root.querySelectorAll('[overlay-style]')) {
    const style = overlay.getAttribute('overlay-style');
    if (style === 'LIVE') said.live = true;
    else if (style === 'UPCOMING') said.upcoming = true;
  }
  if (root.querySelector('badge-shape[class*="Live"], .badge-style-type-live-now')) said.live = true;
  if (root.querySelector('[class*="members-only" i], [class*="MembersOnly"]')) said.members = true;
}

function titleIn(root: Element): string | null {
  const heading = root.querySelector('#video-title, h3, h2, [role="heading"]');
  const title = plain(heading?.textContent ?? '');
  return title === '' ? null : title;
}

/** The author, when the card links to one account only. */
export function credit(post: Post, root: Element): void {
  const found = new Map<string, { id: string | null; handle: string | null; name: string }>();
  for (const link of root.querySelectorAll('a[href]')) {
    const account = link.closest('h3, #video-title, #description-text, #description')
      ? null
      : accountAt(link);
    if (account) {
      const key = account.id ?? account.handle ?? '';
      found.set(key, { ...account, name: plain(link.textContent ?? '') || (found.get(key)?.name ?? '') });
    }
  }
  const accounts = [...found.values()];
  if (
    accounts.length === 0 ||
    accounts.filter(({ id }) => id !== null).length > 1 ||
    accounts.filter(({ handle }) => handle !== null).length > 1
  )
    return;
  post.authorId = accounts.find(({ id }) => id !== null)?.id ?? null;
  post.authorHandle = accounts.find(({ handle }) => handle !== null)?.handle ?? null;
  post.authorName = accounts.find(({ name }) => name !== '')?.name ?? null;
}

/** A community post: its likes stand on the like button, its comments on the link to the post. */
function printedCommunityPost(root: Element, link: PostLink, capture: Capture): Post | null {
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  post.format = 'post';
  const votes = root.querySelector('#vote-count-middle');
  const text = plain(votes?.textContent ?? '');
  const label = votes?.getAttribute('aria-label') ?? '';
  const labelled = counterIn(label, capture.language)?.count ?? numberIn(label, capture.language);
  if (text !== '')
    post.likes = labelled?.exact ? labelled : (counterIn(text, capture.language)?.count ?? null);
  const replies = plain(root.querySelector('#reply-button-end a[href]')?.textContent ?? '');
  if (/^\d{1,3}$/.test(replies)) post.comments = exactly(Number(replies));
  else if (replies !== '') post.comments = counterIn(replies, capture.language)?.count ?? null;
  credit(post, root);
  return post.likes || post.comments ? post : null;
}
