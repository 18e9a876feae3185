import type { Count } from '../../domain/count';
import { blankPost, hasCounts, type Metric, type Post } from '../../domain/post';
import type { Figure } from '../counts';
import type { Capture, PageKind, PostLink } from '../network';
import { about } from './about';
import { nameLink, stage, unitOf } from './dom';
import { figure, numberIn } from './figures';
import { namedIn } from './links';
import { isPart, meaningOf } from './words';

const mostElements = 900;
/** Parts of a post that print no counter of it. */
const silent =
  '[data-ad-preview="message"], [data-ad-comet-preview="message"], [data-ad-rendering-role="story_message"], [data-testid="post_message"], ' +
  '[role="article"][aria-label], h1, h2, h3, h4, h5, h6, [role="heading"], [role="menu"], [role="slider"], form, textarea, script, style, svg, video, template, [hidden]';

interface Said {
  counts: Map<Metric, Count>;
  twice: Set<Metric>;
}

function say(said: Said, metric: Metric, count: Count | null | undefined): void {
  if (!count) return;
  const known = said.counts.get(metric);
  if (!known) said.counts.set(metric, count);
  // Two numbers of one thing: the exact one, if they may be the same; else neither is believed.
  else if (known.value !== count.value) {
    const [low, high] = known.exact ? [count, known] : [known, count];
    if (!low.exact && high.value >= low.value && high.value < low.below) said.counts.set(metric, high);
    else said.twice.add(metric);
  }
}

/** The numbers that a post prints. Buttons that say what they are for print theirs alone. */
function hear(root: Element, link: PostLink, language: string): Said {
  const said: Said = { counts: new Map(), twice: new Set() };
  const roles = { like_button: 'likes', comment_button: 'comments', share_button: 'shares' } as const;
  for (const [role, metric] of Object.entries(roles)) {
    const buttons = [...root.querySelectorAll(`[data-ad-rendering-role="${role}"]`)].filter(
      (one) => !one.closest('[role="article"][aria-label]'),
    );
    if (buttons.length === 1 && buttons[0])
      say(said, metric, numberIn(buttons[0].textContent.trim(), language));
  }
  const total = reactionsOf(root, language);
  if (total) say(said, 'likes', total);

  const stack: Element[] = [root];
  let left = mostElements;
  while (stack.length > 0 && left-- > 0) {
    const element = stack.pop();
    if (!element || (element !== root && (element.matches(silent) || leadsAway(element, link)))) continue;
    if (element.getAttribute('role') === 'toolbar' || element.hasAttribute('data-ad-rendering-role')) {
      if (element !== root && element.querySelector('[role="article"]') === null) continue;
    }
    const label = element.getAttribute('aria-label');
    if (label !== null && label.length < 80) hearText(label, language, said, false);
    const children = [...element.children];
    const text = element.textContent.trim();
    if (text === '') continue;
    if (
      text.length < 60 &&
      (children.length === 0 || element.getAttribute('role') === 'button' || hasOwnText(element))
    ) {
      hearText(text, language, said, true);
      continue;
    }
    for (const child of children.reverse()) stack.push(child);
  }
  for (const metric of said.twice) said.counts.delete(metric);
  return said;
}

/** True for a link to something else: what it prints is of that, or is the title of a page. */
function leadsAway(element: Element, link: PostLink): boolean {
  const address = element.localName === 'a' ? element.getAttribute('href') : null;
  if (!address || address.startsWith('#') || element.getAttribute('role') === 'button') return false;
  // Lists of who has shared it or reacted, until 2021.
  if (/^(?:https:\/\/[a-z.-]+\.facebook\.com)?\/(?:shares|ufi)\//.test(address)) return false;
  return namedIn(address)?.id !== link.id;
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());

/** A counter is a number with a word or two after it, "Two words: number" or "Word number"; in other scripts, a number at either end. */
function isCounter(text: string, { before, after }: Figure): boolean {
  const around = `${before} ${after}`.trim();
  if (around === '' || around.length > 40 || isPart(around) || /[%％٪]/.test(text)) return false;
  // "View 3 comments on this": a counter has its number at one end.
  if (before.length > 2 && after.length > 2) return false;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(around)) return true;
  const words = (before || after).split(/\s+/);
  if (before === '') return words.length <= 2 || (words.length === 3 && words[0] === 'lượt');
  return words.length === 1 || (words.length === 2 && /^[^\p{Nd}]*:\s*\p{Nd}/u.test(text));
}

function hearText(text: string, language: string, said: Said, isShown: boolean): void {
  if (!/\p{Nd}/u.test(text)) return;
  const found = figure(text, language);
  if (!found || !isCounter(text, found)) return;
  const metric = meaningOf(`${found.before} ${found.after}`.trim());
  if (metric && (metric !== 'likes' || isShown)) say(said, metric, found.count);
}

/** All reactions: the number right after the row of their pictures. The row itself lists three kinds at most. */
function reactionsOf(root: Element, language: string): Count | null {
  const bars = [...root.querySelectorAll('[role="toolbar"]')].filter(
    (bar) => !bar.closest('[role="article"][aria-label]'),
  );
  const [bar] = bars;
  if (!bar || bars.length > 1) return null;
  const seen: Count[] = [];
  let next = bar.nextElementSibling ?? bar.parentElement?.nextElementSibling ?? null;
  for (let step = 0; next && step < 2; step++, next = next.nextElementSibling) {
    for (const leaf of [next, ...next.querySelectorAll('*')].slice(0, 40)) {
      if (leaf.firstElementChild) continue;
      const count = numberIn(leaf.textContent.trim(), language);
      if (count) seen.push(count);
    }
    if (seen.length) break;
  }
  const [first] = seen;
  return first && seen.every((count) => count.value === first.value) ? first : null;
}

/** "Sponsored" is drawn with letters that are none; the way to the advertiser's reasons is plain. */
const isSponsored = (root: Element): boolean =>
  root.querySelector('a[href*="/ads/about/"], [aria-label="Sponsored"], [aria-label="Реклама"]') !== null;

function postOf(root: Element, link: PostLink, capture: Capture): Post | null {
  const { counts } = hear(root, link, capture.language);
  const post = blankPost(about.id, link.id, link.permalink, capture.at);
  post.format = link.format;
  for (const metric of ['likes', 'comments', 'shares', 'views'] as const)
    post[metric] = counts.get(metric) ?? null;
  // A tile of reels prints one number, how often it was played.
  const text = root.textContent.trim();
  if (link.format === 'reel' && counts.size === 0 && text.length < 20) {
    const plays = numberIn(text, capture.language);
    if (plays && !/^\d+:\d+/.test(text)) {
      post.views = plays;
      post.viewsAs = 'plays';
    }
  }
  post.isAd = isSponsored(root);
  const time = root.querySelector('abbr[data-utime]')?.getAttribute('data-utime') ?? '';
  if (/^1\d{9}$/.test(time)) post.published = { at: Number(time) * 1000, grain: 'second' };
  return hasCounts(post) ? post : null;
}

/** What a card prints of its post; null when it prints no number, or is not certain to be this post's. */
export function printed(root: Element, link: PostLink, capture: Capture): Post | null {
  if (root.closest('[hidden]')) return null;
  const name = nameLink(root);
  if (name && name.post.id !== link.id) return null;
  return postOf(root, link, capture);
}

/** What the page prints of its own post: in the one unit that is named by it, or the only one there. */
export function printedMain(document: Document, page: PageKind, capture: Capture): Post | null {
  const { post } = page;
  if (!post || post.format === 'reel') return null;
  const at = stage(document);
  const found = new Set<Element>();
  for (const link of at.querySelectorAll('a[href]')) {
    const unit = unitOf(link);
    if (unit && nameLink(unit)?.post.id === post.id) found.add(unit);
    if (found.size > 1) return null;
  }
  const [unit] = found;
  if (unit) return postOf(unit, post, capture);
  const articles = [...at.querySelectorAll('[role="article"]:not([aria-label])')].filter((one) =>
    one.querySelector('[role="toolbar"]'),
  );
  return articles.length === 1 && articles[0] ? postOf(articles[0], post, capture) : null;
}
