import type { Glance, PageKind, Spot } from '../network';
import { namedIn, strength, type NamedLink } from './links';

/** What holds one post: a numbered unit of a feed, an article that is no comment. */
const frames =
  '[aria-posinset], [role="article"]:not([aria-label]), [data-testid="fbfeed_story"], .userContentWrapper';
/** What a post is never as large as. */
const lists = '[role="feed"], [role="main"], [role="dialog"], main, body';
const texts =
  '[data-ad-preview="message"], [data-ad-comet-preview="message"], [data-ad-rendering-role="story_message"], [data-testid="post_message"], .userContent';
const heads = 'h2, h3, h4, h5, [role="heading"], [data-ad-rendering-role="profile_name"]';
const comment = '[role="article"][aria-label]';
const toolbar = '[role="toolbar"]';
const likeButton = '[data-ad-rendering-role="like_button"]';
const asides = 'nav, aside, [role="navigation"], [role="banner"], [role="complementary"], [role="menu"]';
const mostLinks = 300;
const mostOwnLinks = 60;
/** How wide the main badge may be, in pixels. */
const mainWidth = 340;

/** The outermost element that holds the post of a link and no other; null where nothing tells. */
export function unitOf(link: Element): Element | null {
  let unit = link.closest(frames);
  if (unit) {
    // Frames stand in frames: an article in a numbered place.
    for (
      let outer = unit.parentElement?.closest(frames);
      outer;
      outer = outer.parentElement?.closest(frames)
    ) {
      if (!isAlone(outer, unit)) break;
      unit = outer;
    }
    return unit;
  }
  const item = link.closest('[role="feed"] > *');
  return item && isOne(item) ? item : climbed(link);
}

const isAlone = (outer: Element, unit: Element): boolean =>
  [...outer.querySelectorAll(frames)].every((one) => one.contains(unit) || unit.contains(one));

/** True for an item of a feed that is one post, and not a box around many. */
function isOne(item: Element): boolean {
  const bars = [...item.querySelectorAll(toolbar)].filter((bar) => !bar.closest(comment)).length;
  const names = new Set<string>();
  for (const link of item.getElementsByTagName('a')) {
    const post = named(link);
    if (post?.strength === strength.post && !link.closest(texts)) names.add(post.id);
    if (names.size > 3) return false;
  }
  return bars <= 1 && item.querySelectorAll(likeButton).length <= 1;
}

/** Without such names: the smallest element around a link that has the head of a post; else the largest of its own. */
function climbed(link: Element): Element | null {
  if (link.closest(asides)) return null;
  const post = named(link);
  let own: Element | null = null;
  let element = link.parentElement;
  for (let step = 0; element && step < 14 && !element.matches(lists); step++) {
    // A whole list: looking through it again for each of its links would cost more with every post.
    if (isMany(element.getElementsByTagName('a'))) break;
    const head = element.querySelector(heads);
    if (head && !head.contains(link)) return element;
    if (!post || post.strength > strength.video || element.querySelector(lists) || !isOwn(element, post))
      break;
    own = element;
    element = element.parentElement;
  }
  return own && own.textContent.trim().length > link.textContent.trim().length ? own : null;
}

/** More links than one post has: asked by the one too many, since counting goes through a whole list. */
const isMany = (links: HTMLCollectionOf<Element>): boolean => links.item(mostOwnLinks) !== null;

/** True for an element in which no link names another post as surely. */
function isOwn(element: Element, post: NamedLink): boolean {
  const links = element.getElementsByTagName('a');
  if (isMany(links)) return false;
  for (const link of links) {
    const other = named(link);
    if (other && other.id !== post.id && other.strength <= post.strength) return false;
  }
  return true;
}

function named(link: Element): NamedLink | null {
  const address = link.getAttribute('href');
  if (!address || address === '#') return null;
  return namedIn(address);
}

/**
 * The link that names a unit's post: the surest of its own links, and of these the first. What stands in its text, in
 * a comment, or below the head of a post that it shares, is no name of it.
 */
export function nameLink(unit: Element): { element: Element; post: NamedLink } | null {
  let best: { element: Element; post: NamedLink } | null = null;
  let left = mostLinks;
  let hasHead = false;
  let hasContent = false;
  let isInner = false;
  for (const element of unit.querySelectorAll(`${heads}, ${texts}, a[href]`)) {
    if (left-- <= 0) break;
    const inComment = element.closest(comment);
    const isComment = inComment !== null && unit.contains(inComment);
    if (element.localName !== 'a') {
      if (isComment || element.parentElement?.closest(heads)) continue;
      if (element.matches(texts)) hasContent ||= hasHead;
      else if (element.querySelector('a[href]')) {
        // A head after a time or a text begins the post that this one shares.
        isInner ||= hasHead && hasContent;
        hasHead = true;
      }
      continue;
    }
    const post = named(element);
    if (!post || element.closest(texts)) continue;
    if ((isComment || isInner) && post.strength !== strength.comment) continue;
    hasContent ||= hasHead && post.strength <= strength.video;
    if (!best || post.strength < best.post.strength) best = { element, post };
  }
  return best;
}

/** True for a link that is not the name of the post it stands in. */
export function isMention(link: Element, unit = unitOf(link), glance?: Glance): boolean {
  const post = named(link);
  if (!post) return false;
  if (!unit)
    return (
      post.strength >= strength.photo ||
      link.closest(`${texts}, ${comment}`) !== null ||
      (post.strength === strength.video && isBesideName(link))
    );
  let name = glance?.get(unit);
  if (name === undefined) {
    name = nameLink(unit)?.post.id ?? null;
    glance?.set(unit, name);
  }
  return name !== post.id;
}

/** True for a video's link near the one address of a post: the video is that post's. */
function isBesideName(link: Element): boolean {
  let element = link.parentElement;
  for (
    let step = 0;
    element && step < 8 && !element.matches(lists);
    step++, element = element.parentElement
  ) {
    const links = element.getElementsByTagName('a');
    if (isMany(links)) return false;
    const names = new Set<string>();
    for (const other of links) {
      const post = named(other);
      if (post?.strength === strength.post) names.add(post.id);
    }
    if (names.size > 0) return names.size === 1;
  }
  return false;
}

export function card(link: Element): Element | null {
  return unitOf(link);
}

/** The part of the page that its own post stands in: the topmost dialog over it, or its main part. */
export function stage(document: Document): Element {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter(
    (dialog) => !dialog.closest('[hidden], [aria-hidden="true"]') && dialog.querySelector('a[href]'),
  );
  return dialogs.at(-1) ?? document.querySelector('[role="main"], main') ?? document.body;
}

/** The part of a head that ends with the line of a link and has room after it; the smallest where none has. */
function lineOf(link: Element, at: Element): Element | null {
  const first: Element | null = link.parentElement;
  const end = link.getBoundingClientRect().right;
  let line: Element | null = first;
  for (let step = 0; line && step < 7 && line !== at; step++) {
    const around: Element | null = line.parentElement;
    if (!around || around.matches(`${frames}, ${lists}`) || around.querySelector(`${texts}, ${toolbar}`))
      break;
    if (around.getBoundingClientRect().right - end > mainWidth) return line;
    line = around;
  }
  return first && at.contains(first) ? first : null;
}

/** Where the main post's badge may stand: at the end of the line with its time, else by its head. */
export function mainSpot(document: Document, page: PageKind): Spot | null {
  const { post } = page;
  if (!post) return null;
  const at = stage(document);
  for (const link of at.querySelectorAll('a[href]')) {
    if (named(link)?.id !== post.id || link.closest(`${comment}, ${texts}, ${heads}`)) continue;
    if (!link.textContent.trim() || link.querySelector('img, video')) continue;
    const line = lineOf(link, at);
    if (line) return { element: line, place: 'append', lines: [line] };
  }
  const unit = at.querySelector(frames) ?? at;
  const head = [...unit.querySelectorAll(heads)].find(
    (one) => one.querySelector('a[href]') && !one.closest(comment),
  );
  if (head) return { element: head, place: 'append', lines: [head] };
  const counts = at.querySelector(`${toolbar}, ${likeButton}`);
  const row = counts?.parentElement;
  return row ? { element: row, place: 'append', lines: [row] } : null;
}
