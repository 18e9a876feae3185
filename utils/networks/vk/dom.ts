import type { PostLink } from '../network';
import { isKey, postAt, urlOf } from './links';
import { momentIn } from './times';

/**
 * Which element shows a post. Since 2012 the site names a post on its element: `data-post-id`, or an id such as
 * "post-1_23". What stands in it of other posts is a mention: comments, shared originals, addresses in texts.
 */
const holders = '[data-post-id], [id^="post"], [id^="wl_post-"], [id^="wpt-"]';

/** The post that an element says it is of. */
export function namedBy(element: Element): string | null {
  for (const name of [element.getAttribute('data-post-id') ?? '', element.id]) {
    const key = name.replace(/^(?:post|wall|wl_post|wpt)(?=-?\d)/, '');
    if (isKey(key)) return key;
  }
  return null;
}

/** Advertisements are named without the sign of their owner. */
export const sameKey = (a: string, b: string): boolean => a.replace('-', '') === b.replace('-', '');

/** What stands in a post and is not of it. */
export const foreign =
  '[data-post-nesting-lvl]:not([data-post-nesting-lvl="0"]), .copy_quote, .copy_post, .wall_copy_post, .replies, .reply, ' +
  '.wall_reply, [data-testid^="wall_comment"], [data-testid^="comment_"], [data-testid^="comment-"], [class*="CopyHistory" i], [class*="copy_history"]';
export const texts =
  '.wall_post_text, .wall_reply_text, .pi_text, [data-testid^="showmoretext"], [class*="PostText"]';

interface Holder {
  root: Element;
  id: string;
}

/** In the layers of 2018 only a post's text was named, and its counters stand beside that. */
const rootOf = (named: Element): Element =>
  named.id.startsWith('wpt') ? (named.closest('#wl_post, ._post, .post') ?? named) : named;

/** The outermost element around another that says which post it is of. */
export function holderOf(element: Element): Holder | null {
  let found: Holder | null = null;
  for (let one = element.closest(holders); one; one = one.parentElement?.closest(holders) ?? null) {
    const id = namedBy(one);
    if (id !== null && (found === null || !one.matches(foreign))) found = { root: rootOf(one), id };
  }
  return found;
}

/** Every post that an element holds, outermost elements only. */
export function holdersIn(root: ParentNode): Holder[] {
  const found: Holder[] = [];
  for (const element of root.querySelectorAll(holders)) {
    const id = namedBy(element);
    const last = found.at(-1);
    if (id === null || last?.root.contains(element) || element.closest(foreign)) continue;
    found.push({ root: rootOf(element), id });
  }
  return found;
}

/** True for an element of a post itself, not of what stands in it. */
export function isOwn(element: Element, root: Element): boolean {
  const other = element.closest(foreign);
  return !other || other === root || !root.contains(other);
}

export const linked = (link: Element): PostLink | null => {
  const address = link.getAttribute('href');
  const url = address ? urlOf(address, link.baseURI || 'https://vk.com/') : null;
  return (url && postAt(url)) ?? (address ? fallback(address) : null);
};
/** Documents that were parsed by us have no address to be relative to. */
function fallback(address: string): PostLink | null {
  const url = address.startsWith('/') ? urlOf(address, 'https://vk.com/') : null;
  return url && postAt(url);
}

/** A post's element where the site names no post: a list's item, whatever it is called. */
const articles =
  'article, [role="article"], .post, ._post, .wall_item, .feed_row, [data-testid="post"], [data-testid*="wall-post"]';
const mostLinks = 60;

/** The link by which an item names its own post: the first to a wall post that is no mention, else to a video. */
function ownLink(article: Element): PostLink | null {
  let video: PostLink | null = null;
  let left = mostLinks;
  for (const link of article.querySelectorAll('a[href]')) {
    if (left-- <= 0) break;
    const post = linked(link);
    if (!post || link.closest(texts) || !isOwn(link, article)) continue;
    if (post.format === null) return post;
    video ??= post;
  }
  return video;
}

/** The outermost item around a link: an item may hold others, of comments or of a shared original. A list is none. */
function articleOf(link: Element): Element | null {
  let found = link.closest(articles);
  for (
    let outer = found?.parentElement?.closest(articles);
    outer && !outer.querySelector('[role="feed"], main, h1');
    outer = outer.parentElement?.closest(articles)
  )
    found = outer;
  return found;
}

/** True for a link in a comment, a shared original or a text, or to what is attached to a post. */
export function isMention(link: Element): boolean {
  const holder = holderOf(link);
  const other = link.closest(foreign);
  if (other && other !== holder?.root) return true;
  if (link.closest(texts)) return true;
  if (holder) {
    const post = linked(link);
    return !post || post.format !== null || !sameKey(post.id, holder.id);
  }
  const article = articleOf(link);
  if (!article) return false;
  const own = ownLink(article);
  return own !== null && own.id !== linked(link)?.id;
}

const mostSteps = 12;
const landmarks = 'body, main, nav, [role="main"], [role="feed"], [role="navigation"], [role="banner"]';

/** The element of the post that a link leads to: named by the site, an item of a list, or all around a date. */
export function card(link: Element): Element | null {
  const post = linked(link);
  if (!post) return null;
  const holder = holderOf(link);
  if (holder) return sameKey(holder.id, post.id) ? holder.root : null;
  const article = articleOf(link);
  if (article) return ownLink(article)?.id === post.id ? article : null;
  if (post.format !== null || !isDate(link)) return null;
  let found: Element = link;
  for (let step = 0; step < mostSteps; step++) {
    const around: Element | null = found.parentElement;
    if (!around || around.matches(landmarks) || !isOnlyOf(around, post.id)) break;
    found = around;
  }
  return found === link ? null : found;
}

/** A date is what the site makes the link to a post. */
const isDate = (link: Element): boolean =>
  momentIn(link.textContent ?? '', link.ownerDocument.documentElement.lang, Date.now()) !== null;

function isOnlyOf(element: Element, id: string): boolean {
  let left = mostLinks;
  for (const link of element.querySelectorAll('a[href*="wall"]')) {
    if (left-- <= 0) return false;
    const post = linked(link);
    if (post && post.id !== id && !link.closest(`${texts}, ${foreign}`)) return false;
  }
  return true;
}
