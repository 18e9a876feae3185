import { blankPost, type Post } from '../../domain/post';
import type { Capture, PageKind, Spot } from '../network';
import { about } from './about';
import { controlAfter, isText, lineWithRoom, readArticle } from './dom';
import { addressOf, ownerAt, postAt } from './links';
import { readPostMeta } from './meta';

/**
 * The link around the time of the page's own post: by it every layout says which post it shows. A post opened over a
 * list stands in a dialog; the list stays below it. Where no time is, the post's last link in words serves.
 */
function timeLink(document: Document, id: string): Element | null {
  const roots = [...document.querySelectorAll('[role="dialog"]'), document.body ?? document.documentElement];
  for (const root of roots) {
    let found: Element | null = null;
    let spare: Element | null = null;
    for (const link of root.querySelectorAll('a[href]')) {
      const url = link.closest('[hidden]') ? null : addressOf(link);
      if (!url || postAt(url)?.id !== id) continue;
      if (link.querySelector('time')) found = link;
      else if (isText(link)) spare = link;
    }
    if (found ?? spare) return found ?? spare;
  }
  return null;
}

/** What the page prints of its own post; what only its head tells is an estimate of some hours ago. */
export function printedMain(document: Document, page: PageKind, capture: Capture): Post | null {
  const { post: link } = page;
  if (!link) return null;
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  post.format = link.format;
  const time = timeLink(document, link.id);
  const root =
    time && (time.closest('[role="dialog"], article, [role="article"]') ?? time.closest('main, section'));
  if (root) readArticle(root, post, capture);
  readPostMeta(document, post, capture);
  return post.likes || post.comments || post.views ? post : null;
}

/**
 * Beside the time of the post, past a control that follows it, else beside its author's name; in the player of reels,
 * where a line is full of controls, over the author's name.
 */
export function mainSpot(document: Document, page: PageKind): Spot | null {
  const { post } = page;
  if (!post) return null;
  const time = timeLink(document, post.id);
  if (time) {
    const element = controlAfter(time) ?? time;
    const name = [
      ...(time.closest('[role="dialog"], article')?.querySelectorAll('header a[href]') ?? []),
    ].find((link) => isName(link));
    const other = name && name !== time ? (controlAfter(name) ?? name) : element;
    return { element, place: 'after', lines: [lineWithRoom(element), lineWithRoom(other)] };
  }
  const name = page.kind === 'player' ? playerName(document) : null;
  return name && { element: name, place: 'before' };
}

function isName(link: Element): boolean {
  const url = addressOf(link);
  return url !== null && postAt(url) === null && ownerAt(url) !== null && link.textContent.trim() !== '';
}

const mostSteps = 14;

/** The author's name over the video that fills the window's middle. */
function playerName(document: Document): Element | null {
  const window = document.defaultView;
  if (!window) return null;
  const middle = window.innerHeight / 2;
  const video = [...document.querySelectorAll('video')].find((candidate) => {
    const { top, bottom } = candidate.getBoundingClientRect();
    return top < middle && bottom > middle;
  });
  let around: Element | null = video?.parentElement ?? null;
  for (let steps = 0; around && around.localName !== 'main' && steps < mostSteps; steps++) {
    if (around.querySelectorAll('video').length > 1) return null;
    const name = [...around.querySelectorAll('a[href]')].find(isName);
    if (name) return name;
    around = around.parentElement;
  }
  return null;
}
