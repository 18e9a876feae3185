import { blankPost, type Post } from '../../domain/post';
import { countIn } from '../counts';
import { isoMoment } from '../moments';
import type { Capture, PostLink } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { addressOf, isAccountPart, pageAt, postAt } from './links';
import { counterIn, numberIn } from './words';

const picture = 'img, picture, video, canvas, svg, [role="img"]';
const mostElements = 400;
const mostLevels = 14;

/**
 * A post in a feed is an article, or what stands around its time and is of no other post. A tile may draw its picture
 * as a background.
 */
export function card(link: Element): Element | null {
  const article = link.closest('article, [role="article"]');
  if (article) return article;
  if (link.querySelector('time')) return aroundTime(link);
  return link.querySelector('div') && !link.querySelector(picture) ? link : null;
}

function aroundTime(link: Element): Element {
  const url = addressOf(link);
  const id = url && postAt(url)?.id;
  let root = link;
  for (let up = link.parentElement, steps = 0; up && steps < mostLevels; up = up.parentElement, steps++) {
    if (
      up.matches('main, body, [role="main"], [role="feed"], [role="dialog"]') ||
      up.querySelector('main, nav')
    )
      break;
    // By index, in a live list: only what comes before the first other post is looked at.
    const links = up.getElementsByTagName('a');
    for (let i = 0; i < links.length; i++) {
      const there = addressOf(links[i]!);
      const post = there && postAt(there);
      if (post && post.id !== id) return root;
    }
    root = up;
  }
  return root;
}

/** True for a link of words that stands by itself. */
export const isText = (link: Element): boolean =>
  link.querySelector(`div, ${picture}`) === null && link.textContent.trim() !== '' && !isMention(link);

/** A link in a text or a comment only speaks of a post; where a post stands, its link is a picture or its time. */
export function isMention(link: Element): boolean {
  if (link.querySelector(`time, div, ${picture}`) || link.textContent.trim() === '') return false;
  return link.closest('h1, h2, li, [dir="auto"], blockquote') !== null;
}

/** What a card prints of its post. Null when it prints no number of it, or is not certain to be this post's. */
export function printed(root: Element, link: PostLink, capture: Capture): Post | null {
  if (root.closest('[hidden]') || !isOnlyOf(root, link)) return null;
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  post.format = link.format;
  const url = URL.parse(capture.pageUrl);
  if (url && pageAt(url).kind === 'reels' && !root.querySelector('time')) {
    // A tile of the Reels tab prints its plays, and nothing else until it is pointed at.
    const [only, ...others] = leaves(root).flatMap((text) => countIn(text, capture.language) ?? []);
    if (!only || others.length > 0) return null;
    post.views = only;
    post.viewsAs = 'plays';
    return post;
  }
  readArticle(root, post, capture);
  return post.likes || post.comments || post.views ? post : null;
}

/** What a post shown whole prints: likes by their words, comments by their link, its time, its author. */
export function readArticle(root: Element, post: Post, capture: Capture): void {
  const { language } = capture;
  for (const link of root.querySelectorAll('a[href]')) {
    if (link.closest('ul ul, [hidden]')) continue;
    const url = addressOf(link);
    if (!url) continue;
    const [first = '', second] = url.pathname.split('/').filter(Boolean);
    const text = plain(link.textContent ?? '');
    const time = link.querySelector('time[datetime]');
    if (postAt(url)?.id === post.id && time)
      post.published ??= isoMoment(time.getAttribute('datetime') ?? '');
    else if (url.pathname.includes(`/${post.id}/liked_by`)) post.likes ??= likesIn(text, language);
    else if (url.pathname.includes(`/${post.id}/comments`)) post.comments ??= numberIn(text, language);
    else if (second === undefined && isAccountPart(first) && text !== '') post.authorHandle ??= first;
  }
  if (post.likes) return;
  // The likes of a comment are said in the same words: only what is said once, and of no comment, is the post's.
  const said = leaves(root, post.id).flatMap((text) => likesIn(text, language) ?? []);
  if (new Set(said.map(({ value }) => value)).size === 1) post.likes = said[0] ?? null;
}

function likesIn(text: string, language: string) {
  const said = counterIn(text, language);
  return said?.meaning === 'likes' ? said.count : null;
}

/** The texts of the innermost elements, and of those that have text of their own; captions and comments are left out. */
function leaves(root: Element, id: string | null = null): string[] {
  const found: string[] = [];
  const stack: Element[] = [root];
  let left = mostElements;
  while (stack.length > 0 && left-- > 0) {
    const element = stack.pop();
    if (
      !element ||
      element.matches('h1, h2, ul, [role="menu"], script, style, svg, [hidden], time, textarea')
    )
      continue;
    if (element !== root && id !== null && isOfComment(element, id)) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const text = own || element.children.length === 0 ? plain(element.textContent ?? '') : '';
    if (text !== '' && text.length <= 80) found.push(text);
    if (!own) stack.push(...[...element.children].reverse());
  }
  return found;
}

/** True for an element with a comment's address or time in it, and not the post's own time. */
function isOfComment(element: Element, id: string): boolean {
  let isComment = false;
  for (const link of element.querySelectorAll('a[href]')) {
    const path = addressOf(link)?.pathname ?? '';
    if (/\/c\/\d+/.test(path)) isComment = true;
    else if (path.includes(`/${id}`) && link.querySelector('time')) return false;
  }
  return isComment || [...element.querySelectorAll('time')].some((time) => !time.closest('a'));
}

/** True when the element stands for this post alone, as far as it tells. */
function isOnlyOf(root: Element, link: PostLink): boolean {
  for (const anchor of root.querySelectorAll('a[href]')) {
    const url = addressOf(anchor);
    const other = url && postAt(url);
    if (other && other.id !== link.id) return false;
  }
  return true;
}

/** The line of a name or a time holds no picture of the post and no text of it; "Follow" may stand at its end. */
const beyondLine = 'img, picture, video, canvas, h1, section, article, ul';
const mostSteps = 5;

/** A control in words that follows a link on its line. */
export function controlAfter(link: Element): Element | null {
  let line = link.parentElement;
  for (let steps = 0; line && steps < mostSteps && !line.querySelector(beyondLine); steps++) {
    for (const control of line.querySelectorAll('button, [role="button"]')) {
      const follows = (link.compareDocumentPosition(control) & 4) !== 0 && !link.contains(control);
      if (follows && control.textContent.trim() !== '' && !control.querySelector('svg')) return control;
    }
    line = line.parentElement;
  }
  return null;
}

/** A badge is about this wide. */
const roomWanted = 240;

/** The part of the line that ends with an element and has room after it; the element itself where none has. */
export function lineWithRoom(element: Element): Element {
  const { right } = element.getBoundingClientRect();
  let line = element;
  for (let steps = 0; steps < mostSteps && !line.querySelector(beyondLine); steps++) {
    const around = line.parentElement;
    if (!around || around.matches('article, main, [role="dialog"], body')) break;
    if (around.getBoundingClientRect().right - right >= roomWanted) return line;
    line = around;
  }
  return element;
}
